//! Check-ins: what is asked, when it may be answered, and when a word of care is due.
//!
//! It knows no clock, no screen and no vault. Invariants: nothing that was not answered is ever made up, and a day that
//! does not count is in no statistic.

mod care;
mod document;
mod due;
mod filling;
mod item;
mod pause;
mod prompts;
mod reading;
mod tap;
mod writing;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

pub use care::{Advice, CountingAnswer, advice, may_advise};
pub use document::{CheckInDocument, KeptAnswer, KeptDay, KeptPause};
pub use due::{is_monthly_due, is_weekly_due};
pub use filling::may_fill;
pub use item::{CheckInItem, Occasion};
pub use pause::pause_minutes;
pub use prompts::{DayPart, EveningRitual, Prompts, WorkDay};
pub use reading::{is_table, read as read_table};
pub use tap::{MOST_OF_A_TAP, MomentTap, TapWhat};
pub use writing::csv;

/// One answer. None takes back what was answered before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckInAnswer {
    pub item: CheckInItem,
    pub value: Option<u8>,
}

impl CheckInAnswer {
    /// Which parts of a day are spoken of; what was taken back speaks of none.
    pub fn parts(answers: &[CheckInAnswer]) -> Vec<DayPart> {
        let has = |occasion| answers.iter().any(|one| one.value.is_some() && one.item.occasion() == occasion);
        let parts = [(Occasion::Morning, DayPart::Morning), (Occasion::Evening, DayPart::Evening)];
        parts.into_iter().filter(|(occasion, _)| has(*occasion)).map(|(_, part)| part).collect()
    }
}

/// What the user wrote about a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckInWords {
    pub drained_by: String,
    pub restored_by: String,
}

/// Why a day does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayMark {
    Sick,
    Leave,
    Other,
}

/// All that is known of one day; an item without an answer is not in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckInDay {
    pub day: LocalDay,
    pub answers: Vec<CheckInAnswer>,
    pub words: CheckInWords,
    pub mark: Option<DayMark>,
}

/// All that the check-in's screen shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckInState {
    pub today: CheckInDay,
    /// While its evening may still be filled in.
    pub yesterday: Option<CheckInDay>,
    /// The days before today, newest first, for marking those that do not count.
    pub recent: Vec<CheckInDay>,
    /// How it was at single moments of today, oldest first.
    pub taps: Vec<MomentTap>,
    pub is_weekly_due: bool,
    pub is_monthly_due: bool,
    /// The last day of a pause that is on.
    pub paused_until: Option<LocalDay>,
    pub advice: Option<Advice>,
}

/// The lengths of a pause, in days.
pub const PAUSE_DAYS: std::ops::RangeInclusive<u8> = 1..=30;
