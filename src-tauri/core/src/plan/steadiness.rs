//! Step 6: own early signs and what to do then, own limits, reviews, and the look at whether the work still fits.
//!
//! Invariant: nothing here advises to stay or to leave.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ItemId;
use super::changes::IfThen;
use super::fault::{BadItem, Fault, some_words, up_to};
use crate::time::LocalDay;

/// A sign by which the user knows that it begins again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarningSign {
    pub what: String,
    /// The question of the check-in in which it would show.
    pub shows_in: Option<Dimension>,
}

/// What check-ins ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    Energy,
    Drained,
    Distance,
    SwitchedOff,
    Sleep,
    Mood,
}

/// What the user does when signs show, written while well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignStep {
    /// None: for any of them.
    pub sign: Option<ItemId>,
    pub plan: IfThen,
}

/// An own limit; crossing it is told once a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Limit {
    pub what: LimitWhat,
    /// Minutes; of evenings a week their number.
    pub most: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LimitWhat {
    MinutesADay,
    MinutesAWeek,
    EveningsAWeek,
    MeetingMinutesADay,
}

/// The look back of a week or a month, in a few lines. All of them may be empty: that one has looked is what counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Review {
    pub day: LocalDay,
    pub span: ReviewSpan,
    pub went_well: String,
    pub was_hard: String,
    pub next: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewSpan {
    Week,
    Month,
}

/// Whether role, priorities and expectations still fit; all may be empty. What is on the list of things to keep is shown beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FitReview {
    pub day: LocalDay,
    pub role: String,
    pub priorities: String,
    pub expectations: String,
}

/// One way that things could go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FitOption {
    pub what: String,
    pub cost: String,
    pub first_talk: String,
}

/// Something that the user wants to keep: it is never proposed for dropping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Keep {
    pub what: String,
}

/// A gentler rhythm until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GentlerWeek {
    pub until: LocalDay,
}

impl Limit {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        let highest = match self.what {
            LimitWhat::MinutesADay | LimitWhat::MeetingMinutesADay => 24 * 60,
            LimitWhat::MinutesAWeek => 7 * 24 * 60,
            LimitWhat::EveningsAWeek => 7,
        };
        // No evening at all is a limit; no minute of work is none that one could keep.
        if self.most == 0 && self.what != LimitWhat::EveningsAWeek {
            return Err(BadItem { field: "most", fault: Fault::OutOfRange });
        }
        up_to("most", self.most, highest)
    }
}

impl FitOption {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("what", &self.what)
    }
}
