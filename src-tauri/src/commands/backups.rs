//! Backups of the vault, and the way back to one.

use std::path::PathBuf;

use evenkeel_core::vault::Secret;
use evenkeel_core::view::{Backup, PlaceWarning};
use tauri::{Runtime, Webview};

use super::{Result, of_vault};
use crate::vault_thread::VaultThread;
use crate::{agent_program, clock};

#[tauri::command]
pub async fn backup_list<R: Runtime>(webview: Webview<R>) -> Result<Vec<Backup>> {
    of_vault(webview, VaultThread::backups).await
}

/// What speaks against the place of the vault and its backups.
#[tauri::command]
pub async fn backup_places<R: Runtime>(webview: Webview<R>) -> Result<Vec<PlaceWarning>> {
    of_vault(webview, |vault| Ok(vault.place_warnings())).await
}

#[tauri::command]
pub async fn backup_now<R: Runtime>(webview: Webview<R>) -> Result<Backup> {
    of_vault(webview, |vault| vault.read(|vault| vault.back_up(clock::utc()))).await
}

#[tauri::command]
pub async fn backup_to<R: Runtime>(webview: Webview<R>, folder: PathBuf) -> Result<Backup> {
    of_vault(webview, |vault| vault.read(move |vault| vault.back_up_to(&folder, clock::utc()))).await
}

/// With settings and records: all that another computer needs.
#[tauri::command]
pub async fn backup_everything<R: Runtime>(webview: Webview<R>, folder: PathBuf) -> Result<Backup> {
    of_vault(webview, move |vault| {
        let data = vault.data_folder().to_owned();
        vault.read(move |vault| vault.pack_everything(&folder, &data, clock::utc()))
    })
    .await
}

#[tauri::command]
pub async fn backup_look<R: Runtime>(webview: Webview<R>, path: String) -> Result<Backup> {
    of_vault(webview, |vault| vault.look_at_backup(path)).await
}

#[tauri::command]
pub async fn backup_restore<R: Runtime>(
    webview: Webview<R>,
    backup: String,
    passphrase: String,
    code: Option<String>,
    everything: bool,
) -> Result<Backup> {
    let (passphrase, code) = (Secret::new(passphrase), code.map(Secret::new));
    of_vault(webview, move |vault| {
        if everything {
            vault.restore_everything(backup, passphrase, code)
        } else {
            vault.restore(backup, passphrase, code)
        }
    })
    .await
}

/// Ends the agent and this window, and begins anew: settings and records that came with a backup are in place then.
#[tauri::command]
pub async fn restart<R: Runtime>(webview: Webview<R>) -> Result<()> {
    of_vault(webview, |vault| agent_program::begin_anew(vault.data_folder())).await
}
