//! The methods over many simulated people, each figure beside its published target, and how long ten years of days take.
//!
//! Argument: how many people a cell has. The tables' tolerances are meant for 2000 and more.

use evenkeel_tests::methods::report::{Judged, Line};
use evenkeel_tests::methods::{speed, tables};

const PEOPLE: usize = 2000;

fn main() {
    let people = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(PEOPLE);
    let tables: [fn(usize) -> Vec<Line>; 11] = [
        tables::by_chance,
        tables::by_level,
        tables::seen,
        tables::three_items,
        tables::long_view_by_chance,
        tables::one_look,
        tables::exaggeration,
        tables::travelling,
        tables::year_of_looks,
        tables::fair_tests,
        tables::day_order,
    ];
    let mut off = 0;
    let mut all = 0;
    for table in tables {
        for line in table(people) {
            line.print();
            all += 1;
            off += usize::from(!line.holds(Judged::AsPublished));
        }
    }
    for took in speed::ten_years() {
        println!("ten years of days, {}: {:.2} ms", took.what, took.ms);
    }
    println!("{all} figures, {off} of them off their targets.");
}
