//! Why a command failed, as a screen is told.
//!
//! It owns the codes; their words are the catalogue's. Invariant: nothing private is in a failure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a screen is told when a command failed; the catalogue holds the text for each code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Failure {
    pub code: FailureCode,
    /// For people who help: never private text. May be empty.
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FailureCode {
    /// The agent does not answer.
    AgentUnreachable,
    UnknownSetting,
    BadValue,
    SettingsNotWritten,
    /// The vault must be unlocked first.
    VaultLocked,
    /// Another program has the vault open.
    VaultInUse,
    SlotsDamaged,
    WrongPassphrase,
    /// Well formed, and not the one of this vault.
    WrongRecoveryCode,
    /// Not a recovery code at all: a group is missing or mistyped.
    MistypedRecoveryCode,
    /// Key slots are there, the database is not.
    VaultMissing,
    VaultEmpty,
    /// Made by a later release.
    NewerVersion,
    VaultDamaged,
    VaultExists,
    /// A backup file that was chosen is not whole.
    BackupDamaged,
    /// Fewer than 8 characters.
    PassphraseTooShort,
    /// The entry was changed elsewhere since it was loaded; nothing was overwritten.
    StaleRevision,
    NotFound,
    /// A field is not fit; in the plan `detail` is `field: fault`.
    BadInput,
    /// A fourth change at once: which one is to be parked must be said.
    ThreeChanges,
    /// No more can be kept until the vault is unlocked.
    DropBoxFull,
    /// That day can no longer be filled in.
    TooLate,
    /// A passphrase or a recovery code must remain.
    LastWayIn,
    /// The system's keychain is missing, locked or empty.
    NoKeychain,
    /// A file to be imported is hostile, damaged or of no known kind; `detail` says which.
    ImportRefused,
    /// A file to be imported is encrypted, and its passphrase is not known or wrong.
    ImportPassphrase,
    /// A file to be imported has moods whose meaning must be told; `detail` names them.
    ImportMoods,
    DiskFull,
    /// Reading or writing failed otherwise.
    Disk,
}
