//! The looks back of the open vault. What they add to the plan the agent is told of, without its words.

use evenkeel_core::plan::{Content, Item};
use evenkeel_core::reviews::Reviews;
use evenkeel_link::message::PlanSeen;
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::day::Days;
use crate::{clock, plan_agenda};

#[tauri::command]
pub async fn reviews<R: Runtime>(webview: Webview<R>) -> Result<Reviews> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let today = app.state::<Days>().today().day;
        vault.read(move |vault| vault.reviews(today))
    })
    .await
}

/// The draft is the one of the look that ends with this.
#[tauri::command]
pub async fn review_keep<R: Runtime>(
    webview: Webview<R>,
    contents: Vec<Content>,
    draft: String,
) -> Result<Vec<Item>> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let today = app.state::<Days>().today().day;
        let kept = vault.write(move |vault| vault.keep_look_back(contents, &draft, today, clock::utc()))?;
        plan_agenda::tell(&app, PlanSeen::Yes);
        Ok(kept)
    })
    .await
}
