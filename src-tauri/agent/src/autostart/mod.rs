//! Starting with the session: the system's own entry says what the setting says.
//!
//! It owns that entry and nothing else of the desktop. Invariant: an entry that was not made here is neither changed nor
//! removed.

#[cfg(all(unix, not(target_os = "macos")))]
mod xdg;
#[cfg(all(unix, not(target_os = "macos")))]
use xdg as system;

#[cfg(any(target_os = "macos", test))]
mod launch_agent;
#[cfg(target_os = "macos")]
use launch_agent as system;

#[cfg(any(windows, test))]
mod run_key;
#[cfg(windows)]
use run_key as system;

use std::io;
use std::path::Path;

use evenkeel_link::address::Address;

use crate::data_folder::DataFolder;

/// What is started: this very program, in the tray only, for this data folder.
struct Entry {
    name: String,
    program: String,
    arguments: Vec<String>,
}

/// Makes or removes the entry; one that is there and starts the same is left as it is, also where the desktop's own
/// settings have switched it off.
pub fn agree(at_login: bool, folder: &DataFolder) -> io::Result<()> {
    let entry = entry(&std::env::current_exe()?, folder);
    if at_login { system::make(&entry) } else { system::remove(&entry) }
}

fn entry(program: &Path, folder: &DataFolder) -> Entry {
    let mut arguments = vec!["--background".to_owned()];
    let mut name = "evenkeel".to_owned();
    if !folder.is_usual() {
        arguments.extend(["--data-dir".to_owned(), folder.path().display().to_string()]);
        name = format!("evenkeel-{}", Address::mark(folder.path()));
    }
    Entry { name, program: program.display().to_string(), arguments }
}
