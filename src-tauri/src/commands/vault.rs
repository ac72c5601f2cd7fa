//! Making, opening, changing and locking the vault.

use evenkeel_core::vault::{self, Secret};
use evenkeel_core::view::{Finding, KeyChange, RecoveryCode, Strength, VaultState, Verified, WayIn};
use tauri::{AppHandle, Runtime, Webview};

use super::{Result, of_vault, off_thread};
use crate::ending::{self, Why};
use crate::vault_thread::VaultThread;

#[tauri::command]
pub async fn vault_state<R: Runtime>(webview: Webview<R>) -> Result<VaultState> {
    of_vault(webview, VaultThread::state).await
}

#[tauri::command]
pub async fn vault_create<R: Runtime>(webview: Webview<R>, passphrase: String) -> Result<RecoveryCode> {
    let passphrase = Secret::new(passphrase);
    of_vault(webview, |vault| vault.create(passphrase)).await
}

/// The code typed back.
#[tauri::command]
pub async fn vault_confirm_recovery<R: Runtime>(webview: Webview<R>, code: String) -> Result<()> {
    let code = Secret::new(code);
    of_vault(webview, |vault| vault.write(move |vault| vault.confirm_recovery_code(&code))).await
}

#[tauri::command]
pub async fn vault_strength(passphrase: String) -> Result<Strength> {
    let passphrase = Secret::new(passphrase);
    off_thread(move || Ok(vault::strength(&passphrase))).await
}

#[tauri::command]
pub async fn vault_unlock<R: Runtime>(webview: Webview<R>, passphrase: String) -> Result<()> {
    let passphrase = Secret::new(passphrase);
    of_vault(webview, |vault| vault.unlock(passphrase)).await
}

#[tauri::command]
pub async fn vault_unlock_by_keychain<R: Runtime>(webview: Webview<R>) -> Result<()> {
    of_vault(webview, VaultThread::unlock_by_keychain).await
}

#[tauri::command]
pub async fn vault_recover<R: Runtime>(webview: Webview<R>, code: String, passphrase: String) -> Result<()> {
    let (code, passphrase) = (Secret::new(code), Secret::new(passphrase));
    of_vault(webview, |vault| vault.recover(code, passphrase)).await
}

#[tauri::command]
pub async fn vault_ways_in<R: Runtime>(webview: Webview<R>) -> Result<Vec<WayIn>> {
    of_vault(webview, VaultThread::ways_in).await
}

#[tauri::command]
pub async fn vault_change_passphrase<R: Runtime>(
    webview: Webview<R>,
    current: String,
    next: String,
    change: KeyChange,
) -> Result<Option<RecoveryCode>> {
    let (current, next) = (Secret::new(current), Secret::new(next));
    of_vault(webview, move |vault| vault.change_passphrase(current, next, change)).await
}

#[tauri::command]
pub async fn vault_renew_recovery_code<R: Runtime>(
    webview: Webview<R>,
    passphrase: String,
) -> Result<RecoveryCode> {
    let passphrase = Secret::new(passphrase);
    of_vault(webview, |vault| vault.renew_recovery_code(passphrase)).await
}

#[tauri::command]
pub async fn vault_add_keychain<R: Runtime>(webview: Webview<R>) -> Result<()> {
    of_vault(webview, VaultThread::add_keychain).await
}

#[tauri::command]
pub async fn vault_remove_way_in<R: Runtime>(webview: Webview<R>, id: String) -> Result<()> {
    of_vault(webview, |vault| vault.write(move |vault| vault.remove_way_in(&id))).await
}

#[tauri::command]
pub async fn vault_start_anew<R: Runtime>(webview: Webview<R>) -> Result<()> {
    of_vault(webview, VaultThread::start_anew).await
}

#[tauri::command]
pub async fn vault_verify<R: Runtime>(webview: Webview<R>) -> Result<Verified> {
    of_vault(webview, |vault| vault.read(|vault| vault.check())).await
}

/// What was noticed when it was opened.
#[tauri::command]
pub async fn vault_findings<R: Runtime>(webview: Webview<R>) -> Result<Vec<Finding>> {
    of_vault(webview, |vault| vault.read(|vault| Ok(vault.findings().to_vec()))).await
}

/// Ends this window's process, after the page has saved and the vault is closed.
#[tauri::command]
pub fn vault_lock<R: Runtime>(app: AppHandle<R>) {
    ending::begin(&app, Why::Locked);
}

/// Someone is here: the auto-lock begins to count anew.
#[tauri::command]
pub async fn vault_touch<R: Runtime>(webview: Webview<R>) -> Result<()> {
    of_vault(webview, VaultThread::touch).await
}
