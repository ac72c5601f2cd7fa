//! Whether a vault and its backups lie where they are safe.
//!
//! A folder that another program keeps in step with other computers may replace the database while it is open, or split it
//! into conflicting copies; and a backup on the same disk as the vault is lost with it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::view::PlaceWarning;

/// Folders that programs for keeping files in step make, by their names; `OneDrive - Company` and `Dropbox (Personal)` too.
const SYNCED: &[&str] = &[
    "Box",
    "Box Sync",
    "CloudStorage",
    "Creative Cloud Files",
    "Dropbox",
    "Google Drive",
    "GoogleDrive",
    "iCloud Drive",
    "iCloudDrive",
    "Jottacloud",
    "kDrive",
    "Koofr",
    "MEGA",
    "MEGAsync",
    "Mobile Documents",
    "My Drive",
    "Nextcloud",
    "OneDrive",
    "ownCloud",
    "pCloud Drive",
    "pCloudDrive",
    "Proton Drive",
    "ProtonDrive",
    "Resilio Sync",
    "Seafile",
    "SpiderOak Hive",
    "Syncthing",
    "Tresorit",
    "Yandex.Disk",
];

/// Files by which such programs mark the top of a folder, whatever its name.
pub const SYNC_MARKS: &[&str] = &[
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".sync",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".SeafileData",
];

/// Looks at the places of a vault and of a folder with its backups, which may be missing.
pub fn place_warnings(vault: &Path, backups: &Path) -> Vec<PlaceWarning> {
    let vault = fs::canonicalize(vault).unwrap_or_else(|_| vault.to_owned());
    warnings(&vault, |path| path.exists(), disk_of(&vault), disk_of(backups))
}

#[cfg(unix)]
fn disk_of(path: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|about| about.dev())
}

/// Where the standard library does not tell, nothing is warned about.
#[cfg(not(unix))]
fn disk_of(_path: &Path) -> Option<u64> {
    None
}

/// Looks at the place of a vault, and at its disk and that of its backups. `exists` says whether a
/// path exists. A disk whose id is not known counts as another one: no warning without ground.
fn warnings(
    vault: &Path,
    exists: impl Fn(&Path) -> bool,
    vault_disk: Option<u64>,
    backup_disk: Option<u64>,
) -> Vec<PlaceWarning> {
    let synced = synced_root(vault, exists)
        .map(|root| PlaceWarning::VaultIsSynced { root: root.display().to_string() });
    let one_disk = backup_disk.is_some() && backup_disk == vault_disk;
    synced.into_iter().chain(one_disk.then_some(PlaceWarning::BackupsOnSameDisk)).collect()
}

/// The nearest folder above, or the folder itself, that is kept in step with other computers.
fn synced_root(path: &Path, exists: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let is_root = |folder: &&Path| {
        folder.file_name().is_some_and(is_synced_name)
            || SYNC_MARKS.iter().any(|mark| exists(&folder.join(mark)))
    };
    path.ancestors().filter(|folder| folder.file_name().is_some()).find(is_root).map(Path::to_owned)
}

fn is_synced_name(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    SYNCED.iter().any(|synced| {
        let rest = name.get(..synced.len()).filter(|start| start.eq_ignore_ascii_case(synced));
        rest.is_some() && matches!(&name[synced.len()..], rest if rest.is_empty() || rest.starts_with(" - ") || rest.starts_with(" ("))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root_of(path: &str) -> Option<PathBuf> {
        synced_root(Path::new(path), |_| false)
    }

    #[test]
    fn a_vault_in_a_folder_that_is_kept_in_step_is_noticed() {
        for (path, root) in [
            ("/home/a/Dropbox/apps/evenkeel/vault", "/home/a/Dropbox"),
            ("/home/a/Dropbox (Personal)/vault", "/home/a/Dropbox (Personal)"),
            ("/Users/a/OneDrive - Company/evenkeel/vault", "/Users/a/OneDrive - Company"),
            ("/Users/a/Library/Mobile Documents/vault", "/Users/a/Library/Mobile Documents"),
            ("/home/a/nextcloud/vault", "/home/a/nextcloud"),
        ] {
            assert_eq!(root_of(path).as_deref(), Some(Path::new(root)), "{path}");
        }
        for path in
            ["/home/a/.local/share/evenkeel/vault", "/home/a/Boxes/vault", "/srv/Megaphone/vault", "/"]
        {
            assert_eq!(root_of(path), None, "{path}");
        }
    }

    #[test]
    fn a_mark_of_such_a_program_is_noticed_whatever_the_folder_is_called() {
        let mark = Path::new("/home/a/papers/.stfolder");
        let root = synced_root(Path::new("/home/a/papers/evenkeel/vault"), |path| path == mark);
        assert_eq!(root.as_deref(), Some(Path::new("/home/a/papers")));
    }

    #[test]
    fn backups_are_warned_about_where_they_share_the_disk_and_never_where_it_is_not_known() {
        let warned = |vault, backups| !warnings(Path::new("/v"), |_| false, vault, backups).is_empty();
        assert!(warned(Some(7), Some(7)));
        assert!(!warned(Some(7), Some(8)) && !warned(Some(7), None) && !warned(None, None));
    }
}
