//! Early signs as they are shown: the watched items, the sign of the last weeks, and what was answered.
//!
//! It does not know how they are worded. Invariant: computed anew from the days and the answers, so that a changed day, a
//! mark or an answer needs no more than to be kept.

use super::counted::Counted;
use super::tenth;
use crate::checkin::CheckInItem;
use crate::insight::{
    Answer, Answered, BadSeries, FEWEST_RECENT, FEWEST_USUAL, Figures, Level, NEWER_HALF, Quiet,
    REFRACTORY_DAYS, Reading, SNOOZE_DAYS, Scale, Sensitivity, Series, Side, Sign, WINDOW,
    asks_for_fit_review, readings, signs,
};
use crate::time::LocalDay;
use crate::view::{
    AnsweredSign, Comparison, PresentSign, SignItem, SignsView, WatchedItem, WatchedSide, WatchedStanding,
};

/// Answers are shown, and can be taken back, for so long.
const ANSWERS_SHOWN_DAYS: i64 = 180;
/// Days with the same answer that are told of as such: the longest stretch that a comparison looks at.
const ALIKE_DAYS: i64 = 112;

/// The items that signs are looked for in.
const WATCHED: [CheckInItem; 3] = [CheckInItem::Energy, CheckInItem::Drained, CheckInItem::Distance];

/// An answer to a sign, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The day of the sign.
    pub sign: LocalDay,
    /// The day of the answer.
    pub day: LocalDay,
    pub answer: Answer,
    /// The days that were marked with it.
    pub marked: Vec<LocalDay>,
}

/// Whether two days name the same sign. No two signs come within four weeks, but one may move by a few days when a day is
/// filled in or marked.
pub fn same_sign(one: LocalDay, other: LocalDay) -> bool {
    (one.0 - other.0).num_days().abs() < i64::from(REFRACTORY_DAYS)
}

/// Whether there is a sign of this day to be answered today.
pub fn may_answer(view: &SignsView, sign: LocalDay) -> bool {
    view.present.as_ref().is_some_and(|present| present.day == sign)
}

/// All of the early signs, for a screen of `today`.
pub fn signs_view(
    counted: &Counted,
    given: &[GivenAnswer],
    sensitivity: Sensitivity,
    today: LocalDay,
) -> Result<SignsView, BadSeries> {
    let series = WATCHED.iter().map(|&item| watched(counted, item)).collect::<Result<Vec<_>, _>>()?;
    let answers: Vec<Answered> =
        given.iter().map(|one| Answered { day: one.day, answer: one.answer }).collect();
    let restarts = answers.iter().filter(|one| one.answer == Answer::NewNormal);
    let restarts: Vec<LocalDay> = restarts.map(|one| one.day).collect();
    let readings: Vec<Vec<Reading>> = series.iter().map(|one| readings(one, &restarts)).collect();
    // An item that never had a comparison can cause no sign by chance.
    let compared = readings.iter().filter(|item| item.iter().any(|day| day.figures.is_ok())).count();
    let level = Level::of(sensitivity, compared);
    let item = |at: usize| WatchedItem {
        item: WATCHED[at],
        standing: standing(WATCHED[at], &series[at], &readings[at], level, today),
    };
    Ok(SignsView {
        level: sensitivity,
        by_chance: sensitivity.by_chance(),
        items: (0..WATCHED.len()).map(item).collect(),
        present: present(signs(&series, level, &answers), given, today),
        quiet_until: quiet_until(&answers, today),
        answered: answered(given, today),
        asks_for_fit_review: asks_for_fit_review(&answers, today),
    })
}

/// Higher is better in each.
fn watched(counted: &Counted, item: CheckInItem) -> Result<Series, BadSeries> {
    if is_turned_round(item) { counted.turned_round(item) } else { counted.answered(item, Scale::ZeroToTen) }
}

fn is_turned_round(item: CheckInItem) -> bool {
    matches!(item, CheckInItem::Drained | CheckInItem::Distance)
}

