//! `app.db`: what the agent remembers without the vault: records of what happened, and the engine's snapshot.
//!
//! Plain SQLite, readable only by its owner, and free of private text. It knows the engine's effects as data and nothing of
//! its rules. Invariant: a damaged file never stops the schedule; it is put aside, never overwritten.

mod error;
mod happenings;
mod migrations;
mod opening;
mod records;
mod snapshots;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use error::StoreError;
pub use happenings::{HappeningsSoFar, happenings};
pub use records::Record;

use crate::time::LocalDay;

/// The open store. One thread owns it.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    put_aside: Option<PathBuf>,
}

impl Store {
    /// Opens the store, making it where there is none. A damaged file is put aside first: see [`Store::put_aside`].
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        let (connection, put_aside) = opening::open(path)?;
        Ok(Store { connection, put_aside })
    }

    /// Where this opening has put a damaged file; the store was begun afresh.
    pub fn put_aside(&self) -> Option<&Path> {
        self.put_aside.as_deref()
    }

    /// Adds records in their order, all or none. When this returns, they are on disk.
    pub fn append(&mut self, new: &[Record]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        records::insert(&transaction, new)?;
        Ok(transaction.commit()?)
    }

    /// Adds records and replaces the snapshot, both or neither: after a crash the engine agrees with its records.
    pub fn append_with_snapshot(&mut self, new: &[Record], snapshot: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        records::insert(&transaction, new)?;
        snapshots::replace(&transaction, snapshot)?;
        Ok(transaction.commit()?)
    }

    /// The records of one of the user's days, in the order in which they happened.
    pub fn records_of(&self, day: LocalDay) -> Result<Vec<Record>, StoreError> {
        records::of_day(&self.connection, day)
    }

    /// Replaces the engine's snapshot, as JSON.
    pub fn save_snapshot(&mut self, json: &str) -> Result<(), StoreError> {
        snapshots::replace(&self.connection, json)
    }

    pub fn load_snapshot(&self) -> Result<Option<String>, StoreError> {
        snapshots::current(&self.connection)
    }

    /// Keeps a snapshot that the engine could not restore, for those who look into it; `why` is for them too.
    pub fn put_snapshot_aside(&mut self, why: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        snapshots::put_aside(&transaction, why)?;
        Ok(transaction.commit()?)
    }
}
