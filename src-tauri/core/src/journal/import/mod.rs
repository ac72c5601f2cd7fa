//! Entries from other journals and from our own exports. The input is hostile until it is read.
//!
//! It knows formats, and neither folders nor the vault: the caller lends the bytes and stores what comes out. Invariants: every
//! limit of [`limits`] holds before memory is spent; the same input gives the same ids, so that a second import adds nothing.

mod archive;
mod check_ins;
mod day_one;
mod daylio;
mod draft;
mod error;
mod html;
mod jrnl_json;
mod jrnl_text;
pub mod limits;
mod mini_diary;
mod moods;
mod own;

use std::io::{Read, Seek, SeekFrom};

use chrono_tz::Tz;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::Entry;
use super::export::{DaysDocument, ENCRYPTED_MAGIC, FORMAT, decrypting};
use crate::checkin::{self, CheckInDay, CheckInDocument};
use crate::plan::PlanDocument;
use crate::ritual::KeptRitual;
use crate::time::LocalDay;
use crate::view::{ImportFormat, MoodMeaning};

pub use error::ImportError;
pub use moods::Moods;

/// What the file itself does not say.
#[derive(Clone, Debug)]
pub struct Hints<'a> {
    /// Found out from the content where none is given.
    pub format: Option<ImportFormat>,
    /// For formats that write local times without a zone.
    pub zone: Tz,
    /// No check-in is of a later day.
    pub today: LocalDay,
    /// What the mood names of the other program mean.
    pub moods: Moods,
    /// For an encrypted file.
    pub passphrase: Option<&'a str>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    pub format: ImportFormat,
    /// In the order of the file; ids may repeat.
    pub entries: Vec<Entry>,
    /// Only our own exports have one.
    pub plan: PlanDocument,
    /// Days of which a check-in is known, each once.
    pub check_ins: Vec<CheckInDay>,
    /// Days of our own exports, with all that was kept of them.
    pub days: DaysDocument,
    /// In the file, and nothing that an entry, a part of the plan or a day could be made of.
    pub passed_over: u64,
    /// What the names of moods are taken for, in the order in which they occur.
    pub moods: Vec<MoodMeaning>,
    /// Names of moods that have no meaning yet, in the order in which they occur.
    pub unmapped_moods: Vec<String>,
}

impl Parsed {
    fn new(format: ImportFormat) -> Parsed {
        Parsed {
            format,
            entries: Vec::new(),
            plan: PlanDocument::default(),
            check_ins: Vec::new(),
            days: DaysDocument::default(),
            passed_over: 0,
            moods: Vec::new(),
            unmapped_moods: Vec::new(),
        }
    }

    /// Takes what was made of one item, if it keeps to the limits.
    fn take(&mut self, made: Option<Entry>) -> Result<(), ImportError> {
        if self.entries.len() as u64 + self.passed_over >= limits::ENTRIES {
            return Err(ImportError::TooManyEntries);
        }
        match made.filter(limits::are_kept_by) {
            Some(entry) => self.entries.push(entry),
            None => self.passed_over += 1,
        }
        Ok(())
    }
}

impl Parsed {
    /// Takes a plan from its document.
    fn take_plan(&mut self, text: &str) -> Result<(), ImportError> {
        let Some(read) = PlanDocument::read(text, limits::BODY_BYTES) else {
            self.passed_over += 1;
            return Ok(());
        };
        self.passed_over += read.passed_over;
        self.plan.items.extend(read.plan.items);
        self.plan.marks.extend(read.plan.marks);
        if self.plan.len() as u64 > limits::ENTRIES { Err(ImportError::TooManyEntries) } else { Ok(()) }
    }

    /// Takes check-ins from their document.
    fn take_check_ins(&mut self, text: &str) -> Result<(), ImportError> {
        let Some((read, passed_over)) = CheckInDocument::read(text, limits::BODY_BYTES) else {
            self.passed_over += 1;
            return Ok(());
        };
        self.passed_over += passed_over;
        self.days.check_ins.days.extend(read.days);
        self.days.check_ins.pauses.extend(read.pauses);
        self.check_days()
    }

    /// Takes rituals from their list.
    fn take_rituals(&mut self, text: &str) -> Result<(), ImportError> {
        let Some((read, passed_over)) = KeptRitual::read_all(text, limits::BODY_BYTES) else {
            self.passed_over += 1;
            return Ok(());
        };
        self.passed_over += passed_over;
        self.days.rituals.extend(read);
        self.check_days()
    }

