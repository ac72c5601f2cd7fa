//! The journal, the plan and the days leave the vault for a folder, and what is in files comes in.
//!
//! It does the files; what is in them is the journal's matter. Invariants: an export has its name only when it is whole; an
//! import is one transaction, and what has an id that is in the vault, in the trash too, is left as it is.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::check_in_exchange::{self, Joined};
use super::disk::{create_folder, private, sync_folder};
use super::error::VaultError;
use super::{Secret, Vault, days_exchange, entries, plan_exchange};
use crate::journal::export::{self, DaysDocument, ExportFormat, JsonWriter, Manifest};
use crate::journal::import::{self, FolderFile, Hints, ImportError, Moods, Parsed, limits};
use crate::journal::{Entry, EntryId};
use crate::plan::PlanDocument;
use crate::time::LocalDay;
use crate::view::{ImportCounts, ImportFormat};

/// How the journal leaves.
#[derive(Clone, Copy, Debug)]
pub enum Export<'a> {
    Markdown,
    Json,
    /// Under a passphrase of its own, which need not be the vault's.
    Encrypted(&'a Secret),
}

impl Export<'_> {
    pub fn format(self) -> ExportFormat {
        match self {
            Export::Markdown => ExportFormat::Markdown,
            Export::Json => ExportFormat::Json,
            Export::Encrypted(_) => ExportFormat::Encrypted,
        }
    }
}

/// An export that is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file, or the folder of Markdown files.
    pub path: PathBuf,
    pub entries: u64,
}

/// What is to be known besides the file that is imported.
#[derive(Clone, Debug)]
pub struct ImportRequest<'a> {
    pub path: &'a Path,
    /// Found out from the content where none is given.
    pub format: Option<ImportFormat>,
    /// For formats that write local times without a zone.
    pub zone: chrono_tz::Tz,
    /// The user's day: no check-in is of a later one.
    pub today: LocalDay,
    pub moods: Moods,
    /// For an encrypted file.
    pub passphrase: Option<&'a Secret>,
}

impl Vault {
    /// Writes all entries but those in the trash into `folder`, under a name with the time in it.
    pub fn export_to(
        &self,
        folder: &Path,
        export: Export,
        now: DateTime<Utc>,
    ) -> Result<Exported, VaultError> {
        create_folder(folder)?;
        let ending = match export {
            Export::Markdown => "",
            Export::Json => ".json",
            Export::Encrypted(_) => ".age",
        };
        let stem = format!("evenkeel-journal-{}", now.format("%Y-%m-%dT%H%M%SZ"));
        let path = folder.join(format!("{stem}{ending}"));
        if path.exists() {
            return Err(VaultError::Disk(format!(
                "{} is there already; nothing was written",
                path.display()
            )));
        }
        let unfinished = Unfinished(folder.join(format!("{stem}{ending}.part")));
        unfinished.remove();
        let entries = match export {
            Export::Markdown => self.write_markdown(&unfinished.0, now)?,
            Export::Json => {
                let (file, entries) = self.write_json(create(&unfinished.0)?, now)?;
                whole(file)?;
                entries
            }
            Export::Encrypted(passphrase) => {
                let to = export::encrypting(create(&unfinished.0)?, &passphrase.composed())?;
                let (writer, entries) = self.write_json(to, now)?;
                whole(writer.finish()?)?;
                entries
            }
        };
        fs::rename(&unfinished.0, &path)?;
        sync_folder(folder)?;
        Ok(Exported { path, entries })
    }

    /// What an import would do; nothing is changed. Moods without a meaning are named in the counts.
    pub fn import_dry_run(&self, request: &ImportRequest) -> Result<ImportCounts, VaultError> {
        let parsed = parse(request)?;
        let new = new_ones(&self.connection, &parsed)?.len();
        let plan = plan_exchange::new_parts(&self.connection, &parsed.plan)?;
        let days = days_exchange::new_parts(&self.connection, &parsed.days)?;
        let joined = check_in_exchange::join(&self.connection, &parsed.check_ins)?;
        Ok(counts(&parsed, new, &plan, &days, &joined))
    }

    /// Adds what is not here yet, all or nothing.
    pub fn import_from(&mut self, request: &ImportRequest) -> Result<ImportCounts, VaultError> {
        let parsed = parse(request)?;
        if !parsed.unmapped_moods.is_empty() {
            return Err(ImportError::MoodsNotMapped(parsed.unmapped_moods).into());
        }
        let transaction = self.connection.transaction()?;
        let new = new_ones(&transaction, &parsed)?;
        for entry in &new {
            entries::insert(&transaction, entry)?;
        }
        let plan = plan_exchange::new_parts(&transaction, &parsed.plan)?;
        plan_exchange::take_in(&transaction, &plan)?;
        let days = days_exchange::new_parts(&transaction, &parsed.days)?;
        days_exchange::take_in(&transaction, &days)?;
        let joined = check_in_exchange::join(&transaction, &parsed.check_ins)?;
        check_in_exchange::take_in(&transaction, &joined)?;
        let counted = counts(&parsed, new.len(), &plan, &days, &joined);
        transaction.commit()?;
        Ok(counted)
    }

    fn write_json<W: Write>(&self, to: W, now: DateTime<Utc>) -> Result<(W, u64), VaultError> {
        let mut writer = JsonWriter::begin(to, now)?;
        let mut written = 0;
        self.each_entry(|entry| {
            writer.add(entry)?;
            written += 1;
            Ok(())
        })?;
        Ok((writer.finish(&self.plan_document()?, &self.days_document()?)?, written))
    }