fn standing(
    item: CheckInItem,
    series: &Series,
    readings: &[Reading],
    level: Level,
    today: LocalDay,
) -> WatchedStanding {
    let Some(last) = readings.last() else { return WatchedStanding::NoCheckIns };
    let age = |day: LocalDay| (today.0 - day.0).num_days();
    let recent = series.observations().filter(|one| age(one.day) < i64::from(NEWER_HALF)).count();
    match last.figures {
        Err(Quiet::FirstWeeks { left }) => {
            let left = i64::from(left) - age(last.day);
            WatchedStanding::FirstWeeks { days_left: left.clamp(1, i64::from(WINDOW)) as u32 }
        }
        // The last comparison was of other weeks.
        _ if recent < FEWEST_RECENT => {
            WatchedStanding::TooFewRecent { check_ins: recent as u32, of: FEWEST_RECENT as u32 }
        }
        Err(Quiet::TooFewRecent { check_ins }) => {
            WatchedStanding::TooFewRecent { check_ins: check_ins as u32, of: FEWEST_RECENT as u32 }
        }
        Err(Quiet::UsualTooThin { days }) => {
            WatchedStanding::UsualTooThin { days: days as u32, of: FEWEST_USUAL as u32 }
        }
        Ok(figures) => match alike(series, age) {
            Some((value, days)) => WatchedStanding::AllAlike { value: on_own_scale(item, value), days },
            None => {
                let side = match (figures.side(level), is_turned_round(item)) {
                    (Side::Within, _) => WatchedSide::Within,
                    (Side::Below, false) | (Side::Above, true) => WatchedSide::Below,
                    (Side::Above, false) | (Side::Below, true) => WatchedSide::Above,
                };
                WatchedStanding::Compared { comparison: comparison(item, last, figures), side }
            }
        },
    }
}

/// The one value of the days that a comparison looks at, where there is only one, and how many days they are.
fn alike(series: &Series, age: impl Fn(LocalDay) -> i64) -> Option<(f64, u32)> {
    let mut values = series.observations().filter(|one| age(one.day) < ALIKE_DAYS).map(|one| one.value);
    let first = values.next()?;
    let mut days = 1;
    for value in values {
        if value != first {
            return None;
        }
        days += 1;
    }
    Some((first, days))
}

fn comparison(item: CheckInItem, reading: &Reading, figures: Figures) -> Comparison {
    let recent = (figures.mean + figures.distance.size * figures.spread).clamp(0.0, 10.0);
    Comparison {
        day: reading.day,
        usual: on_own_scale(item, figures.mean),
        usual_days: reading.reference as u32,
        recent: on_own_scale(item, recent),
        recent_days: reading.recent as u32,
    }
}

/// As the user answers it.
fn on_own_scale(item: CheckInItem, value: f64) -> f64 {
    tenth(if is_turned_round(item) { 10.0 - value } else { value })
}

/// The last sign, while it is of the last four weeks and not answered away.
fn present(signs: Vec<Sign>, given: &[GivenAnswer], today: LocalDay) -> Option<PresentSign> {
    let last = signs.into_iter().next_back().filter(|sign| same_sign(sign.day, today))?;
    let answer = given.iter().find(|one| same_sign(one.sign, last.day)).map(|one| one.answer);
    if !matches!(answer, None | Some(Answer::True)) {
        return None;
    }
    let item = |(at, reading): &(usize, Reading)| {
        let item = WATCHED[*at];
        Some(SignItem { item, comparison: comparison(item, reading, reading.figures.ok()?) })
    };
    Some(PresentSign { day: last.day, items: last.items.iter().filter_map(item).collect(), answer })
}

fn quiet_until(answers: &[Answered], today: LocalDay) -> Option<LocalDay> {
    let last = answers.iter().filter(|one| one.answer == Answer::NotForMe).map(|one| one.day).max()?;
    last.after_days(u64::from(SNOOZE_DAYS)).filter(|until| *until > today)
}

fn answered(given: &[GivenAnswer], today: LocalDay) -> Vec<AnsweredSign> {
    let of_late = given.iter().filter(|one| (today.0 - one.day.0).num_days() < ANSWERS_SHOWN_DAYS);
    let mut shown: Vec<AnsweredSign> = of_late
        .map(|one| AnsweredSign {
            sign: one.sign,
            answered_on: one.day,
            answer: one.answer,
            marked_days: one.marked.len() as u32,
        })
        .collect();
    shown.sort_by_key(|one| std::cmp::Reverse(one.sign));
    shown
}
