//! Step 4: people, programmes, groups, and what to ask for at work for a while.
//!
//! Invariant: what is asked for a while has an end.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fault::{BadItem, Fault, some_words, up_to};
use crate::time::LocalDay;

const DAYS_OF_A_YEAR: u64 = 366;

/// Someone to turn to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    pub name: String,
    pub role: Role,
    /// A number, an address, or where to find them; may be empty.
    pub contact: String,
    pub next_step: String,
    pub last_contact: Option<LocalDay>,
    /// To be reminded of them so many days after the last contact.
    pub nudge_after_days: Option<u16>,
    /// Their place when things get hard.
    pub rung: Option<Rung>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Friend,
    Family,
    Peer,
    Mentor,
    Manager,
    HumanResources,
    Physician,
    Therapist,
    Other,
}

/// Whom to turn to first, then, and of those whose profession it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    First,
    Second,
    Professional,
}

/// Something that the workplace or the insurance offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Programme {
    pub name: String,
    pub contact: String,
    pub hours: String,
    /// What was answered to: is it confidential, who sees that I was there, how many sessions.
    pub confidential: String,
    pub who_sees: String,
    pub sessions: String,
    pub next_step: String,
}

/// A circle that meets; it is told of the day before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Group {
    pub name: String,
    pub next_date: Option<LocalDay>,
    pub notes: String,
}

/// Something to be arranged at work for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Accommodation {
    pub need: Need,
    /// The letter, in the user's words.
    pub wording: String,
    pub from: Option<LocalDay>,
    /// It always ends, and is looked at again then.
    pub until: LocalDay,
    pub asked_on: Option<LocalDay>,
    pub answer: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    Hours,
    Workload,
    Priorities,
    Place,
    Clarity,
}

/// A number for an emergency, once the user has confirmed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EmergencyNumber {
    pub name: String,
    pub number: String,
}

impl Person {
    /// When to be reminded of them.
    pub fn nudge_on(&self) -> Option<LocalDay> {
        self.last_contact?.after_days(u64::from(self.nudge_after_days?))
    }

    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("name", &self.name)?;
        if self.nudge_after_days == Some(0) {
            return Err(BadItem { field: "nudge_after_days", fault: Fault::OutOfRange });
        }
        up_to("nudge_after_days", self.nudge_after_days.unwrap_or_default(), DAYS_OF_A_YEAR)
    }
}

impl Accommodation {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("wording", &self.wording)?;
        if self.from.is_some_and(|from| from > self.until) {
            return Err(BadItem { field: "until", fault: Fault::EndsBeforeItBegins });
        }
        Ok(())
    }
}

impl EmergencyNumber {
    pub(super) fn check(&self) -> Result<(), BadItem> {
        some_words("name", &self.name)?;
        some_words("number", &self.number)
    }
}
