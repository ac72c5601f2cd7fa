//! Table `generations`: how far each vault had come when it was last opened here.
//!
//! It lies apart from the vault on purpose: whoever puts an old copy of the vault in its place does not change it.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::StoreError;

pub(super) const TABLE: &str = "
    CREATE TABLE generations (
        vault_id BLOB PRIMARY KEY,
        opened   INTEGER NOT NULL,
        keys     INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// How far a vault has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation {
    /// How often it was opened.
    pub opened: i64,
    /// The sequence number of its key slots.
    pub keys: i64,
}

pub(super) fn of(connection: &Connection, vault: &[u8; 16]) -> Result<Option<Generation>, StoreError> {
    let mut statement = connection.prepare("SELECT opened, keys FROM generations WHERE vault_id = ?1")?;
    let read = |row: &Row| Ok(Generation { opened: row.get(0)?, keys: row.get(1)? });
    Ok(statement.query_row([vault.as_slice()], read).optional()?)
}

pub(super) fn put(connection: &Connection, vault: &[u8; 16], here: Generation) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO generations (vault_id, opened, keys) VALUES (?1, ?2, ?3)
         ON CONFLICT (vault_id) DO UPDATE SET opened = excluded.opened, keys = excluded.keys",
        params![vault.as_slice(), here.opened, here.keys],
    )?;
    Ok(())
}
