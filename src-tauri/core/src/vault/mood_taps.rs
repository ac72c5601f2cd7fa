//! Table `mood_taps`: how someone felt at a moment, in one tap, from 0 to 10.
//!
//! The day is what it was then, and is never recomputed.

use rusqlite::{Connection, Row, params};

use super::entries::read_day;
use super::error::VaultError;
use super::parked::MoodTap;

pub(super) const TABLE: &str = "
    CREATE TABLE mood_taps (
        id                 TEXT PRIMARY KEY,
        at_ms              INTEGER NOT NULL,
        day                TEXT NOT NULL,
        zone               TEXT NOT NULL,
        mood               INTEGER NOT NULL,
        added_while_locked INTEGER NOT NULL
    ) STRICT;
";

pub(super) fn insert(connection: &Connection, tap: &MoodTap) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO mood_taps (id, at_ms, day, zone, mood, added_while_locked)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![tap.id, tap.at_ms, tap.day.to_string(), tap.zone, tap.mood, tap.added_while_locked],
    )?;
    Ok(())
}

/// All of them, oldest first.
pub(super) fn list(connection: &Connection) -> Result<Vec<MoodTap>, VaultError> {
    let mut statement = connection
        .prepare("SELECT id, at_ms, day, zone, mood, added_while_locked FROM mood_taps ORDER BY at_ms, id")?;
    let taps = statement.query_and_then([], read)?;
    taps.collect()
}

fn read(row: &Row) -> Result<MoodTap, VaultError> {
    Ok(MoodTap {
        id: row.get(0)?,
        at_ms: row.get(1)?,
        day: read_day(&row.get::<_, String>(2)?)?,
        zone: row.get(3)?,
        mood: row.get(4)?,
        added_while_locked: row.get(5)?,
    })
}
