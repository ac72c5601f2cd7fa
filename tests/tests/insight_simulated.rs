//! The methods over a few simulated people come near their published figures. The tolerances are the published ones and four
//! standard errors of so few; `cargo xtask bench methods` does it with thousands, and without that allowance.

use evenkeel_tests::methods::report::{Judged, Line};
use evenkeel_tests::methods::tables;

#[track_caller]
fn near(lines: Vec<Line>) {
    assert!(!lines.is_empty());
    for line in lines {
        let Line { what, found, target, tolerance, error } = &line;
        assert!(
            line.holds(Judged::WithFewPeople),
            "{what}: {found}, published is {target} +- {tolerance}, with a standard error of {error} here"
        );
    }
}

#[test]
fn signs_by_chance_are_as_rare_as_published_at_each_level() {
    near(tables::by_level(90));
}

#[test]
fn a_fall_is_seen_as_soon_as_published() {
    near(tables::seen(50));
}

#[test]
fn three_items_together_say_no_more_by_chance_and_no_later_than_published() {
    near(tables::three_items(40));
}

#[test]
fn the_long_view_is_low_by_chance_as_rarely_as_published() {
    near(tables::long_view_by_chance(100));
}

#[test]
fn one_look_claims_and_finds_as_much_as_published() {
    near(tables::one_look(25));
}

#[test]
fn factors_that_come_together_are_told_apart() {
    near(tables::travelling(100));
}

#[test]
fn a_year_of_looks_shows_as_little_that_is_false_as_published() {
    near(tables::year_of_looks(12));
}

#[test]
fn a_fair_test_gets_an_answer_as_often_as_it_says_beforehand() {
    near(tables::fair_tests(100));
}

#[test]
fn the_order_of_a_day_is_nearly_the_best() {
    near(tables::day_order(40));
}
