//! Table `records`: every effect of the engine with its time, its day and its zone. Rows are only added.

use rusqlite::{Connection, Row, params};

use super::error::StoreError;
use crate::engine::Effect;
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE records (
        id     INTEGER PRIMARY KEY,
        at_ms  INTEGER NOT NULL,
        day    TEXT NOT NULL,
        zone   TEXT NOT NULL,
        effect TEXT NOT NULL
    ) STRICT;
    CREATE INDEX records_by_day ON records (day);
";

/// Something that the engine decided, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// In milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The user's day, as it was then; never recomputed.
    pub day: LocalDay,
    /// The IANA zone in force.
    pub zone: String,
    pub effect: Effect,
}

pub(super) fn insert(connection: &Connection, new: &[Record]) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare("INSERT INTO records (at_ms, day, zone, effect) VALUES (?1, ?2, ?3, ?4)")?;
    for record in new {
        let effect =
            serde_json::to_string(&record.effect).map_err(|error| StoreError::Disk(error.to_string()))?;
        statement.execute(params![record.at_ms, record.day.to_string(), record.zone, effect])?;
    }
    Ok(())
}

/// By their order of arrival, not by the clock: the clock may have been set back in between.
pub(super) fn of_day(connection: &Connection, day: LocalDay) -> Result<Vec<Record>, StoreError> {
    let mut statement =
        connection.prepare("SELECT at_ms, zone, effect FROM records WHERE day = ?1 ORDER BY id")?;
    let records = statement.query_and_then([day.to_string()], |row| read(row, day))?;
    records.collect()
}

/// The days from `first` to `last` that have records.
pub(super) fn days(
    connection: &Connection,
    first: LocalDay,
    last: LocalDay,
) -> Result<Vec<LocalDay>, StoreError> {
    let mut statement =
        connection.prepare("SELECT DISTINCT day FROM records WHERE day BETWEEN ?1 AND ?2 ORDER BY day")?;
    let days = statement.query_and_then([first.to_string(), last.to_string()], |row| {
        row.get::<_, String>(0)?.parse().map_err(|_| StoreError::Damaged)
    })?;
    days.collect()
}

fn read(row: &Row, day: LocalDay) -> Result<Record, StoreError> {
    let effect: String = row.get(2)?;
    let effect = serde_json::from_str(&effect).map_err(|_| StoreError::Damaged)?;
    Ok(Record { at_ms: row.get(0)?, day, zone: row.get(1)?, effect })
}
