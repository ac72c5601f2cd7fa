//! The shape of the database, release by release: migrations are only ever added.

use rusqlite::Connection;

use super::error::VaultError;
use super::{catch_up, drop_box, entries, mood_taps, parked_worries, revisions, rituals, triggers};

const IDENTITY: &str = "CREATE TABLE identity (vault_id BLOB NOT NULL) STRICT;";

/// The statements that lead from each version to the next.
const MIGRATIONS: &[&[&str]] = &[
    &[IDENTITY, entries::TABLE, revisions::TABLE, triggers::TABLE, rituals::TABLE],
    &[entries::FACTS],
    &[drop_box::TABLES, parked_worries::TABLE, mood_taps::TABLE, catch_up::TABLE],
];

/// The newest version that this release knows.
pub(super) const NEWEST: i32 = MIGRATIONS.len() as i32;

/// Whether the database is of an earlier release.
pub(super) fn is_behind(connection: &Connection) -> Result<bool, VaultError> {
    let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(version < NEWEST)
}

/// Brings the database up to date, each version in one transaction.
pub(super) fn run(connection: &mut Connection) -> Result<(), VaultError> {
    let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let done = usize::try_from(version).map_err(|_| VaultError::Damaged)?;
    for (number, statements) in MIGRATIONS.iter().enumerate().skip(done) {
        let transaction = connection.transaction()?;
        for statement in *statements {
            transaction.execute_batch(statement)?;
        }
        transaction.pragma_update(None, "user_version", number as i32 + 1)?;
        transaction.commit()?;
    }
    Ok(())
}
