//! Moving files into a folder where others of the same names lie, so that a crash anywhere leaves the old or the new ones.
//!
//! What comes is built in a folder beside, made ready by one rename, and from there on moved in file by file; whoever finds
//! it half moved in finishes the work. Invariant: nothing that was there is deleted; it ends up in a folder of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{create_folder, sync_folder};
use super::error::VaultError;

/// Which files, and under which names they wait and are kept.
pub(super) struct Place {
    pub building: &'static str,
    /// What the name of a folder begins with that waits to be moved in; a stamp follows.
    pub ready: &'static str,
    pub aside: &'static str,
    /// In the order in which they are moved aside: logs before the database that they belong to.
    pub files: &'static [&'static str],
    pub database: &'static str,
}

/// The folder in which what comes is built; gone again unless it was made ready.
pub(super) struct Building {
    folder: PathBuf,
    path: PathBuf,
}

impl Building {
    pub fn begin(folder: &Path, place: &Place) -> Result<Building, VaultError> {
        let path = folder.join(place.building);
        match fs::remove_dir_all(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        create_folder(&path)?;
        Ok(Building { folder: folder.to_owned(), path })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// From here on it comes into place.
    pub fn make_ready(self, place: &Place, stamp: &str) -> Result<(), VaultError> {
        fs::rename(&self.path, self.folder.join(format!("{}{stamp}", place.ready)))?;
        Ok(sync_folder(&self.folder)?)
    }
}

impl Drop for Building {
    fn drop(&mut self) {
        // After the rename there is none; a leftover is removed by the next attempt.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Moves in what was made ready, and says where the files are kept that were there. Done again from any point, it comes to
/// the same.
pub(super) fn finish(folder: &Path, place: &Place) -> Result<Option<PathBuf>, VaultError> {
    let mut kept = None;
    for stamp in ready(folder, place)? {
        let from = folder.join(format!("{}{stamp}", place.ready));
        let aside = folder.join(format!("{}{stamp}", place.aside));
        for name in place.files {
            // Once the new database is in, a log beside it is its own.
            let is_log = name.starts_with(place.database) && *name != place.database;
            let belongs_to_new = name.starts_with(place.database) && !from.join(place.database).exists();
            let is_replaced = from.join(name).exists() || is_log;
            if is_replaced && !belongs_to_new && folder.join(name).exists() {
                create_folder(&aside)?;
                fs::rename(folder.join(name), aside.join(name))?;
            }
        }
        sync_folder(folder)?;
        for name in place.files {
            if from.join(name).exists() {
                fs::rename(from.join(name), folder.join(name))?;
            }
        }
        sync_folder(folder)?;
        fs::remove_dir(&from)?;
        sync_folder(folder)?;
        kept = aside.exists().then_some(aside);
    }
    Ok(kept)
}

/// The stamps of what waits.
pub(super) fn ready(folder: &Path, place: &Place) -> Result<Vec<String>, VaultError> {
    let mut stamps = Vec::new();
    for file in fs::read_dir(folder)? {
        let name = file?.file_name().to_string_lossy().into_owned();
        stamps.extend(name.strip_prefix(place.ready).map(str::to_owned));
    }
    stamps.sort();
    Ok(stamps)
}

/// `stem`, or with a number where something was put aside under it already.
pub(super) fn free_stamp(folder: &Path, place: &Place, stem: &str) -> String {
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let mut stamps = std::iter::once(stem.to_owned()).chain(numbered);
    // The numbers do not end before the folders do.
    stamps
        .find(|stamp| !folder.join(format!("{}{stamp}", place.aside)).exists())
        .unwrap_or_else(|| stem.to_owned())
}
