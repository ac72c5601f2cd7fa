//! Step 3: the day's few priorities, deep blocks, what is left undone on purpose, and the time after work.
//!
//! It knows no energy and no budget: those are the patterns' matter. Invariant: nothing is dropped silently; what falls off is marked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fault::{BadItem, Fault, some_words, up_to};
use crate::time::{LocalDay, MinuteOfDay, Weekday};

const MINUTES_OF_A_DAY: u64 = 24 * 60;
const MOST_MEANING: u64 = 3;

/// How much of a usual day is planned, for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecoveryMode {
    pub capacity: Capacity,
    pub until: LocalDay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    Sixty,
    Eighty,
    Full,
}

impl Capacity {
    /// Its part in the day's budget.
    pub fn share(self) -> f64 {
        match self {
            Capacity::Sixty => 0.6,
            Capacity::Eighty => 0.8,
            Capacity::Full => 1.0,
        }
    }
}

/// One thing to do on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Priority {
    pub what: String,
    pub day: LocalDay,
    pub weight: Weight,
    /// Among the few that matter most on its day.
    pub top: bool,
    /// Estimated.
    pub minutes: Option<u32>,
    pub actual_minutes: Option<u32>,
    pub effort: Effort,
    /// 0 to 3.
    pub meaning: Option<u8>,
    /// The value of the user's that it serves; may be empty.
    pub value: String,
    pub due: Option<LocalDay>,
    pub done: bool,
    /// How often it was carried to another day.
    pub carried: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    Must,
    Should,
    Could,
    /// Not done, on purpose.
    Dropped,
}

/// What it asks of one's energy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    Light,
    Medium,
    Deep,
}

/// What is good enough for one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoodEnough {
    pub day: LocalDay,
    pub what: String,
}

/// Something that is not done, on purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotDoing {
    pub what: String,
}

/// A time of the day that is kept for one sort of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Block {
    pub sort: BlockSort,
    #[ts(as = "String")]
    pub at: MinuteOfDay,
    pub minutes: u32,
    /// Empty: every day.
    pub days: Vec<Weekday>,
    /// What it is for; may be empty.
    pub purpose: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BlockSort {
    /// Nothing else, and no prompts of Evenkeel's.
    Deep,
    /// Messages and small things, gathered.
    Shallow,
}

/// Something to do off work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OffWork {
    pub what: String,
    pub tag: OffWorkTag,
    pub way: OffWorkWay,
}

/// What it does good to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OffWorkTag {
    Body,
    Mind,
    Heart,
}

impl OffWorkTag {
    pub const ALL: [OffWorkTag; 3] = [OffWorkTag::Body, OffWorkTag::Mind, OffWorkTag::Heart];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OffWorkWay {
    SwitchOff,
    Relax,
    Learn,
    OwnTime,
}

/// Something that came to mind in a block and waits for its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Thought {
    pub text: String,
}

impl Priority {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("what", &self.what)?;
        up_to("minutes", self.minutes.unwrap_or_default(), MINUTES_OF_A_DAY)?;
        up_to("actual_minutes", self.actual_minutes.unwrap_or_default(), MINUTES_OF_A_DAY)?;
        up_to("meaning", self.meaning.unwrap_or_default(), MOST_MEANING)
    }
}

impl Block {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        if self.minutes == 0 {
            return Err(BadItem { field: "minutes", fault: Fault::OutOfRange });
        }
        up_to("minutes", self.minutes, MINUTES_OF_A_DAY)
    }
}