    fn check_days(&self) -> Result<(), ImportError> {
        if self.days.len() as u64 > limits::ENTRIES { Err(ImportError::TooManyEntries) } else { Ok(()) }
    }
}

/// A file of a folder, by its path in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderFile {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Reads a file of any known format; archives are read in place and never unpacked to a disk.
pub fn read_file<R: Read + Seek>(mut from: R, hints: &Hints) -> Result<Parsed, ImportError> {
    let mut start = [0; 64];
    let mut have = 0;
    while have < start.len() {
        match from.read(&mut start[have..])? {
            0 => break,
            more => have += more,
        }
    }
    from.seek(SeekFrom::Start(0))?;
    let start = &start[..have];
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return read_folder(archive::read(from)?, hints);
    }
    if start.starts_with(ENCRYPTED_MAGIC) {
        let passphrase = hints.passphrase.ok_or(ImportError::NeedsPassphrase)?;
        let plain = limits::read_whole(decrypting(from, passphrase)?)?;
        return read_text(&text(&plain)?, hints);
    }
    read_text(&text(&limits::read_whole(from)?)?, hints)
}

/// Reads an unpacked export: our own folder, or the JSON files of Day One.
pub fn read_folder(files: Vec<FolderFile>, hints: &Hints) -> Result<Parsed, ImportError> {
    if own::is_own_folder(&files) {
        return own::read_folder(&files);
    }
    let mut all: Option<Parsed> = None;
    for file in files.iter().filter(|file| is_day_one_journal(file)) {
        let parsed = day_one::read(&text(&file.bytes)?)?;
        all = Some(match all {
            None => parsed,
            Some(mut sum) => {
                sum.passed_over += parsed.passed_over;
                parsed.entries.into_iter().try_for_each(|entry| sum.take(Some(entry)))?;
                sum
            }
        });
    }
    let found = all.ok_or(ImportError::UnknownFormat)?;
    match hints.format {
        Some(asked) if asked != found.format => Err(ImportError::NotThatFormat),
        _ => Ok(found),
    }
}

/// At the top of the archive, or in the one folder that some systems put around it.
fn is_day_one_journal(file: &FolderFile) -> bool {
    file.path.ends_with(".json") && file.path.matches('/').count() <= 1
}

fn read_text(text: &str, hints: &Hints) -> Result<Parsed, ImportError> {
    let format = hints.format.or_else(|| recognise(text)).ok_or(ImportError::UnknownFormat)?;
    match format {
        ImportFormat::Evenkeel => own::read_json(text),
        ImportFormat::DayOne => day_one::read(text),
        ImportFormat::JrnlJson => jrnl_json::read(text, hints.zone),
        ImportFormat::JrnlText => jrnl_text::read(text, hints.zone),
        ImportFormat::CheckIns => check_ins::read(text, hints.today),
        ImportFormat::Daylio => daylio::read(text, hints),
        ImportFormat::MiniDiary => mini_diary::read(text, hints.zone),
    }
}

fn text(bytes: &[u8]) -> Result<String, ImportError> {
    let text = std::str::from_utf8(bytes).map_err(|_| ImportError::NotText)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned())
}

fn recognise(text: &str) -> Option<ImportFormat> {
    if text.trim_start().starts_with('{') {
        return recognise_json(text);
    }
    if checkin::is_table(text) {
        return Some(ImportFormat::CheckIns);
    }
    if daylio::is_daylio(text) {
        return Some(ImportFormat::Daylio);
    }
    jrnl_text::is_jrnl(text).then_some(ImportFormat::JrnlText)
}

/// Looks at the first entry only.
fn recognise_json(text: &str) -> Option<ImportFormat> {
    #[derive(Deserialize)]
    struct Document<'a> {
        format: Option<String>,
        #[serde(borrow)]
        entries: &'a RawValue,
    }
    let document: Document = serde_json::from_str(text).ok()?;
    if document.format.as_deref() == Some(FORMAT) {
        return Some(ImportFormat::Evenkeel);
    }
    let entries = document.entries.get();
    if entries.starts_with('{') {
        return Some(ImportFormat::MiniDiary);
    }
    let first = draft::items(entries).ok()?.first().map_or("{}", |item| item.get()).to_owned();
    let has = |key: &str| first.contains(&format!("\"{key}\""));
    if has("creationDate") {
        return Some(ImportFormat::DayOne);
    }
    if has("title") || has("body") {
        return Some(ImportFormat::JrnlJson);
    }
    // An empty list says nothing; jrnl writes the list of tags beside it.
    text.contains("\"tags\"").then_some(ImportFormat::JrnlJson)
}
