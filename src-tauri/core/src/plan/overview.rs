//! The plan on one page: what is next, what is due, and what the marks add up to.
//!
//! It counts; it does not grade. Invariant: the same plan and marks give the same page.

use std::cmp::Reverse;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::after_hours::minutes_outside;
use super::changes::Lane;
use super::day::OffWorkTag;
use super::figures::{self, LimitCount, LoadView, MeaningMinutes, TweakCount, ValueMinutes};
use super::promises::{OpenPromise, open_promises};
use super::room::{self, WeekRoom};
use super::triggers::{Area, Control};
use super::{
    Content, Course, Decision, Item, ItemId, Kind, MOST_ACTIVE_CHANGES, Mark, MarkWhat, PlanStep, Role, Side,
    Standing, counting, rules,
};
use crate::settings::Settings;
use crate::time::LocalDay;
use crate::worked::Worked;

/// The moment at which the page is drawn, and the rules of the week.
pub struct Today<'a> {
    pub day: LocalDay,
    /// In milliseconds since 1970 UTC.
    pub at_ms: i64,
    pub zone: Tz,
    pub settings: &'a Settings,
    /// None where nobody has counted it.
    pub worked: Option<Worked>,
}

/// More than this are no priorities any more.
const MOST_TOP: u32 = 3;

/// What the plan's screens show besides the items themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanView {
    pub day: LocalDay,
    /// The next small step; none in an empty plan.
    pub next: Option<NextStep>,
    pub steps: Vec<StepView>,
    /// Active changes in the order in which they began, and how many there may be.
    pub active_changes: Vec<ItemId>,
    pub most_active_changes: u32,
    /// The lane in which least is going on.
    pub weakest_lane: Lane,
    /// Due by today, the longest waiting first.
    pub due: Vec<Due>,
    /// All active triggers, the strongest first.
    pub map: Vec<TriggerPlace>,
    /// What was noted of triggers, by area; every area is there.
    pub areas: Vec<AreaCount>,
    /// Demands grow and what helps does not: a point for the talk.
    pub gap_widens: bool,
    /// What the week is promised to; none without a load check.
    pub load: Option<LoadView>,
    /// Every active limit of the user's own, and where it stands.
    pub limits: Vec<LimitCount>,
    /// What may still be said yes to.
    pub week_room: WeekRoom,
    /// Of every active tweak.
    pub tweaks: Vec<TweakCount>,
    /// Today's priorities that are marked as the ones that matter most, and how many they are meant to be.
    pub top_today: u32,
    pub most_top: u32,
    /// The days that have as many of them already: before one more the screen asks first.
    pub full_days: Vec<LocalDay>,
    /// What was done this month and in the last, by what it meant.
    pub meaning_this_month: MeaningMinutes,
    pub meaning_last_month: MeaningMinutes,
    /// The same time by the user's values, in their order.
    pub by_value: Vec<ValueMinutes>,
    /// Of every active boundary.
    pub boundaries: Vec<BoundaryCount>,
    /// How often what should be done was done: habits, changes and steps of the plan, in the last 8 weeks.
    pub doings: Vec<DoneCount>,
    /// Contacts after hours, this week and the three before, this week first.
    pub reached_by_week: Vec<u32>,
    /// Minutes worked outside of the hours, likewise.
    pub slipped_minutes_by_week: Vec<u32>,
    /// What was promised in talks and is still open, the earliest day first.
    pub open_promises: Vec<OpenPromise>,
    /// Whom to turn to, in order.
    pub ladder: Vec<ItemId>,
    /// Three weeks without someone who understands: one name to think of.
    pub person_to_meet: Option<ItemId>,
    /// What has not been looked after for 14 days; empty where nothing off work is in the plan.
    pub unused_tags: Vec<OffWorkTag>,
}

/// The next small step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextStep {
    pub item: ItemId,
    pub why: NextWhy,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextWhy {
    /// A day that was set has come.
    Due,
    /// A strong trigger has no next action yet.
    NeedsAction,
    /// A next action has no cue yet.
    NeedsCue,
    /// An active change: do it when its cue comes.
    Change,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepView {
    pub step: PlanStep,
    pub active: u32,
    pub due: u32,
}

/// A day that has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Due {
    pub item: ItemId,
    pub day: LocalDay,
}

/// Where a trigger stands on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TriggerPlace {
    pub item: ItemId,
    pub intensity: u8,
    pub control: Control,
    /// Strength times how often.
    pub weight: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AreaCount {
    pub area: Area,
    pub last_4_weeks: u32,
    pub last_12_weeks: u32,
    /// Of the two latest scans; none where the area was left out.
    pub level: Option<u8>,
    pub level_before: Option<u8>,
}

