//! A new vault: built whole in a folder beside its place, verified there, and only then renamed into it.
//!
//! Until the rename there is no vault; after it there is a complete one. What a crash leaves of the building folder is
//! swept away by the next attempt.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::cost::Cost;
use super::error::VaultError;
use super::key_file::KeyFile;
use super::lock::Lock;
use super::open::{self, Unlock};
use super::recovery::Code;
use super::secret::{Key, Secret};
use super::slot::{Confirmed, Slot, random};
use super::{Vault, database, derive, disk, key_copies};
use crate::view::RecoveryCode;

/// Counted in letters; the strength meter advises, only this is refused.
const SHORTEST_PASSPHRASE: usize = 8;

pub(super) fn create(
    folder: &Path,
    passphrase: &Secret,
    cost: Cost,
) -> Result<(Vault, RecoveryCode), VaultError> {
    check_length(passphrase)?;
    if open::is_there(folder) {
        return Err(VaultError::Exists);
    }
    let building = building_folder(folder);
    disk::create_folder(&building)?;
    let lock = Lock::take(&building)?;
    sweep(&building)?;
    let code = Code::random()?;
    build(&building, passphrase, cost, &code)?;
    let written = code.written();
    verify(&building, passphrase, &written)?;
    let lock = settle(&building, folder, lock)?;
    let recovery_code = Secret::new(written.groups.concat());
    let vault =
        open::open_locked(folder, |keys| open::data_key(keys, Unlock::RecoveryCode(&recovery_code)), lock)?;
    Ok((vault, written))
}

pub(super) fn check_length(passphrase: &Secret) -> Result<(), VaultError> {
    if is_long_enough(passphrase) { Ok(()) } else { Err(VaultError::PassphraseTooShort) }
}

pub(super) fn is_long_enough(passphrase: &Secret) -> bool {
    passphrase.composed().chars().count() >= SHORTEST_PASSPHRASE
}

fn build(building: &Path, passphrase: &Secret, cost: Cost, code: &Code) -> Result<(), VaultError> {
    let vault = random::<16>()?;
    let mut data_key = Key::blank();
    getrandom::fill(data_key.bytes_mut())?;
    database::create(building, &derive::database_key(&data_key), &vault)?;
    let slots = vec![
        Slot::for_passphrase(&vault, passphrase, cost, &data_key)?,
        Slot::for_recovery_code(&vault, code, Confirmed::No, &data_key)?,
    ];
    let drop_box_public = derive::drop_box_public(&data_key);
    key_copies::write(building, &KeyFile { vault, sequence: 1, drop_box_public, slots })
}

/// Opens what was just written, each way in, from the files alone.
fn verify(building: &Path, passphrase: &Secret, code: &RecoveryCode) -> Result<(), VaultError> {
    let keys = key_copies::Copies::read(building)?.newest;
    let typed = Secret::new(code.groups.join(" "));
    for unlock in [Unlock::Passphrase(passphrase), Unlock::RecoveryCode(&typed)] {
        let data_key = open::data_key(&keys, unlock)?;
        let connection = database::open(building, &derive::database_key(&data_key), &keys.vault)?;
        database::verify(&connection)?;
        database::close(connection)?;
    }
    Ok(())
}

/// Renames the finished folder into place. The lock goes with it, so that nobody comes in between.
fn settle(building: &Path, folder: &Path, lock: Lock) -> Result<Lock, VaultError> {
    disk::sync_folder(building)?;
    if folder.exists() {
        // Empty or with a stray lock file, as `is_there` saw; anything else makes this fail, and nothing is lost.
        let _ = fs::remove_file(folder.join("lock"));
        fs::remove_dir(folder).map_err(|_| VaultError::Exists)?;
    }
    // Windows renames no folder with an open file in it.
    let held = if cfg!(windows) { None } else { Some(lock) };
    fs::rename(building, folder)?;
    disk::sync_folder(folder.parent().unwrap_or(Path::new(".")))?;
    held.map_or_else(|| Lock::take(folder), Ok)
}

/// Beside the vault's place, so that the rename stays within one file system.
fn building_folder(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().map(OsString::from).unwrap_or_default();
    name.push(".new");
    folder.with_file_name(name)
}

/// Removes what an attempt that was cut off has left; its recovery code was never shown.
fn sweep(building: &Path) -> Result<(), VaultError> {
    for file in fs::read_dir(building)? {
        let file = file?;
        if file.file_name() != "lock" {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}