    fn write_markdown(&self, folder: &Path, now: DateTime<Utc>) -> Result<u64, VaultError> {
        create_folder(folder)?;
        let mut manifest = Manifest::begin(now);
        self.each_entry(|entry| {
            let file = export::markdown_file(entry);
            manifest.add(&file);
            write_file(folder, &file)
        })?;
        let days = self.days_document()?;
        let others = [
            export::plan_file(&self.plan_document()?),
            export::check_ins_file(&days.check_ins),
            export::rituals_file(&days.rituals),
        ];
        for file in &others {
            manifest.add_other(file);
            write_file(folder, file)?;
        }
        let entries = manifest.entries;
        write_file(folder, &manifest.finish())?;
        sync_folder(folder)?;
        Ok(entries)
    }

    fn each_entry(&self, mut take: impl FnMut(&Entry) -> Result<(), VaultError>) -> Result<(), VaultError> {
        let mut ids = self
            .connection
            .prepare("SELECT id FROM entries WHERE deleted_ms IS NULL ORDER BY created_ms, id")?;
        let ids = ids.query_map([], |row| row.get(0).map(EntryId))?.collect::<Result<Vec<EntryId>, _>>()?;
        for id in ids {
            // The connection is this vault's alone: nothing goes away in between.
            take(&entries::find(&self.connection, &id)?.ok_or(VaultError::NotFound)?)?;
        }
        Ok(())
    }
}

fn create(path: &Path) -> io::Result<BufWriter<File>> {
    Ok(BufWriter::new(private().create_new(true).open(path)?))
}

fn whole(writer: BufWriter<File>) -> Result<(), VaultError> {
    Ok(writer.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?)
}

fn write_file(folder: &Path, file: &export::ExportedFile) -> Result<(), VaultError> {
    let path = folder.join(&file.path);
    if let Some(above) = path.parent() {
        create_folder(above)?;
    }
    let mut to = private().create_new(true).open(&path)?;
    to.write_all(&file.bytes)?;
    Ok(to.sync_all()?)
}

/// A file or folder under its temporary name; gone again unless it was renamed.
struct Unfinished(PathBuf);

impl Unfinished {
    fn remove(&self) {
        // It is one of the two, or not there; whatever else is wrong with it shows when it is written.
        let _ = fs::remove_file(&self.0);
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        self.remove();
    }
}

fn parse(request: &ImportRequest) -> Result<Parsed, ImportError> {
    let passphrase = request.passphrase.map(Secret::composed);
    let hints = Hints {
        format: request.format,
        zone: request.zone,
        today: request.today,
        moods: request.moods.clone(),
        passphrase: passphrase.as_ref().map(|text| text.as_str()),
    };
    if fs::metadata(request.path)?.is_dir() {
        return import::read_folder(gather(request.path)?, &hints);
    }
    import::read_file(File::open(request.path)?, &hints)
}

/// The files of a folder that a journal is made of. Links are not followed: they may lead anywhere.
fn gather(folder: &Path) -> Result<Vec<FolderFile>, ImportError> {
    let mut files = Vec::new();
    let (mut waiting, mut seen, mut total) = (vec![folder.to_owned()], 0, 0);
    while let Some(next) = waiting.pop() {
        for file in fs::read_dir(next)? {
            let file = file?;
            seen += 1;
            if seen > limits::FILES {
                return Err(ImportError::TooManyFiles);
            }
            let (kind, path) = (file.file_type()?, file.path());
            let is_wanted = path.extension().is_some_and(|ending| ending == "md" || ending == "json");
            if kind.is_dir() {
                waiting.push(path);
            } else if kind.is_file() && is_wanted {
                total += file.metadata()?.len();
                if total > limits::BYTES {
                    return Err(ImportError::TooLarge);
                }
                let short = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push(FolderFile { path: short, bytes: fs::read(&path)? });
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// Those that the vault does not have, each id once.
fn new_ones<'a>(connection: &Connection, parsed: &'a Parsed) -> Result<Vec<&'a Entry>, VaultError> {
    let mut seen = HashSet::new();
    let mut new = Vec::new();
    for entry in &parsed.entries {
        if seen.insert(&entry.id) && !entries::is_known(connection, &entry.id)? {
            new.push(entry);
        }
    }
    Ok(new)
}

fn counts(
    parsed: &Parsed,
    new: usize,
    new_plan: &PlanDocument,
    new_days: &DaysDocument,
    check_ins: &Joined,
) -> ImportCounts {
    let of_check_ins = || parsed.check_ins.iter().map(|one| one.day);
    let days = || parsed.entries.iter().map(|entry| entry.day).chain(of_check_ins());
    let found = parsed.entries.len() as u64;
    ImportCounts {
        format: parsed.format,
        found,
        new: new as u64,
        already_there: found - new as u64,
        plan_found: parsed.plan.len() as u64,
        plan_new: new_plan.len() as u64,
        check_ins_found: check_ins.found,
        check_ins_new: check_ins.new_parts(),
        check_ins_kept: check_ins.kept,
        days_found: parsed.days.len() as u64,
        days_new: new_days.len() as u64,
        passed_over: parsed.passed_over,
        first_day: days().min(),
        last_day: days().max(),
        moods: parsed.moods.clone(),
        unmapped_moods: parsed.unmapped_moods.clone(),
    }
}
