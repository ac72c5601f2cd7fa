//! The journal's side of the vault: entries are begun, loaded, saved; each save is one transaction.
//!
//! A save names the revision that it changes and is refused where that is not the newest, so that an editor which has not
//! loaded an entry can never blank it. An empty body is text like any other, not a deletion.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::error::VaultError;
use super::slot::random;
use super::{Vault, entries, revisions};
use crate::journal::{Entry, EntryId, EntrySummary, Revision, Saved};
use crate::time::LocalDay;

impl Vault {
    /// All entries, newest first.
    pub fn journal_list(&self) -> Result<Vec<EntrySummary>, VaultError> {
        entries::list(&self.connection)
    }

    /// One entry, also one that was begun and holds no text yet.
    pub fn entry(&self, id: &EntryId) -> Result<Entry, VaultError> {
        match self.begun.get(id) {
            Some(entry) => Ok(entry.clone()),
            None => entries::find(&self.connection, id)?.ok_or(VaultError::NotFound),
        }
    }

    /// What an entry was before, newest first.
    pub fn entry_revisions(&self, id: &EntryId) -> Result<Vec<Revision>, VaultError> {
        revisions::of(&self.connection, id)
    }

    /// Begins an entry at revision 0. It is stored with the first save that holds text; until then it lasts only as long
    /// as the vault is open.
    pub fn begin_entry(
        &mut self,
        at: DateTime<Utc>,
        day: LocalDay,
        zone: Tz,
        tags: Vec<String>,
    ) -> Result<Entry, VaultError> {
        let entry = Entry {
            id: EntryId(random_name()?),
            revision: 0,
            created_ms: at.timestamp_millis(),
            modified_ms: at.timestamp_millis(),
            day,
            zone: zone.name().to_owned(),
            tags,
            mood: None,
            energy: None,
            added_while_locked: false,
            body: String::new(),
        };
        self.begun.insert(entry.id.clone(), entry.clone());
        Ok(entry)
    }

    /// Saves a body over the revision that the editor has loaded. When this returns, it is on disk.
    pub fn save_entry(
        &mut self,
        id: &EntryId,
        base_revision: u64,
        body: &str,
        now: DateTime<Utc>,
    ) -> Result<Saved, VaultError> {
        let current = self.entry(id)?;
        if current.revision != base_revision {
            return Err(VaultError::StaleRevision { current: current.revision });
        }
        let saved_ms = now.timestamp_millis();
        if current.body == body {
            return Ok(Saved { revision: current.revision, saved_ms: current.modified_ms });
        }
        let revision = base_revision + 1;
        let transaction = self.connection.transaction()?;
        if base_revision == 0 {
            let first = Entry { revision, modified_ms: saved_ms, body: body.to_owned(), ..current };
            entries::insert(&transaction, &first)?;
        } else {
            revisions::keep(&transaction, &current)?;
            entries::replace_body(&transaction, id, revision, body, saved_ms)?;
        }
        if !self.thinned {
            revisions::thin(&transaction, saved_ms)?;
        }
        transaction.commit()?;
        self.thinned = true;
        self.begun.remove(id);
        Ok(Saved { revision, saved_ms })
    }
}

/// The name of a new row: 32 hexadecimal digits, random.
pub(super) fn random_name() -> Result<String, VaultError> {
    Ok(random::<16>()?.iter().map(|byte| format!("{byte:02x}")).collect())
}
