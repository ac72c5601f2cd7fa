//! The journal of the open vault.

use evenkeel_core::journal::{Entry, EntryId, EntrySummary, Saved};
use evenkeel_core::vault::Vault;
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::clock;
use crate::day::{Days, Today};

#[tauri::command]
pub async fn journal_list<R: Runtime>(webview: Webview<R>) -> Result<Vec<EntrySummary>> {
    of_vault(webview, |vault| vault.read(|vault| vault.journal_list())).await
}

#[tauri::command]
pub async fn journal_entry<R: Runtime>(webview: Webview<R>, id: EntryId) -> Result<Entry> {
    of_vault(webview, |vault| vault.read(move |vault| vault.entry(&id))).await
}

/// A new entry, of today; it is kept from its first save with text.
#[tauri::command]
pub async fn journal_begin<R: Runtime>(webview: Webview<R>) -> Result<Entry> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let Today { day, zone } = app.state::<Days>().today();
        vault.read(move |vault| vault.begin_entry(clock::utc(), day, zone, Vec::new()))
    })
    .await
}

#[tauri::command]
pub async fn journal_save<R: Runtime>(
    webview: Webview<R>,
    id: EntryId,
    base_revision: u64,
    body: String,
) -> Result<Saved> {
    let save = move |vault: &mut Vault| vault.save_entry(&id, base_revision, &body, clock::utc());
    of_vault(webview, |vault| vault.write(save)).await
}
