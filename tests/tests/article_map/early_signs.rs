//! Rows 6.6, 6.9 and 6.10: regular looks, and when signs come back. That steps and doors are one click away is tested with
//! the pages.

use super::*;
use evenkeel_core::checkin::CheckInItem;
use evenkeel_core::insight::{Answer, Sensitivity};
use evenkeel_core::patterns::{Counted, GivenAnswer, signs_view};
use evenkeel_core::view::{PresentSign, SignsView, WatchedSide, WatchedStanding};
use evenkeel_tests::lives::{day_at, energy_falls};

const DAYS: usize = 118;

fn first() -> LocalDay {
    day("2026-01-05")
}

fn on_last_day() -> LocalDay {
    day_at(first(), DAYS - 1)
}

/// Somebody who answers these items, in each of which two points are lost from day 100 on.
fn counted(items: &[CheckInItem]) -> Counted {
    let mut answers = Vec::new();
    for (day, said) in energy_falls(first(), DAYS, 100) {
        for &item in items {
            let value = said[0].value.unwrap();
            let is_better_low = item != CheckInItem::Energy;
            answers.push((day, item, if is_better_low { 10 - value } else { value }));
        }
    }
    Counted { answers, ..Counted::default() }
}

fn signs(items: &[CheckInItem], given: &[GivenAnswer]) -> SignsView {
    signs_view(&counted(items), given, Sensitivity::Standard, on_last_day()).unwrap()
}

fn given(sign: LocalDay, answer: Answer) -> GivenAnswer {
    GivenAnswer { sign, day: sign, answer, marked: Vec::new() }
}

#[test]
fn row_6_6_exhaustion_cynicism_and_energy_are_looked_at_on_their_own_scales() {
    for (item, side) in [
        (CheckInItem::Energy, WatchedSide::Below),
        (CheckInItem::Drained, WatchedSide::Above),
        (CheckInItem::Distance, WatchedSide::Above),
    ] {
        let signs = signs(&[item], &[]);
        let PresentSign { items, .. } = signs.present.unwrap_or_else(|| panic!("no sign of {item:?}"));
        assert_eq!(items.iter().map(|one| one.item).collect::<Vec<_>>(), [item]);
        let numbers = items[0].comparison;
        assert_eq!(numbers.recent < numbers.usual, item == CheckInItem::Energy, "{numbers:?}");
        let standing = signs.items.iter().find(|one| one.item == item).unwrap();
        assert!(
            matches!(standing.standing, WatchedStanding::Compared { side: found, .. } if found == side),
            "{standing:?}"
        );
    }
}

#[test]
fn row_6_6_a_sign_of_several_items_is_one_sign_that_names_them() {
    let all = [CheckInItem::Energy, CheckInItem::Drained, CheckInItem::Distance];
    let present = signs(&all, &[]).present.unwrap();
    assert_eq!(present.items.iter().map(|one| one.item).collect::<Vec<_>>(), all);
}

#[test]
fn row_6_10_two_signs_found_true_in_180_days_ask_for_a_look_at_the_fit() {
    let before = |days| on_last_day().before_days(days).unwrap();
    for (answers, expected) in [
        (vec![], false),
        (vec![given(before(10), Answer::True)], false),
        (vec![given(before(179), Answer::True), given(before(10), Answer::True)], true),
        (vec![given(before(180), Answer::True), given(before(10), Answer::True)], false),
        (vec![given(before(90), Answer::NotForMe), given(before(10), Answer::True)], false),
    ] {
        let signs = signs(&[CheckInItem::Energy], &answers);
        assert_eq!(signs.asks_for_fit_review, expected, "{answers:?}");
    }
}
