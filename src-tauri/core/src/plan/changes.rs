//! What the user tries to do differently: small changes with a cue, habits, trials, and agreements for a while.
//!
//! It knows nothing of reminders; a cue with a time is only data here. Invariant: whatever is only for a while has an end.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ItemId;
use super::fault::{BadItem, some_words};
use crate::time::{LocalDay, MinuteOfDay, Weekday};

/// "When the cue comes, then I do this."
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IfThen {
    pub cue: String,
    /// Where the cue is a time of the day, or is looked for at one: a neutral notice comes then.
    pub at: Option<CueTime>,
    pub action: String,
}

/// A time of the wall clock, on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CueTime {
    #[ts(as = "String")]
    pub time: MinuteOfDay,
    /// Empty: every day.
    pub days: Vec<Weekday>,
}

/// One small change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Change {
    pub what: String,
    pub lane: Lane,
    pub plan: IfThen,
    /// The trigger that it answers.
    pub of: Option<ItemId>,
}

/// Where a small change begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// How one relates to work.
    Work,
    /// Guarding energy.
    Energy,
    /// Getting support.
    Support,
}

/// A habit of two minutes at most, tied to something that is done anyway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Habit {
    /// The routine that it follows.
    pub after: String,
    pub action: String,
}

/// One thing done a little differently, tried for a while and then kept or dropped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tweak {
    pub what: String,
    pub about: TweakAbout,
    /// A value of the user's that it leads towards; may be empty.
    pub toward: String,
    pub verdict: Verdict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TweakAbout {
    Meeting,
    Report,
    Task,
    People,
    Meaning,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Open,
    Kept,
    Dropped,
}

/// What the user agrees with themselves for a while: working differently, not less visibly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Agreement {
    pub stays: String,
    pub changes: String,
    pub until: LocalDay,
}

impl IfThen {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("cue", &self.cue)?;
        some_words("action", &self.action)
    }
}

impl Change {
    /// The cue may come later; once one of the two is there, the other is needed.
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("what", &self.what)?;
        let begun = !self.plan.cue.trim().is_empty() || !self.plan.action.trim().is_empty();
        if begun || self.plan.at.is_some() { self.plan.check() } else { Ok(()) }
    }
}

impl Habit {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("after", &self.after)?;
        some_words("action", &self.action)
    }
}

impl Agreement {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("changes", &self.changes)
    }
}
