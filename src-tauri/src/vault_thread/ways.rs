//! Into the vault and out of trouble: making, opening, changing and restoring it.
//!
//! It does not know the pages. Invariant: nothing is changed before the secret that protects it was given again.

use std::path::Path;

use evenkeel_core::vault::{
    self, Cost, KeptKey, RestoreBy, Restored, Secret, Unlock, Vault, VaultError, backup_folder, backups,
    find_backup, inspect_backup, place_warnings, restore, restore_everything, start_anew, ways_in,
    withdraw_grant,
};
use evenkeel_core::view::{Backup, Failure, KeyChange, PlaceWarning, RecoveryCode, WayIn};

use super::{Folders, Owner, VaultThread};
use crate::{clock, error, keychain};

impl VaultThread {
    /// Makes a new vault and leaves it open.
    pub fn create(&self, passphrase: Secret) -> Result<RecoveryCode, Failure> {
        self.run(move |owner| {
            let (vault, code) = cost()
                .and_then(|cost| Vault::create(&owner.folders.vault, &passphrase, cost))
                .map_err(error::of_vault)?;
            owner.opened(vault);
            Ok(code)
        })
    }

    /// Opens the vault; one that is open already stays so, whatever the passphrase.
    pub fn unlock(&self, passphrase: Secret) -> Result<(), Failure> {
        self.open(move |folder| Vault::open(folder, Unlock::Passphrase(&passphrase)))
    }

    /// Opens it with the key that the system's keychain keeps.
    pub fn unlock_by_keychain(&self) -> Result<(), Failure> {
        let key = keychain::read(&self.folders.vault)?;
        self.open(move |folder| Vault::open(folder, Unlock::Keychain(&key)))
    }

    /// Opens it with the agent's half of a grant.
    pub fn unlock_by_grant(&self, key: KeptKey) -> Result<(), Failure> {
        self.open(move |folder| Vault::open_by_grant(folder, &key))
    }

    /// Closes the open vault and leaves a grant; what is given is the agent's half.
    pub fn close_leaving_grant(&self) -> Result<KeptKey, Failure> {
        let key = self.read(|vault| vault.leave_grant());
        // Closed in any case: the grant is a convenience.
        self.close().inspect_err(|_| self.withdraw_grant())?;
        key
    }

    /// Takes back the grant that was left.
    pub fn withdraw_grant(&self) {
        if let Err(error) = withdraw_grant(&self.folders.vault) {
            error::log("the grant could not be removed", &error);
        }
    }

    /// Opens it with the recovery code and sets a new passphrase.
    pub fn recover(&self, code: Secret, passphrase: Secret) -> Result<(), Failure> {
        self.open(move |folder| {
            let mut vault = Vault::open(folder, Unlock::RecoveryCode(&code))?;
            vault.change_passphrase(&passphrase, cost()?)?;
            Ok(vault)
        })
    }

    /// Every way in; they can be listed while the vault is locked.
    pub fn ways_in(&self) -> Result<Vec<WayIn>, Failure> {
        self.run(|owner| ways_in(&owner.folders.vault).map_err(error::of_vault))
    }

    pub fn change_passphrase(
        &self,
        current: Secret,
        next: Secret,
        change: KeyChange,
    ) -> Result<Option<RecoveryCode>, Failure> {
        self.run(move |owner| {
            let code = owner.with_open(|vault| {
                vault.check_passphrase(&current)?;
                match change {
                    KeyChange::Passphrase => vault.change_passphrase(&next, cost()?).map(|()| None),
                    KeyChange::Everything => vault.change_everything(&next, cost()?).map(Some),
                }
            })?;
            // The database may have been opened anew.
            if let Some(open) = &owner.open {
                owner.searches.reach(Some(open.vault.search_interrupter()));
            }
            Ok(code)
        })
    }

    pub fn renew_recovery_code(&self, passphrase: Secret) -> Result<RecoveryCode, Failure> {
        self.write(move |vault| {
            vault.check_passphrase(&passphrase)?;
            vault.renew_recovery_code()
        })
    }

    /// Lets the system's keychain open the vault, once it is seen that it keeps what it is given.
    pub fn add_keychain(&self) -> Result<(), Failure> {
        let key = keychain::keep_new(&self.folders)?;
        self.write(move |vault| vault.add_keychain_key(&key))
    }

    pub fn backups(&self) -> Result<Vec<Backup>, Failure> {
        self.run(|owner| backups(&backup_folder(&owner.folders.vault)).map_err(error::of_vault))
    }

    pub fn place_warnings(&self) -> Vec<PlaceWarning> {
        place_warnings(&self.folders.vault, &backup_folder(&self.folders.vault))
    }

    /// What a backup holds that is named as in the list, or by its path.
    pub fn look_at_backup(&self, named: String) -> Result<Backup, Failure> {
        self.run(move |owner| {
            find(owner, &named).and_then(|path| inspect_backup(&path)).map_err(error::of_vault)
        })
    }

    /// Puts a backup in the vault's place, which is closed afterwards. With a recovery code the passphrase is the new one.
    pub fn restore(
        &self,
        named: String,
        passphrase: Secret,
        code: Option<Secret>,
    ) -> Result<Backup, Failure> {
        self.run(move |owner| {
            owner.close()?;
            let restored = restore_from(owner, &named, &passphrase, code.as_ref(), |from, by| {
                restore(&owner.folders.vault, from, by, clock::utc())
            });
            restored.map_err(error::of_vault)
        })
    }

