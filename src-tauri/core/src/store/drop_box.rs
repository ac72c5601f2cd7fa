//! Table `drop_box`: what was said while the vault was locked, sealed so that only the vault can read it.
//!
//! It knows bytes and their number, not what they hold. Invariant: a row goes only when whoever merged it says so.

use rusqlite::{Connection, params};

use super::error::StoreError;

// AUTOINCREMENT: the number of a row that has gone is never given to another, which would then be removed in its place.
pub(super) const TABLE: &str = "
    CREATE TABLE drop_box (
        id     INTEGER PRIMARY KEY AUTOINCREMENT,
        sealed BLOB NOT NULL
    ) STRICT;
";

/// A long evening's text is some 20 kB; this is for a file that was piped in.
pub(crate) const LARGEST_ITEM: usize = 256 * 1024;
const LARGEST_BOX: usize = 8 * 1024 * 1024;
const MOST_ITEMS: i64 = 2000;

/// A sealed item and the number of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedItem {
    pub row: i64,
    pub sealed: Vec<u8>,
}

/// Adds an item unless the box would become too large: nobody can look into it and tidy up while the vault is locked.
pub(super) fn put(connection: &mut Connection, sealed: &[u8]) -> Result<(), StoreError> {
    // Takes the right to write at once, so that two that add together do not both find the last free place.
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let (items, bytes): (i64, i64) = transaction.query_row(
        "SELECT count(*), coalesce(sum(length(sealed)), 0) FROM drop_box",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let is_full = items >= MOST_ITEMS || bytes as usize + sealed.len() > LARGEST_BOX;
    if is_full || sealed.len() > LARGEST_ITEM {
        return Err(StoreError::DropBoxFull);
    }
    transaction.execute("INSERT INTO drop_box (sealed) VALUES (?1)", [sealed])?;
    Ok(transaction.commit()?)
}

/// Everything in the box, in the order in which it came.
pub(super) fn all(connection: &Connection) -> Result<Vec<SealedItem>, StoreError> {
    let mut statement = connection.prepare("SELECT id, sealed FROM drop_box ORDER BY id")?;
    let items =
        statement.query_and_then([], |row| Ok(SealedItem { row: row.get(0)?, sealed: row.get(1)? }))?;
    items.collect()
}

pub(super) fn count(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM drop_box", [], |row| row.get(0))?)
}

pub(super) fn remove(connection: &mut Connection, rows: &[i64]) -> Result<(), StoreError> {
    let transaction = connection.transaction()?;
    for row in rows {
        transaction.execute("DELETE FROM drop_box WHERE id = ?1", params![row])?;
    }
    Ok(transaction.commit()?)
}
