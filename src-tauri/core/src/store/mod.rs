//! `app.db`: what is kept without the vault's key: records of what happened, the engine's snapshot, the sealed drop box.
//!
//! Plain SQLite, readable only by its owner, and free of private text that is not sealed. It knows the engine's effects as data and nothing of
//! its rules. Invariant: a damaged file never stops the schedule; it is put aside, never overwritten.

mod drop_box;
mod error;
mod figures;
mod generations;
mod happenings;
mod migrations;
mod opening;
mod records;
mod snapshots;

use std::path::{Path, PathBuf};

use chrono::Days;
use rusqlite::Connection;

pub(crate) use drop_box::LARGEST_ITEM;
pub use drop_box::SealedItem;
pub use error::StoreError;
pub use generations::Generation;
pub use happenings::{HappeningsSoFar, happenings};
pub use records::Record;

use crate::time::LocalDay;
use crate::view::DayFigures;

const DAYS_OF_WEEK: u64 = 7;

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

    /// Opens the store beside the agent, which owns it: a damaged file is left where it is, and reported.
    pub fn open_beside(path: &Path) -> Result<Store, StoreError> {
        Ok(Store { connection: opening::open_sound(path)?, put_aside: None })
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

    /// What the days amounted to that have records, from `first` to `last`, oldest first.
    pub fn figures(&self, first: LocalDay, last: LocalDay) -> Result<Vec<DayFigures>, StoreError> {
        let days = records::days(&self.connection, first, last)?;
        days.into_iter().map(|day| Ok(figures::figures(day, &self.records_of(day)?))).collect()
    }

    /// The last day of work of the week before `today`, where it was never closed.
    pub fn unclosed_day_before(&self, today: LocalDay) -> Result<Option<LocalDay>, StoreError> {
        let day = |before| today.0.checked_sub_days(Days::new(before)).map(LocalDay);
        let (Some(first), Some(last)) = (day(DAYS_OF_WEEK), day(1)) else { return Ok(None) };
        let days = self.figures(first, last)?;
        let last_of_work = days.into_iter().rfind(|figures| figures.is_work_day);
        Ok(last_of_work.filter(|figures| figures.closed_by.is_none()).map(|figures| figures.day))
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

    /// Adds a sealed item to the drop box, unless that is full. When this returns, it is on disk.
    pub fn put_sealed(&mut self, sealed: &[u8]) -> Result<(), StoreError> {
        drop_box::put(&mut self.connection, sealed)
    }

    /// Everything in the drop box, in the order in which it came.
    pub fn sealed_items(&self) -> Result<Vec<SealedItem>, StoreError> {
        drop_box::all(&self.connection)
    }

    /// Takes items out of the drop box, all or none.
    pub fn remove_sealed(&mut self, rows: &[i64]) -> Result<(), StoreError> {
        drop_box::remove(&mut self.connection, rows)
    }

    /// How far a vault had come when it was last opened here; none for one that never was.
    pub fn vault_generation(&self, vault: &[u8; 16]) -> Result<Option<Generation>, StoreError> {
        generations::of(&self.connection, vault)
    }

    pub fn set_vault_generation(&mut self, vault: &[u8; 16], here: Generation) -> Result<(), StoreError> {
        generations::put(&self.connection, vault, here)
    }
}
