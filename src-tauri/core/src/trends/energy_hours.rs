//! When in the day energy is high: the hours with their taps, and the working day in its parts, on the clock.
//!
//! Invariant: it says by which rule the parts are, and on how many taps of how many days they stand.

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::insight::{Band, FEWEST_TAPS, Rule, Tap, WorkingDay, by_hour, energy_map, recent_taps};
use crate::settings::Work;
use crate::time::{LocalDay, MinuteOfDay};

const DAY_MINUTES: u32 = 24 * 60;
const DAYS_OF_WEEK: u64 = 7;

/// Energy through the day, over the last two weeks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EnergyHours {
    /// From midnight on.
    pub hours: Vec<HourOfEnergy>,
    pub taps: u32,
    /// On so many days something was said.
    pub days: u32,
    /// The working day in the order of time; none where there is no work.
    pub parts: Vec<EnergyPart>,
    /// What the parts go by.
    pub rule: Rule,
    /// So many taps make an hour or a part known.
    pub fewest: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct HourOfEnergy {
    pub taps: u32,
    /// None of too few taps.
    pub median: Option<f64>,
}

/// A part of the working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EnergyPart {
    #[ts(as = "String")]
    pub from: MinuteOfDay,
    #[ts(as = "String")]
    pub to: MinuteOfDay,
    pub band: Band,
}

/// The working day of a date, from its first hour to its last; on a day off that of the next day of work. None where no
/// day of the week has work.
pub fn working_day(work: &Work, day: LocalDay) -> WorkingDay {
    let hours = (0..DAYS_OF_WEEK).filter_map(|after| day.after_days(after)).find_map(|day| {
        let hours = work.hours(day.0.weekday());
        Some((hours.first()?.start, hours.last()?.end))
    });
    let (starts, ends) = hours.unwrap_or_default();
    let span = u32::from(ends.minutes()) + DAY_MINUTES - u32::from(starts.minutes());
    WorkingDay { starts, minutes: span % DAY_MINUTES }
}

pub(super) fn energy_hours(taps: &[Tap], today: LocalDay, work: WorkingDay) -> EnergyHours {
    let map = energy_map(taps, today, work);
    let at = |minutes_after_start: u32| {
        let minutes = (u32::from(work.starts.minutes()) + minutes_after_start) % DAY_MINUTES;
        MinuteOfDay::new((minutes / 60) as u16, (minutes % 60) as u16).unwrap_or_default()
    };
    let parts = map.parts.iter().map(|part| EnergyPart {
        from: at(part.begins),
        to: at(part.begins + part.minutes),
        band: part.band,
    });
    let hours = by_hour(taps, today);
    EnergyHours {
        hours: hours.iter().map(|one| HourOfEnergy { taps: one.taps as u32, median: one.median }).collect(),
        taps: recent_taps(taps, today).count() as u32,
        days: recent_taps(taps, today).map(|tap| tap.day).collect::<BTreeSet<_>>().len() as u32,
        parts: parts.collect(),
        rule: map.rule,
        fewest: FEWEST_TAPS as u32,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::settings::HourRange;

    #[test]
    fn the_working_day_is_that_of_the_date_or_of_the_next_day_of_work() {
        let range =
            |start: &str, end: &str| HourRange { start: start.parse().unwrap(), end: end.parse().unwrap() };
        let mut work =
            Work { fri: vec![range("08:00", "12:00"), range("13:00", "16:00")], ..Work::default() };
        let of = |work: &Work, day: &str| {
            let day = working_day(work, day.parse().unwrap());
            (day.starts.to_string(), day.minutes)
        };
        assert_eq!(of(&work, "2026-03-27"), ("08:00".to_owned(), 480), "a Friday with a long lunch");
        assert_eq!(of(&work, "2026-03-28"), ("09:00".to_owned(), 510), "on Saturday that of Monday");
        work.fri = vec![range("22:00", "06:00")];
        assert_eq!(of(&work, "2026-03-27"), ("22:00".to_owned(), 480), "a night");
    }
}
