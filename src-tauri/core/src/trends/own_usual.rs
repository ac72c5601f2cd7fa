//! What is usual for a person, as the early sign reckons it: the same days, the same gates, the same mean and spread.
//!
//! Invariant: where the method's gates are not passed there is a reason by name, and no band.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checkin::{CheckInItem, Occasion};
use crate::insight::{
    FEWEST_RECENT, FEWEST_USUAL, Observation, Quiet, Reading, Scale, Series, readings_from,
};
use crate::time::LocalDay;

/// The highest point of a scale on which a usual is reckoned.
const POINTS: u8 = 10;

/// Mean and spread of the days before the last four weeks, as seen on one day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct UsualOfDay {
    pub day: LocalDay,
    pub mean: f64,
    /// One spread below the mean, but not below the scale.
    pub low: f64,
    /// One spread above it, but not above the scale.
    pub high: f64,
}

/// What is usual at the last check-in, or why that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum OwnUsual {
    /// It stands on so many days.
    Known { mean: f64, low: f64, high: f64, days: u32 },
    /// It is still being learnt, for so many days more.
    Learning { left: u32 },
    /// Too few check-ins in the last two weeks.
    FewRecent { check_ins: u32, of: u32 },
    /// Too few days before the last four weeks.
    Thin { days: u32, of: u32 },
    /// The method knows scales of every day only.
    NotReckoned,
}

/// The stretches since `first`, and what holds at the last check-in.
pub(super) fn usual(
    item: CheckInItem,
    days: &BTreeMap<LocalDay, f64>,
    restarts: &[LocalDay],
    first: LocalDay,
) -> (Vec<Vec<UsualOfDay>>, OwnUsual) {
    let is_daily = matches!(item.occasion(), Occasion::Morning | Occasion::Evening);
    let observations = days.iter().map(|(&day, &value)| Observation { day, value });
    // Days of a map rise, and the answers were held against the scale.
    let series =
        Series::new(Scale::ZeroToTen, observations).ok().filter(|_| is_daily && item.most() == POINTS);
    let Some(series) = series else { return (Vec::new(), OwnUsual::NotReckoned) };
    let readings = readings_from(&series, restarts, first);
    let now = readings.last().map_or(OwnUsual::NotReckoned, at_last);
    let stretches = readings.chunk_by(|one, next| one.figures.is_ok() == next.figures.is_ok());
    let stretches = stretches.map(|stretch| stretch.iter().filter_map(of_day).collect::<Vec<_>>());
    (stretches.filter(|stretch| !stretch.is_empty()).collect(), now)
}

fn of_day(reading: &Reading) -> Option<UsualOfDay> {
    let figures = reading.figures.ok()?;
    let (low, high) = band(figures.mean, figures.spread);
    Some(UsualOfDay { day: reading.day, mean: figures.mean, low, high })
}

fn at_last(reading: &Reading) -> OwnUsual {
    match reading.figures {
        Ok(figures) => {
            let (low, high) = band(figures.mean, figures.spread);
            OwnUsual::Known { mean: figures.mean, low, high, days: reading.reference as u32 }
        }
        Err(Quiet::FirstWeeks { left }) => OwnUsual::Learning { left: left.unsigned_abs() },
        Err(Quiet::TooFewRecent { check_ins }) => {
            OwnUsual::FewRecent { check_ins: check_ins as u32, of: FEWEST_RECENT as u32 }
        }
        Err(Quiet::UsualTooThin { days }) => OwnUsual::Thin { days: days as u32, of: FEWEST_USUAL as u32 },
    }
}

fn band(mean: f64, spread: f64) -> (f64, f64) {
    ((mean - spread).max(0.0), (mean + spread).min(f64::from(POINTS)))
}
