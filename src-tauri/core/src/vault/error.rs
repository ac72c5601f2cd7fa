//! Why the vault could not do what was asked. Each text says what happened, what is safe, and what to do.
//!
//! No variant carries a passphrase, a key or private text.

use std::io;

use crate::journal::import::ImportError;
use crate::plan::BadItem;
use crate::store::StoreError;
use crate::view::FailureCode;

#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    #[error("there is no vault here yet")]
    Absent,
    #[error("there is a vault here already; it was not touched")]
    Exists,
    #[error("the vault is in use by another program; close it there and try again")]
    InUse,
    /// No copy of the key slots is readable, or their parameters are outside what this program accepts.
    #[error("the key slots of the vault are damaged; nothing was changed; restore them from a backup")]
    SlotsDamaged,
    #[error("wrong passphrase; nothing was changed")]
    WrongPassphrase,
    #[error("this recovery code is not the one of this vault; nothing was changed")]
    WrongRecoveryCode,
    #[error("the key in the system's keychain does not open this vault; use the passphrase")]
    WrongKeychainKey,
    /// It was used, withdrawn, or left before the keys were changed.
    #[error("the vault was not left open for another window; use the passphrase")]
    NoGrant,
    /// `group` counts from 1; none where the number of groups is wrong.
    #[error("the recovery code is mistyped{}", .group.map(|at| format!(" in group {at}")).unwrap_or_default())]
    MistypedRecoveryCode { group: Option<usize> },
    #[error("the journal file is missing, its key slots are there; restore it from a backup")]
    Missing,
    #[error("the journal file is empty; nothing was changed; restore it from a backup")]
    Empty,
    #[error("the vault was made by a later release of Evenkeel; nothing was changed; update the program")]
    NewerVersion,
    #[error("the journal file is damaged; nothing was overwritten; restore it from a backup")]
    Damaged,
    #[error("this backup is damaged; nothing was changed; try another one")]
    BackupDamaged,
    #[error("a passphrase needs at least 8 characters")]
    PassphraseTooShort,
    #[error("the key derivation must cost at least 64 MiB and three passes, and at most 1 GiB and 16")]
    CostOutOfRange,
    #[error("not enough memory to derive the key; close other programs and try again")]
    NotEnoughMemory,
    /// The entry was changed elsewhere since it was loaded.
    #[error("the entry was changed elsewhere (now at revision {current}); nothing was overwritten")]
    StaleRevision { current: u64 },
    #[error("not found")]
    NotFound,
    #[error(transparent)]
    BadInput(#[from] BadItem),
    /// The user must say which of them to park.
    #[error("three changes are active already; park one of them first")]
    ThreeChanges,
    #[error(
        "what can be kept while the vault is locked is full; unlock the vault, which takes it in, and try again"
    )]
    DropBoxFull,
    #[error("a text of more than 250 kB cannot be kept while the vault is locked; unlock it first")]
    TooLargeForDropBox,
    #[error("a passphrase or a recovery code must remain; this way in was not removed")]
    LastWayIn,
    /// Says what the range is.
    #[error("{0}; nothing was changed")]
    OutOfRange(&'static str),
    /// The file that was to be imported was refused; nothing of it is in the vault.
    #[error("nothing was imported: {0}")]
    Import(#[from] ImportError),
    #[error("not saved: the disk is full; make room and try again")]
    DiskFull,
    #[error("reading or writing the vault failed: {0}")]
    Disk(String),
}

impl VaultError {
    /// The code under which a screen knows this error.
    pub fn code(&self) -> FailureCode {
        match self {
            VaultError::Absent | VaultError::NotFound => FailureCode::NotFound,
            VaultError::Exists => FailureCode::VaultExists,
            VaultError::InUse => FailureCode::VaultInUse,
            VaultError::SlotsDamaged => FailureCode::SlotsDamaged,
            VaultError::WrongPassphrase => FailureCode::WrongPassphrase,
            VaultError::WrongRecoveryCode => FailureCode::WrongRecoveryCode,
            VaultError::MistypedRecoveryCode { .. } => FailureCode::MistypedRecoveryCode,
            VaultError::WrongKeychainKey => FailureCode::NoKeychain,
            VaultError::NoGrant => FailureCode::VaultLocked,
            VaultError::Missing => FailureCode::VaultMissing,
            VaultError::Empty => FailureCode::VaultEmpty,
            VaultError::NewerVersion => FailureCode::NewerVersion,
            VaultError::Damaged => FailureCode::VaultDamaged,
            VaultError::BackupDamaged => FailureCode::BackupDamaged,
            VaultError::PassphraseTooShort => FailureCode::PassphraseTooShort,
            VaultError::CostOutOfRange | VaultError::OutOfRange(_) | VaultError::BadInput(_) => {
                FailureCode::BadInput
            }
            VaultError::ThreeChanges => FailureCode::ThreeChanges,
            VaultError::Import(ImportError::NeedsPassphrase | ImportError::WrongPassphrase) => {
                FailureCode::ImportPassphrase
            }
            VaultError::Import(ImportError::MoodsNotMapped(_)) => FailureCode::ImportMoods,
            VaultError::Import(_) => FailureCode::ImportRefused,
            VaultError::StaleRevision { .. } => FailureCode::StaleRevision,
            VaultError::DropBoxFull | VaultError::TooLargeForDropBox => FailureCode::DropBoxFull,
            VaultError::LastWayIn => FailureCode::LastWayIn,
            VaultError::DiskFull => FailureCode::DiskFull,
            VaultError::NotEnoughMemory | VaultError::Disk(_) => FailureCode::Disk,
        }
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> VaultError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => VaultError::DiskFull,
            _ => VaultError::Disk(error.to_string()),
        }
    }
}

impl From<StoreError> for VaultError {
    fn from(error: StoreError) -> VaultError {
        match error {
            StoreError::DropBoxFull => VaultError::DropBoxFull,
            StoreError::DiskFull => VaultError::DiskFull,
            // Of the record file, not of the vault: never `Damaged`, which would send the user to a backup.
            other => VaultError::Disk(other.to_string()),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> VaultError {
        use rusqlite::ErrorCode;
        let failure = match &error {
            rusqlite::Error::SqliteFailure(failure, _) => failure,
            // A row that does not read as what this program wrote.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => return VaultError::Damaged,
            _ => return VaultError::Disk(error.to_string()),
        };
        match failure.code {
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => VaultError::Damaged,
            ErrorCode::SystemIoFailure if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHORT_READ => {
                VaultError::Damaged
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => VaultError::InUse,
            ErrorCode::DiskFull => VaultError::DiskFull,
            _ => VaultError::Disk(failure.to_string()),
        }
    }
}

impl From<getrandom::Error> for VaultError {
    fn from(error: getrandom::Error) -> VaultError {
        VaultError::Disk(format!("the system gave no random numbers: {error}"))
    }
}
