//! The journal's types: what an entry is. Where entries are kept is the vault's matter.

pub mod export;
pub mod import;
mod letters;
mod query;
pub mod render;
mod snippet;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use query::Query;
pub use snippet::snippet;
pub use words::{Word, searchable, words};

use crate::time::LocalDay;

/// The name of an entry: 32 hexadecimal digits, random.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct EntryId(pub String);

/// A journal entry. The body is stored verbatim; the day is never recomputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Entry {
    pub id: EntryId,
    /// Rises by one with each save; a save names the revision that it changes.
    pub revision: u64,
    /// In milliseconds since 1970 UTC.
    pub created_ms: i64,
    pub modified_ms: i64,
    /// The user's day when it was begun.
    pub day: LocalDay,
    /// The IANA zone in which it was begun.
    pub zone: String,
    pub tags: Vec<String>,
    /// From 0 to 10; none where the user did not say.
    pub mood: Option<u8>,
    pub energy: Option<u8>,
    /// Whether it was written while the vault was locked, so that nobody had shown who they are.
    pub added_while_locked: bool,
    pub body: String,
}

/// An entry as a list shows it: the first words instead of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntrySummary {
    pub id: EntryId,
    pub created_ms: i64,
    pub modified_ms: i64,
    pub day: LocalDay,
    pub tags: Vec<String>,
    pub mood: Option<u8>,
    pub energy: Option<u8>,
    pub added_while_locked: bool,
    /// The first line that is not empty, at most 120 characters.
    pub opening: String,
}

/// A save that is on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Saved {
    pub revision: u64,
    pub saved_ms: i64,
}

/// What an entry was before a later save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Revision {
    pub revision: u64,
    /// In milliseconds since 1970 UTC.
    pub saved_ms: i64,
    pub body: String,
}

/// What is known of an entry besides its body; mood and energy from 0 to 10, none where the user did not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryFacts {
    pub tags: Vec<String>,
    pub mood: Option<u8>,
    pub energy: Option<u8>,
}

/// Which entries are listed, newest first, a page at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryFilter {
    pub tag: Option<String>,
    /// Only entries of this day.
    pub day: Option<LocalDay>,
    /// The last entry of the page before; none for the first page.
    pub after: Option<EntryId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryPage {
    pub entries: Vec<EntrySummary>,
    /// Whether older ones follow.
    pub more: bool,
}

/// How found entries are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SearchOrder {
    #[default]
    Newest,
    /// By how well they fit the words.
    Best,
}

/// One entry that holds all the words, with the place where it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchHit {
    pub entry: EntrySummary,
    pub snippet: Vec<SnippetPart>,
}

/// A stretch of a snippet; `hit` where it is one of the words that were looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SnippetPart {
    pub text: String,
    pub hit: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchResult {
    pub hits: Vec<SearchHit>,
    /// Whether more entries hold the words than are given here.
    pub more: bool,
}

/// How many entries a day has, for the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayCount {
    pub day: LocalDay,
    pub entries: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TagCount {
    pub tag: String,
    pub entries: u32,
}

/// An entry in the trash, where it stays for 30 days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TrashedEntry {
    pub entry: EntrySummary,
    /// In milliseconds since 1970 UTC.
    pub deleted_ms: i64,
    /// When it is gone for good, in milliseconds since 1970 UTC.
    pub gone_ms: i64,
}

const OPENING_LENGTH: usize = 120;

/// The first line of a body that is not blank, cut after 120 characters.
pub fn opening(body: &str) -> String {
    let line = body.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    line.chars().take(OPENING_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_is_the_first_line_with_text() {
        for (body, expected) in [
            ("", ""),
            (" \n\t\n", ""),
            ("one", "one"),
            ("\n\n  two  \nthree", "two"),
            ("# A heading\r\nbody", "# A heading"),
        ] {
            assert_eq!(opening(body), expected, "{body:?}");
        }
    }

    #[test]
    fn a_long_line_is_cut_between_characters() {
        let line = "ž漢🙂".repeat(100);
        assert_eq!(opening(&line), line.chars().take(120).collect::<String>());
    }
}
