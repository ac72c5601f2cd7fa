//! `journal.db`: a SQLCipher database, opened with a raw key and strict settings.
//!
//! It does not know where the key comes from. Whatever SQLite reports here is damage, never a wrong passphrase: the key
//! slot has decided that before.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, ffi};
use zeroize::Zeroizing;

use super::disk::{private, sync_folder};
use super::error::VaultError;
use super::pending::Salt;
use super::secret::Key;
use super::slot::VaultId;
use super::{fault, migrations};

/// "EVKL": tells a vault from any other database.
const APPLICATION_ID: i32 = 0x4556_4b4c;
pub(super) const FILE: &str = "journal.db";
/// At most; only what was read is held.
const CACHE_KIB: i64 = 16 * 1024;
/// How long the log may get before a save has to wait until it is folded in: 32 MiB.
const LOG_PAGES: i64 = 8192;
/// Where the database is written anew under another key, before it takes the old one's place.
const ANEW: &str = "journal.db.new";
/// SQLCipher's page size, in bytes.
const PAGE: u64 = 4096;

// Before 3.51.3 a checkpoint racing a write could lose the write (the WAL-reset bug).
const _: () = assert!(ffi::SQLITE_VERSION_NUMBER >= 3_051_003);

/// Makes the database of a new vault in `folder`, with all its tables.
pub(super) fn create(folder: &Path, key: &Key, vault: &VaultId) -> Result<(), VaultError> {
    let path = folder.join(FILE);
    // SQLite would create it readable for others, as the process's mask allows.
    private().create_new(true).open(&path)?.sync_all()?;
    let mut connection = connect(&path, key)?;
    settle(&connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrations::run(&mut connection)?;
    connection.execute("INSERT INTO identity (vault_id) VALUES (?1)", [vault.as_slice()])?;
    close(connection)
}

/// Opens the database of an existing vault and brings it up to date.
pub(super) fn open(folder: &Path, key: &Key, vault: &VaultId) -> Result<Connection, VaultError> {
    let mut connection = open_as_is(folder, key, vault)?;
    migrations::run(&mut connection)?;
    Ok(connection)
}

/// Opens the database of an existing vault. Until every check has passed, nothing is written.
pub(super) fn open_as_is(folder: &Path, key: &Key, vault: &VaultId) -> Result<Connection, VaultError> {
    let path = folder.join(FILE);
    match fs::metadata(&path) {
        Ok(about) if about.len() == 0 => return Err(VaultError::Empty),
        // SQLite takes a file without one whole page for a new database, and would write over it.
        Ok(about) if about.len() < PAGE => return Err(VaultError::Damaged),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::Missing),
        Err(error) => return Err(error.into()),
    }
    let connection = connect(&path, key)?;
    // Otherwise a refused vault would still have its log folded in on closing.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    settle(&connection)?;
    check_identity(&connection, vault)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(connection)
}

/// Opens a finished copy of a vault's database to read it; nothing is written to it or beside it.
pub(super) fn open_copy(path: &Path, key: &Key, vault: &VaultId) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    apply_key(&connection, key)?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    check_identity(&connection, vault)?;
    Ok(connection)
}

/// Reads every page: each of the two checks finds what the other misses.
pub(super) fn verify(connection: &Connection) -> Result<(), VaultError> {
    let mut pages = connection.prepare("PRAGMA cipher_integrity_check")?;
    if pages.exists([])? {
        return Err(VaultError::Damaged);
    }
    let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(VaultError::Damaged) }
}

/// Folds the log into the database and empties it.
pub(super) fn checkpoint(connection: &Connection) -> Result<(), VaultError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(VaultError::InUse) }
}

/// Checkpoints and closes; closes also where the checkpoint failed, and then says why.
pub(super) fn close(connection: Connection) -> Result<(), VaultError> {
    let checkpointed = checkpoint(&connection);
    connection.close().map_err(|(_, error)| error)?;
    checkpointed
}

