//! Making and listing backups: verified copies of the whole vault, each in one file.
//!
//! A backup is built under a temporary name, read back with both integrity checks, and only then given its own name. It
//! does not restore (restore.rs) and does not decide when. Invariant: a file named `*.vault` was whole when it got that name.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::backup_file::{self, BackupFile, Contents};
use super::backup_rotation::{Candidate, surplus};
use super::beside::Beside;
use super::disk::{create_folder, private, sync_folder};
use super::error::VaultError;
use super::key_file::KeyFile;
use super::secret::Key;
use super::{Vault, database, derive, migrations};
use crate::view::{Backup, BackupState};

pub(super) const FOLDER: &str = "backups";
const ENDING: &str = ".vault";
const UNFINISHED: &str = ".part";
/// So that nothing else in a folder that the user chose is ever taken for ours.
const BEGINNING: &str = "evenkeel-";

/// The folder of a vault's own backups.
pub fn backup_folder(vault: &Path) -> PathBuf {
    vault.join(FOLDER)
}

/// The file name of the newest of a vault's own backups, by the name alone: a damaged one must not hide.
pub(super) fn newest_name(vault: &Path) -> Result<Option<String>, VaultError> {
    Ok(names(&backup_folder(vault))?.into_iter().filter(|name| name.starts_with(BEGINNING)).max())
}

/// Whether a file in a backup folder is one of ours, by its name: a backup, or what one that was cut off has left.
pub(super) fn is_own(name: &str) -> bool {
    name.starts_with(BEGINNING) && (name.ends_with(ENDING) || name.ends_with(UNFINISHED))
}

/// All backups in a folder, newest first, each read whole against its checksum.
pub fn backups(folder: &Path) -> Result<Vec<Backup>, VaultError> {
    let mut list: Vec<Backup> = names(folder)?.into_iter().map(|name| describe(folder, name)).collect();
    list.sort_by(|one, other| (other.made_ms, &other.name).cmp(&(one.made_ms, &one.name)));
    Ok(list)
}

/// The file of a backup that is named as in the list, or by its path.
pub fn find_backup(folder: &Path, named: &Path) -> Result<PathBuf, VaultError> {
    let listed = folder.join(named);
    [listed.as_path(), named]
        .into_iter()
        .find(|path| path.is_file())
        .map(Path::to_owned)
        .ok_or(VaultError::NotFound)
}

/// One backup, read whole against its checksum.
pub fn inspect_backup(path: &Path) -> Result<Backup, VaultError> {
    fs::metadata(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(describe(path.parent().unwrap_or(Path::new(".")), name))
}

impl Vault {
    /// Makes a verified backup in the vault's own folder and removes what the rotation no longer keeps.
    pub fn back_up(&self, now: DateTime<Utc>) -> Result<Backup, VaultError> {
        let folder = backup_folder(&self.folder);
        let made = self.source().make(&folder, now.timestamp_millis())?;
        rotate(&folder, &made.name)?;
        Ok(made)
    }

    /// Makes a verified backup in a folder that the user chose; nothing there is ever removed.
    pub fn back_up_to(&self, folder: &Path, now: DateTime<Utc>) -> Result<Backup, VaultError> {
        self.source().make(folder, now.timestamp_millis())
    }

    /// As [`Vault::back_up_to`], with the settings and records of this data folder, sealed: all that another computer needs.
    pub fn pack_everything(
        &self,
        folder: &Path,
        data: &Path,
        now: DateTime<Utc>,
    ) -> Result<Backup, VaultError> {
        let own = backup_folder(&self.folder);
        create_folder(&own)?;
        sweep(&own)?;
        let beside = Beside::read(data, &own.join(format!("{BEGINNING}records{UNFINISHED}")))?;
        let beside = beside.seal(&self.data_key, &self.keys.vault)?;
        Source { beside: &beside, ..self.source() }.make(folder, now.timestamp_millis())
    }

    /// When the newest backup in the vault's own folder was made, by its header.
    pub fn newest_backup(&self) -> Result<Option<DateTime<Utc>>, VaultError> {
        let newest = candidates(&backup_folder(&self.folder))?.into_iter().map(|backup| backup.made_ms).max();
        Ok(newest.and_then(DateTime::from_timestamp_millis))
    }

    fn source(&self) -> Source<'_> {
        Source { connection: &self.connection, keys: &self.keys, data_key: &self.data_key, beside: &[] }
    }
}

/// Before a migration changes the database. The file system's time of the copy stands for the clock, which is not known
/// while a vault is being opened.
pub(super) fn before_migration(
    vault: &Path,
    connection: &Connection,
    keys: &KeyFile,
    data_key: &Key,
) -> Result<(), VaultError> {
    let folder = backup_folder(vault);
    create_folder(&folder)?;
    let probe = folder.join(format!("{BEGINNING}time{UNFINISHED}"));
    let created = private().create(true).truncate(true).open(&probe)?.metadata()?.modified()?;
    fs::remove_file(&probe)?;
    let made_ms = DateTime::<Utc>::from(created).timestamp_millis();
    let made = Source { connection, keys, data_key, beside: &[] }.make(&folder, made_ms)?;
    rotate(&folder, &made.name)
}

struct Source<'a> {
    connection: &'a Connection,
    keys: &'a KeyFile,
    data_key: &'a Key,
    /// Settings and records, sealed; empty where the vault goes alone.
    beside: &'a [u8],
}

