//! `evenkeel journal edit`: a new text for an entry, from standard input or out of the user's editor.
//!
//! The vault is open meanwhile, so that nobody else changes the entry. Invariants: an entry is never emptied by accident;
//! what the editor was given is wiped, unless it holds words that could not be saved.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use evenkeel_core::journal::Entry;
use evenkeel_core::vault::{Vault, VaultError};

use super::journal::read_input;
use super::vault::{failed, with_open};
use super::{Failed, Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;

/// Where the new text comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    Input,
    Editor,
}

pub fn run(folder: &DataFolder, access: VaultAccess, id: &str, source: Source) -> Outcome {
    // Before the passphrase: a script that sends nothing should hear of that.
    let input = match source {
        Source::Input => Some(not_blank(read_input()?)?),
        Source::Editor => None,
    };
    let change = |vault: &mut Vault| -> Result<Outcome, VaultError> {
        let entry = vault.entry_named(id)?;
        Ok(match &input {
            Some(body) => save(vault, &entry, body),
            None => edit(vault, &entry),
        })
    };
    with_open(folder, access, change)?
}

fn save(vault: &mut Vault, entry: &Entry, body: &str) -> Outcome {
    vault.save_entry(&entry.id, entry.revision, body, clock::now().utc).map_err(|error| failed(&error))?;
    print::line(&entry.id.0)
}

fn edit(vault: &mut Vault, entry: &Entry) -> Outcome {
    let desk = Desk::lay_out(&entry.body)?;
    let body = match desk.edited() {
        Ok(body) => body,
        Err(failed) => {
            desk.clear();
            return Err(failed);
        }
    };
    let saved = save(vault, entry, &body);
    match saved {
        Ok(()) => {
            desk.clear();
            Ok(())
        }
        Err(why) => {
            let place = desk.file.display().to_string();
            Err(Failed::Plainly(format!("{}; your text is in {place}", why.line().trim_end_matches('.'))))
        }
    }
}

fn not_blank(text: String) -> Result<String, Failed> {
    if text.trim().is_empty() {
        return Err(Failed::WrongUse("there is no text; the entry was not changed".to_owned()));
    }
    Ok(text)
}

/// The entry's text as a file for the editor, in a folder of its own in the session's runtime folder: only its user may
/// look there, and it is kept in memory, not on a disk.
struct Desk {
    folder: PathBuf,
    file: PathBuf,
}

impl Desk {
    fn lay_out(body: &str) -> Result<Desk, Failed> {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").filter(|folder| !folder.is_empty()).ok_or_else(|| {
            Failed::Plainly(
                "there is no private place in memory for an editor here (XDG_RUNTIME_DIR); send the text by standard input"
                    .to_owned(),
            )
        })?;
        let folder = Path::new(&runtime).join(format!("evenkeel-edit-{}", std::process::id()));
        let file = folder.join("entry.md");
        let desk = Desk { folder, file };
        match desk.write(body) {
            Ok(()) => Ok(desk),
            Err(error) => {
                desk.clear();
                Err(Failed::Plainly(format!("the text cannot be handed to an editor: {error}")))
            }
        }
    }

    fn write(&self, body: &str) -> io::Result<()> {
        let mut file = OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
        make_private_folder(&self.folder)?;
        file.write(true).create_new(true).open(&self.file)?.write_all(body.as_bytes())
    }

    /// Runs the editor and reads what it left.
    fn edited(&self) -> Result<String, Failed> {
        let editor = ["VISUAL", "EDITOR"]
            .into_iter()
            .find_map(|name| std::env::var_os(name).filter(|editor| !editor.is_empty()))
            .ok_or_else(|| Failed::WrongUse("no editor is named; set EDITOR".to_owned()))?;
        let (program, arguments) = split(&editor);
        let ended = Command::new(program).args(arguments).arg(&self.file).status();
        match ended {
            Ok(status) if status.success() => {}
            Ok(_) => return Err(Failed::Plainly("the editor gave up; the entry was not changed".to_owned())),
            Err(error) => return Err(Failed::Plainly(format!("the editor cannot be started: {error}"))),
        }
        let text = fs::read_to_string(&self.file)
            .map_err(|error| Failed::Plainly(format!("what the editor left cannot be read: {error}")))?;
        not_blank(text)
    }

    /// Overwrites and removes everything in the folder, with what the editor put beside the text.
    fn clear(&self) {
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for file in files {
            if let Err(error) = wipe(&file.path()) {
                print::note(&format!("{} could not be wiped: {error}", file.path().display()));
            }
        }
        // What is left in it was just told.
        let _ = fs::remove_dir(&self.folder);
    }
}

/// The program and its arguments, as `code --wait`.
fn split(editor: &OsString) -> (OsString, Vec<OsString>) {
    let mut words = editor.to_str().unwrap_or_default().split_whitespace().map(OsString::from);
    match words.next() {
        Some(program) => (program, words.collect()),
        None => (editor.clone(), Vec::new()),
    }
}

#[cfg(unix)]
fn make_private_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(path)
}

/// Folders of a Windows user are private already.
#[cfg(not(unix))]
fn make_private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

fn wipe(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().read(true).write(true).open(path)?;
    let length = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    io::copy(&mut io::repeat(0).take(length), &mut file)?;
    file.flush()?;
    fs::remove_file(path)
}
