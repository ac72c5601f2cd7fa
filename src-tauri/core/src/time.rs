//! The kinds of time that Evenkeel distinguishes, as types, so that one cannot be taken for another.
//!
//! Intervals count [`BootTime`] (suspend included) and [`MonoTime`] (suspend excluded); only rules such as
//! "log off at 17:30" look at civil time. Nothing here reads a clock: the shell samples [`Now`].

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;
use std::time::Duration;

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Milliseconds since boot, time in suspend included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BootTime(pub u64);

/// Milliseconds since boot, time in suspend left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MonoTime(pub u64);

macro_rules! instant_arithmetic {
    ($time:ident) => {
        impl Add<Duration> for $time {
            type Output = $time;
            fn add(self, by: Duration) -> $time {
                $time(self.0.saturating_add(by.as_millis() as u64))
            }
        }
        impl Sub<Duration> for $time {
            type Output = $time;
            fn sub(self, by: Duration) -> $time {
                $time(self.0.saturating_sub(by.as_millis() as u64))
            }
        }
        impl $time {
            /// The time from `earlier` to this, zero where `earlier` is in fact later.
            pub fn since(self, earlier: $time) -> Duration {
                Duration::from_millis(self.0.saturating_sub(earlier.0))
            }
        }
    };
}
instant_arithmetic!(BootTime);
instant_arithmetic!(MonoTime);

/// All clocks, sampled together once per wake-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    pub boot: BootTime,
    pub mono: MonoTime,
    pub utc: DateTime<Utc>,
    pub zone: Tz,
}

impl Now {
    /// The wall clock as the user sees it.
    pub fn civil(&self) -> DateTime<Tz> {
        self.utc.with_timezone(&self.zone)
    }

    /// The wall clock as milliseconds since 1970 UTC.
    pub fn utc_ms(&self) -> i64 {
        self.utc.timestamp_millis()
    }
}

/// A day of the user's life: it begins at the day roll (04:00 by default), not at midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct LocalDay(pub NaiveDate);

impl LocalDay {
    /// None beyond the calendar.
    pub fn after_days(self, days: u64) -> Option<LocalDay> {
        self.0.checked_add_days(Days::new(days)).map(LocalDay)
    }

    /// None before the calendar.
    pub fn before_days(self, days: u64) -> Option<LocalDay> {
        self.0.checked_sub_days(Days::new(days)).map(LocalDay)
    }
}

impl fmt::Display for LocalDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for LocalDay {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<LocalDay, chrono::ParseError> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(LocalDay)
    }
}

/// A time on the wall clock, in minutes after midnight; written `HH:MM`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MinuteOfDay(u16);

/// The text is not a time of the form `HH:MM`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a time such as 17:30")]
pub struct NotATime;

impl MinuteOfDay {
    /// Builds a time from hours 0 to 23 and minutes 0 to 59.
    pub fn new(hour: u16, minute: u16) -> Option<MinuteOfDay> {
        (hour < 24 && minute < 60).then_some(MinuteOfDay(hour * 60 + minute))
    }

    /// The minute in which the given civil time lies.
    pub fn of(civil: &DateTime<Tz>) -> MinuteOfDay {
        MinuteOfDay((civil.hour() * 60 + civil.minute()) as u16)
    }

    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    pub fn minute(self) -> u16 {
        self.0 % 60
    }

    /// Minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for MinuteOfDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for MinuteOfDay {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<MinuteOfDay, NotATime> {
        let (hour, minute) = text.split_once(':').ok_or(NotATime)?;
        if hour.len() != 2 || minute.len() != 2 {
            return Err(NotATime);
        }
        let hour = hour.parse().map_err(|_| NotATime)?;
        let minute = minute.parse().map_err(|_| NotATime)?;
        MinuteOfDay::new(hour, minute).ok_or(NotATime)
    }
}

impl Serialize for MinuteOfDay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MinuteOfDay {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<MinuteOfDay, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    pub const ALL: [Weekday; 7] =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

    pub fn of(day: NaiveDate) -> Weekday {
        match day.weekday() {
            chrono::Weekday::Mon => Weekday::Mon,
            chrono::Weekday::Tue => Weekday::Tue,
            chrono::Weekday::Wed => Weekday::Wed,
            chrono::Weekday::Thu => Weekday::Thu,
            chrono::Weekday::Fri => Weekday::Fri,
            chrono::Weekday::Sat => Weekday::Sat,
            chrono::Weekday::Sun => Weekday::Sun,
        }
    }

    /// Whether the day is one of these; where none is named, every day is.
    pub fn includes(days: &[Weekday], day: NaiveDate) -> bool {
        days.is_empty() || days.contains(&Weekday::of(day))
    }
}

/// The instant at which the wall clock first shows this time, or the first moment after where it never does.
pub fn instant(zone: Tz, local: NaiveDateTime) -> DateTime<Utc> {
    let mut probe = local;
    // The longest gap of the time zone database is a whole day.
    for _ in 0..=24 * 60 {
        if let Some(found) = zone.from_local_datetime(&probe).earliest() {
            return found.to_utc();
        }
        probe += TimeDelta::minutes(1);
    }
    local.and_utc()
}

/// The instant of a time of the day, as [`instant`] finds it.
pub fn instant_of(zone: Tz, date: NaiveDate, time: MinuteOfDay) -> DateTime<Utc> {
    instant(zone, date.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(time.minutes())))
}

/// The first of these names that is a zone of the tz database, also where it is written with the leading colon of
/// POSIX; else UTC.
pub fn zone_named(names: impl IntoIterator<Item = String>) -> Tz {
    let known = |name: String| name.strip_prefix(':').unwrap_or(&name).parse().ok();
    names.into_iter().find_map(known).unwrap_or(Tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_read_only_when_complete() {
        assert_eq!("09:05".parse(), Ok(MinuteOfDay(545)));
        for bad in ["9:05", "24:00", "12:60", "noon", "12", "12:5", "-1:00"] {
            assert_eq!(bad.parse::<MinuteOfDay>(), Err(NotATime), "{bad}");
        }
    }

    #[test]
    fn a_zone_is_known_by_its_name_with_or_without_a_colon_and_is_utc_where_no_name_is_known() {
        let zone = |names: &[&str]| zone_named(names.iter().map(|&name| name.to_owned()));
        assert_eq!(zone(&["Europe/Berlin", "Asia/Tokyo"]), Tz::Europe__Berlin);
        assert_eq!(zone(&["", "CET-1CEST", ":Europe/Berlin"]), Tz::Europe__Berlin);
        assert_eq!(zone(&["CET-1CEST"]), Tz::UTC);
    }
}
