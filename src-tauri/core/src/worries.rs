//! Worries that were put aside: when they come back, and what becomes of them.
//!
//! It knows no text and no clock. Invariant: what was put aside comes back once work has begun on a later day, and not
//! before; on days off and in the evening it stays where it is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;
use crate::view::DayStage;

/// A worry that was put aside, in the user's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParkedWorry {
    /// 32 hexadecimal digits, random.
    pub id: String,
    /// In milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The user's day then.
    pub day: LocalDay,
    /// The IANA zone then.
    pub zone: String,
    pub text: String,
    pub added_while_locked: bool,
}

/// What becomes of a worry that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WorryEnd {
    Done,
    /// It goes on as an open loop of tonight's ritual.
    Tonight,
    LetGo,
}

/// Whether what was put aside on `parked` is shown at such a moment of `today`.
pub fn is_back(parked: LocalDay, today: LocalDay, stage: DayStage) -> bool {
    let has_begun = match stage {
        DayStage::Working | DayStage::Lunch | DayStage::BetweenHours => true,
        DayStage::DayOff | DayStage::BeforeWork | DayStage::AfterWork | DayStage::Closed => false,
    };
    parked < today && has_begun
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_worry_comes_back_with_the_work_of_a_later_day_and_not_before() {
        let friday: LocalDay = "2026-03-27".parse().unwrap();
        for (today, stage, expected) in [
            ("2026-03-27", DayStage::Working, false),
            ("2026-03-27", DayStage::Closed, false),
            ("2026-03-28", DayStage::DayOff, false),
            ("2026-03-30", DayStage::BeforeWork, false),
            ("2026-03-30", DayStage::Working, true),
            ("2026-03-30", DayStage::Lunch, true),
            ("2026-03-30", DayStage::BetweenHours, true),
            ("2026-03-30", DayStage::AfterWork, false),
            ("2026-03-30", DayStage::Closed, false),
            // The clock was set back.
            ("2026-03-26", DayStage::Working, false),
        ] {
            assert_eq!(is_back(friday, today.parse().unwrap(), stage), expected, "{today} {stage:?}");
        }
    }
}
