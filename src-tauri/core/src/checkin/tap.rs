//! One tap: how someone felt, or how much energy there was, at a moment.
//!
//! It knows neither tray nor screen. Invariant: a tap is from 0 to 10 and belongs to the moment at which it was made.

use chrono::DateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::insight;
use crate::time::{LocalDay, MinuteOfDay};

/// The highest; the lowest is 0.
pub const MOST_OF_A_TAP: u8 = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TapWhat {
    Mood,
    Energy,
}

impl TapWhat {
    /// Its name in the vault, on the command line and in the catalogues.
    pub fn word(self) -> &'static str {
        match self {
            TapWhat::Mood => "mood",
            TapWhat::Energy => "energy",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MomentTap {
    /// 32 hexadecimal digits, random.
    pub id: String,
    /// In milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The user's day then.
    pub day: LocalDay,
    /// The IANA zone then.
    pub zone: String,
    pub what: TapWhat,
    /// From 0 to 10.
    pub value: u8,
    pub added_while_locked: bool,
}

impl MomentTap {
    /// As the map of energy by the hour takes it, on the clock of the zone that was in force; none of a mood.
    pub fn of_energy(&self) -> Option<insight::Tap> {
        let zone: Tz = self.zone.parse().ok()?;
        let civil = DateTime::from_timestamp_millis(self.at_ms)?.with_timezone(&zone);
        let energy = f64::from(self.value);
        let tap = insight::Tap { day: self.day, at: MinuteOfDay::of(&civil), energy };
        (self.what == TapWhat::Energy).then_some(tap)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_tap_of_energy_counts_at_the_hour_that_its_clock_showed() {
        let day: LocalDay = "2026-03-27".parse().unwrap();
        let tap = |what| MomentTap {
            id: "0".repeat(32),
            at_ms: "2026-03-27T08:15:00Z".parse::<DateTime<chrono::Utc>>().unwrap().timestamp_millis(),
            day,
            zone: "Europe/Berlin".to_owned(),
            what,
            value: 7,
            added_while_locked: true,
        };
        let expected = insight::Tap { day, at: "09:15".parse().unwrap(), energy: 7.0 };
        assert_eq!(tap(TapWhat::Energy).of_energy(), Some(expected));
        assert_eq!(tap(TapWhat::Mood).of_energy(), None, "a mood is no energy");
    }
}
