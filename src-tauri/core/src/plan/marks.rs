//! What happened around the plan, one tap each: a trigger that showed, a boundary that was kept, a person who was met.
//!
//! Invariant: marks are counted, never graded; a day without a mark says nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ItemId;
use super::fault::{BadItem, Fault, up_to};
use super::triggers::HIGHEST;
use crate::time::LocalDay;

/// Nobody works outside of the hours for longer at a stretch: a week.
const LONGEST_MS: i64 = 7 * 24 * 3_600_000;
/// The beginning of the year 2200.
const LATEST_MS: i64 = 7_258_118_400_000;

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
            // Both are counted in days of the calendar, which has an end.
            MarkWhat::Slipped { from_ms, to_ms }
                if *from_ms < 0 || *to_ms > LATEST_MS || to_ms - from_ms > LONGEST_MS =>
            {
                Err(BadItem { field: "to_ms", fault: Fault::OutOfRange })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_beyond_a_week_or_the_calendar_is_refused() {
        let now = 1_774_600_000_000;
        let slipped = |from_ms, to_ms| MarkWhat::Slipped { from_ms, to_ms }.check().map_err(|bad| bad.fault);
        assert_eq!(slipped(now, now + LONGEST_MS), Ok(()));
        assert_eq!(slipped(now, now), Err(Fault::EndsBeforeItBegins));
        for (from, to) in
            [(now, now + LONGEST_MS + 1), (i64::MIN, i64::MAX), (-1, 1), (LATEST_MS, LATEST_MS + 1)]
        {
            assert_eq!(slipped(from, to), Err(Fault::OutOfRange), "{from} to {to}");
        }
    }
}
