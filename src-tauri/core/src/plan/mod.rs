//! The recovery plan: six steps, each with something to do, to look at again and to keep.
//!
//! Pure types and rules: where items are kept is the vault's matter, and who reminds of them the agent's. Invariants: an
//! item is put away, never lost; at most three changes are active at once.

mod after_hours;
pub mod agenda;
mod boundaries;
mod changes;
mod content;
mod counting;
mod day;
mod document;
mod fault;
mod fields;
mod figures;
mod marks;
mod meaning;
mod overview;
mod promises;
mod review;
mod room;
pub mod rules;
mod sheet;
mod steadiness;
mod support;
mod title;
mod triggers;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use boundaries::{Boundary, BoundaryAbout, Decision, HardNo, HeldRequest, NoSentence, NoWay, WorkWindow};
pub use changes::{Agreement, Change, CueTime, Habit, IfThen, Lane, Tweak, TweakAbout, Verdict};
pub use content::{Content, Kind};
pub(crate) use counting::weeks_ago;
pub use day::{
    Block, BlockSort, Capacity, Effort, GoodEnough, NotDoing, OffWork, OffWorkTag, OffWorkWay, Priority,
    RecoveryMode, Thought, Weight,
};
pub use document::{PlanDocument, ReadPlan};
pub use fault::{BadItem, Fault};
pub use figures::{LimitCount, LoadView, MeaningMinutes, TweakCount, TweakSays, ValueMinutes};
pub use marks::{Mark, MarkWhat, Phase, YesNo};
pub use meaning::{Moment, MomentSort, PurposeStep, Reframing, ThreeLines, Values};
pub(crate) use overview::person_to_meet;
pub use overview::{
    AreaCount, BoundaryCount, DoneCount, Due, NextStep, NextWhy, PlanView, StepView, Today, TriggerPlace,
    WeekCount, view,
};
pub use promises::OpenPromise;
pub use review::{first_review, review_after_change, superseded};
pub use room::WeekRoom;
pub use sheet::{Sheet, SheetField, SheetFormat, SheetPart, render};
pub use steadiness::{
    Dimension, FitOption, FitReview, GentlerWeek, Keep, Limit, LimitWhat, Review, ReviewSpan, SignStep,
    WarningSign,
};
pub use support::{Accommodation, EmergencyNumber, Group, Need, Person, Programme, Role, Rung};
pub use triggers::{
    Area, AreaLevel, AreaScan, Commitment, Control, Conversation, Course, Demand, Often, Pledge, PledgeState,
    SafetyCheck, SafetyConcern, Side, Trigger, Workload,
};

use crate::time::LocalDay;
pub use crate::time::Weekday;

/// More at once, and none of them is kept.
pub const MOST_ACTIVE_CHANGES: usize = 3;

/// The name of an item or of a mark: 32 hexadecimal digits, random.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct ItemId(pub String);

impl ItemId {
    /// Whether it looks like one that was made here.
    pub fn is_well_formed(&self) -> bool {
        self.0.len() == 32 && self.0.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    }
}

/// One thing in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Item {
    pub id: ItemId,
    /// In milliseconds since 1970 UTC.
    pub created_ms: i64,
    pub changed_ms: i64,
    /// When it is to be looked at again.
    pub next_review: Option<LocalDay>,
    pub standing: Standing,
    pub content: Content,
}

/// Whether an item is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Active,
    /// For later: nothing reminds of it.
    Parked,
    /// Put away, never deleted silently.
    Archived,
}

/// The six steps of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanStep {
    Triggers,
    Boundaries,
    Recovery,
    Support,
    Motivation,
    Relapse,
}

impl PlanStep {
    pub const ALL: [PlanStep; 6] = [
        PlanStep::Triggers,
        PlanStep::Boundaries,
        PlanStep::Recovery,
        PlanStep::Support,
        PlanStep::Motivation,
        PlanStep::Relapse,
    ];
}

/// Something half entered, kept so that closing, locking or a crash does not lose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanDraft {
    /// The name that the page has for its form.
    pub form: String,
    /// Only the page knows its shape.
    pub body: String,
    /// In milliseconds since 1970 UTC.
    pub changed_ms: i64,
}
