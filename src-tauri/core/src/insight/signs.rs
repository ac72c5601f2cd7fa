//! Signs over all monitored items: which level holds, when one is said, and what an answer changes.
//!
//! It does not know what the items are, nor how a sign is worded. Invariant: after a sign of any item none follows for four
//! weeks, and answers change only what comes after them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::early_sign::{Figures, Reading, readings};
use super::series::{Series, number};
use crate::time::LocalDay;

/// No second sign for so many days, that of the sign included.
pub const REFRACTORY_DAYS: u16 = 28;
const REFRACTORY: i32 = REFRACTORY_DAYS as i32;
/// "Not for me" is heeded so many days, that of the answer included.
pub const SNOOZE_DAYS: u16 = 28;
const SNOOZE: i32 = SNOOZE_DAYS as i32;
/// Two signs that were found true within so many days ask for a look at the fit of work and person.
const FIT_REVIEW: i32 = 180;
const CONFIRMED_FOR_REVIEW: usize = 2;

/// How easily a sign is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sensitivity {
    Gentle,
    #[default]
    Standard,
    Sensitive,
}

/// How often something comes by chance alone: so many times in so many years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ByChance {
    pub times: u8,
    pub years: u8,
}

impl Sensitivity {
    /// How often a sign comes where nothing has changed. Simulated for one and for three items, with 20 to 40 % of days
    /// missing: gentle 0.43 to 0.47 a year, standard 0.83 to 0.93, sensitive 1.53 to 1.72; told as a round figure.
    pub fn by_chance(self) -> ByChance {
        match self {
            Sensitivity::Gentle => ByChance { times: 1, years: 2 },
            Sensitivity::Standard => ByChance { times: 1, years: 1 },
            Sensitivity::Sensitive => ByChance { times: 3, years: 2 },
        }
    }
}

/// How many standard errors away make a sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level(f64);

impl Level {
    /// A level of one's own; nothing where it is no positive number.
    pub fn new(level: f64) -> Option<Level> {
        (level.is_finite() && level > 0.0).then_some(Level(level))
    }

    /// The level that keeps signs by chance as rare for three items as for one.
    pub fn of(sensitivity: Sensitivity, items: usize) -> Level {
        Level(match (sensitivity, items) {
            (Sensitivity::Gentle, 0 | 1) => 2.8,
            (Sensitivity::Standard, 0 | 1) => 2.4,
            (Sensitivity::Sensitive, 0 | 1) => 2.0,
            (Sensitivity::Gentle, 2) => 3.1,
            (Sensitivity::Standard, 2) => 2.7,
            (Sensitivity::Sensitive, 2) => 2.4,
            (Sensitivity::Gentle, _) => 3.3,
            (Sensitivity::Standard, _) => 2.9,
            (Sensitivity::Sensitive, _) => 2.5,
        })
    }
}

/// Where the last weeks lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Steadily below one's earlier usual: an early sign.
    Below,
    /// Steadily above it.
    Above,
    Within,
}

impl Figures {
    /// Where the last weeks lie.
    pub fn side(&self, level: Level) -> Side {
        match self.distance.strength {
            low if low < -level.0 => Side::Below,
            high if high > level.0 => Side::Above,
            _ => Side::Within,
        }
    }
}

/// What a person says of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SignAnswer")]
pub enum Answer {
    /// It is so.
    True,
    /// There is a reason; its days are marked as not counting, and are then left out of the series.
    Explained,
    /// Say nothing for four weeks.
    NotForMe,
    /// This is how it is now: the usual is learnt anew from the day of the answer.
    NewNormal,
}

/// An answer, and the day on which it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    pub day: LocalDay,
    pub answer: Answer,
}

/// A day on which something is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    pub day: LocalDay,
    /// Which items say so, by their place, with the day's comparison; never empty.
    pub items: Vec<(usize, Reading)>,
}

/// All signs so far. Higher values are the better ones in every item.
pub fn signs(items: &[Series], level: Level, answers: &[Answered]) -> Vec<Sign> {
    let restarts: Vec<LocalDay> = days_of(answers, Answer::NewNormal).collect();
    let mut below: Vec<(usize, Reading)> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let readings = readings(item, &restarts).into_iter();
        let low = readings
            .filter(|reading| reading.figures.is_ok_and(|figures| figures.side(level) == Side::Below));
        below.extend(low.map(|reading| (at, reading)));
    }
    below.sort_by_key(|(at, reading)| (reading.day, *at));
    let mut signs: Vec<Sign> = Vec::new();
    for day in below.chunk_by(|one, other| one.1.day == other.1.day) {
        let today = day[0].1.day;
        let rests = signs.last().is_some_and(|last| number(today) - number(last.day) < REFRACTORY);
        if !rests && !is_snoozed(today, answers) {
            signs.push(Sign { day: today, items: day.to_vec() });
        }
    }
    signs
}

fn days_of(answers: &[Answered], answer: Answer) -> impl Iterator<Item = LocalDay> + '_ {
    answers.iter().filter(move |given| given.answer == answer).map(|given| given.day)
}

fn is_snoozed(today: LocalDay, answers: &[Answered]) -> bool {
    days_of(answers, Answer::NotForMe).any(|day| (0..SNOOZE).contains(&(number(today) - number(day))))
}

/// Whether enough signs were found true of late to look at how work and person fit.
pub fn asks_for_fit_review(answers: &[Answered], today: LocalDay) -> bool {
    let confirmed = days_of(answers, Answer::True);
    confirmed.filter(|&day| (0..FIT_REVIEW).contains(&(number(today) - number(day)))).count()
        >= CONFIRMED_FOR_REVIEW
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn two_confirmed_signs_in_half_a_year_ask_for_a_look_at_the_fit() {
        let first: LocalDay = "2026-01-01".parse().unwrap();
        let given = |answer, at| Answered { answer, day: first.after_days(at).unwrap() };
        let today = first.after_days(180).unwrap();
        for (answers, expected) in [
            (vec![given(Answer::True, 1), given(Answer::True, 100)], true),
            (vec![given(Answer::True, 0), given(Answer::True, 100)], false),
            (vec![given(Answer::True, 1), given(Answer::NotForMe, 100)], false),
            (vec![given(Answer::True, 100), given(Answer::True, 181)], false),
        ] {
            assert_eq!(asks_for_fit_review(&answers, today), expected, "{answers:?}");
        }
    }
}
