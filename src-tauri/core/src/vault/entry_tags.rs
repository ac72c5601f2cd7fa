//! Table `entry_tags`: which entries have a tag, newest first. The tags in the order of their entry are in `entries`.
//!
//! Entries in the trash have no rows here.

use rusqlite::{Connection, params};

use super::error::VaultError;
use crate::journal::{EntryId, TagCount};

pub(super) const TABLE: &str = "
    CREATE TABLE entry_tags (
        tag        TEXT NOT NULL,
        created_ms INTEGER NOT NULL,
        entry_id   TEXT NOT NULL REFERENCES entries (id),
        PRIMARY KEY (tag, created_ms DESC, entry_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_tags_by_entry ON entry_tags (entry_id);
";

pub(super) fn add(
    connection: &Connection,
    id: &EntryId,
    created_ms: i64,
    tags: &[String],
) -> Result<(), VaultError> {
    let mut statement = connection
        .prepare_cached("INSERT OR IGNORE INTO entry_tags (tag, created_ms, entry_id) VALUES (?1, ?2, ?3)")?;
    for tag in tags {
        statement.execute(params![tag, created_ms, id.0])?;
    }
    Ok(())
}

pub(super) fn remove(connection: &Connection, id: &EntryId) -> Result<(), VaultError> {
    connection.prepare_cached("DELETE FROM entry_tags WHERE entry_id = ?1")?.execute([&id.0])?;
    Ok(())
}

/// Every tag with the number of its entries, the most used first.
pub(super) fn counts(connection: &Connection) -> Result<Vec<TagCount>, VaultError> {
    let mut statement = connection
        .prepare("SELECT tag, count(*) FROM entry_tags GROUP BY tag ORDER BY count(*) DESC, tag")?;
    let counts = statement.query_map([], |row| Ok(TagCount { tag: row.get(0)?, entries: row.get(1)? }))?;
    Ok(counts.collect::<Result<_, _>>()?)
}
