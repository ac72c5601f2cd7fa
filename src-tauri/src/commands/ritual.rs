//! The shutdown ritual: each step is kept in the vault before the next one is shown.

use evenkeel_core::engine::{ClosedBy, Command};
use evenkeel_core::ritual::{Ahead, Answer, Ritual, Step};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};
use tauri::{Manager, Runtime, Webview};

use super::agent::tell;
use super::{Result, of_agent, of_vault};
use crate::clock;
use crate::day::Days;
use crate::vault_thread::VaultThread;

/// Whether the day is still, or again, to be closed.
#[derive(Clone, Copy)]
enum Stand {
    Past,
    Open,
    /// Closed, or nobody knows.
    Settled,
}

#[tauri::command]
pub async fn ritual_today<R: Runtime>(webview: Webview<R>) -> Result<Ritual> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let day = app.state::<Days>().today().day;
        let stand = stand(&app.state::<Days>(), day);
        vault.read(move |vault| present(vault, day, stand))
    })
    .await
}

/// The short way to close the last day of work, where it was never closed.
#[tauri::command]
pub async fn ritual_late<R: Runtime>(webview: Webview<R>) -> Result<Option<Ritual>> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| match vault.unclosed_day(app.state::<Days>().today().day)? {
        Some(day) => vault.read(move |vault| vault.late_ritual(day)),
        None => Ok(None),
    })
    .await
}

/// What the evening before has said of today.
#[tauri::command]
pub async fn ritual_ahead<R: Runtime>(webview: Webview<R>) -> Result<Option<Ahead>> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let day = app.state::<Days>().today().day;
        vault.read(move |vault| vault.ahead_of(day))
    })
    .await
}

/// Takes one answer. With the last one of today the agent is told that the day is closed, and the vault is closed;
/// where the agent does not answer, that is the failure, and what was written is kept all the same.
#[tauri::command]
pub async fn ritual_answer<R: Runtime>(webview: Webview<R>, day: LocalDay, answer: Answer) -> Result<Ritual> {
    let app = webview.app_handle().clone();
    let ritual = of_vault(webview.clone(), move |vault| {
        let stand = stand(&app.state::<Days>(), day);
        vault.write(move |vault| {
            let ritual = present(vault, day, stand)?.answer(answer, clock::utc().timestamp_millis());
            vault.save_ritual(&ritual, clock::utc())?;
            Ok((ritual, stand))
        })
    })
    .await?;
    match ritual {
        (ritual, Stand::Open | Stand::Settled) if ritual.step == Step::Complete => {
            of_agent(webview.clone(), |agent| tell(agent, Command::CloseDay { by: ClosedBy::Ritual }))
                .await?;
            of_vault(webview, VaultThread::close).await?;
            Ok(ritual)
        }
        (ritual, _) => Ok(ritual),
    }
}

fn stand(days: &Days, day: LocalDay) -> Stand {
    if day < days.today().day {
        Stand::Past
    } else if days.is_open() {
        Stand::Open
    } else {
        Stand::Settled
    }
}

/// The ritual as it stands now: what time and the agent have changed meanwhile included.
fn present(vault: &Vault, day: LocalDay, stand: Stand) -> std::result::Result<Ritual, VaultError> {
    let ritual = vault.ritual(day)?.at_time(clock::utc().timestamp_millis());
    Ok(match stand {
        Stand::Past => ritual.too_late(),
        Stand::Open => ritual.reopened(),
        Stand::Settled => ritual,
    })
}
