//! Putting a backup in the place of a vault that is damaged, lost, or on another computer.
//!
//! The restored vault is built whole and verified beside the present one, and then moved in (`moving_in.rs`). Settings and
//! records that came with it wait for the agent's next start. Invariant: nothing of the present vault is deleted; its files
//! end up in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::backup_file::BackupFile;
use super::beside::Beside;
use super::cost::Cost;
use super::create::check_length;
use super::error::VaultError;
use super::key_copies::{self, Copies};
use super::key_file::KeyFile;
use super::lock::Lock;
use super::moving_in::{self, Building, Place, free_stamp};
use super::open::{self, Unlock};
use super::secret::{Key, Secret};
use super::slot::{Slot, SlotKind};
use super::{beside, database, derive, disk, migrations};
use crate::view::{Backup, BackupState};

pub(super) const ASIDE: &str = "aside-";

/// What makes up a vault.
pub(super) const PLACE: Place = Place {
    building: "restoring",
    ready: "restored-",
    aside: ASIDE,
    files: &["journal.db-wal", "journal.db-shm", database::FILE, "keys.2", "keys"],
    database: database::FILE,
};

/// How a backup is opened.
#[derive(Clone, Copy, Debug)]
pub enum RestoreBy<'a> {
    /// The passphrase that was in force when it was made; it is again.
    Passphrase(&'a Secret),
    /// The recovery code, with a new passphrase; the old one no longer opens the restored vault.
    RecoveryCode { code: &'a Secret, next: &'a Secret, cost: Cost },
}

/// What a restore came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub backup: Backup,
    /// Where the files of the former vault are now; none where there was no vault.
    pub aside: Option<PathBuf>,
}

/// What of a backup comes.
#[derive(Clone, Copy)]
enum Comes<'a> {
    Vault,
    /// With settings and records, into this data folder.
    Everything {
        data: &'a Path,
    },
}

/// Restores the vault in `folder`, which may be absent, from one backup file. The vault is closed afterwards.
pub fn restore(
    folder: &Path,
    from: &Path,
    by: RestoreBy,
    now: DateTime<Utc>,
) -> Result<Restored, VaultError> {
    bring(folder, from, by, Comes::Vault, now)
}

/// As [`restore`], with the settings and records that the backup holds. They wait in the data folder until [`super::move_in`].
pub fn restore_everything(
    data: &Path,
    folder: &Path,
    from: &Path,
    by: RestoreBy,
    now: DateTime<Utc>,
) -> Result<Restored, VaultError> {
    bring(folder, from, by, Comes::Everything { data }, now)
}

fn bring(
    folder: &Path,
    from: &Path,
    by: RestoreBy,
    comes: Comes,
    now: DateTime<Utc>,
) -> Result<Restored, VaultError> {
    if let RestoreBy::RecoveryCode { next, .. } = by {
        check_length(next)?;
    }
    let mut backup = BackupFile::open(from)?;
    backup.check()?;
    if matches!(comes, Comes::Everything { .. }) && !backup.holds_everything() {
        return Err(VaultError::OutOfRange(
            "this backup holds the vault alone, without settings and records",
        ));
    }
    disk::create_folder(folder)?;
    let lock = Lock::take(folder)?;
    finish(folder)?;
    let building = Building::begin(folder, &PLACE)?;
    let (data_key, entries) = build(building.path(), &mut backup, by, newest_sequence(folder))?;
    // All that comes is built before any of it is put into place.
    if let Comes::Everything { data } = comes {
        let beside = Beside::unseal(&backup.beside()?, &data_key, &backup.keys()?.vault)?.build(data)?;
        beside.make_ready(&free_stamp(data, &beside::PLACE, &stamp(now)))?;
    }
    building.make_ready(&PLACE, &free_stamp(folder, &PLACE, &stamp(now)))?;
    let aside = moving_in::finish(folder, &PLACE)?;
    drop(lock);
    let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let made_ms = backup.header.made_ms;
    let everything = backup.holds_everything();
    let backup =
        Backup { name, made_ms, entries, bytes: backup.bytes, everything, state: BackupState::Whole };
    Ok(Restored { backup, aside })
}

/// Where both secrets are lost: the whole vault with its backups is put aside, so that a new one can be made. Says where it is.
pub fn start_anew(folder: &Path, now: DateTime<Utc>) -> Result<PathBuf, VaultError> {
    if !open::is_there(folder) {
        return Err(VaultError::Absent);
    }
    let lock = Lock::take(folder)?;
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{ASIDE}{}", stamp(now)));
    let aside = folder.with_file_name(name);
    if aside.exists() {
        return Err(VaultError::Exists);
    }
    // Windows renames no folder with an open file in it.
    let held = if cfg!(windows) { None } else { Some(lock) };
    fs::rename(folder, &aside)?;
    drop(held);
    disk::sync_folder(folder.parent().unwrap_or(Path::new(".")))?;
    Ok(aside)
}

/// Moves a vault that was made ready into place. Done again from any point, it comes to the same.
pub(super) fn finish(folder: &Path) -> Result<(), VaultError> {
    moving_in::finish(folder, &PLACE).map(drop)
}

