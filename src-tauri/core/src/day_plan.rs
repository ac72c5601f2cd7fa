//! What of the plan is for today: the few things that matter, in which part of the day they fit, and why.
//!
//! It puts the plan's priorities, the day's hours and the energy of today together; how a day is ordered is the methods'
//! matter. It moves nothing. Invariant: what the user marked comes before what is suggested, and the same plan, hours and
//! numbers give the same day.

use std::num::NonZeroU32;

use chrono::DateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checkin::{CheckInItem, CountingAnswer, MomentTap};
use crate::insight::{
    self, Because, Budget, DayShape, EnergyMap, Figures, Finished, Observation, PartOfDay, Rule, Scale,
    Series, Task, WorkingDay,
};
use crate::plan::{
    Block, Capacity, Content, Effort, Item, ItemId, Kind, NextWhy, PlanView, Priority, Standing, Weight,
};
use crate::time::{LocalDay, MinuteOfDay, Weekday};
use crate::view::{DayPreview, PreviewItem, PreviewWhat};

/// What takes so long, where nothing was said of it.
const USUAL_MINUTES: u32 = 30;
const MINUTE_MS: i64 = 60_000;
const WEEK: i64 = 7;

/// How far back taps say something of the hours of today, and answers of what is usual.
pub const DAYS_OF_TAPS: u64 = 14;
pub const DAYS_OF_ANSWERS: u64 = 210;

/// What is known of the day besides the plan.
pub struct Known<'a> {
    pub day: LocalDay,
    pub zone: Tz,
    /// How the day goes under the user's settings.
    pub hours: &'a DayPreview,
    pub taps: &'a [MomentTap],
    /// Of days that count, oldest first.
    pub answers: &'a [CountingAnswer],
}

/// The plan's part of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DayPlan {
    /// Over what the day holds: to be moved, shrunk, traded, or asked about.
    pub musts_over: Vec<PlannedTask>,
    /// What fits, and whatever the user marked, which comes first.
    pub tasks: Vec<PlannedTask>,
    pub can_wait: Vec<PlannedTask>,
    /// How much of the day may be planned, and how much of that is.
    pub budget_minutes: u32,
    pub planned_minutes: u32,
    /// What the parts of the day go by.
    pub rule: Rule,
    /// Today's blocks, in the order of time.
    pub blocks: Vec<PlannedBlock>,
    /// The next small step of the plan; none in an empty one.
    pub next: Option<SmallStep>,
}

