//! What the agent shows, and wishes of the user for it.

use evenkeel_core::engine::Command;
use evenkeel_core::view::View;
use evenkeel_link::message::{Answer, Ask};
use tauri::{Runtime, Webview};

use super::{Result, of_agent};
use crate::agent_link::AgentLink;

#[tauri::command]
pub async fn agent_view<R: Runtime>(webview: Webview<R>) -> Result<View> {
    of_agent(webview, AgentLink::view).await
}

/// False: there was nothing to do.
#[tauri::command]
pub async fn agent_command<R: Runtime>(webview: Webview<R>, command: Command) -> Result<bool> {
    of_agent(webview, |agent| tell(agent, command)).await
}

pub(super) fn tell(agent: &AgentLink, command: Command) -> Result<bool> {
    Ok(agent.ask(Ask::Command { command })? != Answer::NothingToDo)
}
