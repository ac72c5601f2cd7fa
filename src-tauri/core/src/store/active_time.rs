//! Table `active_time`: how long someone was active at the computer on each day, work or not.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE active_time (
        day       TEXT PRIMARY KEY,
        active_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// Adds to a day. Less than nothing takes back what turned out to be an absence.
pub(super) fn add(connection: &Connection, day: LocalDay, ms: i64) -> Result<(), StoreError> {
    if ms != 0 {
        connection.execute(
            "INSERT INTO active_time (day, active_ms) VALUES (?1, max(0, ?2))
             ON CONFLICT (day) DO UPDATE SET active_ms = max(0, active_ms + ?2)",
            params![day.to_string(), ms],
        )?;
    }
    Ok(())
}

/// Zero for a day on which nobody was there, or that nobody counted.
pub(super) fn of(connection: &Connection, day: LocalDay) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached("SELECT active_ms FROM active_time WHERE day = ?1")?;
    Ok(statement.query_row([day.to_string()], |row| row.get(0)).optional()?.unwrap_or(0))
}

/// The days from `first` to `last` on which somebody was there.
pub(super) fn days(
    connection: &Connection,
    first: LocalDay,
    last: LocalDay,
) -> Result<Vec<LocalDay>, StoreError> {
    let mut statement = connection.prepare("SELECT day FROM active_time WHERE day BETWEEN ?1 AND ?2")?;
    let days = statement.query_and_then([first.to_string(), last.to_string()], |row| {
        row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)
    })?;
    days.collect()
}
