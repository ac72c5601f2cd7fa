//! Erasing a vault with all that belongs to it: backups, files that were put aside, half-built folders.
//!
//! The keys go first, so that what an erasing that was cut off leaves opens for nobody but through a backup, and those come
//! next. Invariant: nothing is removed that vaults are not made of; links are not followed.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::error::VaultError;
use super::lock::Lock;
use super::{backup, disk, fault, restore};

/// In which order files go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    Keys,
    Backup,
    Rest,
}

#[derive(Default)]
struct Found {
    files: Vec<(Turn, PathBuf)>,
    /// Each before those in it.
    folders: Vec<PathBuf>,
}

/// Removes the vault in `folder` and what lies beside it of vaults that were there before. Done again after it was cut off,
/// it comes to the same.
pub fn erase(folder: &Path) -> Result<(), VaultError> {
    let lock = if folder.is_dir() { Some(Lock::take(folder)?) } else { None };
    let mut found = Found::default();
    for root in roots(folder)? {
        found.gather(root)?;
    }
    found.files.sort_by_key(|(turn, _)| *turn);
    for (_, file) in &found.files {
        fault::moment();
        gone(fs::remove_file(file))?;
    }
    // Windows removes no file that is open.
    drop(lock);
    gone(fs::remove_file(folder.join("lock")))?;
    for one in found.folders.iter().rev() {
        // One in which something else lies stays.
        let _ = fs::remove_dir(one);
    }
    Ok(disk::sync_folder(folder.parent().unwrap_or(Path::new(".")))?)
}

/// The vault's folder, and those beside it: one that is being built, and those put aside.
fn roots(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_root = |one: &str| {
        one == name
            || one.strip_prefix(&name).is_some_and(|rest| {
                rest == ".new" || rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(restore::ASIDE))
            })
    };
    let above = match fs::read_dir(folder.parent().unwrap_or(Path::new("."))) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        above => above?,
    };
    let mut roots = Vec::new();
    for one in above {
        let one = one?;
        // The vault itself may lie elsewhere, by a link that its owner made.
        let is_there = one.file_type()?.is_dir() || (one.path() == folder && folder.is_dir());
        if is_there && is_root(&one.file_name().to_string_lossy()) {
            roots.push(one.path());
        }
    }
    Ok(roots)
}

impl Found {
    fn gather(&mut self, folder: PathBuf) -> io::Result<()> {
        let files = fs::read_dir(&folder)?.collect::<io::Result<Vec<DirEntry>>>()?;
        self.folders.push(folder.clone());
        for file in files {
            let (kind, name) = (file.file_type()?, file.file_name().to_string_lossy().into_owned());
            if kind.is_dir() && is_vault_folder(&name) {
                self.gather(file.path())?;
            } else if kind.is_dir() && name == backup::FOLDER {
                self.gather_backups(file.path())?;
            } else if let (true, Some(turn)) = (kind.is_file(), turn(&name)) {
                self.files.push((turn, file.path()));
            }
        }
        Ok(())
    }

    fn gather_backups(&mut self, folder: PathBuf) -> io::Result<()> {
        let files = fs::read_dir(&folder)?.collect::<io::Result<Vec<DirEntry>>>()?;
        self.folders.push(folder);
        for file in files {
            if file.file_type()?.is_file() && backup::is_own(&file.file_name().to_string_lossy()) {
                self.files.push((Turn::Backup, file.path()));
            }
        }
        Ok(())
    }
}

fn is_vault_folder(name: &str) -> bool {
    name == restore::PLACE.building
        || name.starts_with(restore::PLACE.ready)
        || name.starts_with(restore::ASIDE)
}

/// When a file of a vault goes; none for a file that vaults have not. The lock goes last, by itself.
fn turn(name: &str) -> Option<Turn> {
    // What is replaced is written beside it first, and SQLite keeps logs beside a database.
    let without_log = ["-wal", "-shm", "-journal"].iter().find_map(|log| name.strip_suffix(log));
    let stem = without_log.unwrap_or(name);
    match stem.strip_suffix(".new").unwrap_or(stem) {
        "keys" | "keys.2" | "grant" => Some(Turn::Keys),
        "journal.db" => Some(Turn::Rest),
        _ => None,
    }
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::fault::moments_of;
    use super::*;

    const OURS: [&str; 14] = [
        "vault/keys",
        "vault/keys.2",
        "vault/keys.new",
        "vault/grant",
        "vault/lock",
        "vault/journal.db",
        "vault/journal.db-wal",
        "vault/journal.db.new",
        "vault/backups/evenkeel-2026-03-27T120000Z.vault",
        "vault/backups/evenkeel-2026-03-27T120000Z.vault.part",
        "vault/aside-2026-03-27T120000Z/keys",
        "vault/restored-2026-03-27T120000Z/journal.db",
        "vault.aside-2026-03-27T120000Z/backups/evenkeel-2026-01-01T120000Z.vault",
        "vault.new/keys",
    ];
    const FOREIGN: [&str; 5] =
        ["vault/letter.txt", "vault/backups/mine.vault", "vault/mine/keys", "vault.old/keys", "keys"];

    fn home(files: &[&str]) -> tempfile::TempDir {
        let home = tempfile::tempdir().unwrap();
        for file in files {
            let path = home.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        home
    }

    #[test]
    fn everything_of_a_vault_goes_and_nothing_else() {
        let home = home(&[&OURS[..], &FOREIGN].concat());
        for _ in 0..2 {
            erase(&home.path().join("vault")).unwrap();
            assert!(OURS.iter().all(|file| !home.path().join(file).exists()), "{OURS:?}");
            assert!(FOREIGN.iter().all(|file| home.path().join(file).exists()), "{FOREIGN:?}");
        }
        assert!(!home.path().join("vault.new").exists(), "empty folders go too");
    }

    #[test]
    fn a_vault_with_nothing_else_in_it_leaves_no_folder() {
        let home = home(&OURS);
        erase(&home.path().join("vault")).unwrap();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
        erase(&home.path().join("vault")).unwrap();
    }

    #[test]
    fn wherever_it_is_cut_off_the_keys_have_gone_before_the_text() {
        let home = home(&[&OURS[..], &FOREIGN].concat());
        let ((), moments) = moments_of(&home.path().join("vault"), || {
            erase(&home.path().join("vault")).unwrap();
        });
        assert!(moments.len() > 5);
        let seen = moments.iter().map(|files| {
            let has = |name: &str| files.iter().any(|(path, _)| path.ends_with(name));
            (["keys", "keys.2", "grant"].iter().any(|name| has(name)), has("journal.db"))
        });
        let seen: Vec<(bool, bool)> = seen.collect();
        assert!(seen.iter().all(|(keys, text)| *text || !keys), "{seen:?}");
        assert!(seen.contains(&(false, true)), "{seen:?}");
    }

    #[test]
    fn a_vault_that_is_open_elsewhere_stays_as_it_is() {
        let home = home(&OURS);
        let folder = home.path().join("vault");
        let _open = Lock::take(&folder).unwrap();
        assert!(matches!(erase(&folder), Err(VaultError::InUse)));
        assert!(OURS.iter().all(|file| home.path().join(file).exists()));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let home = home(&["vault/journal.db", "elsewhere/keys"]);
        let elsewhere = home.path().join("elsewhere");
        std::os::unix::fs::symlink(&elsewhere, home.path().join("vault/aside-x")).unwrap();
        std::os::unix::fs::symlink(elsewhere.join("keys"), home.path().join("vault/keys")).unwrap();
        erase(&home.path().join("vault")).unwrap();
        assert!(elsewhere.join("keys").exists());
    }
}
