//! The shutdown ritual as a pure state machine: six steps that close a day, saved at each, resumed at the same one.
//!
//! It knows no clock, no screen and no vault: the time is an argument. Invariants: each step may be left empty; an answer
//! that belongs to another step (a second click, a late key) changes nothing; a completed ritual changes only once its
//! day is open again.

mod answer;
mod carry;
mod document;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

pub use answer::{Answer, Outcome};
pub use document::KeptRitual;

/// How long the one open loop that is finished at once may take.
pub const FINISH_NOW_MINUTES: i64 = 10;

/// No more than this many things matter tomorrow.
pub const MOST_MATTERS: usize = 3;

/// The ritual of one day, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ritual {
    pub day: LocalDay,
    pub step: Step,
    /// What was on the user's mind; what is still open from the evening before comes first.
    pub loops: Vec<OpenLoop>,
    pub ahead: Ahead,
    /// One thing of the day that mattered.
    pub mattered: String,
    /// The words that end the day.
    pub phrase: String,
    /// The loop that is or was finished at once; a second one is not begun.
    pub finish_now: Option<FinishNow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    EmptyHead,
    Decide,
    /// The ten minutes for one open loop, within the second step.
    Finishing,
    LookAhead,
    Mattered,
    CheckIn,
    Close,
    Complete,
    /// The day was opened again after the ritual: the short way to close it once more.
    CloseAgain,
    /// The day has passed without a ritual: the short way to close it the next morning.
    CloseLate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenLoop {
    pub text: String,
    /// The day on which it was first written down.
    pub since: LocalDay,
    /// None: still to be decided, which may also be left to tomorrow.
    pub decision: Option<LoopDecision>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum LoopDecision {
    /// A time for it and the first small step, in the user's words.
    Later {
        when: String,
        first_step: String,
    },
    HandOver {
        to: String,
    },
    Drop,
    /// Finished within the ten minutes.
    Done,
}

/// A look at the next day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ahead {
    /// The first fixed time, in the user's words.
    pub first_fixed: String,
    /// One to three things that matter.
    pub matters: Vec<Matter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Matter {
    pub text: String,
    pub cost: Option<EnergyCost>,
}

/// What something takes out of whoever does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EnergyCost {
    Light,
    Medium,
    Deep,
}

/// The ten minutes for one open loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FinishNow {
    /// Which loop, counted from 0.
    pub at: usize,
    /// In milliseconds since 1970 UTC.
    pub until_ms: i64,
}

impl Ritual {
    /// The ritual of a day that has none yet.
    pub fn begin(day: LocalDay) -> Ritual {
        Ritual {
            day,
            step: Step::EmptyHead,
            loops: Vec::new(),
            ahead: Ahead::default(),
            mattered: String::new(),
            phrase: String::new(),
            finish_now: None,
        }
    }
}
