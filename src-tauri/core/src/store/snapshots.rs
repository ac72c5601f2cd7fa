//! Table `snapshots`: the engine as it stood, one current row; those that could not be restored are kept aside.

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;

pub(super) const TABLE: &str = "
    CREATE TABLE snapshots (
        id        INTEGER PRIMARY KEY,
        aside_why TEXT,
        json      TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX one_current_snapshot ON snapshots (aside_why IS NULL) WHERE aside_why IS NULL;
";

/// Enough to find a cause; more would only grow.
const KEPT_ASIDE: i64 = 5;

pub(super) fn replace(connection: &Connection, json: &str) -> Result<(), StoreError> {
    let changed = connection.execute("UPDATE snapshots SET json = ?1 WHERE aside_why IS NULL", [json])?;
    if changed == 0 {
        connection.execute("INSERT INTO snapshots (json) VALUES (?1)", [json])?;
    }
    Ok(())
}

pub(super) fn current(connection: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare("SELECT json FROM snapshots WHERE aside_why IS NULL")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

pub(super) fn put_aside(connection: &Connection, why: &str) -> Result<(), StoreError> {
    connection.execute("UPDATE snapshots SET aside_why = ?1 WHERE aside_why IS NULL", [why])?;
    connection.execute(
        "DELETE FROM snapshots WHERE aside_why IS NOT NULL AND id NOT IN (
            SELECT id FROM snapshots WHERE aside_why IS NOT NULL ORDER BY id DESC LIMIT ?1)",
        [KEPT_ASIDE],
    )?;
    Ok(())
}