/// Builds the restored vault and reads all of it; gives its data key and its number of entries.
fn build(
    building: &Path,
    backup: &mut BackupFile,
    by: RestoreBy,
    present_sequence: u64,
) -> Result<(Key, u64), VaultError> {
    let stored = backup.keys()?;
    let unlock = match by {
        RestoreBy::Passphrase(passphrase) => Unlock::Passphrase(passphrase),
        RestoreBy::RecoveryCode { code, .. } => Unlock::RecoveryCode(code),
    };
    let data_key = open::data_key(&stored, unlock)?;
    let slots = slots(&stored, by, &data_key)?;
    // Newer than what is replaced, and than what is in the backup.
    let sequence = stored.sequence.max(present_sequence).saturating_add(1);
    let drop_box_public = derive::drop_box_public(&data_key);
    let keys = KeyFile { sequence, drop_box_public, slots, ..stored };
    key_copies::write(building, &keys)?;
    backup.extract_database(&building.join(database::FILE))?;
    let connection = database::open(building, &derive::database_key(&data_key), &keys.vault)?;
    database::verify(&connection)?;
    let entries = migrations::count_entries(&connection)?;
    database::close(connection)?;
    let read_back = Copies::read(building)?.newest;
    let next = match by {
        RestoreBy::Passphrase(passphrase) => passphrase,
        RestoreBy::RecoveryCode { next, .. } => next,
    };
    if open::data_key(&read_back, Unlock::Passphrase(next))?.bytes() != data_key.bytes() {
        return Err(VaultError::SlotsDamaged);
    }
    disk::sync_folder(building)?;
    Ok((data_key, entries))
}

fn slots(stored: &KeyFile, by: RestoreBy, data_key: &Key) -> Result<Vec<Slot>, VaultError> {
    let mut slots = stored.slots.clone();
    if let RestoreBy::RecoveryCode { next, cost, .. } = by {
        slots.retain(|slot| !slot.is(SlotKind::Passphrase));
        slots.insert(0, Slot::for_passphrase(&stored.vault, next, cost, data_key)?);
    }
    Ok(slots)
}

/// Of the vault that is replaced; 0 where its key files cannot be read.
fn newest_sequence(folder: &Path) -> u64 {
    Copies::read(folder).map_or(0, |copies| copies.newest.sequence)
}

fn stamp(now: DateTime<Utc>) -> String {
    now.format("%Y-%m-%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeMap;

    /// A folder with an old vault, a new one ready beside it, and the files as they must end up.
    fn folder_with(old: &[&str], new: &[&str]) -> tempfile::TempDir {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("restored-x")).unwrap();
        for name in old {
            fs::write(home.path().join(name), format!("old {name}")).unwrap();
        }
        for name in new {
            fs::write(home.path().join("restored-x").join(name), format!("new {name}")).unwrap();
        }
        home
    }

    fn contents(folder: &Path) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        for file in fs::read_dir(folder).into_iter().flatten() {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                all.extend(
                    contents(&path).into_iter().map(|(inner, text)| (format!("{name}/{inner}"), text)),
                );
            } else {
                all.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
        all
    }

    const NEW: [&str; 3] = ["journal.db", "keys", "keys.2"];

    #[test]
    fn a_restore_that_was_cut_off_anywhere_while_moving_in_is_finished_by_the_next_start() {
        let whole = folder_with(PLACE.files, &NEW);
        finish(whole.path()).unwrap();
        let expected = contents(whole.path());
        assert_eq!(expected.len(), PLACE.files.len() + NEW.len());
        for name in PLACE.files {
            assert_eq!(expected[&format!("aside-x/{name}")], format!("old {name}"));
        }
        for name in NEW {
            assert_eq!(expected[name], format!("new {name}"));
        }
        // The steps are renames in a fixed order; every prefix of them is a place to be cut off.
        for steps in 0..=PLACE.files.len() + NEW.len() {
            let cut_off = folder_with(PLACE.files, &NEW);
            let path = |part: &str| cut_off.path().join(part);
            fs::create_dir(path("aside-x")).unwrap();
            for name in PLACE.files.iter().take(steps) {
                fs::rename(path(name), path("aside-x").join(name)).unwrap();
            }
            let moved_in = PLACE.files.iter().filter(|name| NEW.contains(name));
            for name in moved_in.take(steps.saturating_sub(PLACE.files.len())) {
                fs::rename(path("restored-x").join(name), path(name)).unwrap();
            }
            finish(cut_off.path()).unwrap();
            assert_eq!(contents(cut_off.path()), expected, "cut off after {steps} steps");
            finish(cut_off.path()).unwrap();
            assert_eq!(contents(cut_off.path()), expected, "again");
        }
    }

    #[test]
    fn where_there_was_no_vault_nothing_is_put_aside() {
        let home = folder_with(&[], &NEW);
        finish(home.path()).unwrap();
        assert_eq!(contents(home.path()).len(), NEW.len());
        assert!(!home.path().join("aside-x").exists());
    }
}
