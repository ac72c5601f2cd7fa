//! What the last weeks amounted to. Of the records alone, so that the vault may be locked.

use evenkeel_core::view::History;
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::day::Days;

#[tauri::command]
pub async fn history<R: Runtime>(webview: Webview<R>) -> Result<History> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| vault.history(app.state::<Days>().today().day)).await
}
