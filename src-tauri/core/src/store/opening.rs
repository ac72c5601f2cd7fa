//! Opening `app.db`: a damaged file is renamed out of the way and a fresh one begun, so that reminders go on.
//!
//! A file of a later release or of another program is not damage and stays where it is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::migrations;
use crate::vault::disk;

/// "EVKA".
const APPLICATION_ID: i32 = 0x4556_4b41;
/// The agent is the only writer; this is for a backup program or a curious user.
const WAIT_FOR_OTHERS: Duration = Duration::from_secs(2);

/// The smallest page that SQLite knows, in bytes.
const SMALLEST_PAGE: u64 = 512;

/// The connection, and where a damaged file was put.
pub(super) fn open(path: &Path) -> Result<(Connection, Option<PathBuf>), StoreError> {
    match open_sound(path) {
        Err(StoreError::Damaged) => {
            let aside = put_aside(path)?;
            Ok((open_sound(path)?, Some(aside)))
        }
        opened => Ok((opened?, None)),
    }
}

/// Opens a file that is whole, making it where there is none; whatever else is there stays as it is.
pub(super) fn open_sound(path: &Path) -> Result<Connection, StoreError> {
    // SQLite would create it readable for others, as the process's mask allows.
    let length = disk::private().create(true).truncate(false).open(path)?.metadata()?.len();
    if (1..SMALLEST_PAGE).contains(&length) {
        // SQLite would take it for a new database, and write over it.
        return Err(StoreError::Damaged);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(WAIT_FOR_OTHERS)?;
    check_identity(&connection)?;
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Err(StoreError::Damaged);
    }
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // The agent is small; half a megabyte of pages is plenty for a day's records.
    connection.pragma_update(None, "cache_size", -512)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrations::run(&mut connection)?;
    Ok(connection)
}

fn check_identity(connection: &Connection) -> Result<(), StoreError> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match number("application_id")? {
        APPLICATION_ID => {}
        // Just made, or cut off before its first table.
        0 if tables == 0 => return Ok(()),
        _ => return Err(StoreError::Foreign),
    }
    if number("user_version")? > migrations::NEWEST { Err(StoreError::NewerVersion) } else { Ok(()) }
}

/// Renames the file and its log to the first free `app.db.damaged-N`.
fn put_aside(path: &Path) -> Result<PathBuf, StoreError> {
    let with_suffix = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    let mut number = 1;
    let mut suffix = format!(".damaged-{number}");
    while with_suffix(&suffix).exists() {
        number += 1;
        suffix = format!(".damaged-{number}");
    }
    for part in ["-wal", "-shm"] {
        match fs::rename(with_suffix(part), with_suffix(&format!("{suffix}{part}"))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    fs::rename(path, with_suffix(&suffix))?;
    Ok(with_suffix(&suffix))
}
