//! What was said day by day, as the charts of Patterns and `evenkeel patterns` show it: 52 weeks of each item, beside what
//! is usual for the person, and when in the day energy is high.
//!
//! It knows neither vault nor screens, and judges nothing. Invariants: what was not answered stays missing and is never a
//! zero; a day that does not count is in no number; a number that the days do not carry is not there.

mod boundaries;
mod energy_hours;
mod estimates;
mod item;
mod own_usual;
mod span;

use std::collections::BTreeMap;

use chrono::{Datelike, Days};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use boundaries::{Boundaries, BoundaryDay, BoundaryWeek};
pub use energy_hours::{EnergyHours, EnergyPart, HourOfEnergy, working_day};
pub use estimates::{EstimatedTask, Estimates, estimates};
pub use item::ItemTrend;
pub use own_usual::{OwnUsual, UsualOfDay};
pub use span::{Middle, Span, SpanFigures, WeekdayFigures};

use crate::checkin::{CheckInItem, CountingAnswer, DayMark, Occasion};
use crate::insight::{Tap, WorkingDay};
use crate::time::LocalDay;

const WEEKS: u64 = 52;
const DAYS_OF_WEEK: u64 = 7;

/// All that was said, in any order.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// Of an item that is there twice for a day the later one in this list holds.
    pub answers: Vec<CountingAnswer>,
    /// Days that do not count, whatever was answered on them.
    pub marks: Vec<(LocalDay, DayMark)>,
    /// Days of pauses.
    pub paused: Vec<LocalDay>,
    /// Days from which on the usual is learnt anew.
    pub restarts: Vec<LocalDay>,
    pub taps: Vec<Tap>,
    pub tasks: Vec<EstimatedTask>,
    /// One of each boundary and day.
    pub boundaries: Vec<(LocalDay, BoundaryDay)>,
}

/// 52 weeks, of which the last may not be over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Trends {
    /// A Monday.
    pub first: LocalDay,
    pub last: LocalDay,
    /// The first day that ever had an answer that counts; none before there is one.
    pub begun: Option<LocalDay>,
    /// The days of these weeks that do not count or were paused.
    pub apart: Vec<DayApart>,
    /// Those that were answered in these weeks, in the order in which they are asked.
    pub items: Vec<ItemTrend>,
    pub energy: EnergyHours,
    pub estimates: Estimates,
    pub boundaries: Boundaries,
}

/// A day on which a missing answer has a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayApart {
    pub day: LocalDay,
    pub why: WhyApart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhyApart {
    Sick,
    Leave,
    /// Marked as not counting.
    Other,
    /// Nothing was asked. What was said of oneself on such a day counts.
    Paused,
}

/// The 52 weeks that end with the week of `last`.
pub fn trends(said: &Said, last: LocalDay, work: WorkingDay) -> Trends {
    let first = first_day(last);
    let marks: BTreeMap<LocalDay, DayMark> = said.marks.iter().copied().collect();
    let answers = counting(&said.answers, &marks, last);
    let begun = answers.values().filter_map(|days| days.keys().next().copied()).min();
    let apart = apart(&marks, &said.paused, first, last);
    let weeks = span::Weeks { first, last, begun, apart: &apart };
    let items = answers
        .iter()
        .filter(|(_, days)| days.range(first..=last).next().is_some())
        .map(|(&item, days)| item::trend(item, days, &said.restarts, &weeks))
        .collect();
    Trends {
        first,
        last,
        begun,
        items,
        energy: energy_hours::energy_hours(&said.taps, last, work),
        estimates: estimates(&said.tasks),
        boundaries: boundaries::boundaries(&said.boundaries, last),
        apart,
    }
}

/// The Monday 51 weeks before that of `last`.
fn first_day(last: LocalDay) -> LocalDay {
    let since_monday = u64::from(last.0.weekday().num_days_from_monday());
    let back = Days::new((WEEKS - 1) * DAYS_OF_WEEK + since_monday);
    last.0.checked_sub_days(back).map_or(last, LocalDay)
}

/// By item and day. The six areas of a month have a place of their own in the plan.
fn counting(
    answers: &[CountingAnswer],
    marks: &BTreeMap<LocalDay, DayMark>,
    last: LocalDay,
) -> BTreeMap<CheckInItem, BTreeMap<LocalDay, u8>> {
    let mut items: BTreeMap<CheckInItem, BTreeMap<LocalDay, u8>> = BTreeMap::new();
    for &(day, item, value) in answers {
        let is_shown = item.occasion() != Occasion::Monthly && value <= item.most();
        if is_shown && day <= last && !marks.contains_key(&day) {
            items.entry(item).or_default().insert(day, value);
        }
    }
    items
}

fn apart(
    marks: &BTreeMap<LocalDay, DayMark>,
    paused: &[LocalDay],
    first: LocalDay,
    last: LocalDay,
) -> Vec<DayApart> {
    let within = paused.iter().filter(|day| (first..=last).contains(day));
    let mut days: BTreeMap<LocalDay, WhyApart> = within.map(|&day| (day, WhyApart::Paused)).collect();
    for (&day, mark) in marks.range(first..=last) {
        let why = match mark {
            DayMark::Sick => WhyApart::Sick,
            DayMark::Leave => WhyApart::Leave,
            DayMark::Other => WhyApart::Other,
        };
        days.insert(day, why);
    }
    days.into_iter().map(|(day, why)| DayApart { day, why }).collect()
}

/// Both ends included; none where they are the wrong way round.
fn days_of(first: LocalDay, last: LocalDay) -> impl Iterator<Item = LocalDay> {
    first.0.iter_days().map(LocalDay).take_while(move |day| *day <= last)
}
