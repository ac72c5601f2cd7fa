//! What an opened vault has to do with app.db: taking in the drop box, and noticing that the vault went back in time.
//!
//! It does not know where app.db is. Invariant: app.db never says more than the vault has on disk, so that a crash in
//! between raises no alarm.

use rusqlite::Connection;

use super::drop_box::Merged;
use super::error::VaultError;
use super::{Finding, Vault};
use crate::store::{Generation, Store};

/// One row: how often the vault was opened and met app.db.
pub(super) const TABLE: &str = "
    CREATE TABLE generation (
        opened INTEGER NOT NULL
    ) STRICT;
    INSERT INTO generation (opened) VALUES (0);
";

impl Vault {
    /// To be called after each opening: takes in the drop box, and adds a finding where the vault or its key slots are older
    /// than this computer knows. What was taken in is on disk when this returns.
    pub fn catch_up(&mut self, store: &mut Store) -> Result<Merged, VaultError> {
        self.compare_generations(store)?;
        self.merge_drop_box(store)
    }

    fn compare_generations(&mut self, store: &mut Store) -> Result<(), VaultError> {
        let known = store.vault_generation(&self.keys.vault)?;
        let here = Generation { opened: opened(&self.connection)?, keys: self.keys.sequence as i64 };
        if known.is_some_and(|known| here.opened < known.opened || here.keys < known.keys) {
            self.findings.push(Finding::OlderThanKnown);
        }
        // The larger of the two: the alarm is raised once.
        let next = known.map_or(here.opened, |known| here.opened.max(known.opened)).saturating_add(1);
        self.connection.execute("UPDATE generation SET opened = ?1", [next])?;
        store.set_vault_generation(&self.keys.vault, Generation { opened: next, ..here })?;
        Ok(())
    }
}

fn opened(connection: &Connection) -> Result<i64, VaultError> {
    Ok(connection.query_row("SELECT opened FROM generation", [], |row| row.get(0))?)
}
