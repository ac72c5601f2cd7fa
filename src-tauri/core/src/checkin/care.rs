//! When the numbers are low for so long that a word about a doctor or someone trusted is due.
//!
//! The limits are a judgement of ours and no cut-offs of an illness. It reads numbers only, never text. Invariant: days
//! that do not count are not in what it is given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CheckInItem;
use crate::time::LocalDay;

/// An answer of a day that counts.
pub type CountingAnswer = (LocalDay, CheckInItem, u8);

/// Why a word is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Two weeks of little energy, or of being drained.
    LowForTwoWeeks,
    /// Two weeks with five short nights of seven each.
    ShortNights,
}

/// So many days lie between two words at least.
const APART_DAYS: i64 = 28;
const WINDOW_DAYS: u64 = 14;
const WEEK_DAYS: u64 = 7;
const FEWEST_ANSWERS: usize = 7;
const LOW_ENERGY: f64 = 3.0;
const HIGH_DRAINED: f64 = 8.0;
/// Six hours, in half hours.
const SHORT_NIGHT: u8 = 12;
const SHORT_NIGHTS_OF_WEEK: usize = 5;

/// `last`: the day of the last word.
pub fn may_advise(today: LocalDay, last: Option<LocalDay>) -> bool {
    last.is_none_or(|last| (today.0 - last.0).num_days() >= APART_DAYS)
}

/// Whether the two weeks up to `today` call for a word.
pub fn advice(today: LocalDay, answers: &[CountingAnswer]) -> Option<Advice> {
    let energy = mean(values(today, WINDOW_DAYS, CheckInItem::Energy, answers));
    let drained = mean(values(today, WINDOW_DAYS, CheckInItem::Drained, answers));
    if energy.is_some_and(|mean| mean <= LOW_ENERGY) || drained.is_some_and(|mean| mean >= HIGH_DRAINED) {
        return Some(Advice::LowForTwoWeeks);
    }
    let a_week_ago = today.before_days(WEEK_DAYS)?;
    let short_week = |last| {
        let nights = values(last, WEEK_DAYS, CheckInItem::Sleep, answers);
        nights.filter(|&half_hours| half_hours < SHORT_NIGHT).count() >= SHORT_NIGHTS_OF_WEEK
    };
    (short_week(today) && short_week(a_week_ago)).then_some(Advice::ShortNights)
}

/// The answers of the `count` days that end with `last`.
fn values(
    last: LocalDay,
    count: u64,
    item: CheckInItem,
    answers: &[CountingAnswer],
) -> impl Iterator<Item = u8> + '_ {
    let before = last.before_days(count);
    let is_within = move |day: LocalDay| day <= last && before.is_none_or(|before| day > before);
    answers.iter().filter(move |(day, of, _)| *of == item && is_within(*day)).map(|(_, _, value)| *value)
}

/// None where there are too few to say anything.
fn mean(values: impl Iterator<Item = u8>) -> Option<f64> {
    let values: Vec<f64> = values.map(f64::from).collect();
    (values.len() >= FEWEST_ANSWERS).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(number: u32) -> LocalDay {
        format!("2026-03-{number:02}").parse().unwrap()
    }

    fn on(days: impl IntoIterator<Item = u32>, item: CheckInItem, value: u8) -> Vec<CountingAnswer> {
        days.into_iter().map(|number| (day(number), item, value)).collect()
    }

    #[test]
    fn two_low_weeks_call_for_a_word_and_seven_answers_are_the_fewest() {
        for (item, value, expected) in [
            (CheckInItem::Energy, 3, Some(Advice::LowForTwoWeeks)),
            (CheckInItem::Energy, 4, None),
            (CheckInItem::Drained, 8, Some(Advice::LowForTwoWeeks)),
            (CheckInItem::Drained, 7, None),
            (CheckInItem::Distance, 10, None),
        ] {
            assert_eq!(advice(day(20), &on(14..=20, item, value)), expected, "{item:?} {value}");
            assert_eq!(advice(day(20), &on(15..=20, item, value)), None, "six answers say nothing");
            // The first of the fourteen days is the 7th.
            assert_eq!(advice(day(20), &on(6..=12, item, value)), None, "the 6th is too long ago");
            assert_eq!(advice(day(20), &on(7..=13, item, value)), expected);
        }
    }

    #[test]
    fn one_better_answer_can_lift_the_mean_over_the_limit() {
        let mut answers = on(14..=20, CheckInItem::Energy, 3);
        answers[0].2 = 4;
        assert_eq!(advice(day(20), &answers), None);
    }

    #[test]
    fn five_nights_under_six_hours_in_each_of_two_weeks_call_for_a_word() {
        let nights = |first: &[u32], second: &[u32], half_hours| {
            on(first.iter().chain(second).copied(), CheckInItem::Sleep, half_hours)
        };
        let (first, second) = ([7, 8, 9, 10, 13], [14, 16, 17, 18, 20]);
        assert_eq!(advice(day(20), &nights(&first, &second, 11)), Some(Advice::ShortNights));
        assert_eq!(advice(day(20), &nights(&first, &second, 12)), None, "six hours are not under six");
        assert_eq!(advice(day(20), &nights(&first[1..], &second, 11)), None);
        assert_eq!(advice(day(20), &nights(&first, &second[1..], 11)), None);
    }

    #[test]
    fn a_word_is_said_once_in_28_days() {
        assert!(may_advise(day(29), None));
        assert!(!may_advise(day(28), Some(day(1))));
        assert!(may_advise(day(29), Some(day(1))));
    }
}
