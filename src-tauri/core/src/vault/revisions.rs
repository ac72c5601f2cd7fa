//! Table `revisions`: the bodies that a save replaced, thinned as they age.
//!
//! The body that stands now is in `entries`, never here.

use rusqlite::{Connection, OptionalExtension, params};

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

/// `thinning` says up to when revisions were looked at, so that only those that have come of age since are.
pub(super) const THINNING: &str = "
    CREATE INDEX revisions_by_time ON revisions (saved_ms);
    CREATE TABLE thinning (one_in_ms INTEGER PRIMARY KEY, until_ms INTEGER NOT NULL) STRICT;
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

/// Forgets all that an entry was before.
pub(super) fn remove(connection: &Connection, id: &EntryId) -> Result<(), VaultError> {
    connection.execute("DELETE FROM revisions WHERE entry_id = ?1", [&id.0])?;
    Ok(())
}

/// Of revisions older than a day keeps the last of each hour, of those older than 30 days the last of each day.
/// Younger ones all stay: they are what undoes an accident.
pub(super) fn thin(connection: &Connection, now_ms: i64) -> Result<(), VaultError> {
    for (older_than_ms, one_in_ms) in [(DAY_MS, HOUR_MS), (30 * DAY_MS, DAY_MS)] {
        thin_to_one_in(connection, one_in_ms, now_ms - older_than_ms)?;
    }
    Ok(())
}

fn thin_to_one_in(connection: &Connection, one_in_ms: i64, until_ms: i64) -> Result<(), VaultError> {
    let done = "SELECT until_ms FROM thinning WHERE one_in_ms = ?1";
    let done_ms: Option<i64> = connection.query_row(done, [one_in_ms], |row| row.get(0)).optional()?;
    // From the beginning of the hour or day that was only half of age then.
    let from_ms = done_ms.map_or(i64::MIN, |done_ms| done_ms - done_ms.rem_euclid(one_in_ms));
    if until_ms <= from_ms {
        return Ok(());
    }
    connection.execute(
        "DELETE FROM revisions WHERE saved_ms >= ?1 AND saved_ms < ?2 AND EXISTS (
            SELECT 1 FROM revisions AS later
            WHERE later.entry_id = revisions.entry_id AND later.revision > revisions.revision
            AND later.saved_ms < ?2 AND later.saved_ms / ?3 = revisions.saved_ms / ?3)",
        params![from_ms, until_ms, one_in_ms],
    )?;
    connection.execute(
        "INSERT INTO thinning (one_in_ms, until_ms) VALUES (?1, ?2)
         ON CONFLICT (one_in_ms) DO UPDATE SET until_ms = max(until_ms, excluded.until_ms)",
        params![one_in_ms, until_ms],
    )?;
    Ok(())
}
