//! What crosses to the screens of the vault itself: its ways in, its backups, what was found on the way.
//!
//! No key, no passphrase and no private text is in any of these.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One way to open the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WayIn {
    pub id: String,
    pub kind: WayInKind,
    /// False for a recovery code that was never typed back.
    pub confirmed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WayInKind {
    Passphrase,
    RecoveryCode,
    /// A random key that the system's keychain keeps.
    Keychain,
    /// Made by a later release.
    Unknown,
}

/// Something that the user should know of the place of the vault or its backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum PlaceWarning {
    /// The vault lies below this folder, which another program keeps in step with other computers.
    VaultIsSynced { root: String },
    /// Every backup lies on the disk on which the vault lies.
    BackupsOnSameDisk,
}

/// Something noticed while opening that the user should be told, though the vault is open and whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// One copy of the key slots was damaged, missing or old; it was written anew from the other.
    KeyCopyHealed,
    /// The same, and it could not be written.
    KeyCopyNotHealed,
    /// The public key of the drop box is not this vault's: somebody changed the key file.
    DropBoxKeyExchanged,
    /// A change of all keys was cut off before it came into force: the old passphrase and recovery code hold.
    KeyChangeUndone,
    /// A change of all keys was cut off after it came into force and was finished: the new passphrase holds. The new
    /// recovery code may never have been shown, and should be renewed.
    KeyChangeFinished,
    /// The vault or its key slots are older than this computer knows: a backup was put back, or somebody exchanged files.
    OlderThanKnown,
}

/// How long a passphrase would stand against someone who has the files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Strength {
    /// From 0, found at once, to 4.
    pub score: u8,
    /// The power of ten of the guesses that it takes.
    pub guesses_log10: f64,
    /// Under 8 characters: it is refused.
    pub too_short: bool,
}

/// What a change of the passphrase renews.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyChange {
    /// The passphrase alone: at once, whatever the size of the journal.
    Passphrase,
    /// Someone may know the old one: the whole database is written anew under a new key, and the recovery code is new.
    Everything,
}

/// A backup that lies in the backup folder or in a file that the user chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Backup {
    /// Its file name in the backup folder.
    pub name: String,
    /// In milliseconds since 1970 UTC.
    pub made_ms: i64,
    pub entries: u64,
    pub bytes: u64,
    /// Whether settings and records are in it beside the vault.
    pub everything: bool,
    pub state: BackupState,
}

/// How erasing everything went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Erased {
    /// Paths in the data folder that are not Evenkeel's, and stayed.
    pub left: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupState {
    /// Whole by its checksum; its database was verified when it was made.
    Whole,
    Damaged,
    /// Made by a later release.
    Newer,
}

/// What a full check of the vault found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verified {
    pub entries: u64,
    pub revisions: u64,
    /// In plain words, none where all is well.
    pub findings: Vec<String>,
}

/// What an import would do, or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCounts {
    pub format: ImportFormat,
    pub found: u64,
    pub new: u64,
    pub already_there: u64,
    /// Items of the plan, and what was tapped around them.
    pub plan_found: u64,
    pub plan_new: u64,
    /// Answers of check-ins, with what was written and marked of their days.
    pub check_ins_found: u64,
    pub check_ins_new: u64,
    /// Here something else was said of the same: that stays.
    pub check_ins_kept: u64,
    /// Of our own exports: days with a check-in, pauses, and rituals.
    pub days_found: u64,
    pub days_new: u64,
    /// In the file, and nothing that an entry, a part of the plan or a day could be made of.
    pub passed_over: u64,
    pub first_day: Option<crate::time::LocalDay>,
    pub last_day: Option<crate::time::LocalDay>,
    /// What the moods of another program are taken for.
    pub moods: Vec<MoodMeaning>,
    /// Moods of another program whose meaning must be told before the import.
    pub unmapped_moods: Vec<String>,
}

/// What the name of a mood is taken for, from 0 to 10; none: it comes without a mood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MoodMeaning {
    pub name: String,
    pub mood: Option<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportFormat {
    Evenkeel,
    /// A table of check-ins, as `evenkeel check-in --csv` writes it.
    CheckIns,
    DayOne,
    JrnlJson,
    JrnlText,
    Daylio,
    MiniDiary,
}

/// What can be stored while the vault is locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum DropBoxItem {
    Entry {
        body: String,
        tags: Vec<String>,
    },
    Worry {
        text: String,
    },
    /// From 0 to 10.
    Mood {
        mood: u8,
    },
    /// From 0 to 10.
    Energy {
        energy: u8,
    },
    CheckIn {
        day: crate::time::LocalDay,
        answers: Vec<crate::checkin::CheckInAnswer>,
    },
}
