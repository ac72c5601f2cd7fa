//! Table `entries`: the journal as it stands, one row an entry, those in the trash too.
//!
//! The body is stored verbatim; the local day is what it was when the entry was begun, and is never recomputed. Whatever
//! adds, changes or puts away a row here does the same in the tags and in the search index, in the same transaction.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::VaultError;
use super::{entry_tags, revisions, search_index};
use crate::journal::{Entry, EntryFacts, EntryId, EntrySummary, opening};
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
    DROP INDEX entries_by_time;
    CREATE INDEX entries_by_time ON entries (created_ms DESC, id) WHERE deleted_ms IS NULL;
    CREATE INDEX entries_by_day ON entries (day, created_ms DESC, id) WHERE deleted_ms IS NULL;
    CREATE INDEX entries_by_date ON entries (substr(day, 6), day DESC) WHERE deleted_ms IS NULL;
    CREATE INDEX entries_in_trash ON entries (deleted_ms) WHERE deleted_ms IS NOT NULL;
";

/// What [`read`] expects, in its order.
pub(super) const COLUMNS: &str = "entries.id, entries.revision, entries.created_ms, entries.modified_ms, entries.day, \
    entries.zone, entries.tags, entries.mood, entries.energy, entries.added_while_locked, entries.body";

/// An entry that is not in the trash.
pub(super) fn find(connection: &Connection, id: &EntryId) -> Result<Option<Entry>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM entries WHERE id = ?1 AND deleted_ms IS NULL");
    connection.prepare_cached(&sql)?.query_row([&id.0], |row| Ok(read(row))).optional()?.transpose()
}

/// Whether there is a row of this id, in the trash or not.
pub(super) fn is_known(connection: &Connection, id: &EntryId) -> Result<bool, VaultError> {
    Ok(connection.prepare_cached("SELECT 1 FROM entries WHERE id = ?1")?.exists([&id.0])?)
}

/// Adds a row, whatever its revision, and everything that finds it.
pub(super) fn insert(connection: &Connection, entry: &Entry) -> Result<(), VaultError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO entries
            (id, revision, created_ms, modified_ms, day, zone, tags, mood, energy, added_while_locked, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    statement.execute(params![
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
    ])?;
    make_findable(connection, entry)
}

/// Replaces the body of the row that is at `revision - 1`.
pub(super) fn replace_body(
    connection: &Connection,
    id: &EntryId,
    revision: u64,
    body: &str,
    modified_ms: i64,
) -> Result<(), VaultError> {
    let changed = connection
        .prepare_cached(
            "UPDATE entries SET body = ?1, revision = ?2, modified_ms = ?3
             WHERE id = ?4 AND revision = ?2 - 1 AND deleted_ms IS NULL",
        )?
        .execute(params![body, revision as i64, modified_ms, id.0])?;
    must_be_one(changed)?;
    search_index::replace(connection, id, body)
}

/// Replaces what is known of an entry besides its body.
pub(super) fn describe(connection: &Connection, entry: &Entry, facts: &EntryFacts) -> Result<(), VaultError> {
    let changed = connection.execute(
        "UPDATE entries SET tags = ?1, mood = ?2, energy = ?3 WHERE id = ?4 AND deleted_ms IS NULL",
        params![write_lines(&facts.tags)?, facts.mood, facts.energy, entry.id.0],
    )?;
    must_be_one(changed)?;
    entry_tags::remove(connection, &entry.id)?;
    entry_tags::add(connection, &entry.id, entry.created_ms, &facts.tags)
}

/// Puts an entry into the trash: the row stays, nothing finds it any more.
pub(super) fn discard(connection: &Connection, id: &EntryId, now_ms: i64) -> Result<(), VaultError> {
    let changed = connection.execute(
        "UPDATE entries SET deleted_ms = ?1 WHERE id = ?2 AND deleted_ms IS NULL",
        params![now_ms, id.0],
    )?;
    must_be_one(changed)?;
    entry_tags::remove(connection, id)?;
    search_index::remove(connection, id)
}

/// Takes an entry out of the trash.
pub(super) fn restore(connection: &Connection, id: &EntryId) -> Result<(), VaultError> {
    let changed = connection
        .execute("UPDATE entries SET deleted_ms = NULL WHERE id = ?1 AND deleted_ms IS NOT NULL", [&id.0])?;
    must_be_one(changed)?;
    let entry = find(connection, id)?.ok_or(VaultError::NotFound)?;
    make_findable(connection, &entry)
}

/// Removes an entry of the trash for good, with all that it was before.
pub(super) fn erase(connection: &Connection, id: &EntryId) -> Result<(), VaultError> {
    let in_trash = "SELECT 1 FROM entries WHERE id = ?1 AND deleted_ms IS NOT NULL";
    if !connection.prepare_cached(in_trash)?.exists([&id.0])? {
        return Err(VaultError::NotFound);
    }
    revisions::remove(connection, id)?;
    connection.execute("DELETE FROM entries WHERE id = ?1", [&id.0])?;
    Ok(())
}

/// What is in the trash and since when, the last discarded first.
pub(super) fn trash(connection: &Connection) -> Result<Vec<(EntrySummary, i64)>, VaultError> {
    let sql = format!(
        "SELECT {COLUMNS}, deleted_ms FROM entries WHERE deleted_ms IS NOT NULL ORDER BY deleted_ms DESC, id"
    );
    let mut statement = connection.prepare(&sql)?;
    let entries = statement.query_and_then([], |row| Ok((summary(read(row)?), row.get(11)?)))?;
    entries.collect()
}

/// The names of all that is in the trash since `until_ms` or longer.
pub(super) fn discarded_until(connection: &Connection, until_ms: i64) -> Result<Vec<EntryId>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT id FROM entries WHERE deleted_ms IS NOT NULL AND deleted_ms <= ?1 ORDER BY deleted_ms",
    )?;
    let ids = statement.query_map([until_ms], |row| row.get(0).map(EntryId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Fills tags and search index from the rows of a database that had neither.
pub(super) fn make_all_findable(connection: &Connection) -> Result<(), VaultError> {
    let mut statement =
        connection.prepare(&format!("SELECT {COLUMNS} FROM entries WHERE deleted_ms IS NULL"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        make_findable(connection, &read(row)?)?;
    }
    Ok(())
}

fn make_findable(connection: &Connection, entry: &Entry) -> Result<(), VaultError> {
    entry_tags::add(connection, &entry.id, entry.created_ms, &entry.tags)?;
    search_index::add(connection, entry)
}

fn must_be_one(changed: usize) -> Result<(), VaultError> {
    if changed == 1 { Ok(()) } else { Err(VaultError::NotFound) }
}

pub(super) fn summary(entry: Entry) -> EntrySummary {
    let opening = opening(&entry.body);
    let Entry { id, created_ms, modified_ms, day, tags, mood, energy, added_while_locked, .. } = entry;
    EntrySummary { id, created_ms, modified_ms, day, tags, mood, energy, added_while_locked, opening }
}

pub(super) fn read(row: &Row) -> Result<Entry, VaultError> {
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
