//! The recovery plan of the open vault.

use evenkeel_core::plan::{ItemId, Trigger, TriggerDraft};
use tauri::{Runtime, Webview};

use super::{Result, of_vault};
use crate::clock;

#[tauri::command]
pub async fn plan_triggers<R: Runtime>(webview: Webview<R>) -> Result<Vec<Trigger>> {
    of_vault(webview, |vault| vault.read(|vault| vault.triggers())).await
}

#[tauri::command]
pub async fn plan_add_trigger<R: Runtime>(webview: Webview<R>, draft: TriggerDraft) -> Result<Trigger> {
    of_vault(webview, |vault| vault.write(move |vault| vault.add_trigger(draft, clock::utc()))).await
}

#[tauri::command]
pub async fn plan_change_trigger<R: Runtime>(
    webview: Webview<R>,
    id: ItemId,
    draft: TriggerDraft,
) -> Result<Trigger> {
    of_vault(webview, |vault| vault.write(move |vault| vault.change_trigger(&id, draft, clock::utc()))).await
}

#[tauri::command]
pub async fn plan_archive_trigger<R: Runtime>(webview: Webview<R>, id: ItemId) -> Result<Trigger> {
    of_vault(webview, |vault| vault.write(move |vault| vault.archive_trigger(&id, clock::utc()))).await
}
