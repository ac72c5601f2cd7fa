//! Opening a vault, in one fixed order, each failure its own error.
//!
//! Lock, key slots, database: the slot's tag alone decides whether the passphrase is right, since SQLite reports a wrong
//! key, junk and one flipped byte alike. Nothing is written before everything has passed.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::error::VaultError;
use super::kept_key::KeptKey;
use super::key_copies::Copies;
use super::key_file::KeyFile;
use super::lock::Lock;
use super::pending::{CutOff, in_force};
use super::recovery::Code;
use super::search::Searching;
use super::secret::{Key, Secret};
use super::slot::{Slot, SlotKind};
use super::{Finding, Vault, backup, database, derive, grant, migrations, restore, rotation};

/// What is used to get in.
#[derive(Clone, Copy, Debug)]
pub enum Unlock<'a> {
    Passphrase(&'a Secret),
    /// In any case, with any spaces and dashes.
    RecoveryCode(&'a Secret),
    /// What the system's keychain keeps.
    Keychain(&'a KeptKey),
}

/// `data_key` finds the key by what is in the key slots.
pub(super) fn open(
    folder: &Path,
    data_key: impl FnOnce(&KeyFile) -> Result<Key, VaultError>,
) -> Result<Vault, VaultError> {
    if !is_there(folder) {
        return Err(VaultError::Absent);
    }
    let lock = Lock::take(folder)?;
    open_locked(folder, data_key, lock)
}

/// Whether a vault was ever made here. A folder with anything in it but the lock is one, damaged perhaps: better an error
/// about it than a new vault in its place.
pub(super) fn is_there(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut files) => files.any(|file| file.map_or(true, |file| file.file_name() != "lock")),
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    }
}

pub(super) fn open_locked(
    folder: &Path,
    data_key: impl FnOnce(&KeyFile) -> Result<Key, VaultError>,
    lock: Lock,
) -> Result<Vault, VaultError> {
    restore::finish(folder)?;
    let copies = Copies::read(folder)?;
    let (mut keys, cut_off) = in_force(folder, copies.newest.clone())?;
    let data_key = data_key(&keys)?;
    let mut connection = database::open_as_is(folder, &derive::database_key(&data_key), &keys.vault)?;
    if migrations::is_behind(&connection)? {
        backup::before_migration(folder, &connection, &keys, &data_key)?;
        migrations::run(&mut connection)?;
    }
    grant::withdraw_grant(folder)?;
    let mut findings = Vec::new();
    // A vault that opens is worth more than a second copy: the failure is told, not raised.
    let healed = match cut_off {
        CutOff::No => copies.heal().map(|healed| healed.then_some(Finding::KeyCopyHealed)),
        cut_off => rotation::settle(folder, &mut keys, cut_off, &data_key),
    };
    findings.extend(healed.unwrap_or(Some(Finding::KeyCopyNotHealed)));
    if keys.drop_box_public != derive::drop_box_public(&data_key) {
        findings.push(Finding::DropBoxKeyExchanged);
    }
    Ok(Vault {
        connection,
        keys,
        data_key,
        folder: folder.to_owned(),
        begun: HashMap::new(),
        tidied: false,
        searching: Searching::default(),
        findings,
        _lock: lock,
    })
}

/// Unwraps the data key with the first slot that it opens.
pub(super) fn data_key(keys: &KeyFile, unlock: Unlock) -> Result<Key, VaultError> {
    let vault = &keys.vault;
    let opened = match unlock {
        Unlock::Passphrase(passphrase) => {
            first(keys, SlotKind::Passphrase, |slot| slot.open_with_passphrase(vault, passphrase))
        }
        Unlock::RecoveryCode(typed) => {
            let code = Code::read(typed)?;
            first(keys, SlotKind::RecoveryCode, |slot| slot.open_with_recovery_code(vault, &code))
        }
        Unlock::Keychain(kept) => {
            first(keys, SlotKind::Keychain, |slot| slot.open_with_keychain(vault, kept))
        }
    };
    opened?.ok_or(match unlock {
        Unlock::Passphrase(_) => VaultError::WrongPassphrase,
        Unlock::RecoveryCode(_) => VaultError::WrongRecoveryCode,
        Unlock::Keychain(_) => VaultError::WrongKeychainKey,
    })
}

/// What the first slot of a kind that opens holds.
fn first(
    keys: &KeyFile,
    kind: SlotKind,
    mut open: impl FnMut(&Slot) -> Result<Option<Key>, VaultError>,
) -> Result<Option<Key>, VaultError> {
    for slot in keys.slots.iter().filter(|slot| slot.is(kind)) {
        if let Some(data_key) = open(slot)? {
            return Ok(Some(data_key));
        }
    }
    Ok(None)
}
