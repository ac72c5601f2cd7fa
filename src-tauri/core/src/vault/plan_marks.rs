//! Table `plan_marks`: the taps around the plan.

use rusqlite::{Connection, Row, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::plan::{ItemId, Mark};
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE plan_marks (
        id    TEXT PRIMARY KEY,
        item  TEXT REFERENCES plan_items (id),
        day   TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        what  TEXT NOT NULL
    ) STRICT;
    CREATE INDEX plan_marks_by_day ON plan_marks (day);
";

/// The marks that count for this day and later ones, in the order in which they were made; all of them where none is named.
pub(super) fn list(connection: &Connection, since: Option<LocalDay>) -> Result<Vec<Mark>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT id, item, day, at_ms, what FROM plan_marks WHERE ?1 IS NULL OR day >= ?1 ORDER BY at_ms, rowid",
    )?;
    let marks = statement.query_and_then([since.map(|day| day.to_string())], read)?;
    marks.collect()
}

pub(super) fn insert(connection: &Connection, mark: &Mark) -> Result<(), VaultError> {
    let what = serde_json::to_string(&mark.what).map_err(|error| VaultError::Disk(error.to_string()))?;
    connection.execute(
        "INSERT INTO plan_marks (id, item, day, at_ms, what) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![mark.id.0, mark.item.as_ref().map(|id| &id.0), mark.day.to_string(), mark.at_ms, what],
    )?;
    Ok(())
}

/// Says whether there was such a mark.
pub(super) fn remove(connection: &Connection, id: &ItemId) -> Result<bool, VaultError> {
    Ok(connection.execute("DELETE FROM plan_marks WHERE id = ?1", [&id.0])? > 0)
}

fn read(row: &Row) -> Result<Mark, VaultError> {
    Ok(Mark {
        id: ItemId(row.get(0)?),
        item: row.get::<_, Option<String>>(1)?.map(ItemId),
        day: read_day(&row.get::<_, String>(2)?)?,
        at_ms: row.get(3)?,
        what: serde_json::from_str(&row.get::<_, String>(4)?).map_err(|_| VaultError::Damaged)?,
    })
}
