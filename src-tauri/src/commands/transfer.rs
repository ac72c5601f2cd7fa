//! The journal as files, and files as entries.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use evenkeel_core::journal::export::ExportFormat;
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Export, ImportRequest, Secret, Vault};
use evenkeel_core::view::ImportCounts;
use tauri::{Manager, Runtime, Webview};

use super::{Result, of_vault};
use crate::day::Days;
use crate::{clock, plan_agenda};

/// What the names of another program's moods mean; none: the entry comes without a mood.
type Moods = BTreeMap<String, Option<u8>>;

/// Where the export is. The passphrase is for an encrypted one.
#[tauri::command]
pub async fn export_to<R: Runtime>(
    webview: Webview<R>,
    folder: PathBuf,
    format: ExportFormat,
    passphrase: Option<String>,
) -> Result<PathBuf> {
    let secret = Secret::new(passphrase.unwrap_or_default());
    let write = move |vault: &mut Vault| vault.export_to(&folder, form(format, &secret), clock::utc());
    Ok(of_vault(webview, |vault| vault.read(write)).await?.path)
}

#[tauri::command]
pub async fn import_dry_run<R: Runtime>(
    webview: Webview<R>,
    path: PathBuf,
    passphrase: Option<String>,
    moods: Moods,
) -> Result<ImportCounts> {
    let secret = passphrase.map(Secret::new);
    let app = webview.app_handle().clone();
    of_vault(webview, move |vault| {
        let today = app.state::<Days>().today().day;
        vault.read(move |vault| vault.import_dry_run(&request(&path, secret.as_ref(), moods, today)))
    })
    .await
}

#[tauri::command]
pub async fn import_from<R: Runtime>(
    webview: Webview<R>,
    path: PathBuf,
    passphrase: Option<String>,
    moods: Moods,
) -> Result<ImportCounts> {
    let secret = passphrase.map(Secret::new);
    let app = webview.app_handle().clone();
    let days = app.clone();
    let counts = of_vault(webview, move |vault| {
        let today = days.state::<Days>().today().day;
        vault.write(move |vault| vault.import_from(&request(&path, secret.as_ref(), moods, today)))
    })
    .await?;
    plan_agenda::tell_soon(&app);
    Ok(counts)
}

/// Without a passphrase an encrypted export is refused as one under a passphrase that is too short.
fn form(format: ExportFormat, secret: &Secret) -> Export<'_> {
    match format {
        ExportFormat::Markdown => Export::Markdown,
        ExportFormat::Json => Export::Json,
        ExportFormat::Encrypted => Export::Encrypted(secret),
    }
}

fn request<'a>(
    path: &'a Path,
    passphrase: Option<&'a Secret>,
    moods: Moods,
    today: LocalDay,
) -> ImportRequest<'a> {
    let moods = moods.into_iter().collect();
    ImportRequest { path, format: None, zone: clock::zone(), today, moods, passphrase }
}
