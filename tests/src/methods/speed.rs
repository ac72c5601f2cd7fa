//! How long the patterns of ten years of daily check-ins take.

use std::hint::black_box;
use std::time::Instant;

use evenkeel_core::insight::{Level, Sensitivity, Series, course, long_view, signs, standings};

use super::links::World;
use super::moods::{Moods, day};
use super::random::Random;

const TEN_YEARS: u64 = 3652;
const TIMES: usize = 20;

/// What takes how many milliseconds, the median of some runs.
pub struct Took {
    pub what: &'static str,
    pub ms: f64,
}

/// Everything that a changed day makes new, and, apart, the whole history of links.
pub fn ten_years() -> Vec<Took> {
    let mut random = Random::new(11);
    let items = Moods { rho: 0.4, missing: 0.0 }.three(&mut random, TEN_YEARS, [None; 3]);
    let life = World::two_of_eight(0.25).life(&mut random, TEN_YEARS);
    let today = day(TEN_YEARS - 1);
    let level = Level::of(Sensitivity::Standard, items.len());
    let views = |items: &[Series]| items.iter().filter(|item| long_view(item, &[], today).is_ok()).count();
    vec![
        took("all signs of three items", || signs(&items, level, &[]).len()),
        took("the long view of three items", || views(&items)),
        took("all 129 looks at eight factors", || course(&life.energy, &life.factors, today).len()),
        took("all of it", || {
            signs(&items, level, &[]).len()
                + views(&items)
                + standings(&life.energy, &life.factors, None, today).map_or(0, |standings| standings.len())
        }),
    ]
}

fn took(what: &'static str, mut run: impl FnMut() -> usize) -> Took {
    let mut times: Vec<f64> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            black_box(run());
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    Took { what, ms: times[TIMES / 2] }
}