/// Writes a copy of the open database under another key beside it, with the salt given. The copy is not in force yet.
pub(super) fn write_anew(
    connection: &Connection,
    folder: &Path,
    old: &Key,
    new: &Key,
    salt: &Salt,
) -> Result<(), VaultError> {
    remove_anew(folder)?;
    let path = folder.join(ANEW);
    private().create_new(true).open(&path)?;
    let name = path.to_str().ok_or_else(|| VaultError::Disk("the folder's name is not text".into()))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    fault::moment();
    let copy = connect(&path, old)?;
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.pragma_update(None, "synchronous", "FULL")?;
    copy.pragma_update(None, "temp_store", "MEMORY")?;
    rekey(&copy, new, salt)?;
    copy.close().map_err(|(_, error)| error)?;
    fault::moment();
    Ok(File::open(&path)?.sync_all()?)
}

/// Reads every page of the copy.
pub(super) fn verify_anew(folder: &Path, key: &Key, vault: &VaultId) -> Result<(), VaultError> {
    let copy = connect(&folder.join(ANEW), key)?;
    check_identity(&copy, vault)?;
    verify(&copy)?;
    Ok(copy.close().map_err(|(_, error)| error)?)
}

/// Puts the copy in the place of the closed database. An error says that the old one is still there.
pub(super) fn replace_by_anew(folder: &Path) -> Result<(), VaultError> {
    // A log that is left would be folded into the wrong database.
    match fs::metadata(with_suffix(FILE, folder, "-wal")) {
        Ok(log) if log.len() > 0 => return Err(VaultError::InUse),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    fault::moment();
    fs::rename(folder.join(ANEW), folder.join(FILE))?;
    fault::moment();
    // The rename stands, and the key file's own write flushes this folder again.
    let _ = sync_folder(folder);
    Ok(())
}

/// Removes a copy that is not to come into force.
pub(super) fn remove_anew(folder: &Path) -> Result<(), VaultError> {
    for suffix in ["", "-journal", "-wal", "-shm"] {
        match fs::remove_file(with_suffix(ANEW, folder, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

fn with_suffix(name: &str, folder: &Path, suffix: &str) -> PathBuf {
    folder.join(format!("{name}{suffix}"))
}

fn connect(path: &Path, key: &Key) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    apply_key(&connection, key)?;
    Ok(connection)
}

/// Hands over the raw key. As SQL text (`PRAGMA key`) it would stay behind in freed memory; as 32 plain bytes SQLCipher
/// would take it for a passphrase and make another key of it.
#[allow(unsafe_code)]
fn apply_key(connection: &Connection, key: &Key) -> Result<(), VaultError> {
    let text = blob(&[key.bytes()]);
    // SAFETY: the handle is of an open connection that this borrow keeps alive, the buffer is valid for the length given,
    // and SQLCipher copies it before it returns.
    let code = unsafe { ffi::sqlite3_key(connection.handle(), text.as_ptr().cast(), text.len() as i32) };
    checked(code)
}

/// Rewrites every page under another key and salt, in one transaction.
#[allow(unsafe_code)]
fn rekey(connection: &Connection, key: &Key, salt: &Salt) -> Result<(), VaultError> {
    let text = blob(&[key.bytes(), salt]);
    // SAFETY: as above.
    let code = unsafe { ffi::sqlite3_rekey(connection.handle(), text.as_ptr().cast(), text.len() as i32) };
    checked(code)
}

/// `x'…'` with the bytes in hexadecimal, as SQLCipher takes keys that are not to be derived.
fn blob(parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length = parts.iter().map(|part| part.len()).sum::<usize>();
    let mut text = Zeroizing::new(Vec::with_capacity(2 * length + 3));
    text.extend(b"x'");
    for byte in parts.iter().copied().flatten() {
        text.push(b"0123456789abcdef"[usize::from(byte >> 4)]);
        text.push(b"0123456789abcdef"[usize::from(byte & 15)]);
    }
    text.push(b'\'');
    text
}

fn checked(code: i32) -> Result<(), VaultError> {
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into())
    }
}

fn settle(connection: &Connection) -> Result<(), VaultError> {
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(VaultError::Disk("this folder does not allow a write-ahead log".into()));
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    // Decrypting a page costs far more than keeping it: search reads the same ones again with each key that is pressed.
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    // Whoever owns the vault folds the log in when nobody waits for it. This is for those who write without a pause.
    connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
    Ok(())
}

fn check_identity(connection: &Connection, vault: &VaultId) -> Result<(), VaultError> {
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i32>(0));
    if number("application_id")? != APPLICATION_ID {
        return Err(VaultError::Damaged);
    }
    // Before the identity: a later release may keep it elsewhere.
    if number("user_version")? > migrations::NEWEST {
        return Err(VaultError::NewerVersion);
    }
    let identity = connection.query_row("SELECT vault_id FROM identity", [], |row| row.get::<_, Vec<u8>>(0));
    match identity {
        Ok(identity) if identity == vault => Ok(()),
        Ok(_) => Err(VaultError::Damaged),
        Err(error) if is_missing(&error) => Err(VaultError::Damaged),
        Err(error) => Err(error.into()),
    }
}

/// The row or its table is not there.
fn is_missing(error: &rusqlite::Error) -> bool {
    match error {
        rusqlite::Error::QueryReturnedNoRows => true,
        rusqlite::Error::SqliteFailure(failure, _) => failure.extended_code == ffi::SQLITE_ERROR,
        rusqlite::Error::SqlInputError { .. } => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const VAULT: VaultId = [5; 16];

    fn key() -> Key {
        let mut key = Key::blank();
        key.bytes_mut().fill(0xa7);
        key
    }

    fn made() -> tempfile::TempDir {
        let home = tempfile::tempdir().unwrap();
        create(home.path(), &key(), &VAULT).unwrap();
        home
    }

    fn changed_by(sql: &str) -> tempfile::TempDir {
        let home = made();
        let connection = open(home.path(), &key(), &VAULT).unwrap();
        connection.execute_batch(sql).unwrap();
        close(connection).unwrap();
        home
    }

    #[test]
    fn a_database_of_a_later_release_is_refused_untouched() {
        let home = changed_by(&format!("PRAGMA user_version = {}", migrations::NEWEST + 1));
        // Its log holds something, as after a crash of the later release.
        let connection = connect(&home.path().join(FILE), &key()).unwrap();
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        settle(&connection).unwrap();
        connection.execute_batch("CREATE TABLE of_the_future (text TEXT)").unwrap();
        connection.close().unwrap();
        let read = || ["journal.db", "journal.db-wal"].map(|name| fs::read(home.path().join(name)).unwrap());
        let before = read();
        assert!(!before[1].is_empty(), "the log must hold something for this to be a test");
        let refused = open(home.path(), &key(), &VAULT);
        assert!(matches!(refused, Err(VaultError::NewerVersion)), "{refused:?}");
        assert!(read() == before, "a byte was changed");
    }

    #[test]
    fn a_database_that_is_not_this_vaults_is_damage() {
        for sql in [
            "UPDATE identity SET vault_id = x'00'",
            "DELETE FROM identity",
            "DROP TABLE identity",
            "PRAGMA application_id = 1",
        ] {
            let refused = open(changed_by(sql).path(), &key(), &VAULT);
            assert!(matches!(refused, Err(VaultError::Damaged)), "{sql}: {refused:?}");
        }
        let refused = open(made().path(), &Key::blank(), &VAULT);
        assert!(matches!(refused, Err(VaultError::Damaged)), "another key: {refused:?}");
    }

    #[test]
    fn the_settings_that_keep_data_safe_are_in_force() {
        let home = made();
        let connection = open(home.path(), &key(), &VAULT).unwrap();
        for (pragma, expected) in [
            ("journal_mode", "wal"),
            ("locking_mode", "exclusive"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("temp_store", "2"),
            ("wal_autocheckpoint", "8192"),
        ] {
            let value: rusqlite::types::Value =
                connection.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
            let value = match value {
                rusqlite::types::Value::Text(text) => text,
                rusqlite::types::Value::Integer(number) => number.to_string(),
                other => format!("{other:?}"),
            };
            assert_eq!(value, expected, "{pragma}");
        }
        assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
    }
}
