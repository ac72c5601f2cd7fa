//! `evenkeel export` and `evenkeel import`: the journal as files, and files as entries.
//!
//! It knows words and forms; what is in the files is the core's matter. An encrypted file has a passphrase of its own.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use evenkeel_core::journal::import::Moods;
use evenkeel_core::vault::{Export, ImportRequest, Secret};
use evenkeel_core::view::{ImportCounts, ImportFormat, MoodMeaning};

use super::passphrase::Asked;
use super::sealed::day_of;
use super::vault::with_open;
use super::{Failed, Outcome, VaultAccess, passphrase, print};
use crate::clock;
use crate::data_folder::DataFolder;

#[derive(Debug, Args)]
pub struct ExportOrder {
    #[arg(long, value_enum, default_value_t = ExportWord::Markdown)]
    format: ExportWord,
    /// The folder to write into; the present one where none is given.
    #[arg(long, value_name = "DIR", default_value = ".")]
    to: PathBuf,
    #[command(flatten)]
    file: FilePassphrase,
    #[command(flatten)]
    access: VaultAccess,
}

#[derive(Debug, Args)]
pub struct ImportOrder {
    /// A file, or the folder of a Markdown export.
    path: PathBuf,
    /// Found out from the content where it is not given.
    #[arg(long, value_enum)]
    format: Option<ImportWord>,
    /// Say what would come in, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// What the moods of another program mean, from 0 to 10: good=8,so-so=5,other=none.
    #[arg(long, value_name = "NAME=NUMBER,...", default_value = "")]
    moods: String,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    file: FilePassphrase,
    #[command(flatten)]
    access: VaultAccess,
}

/// For an encrypted file.
#[derive(Clone, Copy, Debug, Args)]
struct FilePassphrase {
    /// Read the passphrase of the encrypted file from this open file descriptor; else the file that
    /// EVENKEEL_FILE_PASSPHRASE_FILE names holds it, or it is asked for.
    #[arg(long, value_name = "N")]
    file_passphrase_fd: Option<i32>,
}

