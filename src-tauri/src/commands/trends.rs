//! What check-ins amount to, for the charts of the open vault.

use evenkeel_core::time::LocalDay;
use evenkeel_core::trends::{Trends, working_day};
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::day::Days;

/// The 52 weeks that end with the week of `until`; none: up to today.
#[tauri::command]
pub async fn trends<R: Runtime>(webview: Webview<R>, until: Option<LocalDay>) -> Result<Trends> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let (today, work) = (app.state::<Days>().today().day, app.state::<Days>().settings().work);
        let last = until.map_or(today, |until| until.min(today));
        vault.read(move |vault| vault.trends(last, working_day(&work, last)))
    })
    .await
}
