//! The bytes of a backup, `*.vault`: everything that a new computer needs, in one file with a checksum.
//!
//! Little-endian throughout:
//! ```text
//! magic "EVKLBACK" · format u16 · made at i64 (ms since 1970 UTC) · entries u64 · schema u32
//! · length of the slots u32 · length of the database u64 · from format 2 on: length of what is beside u64
//! slots: a whole key file · database: a whole SQLCipher file · beside: settings and records, sealed (`beside.rs`)
//! SHA-256 of everything before it
//! ```
//! Format 2 is written only where there is something beside. The magic, the format number's place and the closing checksum hold for every format to come. The checksum tells damage;
//! it is no seal: who may write the file can write another header. What is restored is decided by the slots and the
//! database's own page seals. It knows nothing of when backups are made or removed.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::beside;
use super::disk::private;
use super::error::VaultError;
use super::key_file::{KeyFile, Unreadable};

const MAGIC: &[u8; 8] = b"EVKLBACK";
const VAULT_ALONE: u16 = 1;
const EVERYTHING: u16 = 2;
/// The header of a vault alone; with what is beside it is one length longer.
const HEADER: usize = 42;
const LONGER: usize = 8;
const CHECKSUM: u64 = 32;
/// Far above any real key file; a header that claims more is damage, and is not believed with memory.
const LARGEST_SLOTS: u32 = 1024 * 1024;
/// What is sealed is a little longer.
const LARGEST_BESIDE: u64 = beside::LARGEST + 1024;
const BLOCK: usize = 64 * 1024;

/// What the first bytes of a backup say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub made_ms: i64,
    pub entries: u64,
    /// The `user_version` of the database.
    pub schema: u32,
    slots: u32,
    database: u64,
    /// Of what is beside; 0 in a backup of the vault alone.
    beside: u64,
}

impl Header {
    fn length(self) -> usize {
        if self.beside == 0 { HEADER } else { HEADER + LONGER }
    }

    fn to_bytes(self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        let format = if self.beside == 0 { VAULT_ALONE } else { EVERYTHING };
        bytes.extend(format.to_le_bytes());
        bytes.extend(self.made_ms.to_le_bytes());
        bytes.extend(self.entries.to_le_bytes());
        bytes.extend(self.schema.to_le_bytes());
        bytes.extend(self.slots.to_le_bytes());
        bytes.extend(self.database.to_le_bytes());
        if self.beside > 0 {
            bytes.extend(self.beside.to_le_bytes());
        }
        bytes
    }

    /// Reads the header of a file of this length.
    pub(super) fn from_bytes(bytes: &[u8], file_length: u64) -> Result<Header, Unreadable> {
        let (bytes, more) = bytes.split_first_chunk::<HEADER>().ok_or(Unreadable::Damaged)?;
        if &bytes[..8] != MAGIC {
            return Err(Unreadable::Damaged);
        }
        let beside = match u16::from_le_bytes([bytes[8], bytes[9]]) {
            VAULT_ALONE => 0,
            EVERYTHING => match more.first_chunk::<LONGER>().map(|length| u64::from_le_bytes(*length)) {
                Some(length) if length > 0 => length,
                _ => return Err(Unreadable::Damaged),
            },
            newer if newer > EVERYTHING => return Err(Unreadable::Newer),
            _ => return Err(Unreadable::Damaged),
        };
        let eight = |at: usize| {
            let mut field = [0; 8];
            field.copy_from_slice(&bytes[at..at + 8]);
            field
        };
        let four = |at: usize| [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
        let header = Header {
            made_ms: i64::from_le_bytes(eight(10)),
            entries: u64::from_le_bytes(eight(18)),
            schema: u32::from_le_bytes(four(26)),
            slots: u32::from_le_bytes(four(30)),
            database: u64::from_le_bytes(eight(34)),
            beside,
        };
        let around = header.length() as u64 + u64::from(header.slots) + CHECKSUM;
        let whole = header.database.checked_add(around).and_then(|length| length.checked_add(beside));
        let is_small = header.slots <= LARGEST_SLOTS && beside <= LARGEST_BESIDE;
        let fits = is_small && whole == Some(file_length);
        if fits { Ok(header) } else { Err(Unreadable::Damaged) }
    }
}

/// What is written into a backup besides the database.
pub(super) struct Contents<'a> {
    pub keys: &'a KeyFile,
    pub made_ms: i64,
    pub entries: u64,
    pub schema: u32,
    /// Settings and records, sealed; empty in a backup of the vault alone.
    pub beside: &'a [u8],
}

