//! The single-writer lock: whoever holds `vault/lock` has the vault open.
//!
//! The operating system drops it with the process, so that a crash never locks anyone out.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::disk::private;
use super::error::VaultError;

/// Held as long as this lives.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    pub fn take(folder: &Path) -> Result<Lock, VaultError> {
        let file = private().create(true).truncate(false).open(folder.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
