//! Table `first_run`: where the first run is; one row.
//!
//! It does not know what a step shows. Invariant: without a row it never began.

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;
use crate::view::FirstRunStep;

pub(super) const TABLE: &str = "
    CREATE TABLE first_run (
        id   INTEGER PRIMARY KEY CHECK (id = 1),
        step TEXT NOT NULL
    ) STRICT;
";

pub(super) fn replace(connection: &Connection, step: FirstRunStep) -> Result<(), StoreError> {
    let json = serde_json::to_string(&step).map_err(|error| StoreError::Disk(error.to_string()))?;
    connection.execute(
        "INSERT INTO first_run (id, step) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET step = excluded.step",
        [json],
    )?;
    Ok(())
}

/// A step that this release does not know counts as done.
pub(super) fn current(connection: &Connection) -> Result<Option<FirstRunStep>, StoreError> {
    let mut statement = connection.prepare("SELECT step FROM first_run")?;
    let json: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
    Ok(json.map(|json| serde_json::from_str(&json).unwrap_or(FirstRunStep::Done)))
}
