//! The shutdown ritual as a pure state machine: three honest steps, saved at each, never lost to a crash.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

/// The ritual of one day, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ritual {
    pub day: LocalDay,
    pub step: Step,
    /// What was on the user's mind, a line each.
    pub open_loops: Vec<String>,
    /// The first thing tomorrow.
    pub tomorrow_first: String,
    /// One line about the day.
    pub day_line: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    EmptyHead,
    TomorrowFirst,
    DayLine,
    Complete,
}

/// What the user did at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Answer {
    /// Every step may be left empty.
    OpenLoops {
        lines: Vec<String>,
    },
    TomorrowFirst {
        text: String,
    },
    DayLine {
        text: String,
    },
    Back,
}
