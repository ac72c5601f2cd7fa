//! Check-ins in an export: every answer with its moment, what was written of a day, and pauses. What comes back is hostile
//! until it is read.
//!
//! Invariant: what was written and is read again is the same, and nothing out of its range is ever taken.

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{CheckInItem, DayMark};
use crate::time::LocalDay;

/// All check-ins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CheckInDocument {
    /// Oldest first; a day of which nothing was said is not among them.
    pub days: Vec<KeptDay>,
    pub pauses: Vec<KeptPause>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDay {
    pub day: LocalDay,
    #[serde(default)]
    pub answers: Vec<KeptAnswer>,
    #[serde(default)]
    pub drained_by: String,
    #[serde(default)]
    pub restored_by: String,
    #[serde(default)]
    pub mark: Option<DayMark>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAnswer {
    pub item: CheckInItem,
    pub value: u8,
    /// When it was given, in milliseconds since 1970 UTC.
    pub at_ms: i64,
}

/// A time in which nothing was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPause {
    pub first_day: LocalDay,
    pub last_day: LocalDay,
}

#[derive(Deserialize)]
struct Unread<'a> {
    #[serde(borrow, default)]
    days: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    pauses: Vec<&'a RawValue>,
}

impl KeptDay {
    /// A day of which nothing is said yet.
    pub fn of(day: LocalDay) -> KeptDay {
        KeptDay {
            day,
            answers: Vec::new(),
            drained_by: String::new(),
            restored_by: String::new(),
            mark: None,
        }
    }

    pub fn says_nothing(&self) -> bool {
        *self == KeptDay::of(self.day)
    }

    fn is_fit(&self, most_bytes: usize) -> bool {
        let is_short = |text: &String| text.len() <= most_bytes;
        is_short(&self.drained_by)
            && is_short(&self.restored_by)
            && self.answers.iter().all(KeptAnswer::is_fit)
    }
}

impl KeptAnswer {
    fn is_fit(&self) -> bool {
        self.value <= self.item.most() && DateTime::from_timestamp_millis(self.at_ms).is_some()
    }
}

impl CheckInDocument {
    pub fn len(&self) -> usize {
        self.days.len() + self.pauses.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Reads a document, and how much in it is none; nothing where it is no document at all.
    pub fn read(text: &str, most_bytes: usize) -> Option<(CheckInDocument, u64)> {
        // serde would take a list, too, for a struct whose fields may all be missing.
        let unread: Unread =
            text.trim_start().starts_with('{').then(|| serde_json::from_str(text).ok())??;
        let found = unread.days.len() + unread.pauses.len();
        let days = unread.days.iter().filter_map(|day| serde_json::from_str::<KeptDay>(day.get()).ok());
        let pauses = unread.pauses.iter().filter_map(|one| serde_json::from_str::<KeptPause>(one.get()).ok());
        let read = CheckInDocument {
            days: days.filter(|day| day.is_fit(most_bytes)).collect(),
            pauses: pauses.filter(|pause| pause.first_day <= pause.last_day).collect(),
        };
        let passed_over = (found - read.len()) as u64;
        Some((read, passed_over))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_no_check_in_can_be_is_passed_over_and_the_rest_is_read() {
        let text = r#"{"days": [
            {"day": "2026-03-27", "answers": [{"item": "energy", "value": 10, "at_ms": 1774600000000}]},
            {"day": "2026-03-27", "answers": [{"item": "energy", "value": 11, "at_ms": 1774600000000}]},
            {"day": "2026-03-27", "answers": [{"item": "energy", "value": 1, "at_ms": 9223372036854775807}]},
            {"day": "2026-03-27", "answers": [{"item": "of a later release", "value": 1, "at_ms": 1}]},
            {"day": "2026-02-30"},
            {"day": "2026-03-28", "drained_by": "longer than fits"},
            {"day": "2026-03-29", "drained_by": "fits", "mark": "sick"}
        ], "pauses": [
            {"first_day": "2026-03-01", "last_day": "2026-03-03"},
            {"first_day": "2026-03-03", "last_day": "2026-03-01"}
        ]}"#;
        let (read, passed_over) = CheckInDocument::read(text, 10).unwrap();
        let days: Vec<String> = read.days.iter().map(|day| day.day.to_string()).collect();
        assert_eq!(days, ["2026-03-27", "2026-03-29"]);
        assert_eq!((read.pauses.len(), passed_over), (1, 6));
        assert_eq!(CheckInDocument::read("[]", 10), None);
    }
}
