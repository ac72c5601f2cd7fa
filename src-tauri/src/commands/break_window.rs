//! What a break page may ask: how the break stands, and the ways out of it. It never reaches the vault.

use evenkeel_core::engine::Command;
use evenkeel_core::view::{Failure, FailureCode, View};
use evenkeel_link::message::Ask;
use tauri::{Manager, Runtime, State, Webview};

use super::agent::tell;
use super::{Result, of_agent};
use crate::agent_link::AgentLink;
use crate::break_stage::Tell;
use crate::break_windows::BreakWindows;

#[tauri::command]
pub async fn break_view<R: Runtime>(webview: Webview<R>) -> Result<View> {
    of_agent(webview, AgentLink::view).await
}

#[tauri::command]
pub async fn break_loaded<R: Runtime>(webview: Webview<R>, windows: State<'_, BreakWindows>) -> Result<()> {
    let tell = windows.loaded(webview.app_handle(), webview.label());
    report(webview, tell, Ask::BreakLoaded).await
}

#[tauri::command]
pub async fn break_painted<R: Runtime>(webview: Webview<R>, windows: State<'_, BreakWindows>) -> Result<()> {
    let tell = windows.painted(webview.app_handle(), webview.label());
    report(webview, tell, Ask::BreakPainted).await
}

/// False: there was nothing to do. Any command but the ways in and out of a break is refused.
#[tauri::command]
pub async fn break_command<R: Runtime>(webview: Webview<R>, command: Command) -> Result<bool> {
    if !belongs_to_a_break(&command) {
        return Err(Failure { code: FailureCode::BadInput, detail: "command".to_owned() });
    }
    of_agent(webview, |agent| tell(agent, command)).await
}

async fn report<R: Runtime>(webview: Webview<R>, to: Tell, ask: Ask) -> Result<()> {
    match to {
        Tell::Agent => of_agent(webview, |agent| agent.ask(ask).map(|_| ())).await,
        Tell::Nobody => Ok(()),
    }
}

fn belongs_to_a_break(command: &Command) -> bool {
    match command {
        Command::TakeOffered | Command::Postpone | Command::Skip | Command::Finish | Command::Leave => true,
        Command::Take { .. }
        | Command::Pause { .. }
        | Command::Resume
        | Command::LogOffNow
        | Command::SnoozeLogOff { .. }
        | Command::ExtendDay { .. }
        | Command::CloseDay { .. }
        | Command::ReopenDay
        | Command::DayOff
        | Command::Heavy
        | Command::Override { .. }
        | Command::RemoveOverride { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evenkeel_core::engine::ClosedBy;

    #[test]
    fn a_break_page_steers_its_break_and_nothing_else() {
        for own in [Command::TakeOffered, Command::Postpone, Command::Skip, Command::Finish, Command::Leave] {
            assert!(belongs_to_a_break(&own), "{own:?}");
        }
        for foreign in [Command::CloseDay { by: ClosedBy::User }, Command::DayOff, Command::Resume] {
            assert!(!belongs_to_a_break(&foreign), "{foreign:?}");
        }
    }
}
