//! What lies beside the vault and moves with it to another computer: the settings and the records, sealed to the data key.
//!
//! It knows how they are packed and where they lie, not what they say. Invariants: nothing present is replaced before all of
//! what comes was read whole and found to be what it claims; what is replaced is kept in a folder of its own.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::derive;
use super::disk::{private, sync_folder};
use super::error::VaultError;
use super::moving_in::{self, Place};
use super::secret::Key;
use super::slot::{VaultId, random};
use crate::store::Store;

const RECORDS: &str = "app.db";
const SETTINGS: &str = "settings.toml";
const CONTEXT: &[u8] = b"evenkeel v1 beside the vault";
const NONCE: usize = 24;
/// Decades of records are far below this; it is held in memory as a whole.
pub(super) const LARGEST: u64 = 256 * 1024 * 1024;

/// Where they lie, and are moved in.
pub(super) const PLACE: Place = Place {
    building: "moving",
    ready: "moved-",
    aside: "before-moving-",
    files: &["app.db-wal", "app.db-shm", RECORDS, SETTINGS],
    database: RECORDS,
};

/// The settings file, empty where there is none, and a whole copy of the records.
pub(super) struct Beside {
    settings: Vec<u8>,
    records: Vec<u8>,
}

impl Beside {
    /// Reads them in the data folder; `scratch` is where a copy of the records may lie for a moment.
    pub fn read(data: &Path, scratch: &Path) -> Result<Beside, VaultError> {
        let settings = match fs::read(data.join(SETTINGS)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            read => read?,
        };
        // The agent may be writing: a copy of its own is whole, the bytes of the file need not be.
        let copy = Scratch(scratch.to_owned());
        Store::open_beside(&data.join(RECORDS))?.copy_to(&copy.0)?;
        let records = fs::read(&copy.0)?;
        if (settings.len() + records.len()) as u64 > LARGEST {
            return Err(VaultError::Disk("the records are too large to be packed into one file".into()));
        }
        Ok(Beside { settings, records })
    }

    pub fn seal(&self, data_key: &Key, vault: &VaultId) -> Result<Vec<u8>, VaultError> {
        let nonce = random::<NONCE>()?;
        // It is far below what fits.
        let length = (self.settings.len() as u32).to_le_bytes();
        let plain = [&length[..], &self.settings, &self.records].concat();
        let aad = context(vault);
        let sealed = cipher(data_key)
            .encrypt(&XNonce::from(nonce), Payload { msg: &plain, aad: &aad })
            .map_err(|_| VaultError::Disk("settings and records could not be sealed".into()))?;
        Ok([&nonce[..], &sealed].concat())
    }

    pub fn unseal(sealed: &[u8], data_key: &Key, vault: &VaultId) -> Result<Beside, VaultError> {
        let opened = || {
            let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
            let aad = context(vault);
            let plain =
                cipher(data_key).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &aad }).ok()?;
            let (length, rest) = plain.split_first_chunk::<4>()?;
            let (settings, records) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            Some(Beside { settings: settings.to_vec(), records: records.to_vec() })
        };
        opened().ok_or(VaultError::BackupDamaged)
    }

    /// Builds them in the data folder and looks at them as the agent will; they have no effect yet.
    pub fn build(&self, data: &Path) -> Result<Built, VaultError> {
        let building = moving_in::Building::begin(data, &PLACE)?;
        write(&building.path().join(RECORDS), &self.records)?;
        // As the agent will open them; a later release's are refused.
        drop(Store::open_beside(&building.path().join(RECORDS))?);
        // What one setting says amiss falls back at the start, as in any settings file.
        write(&building.path().join(SETTINGS), &self.settings)?;
        sync_folder(building.path())?;
        Ok(Built(building))
    }
}

/// Settings and records that wait to be put into place.
pub(super) struct Built(moving_in::Building);

impl Built {
    /// From here on they come into place at the next start of the agent, at the latest.
    pub fn make_ready(self, stamp: &str) -> Result<(), VaultError> {
        self.0.make_ready(&PLACE, stamp)
    }
}

/// Puts settings and records that came from another computer into place, where any wait for it, and says where the former
/// ones are kept. To be called by whoever has the data folder to itself, before it reads them.
pub fn move_in(data: &Path) -> Result<Option<PathBuf>, VaultError> {
    if !data.is_dir() {
        return Ok(None);
    }
    moving_in::finish(data, &PLACE)
}

/// Whether settings and records wait to be put into place.
pub fn waits_to_move_in(data: &Path) -> bool {
    moving_in::ready(data, &PLACE).is_ok_and(|stamps| !stamps.is_empty())
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private().create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn context(vault: &VaultId) -> Vec<u8> {
    [CONTEXT, vault].concat()
}

fn cipher(data_key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(derive::beside_key(data_key).bytes().into())
}

/// A file for a moment.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        // It may never have been made; what stays in spite of this is swept with unfinished backups.
        let _ = fs::remove_file(&self.0);
    }
}
