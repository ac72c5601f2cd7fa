//! Erasing everything: `evenkeel erase` does it, and this window stays to say how it went.
//!
//! Invariant: the vault is closed before, and nothing is decided here about what goes.

use std::path::Path;

use evenkeel_core::view::{Erased, FailureCode};
use tauri::{Manager, Runtime, Webview};

use super::{Result, off_thread};
use crate::agent_program::{self, disk};
use crate::ending::Ending;
use crate::error;
use crate::vault_thread::VaultThread;

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
    let words = ["erase", "--yes-erase-everything", "--beside-window", "--json"];
    let output = agent_program::order(data, &words).output().map_err(disk)?;
    match output.status.code() {
        Some(0) => serde_json::from_slice(&output.stdout).map_err(disk),
        Some(IN_USE) => Err(error::failure(FailureCode::VaultInUse)),
        _ => Err(disk(String::from_utf8_lossy(&output.stderr).trim())),
    }
}
