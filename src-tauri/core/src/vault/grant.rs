//! The grant: so that reopening the window soon needs no passphrase, the data key stays in `vault/grant`, wrapped with a
//! key that only the agent's memory holds.
//!
//! It does not know how long a grant lasts or who carries its key. Invariants: either half alone opens nothing; a grant
//! serves once, and no opening of the vault, by whatever way, leaves one behind.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Vault;
use super::disk;
use super::error::VaultError;
use super::kept_key::KeptKey;
use super::key_file::KeyFile;
use super::secret::Key;
use super::slot::Slot;

impl Vault {
    /// Leaves a grant; what is given is its other half.
    pub fn leave_grant(&self) -> Result<KeptKey, VaultError> {
        let kept = KeptKey::random()?;
        let slots = vec![Slot::for_grant(&self.keys.vault, &kept, &self.data_key)?];
        disk::replace(&path(&self.folder), &KeyFile { slots, ..self.keys.clone() }.to_bytes())?;
        Ok(kept)
    }
}

/// The data key that was left, if these keys are still in force; afterwards there is no grant.
pub(super) fn take(folder: &Path, in_force: &KeyFile, kept: &KeptKey) -> Result<Key, VaultError> {
    let bytes = fs::read(path(folder)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => VaultError::NoGrant,
        _ => error.into(),
    })?;
    withdraw_grant(folder)?;
    let left = KeyFile::from_bytes(&bytes).map_err(|_| VaultError::NoGrant)?;
    let slot = left.slots.first().filter(|_| left.sequence == in_force.sequence);
    slot.and_then(|slot| slot.open_grant(&in_force.vault, kept)).ok_or(VaultError::NoGrant)
}

/// Takes back the grant that may lie in the vault's folder.
pub fn withdraw_grant(folder: &Path) -> io::Result<()> {
    match fs::remove_file(path(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join("grant")
}
