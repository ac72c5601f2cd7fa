//! Table `reminders`: the dates of the plan under opaque names, and what was told of them; one row.
//!
//! It holds no word of the user's. Invariant: dates and what was told of them change together.

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;
use crate::reminders::Reminders;

pub(super) const TABLE: &str = "
    CREATE TABLE reminders (
        id   INTEGER PRIMARY KEY CHECK (id = 1),
        json TEXT NOT NULL
    ) STRICT;
";

pub(super) fn replace(connection: &Connection, reminders: &Reminders) -> Result<(), StoreError> {
    let json = serde_json::to_string(reminders).map_err(|error| StoreError::Disk(error.to_string()))?;
    connection.execute(
        "INSERT INTO reminders (id, json) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
        [json],
    )?;
    Ok(())
}

/// None yet, or none that this release can read: the plan tells them again when it is opened.
pub(super) fn current(connection: &Connection) -> Result<Option<Reminders>, StoreError> {
    let mut statement = connection.prepare("SELECT json FROM reminders")?;
    let json: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
}
