//! The journal, the plan and the days as one JSON document, written entry by entry so that its size does not matter.

use std::io::{self, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::DaysDocument;
use crate::journal::{Entry, EntryId};
use crate::plan::PlanDocument;
use crate::time::LocalDay;

pub(crate) const FORMAT: &str = "evenkeel-journal";
/// Of the documents and folders that are written; a later one is not read by guessing.
pub(crate) const VERSION: u32 = 1;

/// An entry as it stands in documents: times with the offset of its zone, to the millisecond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Portable {
    pub id: EntryId,
    pub created: String,
    pub modified: String,
    pub day: LocalDay,
    pub zone: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mood: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub energy: Option<u8>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub added_while_locked: bool,
    pub body: String,
}

fn is_false(value: &bool) -> bool {
    !value
}

impl Portable {
    pub fn of(entry: &Entry) -> Portable {
        Portable {
            id: entry.id.clone(),
            created: written(entry.created_ms, &entry.zone),
            modified: written(entry.modified_ms, &entry.zone),
            day: entry.day,
            zone: entry.zone.clone(),
            mood: entry.mood,
            energy: entry.energy,
            tags: entry.tags.clone(),
            added_while_locked: entry.added_while_locked,
            body: entry.body.clone(),
        }
    }

    /// The entry again, as a first revision; none where a time cannot be read.
    pub fn entry(self) -> Option<Entry> {
        let read = |text: &str| Some(DateTime::parse_from_rfc3339(text).ok()?.timestamp_millis());
        Some(Entry {
            created_ms: read(&self.created)?,
            modified_ms: read(&self.modified)?,
            id: self.id,
            revision: 1,
            day: self.day,
            zone: self.zone,
            tags: self.tags,
            mood: self.mood,
            energy: self.energy,
            added_while_locked: self.added_while_locked,
            body: self.body,
        })
    }
}

/// A moment on the clock of the zone, to the millisecond.
pub(crate) fn written(at_ms: i64, zone: &str) -> String {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    let at = DateTime::<Utc>::from_timestamp_millis(at_ms).unwrap_or_default();
    at.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Millis, false)
}

/// Writes the document; whatever was written is no document until [`JsonWriter::finish`].
pub struct JsonWriter<W: Write> {
    to: W,
    entries: u64,
}

impl<W: Write> JsonWriter<W> {
    pub fn begin(mut to: W, exported: DateTime<Utc>) -> io::Result<JsonWriter<W>> {
        let exported = exported.to_rfc3339_opts(SecondsFormat::Secs, true);
        write!(
            to,
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"exported\":\"{exported}\",\"entries\":["
        )?;
        Ok(JsonWriter { to, entries: 0 })
    }

    pub fn add(&mut self, entry: &Entry) -> io::Result<()> {
        self.to.write_all(if self.entries == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut self.to, &Portable::of(entry))?;
        self.entries += 1;
        Ok(())
    }

    /// Adds the plan and the days, and gives back what it wrote to.
    pub fn finish(mut self, plan: &PlanDocument, days: &DaysDocument) -> io::Result<W> {
        self.to.write_all(b"\n],\"plan\":")?;
        serde_json::to_writer(&mut self.to, plan)?;
        self.to.write_all(b",\"check_ins\":")?;
        serde_json::to_writer(&mut self.to, &days.check_ins)?;
        self.to.write_all(b",\"rituals\":")?;
        serde_json::to_writer(&mut self.to, &days.rituals)?;
        self.to.write_all(b"}\n")?;
        Ok(self.to)
    }
}
