//! Civil time made into instants: when a day of the user begins and ends, its hours of work, lunch.
//!
//! It knows the settings and the zone, and nothing of what happened. Invariant: a time that a clock change skips is
//! the first moment after it; one that it repeats is the first of both.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use super::moment::{Utc, ms};
use crate::settings::{Settings, WorkMode};
use crate::time::{self, LocalDay, MinuteOfDay};

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;

/// One day of the user in one zone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DayPlan {
    pub day: LocalDay,
    pub zone: Tz,
    pub begins: Utc,
    pub ends: Utc,
    /// Hours of work, earliest first; none on a day off.
    pub hours: Vec<(Utc, Utc)>,
    pub is_day_off: bool,
    pub lunch: Option<(Utc, Utc)>,
}

/// What the engine remembers of a day that its hours depend on.
pub(super) trait DayFacts {
    fn first_activity(&self, day: LocalDay) -> Option<Utc>;
    fn was_taken_off(&self, day: LocalDay) -> bool;
}

/// As [`time::instant`] finds it, in milliseconds.
pub(super) fn instant(zone: Tz, local: NaiveDateTime) -> Utc {
    time::instant(zone, local).timestamp_millis()
}

pub(super) fn instant_of(zone: Tz, date: NaiveDate, time: MinuteOfDay) -> Utc {
    time::instant_of(zone, date, time).timestamp_millis()
}

/// The civil date at this instant.
pub(super) fn date(zone: Tz, utc: Utc) -> NaiveDate {
    local(zone, utc).date()
}

pub(super) fn local(zone: Tz, utc: Utc) -> NaiveDateTime {
    let instant = chrono::DateTime::from_timestamp_millis(utc).unwrap_or_default();
    instant.with_timezone(&zone).naive_local()
}

pub(super) fn neighbour(day: LocalDay, by: i64) -> LocalDay {
    LocalDay(day.0.checked_add_signed(TimeDelta::days(by)).unwrap_or(day.0))
}

fn is_day_off(settings: &Settings, facts: &impl DayFacts, day: LocalDay) -> bool {
    !settings.work.is_workday(day) || facts.was_taken_off(day)
}

/// The day's hours of work; in flexible mode known only from the first activity on.
pub(super) fn hours(settings: &Settings, facts: &impl DayFacts, zone: Tz, day: LocalDay) -> Vec<(Utc, Utc)> {
    if is_day_off(settings, facts, day) {
        return Vec::new();
    }
    if settings.work.mode == WorkMode::Flexible {
        let first = facts.first_activity(day);
        return first.map(|first| (first, first + ms(settings.work.length))).into_iter().collect();
    }
    let ranges = settings.work.hours(day.0.weekday()).iter();
    ranges
        .map(|range| {
            let last_date = if range.crosses_midnight() { neighbour(day, 1).0 } else { day.0 };
            (instant_of(zone, day.0, range.start), instant_of(zone, last_date, range.end))
        })
        .collect()
}

/// A day begins when it rolls, but not before yesterday's work and its log-off are over, and at the latest when its
/// own work begins.
fn begins(settings: &Settings, facts: &impl DayFacts, zone: Tz, day: LocalDay) -> Utc {
    let roll = instant_of(zone, day.0, settings.work.day_rolls_at);
    let yesterday = hours(settings, facts, zone, neighbour(day, -1)).last().map(|(_, end)| *end);
    // The last moment at which the ritual is on offer still belongs to the day of that ritual.
    let over = yesterday.map_or(roll, |end| roll.max(end + ms(settings.log_off.latest) + SECOND));
    match settings.work.mode {
        WorkMode::Flexible => over,
        WorkMode::Fixed => {
            hours(settings, facts, zone, day).first().map_or(over, |(start, _)| over.min(*start))
        }
    }
}

/// The plan of the day in which this instant lies.
pub(super) fn plan(settings: &Settings, facts: &impl DayFacts, zone: Tz, utc: Utc) -> DayPlan {
    let mut day = neighbour(LocalDay(date(zone, utc)), 1);
    let mut begin = begins(settings, facts, zone, day);
    let mut end = begins(settings, facts, zone, neighbour(day, 1));
    while begin > utc {
        end = begin;
        day = neighbour(day, -1);
        begin = begins(settings, facts, zone, day);
    }
    let hours = hours(settings, facts, zone, day);
    let is_day_off = is_day_off(settings, facts, day);
    let lunch = lunch(settings, zone, day, begin).filter(|_| !is_day_off);
    DayPlan { day, zone, begins: begin, ends: end, hours, is_day_off, lunch }
}

fn lunch(settings: &Settings, zone: Tz, day: LocalDay, begins: Utc) -> Option<(Utc, Utc)> {
    if !settings.lunch.enabled {
        return None;
    }
    let mut start = instant_of(zone, day.0, settings.lunch.at);
    if start < begins {
        // The meal of a night shift lies after midnight.
        start = instant_of(zone, neighbour(day, 1).0, settings.lunch.at);
    }
    Some((start, start + ms(settings.lunch.duration)))
}

/// When work starts next on a later day, as the wall clock will show it: within four weeks, else when the day rolls.
pub(super) fn next_start(
    settings: &Settings,
    facts: &impl DayFacts,
    today: LocalDay,
) -> (NaiveDate, MinuteOfDay) {
    let roll = settings.work.day_rolls_at;
    for later in 1..=28 {
        let day = neighbour(today, later);
        if is_day_off(settings, facts, day) {
            continue;
        }
        let first = settings.work.hours(day.0.weekday()).first();
        let time = match settings.work.mode {
            WorkMode::Fixed => first.map_or(roll, |range| range.start),
            WorkMode::Flexible => roll,
        };
        return (day.0, time);
    }
    (neighbour(today, 1).0, roll)
}

/// Minutes in milliseconds.
pub(super) const fn minutes(count: i64) -> i64 {
    count * MINUTE
}
