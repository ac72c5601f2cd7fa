//! jrnl, `--format json`: entries with a date, a time without a zone, a title and a body.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::Parsed;
use super::draft::{Draft, Names, items, moment};
use super::error::ImportError;
use crate::journal::Entry;
use crate::time::LocalDay;
use crate::view::ImportFormat;

#[derive(Deserialize)]
struct Document<'a> {
    #[serde(borrow)]
    entries: &'a RawValue,
}

#[derive(Deserialize)]
struct JrnlEntry {
    date: NaiveDate,
    time: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    tags: Vec<String>,
}

pub(super) fn read(text: &str, zone: Tz) -> Result<Parsed, ImportError> {
    let document: Document = serde_json::from_str(text).map_err(|_| ImportError::NotThatFormat)?;
    let mut parsed = Parsed::new(ImportFormat::JrnlJson);
    let mut names = Names::new("jrnl");
    for item in items(document.entries.get())? {
        let read: Option<JrnlEntry> = serde_json::from_str(item.get()).ok();
        parsed.take(read.and_then(|read| read.entry(zone, &mut names)))?;
    }
    Ok(parsed)
}

impl JrnlEntry {
    fn entry(self, zone: Tz, names: &mut Names) -> Option<Entry> {
        let time = time_of(&self.time)?;
        made(self.date, time, &self.title, &self.body, self.tags, zone, names)
    }
}

/// `09:15`, `09:15:30`, `9:15 PM`.
pub(super) fn time_of(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_uppercase();
    let forms = ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p", "%I:%M%p"];
    forms.iter().find_map(|form| NaiveTime::parse_from_str(&text, form).ok())
}

/// The same entry from the JSON and from the text of jrnl has the same name.
pub(super) fn made(
    date: NaiveDate,
    time: NaiveTime,
    title: &str,
    text: &str,
    tags: Vec<String>,
    zone: Tz,
    names: &mut Names,
) -> Option<Entry> {
    let local = date.and_time(time);
    let (title, text) = (title.trim(), text.trim());
    // jrnl splits a text after its first sentence or line; one line break joins them as they were.
    let body = [title, text].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("\n");
    if body.is_empty() {
        return None;
    }
    let tags = tags.iter().map(|tag| tag.trim_start_matches(['@', '#', '+']).to_owned());
    let tags = tags.filter(|tag| !tag.is_empty()).collect();
    let at = moment(local, zone)?;
    // To the minute: the text form may not have the seconds. White space differs between the two forms.
    let squeezed = body.split_whitespace().collect::<Vec<_>>().join(" ");
    let id = names.of(&[&local.format("%Y-%m-%d %H:%M").to_string(), &squeezed]);
    Some(Draft { at, modified: None, day: LocalDay(date), zone, tags, mood: None, body }.entry(id))
}
