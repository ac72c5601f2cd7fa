//! Step 5: values, moments that mattered, another view of a situation, small steps towards what counts.
//!
//! Invariant: nothing here is asked of what the user has flagged as unsafe.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ItemId;
use super::fault::{BadItem, Fault, lines};
use crate::time::LocalDay;

const MOST_VALUES: usize = 5;

/// The user's values, in their words; up to five, three or more make the better compass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Values {
    pub values: Vec<String>,
}

/// Something that mattered, in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Moment {
    pub day: LocalDay,
    pub line: String,
    pub sort: MomentSort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MomentSort {
    Helped,
    Solved,
    Finished,
    Other,
}

/// Four boxes: what happened, the first view, another view, one small act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reframing {
    pub situation: String,
    pub first_view: String,
    pub other_view: String,
    pub small_act: String,
    /// The trigger that it is about; never one that is flagged as unsafe.
    pub of: Option<ItemId>,
}

/// A small step of this week towards a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PurposeStep {
    pub step: String,
    /// May be empty.
    pub value: String,
}

/// The look of a month: oneself, others, the bigger picture. Each may be empty, not all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ThreeLines {
    pub day: LocalDay,
    pub myself: String,
    pub others: String,
    pub bigger: String,
}

impl Values {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        if self.values.is_empty() {
            return Err(BadItem { field: "values", fault: Fault::Empty });
        }
        lines("values", &self.values, MOST_VALUES)
    }
}

impl ThreeLines {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        let all = [&self.myself, &self.others, &self.bigger];
        if all.iter().all(|line| line.trim().is_empty()) {
            return Err(BadItem { field: "myself", fault: Fault::Empty });
        }
        Ok(())
    }
}
