//! What is fuzzed: every reader of bytes that another program or person may have written.
//!
//! A target takes any bytes and must come back, without a panic and without using up time or memory. The same functions are
//! run by cargo-fuzz and, where that is not at hand, by the mutating driver beside this.

use std::io::Cursor;

use chrono_tz::Tz;
use evenkeel_core::journal::import::{FolderFile, Hints, Moods, read_file, read_folder};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{is_backup_head, is_key_file};
use evenkeel_core::view::ImportFormat;
use evenkeel_link::frame;
use evenkeel_link::message::{FromAgent, Hello, Request};
use sha2::{Digest, Sha256};

/// A name, and what is tried.
pub struct Target {
    pub name: &'static str,
    pub run: fn(&[u8]),
    /// Which files of the fixtures it begins with: parts of their paths.
    pub seeds: &'static [&'static str],
}

pub const TARGETS: &[Target] = &[
    Target { name: "key_file", run: key_file, seeds: &["vaults/0.1.0/keys"] },
    Target { name: "backup_head", run: backup_head, seeds: &["vaults/0.1.0/keys"] },
    Target { name: "link_message", run: link_message, seeds: &[] },
    Target { name: "import_any", run: import_any, seeds: &["import/"] },
    Target { name: "import_zip", run: import_any, seeds: &[".zip"] },
    Target { name: "import_day_one", run: import_day_one, seeds: &["day-one.json"] },
    Target { name: "import_jrnl_json", run: import_jrnl_json, seeds: &["jrnl.json"] },
    Target { name: "import_jrnl_text", run: import_jrnl_text, seeds: &["jrnl.txt", "jrnl-old.txt"] },
    Target { name: "import_daylio", run: import_daylio, seeds: &["daylio"] },
    Target { name: "import_check_ins", run: import_check_ins, seeds: &["check-ins"] },
    Target { name: "import_mini_diary", run: import_mini_diary, seeds: &["mini-diary"] },
    Target { name: "import_own_json", run: import_own_json, seeds: &["evenkeel.json"] },
    Target { name: "import_own_markdown", run: import_own_markdown, seeds: &["import/evenkeel/"] },
];

/// The target of a name; a name that is not listed is a mistake of the caller.
pub fn run(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    (target.unwrap_or_else(|| panic!("no target {name}")).run)(bytes)
}

/// As it is, and with a checksum that fits: otherwise nothing behind the checksum would ever be reached.
fn key_file(bytes: &[u8]) {
    is_key_file(bytes);
    let body = &bytes[..bytes.len().saturating_sub(32)];
    is_key_file(&[body, &Sha256::digest(body)].concat());
}

fn backup_head(bytes: &[u8]) {
    let magic = [&b"EVKLBACK\x01\0"[..], bytes].concat();
    for bytes in [bytes, &magic] {
        for length in [0, bytes.len() as u64, u64::MAX] {
            is_backup_head(bytes, length);
        }
    }
}

fn link_message(bytes: &[u8]) {
    let framed = [&(bytes.len() as u32).to_le_bytes(), bytes].concat();
    for wire in [bytes, &framed] {
        // Whatever it is read as, a refusal is as good as a message.
        let _ = frame::read::<Hello>(&mut &*wire);
        let _ = frame::read::<Request>(&mut &*wire);
        let _ = frame::read::<FromAgent>(&mut &*wire);
    }
}

fn import(bytes: &[u8], format: Option<ImportFormat>) {
    let hints =
        Hints { format, zone: Tz::Europe__Berlin, today: today(), moods: Moods::default(), passphrase: None };
    if let Ok(parsed) = read_file(Cursor::new(bytes), &hints) {
        let again = read_file(Cursor::new(bytes), &hints).ok();
        assert!(again.as_ref() == Some(&parsed), "the same bytes give the same entries");
        for entry in &parsed.entries {
            assert_eq!(entry.id.0.len(), 32, "every entry has a name of its form");
            assert!(entry.zone.parse::<Tz>().is_ok(), "every entry has a zone that is known");
        }
    }
}

/// The last day that a check-in may be of.
fn today() -> LocalDay {
    "2100-01-01".parse().unwrap_or_else(|why| panic!("a day: {why}"))
}

fn import_check_ins(bytes: &[u8]) {
    import(bytes, Some(ImportFormat::CheckIns));
}

fn import_any(bytes: &[u8]) {
    import(bytes, None);
}

fn import_day_one(bytes: &[u8]) {
    import(bytes, Some(ImportFormat::DayOne));
}

fn import_jrnl_json(bytes: &[u8]) {
    import(bytes, Some(ImportFormat::JrnlJson));
}

fn import_jrnl_text(bytes: &[u8]) {
    import(bytes, Some(ImportFormat::JrnlText));
}

fn import_daylio(bytes: &[u8]) {
    import(bytes, Some(ImportFormat::Daylio));
}

fn import_mini_diary(bytes: &[u8]) {
    import(bytes, Some(ImportFormat::MiniDiary));
}

fn import_own_json(bytes: &[u8]) {
    import(bytes, Some(ImportFormat::Evenkeel));
}

fn import_own_markdown(bytes: &[u8]) {
    let hints =
        Hints { format: None, zone: Tz::UTC, today: today(), moods: Moods::default(), passphrase: None };
    let file = |path: &str| FolderFile { path: path.to_owned(), bytes: bytes.to_owned() };
    for path in ["2026/x.md", "manifest.json"] {
        // A refusal is as good as entries.
        let _ = read_folder(vec![file(path)], &hints);
    }
}
