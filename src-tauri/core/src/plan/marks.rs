//! What happened around the plan, one tap each: a trigger that showed, a boundary that was kept, a person who was met.
//!
//! Invariant: marks are counted, never graded; a day without a mark says nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ItemId;
use super::fault::{BadItem, Fault, up_to};
use super::triggers::HIGHEST;
use crate::time::LocalDay;

/// One tap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mark {
    /// 32 hexadecimal digits, random.
    pub id: ItemId,
    /// None where it is about no item.
    pub item: Option<ItemId>,
    /// The user's day that it counts for.
    pub day: LocalDay,
    /// When it was made, in milliseconds since 1970 UTC.
    pub at_ms: i64,
    pub what: MarkWhat,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "mark", rename_all = "snake_case")]
pub enum MarkWhat {
    /// A trigger showed, from 0 to 10.
    Felt { strength: u8 },
    /// A boundary held.
    Kept,
    /// It did not, and what got in the way; may be empty.
    Bent { because: String },
    /// It did not matter that day.
    NotRelevant,
    /// A change, a habit, a step, something off work: done.
    Done,
    /// Chosen for this evening.
    Planned,
    /// A tweak: how drained the day ended, from 0 to 10.
    Drained { level: u8, phase: Phase },
    /// A person was met or written to.
    Contacted,
    /// About no item: someone or something from work reached the user after hours.
    Reached,
    /// About no item: worked outside of the hours.
    Slipped { from_ms: i64, to_ms: i64 },
    /// About no item, once a week: talked to someone who understands, or not.
    Talked { answer: YesNo },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Before,
    With,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    Yes,
    No,
}

impl MarkWhat {
    pub fn check(&self) -> Result<(), BadItem> {
        match self {
            MarkWhat::Felt { strength } => up_to("strength", *strength, HIGHEST),
            MarkWhat::Drained { level, .. } => up_to("level", *level, HIGHEST),
            MarkWhat::Slipped { from_ms, to_ms } if to_ms <= from_ms => {
                Err(BadItem { field: "to_ms", fault: Fault::EndsBeforeItBegins })
            }
            MarkWhat::Slipped { .. }
            | MarkWhat::Kept
            | MarkWhat::Bent { .. }
            | MarkWhat::NotRelevant
            | MarkWhat::Done
            | MarkWhat::Planned
            | MarkWhat::Contacted
            | MarkWhat::Reached
            | MarkWhat::Talked { .. } => Ok(()),
        }
    }
}
