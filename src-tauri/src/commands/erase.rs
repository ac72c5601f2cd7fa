//! Erasing everything: `evenkeel erase` does it, and this window stays to say how it went.
//!
//! Invariant: the vault is closed before, and nothing is decided here about what goes.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use evenkeel_core::view::{Erased, Failure, FailureCode};
use tauri::{Manager, Runtime, Webview};

use super::{Result, off_thread};
use crate::ending::Ending;
use crate::error;
use crate::vault_thread::VaultThread;

const PROGRAM: &str = if cfg!(windows) { "evenkeel.exe" } else { "evenkeel" };

/// The exit code for a vault that another program has open.
const IN_USE: i32 = 4;

#[tauri::command]
pub async fn erase_everything<R: Runtime>(webview: Webview<R>) -> Result<Erased> {
    off_thread(move || {
        let vault = webview.state::<VaultThread>();
        vault.close()?;
        webview.state::<Ending>().after(|| erase(vault.data_folder()))
    })
    .await
}

fn erase(data: &Path) -> Result<Erased> {
    let mut command = Command::new(program());
    command.args(["erase", "--yes-erase-everything", "--beside-window", "--json", "--data-dir"]).arg(data);
    let output = command.stdin(Stdio::null()).output().map_err(disk)?;
    match output.status.code() {
        Some(0) => serde_json::from_slice(&output.stdout).map_err(disk),
        Some(IN_USE) => Err(error::failure(FailureCode::VaultInUse)),
        _ => Err(disk(String::from_utf8_lossy(&output.stderr).trim())),
    }
}

/// The program beside this one, else the one that the system finds.
fn program() -> PathBuf {
    let beside = env::current_exe().ok().map(|own| own.with_file_name(PROGRAM));
    beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(PROGRAM))
}

fn disk(why: impl ToString) -> Failure {
    Failure { code: FailureCode::Disk, detail: why.to_string() }
}
