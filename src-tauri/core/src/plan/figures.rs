//! What items and marks add up to in minutes and levels: the load of a week, tweaks before and after, time that meant something.
//!
//! Invariant: what was not given is left out; nothing is estimated here.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Content, Item, ItemId, Kind, Mark, MarkWhat, Phase, Priority, Standing};
use crate::time::LocalDay;

/// From so many hours a week on: a note; the average that EU law allows; where WHO and ILO (2021) find strokes and heart
/// disease more often.
const NOTE_HOURS: u64 = 45;
const LONG_HOURS: u64 = 48;
const VERY_LONG_HOURS: u64 = 55;
/// Fewer days than this on either side say nothing yet.
const DAYS_TO_SAY: u32 = 10;
const MEANINGFUL: u8 = 2;

/// A week as it is promised.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LoadView {
    pub committed_minutes: u32,
    pub contracted_minutes: u32,
    /// What is left of the contracted time.
    pub free_minutes: u32,
    pub band: LoadBand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LoadBand {
    Usual,
    Note,
    Long,
    VeryLong,
}

/// How drained days ended before a tweak and with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TweakCount {
    pub item: ItemId,
    pub before_days: u32,
    pub with_days: u32,
    /// Means; none without a day.
    pub before: Option<f64>,
    pub with: Option<f64>,
    pub says: TweakSays,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TweakSays {
    /// Only how many days there are.
    TooFew,
    /// The difference, with the number of days; not what it comes from.
    Difference,
}

/// The minutes of what was done in a month, by what it meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeaningMinutes {
    /// 0 or 1 of 3.
    pub little: u32,
    /// 2 or 3 of 3.
    pub much: u32,
    pub untold: u32,
    /// Of the time whose meaning was told; none without any.
    pub much_percent: Option<u32>,
}

pub(super) fn load(items: &[Item]) -> Option<LoadView> {
    let workload =
        items.iter().filter(|item| item.standing == Standing::Active).find_map(|item| {
            match &item.content {
                Content::Workload(workload) => Some(workload),
                _ => None,
            }
        })?;
    let committed = workload.committed_minutes();
    let band = match committed / 60 {
        VERY_LONG_HOURS.. => LoadBand::VeryLong,
        LONG_HOURS.. => LoadBand::Long,
        NOTE_HOURS.. => LoadBand::Note,
        _ => LoadBand::Usual,
    };
    let committed = u32::try_from(committed).unwrap_or(u32::MAX);
    Some(LoadView {
        committed_minutes: committed,
        contracted_minutes: workload.contracted_minutes,
        free_minutes: workload.contracted_minutes.saturating_sub(committed),
        band,
    })
}

pub(super) fn tweaks(items: &[Item], marks: &[Mark]) -> Vec<TweakCount> {
    let in_use = items.iter().filter(|item| item.standing == Standing::Active);
    in_use.filter(|item| item.content.kind() == Kind::Tweak).map(|item| tweak(item, marks)).collect()
}

fn tweak(item: &Item, marks: &[Mark]) -> TweakCount {
    let mean = |of: Phase| {
        let levels = marks.iter().filter(|mark| mark.item.as_ref() == Some(&item.id));
        let levels: Vec<f64> = levels
            .filter_map(|mark| match mark.what {
                MarkWhat::Drained { level, phase } if phase == of => Some(f64::from(level)),
                _ => None,
            })
            .collect();
        let sum: f64 = levels.iter().sum();
        (levels.len() as u32, (!levels.is_empty()).then(|| sum / levels.len() as f64))
    };
    let ((before_days, before), (with_days, with)) = (mean(Phase::Before), mean(Phase::With));
    let is_enough = before_days >= DAYS_TO_SAY && with_days >= DAYS_TO_SAY;
    let says = if is_enough { TweakSays::Difference } else { TweakSays::TooFew };
    TweakCount { item: item.id.clone(), before_days, with_days, before, with, says }
}

/// What was done in the month that lies `months` before the day's: its actual minutes, else the estimated ones.
pub(super) fn meaning(items: &[Item], day: LocalDay, months: i32) -> MeaningMinutes {
    let month = |day: LocalDay| day.0.year() * 12 + day.0.month0() as i32;
    let mut sum = MeaningMinutes::default();
    for priority in priorities(items).filter(|one| one.done && month(one.day) == month(day) - months) {
        let minutes = priority.actual_minutes.or(priority.minutes).unwrap_or_default();
        match priority.meaning {
            Some(MEANINGFUL..) => sum.much += minutes,
            Some(_) => sum.little += minutes,
            None => sum.untold += minutes,
        }
    }
    let told = u64::from(sum.little) + u64::from(sum.much);
    sum.much_percent = (u64::from(sum.much) * 100).checked_div(told).map(|percent| percent as u32);
    sum
}

/// How many of the day's priorities are marked as the ones that matter most.
pub(super) fn top_of(items: &[Item], day: LocalDay) -> u32 {
    priorities(items).filter(|one| one.day == day && one.top).count() as u32
}

/// Also those that were put away: what was done was done.
fn priorities(items: &[Item]) -> impl Iterator<Item = &Priority> {
    items.iter().filter_map(|item| match &item.content {
        Content::Priority(priority) => Some(priority),
        _ => None,
    })
}
