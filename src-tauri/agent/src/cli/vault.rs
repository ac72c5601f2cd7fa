//! `evenkeel vault`, and the opening of the vault for the other subcommands.
//!
//! The vault is opened for one run and closed again; the agent never has its key.

use clap::Subcommand;
use evenkeel_core::vault::{Cost, Unlock, Vault, VaultError, state};
use evenkeel_core::view::VaultState;

use super::passphrase::Asking;
use super::{Failed, Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;

#[derive(Debug, Subcommand)]
pub enum VaultOrder {
    /// Make the vault, and print its recovery code once.
    Init {
        #[command(flatten)]
        access: VaultAccess,
    },
}

pub fn run(folder: &DataFolder, order: VaultOrder) -> Outcome {
    match order {
        VaultOrder::Init { access } => init(folder, access),
    }
}

fn init(folder: &DataFolder, access: VaultAccess) -> Outcome {
    if state(&folder.vault()) != VaultState::Absent {
        return Err(failed(&VaultError::Exists));
    }
    folder.prepare().map_err(|error| Failed::Plainly(format!("the data folder cannot be made: {error}")))?;
    let passphrase = access.source().read(Asking::ForANewOne)?;
    let started = clock::now().mono;
    let cost = Cost::calibrated(|| clock::now().mono.since(started)).map_err(|error| failed(&error))?;
    let (vault, code) = Vault::create(&folder.vault(), &passphrase, cost).map_err(|error| failed(&error))?;
    vault.close().map_err(|error| failed(&error))?;
    print::line("Recovery code. It is shown this once; write it down and keep it apart from this computer:")?;
    print::line(&code.groups.join("-"))
}

/// Opens the vault, lets `work` use it, and closes it.
pub fn with_open<Made>(
    folder: &DataFolder,
    access: VaultAccess,
    work: impl FnOnce(&mut Vault) -> Result<Made, VaultError>,
) -> Result<Made, Failed> {
    if state(&folder.vault()) == VaultState::Absent {
        return Err(Failed::Plainly(
            "there is no vault here yet; make one with `evenkeel vault init`".to_owned(),
        ));
    }
    let passphrase = access.source().read(Asking::ForThis)?;
    let mut vault =
        Vault::open(&folder.vault(), Unlock::Passphrase(&passphrase)).map_err(|error| failed(&error))?;
    let made = work(&mut vault).map_err(|error| failed(&error))?;
    vault.close().map_err(|error| failed(&error))?;
    Ok(made)
}

/// The exit code of each failure of the vault; its text says what happened and what is safe.
pub fn failed(error: &VaultError) -> Failed {
    let line = error.to_string();
    match error {
        VaultError::WrongPassphrase | VaultError::WrongRecoveryCode => Failed::Locked(line),
        VaultError::InUse => Failed::InUse(line),
        VaultError::PassphraseTooShort
        | VaultError::MistypedRecoveryCode { .. }
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