impl Source<'_> {
    fn make(&self, folder: &Path, made_ms: i64) -> Result<Backup, VaultError> {
        create_folder(folder)?;
        sweep(folder)?;
        let name = free_name(folder, made_ms);
        let unfinished = Unfinished {
            database: folder.join(format!("{name}.db{UNFINISHED}")),
            backup: folder.join(format!("{name}{UNFINISHED}")),
        };
        self.copy_database(&unfinished.database)?;
        let (entries, schema) = self.verify_copy(&unfinished.database)?;
        let contents = Contents { keys: self.keys, made_ms, entries, schema, beside: self.beside };
        let bytes = backup_file::write(&unfinished.backup, &contents, &unfinished.database)?;
        // Between here and there the disk may have lied; only what reads back whole gets the name.
        BackupFile::open(&unfinished.backup)?.check()?;
        fs::rename(&unfinished.backup, folder.join(&name))?;
        sync_folder(folder)?;
        let everything = !self.beside.is_empty();
        Ok(Backup { name, made_ms, entries, bytes, everything, state: BackupState::Whole })
    }

    fn copy_database(&self, to: &Path) -> Result<(), VaultError> {
        // SQLite accepts an empty file, and would make its own readable for others.
        private().create_new(true).open(to)?;
        let path = to.to_str().ok_or_else(|| {
            VaultError::Disk("the path of the backup folder is not valid text; choose another".into())
        })?;
        self.connection.execute("VACUUM INTO ?1", [path])?;
        Ok(())
    }

    /// Opens the copy by itself and reads every page; gives its number of entries and its schema.
    fn verify_copy(&self, path: &Path) -> Result<(u64, u32), VaultError> {
        let copy = database::open_copy(path, &derive::database_key(self.data_key), &self.keys.vault)?;
        database::verify(&copy)?;
        let entries = migrations::count_entries(&copy)?;
        let schema = |connection: &Connection| {
            connection.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))
        };
        let of_copy = schema(&copy)?;
        if entries != migrations::count_entries(self.connection)? || of_copy != schema(self.connection)? {
            return Err(VaultError::Damaged);
        }
        copy.close().map_err(|(_, error)| error)?;
        Ok((entries, u32::try_from(of_copy).map_err(|_| VaultError::Damaged)?))
    }
}

/// The temporary files of one backup, removed whatever happens.
struct Unfinished {
    database: PathBuf,
    backup: PathBuf,
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Either may never have been made, or have its own name by now; what stays in spite of this is swept next time.
        let _ = fs::remove_file(&self.database);
        let _ = fs::remove_file(&self.backup);
    }
}

/// Removes what a backup that was cut off has left.
fn sweep(folder: &Path) -> Result<(), VaultError> {
    for file in fs::read_dir(folder)? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        if name.starts_with(BEGINNING) && name.ends_with(UNFINISHED) {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

fn rotate(folder: &Path, verified: &str) -> Result<(), VaultError> {
    let surplus = surplus(&candidates(folder)?, verified);
    for name in &surplus {
        fs::remove_file(folder.join(name))?;
    }
    if surplus.is_empty() { Ok(()) } else { Ok(sync_folder(folder)?) }
}

/// Those of our own naming whose header can be read; what looks damaged is left for the user to see.
fn candidates(folder: &Path) -> Result<Vec<Candidate>, VaultError> {
    let readable = names(folder)?.into_iter().filter(|name| name.starts_with(BEGINNING));
    let readable = readable.filter_map(|name| {
        let header = BackupFile::open(&folder.join(&name)).ok()?.header;
        Some(Candidate { name, made_ms: header.made_ms, schema: header.schema })
    });
    Ok(readable.collect())
}

fn names(folder: &Path) -> Result<Vec<String>, VaultError> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let names = files.map(|file| Ok(file?.file_name().to_string_lossy().into_owned()));
    let names = names.collect::<Result<Vec<String>, VaultError>>()?;
    Ok(names.into_iter().filter(|name| name.ends_with(ENDING)).collect())
}

fn describe(folder: &Path, name: String) -> Backup {
    let path = folder.join(&name);
    let bytes = fs::metadata(&path).map_or(0, |about| about.len());
    let (state, made_ms, entries, everything) = match BackupFile::open(&path) {
        Ok(mut backup) => {
            let state = match backup.check() {
                Ok(()) => BackupState::Whole,
                Err(_) => BackupState::Damaged,
            };
            (state, backup.header.made_ms, backup.header.entries, backup.holds_everything())
        }
        Err(VaultError::NewerVersion) => (BackupState::Newer, 0, 0, false),
        Err(_) => (BackupState::Damaged, 0, 0, false),
    };
    Backup { name, made_ms, entries, bytes, everything, state }
}

/// The time in UTC, and a number where a backup of the same second is there.
fn free_name(folder: &Path, made_ms: i64) -> String {
    let made = DateTime::<Utc>::from_timestamp_millis(made_ms).unwrap_or_default();
    let stem = format!("{BEGINNING}{}", made.format("%Y-%m-%dT%H%M%SZ"));
    let numbered = (2..).map(|number| format!("{stem}-{number}{ENDING}"));
    let mut names = std::iter::once(format!("{stem}{ENDING}")).chain(numbered);
    // The numbers do not end before the files do.
    names.find(|name| !folder.join(name).exists()).unwrap_or_default()
}
