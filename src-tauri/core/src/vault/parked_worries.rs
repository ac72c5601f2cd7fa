//! Table `parked_worries`: what was put aside to be looked at later.
//!
//! The text is stored verbatim; the day is what it was then, and is never recomputed.

use rusqlite::{Connection, Row, params};

use super::entries::read_day;
use super::error::VaultError;
use super::parked::ParkedWorry;

pub(super) const TABLE: &str = "
    CREATE TABLE parked_worries (
        id                 TEXT PRIMARY KEY,
        at_ms              INTEGER NOT NULL,
        day                TEXT NOT NULL,
        zone               TEXT NOT NULL,
        text               TEXT NOT NULL,
        added_while_locked INTEGER NOT NULL
    ) STRICT;
";

pub(super) fn insert(connection: &Connection, worry: &ParkedWorry) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO parked_worries (id, at_ms, day, zone, text, added_while_locked)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            worry.id,
            worry.at_ms,
            worry.day.to_string(),
            worry.zone,
            worry.text,
            worry.added_while_locked
        ],
    )?;
    Ok(())
}

/// All of them, oldest first.
pub(super) fn list(connection: &Connection) -> Result<Vec<ParkedWorry>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT id, at_ms, day, zone, text, added_while_locked FROM parked_worries ORDER BY at_ms, id",
    )?;
    let worries = statement.query_and_then([], read)?;
    worries.collect()
}

fn read(row: &Row) -> Result<ParkedWorry, VaultError> {
    Ok(ParkedWorry {
        id: row.get(0)?,
        at_ms: row.get(1)?,
        day: read_day(&row.get::<_, String>(2)?)?,
        zone: row.get(3)?,
        text: row.get(4)?,
        added_while_locked: row.get(5)?,
    })
}
