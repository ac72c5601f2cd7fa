//! The drop box: what is said while the vault is locked, sealed to its public key, and taken in at the next unlock.
//!
//! Whoever puts something in needs the key file and app.db, and neither passphrase nor lock. Invariant: an item leaves
//! app.db only after the vault has it on disk, and is taken in once however often a crash comes between.

use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::check_ins::check_in_time;
use super::error::VaultError;
use super::journal::random_name;
use super::key_copies::Copies;
use super::secret::Key;
use super::{Vault, check_in_answers, derive, entries, open, parked_worries, seal, taps};
use crate::checkin::{MomentTap, TapWhat};
use crate::journal::{Entry, EntryId};
use crate::store::{LARGEST_ITEM, SealedItem, Store};
use crate::time::LocalDay;
use crate::view::DropBoxItem;
use crate::worries::ParkedWorry;

/// The names of all that was ever taken in: an item that could not be removed from app.db must not come back after the
/// user has thrown it away. And the keys of boxes before the data key was changed: something may still lie in them.
pub(super) const TABLES: &str = "
    CREATE TABLE merged_items (
        id TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE former_drop_box_keys (
        secret BLOB NOT NULL UNIQUE
    ) STRICT;
";

/// An item with what is known of its moment, as it is sealed.
#[derive(Debug, Serialize, Deserialize)]
struct Dropped {
    /// What the entry, worry or tap will be called in the vault.
    id: String,
    at_ms: i64,
    day: LocalDay,
    zone: String,
    item: DropBoxItem,
}

/// What was taken in, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub entries: usize,
    pub worries: usize,
    pub taps: usize,
    pub check_ins: usize,
    /// Sealed for another vault, or damaged; they stay where they are.
    pub unreadable: usize,
}

/// Seals an item to the vault in `folder`, which may be locked, in use or damaged, and puts it into app.db. Returns the
/// name that it will have in the vault. When this returns, it is on disk.
pub fn put_in_drop_box(
    folder: &Path,
    store: &mut Store,
    item: DropBoxItem,
    at: DateTime<Utc>,
    day: LocalDay,
    zone: Tz,
) -> Result<String, VaultError> {
    if !open::is_there(folder) {
        return Err(VaultError::Absent);
    }
    check(&item, at, day, zone)?;
    let id = random_name()?;
    let zone = zone.name().to_owned();
    let dropped = Dropped { id: id.clone(), at_ms: at.timestamp_millis(), day, zone, item };
    let plain = serde_json::to_vec(&dropped).map_err(|error| VaultError::Disk(error.to_string()))?;
    let plain = Zeroizing::new(plain);
    let sealed = seal::seal(&Copies::read(folder)?.newest.drop_box_public, &plain)?;
    if sealed.len() > LARGEST_ITEM {
        return Err(VaultError::TooLargeForDropBox);
    }
    store.put_sealed(&sealed)?;
    Ok(id)
}

fn check(item: &DropBoxItem, at: DateTime<Utc>, today: LocalDay, zone: Tz) -> Result<(), VaultError> {
    match item {
        DropBoxItem::Entry { .. } | DropBoxItem::Worry { .. } => Ok(()),
        DropBoxItem::Mood { mood: value } | DropBoxItem::Energy { energy: value } => taps::check(*value),
        DropBoxItem::CheckIn { day, answers } => check_in_time(*day, answers, None, today, at, zone),
    }
}

impl Vault {
    /// Takes in what was put into the drop box while the vault was locked, in one transaction, and empties the box.
    pub(super) fn merge_drop_box(&mut self, store: &mut Store) -> Result<Merged, VaultError> {
        let sealed = store.sealed_items()?;
        if sealed.is_empty() {
            return Ok(Merged::default());
        }
        let secrets = self.drop_box_secrets()?;
        let mut merged = Merged::default();
        let mut rows = Vec::new();
        let transaction = self.connection.transaction()?;
        for item in &sealed {
            match read(item, &secrets) {
                Some(dropped) => {
                    take_in(&transaction, dropped, &mut merged)?;
                    rows.push(item.row);
                }
                None => merged.unreadable += 1,
            }
        }
        transaction.commit()?;
        store.remove_sealed(&rows)?;
        Ok(merged)
    }

