//! The recovery plan: six steps. Pure types and rules; where items are kept is the vault's matter.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

/// The name of a plan item: 32 hexadecimal digits, random.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct ItemId(pub String);

/// Something that drains (step 1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Trigger {
    pub id: ItemId,
    /// In milliseconds since 1970 UTC.
    pub created_ms: i64,
    pub changed_ms: i64,
    pub next_review: Option<LocalDay>,
    /// Put away, never deleted silently.
    pub archived: bool,
    pub draft: TriggerDraft,
}

/// What the user enters of a trigger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TriggerDraft {
    /// In the user's words; not empty.
    pub what: String,
    pub area: Area,
    /// 0 to 10.
    pub intensity: u8,
    pub control: Control,
    /// For what can be changed the next action; for what cannot, how the user protects themselves.
    pub next_action: String,
    pub action_by: Option<LocalDay>,
}

/// The six areas of working life (Leiter and Maslach's, named in our own words on screen).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    Workload,
    Control,
    Reward,
    Community,
    Fairness,
    Values,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    Modifiable,
    Partly,
    NotNow,
}

/// What is missing or out of range in a draft; it names the field, never its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDraft {
    #[error("what: say in a few words what drains you")]
    WhatIsEmpty,
    #[error("intensity: a number from 0 to 10")]
    IntensityOutOfRange,
}

const HIGHEST_INTENSITY: u8 = 10;

impl TriggerDraft {
    /// Whether this may be kept. Everything but `what` may be left empty.
    pub fn check(&self) -> Result<(), BadDraft> {
        if self.what.trim().is_empty() {
            return Err(BadDraft::WhatIsEmpty);
        }
        if self.intensity > HIGHEST_INTENSITY {
            return Err(BadDraft::IntensityOutOfRange);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_needs_words_and_an_intensity_up_to_ten() {
        let draft = |what: &str, intensity| TriggerDraft {
            what: what.to_owned(),
            area: Area::Workload,
            intensity,
            control: Control::Partly,
            next_action: String::new(),
            action_by: None,
        };
        for (what, intensity, expected) in [
            ("Meetings", 0, Ok(())),
            ("Meetings", 10, Ok(())),
            ("Meetings", 11, Err(BadDraft::IntensityOutOfRange)),
            ("Meetings", 255, Err(BadDraft::IntensityOutOfRange)),
            ("", 5, Err(BadDraft::WhatIsEmpty)),
            (" \n\t", 5, Err(BadDraft::WhatIsEmpty)),
        ] {
            assert_eq!(draft(what, intensity).check(), expected, "{what:?} {intensity}");
        }
    }
}
