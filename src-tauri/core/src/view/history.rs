//! What the last weeks amounted to, as it crosses to the pages and the command line. Sums alone, of the records.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

/// The last weeks, as History and `evenkeel patterns` show them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct History {
    /// Of the last days of work that are over, how many were closed by the ritual.
    pub rituals_done: u32,
    /// How many days of work that is, seven at most.
    pub rituals_of: u32,
    /// Active at the computer in a week, on the mean of the last four whole weeks; none before there are four.
    pub mean_minutes: Option<u32>,
    /// What such a mean is worth knowing for.
    pub hours_band: Option<HoursBand>,
    /// Oldest first; a week without a record is not among them.
    pub weeks: Vec<WeekFigures>,
}

/// Hours a week from which a fact is said: near the 48 hours that European law allows on the mean, above them, and the 55
/// that WHO and ILO (2021) found to go with more strokes and heart disease than 35 to 40.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HoursBand {
    From45,
    From48,
    From55,
}

impl HoursBand {
    /// None for a week of the usual length.
    pub fn of_week(minutes: u32) -> Option<HoursBand> {
        match minutes / 60 {
            0..45 => None,
            45..48 => Some(HoursBand::From45),
            48..55 => Some(HoursBand::From48),
            55.. => Some(HoursBand::From55),
        }
    }
}

/// What one week amounted to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekFigures {
    pub monday: LocalDay,
    pub work_days: u32,
    /// Active at the computer, work or not.
    pub active_minutes: u32,
    /// At the computer after the closing of a day.
    pub after_hours_minutes: u32,
    pub breaks_offered: u32,
    pub breaks_taken: u32,
    pub natural_breaks: u32,
    pub breaks_postponed: u32,
    /// Those left early are among them.
    pub breaks_skipped: u32,
    pub lunches: u32,
    pub lunches_taken: u32,
    /// Days of work that were closed, by the ritual or without.
    pub days_closed: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_told_a_fact_about_from_45_from_48_and_from_55_on() {
        for (hours, expected) in [
            (44, None),
            (45, Some(HoursBand::From45)),
            (47, Some(HoursBand::From45)),
            (48, Some(HoursBand::From48)),
            (54, Some(HoursBand::From48)),
            (55, Some(HoursBand::From55)),
            (56, Some(HoursBand::From55)),
        ] {
            assert_eq!(HoursBand::of_week(hours * 60 + 59), expected, "{hours}");
        }
    }
}
