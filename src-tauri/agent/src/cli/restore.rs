//! `evenkeel restore`: a backup takes the place of a vault that is damaged, lost, or to be gone back from.
//!
//! Invariant: the files of the former vault are kept, and where they are is said.

use std::path::{Path, PathBuf};

use clap::Args;
use evenkeel_core::vault::{
    Cost, RestoreBy, Unlock, Vault, VaultError, backup_folder, backups, find_backup, move_in, restore,
    restore_everything, state,
};
use evenkeel_core::view::{Backup, BackupState, VaultState};

use super::backup::in_words;
use super::passphrase::{self, Asked};
use super::resident::{self, Windows};
use super::vault::failed;
use super::{Failed, Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;

#[derive(Debug, Args)]
pub struct RestoreOrder {
    /// A name from the list, or the path of a backup file; the newest whole one where the vault cannot be used.
    backup: Option<PathBuf>,
    /// List the backups, newest first, and restore nothing.
    #[arg(long, conflicts_with_all = ["backup", "recovery_code", "recovery_code_fd"])]
    list: bool,
    #[arg(long, requires = "list")]
    json: bool,
    /// Take the settings and records that were packed with `evenkeel backup --everything`, too; the present ones are kept
    /// aside. A running Evenkeel is ended for it.
    #[arg(long, requires = "backup")]
    everything: bool,
    /// Open the backup with the recovery code; the passphrase that is given is the new one. The code comes from the file
    /// that EVENKEEL_RECOVERY_CODE_FILE names, or from a hidden prompt.
    #[arg(long)]
    recovery_code: bool,
    /// The same, with the code read from this open file descriptor.
    #[arg(long, value_name = "N")]
    recovery_code_fd: Option<i32>,
    #[command(flatten)]
    access: VaultAccess,
}

pub fn run(folder: &DataFolder, order: RestoreOrder) -> Outcome {
    let own = backup_folder(&folder.vault());
    if order.list {
        return list(&own, order.json);
    }
    let by_code = order.recovery_code || order.recovery_code_fd.is_some();
    let code = by_code.then(|| passphrase::read(Asked::RecoveryCode, order.recovery_code_fd)).transpose()?;
    let passphrase =
        order.access.passphrase(if by_code { Asked::FirstPassphrase } else { Asked::Passphrase })?;
    let from = match order.backup {
        Some(named) => find_backup(&own, &named)
            .map_err(|_| Failed::Plainly(format!("there is no backup {}", named.display())))?,
        None => newest_for_unusable(
            folder,
            &own,
            code.as_ref().map_or(Unlock::Passphrase(&passphrase), Unlock::RecoveryCode),
        )?,
    };
    folder.prepare().map_err(|error| Failed::Plainly(format!("the data folder cannot be made: {error}")))?;
    let cost = calibrated(by_code)?;
    let by = match &code {
        Some(code) => RestoreBy::RecoveryCode { code, next: &passphrase, cost },
        None => RestoreBy::Passphrase(&passphrase),
    };
    let now = clock::now().utc;
    let restored = if order.everything {
        restore_everything(folder.path(), &folder.vault(), &from, by, now)
    } else {
        restore(&folder.vault(), &from, by, now)
    };
    let restored = restored.map_err(|error| failed(&error))?;
    print::line(&format!("restored {}", in_words(&restored.backup)))?;
    say_kept("the files of the former vault", restored.aside)?;
    if order.everything { put_beside_in_place(folder) } else { Ok(()) }
}

/// Settings and records come into place once nobody uses the present ones.
fn put_beside_in_place(folder: &DataFolder) -> Outcome {
    let place = match resident::end(folder, Windows::Gone) {
        Ok(place) => place,
        Err(why) => {
            let line = format!("{why}; settings and records come into place when it starts the next time");
            return Err(Failed::Plainly(line));
        }
    };
    let aside = move_in(folder.path()).map_err(|error| failed(&error))?;
    drop(place);
    say_kept("the former settings and records", aside)?;
    print::line("Settings and records are in place; start Evenkeel with `evenkeel`.")
}

fn say_kept(what: &str, aside: Option<PathBuf>) -> Outcome {
    aside.map_or(Ok(()), |aside| print::line(&format!("{what} are kept in {}", aside.display())))
}

fn list(own: &Path, as_json: bool) -> Outcome {
    let list = backups(own).map_err(|error| failed(&error))?;
    if as_json {
        return print::line(&serde_json::json!({ "backups": list }).to_string());
    }
    if list.is_empty() {
        return print::line("there are no backups");
    }
    list.iter().try_for_each(|backup| print::line(&in_words(backup)))
}

fn calibrated(by_code: bool) -> Result<Cost, Failed> {
    if !by_code {
        return Ok(Cost::FLOOR);
    }
    let started = clock::now().mono;
    Cost::calibrated(|| clock::now().mono.since(started)).map_err(|error| failed(&error))
}

/// Without a name only a vault that cannot be used is replaced: a slip must not take anyone back in time.
fn newest_for_unusable(folder: &DataFolder, own: &Path, unlock: Unlock) -> Result<PathBuf, Failed> {
    if state(&folder.vault()) != VaultState::Absent && is_usable(folder, unlock)? {
        let line = "the vault is there and whole; to go back to a backup, name it (`evenkeel restore --list` shows them)";
        return Err(Failed::Plainly(line.to_owned()));
    }
    let list = backups(own).map_err(|error| failed(&error))?;
    let whole = |backup: &&Backup| backup.state == BackupState::Whole;
    let newest = list.iter().find(whole);
    newest
        .map(|backup| own.join(&backup.name))
        .ok_or_else(|| Failed::Plainly("there is no whole backup here; name the file of one".to_owned()))
}

fn is_usable(folder: &DataFolder, unlock: Unlock) -> Result<bool, Failed> {
    let looked = Vault::open(&folder.vault(), unlock).and_then(|vault| {
        vault.verify()?;
        vault.close()
    });
    match looked {
        Ok(()) => Ok(true),
        Err(VaultError::SlotsDamaged | VaultError::Missing | VaultError::Empty | VaultError::Damaged) => {
            Ok(false)
        }
        Err(other) => Err(failed(&other)),
    }
}