    /// As [`VaultThread::restore`], with the settings and records of the backup, which come into place at the agent's next start.
    pub fn restore_everything(
        &self,
        named: String,
        passphrase: Secret,
        code: Option<Secret>,
    ) -> Result<Backup, Failure> {
        self.run(move |owner| {
            owner.close()?;
            let Folders { data, vault, .. } = &owner.folders;
            let restored = restore_from(owner, &named, &passphrase, code.as_ref(), |from, by| {
                restore_everything(data, vault, from, by, clock::utc())
            });
            restored.map_err(error::of_vault)
        })
    }

    /// Puts the vault aside, so that there is none.
    pub fn start_anew(&self) -> Result<(), Failure> {
        self.run(|owner| {
            owner.close()?;
            start_anew(&owner.folders.vault, clock::utc()).map(drop).map_err(error::of_vault)
        })
    }

    fn open(
        &self,
        how: impl FnOnce(&Path) -> Result<Vault, VaultError> + Send + 'static,
    ) -> Result<(), Failure> {
        self.run(|owner| owner.open_unless_open(how))
    }
}

fn restore_from(
    owner: &Owner,
    named: &str,
    passphrase: &Secret,
    code: Option<&Secret>,
    how: impl FnOnce(&Path, RestoreBy) -> Result<Restored, VaultError>,
) -> Result<Backup, VaultError> {
    let by = match code {
        Some(code) => RestoreBy::RecoveryCode { code, next: passphrase, cost: cost()? },
        None => RestoreBy::Passphrase(passphrase),
    };
    Ok(how(&find(owner, named)?, by)?.backup)
}

fn find(owner: &Owner, named: &str) -> Result<std::path::PathBuf, VaultError> {
    find_backup(&backup_folder(&owner.folders.vault), Path::new(named))
}

/// What deriving a key from a passphrase shall cost on this computer.
fn cost() -> Result<vault::Cost, VaultError> {
    let begun = clock::instant();
    Cost::calibrated(|| clock::instant().duration_since(begun))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::vault_thread::Folders;
    use evenkeel_core::view::{FailureCode, VaultState};
    use std::time::Duration;

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned())
    }

    fn started(data: &Path) -> VaultThread {
        VaultThread::start(Folders::of(data), || Duration::from_secs(600), || {}, || {}).unwrap()
    }

    /// With one entry; the passphrase is "the first passphrase".
    fn made(data: &Path) -> (VaultThread, String) {
        let vault = started(data);
        let code = vault.create(secret("the first passphrase")).unwrap().groups.concat();
        vault
            .write(|vault| {
                let day = "2026-03-10".parse().unwrap();
                let entry = vault.begin_entry(clock::utc(), day, chrono_tz::Tz::UTC, Vec::new())?;
                vault.save_entry(&entry.id, 0, "a walk", clock::utc())
            })
            .unwrap();
        (vault, code)
    }

    #[test]
    fn a_forgotten_passphrase_is_replaced_by_way_of_the_recovery_code() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, code) = made(folder.path());
        vault.close().unwrap();
        vault.recover(secret(&code), secret("the second passphrase")).unwrap();
        vault.close().unwrap();
        let old = vault.unlock(secret("the first passphrase")).unwrap_err();
        assert_eq!(old.code, FailureCode::WrongPassphrase);
        vault.unlock(secret("the second passphrase")).unwrap();
    }

    #[test]
    fn nothing_is_changed_without_the_present_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, code) = made(folder.path());
        let changed =
            vault.change_passphrase(secret("a guess"), secret("another one"), KeyChange::Everything);
        assert_eq!(changed.unwrap_err().code, FailureCode::WrongPassphrase);
        let renewed = vault.renew_recovery_code(secret("a guess"));
        assert_eq!(renewed.unwrap_err().code, FailureCode::WrongPassphrase);
        vault.close().unwrap();
        vault.recover(secret(&code), secret("another one")).unwrap();
    }

    #[test]
    fn a_backup_takes_the_vaults_place_and_opens_with_its_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, _) = made(folder.path());
        let backup = vault.read(|vault| vault.back_up(clock::utc())).unwrap();
        assert_eq!(vault.look_at_backup(backup.name.clone()).unwrap().entries, 1);
        std::fs::remove_file(folder.path().join("vault/journal.db")).unwrap();
        vault.restore(backup.name, secret("the first passphrase"), None).unwrap();
        assert_eq!(vault.state(), Ok(VaultState::Locked));
        vault.unlock(secret("the first passphrase")).unwrap();
        assert_eq!(vault.search("walk".to_owned(), Default::default()).unwrap().unwrap().hits.len(), 1);
    }

    #[test]
    fn a_vault_is_closed_also_where_no_grant_can_be_left() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, _) = made(folder.path());
        // Nothing can take the place of a folder with something in it.
        std::fs::create_dir_all(folder.path().join("vault/grant/in the way")).unwrap();
        assert!(vault.close_leaving_grant().is_err());
        assert_eq!(vault.state(), Ok(VaultState::Locked));
    }

    #[test]
    fn starting_anew_leaves_no_vault_and_a_new_one_can_be_made() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, _) = made(folder.path());
        vault.start_anew().unwrap();
        assert_eq!(vault.state(), Ok(VaultState::Absent));
        vault.create(secret("the second passphrase")).unwrap();
    }
}
