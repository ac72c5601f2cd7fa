//! A week or a month in plain numbers, beside the one before it. Weeks begin on Monday.
//!
//! Invariant: a mean is only there with the number of days it stands on.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Material;
use crate::checkin::{CheckInItem, CountingAnswer};
use crate::plan::{Content, ItemId};
use crate::time::LocalDay;

/// What is summed up: the items of mornings and evenings that are numbers of a scale.
const SHOWN: [CheckInItem; 5] = [
    CheckInItem::Energy,
    CheckInItem::SwitchedOff,
    CheckInItem::Drained,
    CheckInItem::Distance,
    CheckInItem::Mood,
];
const WEEK_DAYS: u64 = 7;

/// What was said and noted from one day to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SpanLook {
    pub first: LocalDay,
    pub last: LocalDay,
    /// Days of which something was said.
    pub days: u32,
    /// Of the items that were answered at all.
    pub figures: Vec<SpanFigure>,
    /// Moments that mattered, oldest first.
    pub moments: Vec<ItemId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SpanFigure {
    pub item: CheckInItem,
    pub mean: f64,
    pub days: u32,
    /// Of the span before; none where nothing was said of it.
    pub mean_before: Option<f64>,
    pub days_before: u32,
}

/// From Monday to today, beside the same weekdays of the week before.
pub(super) fn week(of: &Material, today: LocalDay) -> SpanLook {
    let monday = today.before_days(u64::from(today.0.weekday().num_days_from_monday())).unwrap_or(today);
    let before = |day: LocalDay| day.before_days(WEEK_DAYS).unwrap_or(day);
    look(of, (monday, today), (before(monday), before(today)))
}

/// From the first of the month to today, beside the whole month before.
pub(super) fn month(of: &Material, today: LocalDay) -> SpanLook {
    let first = |day: LocalDay| day.0.with_day(1).map_or(day, LocalDay);
    let last_before = first(today).before_days(1).unwrap_or(today);
    look(of, (first(today), today), (first(last_before), last_before))
}

type Span = (LocalDay, LocalDay);

fn is_in((first, last): Span, day: LocalDay) -> bool {
    first <= day && day <= last
}

fn look(of: &Material, now: Span, before: Span) -> SpanLook {
    let mut days: Vec<LocalDay> =
        of.answers.iter().map(|(day, _, _)| *day).filter(|day| is_in(now, *day)).collect();
    days.dedup();
    SpanLook {
        first: now.0,
        last: now.1,
        days: days.len() as u32,
        figures: SHOWN.into_iter().filter_map(|item| figure(item, of.answers, now, before)).collect(),
        moments: moments(of, now),
    }
}

fn figure(item: CheckInItem, answers: &[CountingAnswer], now: Span, before: Span) -> Option<SpanFigure> {
    let (mean, days) = mean(item, answers, now);
    let (mean_before, days_before) = self::mean(item, answers, before);
    Some(SpanFigure { item, mean: mean?, days, mean_before, days_before })
}

fn mean(item: CheckInItem, answers: &[CountingAnswer], span: Span) -> (Option<f64>, u32) {
    let of_item = answers.iter().filter(|(day, of, _)| *of == item && is_in(span, *day));
    let values: Vec<f64> = of_item.map(|(_, _, value)| f64::from(*value)).collect();
    let sum: f64 = values.iter().sum();
    ((!values.is_empty()).then(|| sum / values.len() as f64), values.len() as u32)
}

fn moments(of: &Material, span: Span) -> Vec<ItemId> {
    let mut found: Vec<(LocalDay, &ItemId)> = of
        .items
        .iter()
        .filter_map(|item| match &item.content {
            Content::Moment(moment) if is_in(span, moment.day) => Some((moment.day, &item.id)),
            _ => None,
        })
        .collect();
    found.sort_by_key(|(day, _)| *day);
    found.into_iter().map(|(_, id)| id.clone()).collect()
}
