//! The user's days on the wall clock: which day it is, when work and lunch are, when log-off is.
//!
//! Pure functions of the settings, the zone and the instant; nothing is remembered. Instants are milliseconds since
//! 1970 UTC. A time that a zone change leaves out is the first moment after the gap; one that comes twice is the first.

use chrono::{DateTime, Datelike, Days, MappedLocalTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::settings::{HourRange, Settings, WorkMode};
use crate::time::{LocalDay, MinuteOfDay};

/// A stretch of time, its end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: i64,
    pub end: i64,
}

impl Span {
    pub fn contains(&self, utc_ms: i64) -> bool {
        (self.start..self.end).contains(&utc_ms)
    }
}

/// The instant at which the clocks of `zone` show this date and time.
pub fn instant(zone: Tz, date: NaiveDate, time: MinuteOfDay) -> i64 {
    let Some(naive) = date.and_hms_opt(time.hour().into(), time.minute().into(), 0) else { return i64::MAX };
    resolve(zone, naive)
}

fn resolve(zone: Tz, naive: NaiveDateTime) -> i64 {
    match zone.from_local_datetime(&naive) {
        MappedLocalTime::Single(civil) | MappedLocalTime::Ambiguous(civil, _) => civil.timestamp_millis(),
        MappedLocalTime::None => first_after_gap(zone, naive),
    }
}

/// A gap is found by the offset before it: the moment the clocks jump is where that offset stops being in force.
fn first_after_gap(zone: Tz, naive: NaiveDateTime) -> i64 {
    let mut probe = naive;
    // No zone ever left out more than a day, in steps that are whole quarters of an hour.
    for _ in 0..=96 {
        probe += TimeDelta::minutes(15);
        if let MappedLocalTime::Single(civil) | MappedLocalTime::Ambiguous(civil, _) =
            zone.from_local_datetime(&probe)
        {
            return first_minute(zone, civil, naive);
        }
    }
    naive.and_utc().timestamp_millis()
}

fn first_minute(zone: Tz, after: DateTime<Tz>, naive: NaiveDateTime) -> i64 {
    let (mut earliest, mut civil) = (after.timestamp_millis(), after);
    while civil.naive_local() > naive {
        earliest = civil.timestamp_millis();
        civil = (civil.to_utc() - TimeDelta::minutes(1)).with_timezone(&zone);
    }
    earliest
}

fn date_after(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}

/// The date before.
pub fn date_before(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(1)).unwrap_or(date)
}

fn civil(zone: Tz, utc_ms: i64) -> DateTime<Tz> {
    zone.timestamp_millis_opt(utc_ms)
        .single()
        .unwrap_or_else(|| zone.from_utc_datetime(&NaiveDateTime::default()))
}

/// The civil date at an instant.
pub fn date_at(zone: Tz, utc_ms: i64) -> NaiveDate {
    civil(zone, utc_ms).date_naive()
}

fn span_of(zone: Tz, date: NaiveDate, range: &HourRange) -> Span {
    let end_date = if range.crosses_midnight() { date_after(date) } else { date };
    Span { start: instant(zone, date, range.start), end: instant(zone, end_date, range.end) }
}

/// The working hours of a day by the schedule alone, in order; empty on a day off.
pub fn hours(settings: &Settings, zone: Tz, day: LocalDay) -> Vec<Span> {
    if settings.work.days_off.iter().any(|off| off.contains(day)) {
        return Vec::new();
    }
    let ranges = settings.work.hours(day.0.weekday());
    ranges.iter().map(|range| span_of(zone, day.0, range)).collect()
}

/// When the day after `day` begins: the day roll, but never before work that began on `day` has ended and log-off
/// can no longer be snoozed.
pub fn rolls_at(settings: &Settings, zone: Tz, day: LocalDay) -> i64 {
    let roll = instant(zone, date_after(day.0), settings.work.day_rolls_at);
    let latest = settings.log_off.latest.as_millis() as i64;
    hours(settings, zone, day)
        .last()
        .filter(|last| last.end > roll)
        .map_or(roll, |last| roll.max(last.end + latest))
}

/// The user's day at an instant.
pub fn day_at(settings: &Settings, zone: Tz, utc_ms: i64) -> LocalDay {
    let today = LocalDay(date_at(zone, utc_ms));
    let yesterday = LocalDay(date_before(today.0));
    if utc_ms < rolls_at(settings, zone, yesterday) { yesterday } else { today }
}

/// The lunch window of a day, where lunch is protected and falls into the working day.
pub fn lunch(settings: &Settings, zone: Tz, day: LocalDay, working: &[Span]) -> Option<Span> {
    let (first, last) = (working.first()?, working.last()?);
    let start = instant(zone, day.0, settings.lunch.at);
    let end = start + settings.lunch.duration.as_millis() as i64;
    (settings.lunch.enabled && first.start <= start && start < last.end).then_some(Span { start, end })
}

/// The hours of a day as lived: extended or brought forward by the user, or found from the first activity.
pub fn lived_hours(
    settings: &Settings,
    zone: Tz,
    day: LocalDay,
    first_activity: Option<i64>,
    extension: i64,
) -> Vec<Span> {
    let mut spans = hours(settings, zone, day);
    if settings.work.mode == WorkMode::Flexible && !spans.is_empty() {
        let length = settings.work.length.as_millis() as i64;
        spans = first_activity.map(|start| Span { start, end: start + length }).into_iter().collect();
    }
    if let Some(last) = spans.last_mut() {
        last.end += extension;
    }
    spans
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn utc(text: &str) -> i64 {
        DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
    }

    #[test]
    fn a_time_in_a_gap_is_the_first_moment_after_it() {
        let date = "2026-03-29".parse().unwrap();
        let found = instant(chrono_tz::Europe::Berlin, date, "02:30".parse().unwrap());
        assert_eq!(found, utc("2026-03-29T03:00:00+02:00"));
    }

    #[test]
    fn a_time_that_comes_twice_is_the_first() {
        let date = "2026-10-25".parse().unwrap();
        let found = instant(chrono_tz::Europe::Berlin, date, "02:30".parse().unwrap());
        assert_eq!(found, utc("2026-10-25T02:30:00+02:00"));
    }

    #[test]
    fn the_day_rolls_once_at_four_o_clock_also_when_the_clocks_change() {
        for (date, offset) in [("2026-03-29", "+02:00"), ("2026-10-25", "+01:00")] {
            let roll = utc(&format!("{date}T04:00:00{offset}"));
            let day = |at| day_at(&Settings::default(), chrono_tz::Europe::Berlin, at).to_string();
            assert_ne!(day(roll - 1), date);
            assert_eq!(day(roll), date);
        }
    }

    #[test]
    fn a_night_shift_belongs_to_the_day_on_which_it_began() {
        let mut settings = Settings::default();
        settings.take("work.mon", &serde_json::json!(["22:00-06:00"])).unwrap();
        let day = |at: &str| day_at(&settings, chrono_tz::Europe::Berlin, utc(at)).to_string();
        assert_eq!(day("2026-03-24T06:59:00+01:00"), "2026-03-23");
        assert_eq!(day("2026-03-24T07:00:00+01:00"), "2026-03-24");
    }
}