/// How a boundary went. Days that were not relevant, and days without a mark, count for nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoundaryCount {
    pub item: ItemId,
    /// This week and the three before, this week first.
    pub weeks: Vec<WeekCount>,
    /// Of the last 14 working days.
    pub kept_of_14: u32,
    /// What got in the way, the latest first, each once.
    pub obstacles: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WeekCount {
    pub kept: u32,
    pub bent: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoneCount {
    pub item: ItemId,
    /// Weeks of the last 8 in which it was done at least once.
    pub weeks_of_8: u32,
    /// Times in the last 14 days.
    pub last_14_days: u32,
}

/// Draws the page.
pub fn view(items: &[Item], marks: &[Mark], today: &Today) -> PlanView {
    let due = due(items, today);
    let map = map(items);
    PlanView {
        day: today.day,
        next: next(items, &due, &map),
        steps: PlanStep::ALL.into_iter().map(|step| step_view(step, items, &due)).collect(),
        active_changes: rules::active_changes(items).map(|item| item.id.clone()).collect(),
        most_active_changes: MOST_ACTIVE_CHANGES as u32,
        weakest_lane: weakest_lane(items),
        areas: counting::areas(items, marks, today.day),
        gap_widens: gap_widens(items),
        load: figures::load(items),
        limits: figures::limits(items, today.worked),
        week_room: room::week_room(items, today),
        tweaks: figures::tweaks(items, marks),
        top_today: figures::top_of(items, today.day),
        most_top: MOST_TOP,
        full_days: room::full_days(items, MOST_TOP),
        meaning_this_month: figures::meaning(items, today.day, 0),
        meaning_last_month: figures::meaning(items, today.day, 1),
        by_value: figures::by_value(items, today.day),
        boundaries: counting::boundaries(items, marks, today.day, &today.settings.work),
        doings: counting::doings(items, marks, today.day),
        reached_by_week: counting::by_week(marks, today.day, |mark| {
            u64::from(mark.what == MarkWhat::Reached)
        }),
        slipped_minutes_by_week: slipped(items, marks, today),
        open_promises: open_promises(items),
        ladder: ladder(items),
        person_to_meet: person_to_meet(items, marks, today.day),
        unused_tags: counting::unused_tags(items, marks, today.day, today.at_ms),
        due,
        map,
    }
}

fn active(items: &[Item]) -> impl Iterator<Item = &Item> {
    items.iter().filter(|item| item.standing == Standing::Active)
}

fn due(items: &[Item], today: &Today) -> Vec<Due> {
    let mut due: Vec<Due> = active(items)
        .filter_map(|item| {
            let day = match &item.content {
                Content::HeldRequest(request) => {
                    let is_over = request.decision == Decision::Open && request.held_until_ms <= today.at_ms;
                    is_over.then_some(today.day)
                }
                // The look back is offered by the week, the month or the half year, not by its last sheet.
                Content::Review(_) | Content::FitReview(_) => None,
                _ => item.next_review,
            };
            Some(Due { item: item.id.clone(), day: day.filter(|day| *day <= today.day)? })
        })
        .collect();
    due.sort_by_key(|one| one.day);
    due
}

fn map(items: &[Item]) -> Vec<TriggerPlace> {
    let mut map: Vec<TriggerPlace> = active(items)
        .filter_map(|item| match &item.content {
            Content::Trigger(trigger) => Some(TriggerPlace {
                item: item.id.clone(),
                intensity: trigger.intensity,
                control: trigger.control,
                weight: trigger.weight(),
            }),
            _ => None,
        })
        .collect();
    map.sort_by_key(|place| Reverse((place.weight, place.intensity)));
    map
}

/// First what has waited for its day, then the path from a trigger to a change with a cue, then the changes themselves.
fn next(items: &[Item], due: &[Due], map: &[TriggerPlace]) -> Option<NextStep> {
    let step = |item: &ItemId, why| NextStep { item: item.clone(), why };
    if let Some(one) = due.first() {
        return Some(step(&one.item, NextWhy::Due));
    }
    let cueless = active(items).find(|item| match &item.content {
        Content::Change(change) => change.plan.cue.trim().is_empty(),
        _ => false,
    });
    let open_trigger = map.iter().find_map(|place| open_trigger(items, &place.item));
    let first_change = rules::active_changes(items).next();
    cueless
        .map(|item| step(&item.id, NextWhy::NeedsCue))
        .or(open_trigger)
        .or_else(|| first_change.map(|item| step(&item.id, NextWhy::Change)))
}

/// What a trigger still asks for. One that is flagged as unsafe asks for people, not for a change of one's own.
fn open_trigger(items: &[Item], id: &ItemId) -> Option<NextStep> {
    let item = items.iter().find(|item| item.id == *id)?;
    let Content::Trigger(trigger) = &item.content else { return None };
    if trigger.unsafe_at_work {
        return None;
    }
    if trigger.next_action.trim().is_empty() {
        return Some(NextStep { item: id.clone(), why: NextWhy::NeedsAction });
    }
    let is_answered = items.iter().any(|other| match &other.content {
        Content::Change(change) => change.of.as_ref() == Some(id),
        _ => false,
    });
    let may_join = rules::has_room(items, Kind::Change, None);
    let wants_cue = trigger.control != Control::NotNow && !is_answered && may_join;
    wants_cue.then(|| NextStep { item: id.clone(), why: NextWhy::NeedsCue })
}

fn step_view(step: PlanStep, items: &[Item], due: &[Due]) -> StepView {
    let of_step = |item: &&Item| item.content.kind().step() == step;
    let is_due = |item: &&Item| due.iter().any(|one| one.item == item.id);
    StepView {
        step,
        active: active(items).filter(of_step).count() as u32,
        due: active(items).filter(of_step).filter(is_due).count() as u32,
    }
}

/// The lane with the fewest active changes; of equal ones that in which least was ever tried, then the first.
fn weakest_lane(items: &[Item]) -> Lane {
    let lane = |item: &Item| match &item.content {
        Content::Change(change) => Some(change.lane),
        Content::Habit(_) => Some(Lane::Energy),
        Content::Tweak(_) => Some(Lane::Work),
        _ => None,
    };
    let counts = |of: Lane| {
        let tried = || items.iter().filter(|item| lane(item) == Some(of));
        (tried().filter(|item| item.standing == Standing::Active).count(), tried().count())
    };
    [Lane::Work, Lane::Energy, Lane::Support]
        .into_iter()
        .min_by_key(|lane| counts(*lane))
        .unwrap_or(Lane::Work)
}

/// Demands grow faster than what helps to meet them.
fn gap_widens(items: &[Item]) -> bool {
    let gap: i64 = active(items)
        .map(|item| match &item.content {
            Content::Demand(one) => match (one.side, one.course) {
                (Side::Demand, Course::Rising) | (Side::Resource, Course::Falling) => 1,
                (Side::Demand, Course::Falling) | (Side::Resource, Course::Rising) => -1,
                (_, Course::Steady) => 0,
            },
            _ => 0,
        })
        .sum();
    gap > 0
}

fn slipped(items: &[Item], marks: &[Mark], today: &Today) -> Vec<u32> {
    let window = active(items).find_map(|item| match &item.content {
        Content::WorkWindow(window) => Some(window),
        _ => None,
    });
    counting::by_week(marks, today.day, |mark| match (&mark.what, window) {
        (MarkWhat::Slipped { from_ms, to_ms }, Some(window)) => {
            minutes_outside(window, *from_ms, *to_ms, today.zone)
        }
        (MarkWhat::Slipped { from_ms, to_ms }, None) => {
            u64::try_from((to_ms - from_ms) / 60_000).unwrap_or(0)
        }
        _ => 0,
    })
}

fn ladder(items: &[Item]) -> Vec<ItemId> {
    let mut rungs: Vec<_> = active(items)
        .filter_map(|item| match &item.content {
            Content::Person(person) => Some((person.rung?, item.id.clone())),
            _ => None,
        })
        .collect();
    rungs.sort_by_key(|(rung, _)| *rung);
    rungs.into_iter().map(|(_, id)| id).collect()
}

/// After three weeks of "no": whoever was met longest ago, of those who are no part of the line of command.
pub(crate) fn person_to_meet(items: &[Item], marks: &[Mark], today: LocalDay) -> Option<ItemId> {
    if !counting::three_weeks_alone(marks, today) {
        return None;
    }
    let last_met = |item: &Item, noted: Option<LocalDay>| {
        let met = |mark: &&Mark| mark.item.as_ref() == Some(&item.id) && mark.what == MarkWhat::Contacted;
        marks.iter().filter(met).map(|mark| mark.day).max().max(noted)
    };
    active(items)
        .filter_map(|item| match &item.content {
            Content::Person(person) if !matches!(person.role, Role::Manager | Role::HumanResources) => {
                Some((last_met(item, person.last_contact), item))
            }
            _ => None,
        })
        .min_by_key(|(met, _)| *met)
        .map(|(_, item)| item.id.clone())
}
