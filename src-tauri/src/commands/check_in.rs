//! Check-ins of the open vault, and the pause in which nothing is asked.

use std::sync::Arc;

use evenkeel_core::checkin::{
    CheckInAnswer, CheckInState, CheckInWords, DayMark, DayPart, TapWhat, pause_minutes,
};
use evenkeel_core::engine::{Command, PauseLength};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};
use evenkeel_link::message::Ask;
use tauri::{AppHandle, Manager, Runtime, Webview};

use super::agent::tell;
use super::{Result, of_agent, of_vault, off_thread};
use crate::agent_link::AgentLink;
use crate::day::{Days, Today};
use crate::{clock, error};

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
    let app = webview.app_handle().clone();
    let parts = CheckInAnswer::parts(&answers);
    let saved = change(webview, move |vault, today| {
        vault.save_check_in(day, &answers, words.as_ref(), today.day, clock::utc(), today.zone)
    });
    let state = saved.await?;
    tell_agent(&app, day, parts).await;
    Ok(state)
}

/// Which part of a day was spoken of: it need not be asked about any more. An agent that does not answer asks once too often.
async fn tell_agent<R: Runtime>(app: &AppHandle<R>, day: LocalDay, parts: Vec<DayPart>) {
    let agent = Arc::clone(&app.state::<Arc<AgentLink>>());
    let told = off_thread(move || {
        parts.into_iter().try_for_each(|part| agent.ask(Ask::CheckedIn { day, part }).map(drop))
    });
    if let Err(failure) = told.await {
        error::log("the agent was not told of a check-in", &failure.detail);
    }
}

/// How it is at this moment.
#[tauri::command]
pub async fn tap_add<R: Runtime>(webview: Webview<R>, what: TapWhat, value: u8) -> Result<CheckInState> {
    change(webview, move |vault, today| vault.add_tap(what, value, today.day, clock::utc(), today.zone)).await
}

#[tauri::command]
pub async fn tap_remove<R: Runtime>(webview: Webview<R>, id: String) -> Result<CheckInState> {
    change(webview, move |vault, _| match vault.remove_tap(&id) {
        // Taken back already, by a second click.
        Err(VaultError::NotFound) => Ok(()),
        removed => removed,
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
