//! What the pages may ask, one function for each function of the pages' client.
//!
//! Adapters only: convert, hand over to the vault's thread or to the agent, convert back. Who may call what is
//! written in the capabilities. Invariant: nothing here runs on the thread that draws.

pub mod agent;
pub mod backups;
pub mod break_window;
pub mod check_in;
pub mod choose;
pub mod day_plan;
pub mod erase;
pub mod guide;
pub mod history;
pub mod insights;
pub mod journal;
pub mod main_window;
pub mod plan;
pub mod reviews;
pub mod ritual;
pub mod settings;
pub mod transfer;
pub mod trends;
pub mod vault;
pub mod worries;

use evenkeel_core::view::{Failure, FailureCode};
use tauri::ipc::Invoke;
use tauri::{Manager, Runtime, Webview};

use crate::agent_link::AgentLink;
use crate::vault_thread::VaultThread;
use std::sync::Arc;

/// Every command of both windows; `commands.txt` names the same ones.
pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        agent::agent_view,
        agent::agent_command,
        settings::settings_fields,
        settings::settings_set,
        settings::rhythm,
        settings::rhythm_choose,
        settings::signal_ignore,
        settings::day_preview,
        settings::notification_test,
        main_window::start_screen,
        main_window::page_flushed,
        main_window::first_run,
        main_window::first_run_keep,
        vault::vault_state,
        vault::vault_create,
        vault::vault_confirm_recovery,
        vault::vault_strength,
        vault::vault_unlock,
        vault::vault_unlock_by_keychain,
        vault::vault_recover,
        vault::vault_ways_in,
        vault::vault_change_passphrase,
        vault::vault_renew_recovery_code,
        vault::vault_add_keychain,
        vault::vault_remove_way_in,
        vault::vault_start_anew,
        vault::vault_verify,
        vault::vault_findings,
        vault::vault_lock,
        vault::vault_touch,
        backups::backup_list,
        backups::backup_places,
        backups::backup_now,
        backups::backup_to,
        backups::backup_everything,
        backups::backup_look,
        backups::backup_restore,
        backups::restart,
        erase::erase_everything,
        transfer::export_to,
        transfer::import_dry_run,
        transfer::import_from,
        choose::choose_folder,
        choose::choose_file,
        journal::drop_box_put,
        journal::drop_box_waiting,
        journal::journal_list,
        journal::journal_entry,
        journal::journal_begin,
        journal::journal_save,
        journal::journal_describe,
        journal::journal_search,
        journal::journal_month,
        journal::journal_on_this_day,
        journal::journal_tags,
        journal::journal_revisions,
        journal::journal_discard,
        journal::journal_trash,
        journal::journal_restore,
        journal::journal_erase,
        journal::journal_preview,
        plan::plan_view,
        plan::plan_items,
        plan::plan_add,
        plan::plan_change,
        plan::plan_place,
        plan::plan_review,
        plan::plan_marks,
        plan::plan_mark,
        plan::plan_unmark,
        plan::plan_drafts,
        plan::plan_keep_draft,
        plan::plan_drop_draft,
        plan::plan_sheet,
        plan::plan_export,
        reviews::reviews,
        reviews::review_keep,
        ritual::ritual_today,
        ritual::ritual_answer,
        ritual::ritual_late,
        ritual::ritual_ahead,
        check_in::check_in_state,
        check_in::check_in_save,
        check_in::check_in_mark,
        check_in::check_in_pause,
        check_in::check_in_resume,
        check_in::tap_add,
        check_in::tap_remove,
        worries::worries_back,
        worries::worry_park,
        worries::worry_end,
        day_plan::day_plan,
        history::history,
        trends::trends,
        guide::guide,
        insights::insights,
        insights::sign_answer,
        insights::sign_take_back,
        insights::links_choose,
        break_window::break_view,
        break_window::break_loaded,
        break_window::break_painted,
        break_window::break_command,
    ]
}

type Result<T> = std::result::Result<T, Failure>;

/// Runs what waits, for the vault or for the agent, where waiting disturbs nobody.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tauri::async_runtime::spawn_blocking(work).await.map_err(|_| Failure {
        code: FailureCode::Disk,
        detail: "the work ended with an internal error".to_owned(),
    })?
}

/// Asks something of the agent.
async fn of_agent<R: Runtime, T: Send + 'static>(
    page: Webview<R>,
    work: impl FnOnce(&AgentLink) -> Result<T> + Send + 'static,
) -> Result<T> {
    off_thread(move || work(&page.state::<Arc<AgentLink>>())).await
}

/// Asks something of the vault's thread.
async fn of_vault<R: Runtime, T: Send + 'static>(
    page: Webview<R>,
    work: impl FnOnce(&VaultThread) -> Result<T> + Send + 'static,
) -> Result<T> {
    off_thread(move || work(&page.state::<VaultThread>())).await
}
