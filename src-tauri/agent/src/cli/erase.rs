//! `evenkeel erase`: everything of Evenkeel on this computer goes, after a typed word.
//!
//! Invariants: nothing is removed before the agent, its windows and every other program have left the data; what is not
//! Evenkeel's stays, and is named.

use std::fs::{self, File};
use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::Args;
use evenkeel_core::vault::{self, VaultError, is_in_use, ways_in};
use evenkeel_core::view::WayInKind;
use evenkeel_link::address::Address;

use super::resident::{self, Windows};
use super::vault::failed;
use super::{Failed, Outcome, lock, print};
use crate::data_folder::DataFolder;
use crate::{autostart, window_process};

/// What has to be typed.
const WORD: &str = "erase";

#[derive(Debug, Args)]
pub struct EraseOrder {
    /// Ask nothing, for scripts.
    #[arg(long)]
    yes_erase_everything: bool,
    #[arg(long)]
    json: bool,
    /// The window that asks has closed the vault, and stays to say how it went.
    #[arg(long, hide = true)]
    beside_window: bool,
}

pub fn run(folder: &DataFolder, order: EraseOrder) -> Outcome {
    if !order.yes_erase_everything {
        confirm(folder)?;
    }
    if order.beside_window {
        if is_in_use(&folder.vault()) {
            return Err(failed(&VaultError::InUse));
        }
    } else {
        lock::run(folder)?;
    }
    let address = Address::of(folder.path());
    let windows = if order.beside_window { Windows::MayStay } else { Windows::Gone };
    let running = resident::end(folder, windows)
        .map_err(|why| Failed::Plainly(format!("nothing was erased: {why}")))?;
    forget_in_keychain(folder);
    if let Err(why) = autostart::agree(false, folder) {
        print::note(&format!("the entry that starts Evenkeel with the session is left: {why}"));
    }
    vault::erase(&folder.vault()).map_err(|error| failed(&error))?;
    let erased = erase_files(folder.path()).and_then(|()| erase_meeting_place(&address, running));
    erased.map_err(|error| {
        Failed::Plainly(format!("not everything could be erased: {error}; the vault is gone; try again"))
    })?;
    // A folder that holds something else stays.
    let _ = fs::remove_dir(folder.path());
    say_how_it_went(folder, &address, order.json)
}

fn confirm(folder: &DataFolder) -> Outcome {
    if !io::stdin().is_terminal() {
        return Err(Failed::WrongUse(
            "there is no terminal to ask on, and nothing was erased; --yes-erase-everything asks nothing"
                .to_owned(),
        ));
    }
    eprintln!(
        "This erases everything of Evenkeel in {}: settings, records, journal, plan, check-ins, and the backups there.\n\
         It cannot be taken back. Backups and exports that lie elsewhere are not touched.",
        folder.path().display()
    );
    eprint!("Type \"{WORD}\" to go on: ");
    let mut typed = String::new();
    let read = io::stdin().lock().read_line(&mut typed);
    read.map_err(|error| Failed::Plainly(format!("nothing was erased: {error}")))?;
    if typed.trim() == WORD { Ok(()) } else { Err(Failed::Plainly("nothing was erased".to_owned())) }
}

/// The window's program knows the keychain. What it keeps for a vault that is gone opens nothing.
fn forget_in_keychain(folder: &DataFolder) {
    let is_kept =
        ways_in(&folder.vault()).is_ok_and(|ways| ways.iter().any(|way| way.kind == WayInKind::Keychain));
    if !is_kept {
        return;
    }
    let mut forget = Command::new(window_process::program());
    forget.arg("--keychain-forget").arg("--data-dir").arg(folder.path());
    let done = forget.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !done.is_ok_and(|status| status.success()) {
        print::note("the system's keychain keeps an entry named Evenkeel, which opens nothing any more");
    }
}

fn erase_files(folder: &Path) -> io::Result<()> {
    for file in entries(folder)? {
        let kind = fs::symlink_metadata(&file)?.file_type();
        if kind.is_dir() && DataFolder::is_own_folder(&name_of(&file)) {
            erase_files(&file)?;
            // One in which something else lies stays.
            let _ = fs::remove_dir(&file);
        }
        // Settings may be a link to a folder of dotfiles, of which the link is ours.
        if !kind.is_dir() && DataFolder::is_own_file(&name_of(&file)) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// The socket, the locks and what the web view kept for itself.
fn erase_meeting_place(address: &Address, running: File) -> io::Result<()> {
    drop(running);
    let Some(folder) = address.lock.parent() else { return Ok(()) };
    let stem = address.lock.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for file in entries(folder)? {
        if !name_of(&file).starts_with(&format!("{stem}.")) {
            continue;
        }
        // A window that says how it went still has its own open, and some systems let nobody take those away.
        let _ = if file.is_dir() { fs::remove_dir_all(&file) } else { fs::remove_file(&file) };
    }
    // Other data folders may meet there, too.
    let _ = fs::remove_dir(folder);
    Ok(())
}

/// What is left in the data folder is not Evenkeel's.
fn say_how_it_went(folder: &DataFolder, address: &Address, as_json: bool) -> Outcome {
    let mut left = Vec::new();
    gather(folder.path(), address.lock.parent(), &mut left)
        .map_err(|error| Failed::Plainly(format!("all is erased; what is left cannot be listed: {error}")))?;
    if as_json {
        let left: Vec<String> = left.iter().map(|path| path.display().to_string()).collect();
        return print::line(&serde_json::json!({ "left": left }).to_string());
    }
    print::line("Everything of Evenkeel on this computer is erased.")?;
    left.iter()
        .try_for_each(|path| print::line(&format!("left, since it is not Evenkeel's: {}", path.display())))
}

fn gather(folder: &Path, meeting_place: Option<&Path>, left: &mut Vec<PathBuf>) -> io::Result<()> {
    for path in entries(folder)? {
        if meeting_place == Some(&path) {
            continue;
        }
        // An empty folder is nobody's loss, and is not named.
        if fs::symlink_metadata(&path)?.is_dir() {
            gather(&path, meeting_place, left)?;
        } else {
            left.push(path);
        }
    }
    Ok(())
}

/// In the order of their names; of a folder that is gone none.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let files = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        files => files?,
    };
    let mut entries = files.map(|file| Ok(file?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    entries.sort();
    Ok(entries)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
