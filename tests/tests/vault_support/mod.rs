//! A vault to try things on: made once, copied for each test, since the key derivation is slow on purpose.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use evenkeel_core::journal::EntryId;
use evenkeel_core::vault::{Cost, Secret, Unlock, Vault, VaultError};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "a quiet evening";
/// In every entry of the sample.
pub const PLANTED: &str = "xylophonequartz";
pub const ENTRIES: usize = 60;

pub fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

pub fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_774_600_000_000 + minute * 60_000).unwrap()
}

pub fn write_entry(vault: &mut Vault, minute: i64, body: &str) -> EntryId {
    let day = "2026-03-27".parse().unwrap();
    let entry = vault.begin_entry(at(minute), day, chrono_tz::Europe::Warsaw, Vec::new()).unwrap();
    vault.save_entry(&entry.id, 0, body, at(minute)).unwrap();
    entry.id
}

struct Template {
    home: TempDir,
    code: String,
}

static TEMPLATE: OnceLock<Template> = OnceLock::new();

fn template() -> &'static Template {
    TEMPLATE.get_or_init(|| {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("vault");
        let (mut vault, code) = Vault::create(&folder, &secret(PASSPHRASE), Cost::FLOOR).unwrap();
        for number in 0..ENTRIES {
            let body = format!("{PLANTED} {number}\n{}", "and so the day went on. ".repeat(80));
            write_entry(&mut vault, number as i64, &body);
        }
        vault.close().unwrap();
        Template { home, code: code.groups.join("-") }
    })
}

/// A closed vault of [`ENTRIES`] entries in a folder of its own.
pub struct Sample {
    pub home: TempDir,
    pub folder: PathBuf,
    pub code: Secret,
}

pub fn sample() -> Sample {
    let template = template();
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    fs::create_dir(&folder).unwrap();
    for file in fs::read_dir(template.home.path().join("vault")).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    Sample { home, folder, code: secret(&template.code) }
}

impl Sample {
    /// By the recovery code, which is fast.
    pub fn open(&self) -> Result<Vault, VaultError> {
        Vault::open(&self.folder, Unlock::RecoveryCode(&self.code))
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.file(name)).unwrap()
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.file(name), bytes).unwrap();
    }
}

/// Every file below a folder with its bytes, in the order of the names.
pub fn all_files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            files.extend(all_files(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            files.push((path, bytes));
        }
    }
    files.sort();
    files
}

pub fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}
