//! The main window itself: where it begins, and its part in ending.

use evenkeel_core::view::{FirstRunStep, Screen};
use tauri::{Runtime, State, Webview};

use super::{Result, of_vault};
use crate::ending::Ending;
use crate::vault_thread::VaultThread;

/// The screen with which this window was asked to begin.
pub struct StartScreen(pub Screen);

#[tauri::command]
pub fn start_screen(start: State<'_, StartScreen>) -> Screen {
    start.0
}

/// The answer to the `flush` event: everything that was typed is saved.
#[tauri::command]
pub fn page_flushed(ending: State<'_, Ending>) {
    ending.page_flushed();
}

/// Where the first run is; `done` where there is none.
#[tauri::command]
pub async fn first_run<R: Runtime>(webview: Webview<R>) -> Result<FirstRunStep> {
    of_vault(webview, VaultThread::first_run).await
}

#[tauri::command]
pub async fn first_run_keep<R: Runtime>(webview: Webview<R>, step: FirstRunStep) -> Result<()> {
    of_vault(webview, move |vault| vault.keep_first_run(step)).await
}
