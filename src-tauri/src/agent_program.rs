//! The program `evenkeel`, where this window has it do something for the whole of Evenkeel.
//!
//! It does not know what that is. Invariant: it is the one beside this program, where there is one.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use evenkeel_core::view::{Failure, FailureCode};

const PROGRAM: &str = if cfg!(windows) { "evenkeel.exe" } else { "evenkeel" };

/// A subcommand for this data folder, without a way to ask anything.
pub fn order(data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(words).arg("--data-dir").arg(data).stdin(Stdio::null());
    command
}

/// Has the agent end, with this window, and begin anew.
pub fn begin_anew(data: &Path) -> Result<(), Failure> {
    // It outlives this process, and nobody reads what it says.
    let begun = order(data, &["restart"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    begun.map(drop).map_err(disk)
}

pub fn disk(why: impl ToString) -> Failure {
    Failure { code: FailureCode::Disk, detail: why.to_string() }
}

/// The program beside this one, else the one that the system finds.
fn program() -> PathBuf {
    let beside = env::current_exe().ok().map(|own| own.with_file_name(PROGRAM));
    beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(PROGRAM))
}
