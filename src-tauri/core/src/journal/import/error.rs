//! Why nothing was imported. No variant carries text of the journal; the names of moods are the user's to map.

use std::io;

use super::limits;
use crate::insight::table::BadRow;
use crate::journal::export::Sealed;

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("this is no journal of a known kind (Evenkeel, Day One, jrnl, Daylio, Mini Diary)")]
    UnknownFormat,
    #[error("this is not a journal of the kind that was asked for, or it is damaged")]
    NotThatFormat,
    #[error("this was exported by a later release of Evenkeel; update the program")]
    Newer,
    #[error("the file is not text in UTF-8")]
    NotText,
    #[error("too large: at most {} MiB are read", limits::BYTES >> 20)]
    TooLarge,
    #[error("too many files: at most {} are read", limits::FILES)]
    TooManyFiles,
    #[error("too many entries: at most {} are read at once", limits::ENTRIES)]
    TooManyEntries,
    #[error("the archive holds a path that leads out of it; nothing of it was read")]
    UnsafePath,
    #[error("the archive holds a link or a special file; nothing of it was read")]
    SpecialFile,
    #[error("the archive holds two files of the same name; nothing of it was read")]
    SameNameTwice,
    #[error("the archive is under a password; unpack it first")]
    PackedUnderPassword,
    #[error("the archive unpacks to more than {} times its size; nothing of it was read", limits::RATIO)]
    Bomb,
    #[error("the archive is damaged or of a kind that is not read")]
    BrokenArchive,
    #[error("this file is encrypted; give its passphrase")]
    NeedsPassphrase,
    #[error("wrong passphrase for this file")]
    WrongPassphrase,
    #[error("the encrypted file is damaged, or not under a passphrase")]
    Unreadable,
    /// The names, as the other program has them.
    #[error("say what these moods mean, from 0 to 10: {}", .0.join(", "))]
    MoodsNotMapped(Vec<String>),
    /// It names the row, and nothing that stands in it.
    #[error("{0}; nothing was taken in")]
    BadRow(#[from] BadRow),
    /// Its path in the folder or archive, which has a day and a name in it, and no text.
    #[error(
        "{0:?} is not what was exported: it was changed or damaged since, and nothing was brought in. Take it from another \
         copy, or, if the change is meant, leave manifest.json out"
    )]
    Changed(String),
    #[error("the file cannot be read: {0}")]
    Disk(String),
}

impl From<io::Error> for ImportError {
    fn from(error: io::Error) -> ImportError {
        match error.kind() {
            // What decrypting and unpacking say of damage.
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
                ImportError::Unreadable
            }
            _ => ImportError::Disk(error.to_string()),
        }
    }
}

impl From<Sealed> for ImportError {
    fn from(sealed: Sealed) -> ImportError {
        match sealed {
            Sealed::WrongPassphrase => ImportError::WrongPassphrase,
            Sealed::Unreadable => ImportError::Unreadable,
        }
    }
}
