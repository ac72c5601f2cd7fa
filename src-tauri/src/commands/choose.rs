//! The system's dialogs for folders and files. What they lead to is only a path: nothing is opened by choosing.

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};

use super::{Result, off_thread};

#[tauri::command]
pub async fn choose_folder<R: Runtime>(app: AppHandle<R>) -> Result<Option<String>> {
    off_thread(move || Ok(app.dialog().file().blocking_pick_folder().and_then(as_text))).await
}

#[tauri::command]
pub async fn choose_file<R: Runtime>(app: AppHandle<R>) -> Result<Option<String>> {
    off_thread(move || Ok(app.dialog().file().blocking_pick_file().and_then(as_text))).await
}

/// None where the name is not text, which the page could not give back.
fn as_text(chosen: FilePath) -> Option<String> {
    chosen.into_path().ok()?.to_str().map(str::to_owned)
}
