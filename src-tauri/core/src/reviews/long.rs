//! The long view of the monthly look: the last four weeks beside months ago, in the words of the check-in's own scales.
//!
//! The comparison is [`crate::insight::long_view`]; here its numbers are turned back into what the user has set. Invariant: where
//! the method says nothing, there is no number.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checkin::{CheckInItem, CountingAnswer};
use crate::insight::{Answer, Answered, Level, Observation, Scale, Sensitivity, Series, Side, long_view};
use crate::time::LocalDay;

/// What is watched, and whether more of it is better.
const WATCHED: [(CheckInItem, Better); 3] = [
    (CheckInItem::Energy, Better::Higher),
    (CheckInItem::Drained, Better::Lower),
    (CheckInItem::Distance, Better::Lower),
];
const WINDOW_DAYS: i64 = 28;
const TOP: f64 = 10.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Better {
    Higher,
    Lower,
}

impl Better {
    /// From the user's scale to one on which higher is better, and back.
    fn turn(self, value: f64) -> f64 {
        match self {
            Better::Higher => value,
            Better::Lower => TOP - value,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LongLook {
    pub item: CheckInItem,
    /// The mean of the last four weeks, and that of the months before; none while nothing can be said.
    pub now: Option<f64>,
    pub then: Option<f64>,
    pub says: LongSays,
}

/// What the comparison says, by the user's own scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LongSays {
    /// Further down than chance usually goes.
    Lower,
    /// Further up.
    Higher,
    About,
    /// Not enough days on one of the two sides.
    TooEarly,
}

/// `answers`: of days that count, oldest first.
pub(super) fn long(answers: &[CountingAnswer], signs: &[Answered], today: LocalDay) -> Vec<LongLook> {
    let anew = signs.iter().filter(|sign| sign.answer == Answer::NewNormal);
    let restarts: Vec<LocalDay> = anew.map(|sign| sign.day).collect();
    WATCHED.into_iter().map(|(item, better)| look(item, better, answers, &restarts, today)).collect()
}

fn look(
    item: CheckInItem,
    better: Better,
    answers: &[CountingAnswer],
    restarts: &[LocalDay],
    today: LocalDay,
) -> LongLook {
    let said = answers.iter().filter(|(day, of, _)| *of == item && *day <= today);
    let observed =
        said.map(|(day, _, value)| Observation { day: *day, value: better.turn(f64::from(*value)) });
    let silent = LongLook { item, now: None, then: None, says: LongSays::TooEarly };
    // The answers of an item rise by their day, one a day, and are on its scale.
    let Ok(series) = Series::new(Scale::ZeroToTen, observed) else { return silent };
    let Ok(figures) = long_view(&series, restarts, today) else { return silent };
    let side = figures.side(Level::of(Sensitivity::Standard, 1));
    LongLook {
        item,
        now: recent_mean(&series, today).map(|mean| better.turn(mean)),
        then: Some(better.turn(figures.mean)),
        says: match (side, better) {
            (Side::Within, _) => LongSays::About,
            (Side::Below, Better::Higher) | (Side::Above, Better::Lower) => LongSays::Lower,
            (Side::Above, Better::Higher) | (Side::Below, Better::Lower) => LongSays::Higher,
        },
    }
}

fn recent_mean(series: &Series, today: LocalDay) -> Option<f64> {
    let recent = series.observations().filter(|one| (today.0 - one.day.0).num_days() < WINDOW_DAYS);
    let values: Vec<f64> = recent.map(|one| one.value).collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn days_before(
        today: LocalDay,
        count: u64,
        value: impl Fn(u64) -> u8,
        item: CheckInItem,
    ) -> Vec<CountingAnswer> {
        (0..count).rev().map(|ago| (today.before_days(ago).unwrap(), item, value(ago))).collect()
    }

    #[test]
    fn a_slow_slide_is_said_in_the_users_own_direction() {
        let today: LocalDay = "2026-11-27".parse().unwrap();
        // Three points in the long run, with some ups and downs.
        let slide = |ago: u64| (4 + ago.min(120) / 40 + ago % 2) as u8;
        let drained = |ago: u64| 10 - slide(ago);
        let mut answers = days_before(today, 240, slide, CheckInItem::Energy);
        answers.extend(days_before(today, 240, drained, CheckInItem::Drained));
        answers.sort_by_key(|(day, _, _)| *day);
        let looks = long(&answers, &[], today);
        assert_eq!(
            looks.iter().map(|one| one.says).collect::<Vec<_>>(),
            [LongSays::Lower, LongSays::Higher, LongSays::TooEarly]
        );
        let (energy, drained) = (looks[0], looks[1]);
        assert!((energy.now.unwrap() - 4.5).abs() < 1e-9, "{energy:?}");
        assert!((energy.now.unwrap() + drained.now.unwrap() - 10.0).abs() < 1e-9, "turned back");
        assert!((energy.then.unwrap() + drained.then.unwrap() - 10.0).abs() < 1e-9, "turned back");
        assert_eq!((looks[2].now, looks[2].then), (None, None), "no number where nothing is said");
    }

    #[test]
    fn an_even_year_says_about_the_same_and_a_new_normal_too_early() {
        let today: LocalDay = "2026-11-27".parse().unwrap();
        let answers = days_before(today, 240, |ago| 5 + (ago % 3) as u8, CheckInItem::Energy);
        assert_eq!(long(&answers, &[], today)[0].says, LongSays::About);
        let anew = Answered { day: today.before_days(60).unwrap(), answer: Answer::NewNormal };
        assert_eq!(long(&answers, &[anew], today)[0].says, LongSays::TooEarly);
    }
}
