//! Table `revisions`: the bodies that a save replaced, thinned as they age.
//!
//! The body that stands now is in `entries`, never here.

use rusqlite::{Connection, params};

use super::error::VaultError;
use crate::journal::{Entry, EntryId, Revision};

pub(super) const TABLE: &str = "
    CREATE TABLE revisions (
        entry_id TEXT NOT NULL REFERENCES entries (id),
        revision INTEGER NOT NULL,
        saved_ms INTEGER NOT NULL,
        body     TEXT NOT NULL,
        PRIMARY KEY (entry_id, revision)
    ) STRICT, WITHOUT ROWID;
";

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Keeps what an entry was before it is replaced.
pub(super) fn keep(connection: &Connection, entry: &Entry) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO revisions (entry_id, revision, saved_ms, body) VALUES (?1, ?2, ?3, ?4)",
        params![entry.id.0, entry.revision as i64, entry.modified_ms, entry.body],
    )?;
    Ok(())
}

/// What an entry was before, newest first.
pub(super) fn of(connection: &Connection, id: &EntryId) -> Result<Vec<Revision>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT revision, saved_ms, body FROM revisions WHERE entry_id = ?1 ORDER BY revision DESC",
    )?;
    let revisions = statement.query_and_then([&id.0], |row| {
        Ok(Revision { revision: row.get::<_, i64>(0)? as u64, saved_ms: row.get(1)?, body: row.get(2)? })
    })?;
    revisions.collect()
}

/// Of revisions older than a day keeps the last of each hour, of those older than 30 days the last of each day.
/// Younger ones all stay: they are what undoes an accident.
pub(super) fn thin(connection: &Connection, now_ms: i64) -> Result<(), VaultError> {
    for (older_than_ms, one_in_ms) in [(DAY_MS, HOUR_MS), (30 * DAY_MS, DAY_MS)] {
        connection.execute(
            "DELETE FROM revisions WHERE saved_ms < ?1 AND EXISTS (
                SELECT 1 FROM revisions AS later
                WHERE later.entry_id = revisions.entry_id AND later.revision > revisions.revision
                AND later.saved_ms < ?1 AND later.saved_ms / ?2 = revisions.saved_ms / ?2)",
            params![now_ms - older_than_ms, one_in_ms],
        )?;
    }
    Ok(())
}
