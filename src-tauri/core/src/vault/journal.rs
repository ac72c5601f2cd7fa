//! The journal's side of the vault: entries are begun, loaded, saved, described; each of it is one transaction.
//!
//! A save names the revision that it changes and is refused where that is not the newest, so that an editor which has not
//! loaded an entry can never blank it. An empty body is text like any other, not a deletion.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use unicode_normalization::UnicodeNormalization;

use super::error::VaultError;
use super::slot::random;
use super::{Vault, entries, revisions, trash};
use crate::journal::{Entry, EntryFacts, EntryId, Revision, Saved};
use crate::time::LocalDay;

/// Of mood and energy.
const HIGHEST: u8 = 10;

impl Vault {
    /// One entry, also one that was begun and holds no text yet; not one in the trash.
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

    /// Begins an entry at revision 0. It is stored as soon as it holds text, a tag, a mood or an energy; until then it
    /// lasts only as long as the vault is open.
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
            tags: tidy_tags(tags),
            mood: None,
            energy: None,
            added_while_locked: false,
            body: String::new(),
        };
        self.begun.insert(entry.id.clone(), entry.clone());
        Ok(entry)
    }

    /// Adds entries that were written elsewhere, all or none; those whose id is here already, in the trash too, are passed
    /// over. Says how many were added.
    pub fn add_entries(&mut self, added: impl IntoIterator<Item = Entry>) -> Result<u64, VaultError> {
        let transaction = self.connection.transaction()?;
        let mut count = 0;
        for entry in added {
            if !entries::is_known(&transaction, &entry.id)? {
                entries::insert(&transaction, &entry)?;
                count += 1;
            }
        }
        transaction.commit()?;
        Ok(count)
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
        if self.begun.contains_key(id) {
            let first = Entry { revision, modified_ms: saved_ms, body: body.to_owned(), ..current };
            entries::insert(&transaction, &first)?;
        } else {
            // One that was stored for its mood alone was nothing before.
            if base_revision > 0 {
                revisions::keep(&transaction, &current)?;
            }
            entries::replace_body(&transaction, id, revision, body, saved_ms)?;
        }
        if !self.tidied {
            trash::tidy(&transaction, saved_ms)?;
        }
        transaction.commit()?;
        self.tidied = true;
        self.begun.remove(id);
        Ok(Saved { revision, saved_ms })
    }

    /// Replaces tags, mood and energy. The body and its revision stay, so that an editor goes on saving.
    pub fn describe_entry(&mut self, id: &EntryId, facts: EntryFacts) -> Result<Entry, VaultError> {
        if [facts.mood, facts.energy].into_iter().flatten().any(|felt| felt > HIGHEST) {
            return Err(VaultError::OutOfRange("mood and energy go from 0 to 10"));
        }
        let facts = EntryFacts { tags: tidy_tags(facts.tags), ..facts };
        let EntryFacts { tags, mood, energy } = facts.clone();
        let described = Entry { tags, mood, energy, ..self.entry(id)? };
        let transaction = self.connection.transaction()?;
        match self.begun.get_mut(id) {
            Some(begun) if facts == EntryFacts::default() => *begun = described.clone(),
            Some(_) => entries::insert(&transaction, &described)?,
            None => entries::describe(&transaction, &described, &facts)?,
        }
        transaction.commit()?;
        if facts != EntryFacts::default() {
            self.begun.remove(id);
        }
        Ok(described)
    }
}

/// Tags without blanks around them and without repetition, composed, so that what looks the same is the same.
fn tidy_tags(tags: Vec<String>) -> Vec<String> {
    let mut tidy: Vec<String> = Vec::with_capacity(tags.len());
    for tag in tags.iter().map(|tag| tag.trim().nfc().collect::<String>()) {
        if !tag.is_empty() && !tidy.contains(&tag) {
            tidy.push(tag);
        }
    }
    tidy
}

/// The name of a new row: 32 hexadecimal digits, random.
pub(super) fn random_name() -> Result<String, VaultError> {
    Ok(random::<16>()?.iter().map(|byte| format!("{byte:02x}")).collect())
}
