//! The shutdown ritual of today: each step is kept in the vault before the next one is shown.

use evenkeel_core::engine::{ClosedBy, Command};
use evenkeel_core::ritual::{Answer, Ritual, Step};
use tauri::{Manager, Runtime, Webview};

use super::agent::tell;
use super::{Result, of_agent, of_vault};
use crate::clock;
use crate::day::Days;

#[tauri::command]
pub async fn ritual_today<R: Runtime>(webview: Webview<R>) -> Result<Ritual> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let day = app.state::<Days>().today().day;
        vault.read(move |vault| vault.ritual(day))
    })
    .await
}

/// Takes one answer of today's ritual. With the last one the agent is told that the day is closed; where it does
/// not answer, that is the failure, and what was written is kept all the same.
#[tauri::command]
pub async fn ritual_answer<R: Runtime>(webview: Webview<R>, answer: Answer) -> Result<Ritual> {
    let app = webview.app_handle().clone();
    let ritual = of_vault(webview.clone(), move |vault| {
        let day = app.state::<Days>().today().day;
        vault.write(move |vault| {
            let ritual = vault.ritual(day)?.answer(answer);
            vault.save_ritual(&ritual, clock::utc())?;
            Ok(ritual)
        })
    })
    .await?;
    if ritual.step == Step::Complete {
        of_agent(webview, |agent| tell(agent, Command::CloseDay { by: ClosedBy::Ritual })).await?;
    }
    Ok(ritual)
}
