//! Table `entries`: the journal as it stands, one row an entry.
//!
//! The body is stored verbatim; the local day is what it was when the entry was begun, and is never recomputed.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::VaultError;
use crate::journal::{Entry, EntryId, EntrySummary, opening};
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE entries (
        id          TEXT PRIMARY KEY,
        revision    INTEGER NOT NULL,
        created_ms  INTEGER NOT NULL,
        modified_ms INTEGER NOT NULL,
        day         TEXT NOT NULL,
        zone        TEXT NOT NULL,
        tags        TEXT NOT NULL,
        body        TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entries_by_time ON entries (created_ms DESC, id);
";

/// Mood and energy from 0 to 10; `deleted_ms` since when it is in the trash.
pub(super) const FACTS: &str = "
    ALTER TABLE entries ADD COLUMN mood INTEGER;
    ALTER TABLE entries ADD COLUMN energy INTEGER;
    ALTER TABLE entries ADD COLUMN added_while_locked INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entries ADD COLUMN deleted_ms INTEGER;
";

/// All entries, newest first.
pub(super) fn list(connection: &Connection) -> Result<Vec<EntrySummary>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT id, revision, created_ms, modified_ms, day, zone, tags, mood, energy, added_while_locked, body FROM entries ORDER BY created_ms DESC, id",
    )?;
    let summaries = statement.query_and_then([], |row| read(row).map(summary))?;
    summaries.collect()
}

pub(super) fn find(connection: &Connection, id: &EntryId) -> Result<Option<Entry>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT id, revision, created_ms, modified_ms, day, zone, tags, mood, energy, added_while_locked, body FROM entries WHERE id = ?1",
    )?;
    statement.query_row([&id.0], |row| Ok(read(row))).optional()?.transpose()
}

pub(super) fn insert(connection: &Connection, entry: &Entry) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO entries (id, revision, created_ms, modified_ms, day, zone, tags, mood, energy, added_while_locked, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            entry.id.0,
            entry.revision as i64,
            entry.created_ms,
            entry.modified_ms,
            entry.day.to_string(),
            entry.zone,
            write_lines(&entry.tags)?,
            entry.mood,
            entry.energy,
            entry.added_while_locked,
            entry.body
        ],
    )?;
    Ok(())
}

/// Replaces the body of the row that is at `revision - 1`.
pub(super) fn replace_body(
    connection: &Connection,
    id: &EntryId,
    revision: u64,
    body: &str,
    modified_ms: i64,
) -> Result<(), VaultError> {
    let changed = connection.execute(
        "UPDATE entries SET body = ?1, revision = ?2, modified_ms = ?3 WHERE id = ?4 AND revision = ?2 - 1",
        params![body, revision as i64, modified_ms, id.0],
    )?;
    if changed == 1 { Ok(()) } else { Err(VaultError::NotFound) }
}

fn summary(entry: Entry) -> EntrySummary {
    let opening = opening(&entry.body);
    let Entry { id, created_ms, modified_ms, day, tags, mood, energy, added_while_locked, .. } = entry;
    EntrySummary { id, created_ms, modified_ms, day, tags, mood, energy, added_while_locked, opening }
}

fn read(row: &Row) -> Result<Entry, VaultError> {
    Ok(Entry {
        id: EntryId(row.get(0)?),
        revision: row.get::<_, i64>(1)? as u64,
        created_ms: row.get(2)?,
        modified_ms: row.get(3)?,
        day: read_day(&row.get::<_, String>(4)?)?,
        zone: row.get(5)?,
        tags: read_lines(&row.get::<_, String>(6)?)?,
        mood: row.get(7)?,
        energy: row.get(8)?,
        added_while_locked: row.get(9)?,
        body: row.get(10)?,
    })
}

/// A list of texts in one column, as JSON.
pub(super) fn write_lines(lines: &[String]) -> Result<String, VaultError> {
    serde_json::to_string(lines).map_err(|error| VaultError::Disk(error.to_string()))
}

pub(super) fn read_lines(column: &str) -> Result<Vec<String>, VaultError> {
    serde_json::from_str(column).map_err(|_| VaultError::Damaged)
}

pub(super) fn read_day(column: &str) -> Result<LocalDay, VaultError> {
    column.parse().map_err(|_| VaultError::Damaged)
}
