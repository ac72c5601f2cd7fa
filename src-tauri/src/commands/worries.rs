//! Worries that were put aside, and those that have come back. Putting one aside works while the vault is locked, too.

use evenkeel_core::vault::VaultError;
use evenkeel_core::view::{DropBoxItem, FailureCode};
use evenkeel_core::worries::{ParkedWorry, WorryEnd};
use tauri::{AppHandle, Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::clock;
use crate::day::Days;
use crate::vault_thread::VaultThread;

/// Those that have come back by now.
#[tauri::command]
pub async fn worries_back<R: Runtime>(webview: Webview<R>) -> Result<Vec<ParkedWorry>> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| back(&app, vault)).await
}

#[tauri::command]
pub async fn worry_park<R: Runtime>(webview: Webview<R>, text: String) -> Result<()> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let (today, words) = (app.state::<Days>().today(), text.clone());
        let (day, zone) = (today.day, today.zone);
        let parked = vault.write(move |vault| vault.park_worry(&words, day, clock::utc(), zone));
        match parked {
            Err(failure) if failure.code == FailureCode::VaultLocked => {
                vault.put_in_drop_box(DropBoxItem::Worry { text }, today)
            }
            parked => parked,
        }
    })
    .await
}

/// Says what becomes of one, and which are left.
#[tauri::command]
pub async fn worry_end<R: Runtime>(
    webview: Webview<R>,
    id: String,
    end: WorryEnd,
) -> Result<Vec<ParkedWorry>> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let today = app.state::<Days>().today().day;
        match vault.write(move |vault| vault.end_worry(&id, end, today, clock::utc())) {
            // Answered already, by a second click.
            Err(failure) if failure.code == FailureCode::NotFound => back(&app, vault),
            ended => ended.and_then(|()| back(&app, vault)),
        }
    })
    .await
}

fn back<R: Runtime>(app: &AppHandle<R>, vault: &VaultThread) -> Result<Vec<ParkedWorry>> {
    let (day, stage) = app.state::<Days>().stage();
    vault.read(move |vault| -> std::result::Result<_, VaultError> {
        stage.map_or(Ok(Vec::new()), |stage| vault.worries_back(day, stage))
    })
}
