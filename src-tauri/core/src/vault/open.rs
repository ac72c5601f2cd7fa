//! Opening a vault, in one fixed order, each failure its own error.
//!
//! Lock, key slots, database: the slot's tag alone decides whether the passphrase is right, since SQLite reports a wrong
//! key, junk and one flipped byte alike. Nothing is written before everything has passed.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::error::VaultError;
use super::key_copies::Copies;
use super::key_file::KeyFile;
use super::lock::Lock;
use super::recovery::Code;
use super::search::Searching;
use super::secret::{Key, Secret};
use super::slot::SlotKind;
use super::{Finding, Vault, database, derive};

/// What the user types to get in.
#[derive(Clone, Copy, Debug)]
pub enum Unlock<'a> {
    Passphrase(&'a Secret),
    /// In any case, with any spaces and dashes.
    RecoveryCode(&'a Secret),
}

pub(super) fn open(folder: &Path, unlock: Unlock) -> Result<Vault, VaultError> {
    if !is_there(folder) {
        return Err(VaultError::Absent);
    }
    let lock = Lock::take(folder)?;
    open_locked(folder, unlock, lock)
}

/// Whether a vault was ever made here. A folder with anything in it but the lock is one, damaged perhaps: better an error
/// about it than a new vault in its place.
pub(super) fn is_there(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut files) => files.any(|file| file.map_or(true, |file| file.file_name() != "lock")),
        Err(error) => error.kind() != std::io::ErrorKind::NotFound,
    }
}

pub(super) fn open_locked(folder: &Path, unlock: Unlock, lock: Lock) -> Result<Vault, VaultError> {
    let copies = Copies::read(folder)?;
    let data_key = data_key(&copies.newest, unlock)?;
    let connection = database::open(folder, &derive::database_key(&data_key), &copies.newest.vault)?;
    let mut findings = Vec::new();
    // A vault that opens is worth more than a second copy: the failure is told, not raised.
    match copies.heal() {
        Ok(true) => findings.push(Finding::KeyCopyHealed),
        Ok(false) => {}
        Err(_) => findings.push(Finding::KeyCopyNotHealed),
    }
    if copies.newest.drop_box_public != derive::drop_box_public(&data_key) {
        findings.push(Finding::DropBoxKeyExchanged);
    }
    Ok(Vault {
        connection,
        keys: copies.newest,
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
    let (kind, wrong) = match unlock {
        Unlock::Passphrase(_) => (SlotKind::Passphrase, VaultError::WrongPassphrase),
        Unlock::RecoveryCode(_) => (SlotKind::RecoveryCode, VaultError::WrongRecoveryCode),
    };
    let code = match unlock {
        Unlock::RecoveryCode(typed) => Some(Code::read(typed)?),
        Unlock::Passphrase(_) => None,
    };
    for slot in keys.slots.iter().filter(|slot| slot.is(kind)) {
        let opened = match (unlock, &code) {
            (Unlock::Passphrase(passphrase), _) => slot.open_with_passphrase(&keys.vault, passphrase)?,
            (Unlock::RecoveryCode(_), Some(code)) => slot.open_with_recovery_code(&keys.vault, code)?,
            (Unlock::RecoveryCode(_), None) => None,
        };
        if let Some(data_key) = opened {
            return Ok(data_key);
        }
    }
    Err(wrong)
}