/// One of the day's priorities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlannedTask {
    pub item: ItemId,
    pub what: String,
    /// As estimated, or by the user's own ratio once that is known.
    pub minutes: u32,
    pub effort: Effort,
    pub meaning: Option<u8>,
    /// The user marked it as one of those that matter most.
    pub top: bool,
    pub done: bool,
    /// It was carried so often that it asks: drop, shrink, trade?
    pub asks: bool,
    /// Why it is where it is; empty for what has no place.
    pub because: Vec<Because>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlannedBlock {
    pub item: ItemId,
    pub block: Block,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SmallStep {
    pub item: ItemId,
    pub kind: Kind,
    pub why: NextWhy,
    /// One line of the user's.
    pub words: String,
}

/// The day of a plan. `view` is the page of the same plan.
pub fn day_plan(items: &[Item], view: &PlanView, known: &Known) -> DayPlan {
    let today: Vec<(&Item, &Priority)> =
        priorities(items).filter(|(_, one)| is_of_today(one, known.day)).collect();
    let ratio = insight::own_ratio(&finished(items)).ok();
    let minutes = |one: &Priority| {
        let estimated = one.minutes.unwrap_or(USUAL_MINUTES);
        ratio.as_ref().map_or(estimated, |ratio| ratio.correct(estimated))
    };
    let tasks: Vec<Task> = today.iter().map(|(_, one)| task(one, minutes(one), known.day)).collect();
    let map = energy_map(known);
    let parts = parts(&map, known.hours);
    let budget = budget(items, known);
    let order = insight::order(&tasks, &parts, &budget);
    let planned = |at: usize, because: &[Because]| {
        let (item, one) = today[at];
        PlannedTask {
            item: item.id.clone(),
            what: one.what.clone(),
            minutes: tasks[at].minutes,
            effort: one.effort,
            meaning: one.meaning,
            top: one.top,
            done: one.done,
            asks: tasks[at].asks() && !one.done,
            because: because.to_vec(),
        }
    };
    let placed = order.placed.iter().map(|placed| planned(placed.task, &placed.because));
    let left = order.left.iter().map(|at| planned(*at, &[]));
    let (marked, can_wait): (Vec<_>, Vec<_>) = left.partition(|one| one.top);
    let mut placed: Vec<PlannedTask> = placed.chain(marked).collect();
    // Stable: what the user marked comes first, in the suggested order.
    placed.sort_by_key(|one| !one.top);
    DayPlan {
        musts_over: order.musts_over.iter().map(|at| planned(*at, &[])).filter(|one| !one.done).collect(),
        planned_minutes: placed.iter().map(|one| one.minutes).sum(),
        tasks: placed,
        can_wait,
        budget_minutes: budget.planned_minutes.round() as u32,
        rule: map.rule,
        blocks: blocks(items, known.day),
        next: next(items, view),
    }
}

fn active(items: &[Item]) -> impl Iterator<Item = &Item> {
    items.iter().filter(|item| item.standing == Standing::Active)
}

fn priorities(items: &[Item]) -> impl Iterator<Item = (&Item, &Priority)> {
    active(items).filter_map(|item| match &item.content {
        Content::Priority(priority) => Some((item, priority)),
        _ => None,
    })
}

fn is_of_today(one: &Priority, day: LocalDay) -> bool {
    one.day == day && one.weight != Weight::Dropped
}

fn task(one: &Priority, minutes: u32, day: LocalDay) -> Task {
    Task {
        minutes,
        effort: one.effort,
        must: one.weight == Weight::Must,
        could: one.weight == Weight::Could && !one.top,
        due_in: one.due.map(|due| (due.0 - day.0).num_days() as i32),
        meaning: one.meaning.unwrap_or(0),
        carried: one.carried,
    }
}

/// Everything that was ever done and timed, put away or not.
fn finished(items: &[Item]) -> Vec<Finished> {
    let timed = items.iter().filter_map(|item| match &item.content {
        Content::Priority(one) if one.done => Some(Finished {
            estimated_minutes: NonZeroU32::new(one.minutes?)?,
            taken_minutes: NonZeroU32::new(one.actual_minutes?)?,
        }),
        _ => None,
    });
    timed.collect()
}

fn energy_map(known: &Known) -> EnergyMap {
    let taps: Vec<insight::Tap> = known.taps.iter().filter_map(MomentTap::of_energy).collect();
    insight::energy_map(&taps, known.day, working_day(known))
}

/// From the first to the last hour of work.
fn working_day(known: &Known) -> WorkingDay {
    let (begin, end) = span(known.hours).unwrap_or_default();
    let civil = DateTime::from_timestamp_millis(begin).unwrap_or_default().with_timezone(&known.zone);
    WorkingDay { starts: MinuteOfDay::of(&civil), minutes: whole_minutes(end - begin) }
}

fn span(hours: &DayPreview) -> Option<(i64, i64)> {
    Some((hours.hours.first()?.0, hours.hours.last()?.1))
}

fn whole_minutes(ms: i64) -> u32 {
    u32::try_from(ms / MINUTE_MS).unwrap_or(0)
}

/// How much of a stretch lies within another.
fn within((from, to): (i64, i64), (begin, end): (i64, i64)) -> i64 {
    (to.min(end) - from.max(begin)).max(0)
}

/// Each part of the day with what breaks, lunch and the time between hours leave of it.
fn parts(map: &EnergyMap, day: &DayPreview) -> Vec<(PartOfDay, u32)> {
    let begin = span(day).map_or(0, |(begin, _)| begin);
    let with_room = |part: &PartOfDay| {
        let from = begin + i64::from(part.begins) * MINUTE_MS;
        let part_ms = (from, from + i64::from(part.minutes) * MINUTE_MS);
        (*part, whole_minutes(free_ms(day, part_ms)))
    };
    map.parts.iter().map(with_room).collect()
}

fn free_ms(day: &DayPreview, part: (i64, i64)) -> i64 {
    let work: i64 = day.hours.iter().map(|hours| within(*hours, part)).sum();
    work - taken_ms(day, part, is_rest)
}

fn is_rest(what: PreviewWhat) -> bool {
    matches!(what, PreviewWhat::Break | PreviewWhat::Lunch)
}

fn taken_ms(day: &DayPreview, part: (i64, i64), counts: impl Fn(PreviewWhat) -> bool) -> i64 {
    let of_kind = day.items.iter().filter(|item| counts(item.what));
    let in_work = |item: &PreviewItem| -> i64 {
        let cut = (item.at_ms.max(part.0), item.ends_ms.min(part.1));
        day.hours.iter().map(|hours| within(*hours, cut)).sum()
    };
    of_kind.map(in_work).sum()
}

fn budget(items: &[Item], known: &Known) -> Budget {
    let whole = span(known.hours).unwrap_or_default();
    let shape = DayShape {
        work_minutes: known.hours.hours.iter().map(|(from, to)| whole_minutes(to - from)).sum(),
        meeting_minutes: 0,
        lunch_minutes: whole_minutes(taken_ms(known.hours, whole, |what| what == PreviewWhat::Lunch)),
        break_minutes: whole_minutes(taken_ms(known.hours, whole, |what| what == PreviewWhat::Break)),
    };
    let (energy, usual) = energy(known);
    insight::budget(shape, capacity(items, known), insight::energy_today(energy, usual.as_ref()))
}

/// What the user chose for a while; else by the week of the plan.
fn capacity(items: &[Item], known: &Known) -> Capacity {
    let chosen = active(items).find_map(|item| match &item.content {
        Content::RecoveryMode(mode) if mode.until >= known.day => Some(mode.capacity),
        _ => None,
    });
    chosen.unwrap_or_else(|| insight::capacity_in_plan_week(week_of_plan(items, known)))
}

/// Counted from 1, since the first item.
fn week_of_plan(items: &[Item], known: &Known) -> Option<u32> {
    let begun = DateTime::from_timestamp_millis(items.iter().map(|item| item.created_ms).min()?)?;
    let days = (known.day.0 - begun.with_timezone(&known.zone).date_naive()).num_days();
    u32::try_from(days / WEEK + 1).ok()
}

/// What was said of today's energy, and what is usual.
fn energy(known: &Known) -> (Option<f64>, Option<Figures>) {
    let said: Vec<Observation> = known
        .answers
        .iter()
        .filter(|(_, item, _)| *item == CheckInItem::Energy)
        .map(|&(day, _, value)| Observation { day, value: f64::from(value) })
        .collect();
    let today = said.iter().find(|one| one.day == known.day).map(|one| one.value);
    let readings = Series::new(Scale::ZeroToTen, said).map(|series| insight::readings(&series, &[]));
    let usual = readings.ok().and_then(|readings| readings.last()?.figures.ok());
    (today, usual)
}

fn blocks(items: &[Item], day: LocalDay) -> Vec<PlannedBlock> {
    let of_today = active(items).filter_map(|item| match &item.content {
        Content::Block(block) if Weekday::includes(&block.days, day.0) => {
            Some(PlannedBlock { item: item.id.clone(), block: block.clone() })
        }
        _ => None,
    });
    let mut blocks: Vec<PlannedBlock> = of_today.collect();
    blocks.sort_by_key(|one| one.block.at);
    blocks
}

fn next(items: &[Item], view: &PlanView) -> Option<SmallStep> {
    let next = view.next.as_ref()?;
    let item = items.iter().find(|item| item.id == next.item)?;
    let words = match &item.content {
        Content::Trigger(one) if next.why != NextWhy::NeedsAction && !one.next_action.trim().is_empty() => {
            one.next_action.clone()
        }
        content => content.title(),
    };
    Some(SmallStep { item: next.item.clone(), kind: item.content.kind(), why: next.why, words })
}
