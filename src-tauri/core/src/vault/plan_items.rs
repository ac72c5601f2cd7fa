//! Table `plan_items`: everything in the recovery plan. Rows are archived, never deleted.
//!
//! What an item says is one JSON text, since each kind has fields of its own; what is looked for has a column. Invariant: a
//! row is read as the very item that was written.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::plan::{Content, Item, ItemId, Kind, Standing};

pub(super) const TABLE: &str = "
    CREATE TABLE plan_items (
        id          TEXT PRIMARY KEY,
        kind        TEXT NOT NULL,
        created_ms  INTEGER NOT NULL,
        changed_ms  INTEGER NOT NULL,
        next_review TEXT,
        standing    TEXT NOT NULL,
        content     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX plan_items_by_kind ON plan_items (kind, created_ms);
";

const COLUMNS: &str = "id, created_ms, changed_ms, next_review, standing, content";

/// The items of these kinds, of all kinds where none is named, in the order in which they were added.
pub(super) fn list(connection: &Connection, kinds: &[Kind]) -> Result<Vec<Item>, VaultError> {
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    let words = serde_json::to_string(&words).map_err(|error| VaultError::Disk(error.to_string()))?;
    let mut statement = connection.prepare(&format!(
        "SELECT {COLUMNS} FROM plan_items
         WHERE ?1 = '[]' OR kind IN (SELECT value FROM json_each(?1)) ORDER BY created_ms, rowid"
    ))?;
    let items = statement.query_and_then([words], read)?;
    items.collect()
}

pub(super) fn find(connection: &Connection, id: &ItemId) -> Result<Option<Item>, VaultError> {
    let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM plan_items WHERE id = ?1"))?;
    statement.query_row([&id.0], |row| Ok(read(row))).optional()?.transpose()
}

/// Adds the item, or replaces the one of the same id.
pub(super) fn put(connection: &Connection, item: &Item) -> Result<(), VaultError> {
    let content =
        serde_json::to_string(&item.content).map_err(|error| VaultError::Disk(error.to_string()))?;
    connection.execute(
        "INSERT INTO plan_items (id, kind, created_ms, changed_ms, next_review, standing, content)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (id) DO UPDATE SET
            kind = excluded.kind, changed_ms = excluded.changed_ms, next_review = excluded.next_review,
            standing = excluded.standing, content = excluded.content",
        params![
            item.id.0,
            item.content.kind().word(),
            item.created_ms,
            item.changed_ms,
            item.next_review.map(|day| day.to_string()),
            standing_word(item.standing),
            content,
        ],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Item, VaultError> {
    let next_review: Option<String> = row.get(3)?;
    let content: Content =
        serde_json::from_str(&row.get::<_, String>(5)?).map_err(|_| VaultError::Damaged)?;
    Ok(Item {
        id: ItemId(row.get(0)?),
        created_ms: row.get(1)?,
        changed_ms: row.get(2)?,
        next_review: next_review.as_deref().map(read_day).transpose()?,
        standing: standing_of(&row.get::<_, String>(4)?)?,
        content,
    })
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Active => "active",
        Standing::Parked => "parked",
        Standing::Archived => "archived",
    }
}

fn standing_of(word: &str) -> Result<Standing, VaultError> {
    let all = [Standing::Active, Standing::Parked, Standing::Archived];
    all.into_iter().find(|standing| standing_word(*standing) == word).ok_or(VaultError::Damaged)
}
