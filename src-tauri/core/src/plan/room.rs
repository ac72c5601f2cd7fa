//! What the rest of this week still has room for: shown before a yes, and at the third thing of a day.
//!
//! It knows hours, promises and estimates, and no calendar. Invariant: what is promised and what is planned are not counted
//! twice; of the two the larger counts, since plans are made of promises.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Capacity, Content, Decision, Item, Standing, Today, Weight};
use crate::insight::{DayShape, budget, capacity_in_plan_week};
use crate::settings::{HourRange, Settings};
use crate::time::{LocalDay, instant_of};

/// The minutes of this week, from now to its Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekRoom {
    /// Hours of work that are left, lunch not counted.
    pub work_minutes: u32,
    /// The part of them that may be planned; the rest stays open for what comes.
    pub planned_minutes: u32,
    /// Promised or planned already.
    pub taken_minutes: u32,
    /// What is left to say yes with; zero where there is nothing.
    pub free_minutes: u32,
}

pub(super) fn week_room(items: &[Item], today: &Today) -> WeekRoom {
    let since_monday = u64::from(today.day.0.weekday().num_days_from_monday());
    let monday = today.day.before_days(since_monday).unwrap_or(today.day);
    let work = |from: LocalDay, now: Option<DateTime<Utc>>| {
        let days = from.0.iter_days().take_while(|day| day.iso_week() == today.day.0.iso_week());
        days.map(|day| work_minutes(day, now, today)).sum::<u32>()
    };
    let now = DateTime::from_timestamp_millis(today.at_ms);
    let left = work(today.day, now);
    let shape = DayShape { work_minutes: left, meeting_minutes: 0, lunch_minutes: 0, break_minutes: 0 };
    let planned = budget(shape, capacity(items, today), 0.0).planned_minutes.round() as u32;
    let promised = promised_minutes(items, left, work(monday, None));
    let taken = promised.max(planned_ahead(items, today.day)).saturating_add(agreed(items, monday, today));
    WeekRoom {
        work_minutes: left,
        planned_minutes: planned,
        taken_minutes: taken,
        free_minutes: planned.saturating_sub(taken),
    }
}

/// How much of a usual day is meant to be done: as chosen, else by how long there has been a plan.
fn capacity(items: &[Item], today: &Today) -> Capacity {
    let active = items.iter().rev().filter(|item| item.standing == Standing::Active);
    let mut latest_first = active.filter_map(|item| match &item.content {
        Content::RecoveryMode(mode) if mode.until >= today.day => Some(mode.capacity),
        _ => None,
    });
    let begun = items.iter().map(|item| item.created_ms).min();
    let week = begun.map(|begun| (today.at_ms - begun).max(0) / WEEK_MS + 1);
    latest_first
        .next()
        .unwrap_or_else(|| capacity_in_plan_week(week.and_then(|week| u32::try_from(week).ok())))
}

const WEEK_MS: i64 = 7 * 24 * 3_600_000;

/// Of the promises of a whole week, the part of the hours that are left of it.
fn promised_minutes(items: &[Item], left: u32, whole: u32) -> u32 {
    let committed = super::figures::load(items).map_or(0, |load| u64::from(load.committed_minutes));
    let part = (committed * u64::from(left)).checked_div(u64::from(whole)).unwrap_or(0);
    u32::try_from(part).unwrap_or(u32::MAX)
}

/// What is to be done from today to Sunday, by its estimates.
fn planned_ahead(items: &[Item], today: LocalDay) -> u32 {
    let minutes =
        items.iter().filter(|item| item.standing == Standing::Active).map(|item| match &item.content {
            Content::Priority(one)
                if !one.done
                    && one.weight != Weight::Dropped
                    && one.day >= today
                    && one.day.0.iso_week() == today.0.iso_week() =>
            {
                one.minutes.unwrap_or_default()
            }
            _ => 0,
        });
    minutes.fold(0, u32::saturating_add)
}

/// What was said yes to in this week.
fn agreed(items: &[Item], monday: LocalDay, today: &Today) -> u32 {
    let since_ms = instant_of(today.zone, monday.0, today.settings.work.day_rolls_at).timestamp_millis();
    let minutes = items.iter().filter(|item| item.changed_ms >= since_ms).map(|item| match &item.content {
        Content::HeldRequest(one) if one.decision == Decision::Yes => one.minutes.unwrap_or_default(),
        _ => 0,
    });
    minutes.fold(0, u32::saturating_add)
}

/// The minutes of work of a day by its hours, from `now` on where it is given; without those of lunch.
fn work_minutes(day: NaiveDate, now: Option<DateTime<Utc>>, today: &Today) -> u32 {
    let Settings { work, lunch, .. } = today.settings;
    if !work.is_workday(LocalDay(day)) {
        return 0;
    }
    let from = |at: DateTime<Utc>| now.map_or(at, |now| at.max(now));
    let lunch_from = instant_of(today.zone, day, lunch.at);
    let lunch_to = lunch_from + lunch.duration;
    let minutes = work.hours(day.weekday()).iter().map(|range: &HourRange| {
        let begins = from(instant_of(today.zone, day, range.start));
        let next = day.succ_opt().filter(|_| range.crosses_midnight()).unwrap_or(day);
        let ends = instant_of(today.zone, next, range.end);
        let at_lunch = (lunch_to.min(ends) - lunch_from.max(begins)).num_minutes().max(0);
        (ends - begins).num_minutes().max(0) - if lunch.enabled { at_lunch } else { 0 }
    });
    u32::try_from(minutes.sum::<i64>()).unwrap_or(0)
}

/// The days whose few most important things are all named already.
pub(super) fn full_days(items: &[Item], most: u32) -> Vec<LocalDay> {
    let mut days: Vec<LocalDay> = items
        .iter()
        .filter(|item| item.standing == Standing::Active)
        .filter_map(|item| match &item.content {
            Content::Priority(one) if one.top => Some(one.day),
            _ => None,
        })
        .collect();
    days.sort_unstable();
    let same_day = days.chunk_by(|a, b| a == b);
    same_day.filter(|day| day.len() >= most as usize).filter_map(|day| day.first().copied()).collect()
}
