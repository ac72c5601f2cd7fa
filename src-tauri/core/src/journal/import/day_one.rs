//! Day One: a JSON file per journal, in a zip archive with photographs, which are not taken along.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::Parsed;
use super::draft::{Draft, Names, items};
use super::error::ImportError;
use crate::time::LocalDay;
use crate::view::ImportFormat;

#[derive(Deserialize)]
struct Document<'a> {
    #[serde(borrow)]
    entries: &'a RawValue,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DayOneEntry {
    uuid: String,
    creation_date: DateTime<Utc>,
    #[serde(default)]
    modified_date: Option<DateTime<Utc>>,
    #[serde(default)]
    time_zone: Option<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
}

pub(super) fn read(text: &str) -> Result<Parsed, ImportError> {
    let document: Document = serde_json::from_str(text).map_err(|_| ImportError::NotThatFormat)?;
    let mut parsed = Parsed::new(ImportFormat::DayOne);
    for item in items(document.entries.get())? {
        parsed.take(serde_json::from_str(item.get()).ok().and_then(entry))?;
    }
    Ok(parsed)
}

fn entry(entry: DayOneEntry) -> Option<crate::journal::Entry> {
    // An entry of photographs alone has no text.
    let body = entry.text.filter(|text| !text.trim().is_empty())?;
    let zone = entry.time_zone.as_deref().and_then(|name| Tz::from_str(name).ok()).unwrap_or(Tz::UTC);
    let day = LocalDay(entry.creation_date.with_timezone(&zone).date_naive());
    let draft = Draft {
        at: entry.creation_date,
        modified: entry.modified_date,
        day,
        zone,
        tags: entry.tags,
        mood: None,
        body,
    };
    // Their own id alone: an entry that was changed there since is still the same one. A new `Names` each time, so that
    // an id that occurs twice is one entry.
    Some(draft.entry(Names::new("day one").of(&[&entry.uuid])))
}
