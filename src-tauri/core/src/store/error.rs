//! Why the store could not do what was asked.

use std::io;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Found while reading or writing; the next opening puts the file aside.
    #[error("the record file is damaged")]
    Damaged,
    #[error(
        "the record file was made by a later release of Evenkeel; it was not touched; update the program"
    )]
    NewerVersion,
    #[error("the record file is not Evenkeel's; it was not touched")]
    Foreign,
    #[error("the record file is in use by another program")]
    InUse,
    #[error("what can be kept while the vault is locked is full; unlock the vault")]
    DropBoxFull,
    #[error("not recorded: the disk is full")]
    DiskFull,
    #[error("reading or writing the record file failed: {0}")]
    Disk(String),
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> StoreError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
            _ => StoreError::Disk(error.to_string()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode;
        match &error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged,
                ErrorCode::SystemIoFailure
                    if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHORT_READ =>
                {
                    StoreError::Damaged
                }
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse,
                ErrorCode::DiskFull => StoreError::DiskFull,
                _ => StoreError::Disk(error.to_string()),
            },
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => StoreError::Damaged,
            _ => StoreError::Disk(error.to_string()),
        }
    }
}
