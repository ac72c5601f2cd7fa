//! Mini Diary: one text a day, by its date; later releases keep it as HTML.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::Parsed;
use super::draft::{Draft, Names, moment, titled};
use super::error::ImportError;
use super::{html, limits};
use crate::journal::Entry;
use crate::time::LocalDay;
use crate::view::ImportFormat;

#[derive(Deserialize)]
struct Document<'a> {
    #[serde(borrow)]
    entries: BTreeMap<String, &'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Day {
    #[serde(default)]
    title: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    date_updated: Option<String>,
}

pub(super) fn read(text: &str, zone: Tz) -> Result<Parsed, ImportError> {
    let document: Document = serde_json::from_str(text).map_err(|_| ImportError::NotThatFormat)?;
    if document.entries.len() as u64 > limits::ENTRIES {
        return Err(ImportError::TooManyEntries);
    }
    let mut parsed = Parsed::new(ImportFormat::MiniDiary);
    for (date, day) in document.entries {
        let day: Option<Day> = serde_json::from_str(day.get()).ok();
        parsed.take(day.and_then(|day| entry(&date, &day, zone)))?;
    }
    Ok(parsed)
}

fn entry(date: &str, day: &Day, zone: Tz) -> Option<Entry> {
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
    let body = titled(&html::to_markdown(&day.title), &html::to_markdown(&day.text));
    if body.is_empty() {
        return None;
    }
    // It knows the day only; noon is on that day in every zone nearby.
    let at = moment(date.and_time(NaiveTime::from_hms_opt(12, 0, 0)?), zone)?;
    let modified = day.date_updated.as_deref().and_then(updated).filter(|modified| *modified >= at);
    let draft = Draft { at, modified, day: LocalDay(date), zone, tags: Vec::new(), mood: None, body };
    Some(draft.entry(Names::new("mini diary").of(&[&date.to_string()])))
}

/// As RFC 3339, or as a JavaScript date prints itself.
fn updated(text: &str) -> Option<DateTime<Utc>> {
    let printed = text.split(" (").next().unwrap_or(text);
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(printed, "%a %b %d %Y %H:%M:%S GMT%z"))
        .ok()
        .map(|at| at.to_utc())
}
