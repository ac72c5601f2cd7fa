//! How much an import may be. docs/import.md names the same numbers.

use std::io::Read;

use super::error::ImportError;
use crate::journal::Entry;

/// The largest file, and the most that is unpacked of an archive or read of a folder: 256 MiB.
pub const BYTES: u64 = 256 * 1024 * 1024;
/// The most files of an archive or folder.
pub const FILES: usize = 250_000;
/// The most entries of one import.
pub const ENTRIES: u64 = 250_000;
/// The longest body: 4 MiB. A longer entry is passed over.
pub const BODY_BYTES: usize = 4 * 1024 * 1024;
/// The most tags of an entry.
pub const TAGS: usize = 500;
/// The longest tag and the longest zone, in bytes.
pub const WORD_BYTES: usize = 1000;
/// How many times its packed size a file of an archive may have, from [`RATIO_FROM`] bytes on. Text packs tenfold.
pub const RATIO: u64 = 200;
/// Small files are not measured: a file of one letter over and over is no bomb yet.
pub const RATIO_FROM: u64 = 1024 * 1024;

/// Reads all of it, or refuses before it is too much.
pub(super) fn read_whole(from: impl Read) -> Result<Vec<u8>, ImportError> {
    let mut bytes = Vec::new();
    from.take(BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > BYTES { Err(ImportError::TooLarge) } else { Ok(bytes) }
}

/// Whether an entry keeps to the limits and is one that the vault can hold.
pub(super) fn are_kept_by(entry: &Entry) -> bool {
    let is_short = |text: &String| text.len() <= WORD_BYTES;
    let in_range = |value: Option<u8>| value.is_none_or(|value| value <= 10);
    entry.body.len() <= BODY_BYTES
        && entry.tags.len() <= TAGS
        && entry.tags.iter().all(is_short)
        && in_range(entry.mood)
        && in_range(entry.energy)
        && entry.zone.parse::<chrono_tz::Tz>().is_ok()
        && is_id(&entry.id.0)
}

/// 32 hexadecimal digits, as the vault makes them.
fn is_id(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}
