//! The encrypted vault: everything personal, in one database behind key slots.
//!
//! It owns the folder `vault/` and the domain's tables in it. It knows no clock, no screen and no engine: the time, the
//! day and the zone are arguments. Invariant: what it has acknowledged is on disk, and only encrypted.

mod advice_given;
mod backup;
mod backup_file;
mod backup_rotation;
mod beside;
mod catch_up;
mod check;
mod check_in_answers;
mod check_in_days;
mod check_in_exchange;
mod check_in_pauses;
mod check_ins;
mod cost;
mod create;
mod database;
mod day_plan;
mod days_exchange;
mod derive;
pub(crate) mod disk;
mod drop_box;
mod entries;
mod entry_lists;
mod entry_tags;
mod erase;
mod error;
mod exchange;
mod fault;
mod filling;
mod grant;
mod insights;
mod journal;
mod journal_lists;
mod kept_key;
mod key_copies;
mod key_file;
mod link_choice;
mod lock;
mod memory;
mod migrations;
mod moving_in;
mod open;
mod parked_worries;
mod pending;
mod plan;
mod plan_drafts;
mod plan_exchange;
mod plan_items;
mod plan_marks;
mod recovery;
mod restore;
mod reviews;
mod revisions;
mod ritual;
mod rituals;
mod rotation;
mod seal;
mod search;
mod search_index;
mod secret;
mod sign_answers;
mod slot;
mod slots;
mod strength;
mod taps;
mod trash;
mod trends;
mod triggers;
mod ways_in;
mod whereabouts;

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use backup::{backup_folder, backups, find_backup, inspect_backup};
pub use backup_rotation::backup_due;
pub use beside::{move_in, waits_to_move_in};
pub use cost::Cost;
pub use drop_box::{Merged, put_in_drop_box};
pub use erase::erase;
pub use error::VaultError;
pub use exchange::{Export, Exported, ImportRequest};
pub use grant::withdraw_grant;
pub use kept_key::KeptKey;
pub use memory::no_core_dumps;
pub use open::Unlock;
pub use restore::{RestoreBy, Restored, restore, restore_everything, start_anew};
pub use search::SearchInterrupter;
pub use secret::Secret;
pub use strength::strength;
pub use ways_in::{keychain_name, ways_in};
pub use whereabouts::{SYNC_MARKS, place_warnings};

use crate::journal::{Entry, EntryId};
pub use crate::view::Finding;
use crate::view::{RecoveryCode, VaultState};
use key_file::KeyFile;
use lock::Lock;
use search::Searching;
use secret::Key;

/// An open vault. One thread owns it; dropping it closes it, [`Vault::close`] also says whether that went well.
pub struct Vault {
    // Dropped in this order: the lock is released last.
    connection: Connection,
    keys: KeyFile,
    data_key: Key,
    folder: PathBuf,
    /// Entries that were begun and hold no text yet.
    begun: HashMap<EntryId, Entry>,
    /// Whether what is too old was cleared away since opening.
    tidied: bool,
    searching: Searching,
    findings: Vec<Finding>,
    _lock: Lock,
}

/// Whether bytes are a key file that this release reads.
pub fn is_key_file(bytes: &[u8]) -> bool {
    KeyFile::from_bytes(bytes).is_ok()
}

/// Whether bytes are the head of a backup that this release reads, in a file of this length.
pub fn is_backup_head(bytes: &[u8], file_length: u64) -> bool {
    backup_file::Header::from_bytes(bytes, file_length).is_ok()
}

/// What can be said of the vault in `folder` without its key: absent or locked.
pub fn state(folder: &Path) -> VaultState {
    if open::is_there(folder) { VaultState::Locked } else { VaultState::Absent }
}

/// Whether some program has the vault in `folder` open now.
pub fn is_in_use(folder: &Path) -> bool {
    open::is_there(folder) && matches!(Lock::take(folder), Err(VaultError::InUse))
}

impl fmt::Debug for Vault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Vault(open)")
    }
}

impl Vault {
    /// Makes a vault in `folder` (`vault/` in the data folder, made with it) and opens it. The recovery code is told here
    /// and never again.
    pub fn create(
        folder: &Path,
        passphrase: &Secret,
        cost: Cost,
    ) -> Result<(Vault, RecoveryCode), VaultError> {
        create::create(folder, passphrase, cost)
    }

    /// Opens the vault in `folder`; takes about 0.7 s with a passphrase.
    pub fn open(folder: &Path, unlock: Unlock) -> Result<Vault, VaultError> {
        open::open(folder, |keys| open::data_key(keys, unlock))
    }

    /// Opens it with the grant that a window left, which is used up by that whether it fits or not.
    pub fn open_by_grant(folder: &Path, kept: &KeptKey) -> Result<Vault, VaultError> {
        open::open(folder, |keys| grant::take(folder, keys, kept))
    }

    /// What the user should be told about this opening.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Folds the write-ahead log into the database: 30 s after a commit, 5 s after a deletion.
    pub fn checkpoint(&self) -> Result<(), VaultError> {
        database::checkpoint(&self.connection)
    }

    /// Checkpoints, closes and forgets the key. The vault is closed also where this fails.
    pub fn close(self) -> Result<(), VaultError> {
        database::close(self.connection)
    }
}
