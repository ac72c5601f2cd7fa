//! Early signs and links of the open vault, and what the user says of them.

use evenkeel_core::insight::Sensitivity;
use evenkeel_core::patterns::Factor;
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};
use evenkeel_core::view::{Insights, SignReply};
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::day::Days;

#[tauri::command]
pub async fn insights<R: Runtime>(webview: Webview<R>) -> Result<Insights> {
    change(webview, |_, _, _| Ok(())).await
}

#[tauri::command]
pub async fn sign_answer<R: Runtime>(
    webview: Webview<R>,
    sign: LocalDay,
    reply: SignReply,
) -> Result<Insights> {
    change(webview, move |vault, level, today| vault.answer_sign(sign, reply, level, today)).await
}

#[tauri::command]
pub async fn sign_take_back<R: Runtime>(webview: Webview<R>, sign: LocalDay) -> Result<Insights> {
    change(webview, move |vault, _, _| vault.take_back_sign_answer(sign)).await
}

#[tauri::command]
pub async fn links_choose<R: Runtime>(webview: Webview<R>, factors: Vec<Factor>) -> Result<Insights> {
    change(webview, move |vault, _, today| vault.choose_factors(&factors, today)).await
}

/// Does something, and says what there is to see then.
async fn change<R: Runtime>(
    webview: Webview<R>,
    work: impl FnOnce(&mut Vault, Sensitivity, LocalDay) -> std::result::Result<(), VaultError> + Send + 'static,
) -> Result<Insights> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |thread| {
        let days = app.state::<Days>();
        let (today, level) = (days.today().day, days.settings().patterns.early_signs.sensitivity());
        let worked = thread.worked_days(today)?;
        thread.write(move |vault| {
            work(vault, level, today)?;
            vault.insights(worked, level, today)
        })
    })
    .await
}
