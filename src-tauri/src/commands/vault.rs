//! Making, opening and locking the vault.

use evenkeel_core::vault::Secret;
use evenkeel_core::view::{RecoveryCode, VaultState};
use tauri::{AppHandle, Runtime, Webview};

use super::{Result, of_vault};
use crate::ending;
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

#[tauri::command]
pub async fn vault_unlock<R: Runtime>(webview: Webview<R>, passphrase: String) -> Result<()> {
    let passphrase = Secret::new(passphrase);
    of_vault(webview, |vault| vault.unlock(passphrase)).await
}

/// Ends this window's process, after the page has saved and the vault is closed.
#[tauri::command]
pub fn vault_lock<R: Runtime>(app: AppHandle<R>) {
    ending::begin(&app);
}

/// Someone is here: the auto-lock begins to count anew.
#[tauri::command]
pub async fn vault_touch<R: Runtime>(webview: Webview<R>) -> Result<()> {
    of_vault(webview, VaultThread::touch).await
}