/// Writes a backup with the database that lies at `database`; when this returns it is on disk under its temporary name.
pub(super) fn write(path: &Path, contents: &Contents, database: &Path) -> Result<u64, VaultError> {
    let mut source = File::open(database)?;
    let slots = contents.keys.to_bytes();
    let header = Header {
        made_ms: contents.made_ms,
        entries: contents.entries,
        schema: contents.schema,
        // A key file of 65,535 slots would still be far below what fits.
        slots: slots.len() as u32,
        database: source.metadata()?.len(),
        beside: contents.beside.len() as u64,
    };
    let mut target = Hashing { file: private().create_new(true).open(path)?, sum: Sha256::new() };
    target.write_all(&header.to_bytes())?;
    target.write_all(&slots)?;
    if io::copy(&mut source, &mut target)? != header.database {
        return Err(VaultError::Disk("the copy of the database changed while it was read".into()));
    }
    target.write_all(contents.beside)?;
    let Hashing { mut file, sum } = target;
    file.write_all(&sum.finalize())?;
    file.sync_all()?;
    Ok(header.length() as u64 + slots.len() as u64 + header.database + header.beside + CHECKSUM)
}

/// A writer that keeps the sum of what went through it.
struct Hashing {
    file: File,
    sum: Sha256,
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.sum.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// An open backup whose header fits its length.
pub(super) struct BackupFile {
    file: File,
    pub header: Header,
    pub bytes: u64,
}

impl BackupFile {
    /// Looks at the header only.
    pub fn open(path: &Path) -> Result<BackupFile, VaultError> {
        let file = File::open(path)?;
        let about = file.metadata()?;
        if !about.is_file() {
            return Err(VaultError::BackupDamaged);
        }
        let mut start = Vec::with_capacity(HEADER + LONGER);
        (&file).take((HEADER + LONGER) as u64).read_to_end(&mut start)?;
        let header = Header::from_bytes(&start, about.len()).map_err(typed)?;
        Ok(BackupFile { file, header, bytes: about.len() })
    }

    /// Reads all of it against the checksum.
    pub fn check(&mut self) -> Result<(), VaultError> {
        self.file.seek(SeekFrom::Start(0))?;
        let mut sum = Sha256::new();
        let mut left = self.bytes - CHECKSUM;
        let mut block = vec![0; BLOCK];
        while left > 0 {
            let next = block.len().min(usize::try_from(left).unwrap_or(BLOCK));
            read_whole(&mut self.file, &mut block[..next])?;
            sum.update(&block[..next]);
            left -= next as u64;
        }
        let mut stated = [0; CHECKSUM as usize];
        read_whole(&mut self.file, &mut stated)?;
        if sum.finalize()[..] == stated { Ok(()) } else { Err(VaultError::BackupDamaged) }
    }

    pub fn keys(&mut self) -> Result<KeyFile, VaultError> {
        self.file.seek(SeekFrom::Start(self.header.length() as u64))?;
        let mut slots = vec![0; self.header.slots as usize];
        read_whole(&mut self.file, &mut slots)?;
        KeyFile::from_bytes(&slots).map_err(typed)
    }

    /// Whether settings and records are in it, too.
    pub fn holds_everything(&self) -> bool {
        self.header.beside > 0
    }

    /// Settings and records, as they were sealed.
    pub fn beside(&mut self) -> Result<Vec<u8>, VaultError> {
        self.file.seek(SeekFrom::Start(self.slots_end() + self.header.database))?;
        let mut sealed = vec![0; usize::try_from(self.header.beside).map_err(|_| VaultError::BackupDamaged)?];
        read_whole(&mut self.file, &mut sealed)?;
        Ok(sealed)
    }

