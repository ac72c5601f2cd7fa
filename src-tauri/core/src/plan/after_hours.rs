//! How much of a stretch of work lies outside of the hours that the user has set.
//!
//! Hours are of the wall clock, stretches are instants: on a day on which the clocks change both are right. Invariant: what is
//! inside and what is outside add up to the stretch.

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;

use super::WorkWindow;
use crate::time::{LocalDay, MinuteOfDay, Weekday, instant_of};

const MINUTE_MS: i64 = 60_000;

/// The whole minutes from `from_ms` to `to_ms` that lie outside of the window. A day on call has none.
pub(super) fn minutes_outside(window: &WorkWindow, from_ms: i64, to_ms: i64, zone: Tz) -> u64 {
    let Some((first, last)) = civil_day(from_ms, zone).zip(civil_day(to_ms, zone)) else { return 0 };
    // A window may have begun the day before, and run past midnight.
    let before = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let mut inside: Vec<(i64, i64)> = before
        .iter_days()
        .take_while(|day| *day <= last)
        .flat_map(|day| windows_of(window, day, zone))
        .map(|(from, to)| (from.max(from_ms), to.min(to_ms)))
        .filter(|(from, to)| from < to)
        .collect();
    inside.sort_unstable();
    let (mut covered, mut until) = (0, from_ms);
    for (from, to) in inside {
        covered += (to - from.max(until)).max(0);
        until = until.max(to);
    }
    let outside = (to_ms - from_ms).max(0) - covered;
    u64::try_from(outside / MINUTE_MS).unwrap_or(0)
}

/// What counts as work on a day of the calendar, as instants.
fn windows_of(window: &WorkWindow, day: NaiveDate, zone: Tz) -> Vec<(i64, i64)> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let mut found = Vec::new();
    if window.on_call.contains(&LocalDay(day)) {
        found.push((instant(zone, day, MinuteOfDay::default()), instant(zone, next, MinuteOfDay::default())));
    }
    if window.days.contains(&Weekday::of(day)) {
        let ends = if window.to > window.from { day } else { next };
        found.push((instant(zone, day, window.from), instant(zone, ends, window.to)));
    }
    found
}

fn instant(zone: Tz, day: NaiveDate, at: MinuteOfDay) -> i64 {
    instant_of(zone, day, at).timestamp_millis()
}

fn civil_day(at_ms: i64, zone: Tz) -> Option<NaiveDate> {
    Some(DateTime::<Utc>::from_timestamp_millis(at_ms)?.with_timezone(&zone).date_naive())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn window(from: &str, to: &str) -> WorkWindow {
        use Weekday::*;
        WorkWindow {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            days: vec![Mon, Tue, Wed, Thu, Fri],
            on_call: vec!["2026-03-31".parse().unwrap()],
        }
    }

    fn outside(window: &WorkWindow, from: &str, to: &str) -> u64 {
        let ms = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis();
        minutes_outside(window, ms(from), ms(to), Tz::Europe__Berlin)
    }

    #[test]
    fn minutes_outside_the_hours_are_counted_over_midnight_and_when_the_clocks_change() {
        let day = window("09:00", "17:30");
        let night = window("22:00", "06:00");
        for (window, from, to, expected, why) in [
            (&day, "2026-03-27T10:00:00+01:00", "2026-03-27T12:00:00+01:00", 0, "within"),
            (&day, "2026-03-27T17:00:00+01:00", "2026-03-27T18:15:00+01:00", 45, "over its end"),
            (&day, "2026-03-27T08:00:00+01:00", "2026-03-27T18:00:00+01:00", 90, "around it"),
            (&day, "2026-03-27T23:30:00+01:00", "2026-03-28T00:30:00+01:00", 60, "over midnight"),
            (&day, "2026-03-28T10:00:00+01:00", "2026-03-28T11:00:00+01:00", 60, "on a Saturday"),
            (&day, "2026-03-31T20:00:00+02:00", "2026-03-31T22:00:00+02:00", 0, "on call"),
            (&day, "2026-03-31T23:00:00+02:00", "2026-04-01T00:30:00+02:00", 30, "on call until midnight"),
            (&day, "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", 60, "an hour that never was"),
            (&day, "2026-10-25T01:30:00+02:00", "2026-10-25T03:30:00+01:00", 180, "an hour that came twice"),
            (&night, "2026-03-26T23:00:00+01:00", "2026-03-27T07:00:00+01:00", 60, "a night of work"),
            (&night, "2026-03-28T05:00:00+01:00", "2026-03-28T07:00:00+01:00", 60, "begun on Friday"),
        ] {
            assert_eq!(outside(window, from, to), expected, "{why}");
        }
    }
}
