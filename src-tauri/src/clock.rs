//! The only reader of clocks and of the time zone in this program.
//!
//! It decides nothing. Invariant: the day that it names begins at the day roll, not at midnight.

use std::time::{Instant, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use evenkeel_core::time::{LocalDay, MinuteOfDay, zone_named};

/// The wall clock.
pub fn utc() -> DateTime<Utc> {
    SystemTime::now().into()
}

/// For the auto-lock and the checkpoint: never set back. On Linux it stands still in suspend, before which the
/// agent ends this process anyway.
pub fn instant() -> Instant {
    Instant::now()
}

/// The user's zone, as the agent reads it too.
pub fn zone() -> Tz {
    zone_named(std::env::var("TZ").into_iter().chain(iana_time_zone::get_timezone()))
}

/// The user's day at this moment.
pub fn today(zone: Tz, rolls_at: MinuteOfDay) -> LocalDay {
    day_of(utc(), zone, rolls_at)
}

fn day_of(at: DateTime<Utc>, zone: Tz, rolls_at: MinuteOfDay) -> LocalDay {
    let civil = at.with_timezone(&zone).naive_local();
    LocalDay((civil - TimeDelta::minutes(rolls_at.minutes().into())).date())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn the_small_hours_belong_to_the_day_before() {
        let rolls_at: MinuteOfDay = "04:00".parse().unwrap();
        for (at, day) in [
            ("2026-03-10T02:59:59Z", "2026-03-09"),
            ("2026-03-10T03:00:00Z", "2026-03-10"),
            // The night in which an hour is missing, and the one that has an hour twice.
            ("2026-03-29T01:59:59Z", "2026-03-28"),
            ("2026-03-29T02:00:00Z", "2026-03-29"),
            ("2026-10-25T02:59:59Z", "2026-10-24"),
            ("2026-10-25T03:00:00Z", "2026-10-25"),
        ] {
            let at_time = at.parse::<DateTime<Utc>>().unwrap();
            assert_eq!(day_of(at_time, Tz::Europe__Berlin, rolls_at).to_string(), day, "{at}");
        }
    }
}
