//! `evenkeel backup` and `evenkeel verify`: copies of the vault, and whether all of it can be read.
//!
//! It says what a user should know of the place of a copy. Invariant: what it names as made was read back whole.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use evenkeel_core::vault::{backup_folder, place_warnings};
use evenkeel_core::view::{Backup, PlaceWarning};

use super::vault::with_open;
use super::{Failed, Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;

pub fn back_up(folder: &DataFolder, access: VaultAccess, to: Option<PathBuf>, everything: bool) -> Outcome {
    let now = clock::now().utc;
    let made = with_open(folder, access, |vault| match &to {
        Some(chosen) if everything => vault.pack_everything(chosen, folder.path(), now),
        Some(chosen) => vault.back_up_to(chosen, now),
        None => vault.back_up(now),
    })?;
    let place = to.unwrap_or_else(|| backup_folder(&folder.vault()));
    print::line(&place.join(&made.name).display().to_string())?;
    warn_of_places(folder, &place);
    Ok(())
}

pub fn verify(folder: &DataFolder, access: VaultAccess, as_json: bool) -> Outcome {
    let verified = with_open(folder, access, |vault| vault.check())?;
    if as_json {
        print::line(&serde_json::json!(verified).to_string())?;
    } else if verified.findings.is_empty() {
        print::line(&format!(
            "all is well: {} entries, {} earlier versions",
            verified.entries, verified.revisions
        ))?;
    }
    if verified.findings.is_empty() { Ok(()) } else { Err(Failed::Plainly(verified.findings.join("; "))) }
}

/// One backup as a line.
pub fn in_words(backup: &Backup) -> String {
    use evenkeel_core::view::BackupState::{Damaged, Newer, Whole};
    let state = match backup.state {
        Whole => "",
        Damaged => "  damaged",
        Newer => "  made by a later release",
    };
    let made = DateTime::<Utc>::from_timestamp_millis(backup.made_ms).unwrap_or_default();
    let made = made.with_timezone(&clock::now().zone).format("%Y-%m-%d %H:%M");
    let more = if backup.everything { ", settings and records" } else { "" };
    format!("{}  {made}  {} entries{more}{state}", backup.name, backup.entries)
}

fn warn_of_places(folder: &DataFolder, backups: &Path) {
    for warning in place_warnings(&folder.vault(), backups) {
        match warning {
            PlaceWarning::VaultIsSynced { root } => print::note(&format!(
                "the vault lies in {}, which another program keeps in step with other computers and may damage; \
                 move it elsewhere with --data-dir, and keep backups there instead",
                root
            )),
            PlaceWarning::BackupsOnSameDisk => print::note(
                "this backup lies on the disk of the vault and would be lost with it; `evenkeel backup --to DIR` copies it to another",
            ),
        }
    }
}
