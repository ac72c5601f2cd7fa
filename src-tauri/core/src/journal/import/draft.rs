//! What the formats have in common: ids that stay the same, local times, lists of JSON.

use std::collections::HashMap;

use chrono::{DateTime, Duration, LocalResult, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::error::ImportError;
use super::limits;
use crate::journal::{Entry, EntryId};
use crate::time::LocalDay;

/// What a format knows of an entry; the rest follows.
pub(super) struct Draft {
    /// Where the entry was begun.
    pub at: DateTime<Utc>,
    pub modified: Option<DateTime<Utc>>,
    /// The date that the other program showed.
    pub day: LocalDay,
    pub zone: Tz,
    pub tags: Vec<String>,
    pub mood: Option<u8>,
    pub body: String,
}

impl Draft {
    /// The entry, under the name that was made for it.
    pub fn entry(self, id: EntryId) -> Entry {
        let created_ms = self.at.timestamp_millis();
        Entry {
            id,
            revision: 1,
            created_ms,
            modified_ms: self.modified.map_or(created_ms, |modified| modified.timestamp_millis()),
            day: self.day,
            zone: self.zone.name().to_owned(),
            tags: self.tags,
            mood: self.mood,
            energy: None,
            added_while_locked: false,
            body: self.body,
        }
    }
}

/// Makes the names of entries from what tells them apart in their program. The same input gives the same names; two
/// entries that do not differ at all get different ones.
pub(super) struct Names {
    program: &'static str,
    seen: HashMap<[u8; 32], u32>,
}

impl Names {
    pub fn new(program: &'static str) -> Names {
        Names { program, seen: HashMap::new() }
    }

    pub fn of(&mut self, parts: &[&str]) -> EntryId {
        let mut sum = Sha256::new();
        for part in [self.program].iter().chain(parts) {
            // Lengths keep "a" "bc" from "ab" "c".
            sum.update((part.len() as u64).to_le_bytes());
            sum.update(part);
        }
        let sum: [u8; 32] = sum.finalize().into();
        let times = self.seen.entry(sum).or_insert(0);
        *times += 1;
        let numbered = Sha256::digest([&sum[..], &times.to_le_bytes()].concat());
        EntryId(numbered[..16].iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// A local time as a moment: of an hour that comes twice the first, of one that is left out as much later as the clock jumps.
pub(super) fn moment(local: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.to_utc()),
        LocalResult::None => {
            // A time shortly before tells the offset that was in force. Gaps are of an hour, twice in history of a day.
            [3, 27].into_iter().find_map(|hours| {
                let before = local.checked_sub_signed(Duration::hours(hours))?;
                Some(zone.from_local_datetime(&before).earliest()?.to_utc() + Duration::hours(hours))
            })
        }
    }
}

/// The items of a JSON list, unread, within the limit.
pub(super) fn items(list: &str) -> Result<Vec<&RawValue>, ImportError> {
    let items: Vec<&RawValue> = serde_json::from_str(list).map_err(|_| ImportError::NotThatFormat)?;
    if items.len() as u64 > limits::ENTRIES { Err(ImportError::TooManyEntries) } else { Ok(items) }
}

/// A title and a text as one body: the title as its first line.
pub(super) fn titled(title: &str, text: &str) -> String {
    match (title.trim(), text.trim()) {
        ("", text) => text.to_owned(),
        (title, "") => title.to_owned(),
        (title, text) => format!("{title}\n\n{text}"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_stay_the_same_between_releases_and_tell_equal_entries_apart() {
        let mut names = Names::new("jrnl");
        let first = names.of(&["2026-03-27 09:15", "a title", "a body"]);
        assert_eq!(first.0, "46c47df88f96ed37913d1a2f6ee1092a");
        assert_ne!(names.of(&["2026-03-27 09:15", "a title", "a body"]), first, "the second of two alike");
        assert_eq!(Names::new("jrnl").of(&["2026-03-27 09:15", "a title", "a body"]), first);
        assert_ne!(Names::new("jrnl").of(&["2026-03-27 09:15", "a titlea", " body"]), first);
        assert_ne!(Names::new("daylio").of(&["2026-03-27 09:15", "a title", "a body"]), first);
    }

    #[test]
    fn hours_that_come_twice_or_never_have_one_moment() {
        let local = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        for (text, zone, expected) in [
            ("2026-07-01 12:00", Tz::Europe__Berlin, "2026-07-01T10:00:00Z"),
            ("2026-03-29 02:30", Tz::Europe__Berlin, "2026-03-29T01:30:00Z"),
            ("2026-10-25 02:30", Tz::Europe__Berlin, "2026-10-25T00:30:00Z"),
            ("2026-01-01 00:00", Tz::Asia__Kathmandu, "2025-12-31T18:15:00Z"),
            ("2011-12-30 12:00", Tz::Pacific__Apia, "2011-12-30T22:00:00Z"),
        ] {
            let at =
                moment(local(text), zone).map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
            assert_eq!(at.as_deref(), Some(expected), "{text} {zone}");
        }
    }
}
