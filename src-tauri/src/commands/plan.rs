//! The recovery plan of the open vault. The page reads its view when it opens and after each change; that is when the agent
//! is told the plan's dates, without its words.

use std::path::PathBuf;

use evenkeel_core::plan::{
    self, Content, Item, ItemId, Kind, Mark, MarkWhat, PlanDraft, PlanView, Sheet, Standing,
};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};
use evenkeel_link::message::PlanSeen;
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::day::Days;
use crate::{clock, plan_agenda};

/// Looking at the plan answers the notices about it.
#[tauri::command]
pub async fn plan_view<R: Runtime>(webview: Webview<R>) -> Result<PlanView> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let (today, settings) = (app.state::<Days>().today(), app.state::<Days>().settings());
        let at_ms = clock::utc().timestamp_millis();
        // Without the records the limits are not drawn; the plan is.
        let worked = vault.worked(today.day).ok();
        let view = vault.read(move |vault| {
            let (day, zone) = (today.day, today.zone);
            vault.plan_view(&plan::Today { day, at_ms, zone, settings: &settings, worked })
        })?;
        plan_agenda::tell(&app, PlanSeen::Yes);
        Ok(view)
    })
    .await
}

#[tauri::command]
pub async fn plan_items<R: Runtime>(webview: Webview<R>, kinds: Vec<Kind>) -> Result<Vec<Item>> {
    of_vault(webview, |vault| vault.read(move |vault| vault.plan_items(&kinds))).await
}

#[tauri::command]
pub async fn plan_add<R: Runtime>(
    webview: Webview<R>,
    content: Content,
    parking: Option<ItemId>,
) -> Result<Item> {
    change(webview, move |vault, today| vault.add_item(content, parking.as_ref(), today, clock::utc())).await
}

#[tauri::command]
pub async fn plan_change<R: Runtime>(webview: Webview<R>, id: ItemId, content: Content) -> Result<Item> {
    change(webview, move |vault, today| vault.change_item(&id, content, today, clock::utc())).await
}

#[tauri::command]
pub async fn plan_place<R: Runtime>(
    webview: Webview<R>,
    id: ItemId,
    standing: Standing,
    parking: Option<ItemId>,
) -> Result<Item> {
    change(webview, move |vault, _| vault.place_item(&id, standing, parking.as_ref(), clock::utc())).await
}

#[tauri::command]
pub async fn plan_review<R: Runtime>(
    webview: Webview<R>,
    id: ItemId,
    next: Option<LocalDay>,
) -> Result<Item> {
    change(webview, move |vault, _| vault.review_item(&id, next, clock::utc())).await
}

/// Changes an item.
async fn change<R: Runtime>(
    webview: Webview<R>,
    work: impl FnOnce(&mut Vault, LocalDay) -> std::result::Result<Item, VaultError> + Send + 'static,
) -> Result<Item> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let today = app.state::<Days>().today().day;
        vault.write(move |vault| work(vault, today))
    })
    .await
}

#[tauri::command]
pub async fn plan_marks<R: Runtime>(webview: Webview<R>, since: LocalDay) -> Result<Vec<Mark>> {
    of_vault(webview, move |vault| vault.read(move |vault| vault.plan_marks(Some(since)))).await
}

/// For today where no day is named.
#[tauri::command]
pub async fn plan_mark<R: Runtime>(
    webview: Webview<R>,
    item: Option<ItemId>,
    day: Option<LocalDay>,
    what: MarkWhat,
) -> Result<Mark> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let day = day.unwrap_or_else(|| app.state::<Days>().today().day);
        vault.write(move |vault| vault.add_mark(item, day, what, clock::utc()))
    })
    .await
}

#[tauri::command]
pub async fn plan_unmark<R: Runtime>(webview: Webview<R>, id: ItemId) -> Result<()> {
    of_vault(webview, |vault| vault.write(move |vault| vault.remove_mark(&id))).await
}

#[tauri::command]
pub async fn plan_drafts<R: Runtime>(webview: Webview<R>) -> Result<Vec<PlanDraft>> {
    of_vault(webview, |vault| vault.read(|vault| vault.plan_drafts())).await
}

#[tauri::command]
pub async fn plan_keep_draft<R: Runtime>(webview: Webview<R>, form: String, body: String) -> Result<()> {
    of_vault(webview, |vault| vault.write(move |vault| vault.keep_plan_draft(&form, &body, clock::utc())))
        .await
}

#[tauri::command]
pub async fn plan_drop_draft<R: Runtime>(webview: Webview<R>, form: String) -> Result<()> {
    of_vault(webview, |vault| vault.write(move |vault| vault.drop_plan_draft(&form))).await
}

#[tauri::command]
pub async fn plan_sheet<R: Runtime>(webview: Webview<R>, sheet: Sheet) -> Result<String> {
    of_vault(webview, |vault| vault.read(move |vault| vault.plan_sheet(&sheet))).await
}

/// Where the sheet is.
#[tauri::command]
pub async fn plan_export<R: Runtime>(webview: Webview<R>, sheet: Sheet, folder: PathBuf) -> Result<PathBuf> {
    of_vault(webview, |vault| vault.read(move |vault| vault.write_plan_sheet(&folder, &sheet, clock::utc())))
        .await
}
