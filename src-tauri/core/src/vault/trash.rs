//! The trash: an entry that was discarded is kept for 30 days, found by nothing, and can come back.
//!
//! Deletion is only ever an explicit command by id. Invariant: only what is in the trash can be erased.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::error::VaultError;
use super::{Vault, entries, revisions};
use crate::journal::{EntryId, TrashedEntry};

/// How long an entry stays in the trash.
const KEPT_MS: i64 = 30 * 24 * 3_600_000;

impl Vault {
    /// Puts an entry into the trash. One that was only begun is forgotten.
    pub fn discard_entry(&mut self, id: &EntryId, now: DateTime<Utc>) -> Result<(), VaultError> {
        if self.begun.remove(id).is_some() {
            return Ok(());
        }
        self.in_transaction(|connection| entries::discard(connection, id, now.timestamp_millis()))
    }

    /// What is in the trash, the last discarded first.
    pub fn trash(&self) -> Result<Vec<TrashedEntry>, VaultError> {
        let trashed = |(entry, deleted_ms)| TrashedEntry { entry, deleted_ms, gone_ms: deleted_ms + KEPT_MS };
        Ok(entries::trash(&self.connection)?.into_iter().map(trashed).collect())
    }

    /// Takes an entry out of the trash, as it was, with its revisions.
    pub fn restore_entry(&mut self, id: &EntryId) -> Result<(), VaultError> {
        self.in_transaction(|connection| entries::restore(connection, id))
    }

    /// Removes an entry for good, with its revisions; only from the trash. Backups still hold it until they are rotated.
    pub fn erase_entry(&mut self, id: &EntryId) -> Result<(), VaultError> {
        self.in_transaction(|connection| entries::erase(connection, id))
    }

    /// Erases what was in the trash for 30 days, and thins old revisions. Done with the first save, too.
    pub fn tidy(&mut self, now: DateTime<Utc>) -> Result<(), VaultError> {
        self.in_transaction(|connection| tidy(connection, now.timestamp_millis()))?;
        self.tidied = true;
        Ok(())
    }

    fn in_transaction(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let transaction = self.connection.transaction()?;
        work(&transaction)?;
        transaction.commit()?;
        Ok(())
    }
}

pub(super) fn tidy(connection: &Connection, now_ms: i64) -> Result<(), VaultError> {
    for id in entries::discarded_until(connection, now_ms.saturating_sub(KEPT_MS))? {
        entries::erase(connection, &id)?;
    }
    revisions::thin(connection, now_ms)
}
