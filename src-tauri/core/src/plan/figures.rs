//! What items and marks add up to in minutes and levels: the load of a week, tweaks before and after, time that meant something.
//!
//! Invariant: what was not given is left out; nothing is estimated here.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Content, Item, ItemId, Kind, Limit, LimitWhat, Mark, MarkWhat, Phase, Priority, Standing};
use crate::time::LocalDay;
use crate::view::HoursBand;
use crate::worked::Worked;

/// Fewer days than this on either side say nothing yet.
const DAYS_TO_SAY: u32 = 10;
/// From 0 to 3.
const LEVELS: usize = 4;
/// From this level on.
const MEANINGFUL: usize = 2;

/// A week as it is promised.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LoadView {
    pub committed_minutes: u32,
    pub contracted_minutes: u32,
    /// What is left of the contracted time; zero where there is nothing.
    pub free_minutes: u32,
    /// What is promised beyond it.
    pub over_minutes: u32,
    /// What so many hours are worth knowing for.
    pub band: Option<HoursBand>,
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
    /// By how much it meant, from 0 to 3.
    pub levels: [u32; LEVELS],
    /// Whose meaning was not told.
    pub untold: u32,
    /// With a meaning of 0 or 1.
    pub little: u32,
    /// With a meaning of 2 or 3.
    pub much: u32,
    /// That, of the time whose meaning was told; none without any.
    pub much_percent: Option<u32>,
}

/// The minutes of what was done for one of the user's values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ValueMinutes {
    pub value: String,
    pub this_month: u32,
    pub last_month: u32,
}

pub(super) fn load(items: &[Item]) -> Option<LoadView> {
    let workload =
        items.iter().filter(|item| item.standing == Standing::Active).find_map(|item| {
            match &item.content {
                Content::Workload(workload) => Some(workload),
                _ => None,
            }
        })?;
    let committed = u32::try_from(workload.committed_minutes()).unwrap_or(u32::MAX);
    let contracted = workload.contracted_minutes;
    Some(LoadView {
        committed_minutes: committed,
        contracted_minutes: contracted,
        free_minutes: contracted.saturating_sub(committed),
        over_minutes: committed.saturating_sub(contracted),
        band: HoursBand::of_week(committed),
    })
}

/// Where a limit of one's own stands, today or this week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LimitCount {
    pub item: ItemId,
    pub what: LimitWhat,
    /// Minutes; of evenings their number.
    pub now: u32,
    pub most: u32,
    pub is_crossed: bool,
}

pub(super) fn limits(items: &[Item], worked: Option<Worked>) -> Vec<LimitCount> {
    let Some(worked) = worked else { return Vec::new() };
    let in_use = items.iter().filter(|item| item.standing == Standing::Active);
    let of_limit = |item: &Item| match &item.content {
        Content::Limit(Limit { what, most }) => Some(LimitCount {
            item: item.id.clone(),
            what: *what,
            now: worked.of(*what),
            most: *most,
            is_crossed: worked.is_beyond(*what, *most),
        }),
        _ => None,
    };
    in_use.filter_map(of_limit).collect()
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
    let mut sum = MeaningMinutes::default();
    for priority in done_in_month(items, day, months) {
        let level = priority.meaning.and_then(|level| sum.levels.get_mut(usize::from(level)));
        *level.unwrap_or(&mut sum.untold) += minutes_of(priority);
    }
    let told: u64 = sum.levels.iter().copied().map(u64::from).sum();
    sum.little = sum.levels[..MEANINGFUL].iter().sum();
    sum.much = sum.levels[MEANINGFUL..].iter().sum();
    sum.much_percent = (u64::from(sum.much) * 100).checked_div(told).map(|percent| percent as u32);
    sum
}

/// What was done for each of the user's values, in their order. Time without one of them is not among it.
pub(super) fn by_value(items: &[Item], day: LocalDay) -> Vec<ValueMinutes> {
    let values = items.iter().filter(|item| item.standing == Standing::Active);
    let values = values.filter_map(|item| match &item.content {
        Content::Values(values) => Some(&values.values),
        _ => None,
    });
    let minutes = |value: &str, months: i32| {
        let own = done_in_month(items, day, months).filter(|one| is_same(&one.value, value));
        own.map(minutes_of).sum()
    };
    let of_value = |value: &String| ValueMinutes {
        value: value.clone(),
        this_month: minutes(value, 0),
        last_month: minutes(value, 1),
    };
    values.flatten().map(of_value).collect()
}

fn is_same(typed: &str, value: &str) -> bool {
    typed.trim().to_lowercase() == value.trim().to_lowercase()
}

fn done_in_month(items: &[Item], day: LocalDay, months: i32) -> impl Iterator<Item = &Priority> {
    let month = |day: LocalDay| day.0.year() * 12 + day.0.month0() as i32;
    priorities(items).filter(move |one| one.done && month(one.day) == month(day) - months)
}

fn minutes_of(priority: &Priority) -> u32 {
    priority.actual_minutes.or(priority.minutes).unwrap_or_default()
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