    fn slots_end(&self) -> u64 {
        self.header.length() as u64 + u64::from(self.header.slots)
    }

    /// Copies the database out.
    pub fn extract_database(&mut self, to: &Path) -> Result<(), VaultError> {
        self.file.seek(SeekFrom::Start(self.slots_end()))?;
        let mut target = private().create_new(true).open(to)?;
        let copied = io::copy(&mut (&self.file).take(self.header.database), &mut target)?;
        if copied != self.header.database {
            return Err(VaultError::BackupDamaged);
        }
        target.sync_all()?;
        Ok(())
    }
}

fn typed(unreadable: Unreadable) -> VaultError {
    match unreadable {
        Unreadable::Damaged => VaultError::BackupDamaged,
        Unreadable::Newer => VaultError::NewerVersion,
    }
}

/// A file that became shorter since its length was read is damaged, not a failing disk.
fn read_whole(file: &mut File, into: &mut [u8]) -> Result<(), VaultError> {
    file.read_exact(into).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => VaultError::BackupDamaged,
        _ => error.into(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const SAMPLE: Header = Header {
        made_ms: 1_774_600_000_000,
        entries: 60,
        schema: 1,
        slots: 365,
        database: 40_960,
        beside: 0,
    };
    const LENGTH: u64 = 42 + 365 + 40_960 + 32;

    #[test]
    fn a_header_is_read_back_only_with_the_length_that_it_states() {
        let bytes = SAMPLE.to_bytes();
        assert_eq!(bytes.len(), HEADER);
        assert_eq!(Header::from_bytes(&bytes, LENGTH), Ok(SAMPLE));
        for length in [0, 42, LENGTH - 1, LENGTH + 1, u64::MAX] {
            assert_eq!(Header::from_bytes(&bytes, length), Err(Unreadable::Damaged), "{length}");
        }
        for cut in 0..HEADER {
            assert_eq!(Header::from_bytes(&bytes[..cut], LENGTH), Err(Unreadable::Damaged), "cut at {cut}");
        }
    }

    #[test]
    fn a_header_that_claims_too_much_is_not_believed() {
        for (slots, database) in [(u32::MAX, 0), (LARGEST_SLOTS + 1, 0), (0, u64::MAX), (1, u64::MAX - 40)] {
            let bytes = Header { slots, database, ..SAMPLE }.to_bytes();
            let wrapped = database.wrapping_add(u64::from(slots)).wrapping_add(HEADER as u64 + CHECKSUM);
            assert_eq!(Header::from_bytes(&bytes, wrapped), Err(Unreadable::Damaged), "{slots} {database}");
        }
    }

    #[test]
    fn what_is_beside_has_a_length_of_its_own() {
        let header = Header { beside: 700, ..SAMPLE };
        let bytes = header.to_bytes();
        assert_eq!(bytes.len(), HEADER + LONGER);
        assert_eq!(Header::from_bytes(&bytes, LENGTH + 708), Ok(header));
        for (beside, length) in
            [(0, LENGTH + 8), (u64::MAX, LENGTH + 7), (LARGEST_BESIDE + 1, LENGTH + LARGEST_BESIDE + 9)]
        {
            let mut lies = bytes.clone();
            lies[HEADER..].copy_from_slice(&beside.to_le_bytes());
            assert_eq!(Header::from_bytes(&lies, length), Err(Unreadable::Damaged), "{beside}");
        }
        assert_eq!(Header::from_bytes(&bytes[..HEADER], LENGTH + 708), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_later_format_is_told_from_damage() {
        let mut bytes = SAMPLE.to_bytes();
        bytes[8] = 3;
        assert_eq!(Header::from_bytes(&bytes, 7), Err(Unreadable::Newer));
        bytes[8] = 0;
        assert_eq!(Header::from_bytes(&bytes, LENGTH), Err(Unreadable::Damaged));
    }
}