impl FilePassphrase {
    fn read(self, asked: Asked) -> Result<Secret, Failed> {
        passphrase::read(asked, self.file_passphrase_fd)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ExportWord {
    Markdown,
    Json,
    Encrypted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ImportWord {
    Evenkeel,
    CheckIns,
    DayOne,
    JrnlJson,
    JrnlText,
    Daylio,
    MiniDiary,
}

impl ImportWord {
    fn format(self) -> ImportFormat {
        match self {
            ImportWord::Evenkeel => ImportFormat::Evenkeel,
            ImportWord::CheckIns => ImportFormat::CheckIns,
            ImportWord::DayOne => ImportFormat::DayOne,
            ImportWord::JrnlJson => ImportFormat::JrnlJson,
            ImportWord::JrnlText => ImportFormat::JrnlText,
            ImportWord::Daylio => ImportFormat::Daylio,
            ImportWord::MiniDiary => ImportFormat::MiniDiary,
        }
    }
}

pub fn export(folder: &DataFolder, order: ExportOrder) -> Outcome {
    let secret = match order.format {
        ExportWord::Encrypted => Some(order.file.read(Asked::NewFilePassphrase)?),
        ExportWord::Markdown | ExportWord::Json => None,
    };
    let form = match (&secret, order.format) {
        (Some(secret), _) => Export::Encrypted(secret),
        (None, ExportWord::Json) => Export::Json,
        (None, _) => Export::Markdown,
    };
    let now = clock::now().utc;
    let exported = with_open(folder, order.access, |vault| vault.export_to(&order.to, form, now))?;
    print::line(&exported.path.display().to_string())?;
    print::note(&match form {
        Export::Encrypted(_) => format!("{} entries, encrypted", exported.entries),
        Export::Markdown | Export::Json => {
            format!("{} entries, readable by anyone who gets at these files", exported.entries)
        }
    });
    Ok(())
}

pub fn import(folder: &DataFolder, order: ImportOrder) -> Outcome {
    let moods = Moods::read(&order.moods).map_err(|error| Failed::WrongUse(error.to_string()))?;
    let secret = file_secret(&order)?;
    let now = clock::now();
    let request = ImportRequest {
        path: &order.path,
        format: order.format.map(ImportWord::format),
        zone: now.zone,
        today: day_of(folder, &now),
        moods,
        passphrase: secret.as_ref(),
    };
    let counts = with_open(folder, order.access, |vault| {
        if order.dry_run { vault.import_dry_run(&request) } else { vault.import_from(&request) }
    })?;
    if order.json {
        return print::line(&serde_json::json!(counts).to_string());
    }
    print::line(&in_words(&counts, order.dry_run))?;
    if !counts.moods.is_empty() {
        print::line(&moods_in_words(&counts.moods))?;
    }
    if counts.unmapped_moods.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = counts.unmapped_moods.iter().map(|name| format!("{name}=…")).collect();
    print::line(&format!("say what these moods mean, from 0 to 10, or none: --moods \"{}\"", names.join(",")))
}

/// Asked for only where the file needs it: a prompt for nothing would puzzle.
fn file_secret(order: &ImportOrder) -> Result<Option<Secret>, Failed> {
    let is_encrypted = beginning(&order.path) == b"age-encryption.org/v1";
    is_encrypted.then(|| order.file.read(Asked::FilePassphrase)).transpose()
}

/// The first bytes of a file; of a folder or a missing file none, and the import says what is wrong.
fn beginning(path: &std::path::Path) -> Vec<u8> {
    use std::io::Read;
    let mut start = Vec::new();
    if let Ok(file) = std::fs::File::open(path) {
        // What cannot be read here cannot be read later either, and is reported then.
        let _ = file.take(21).read_to_end(&mut start);
    }
    start
}

fn in_words(counts: &ImportCounts, dry_run: bool) -> String {
    let format = match counts.format {
        ImportFormat::Evenkeel => "Evenkeel",
        ImportFormat::CheckIns => "Check-ins",
        ImportFormat::DayOne => "Day One",
        ImportFormat::JrnlJson | ImportFormat::JrnlText => "jrnl",
        ImportFormat::Daylio => "Daylio",
        ImportFormat::MiniDiary => "Mini Diary",
    };
    let days = match (counts.first_day, counts.last_day) {
        (Some(first), Some(last)) => format!(", from {first} to {last}"),
        _ => String::new(),
    };
    let verb = if dry_run { "would be added" } else { "added" };
    let plan = match counts.plan_found {
        0 => String::new(),
        found => format!("; of the plan {found} found, {} {verb}", counts.plan_new),
    };
    let also = match counts.days_found {
        0 => String::new(),
        found => format!("; of days with check-ins or rituals {found} found, {} {verb}", counts.days_new),
    };
    let check_ins = check_ins_in_words(counts, verb);
    // A table of check-ins has no entries to speak of.
    if counts.format == ImportFormat::CheckIns {
        return format!("{format}{days}{check_ins}");
    }
    format!(
        "{format}: {} found{days}; {} {verb}, {} already there, {} passed over{plan}{also}{check_ins}",
        counts.found, counts.new, counts.already_there, counts.passed_over
    )
}

/// What was said otherwise here is named: it stays.
fn check_ins_in_words(counts: &ImportCounts, verb: &str) -> String {
    let kept = match counts.check_ins_kept {
        0 => String::new(),
        kept => format!(", {kept} differ from what was said here, which stays"),
    };
    let passed_over = match (counts.format, counts.passed_over) {
        (ImportFormat::CheckIns, passed @ 1..) => format!(", {passed} rows passed over"),
        _ => String::new(),
    };
    match counts.check_ins_found {
        0 if counts.format == ImportFormat::CheckIns => format!("; no answers found{passed_over}"),
        0 => String::new(),
        found if counts.format == ImportFormat::CheckIns => {
            format!("; {found} answers found, {} {verb}{kept}{passed_over}", counts.check_ins_new)
        }
        found => format!("; of check-ins {found} answers found, {} {verb}{kept}", counts.check_ins_new),
    }
}

fn moods_in_words(moods: &[MoodMeaning]) -> String {
    let meaning = |one: &MoodMeaning| match one.mood {
        Some(mood) => format!("{}={mood}", one.name),
        None => format!("{}=none", one.name),
    };
    let all: Vec<String> = moods.iter().map(meaning).collect();
    format!("moods are taken for, from 0 to 10: {} (--moods says otherwise)", all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_otherwise_than_the_user_is_named() {
        let counts = ImportCounts {
            format: ImportFormat::Daylio,
            found: 4,
            new: 3,
            already_there: 1,
            plan_found: 0,
            plan_new: 0,
            check_ins_found: 4,
            check_ins_new: 2,
            check_ins_kept: 1,
            days_found: 0,
            days_new: 0,
            passed_over: 0,
            first_day: None,
            last_day: None,
            moods: Vec::new(),
            unmapped_moods: Vec::new(),
        };
        assert_eq!(
            in_words(&counts, true),
            "Daylio: 4 found; 3 would be added, 1 already there, 0 passed over; of check-ins 4 answers found, 2 would be \
             added, 1 differ from what was said here, which stays"
        );
        let table = ImportCounts { format: ImportFormat::CheckIns, found: 0, passed_over: 2, ..counts };
        assert_eq!(
            in_words(&table, true),
            "Check-ins; 4 answers found, 2 would be added, 1 differ from what was said here, which stays, 2 rows passed over"
        );
        let moods = [
            MoodMeaning { name: "good".to_owned(), mood: Some(7) },
            MoodMeaning { name: "weg".to_owned(), mood: None },
        ];
        assert!(moods_in_words(&moods).contains("good=7, weg=none"));
    }
}
