//! `app.db`: what is kept without the vault's key: records of what happened, the engine's snapshot, the plan's dates, where the
//! first run is, the sealed drop box.
//!
//! Plain SQLite, readable only by its owner, and free of private text that is not sealed. It knows the engine's effects as data and nothing of
//! its rules. Invariant: a damaged file never stops the schedule; it is put aside, never overwritten.

mod active_time;
mod drop_box;
mod error;
mod figures;
mod first_run;
mod generations;
mod happenings;
mod history;
mod migrations;
mod opening;
mod records;
mod reminders;
mod snapshots;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub(crate) use drop_box::LARGEST_ITEM;
pub use drop_box::SealedItem;
pub use error::StoreError;
pub use generations::Generation;
pub use happenings::{HappeningsSoFar, happenings};
pub use records::Record;

use crate::reminders::Reminders;
use crate::time::LocalDay;
use crate::vault::disk;
use crate::view::FirstRunStep;

/// How much longer someone was active on a day than was known; less than nothing where it turned out to be an absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActiveTime {
    pub day: LocalDay,
    pub ms: i64,
}

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

    /// Writes a whole copy into a file that is not there yet, whatever is being written meanwhile.
    pub(crate) fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        // SQLite accepts an empty file, and would make its own readable for others.
        disk::private().create_new(true).open(path)?;
        let path = path.to_str().ok_or_else(|| StoreError::Disk("its path is not valid text".to_owned()))?;
        self.connection.execute("VACUUM INTO ?1", [path])?;
        Ok(())
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
    /// `active`: time of activity since the last one, and the day that it belongs to.
    pub fn append_with_snapshot(
        &mut self,
        new: &[Record],
        snapshot: &str,
        active: Option<ActiveTime>,
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        records::insert(&transaction, new)?;
        if let Some(ActiveTime { day, ms }) = active {
            active_time::add(&transaction, day, ms)?;
        }
        snapshots::replace(&transaction, snapshot)?;
        Ok(transaction.commit()?)
    }

    /// Adds records and times of activity of days that have passed, all or none.
    pub fn add_days(&mut self, records: &[Record], active: &[ActiveTime]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        records::insert(&transaction, records)?;
        active.iter().try_for_each(|one| active_time::add(&transaction, one.day, one.ms))?;
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

    /// Replaces the plan's dates and what was told of them.
    pub fn save_reminders(&mut self, reminders: &Reminders) -> Result<(), StoreError> {
        reminders::replace(&self.connection, reminders)
    }

    /// The plan's dates and what was told of them; empty where there are none.
    pub fn load_reminders(&self) -> Result<Reminders, StoreError> {
        Ok(reminders::current(&self.connection)?.unwrap_or_default())
    }

    /// Where the first run is; none where it never began.
    pub fn first_run(&self) -> Result<Option<FirstRunStep>, StoreError> {
        first_run::current(&self.connection)
    }

    pub fn keep_first_run(&mut self, step: FirstRunStep) -> Result<(), StoreError> {
        first_run::replace(&self.connection, step)
    }

    /// Adds a sealed item to the drop box, unless that is full. When this returns, it is on disk.
    pub fn put_sealed(&mut self, sealed: &[u8]) -> Result<(), StoreError> {
        drop_box::put(&mut self.connection, sealed)
    }

    /// Everything in the drop box, in the order in which it came.
    pub fn sealed_items(&self) -> Result<Vec<SealedItem>, StoreError> {
        drop_box::all(&self.connection)
    }

    /// How many items are in the drop box.
    pub fn sealed_count(&self) -> Result<u32, StoreError> {
        drop_box::count(&self.connection)
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
