//! The journal of the open vault.

use evenkeel_core::journal::{
    DayCount, Entry, EntryFacts, EntryFilter, EntryId, EntryPage, EntrySummary, Revision, Saved, SearchOrder,
    SearchResult, TagCount, TrashedEntry, render,
};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::Vault;
use evenkeel_core::view::DropBoxItem;
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault, off_thread};
use crate::clock;
use crate::day::{Days, Today};
use crate::vault_thread::VaultThread;

#[tauri::command]
pub async fn journal_list<R: Runtime>(webview: Webview<R>, filter: EntryFilter) -> Result<EntryPage> {
    of_vault(webview, |vault| vault.read(move |vault| vault.journal_page(&filter))).await
}

#[tauri::command]
pub async fn journal_entry<R: Runtime>(webview: Webview<R>, id: EntryId) -> Result<Entry> {
    of_vault(webview, |vault| vault.read(move |vault| vault.entry(&id))).await
}

/// A new entry, of today; it is kept from its first save with text.
#[tauri::command]
pub async fn journal_begin<R: Runtime>(webview: Webview<R>) -> Result<Entry> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let Today { day, zone } = app.state::<Days>().today();
        vault.read(move |vault| vault.begin_entry(clock::utc(), day, zone, Vec::new()))
    })
    .await
}

#[tauri::command]
pub async fn journal_save<R: Runtime>(
    webview: Webview<R>,
    id: EntryId,
    base_revision: u64,
    body: String,
) -> Result<Saved> {
    let save = move |vault: &mut Vault| vault.save_entry(&id, base_revision, &body, clock::utc());
    of_vault(webview, |vault| vault.write(save)).await
}

#[tauri::command]
pub async fn journal_describe<R: Runtime>(
    webview: Webview<R>,
    id: EntryId,
    facts: EntryFacts,
) -> Result<Entry> {
    of_vault(webview, |vault| vault.write(move |vault| vault.describe_entry(&id, facts))).await
}

/// None where a later search was asked for meanwhile.
#[tauri::command]
pub async fn journal_search<R: Runtime>(
    webview: Webview<R>,
    words: String,
    order: SearchOrder,
) -> Result<Option<SearchResult>> {
    of_vault(webview, move |vault| vault.search(words, order)).await
}

#[tauri::command]
pub async fn journal_month<R: Runtime>(webview: Webview<R>, month: String) -> Result<Vec<DayCount>> {
    of_vault(webview, |vault| vault.read(move |vault| vault.journal_month(&month))).await
}

#[tauri::command]
pub async fn journal_on_this_day<R: Runtime>(
    webview: Webview<R>,
    day: LocalDay,
) -> Result<Vec<EntrySummary>> {
    of_vault(webview, move |vault| vault.read(move |vault| vault.journal_on_this_day(day))).await
}

#[tauri::command]
pub async fn journal_tags<R: Runtime>(webview: Webview<R>) -> Result<Vec<TagCount>> {
    of_vault(webview, |vault| vault.read(|vault| vault.journal_tags())).await
}

#[tauri::command]
pub async fn journal_revisions<R: Runtime>(webview: Webview<R>, id: EntryId) -> Result<Vec<Revision>> {
    of_vault(webview, |vault| vault.read(move |vault| vault.entry_revisions(&id))).await
}

/// Into the trash.
#[tauri::command]
pub async fn journal_discard<R: Runtime>(webview: Webview<R>, id: EntryId) -> Result<()> {
    of_vault(webview, |vault| vault.write(move |vault| vault.discard_entry(&id, clock::utc()))).await
}

#[tauri::command]
pub async fn journal_trash<R: Runtime>(webview: Webview<R>) -> Result<Vec<TrashedEntry>> {
    of_vault(webview, |vault| vault.read(|vault| vault.trash())).await
}

#[tauri::command]
pub async fn journal_restore<R: Runtime>(webview: Webview<R>, id: EntryId) -> Result<()> {
    of_vault(webview, |vault| vault.write(move |vault| vault.restore_entry(&id))).await
}

/// For good.
#[tauri::command]
pub async fn journal_erase<R: Runtime>(webview: Webview<R>, id: EntryId) -> Result<()> {
    of_vault(webview, |vault| vault.write(move |vault| vault.erase_entry(&id))).await
}

/// As HTML that loads nothing and leads nowhere.
#[tauri::command]
pub async fn journal_preview(body: String) -> Result<String> {
    off_thread(move || Ok(render::html(&body))).await
}

/// How many things are sealed and wait for the vault to be opened. Their number is all that can be known.
#[tauri::command]
pub async fn drop_box_waiting<R: Runtime>(webview: Webview<R>) -> Result<u32> {
    of_vault(webview, VaultThread::sealed_count).await
}

/// Something for the vault, which may be locked.
#[tauri::command]
pub async fn drop_box_put<R: Runtime>(webview: Webview<R>, item: DropBoxItem) -> Result<()> {
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| vault.put_in_drop_box(item, app.state::<Days>().today())).await
}