    /// Of this data key, and of those before it.
    fn drop_box_secrets(&self) -> Result<Vec<Key>, VaultError> {
        let mut secrets = vec![derive::drop_box_secret(&self.data_key)];
        let mut statement = self.connection.prepare("SELECT secret FROM former_drop_box_keys")?;
        let former = statement.query_and_then([], |row| -> Result<Key, VaultError> {
            let bytes = Zeroizing::new(row.get::<_, [u8; 32]>(0)?);
            let mut secret = Key::blank();
            secret.bytes_mut().copy_from_slice(&bytes[..]);
            Ok(secret)
        })?;
        for secret in former {
            secrets.push(secret?);
        }
        Ok(secrets)
    }
}

/// Remembers the secret of this data key's drop box, for items that are still sealed to it after the key was changed.
pub(super) fn keep_secret(connection: &Connection, data_key: &Key) -> Result<(), VaultError> {
    let secret = derive::drop_box_secret(data_key);
    connection
        .execute("INSERT OR IGNORE INTO former_drop_box_keys (secret) VALUES (?1)", [secret.bytes()])?;
    Ok(())
}

/// Whoever has the public key can put something in: nothing is believed that an honest program would not have sealed.
fn read(item: &SealedItem, secrets: &[Key]) -> Option<Dropped> {
    let plain = secrets.iter().find_map(|secret| seal::unseal(secret, &item.sealed))?;
    let dropped: Dropped = serde_json::from_slice(&plain).ok()?;
    let is_name = dropped.id.len() == 32 && dropped.id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let zone = dropped.zone.parse::<Tz>().ok()?;
    let at = DateTime::from_timestamp_millis(dropped.at_ms)?;
    (is_name && check(&dropped.item, at, dropped.day, zone).is_ok()).then_some(dropped)
}

fn take_in(connection: &Connection, dropped: Dropped, merged: &mut Merged) -> Result<(), VaultError> {
    let Dropped { id, at_ms, day, zone, item } = dropped;
    if is_merged(connection, &id)? {
        return Ok(());
    }
    connection.execute("INSERT INTO merged_items (id) VALUES (?1)", [&id])?;
    let id = free_name(connection, id)?;
    match item {
        DropBoxItem::Entry { body, tags } => {
            merged.entries += 1;
            entries::insert(connection, &entry_of(id, at_ms, day, zone, body, tags))
        }
        DropBoxItem::Worry { text } => {
            merged.worries += 1;
            let worry = ParkedWorry { id, at_ms, day, zone, text, added_while_locked: true };
            parked_worries::insert(connection, &worry)
        }
        DropBoxItem::Mood { mood } => {
            merged.taps += 1;
            taps::insert(connection, &tap(id, at_ms, day, zone, TapWhat::Mood, mood))
        }
        DropBoxItem::Energy { energy } => {
            merged.taps += 1;
            taps::insert(connection, &tap(id, at_ms, day, zone, TapWhat::Energy, energy))
        }
        DropBoxItem::CheckIn { day, answers } => {
            merged.check_ins += 1;
            let at = DateTime::from_timestamp_millis(at_ms).ok_or(VaultError::Damaged)?;
            answers.iter().try_for_each(|one| check_in_answers::put_sealed(connection, day, *one, at))
        }
    }
}

fn entry_of(id: String, at_ms: i64, day: LocalDay, zone: String, body: String, tags: Vec<String>) -> Entry {
    Entry {
        id: EntryId(id),
        revision: 1,
        created_ms: at_ms,
        modified_ms: at_ms,
        day,
        zone,
        tags,
        mood: None,
        energy: None,
        added_while_locked: true,
        body,
    }
}

fn tap(id: String, at_ms: i64, day: LocalDay, zone: String, what: TapWhat, value: u8) -> MomentTap {
    MomentTap { id, at_ms, day, zone, what, value, added_while_locked: true }
}

/// `wanted`, unless something has that name already: one odd item must not keep the others out for ever.
fn free_name(connection: &Connection, wanted: String) -> Result<String, VaultError> {
    let is_taken = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM entries WHERE id = ?1)
             OR EXISTS (SELECT 1 FROM parked_worries WHERE id = ?1)
             OR EXISTS (SELECT 1 FROM taps WHERE id = ?1)",
        [&wanted],
        |row| row.get(0),
    )?;
    if is_taken { random_name() } else { Ok(wanted) }
}

fn is_merged(connection: &Connection, id: &str) -> Result<bool, VaultError> {
    let mut statement = connection.prepare("SELECT 1 FROM merged_items WHERE id = ?1")?;
    Ok(statement.query_row([id], |_| Ok(())).optional()?.is_some())
}
