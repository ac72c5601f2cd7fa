//! Settings belong to the agent, which owns the file; the test notice is the window's own.

use evenkeel_core::settings::Rhythm;
use evenkeel_core::time::LocalDay;
use evenkeel_core::view::{DayPreview, SettingField};
use evenkeel_link::message::{Answer, Ask};
use serde_json::Value;
use tauri::{AppHandle, Manager, Runtime, Webview};
use tauri_plugin_notification::{NotificationExt, PermissionState};

use super::{Result, of_agent, off_thread};
use crate::agent_link::AgentLink;
use crate::day::Days;
use crate::{error, windows};

#[tauri::command]
pub async fn settings_fields<R: Runtime>(webview: Webview<R>) -> Result<Vec<SettingField>> {
    of_agent(webview, |agent| fields(agent, Ask::Settings)).await
}

#[tauri::command]
pub async fn settings_set<R: Runtime>(
    webview: Webview<R>,
    key: String,
    value: Value,
) -> Result<Vec<SettingField>> {
    let app = webview.app_handle().clone();
    let fields = of_agent(webview, |agent| match agent.ask(Ask::SetSetting { key, value })? {
        Answer::Settings { fields } => Ok(fields),
        _ => fields(agent, Ask::Settings),
    });
    let fields = fields.await?;
    windows::hide_main_from_captures(&app, app.state::<Days>().settings().appearance.hide_from_captures);
    Ok(fields)
}

/// The rhythm of breaks that is in force; none where the user has one of their own.
#[tauri::command]
pub async fn rhythm<R: Runtime>(app: AppHandle<R>) -> Result<Option<Rhythm>> {
    off_thread(move || Ok(Rhythm::of(&app.state::<Days>().settings()))).await
}

#[tauri::command]
pub async fn rhythm_choose<R: Runtime>(webview: Webview<R>, rhythm: Rhythm) -> Result<Vec<SettingField>> {
    let settings = webview.state::<Days>().settings();
    of_agent(webview, move |agent| {
        for (key, value) in rhythm.values(&settings) {
            agent.ask(Ask::SetSetting { key, value })?;
        }
        fields(agent, Ask::Settings)
    })
    .await
}

/// Has a signal of the desktop delay nothing any more. False: there was nothing to do.
#[tauri::command]
pub async fn signal_ignore<R: Runtime>(webview: Webview<R>, reason: String) -> Result<bool> {
    of_agent(webview, |agent| match agent.ask(Ask::IgnoreSignal { reason })? {
        Answer::Done => Ok(true),
        Answer::NothingToDo => Ok(false),
        _ => Err(error::unexpected_answer()),
    })
    .await
}

/// How a plain day would go under the present settings.
#[tauri::command]
pub async fn day_preview<R: Runtime>(webview: Webview<R>, day: LocalDay) -> Result<DayPreview> {
    of_agent(webview, move |agent| match agent.ask(Ask::Preview { day })? {
        Answer::Preview { preview } => Ok(preview),
        _ => Err(error::unexpected_answer()),
    })
    .await
}

/// Shows a notice, with the texts of the page's language. False: the desktop does not permit notices.
#[tauri::command]
pub async fn notification_test<R: Runtime>(app: AppHandle<R>, title: String, body: String) -> Result<bool> {
    off_thread(move || {
        let notices = app.notification();
        let permitted = notices.request_permission().map_err(error::of_notice)?;
        if permitted == PermissionState::Granted {
            notices.builder().title(title).body(body).show().map_err(error::of_notice)?;
        }
        Ok(permitted == PermissionState::Granted)
    })
    .await
}

fn fields(agent: &AgentLink, ask: Ask) -> Result<Vec<SettingField>> {
    match agent.ask(ask)? {
        Answer::Settings { fields } => Ok(fields),
        _ => Err(error::unexpected_answer()),
    }
}
