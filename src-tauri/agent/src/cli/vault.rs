//! `evenkeel vault`, and the opening of the vault for the other subcommands.
//!
//! The vault is opened for one run and closed again; the agent never has its key.

use clap::Subcommand;
use evenkeel_core::store::Store;
use evenkeel_core::vault::{
    Cost, Finding, Merged, Secret, Unlock, Vault, VaultError, is_in_use, state, strength, ways_in,
};
use evenkeel_core::view::{KeyChange, RecoveryCode, VaultState, WayInKind};

use super::passphrase::Asked;
use super::{Failed, Outcome, VaultAccess, passphrase, print};
use crate::clock;
use crate::data_folder::DataFolder;

/// Of 4: from here on a guesser with the files needs years.
const STRONG_ENOUGH: u8 = 3;

#[derive(Debug, Subcommand)]
pub enum VaultOrder {
    /// Make the vault, and print its recovery code once.
    Init {
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Change the passphrase.
    Passphrase {
        /// Somebody may know the old one: change every key, write the journal anew, and print a new recovery code.
        #[arg(long)]
        rotate: bool,
        /// Open the vault by its recovery code, where the passphrase is forgotten. The code comes from the file that
        /// EVENKEEL_RECOVERY_CODE_FILE names, or from a hidden prompt.
        #[arg(long)]
        recovery_code: bool,
        /// The same, with the code read from this open file descriptor.
        #[arg(long, value_name = "N")]
        recovery_code_fd: Option<i32>,
        /// Read the new passphrase from this open file descriptor.
        #[arg(long, value_name = "N")]
        new_passphrase_fd: Option<i32>,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Replace the recovery code, and print the new one once.
    Recovery {
        /// Instead of replacing it, type the present one back, to be sure that it was written down right.
        #[arg(long)]
        confirm: bool,
        /// Read the recovery code that is typed back from this open file descriptor.
        #[arg(long, value_name = "N", requires = "confirm")]
        recovery_code_fd: Option<i32>,
        #[command(flatten)]
        access: VaultAccess,
    },
}

pub fn run(folder: &DataFolder, order: VaultOrder) -> Outcome {
    match order {
        VaultOrder::Init { access } => init(folder, access),
        VaultOrder::Passphrase { rotate, recovery_code, recovery_code_fd, new_passphrase_fd, access } => {
            check_there(folder)?;
            let vault = if recovery_code || recovery_code_fd.is_some() {
                let code = passphrase::read(Asked::RecoveryCode, recovery_code_fd)?;
                open_by(folder, Unlock::RecoveryCode(&code))?
            } else {
                open(folder, access)?
            };
            let next = passphrase::read(Asked::NextPassphrase, new_passphrase_fd)?;
            let change = if rotate { KeyChange::Everything } else { KeyChange::Passphrase };
            // What cannot be listed here is no reason to leave the passphrase as it is.
            let had_keychain = ways_in(&folder.vault())
                .is_ok_and(|ways| ways.iter().any(|way| way.kind == WayInKind::Keychain));
            change_passphrase(vault, &next, change)?;
            if rotate && had_keychain {
                print::note(
                    "the keychain of this computer does not open the vault any more; to let it again: in the window, \
                     Settings, Ways in, \"Let the keychain open it\"",
                );
            }
            Ok(())
        }
        VaultOrder::Recovery { confirm: true, recovery_code_fd, access } => {
            confirm_recovery(folder, access, recovery_code_fd)
        }
        VaultOrder::Recovery { confirm: false, access, .. } => {
            print_code(&with_open(folder, access, Vault::renew_recovery_code)?)
        }
    }
}

fn init(folder: &DataFolder, access: VaultAccess) -> Outcome {
    if state(&folder.vault()) != VaultState::Absent {
        return Err(failed(&VaultError::Exists));
    }
    folder.prepare().map_err(|error| Failed::Plainly(format!("the data folder cannot be made: {error}")))?;
    let passphrase = access.passphrase(Asked::FirstPassphrase)?;
    let (vault, code) =
        Vault::create(&folder.vault(), &passphrase, cost()?).map_err(|error| failed(&error))?;
    vault.close().map_err(|error| failed(&error))?;
    advise(&passphrase);
    print_code(&code)
}

fn change_passphrase(mut vault: Vault, next: &Secret, change: KeyChange) -> Outcome {
    let cost = cost()?;
    let code = match change {
        KeyChange::Passphrase => vault.change_passphrase(next, cost).map(|()| None),
        KeyChange::Everything => vault.change_everything(next, cost).map(Some),
    };
    let code = code.map_err(|error| failed(&error))?;
    vault.close().map_err(|error| failed(&error))?;
    advise(next);
    print::note("the passphrase is changed; backups made before still open with the old one");
    code.map_or(Ok(()), |code| print_code(&code))
}

fn confirm_recovery(folder: &DataFolder, access: VaultAccess, descriptor: Option<i32>) -> Outcome {
    check_there(folder)?;
    let mut vault = open(folder, access)?;
    let typed = passphrase::read(Asked::RecoveryCode, descriptor)?;
    vault.confirm_recovery_code(&typed).map_err(|error| failed(&error))?;
    vault.close().map_err(|error| failed(&error))?;
    print::line("The recovery code is right.")
}

fn cost() -> Result<Cost, Failed> {
    let started = clock::now().mono;
    Cost::calibrated(|| clock::now().mono.since(started)).map_err(|error| failed(&error))
}

/// The meter advises; only the length is a rule.
fn advise(passphrase: &Secret) {
    if strength(passphrase).score < STRONG_ENOUGH {
        print::note(
            "this passphrase would not stand long against someone who has the files; more words help",
        );
    }
}

fn print_code(code: &RecoveryCode) -> Outcome {
    print::line("Recovery code. It is shown this once; write it down and keep it apart from this computer:")?;
    print::line(&code.groups.join("-"))
}

/// Opens the vault, lets `work` use it, and closes it.
pub fn with_open<Made>(
    folder: &DataFolder,
    access: VaultAccess,
    work: impl FnOnce(&mut Vault) -> Result<Made, VaultError>,
) -> Result<Made, Failed> {
    check_there(folder)?;
    let mut vault = open(folder, access)?;
    let made = work(&mut vault).map_err(|error| failed(&error))?;
    vault.close().map_err(|error| failed(&error))?;
    Ok(made)
}

pub fn check_there(folder: &DataFolder) -> Outcome {
    if state(&folder.vault()) == VaultState::Absent {
        let line = "there is no vault here yet; make one with `evenkeel vault init`";
        return Err(Failed::Plainly(line.to_owned()));
    }
    Ok(())
}

/// Opens a vault that is there, and takes in what was kept for it.
pub fn open(folder: &DataFolder, access: VaultAccess) -> Result<Vault, Failed> {
    let passphrase = access.passphrase(Asked::Passphrase)?;
    open_by(folder, Unlock::Passphrase(&passphrase))
}

/// As [`open`]. Who has the vault open cannot be waited for; a passphrase need not be asked for then.
pub fn open_unless_in_use(folder: &DataFolder, access: VaultAccess) -> Result<Vault, Failed> {
    if is_in_use(&folder.vault()) {
        return Err(failed(&VaultError::InUse));
    }
    open(folder, access)
}

fn open_by(folder: &DataFolder, unlock: Unlock) -> Result<Vault, Failed> {
    let mut vault = Vault::open(&folder.vault(), unlock).map_err(|error| failed(&error))?;
    catch_up(folder, &mut vault);
    Ok(vault)
}

/// What does not hinder the use of the vault is a line on standard error.
fn catch_up(folder: &DataFolder, vault: &mut Vault) {
    let caught_up = Store::open_beside(&folder.store())
        .map_err(VaultError::from)
        .and_then(|mut store| vault.catch_up(&mut store));
    match caught_up {
        Ok(Merged { unreadable: 0, .. }) => {}
        Ok(Merged { unreadable, .. }) => {
            print::note(&format!("{unreadable} notes kept while locked belong to another vault; they stay"));
        }
        Err(error) => print::note(&format!("what was kept while locked is taken in later: {error}")),
    }
    vault.findings().iter().for_each(|finding| print::note(said_of(*finding)));
}

fn said_of(finding: Finding) -> &'static str {
    match finding {
        Finding::KeyCopyHealed => "one copy of the key slots was damaged or old; it was written anew",
        Finding::KeyCopyNotHealed => "one copy of the key slots is damaged and could not be written anew",
        Finding::DropBoxKeyExchanged => {
            "the key for notes while locked is not this vault's: somebody changed the file `keys`"
        }
        Finding::KeyChangeUndone => {
            "a change of all keys was cut off and undone: the old passphrase and recovery code hold"
        }
        Finding::KeyChangeFinished => {
            "a change of all keys was cut off and has been finished; make a new code with `evenkeel vault recovery`"
        }
        Finding::OlderThanKnown => {
            "the vault is older than when it was last opened here: a backup was put back, or files were exchanged"
        }
    }
}

/// The exit code of each failure of the vault; its text says what happened and what is safe.
pub fn failed(error: &VaultError) -> Failed {
    let line = error.to_string();
    match error {
        VaultError::WrongPassphrase
        | VaultError::WrongRecoveryCode
        | VaultError::WrongKeychainKey
        | VaultError::NoGrant => Failed::Locked(line),
        VaultError::InUse => Failed::InUse(line),
        VaultError::PassphraseTooShort
        | VaultError::MistypedRecoveryCode { .. }
        | VaultError::LastWayIn
        | VaultError::OutOfRange(_)
        | VaultError::ThreeChanges
        | VaultError::TooLate
        | VaultError::BadInput(_) => Failed::WrongUse(line),
        VaultError::Absent
        | VaultError::Exists
        | VaultError::SlotsDamaged
        | VaultError::Missing
        | VaultError::Empty
        | VaultError::NewerVersion
        | VaultError::Damaged
        | VaultError::BackupDamaged
        | VaultError::CostOutOfRange
        | VaultError::NotEnoughMemory
        | VaultError::StaleRevision { .. }
        | VaultError::NotFound
        | VaultError::DropBoxFull
        | VaultError::TooLargeForDropBox
        | VaultError::Import(_)
        | VaultError::DiskFull
        | VaultError::Disk(_) => Failed::Plainly(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_can_tell_locked_and_in_use_from_other_failures() {
        assert_eq!(failed(&VaultError::WrongPassphrase).code(), 3);
        assert_eq!(failed(&VaultError::InUse).code(), 4);
        assert_eq!(failed(&VaultError::Damaged).code(), 1);
        assert_eq!(failed(&VaultError::PassphraseTooShort).code(), 2);
    }
}
