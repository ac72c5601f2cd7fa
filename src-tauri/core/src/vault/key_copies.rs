//! The two copies of the key file, `keys` and `keys.2`: written one after the other, each healed from the other.
//!
//! A copy is written only as a whole and only after the data key is known to be right, so that no failed unlock
//! changes a byte.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::replace;
use super::error::VaultError;
use super::key_file::{KeyFile, Unreadable};

const COPIES: [&str; 2] = ["keys", "keys.2"];
/// Far above any real key file; a larger one is damage, and is not read into memory.
const LARGEST: u64 = 1024 * 1024;

/// The newest good copy, and which of the two files differ from it.
pub(super) struct Copies {
    pub newest: KeyFile,
    stale: Vec<PathBuf>,
}

impl Copies {
    pub fn read(folder: &Path) -> Result<Copies, VaultError> {
        let (mut good, mut failed) = (Vec::new(), None);
        for name in COPIES {
            match read_copy(&folder.join(name)) {
                Ok(Ok(keys)) => good.push(keys),
                Ok(Err(Unreadable::Newer)) => return Err(VaultError::NewerVersion),
                Ok(Err(Unreadable::Damaged)) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => failed = Some(error),
            }
        }
        match good
            .into_iter()
            .reduce(|first, second| if second.sequence > first.sequence { second } else { first })
        {
            Some(newest) => {
                let bytes = newest.to_bytes();
                let paths = COPIES.map(|name| folder.join(name)).into_iter();
                let differs = |path: &PathBuf| !fs::read(path).is_ok_and(|copy| copy == bytes);
                Ok(Copies { newest, stale: paths.filter(differs).collect() })
            }
            None => Err(failed.map_or(VaultError::SlotsDamaged, VaultError::from)),
        }
    }

    /// Whether one of the two files is not the newest copy.
    pub fn differ(&self) -> bool {
        !self.stale.is_empty()
    }

    /// Rewrites the copies that differ from the newest; says whether there were any.
    pub fn heal(&self) -> Result<bool, VaultError> {
        let bytes = self.newest.to_bytes();
        for path in &self.stale {
            replace(path, &bytes)?;
        }
        Ok(!self.stale.is_empty())
    }
}

/// Writes both copies, the spare one first: whenever this stops, one whole copy is there, old or new.
pub(super) fn write(folder: &Path, keys: &KeyFile) -> Result<(), VaultError> {
    let bytes = keys.to_bytes();
    for name in COPIES.iter().rev() {
        replace(&folder.join(name), &bytes)?;
    }
    Ok(())
}

fn read_copy(path: &Path) -> io::Result<Result<KeyFile, Unreadable>> {
    if fs::metadata(path)?.len() > LARGEST {
        return Ok(Err(Unreadable::Damaged));
    }
    Ok(KeyFile::from_bytes(&fs::read(path)?))
}
