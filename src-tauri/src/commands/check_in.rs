//! Check-ins of the open vault, and the pause in which nothing is asked.

use evenkeel_core::checkin::{CheckInAnswer, CheckInState, CheckInWords, DayMark, pause_minutes};
use evenkeel_core::engine::{Command, PauseLength};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};
use tauri::{AppHandle, Manager, Runtime, Webview};

use super::agent::tell;
use super::{Result, of_agent, of_vault};
use crate::clock;
use crate::day::{Days, Today};

#[tauri::command]
pub async fn check_in_state<R: Runtime>(webview: Webview<R>) -> Result<CheckInState> {
    change(webview, |_, _| Ok(())).await
}

/// Without words those that were written stay.
#[tauri::command]
pub async fn check_in_save<R: Runtime>(
    webview: Webview<R>,
    day: LocalDay,
    answers: Vec<CheckInAnswer>,
    words: Option<CheckInWords>,
) -> Result<CheckInState> {
    change(webview, move |vault, today| {
        vault.save_check_in(day, &answers, words.as_ref(), today.day, clock::utc(), today.zone)
    })
    .await
}

#[tauri::command]
pub async fn check_in_mark<R: Runtime>(
    webview: Webview<R>,
    day: LocalDay,
    mark: Option<DayMark>,
) -> Result<CheckInState> {
    change(webview, move |vault, _| vault.mark_day(day, mark)).await
}

/// Nothing is asked and nothing speaks for so many days, today among them.
#[tauri::command]
pub async fn check_in_pause<R: Runtime>(webview: Webview<R>, days: u8) -> Result<CheckInState> {
    let app = webview.app_handle().clone();
    let paused =
        change(webview.clone(), move |vault, today| vault.pause_check_ins(today.day, days).map(drop));
    let state = paused.await?;
    let minutes = state.paused_until.map_or(0, |last| minutes_until_after(&app, last));
    of_agent(webview, move |agent| tell(agent, Command::Pause { length: PauseLength::Minutes { minutes } }))
        .await?;
    Ok(state)
}

#[tauri::command]
pub async fn check_in_resume<R: Runtime>(webview: Webview<R>) -> Result<CheckInState> {
    let state = change(webview.clone(), |vault, today| vault.end_pause(today.day)).await?;
    of_agent(webview, |agent| tell(agent, Command::Resume)).await?;
    Ok(state)
}

fn minutes_until_after<R: Runtime>(app: &AppHandle<R>, last: LocalDay) -> u32 {
    pause_minutes(last, app.state::<Days>().rolls_at(), clock::zone(), clock::utc())
}

/// Does something, and says how everything is then.
async fn change<R: Runtime>(
    webview: Webview<R>,
    work: impl FnOnce(&mut Vault, &Today) -> std::result::Result<(), VaultError> + Send + 'static,
) -> Result<CheckInState> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let today = app.state::<Days>().today();
        vault.write(move |vault| {
            work(vault, &today)?;
            vault.check_in_state(today.day, clock::utc(), today.zone)
        })
    })
    .await
}
