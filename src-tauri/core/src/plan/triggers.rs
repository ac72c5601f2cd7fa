//! Step 1: what drains, by area, strength, frequency and control; and what leads to a talk about it.
//!
//! It knows no reminders and no storage. Invariant: strengths and levels are from 0 to 10, a missing one stays missing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fault::{BadItem, lines, some_words, up_to};
use crate::time::LocalDay;

/// The highest strength or level.
pub(super) const HIGHEST: u64 = 10;
const MOST_BUFFERS: usize = 3;
const MINUTES_OF_A_WEEK: u64 = 7 * 24 * 60;

/// Something that drains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Trigger {
    /// In the user's words; not empty.
    pub what: String,
    pub area: Area,
    /// 0 to 10.
    pub intensity: u8,
    pub often: Often,
    pub control: Control,
    /// Harassment, danger or the like: it leads to people and professionals, never to another view of it.
    pub unsafe_at_work: bool,
    /// For what can be changed the next action; for what cannot, how the user protects themselves.
    pub next_action: String,
    pub action_by: Option<LocalDay>,
    /// What helps when it comes, three at most; offered whenever it is noted.
    pub buffers: Vec<String>,
}

/// The six areas of working life (Leiter and Maslach's, named in our own words on screen).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    Workload,
    Control,
    Reward,
    Community,
    Fairness,
    Values,
}

impl Area {
    pub const ALL: [Area; 6] =
        [Area::Workload, Area::Control, Area::Reward, Area::Community, Area::Fairness, Area::Values];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    Modifiable,
    Partly,
    NotNow,
}

/// How often it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Often {
    Rarely,
    Monthly,
    Weekly,
    MostDays,
}

impl Often {
    /// Its part in the order of triggers: about how the times a month grow, on a scale that strength is not lost in.
    pub fn weight(self) -> u32 {
        match self {
            Often::Rarely => 1,
            Often::Monthly => 2,
            Often::Weekly => 3,
            Often::MostDays => 4,
        }
    }
}

/// Something that work asks for, or something that helps to meet it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Demand {
    pub what: String,
    pub side: Side,
    pub course: Course,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Demand,
    Resource,
}

/// Where it is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    Rising,
    Steady,
    Falling,
}

/// How each of the six areas is on one day, from 0 to 10. What is not given stays missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AreaScan {
    pub day: LocalDay,
    pub levels: Vec<AreaLevel>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AreaLevel {
    pub area: Area,
    pub level: u8,
}

/// All that a week is promised to, against the hours that were agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Workload {
    /// Minutes a week.
    pub contracted_minutes: u32,
    pub commitments: Vec<Commitment>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Commitment {
    pub what: String,
    /// Minutes a week.
    pub minutes: u32,
}

/// The sheet for a talk with a manager or the like, and what came of it. Everything may be empty but whom it is with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Conversation {
    pub with: String,
    pub on: Option<LocalDay>,
    /// What is not working.
    pub facts: String,
    pub effect: String,
    pub request: String,
    pub offer: String,
    pub fallback: String,
    pub outcome: String,
    pub next_step: String,
    pub promises: Vec<Pledge>,
    /// A note for the other side, if the user wants to send one.
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Pledge {
    pub what: String,
    pub by: Option<LocalDay>,
    pub state: PledgeState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PledgeState {
    Open,
    Kept,
    LetGo,
}

/// What the onboarding question found: each tick leads to people and professionals first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SafetyCheck {
    pub day: LocalDay,
    pub ticked: Vec<SafetyConcern>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SafetyConcern {
    Harassment,
    UnsafeWork,
    Unwell,
    NotCoping,
}

impl Trigger {
    /// What it costs: strength times how often.
    pub fn weight(&self) -> u32 {
        u32::from(self.intensity) * self.often.weight()
    }

    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("what", &self.what)?;
        up_to("intensity", self.intensity, HIGHEST)?;
        lines("buffers", &self.buffers, MOST_BUFFERS)
    }
}

impl AreaScan {
    pub fn level(&self, area: Area) -> Option<u8> {
        self.levels.iter().find(|one| one.area == area).map(|one| one.level)
    }

    pub(super) fn check(&self) -> Result<(), BadItem> {
        if self.levels.is_empty() {
            return Err(BadItem { field: "levels", fault: super::Fault::Empty });
        }
        if self.levels.len() > Area::ALL.len() {
            return Err(BadItem { field: "levels", fault: super::Fault::TooMany });
        }
        self.levels.iter().try_for_each(|one| up_to("levels", one.level, HIGHEST))
    }
}

impl Workload {
    /// Minutes a week, all commitments together.
    pub fn committed_minutes(&self) -> u64 {
        self.commitments.iter().map(|one| u64::from(one.minutes)).sum()
    }

    pub(super) fn check(&self) -> Result<(), BadItem> {
        up_to("contracted_minutes", self.contracted_minutes, MINUTES_OF_A_WEEK)?;
        self.commitments.iter().try_for_each(|one| {
            some_words("commitments", &one.what)?;
            up_to("commitments", one.minutes, MINUTES_OF_A_WEEK)
        })
    }
}

impl Conversation {
    /// What was promised and is still to come, of either side.
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("with", &self.with)?;
        self.promises.iter().try_for_each(|promise| some_words("promises", &promise.what))
    }
}
