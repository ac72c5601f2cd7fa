//! What of the plan is for today, with the day's hours under the present settings.

use evenkeel_core::day_plan::DayPlan;
use evenkeel_core::{engine, plan};
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::clock;
use crate::day::Days;

#[tauri::command]
pub async fn day_plan<R: Runtime>(webview: Webview<R>) -> Result<DayPlan> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let (today, settings) = (app.state::<Days>().today(), app.state::<Days>().settings());
        let hours = engine::preview(&settings, today.day, today.zone);
        let at_ms = clock::utc().timestamp_millis();
        vault.read(move |vault| {
            let today =
                plan::Today { day: today.day, at_ms, zone: today.zone, settings: &settings, worked: None };
            vault.day_plan(&today, &hours)
        })
    })
    .await
}
