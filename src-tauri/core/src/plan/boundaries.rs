//! Step 2: rules with a cue, sentences to say no with, requests that wait before a yes, and the hours of work.
//!
//! Invariant: a request is never refused for the user; its hold ends by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::changes::IfThen;
use super::fault::{BadItem, some_words, up_to};
use crate::time::{LocalDay, MinuteOfDay, Weekday};

const QUESTIONS: usize = 4;
const MINUTES_OF_A_MONTH: u64 = 31 * 24 * 60;

/// A rule with a cue. Each day it is kept, bent or not relevant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Boundary {
    pub about: BoundaryAbout,
    pub rule: IfThen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BoundaryAbout {
    Hours,
    Notifications,
    Lunch,
    Reachability,
    /// A small one for this week.
    Small,
    Other,
}

/// A sentence to say no with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoSentence {
    /// What is asked, and by whom; may be empty.
    pub situation: String,
    pub way: NoWay,
    pub sentence: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoWay {
    Decline,
    Later,
    Trade,
    Smaller,
}

/// What makes a no hard here, and what the user says to that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HardNo {
    pub what: String,
    pub counter: String,
}

/// Something that the user was asked for and that waits before a yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldRequest {
    pub what: String,
    pub from: String,
    /// What it would take.
    pub minutes: Option<u32>,
    /// In milliseconds since 1970 UTC.
    pub held_until_ms: i64,
    /// To the questions before a yes, in their order; four at most, each may be empty.
    pub answers: Vec<String>,
    pub decision: Decision,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    Open,
    Yes,
    Declined,
    Later,
    Traded,
    Smaller,
}

/// When work is: what is noted outside of it counts as after hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkWindow {
    #[ts(as = "String")]
    pub from: MinuteOfDay,
    #[ts(as = "String")]
    pub to: MinuteOfDay,
    /// The days of work.
    pub days: Vec<Weekday>,
    /// On these days being called is part of it.
    pub on_call: Vec<LocalDay>,
}

impl HeldRequest {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("what", &self.what)?;
        up_to("minutes", self.minutes.unwrap_or_default(), MINUTES_OF_A_MONTH)?;
        if self.answers.len() > QUESTIONS {
            return Err(BadItem { field: "answers", fault: super::Fault::TooMany });
        }
        Ok(())
    }
}

impl WorkWindow {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        if self.from == self.to {
            return Err(BadItem { field: "to", fault: super::Fault::EndsBeforeItBegins });
        }
        if self.days.is_empty() {
            return Err(BadItem { field: "days", fault: super::Fault::Empty });
        }
        Ok(())
    }
}

impl NoSentence {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("sentence", &self.sentence)
    }
}

impl HardNo {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("what", &self.what)
    }
}
