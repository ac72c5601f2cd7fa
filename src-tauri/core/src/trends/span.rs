//! What an item amounts to over four weeks, twelve weeks and the year.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DayApart, WhyApart, days_of};
use crate::checkin::{CheckInItem, Occasion};
use crate::time::LocalDay;

/// A weekday's mean stands on so many days at least. A judgement of ours.
const FEWEST_OF_WEEKDAY: usize = 3;
const WEEKDAYS: u32 = 7;

/// How far back one looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    FourWeeks,
    TwelveWeeks,
    /// All 52 weeks.
    Year,
}

/// One item over one span.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SpanFigures {
    pub span: Span,
    pub first: LocalDay,
    /// The days that count, since the first check-in ever.
    pub days: u32,
    /// On so many of them the item was answered.
    pub answered: u32,
    /// None without an answer.
    pub middle: Option<Middle>,
    /// From Monday on; none for what is asked once a week.
    pub weekdays: Vec<WeekdayFigures>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Middle {
    pub lowest: f64,
    pub median: f64,
    pub highest: f64,
    pub mean: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct WeekdayFigures {
    pub days: u32,
    /// None of too few days.
    pub mean: Option<f64>,
}

/// The weeks that are looked at.
pub(super) struct Weeks<'days> {
    pub(super) first: LocalDay,
    pub(super) last: LocalDay,
    pub(super) begun: Option<LocalDay>,
    pub(super) apart: &'days [DayApart],
}

impl Span {
    pub const ALL: [Span; 3] = [Span::FourWeeks, Span::TwelveWeeks, Span::Year];

    fn first(self, weeks: &Weeks<'_>) -> LocalDay {
        let days_before = match self {
            Span::FourWeeks => 27,
            Span::TwelveWeeks => 83,
            Span::Year => return weeks.first,
        };
        weeks.last.before_days(days_before).map_or(weeks.first, |first| first.max(weeks.first))
    }
}

pub(super) fn span_figures(
    item: CheckInItem,
    span: Span,
    answered: &BTreeMap<LocalDay, f64>,
    weeks: &Weeks<'_>,
) -> SpanFigures {
    let first = span.first(weeks);
    let within: Vec<(LocalDay, f64)> =
        answered.range(first..=weeks.last).map(|(&day, &value)| (day, value)).collect();
    let is_out = |day: &LocalDay| {
        let apart = weeks.apart.binary_search_by_key(day, |one| one.day).ok();
        apart.is_some_and(|at| weeks.apart[at].why != WhyApart::Paused || !answered.contains_key(day))
    };
    let counted = days_of(weeks.begun.unwrap_or(first).max(first), weeks.last);
    SpanFigures {
        span,
        first,
        days: counted.filter(|day| !is_out(day)).count() as u32,
        answered: within.len() as u32,
        middle: middle(within.iter().map(|(_, value)| *value).collect()),
        weekdays: if item.occasion() == Occasion::Weekly { Vec::new() } else { weekdays(&within) },
    }
}

fn middle(mut values: Vec<f64>) -> Option<Middle> {
    values.sort_by(f64::total_cmp);
    let (lowest, highest) = (*values.first()?, *values.last()?);
    let median = (values[(values.len() - 1) / 2] + values[values.len() / 2]) / 2.0;
    Some(Middle { lowest, median, highest, mean: mean(&values) })
}

fn weekdays(within: &[(LocalDay, f64)]) -> Vec<WeekdayFigures> {
    let of = |weekday: u32| {
        let on_it = within.iter().filter(|(day, _)| day.0.weekday().num_days_from_monday() == weekday);
        let values: Vec<f64> = on_it.map(|(_, value)| *value).collect();
        let mean = (values.len() >= FEWEST_OF_WEEKDAY).then(|| mean(&values));
        WeekdayFigures { days: values.len() as u32, mean }
    };
    (0..WEEKDAYS).map(of).collect()
}

/// Of one value at least.
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
