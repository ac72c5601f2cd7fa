//! The lists that the journal's screen shows: pages, days of a month, the same date of other years.
//!
//! It only reads; nothing in the trash is in any of them.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Params, params, params_from_iter};

use super::entries::{COLUMNS, read, read_day, summary};
use super::error::VaultError;
use crate::journal::{DayCount, Entry, EntryFilter, EntryId, EntrySummary};
use crate::time::LocalDay;

/// At most `limit` entries as the filter says, newest first.
pub(super) fn newest(
    connection: &Connection,
    filter: &EntryFilter,
    limit: usize,
) -> Result<Vec<Entry>, VaultError> {
    let after_ms = filter.after.as_ref().map(|after| created_ms(connection, after)).transpose()?;
    let (sql, values) = select(filter, after_ms, limit);
    entries(connection, &sql, params_from_iter(values))
}

/// The statement for a filter. Each kind has its own, so that each is read off one index, in order.
fn select(filter: &EntryFilter, after_ms: Option<i64>, limit: usize) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = Vec::new();
    let mut place = |value: Value| {
        values.push(value);
        format!("?{}", values.len())
    };
    let mut conditions = vec!["entries.deleted_ms IS NULL".to_owned()];
    let (from, time, id) = match &filter.tag {
        None => ("entries", "entries.created_ms", "entries.id"),
        Some(tag) => {
            conditions.push(format!("entry_tags.tag = {}", place(tag.clone().into())));
            let from = "entry_tags CROSS JOIN entries ON entries.id = entry_tags.entry_id";
            (from, "entry_tags.created_ms", "entry_tags.entry_id")
        }
    };
    if let Some(day) = filter.day {
        conditions.push(format!("entries.day = {}", place(day.to_string().into())));
    }
    if let (Some(after), Some(after_ms)) = (&filter.after, after_ms) {
        let (at, name) = (place(after_ms.into()), place(after.0.clone().into()));
        // The first half leads into the index, the second tells entries of the same moment apart.
        conditions.push(format!("{time} <= {at} AND ({time} < {at} OR {id} > {name})"));
    }
    let limit = place(Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX)));
    let sql = format!(
        "SELECT {COLUMNS} FROM {from} WHERE {} ORDER BY {time} DESC, {id} LIMIT {limit}",
        conditions.join(" AND ")
    );
    (sql, values)
}

/// Of the entry that a page ended with, wherever it is now.
fn created_ms(connection: &Connection, id: &EntryId) -> Result<i64, VaultError> {
    let mut statement = connection.prepare_cached("SELECT created_ms FROM entries WHERE id = ?1")?;
    statement.query_row([&id.0], |row| row.get(0)).optional()?.ok_or(VaultError::NotFound)
}

/// The only entry whose name begins so; none where there are none or several.
pub(super) fn named(connection: &Connection, beginning: &str) -> Result<Option<EntryId>, VaultError> {
    let mut statement = connection
        .prepare("SELECT id FROM entries WHERE id >= ?1 AND id < ?1 || 'g' AND deleted_ms IS NULL LIMIT 2")?;
    let found = statement.query_map([beginning], |row| row.get(0).map(EntryId))?;
    let mut found = found.collect::<Result<Vec<EntryId>, _>>()?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// The days from `first` to `last` that have entries, in their order.
pub(super) fn days(
    connection: &Connection,
    first: LocalDay,
    last: LocalDay,
) -> Result<Vec<DayCount>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT day, count(*) FROM entries
         WHERE day BETWEEN ?1 AND ?2 AND deleted_ms IS NULL GROUP BY day ORDER BY day",
    )?;
    let days = statement.query_and_then(params![first.to_string(), last.to_string()], |row| {
        Ok(DayCount { day: read_day(&row.get::<_, String>(0)?)?, entries: row.get(1)? })
    })?;
    days.collect()
}

/// Entries of the same month and day of other years, the latest year first.
pub(super) fn on_this_day(connection: &Connection, day: LocalDay) -> Result<Vec<EntrySummary>, VaultError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM entries
         WHERE substr(day, 6) = substr(?1, 6) AND day <> ?1 AND deleted_ms IS NULL
         ORDER BY day DESC, created_ms DESC, id"
    );
    let found = entries(connection, &sql, [day.to_string()])?;
    Ok(found.into_iter().map(summary).collect())
}

fn entries(connection: &Connection, sql: &str, values: impl Params) -> Result<Vec<Entry>, VaultError> {
    let mut statement = connection.prepare_cached(sql)?;
    let entries = statement.query_and_then(values, read)?;
    entries.collect()
}
