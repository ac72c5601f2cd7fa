//! Changing the data key itself, for when someone may know the passphrase: the database is written anew under another key.
//!
//! Pending slots first, then the new database beside the old one, then one rename, then the pending slots alone: see
//! `pending.rs`. Invariant: wherever this is cut off, the old passphrase or the new one opens, never neither, and everything
//! that was acknowledged is there.

use std::path::Path;

use rusqlite::Connection;

use super::cost::Cost;
use super::create::check_length;
use super::error::VaultError;
use super::key_copies::Copies;
use super::key_file::KeyFile;
use super::open::{Unlock, data_key};
use super::pending::{CutOff, Salt, with_pending};
use super::recovery::Code;
use super::secret::{Key, Secret};
use super::slot::{Confirmed, Slot, random};
use super::{Finding, Vault, database, derive, drop_box, fault, key_copies};
use crate::view::RecoveryCode;

/// The data key to come, and the ways to it.
struct Next {
    data_key: Key,
    salt: Salt,
    slots: Vec<Slot>,
    code: Code,
}

impl Next {
    fn new(vault: &[u8; 16], passphrase: &Secret, cost: Cost) -> Result<Next, VaultError> {
        let mut data_key = Key::blank();
        getrandom::fill(data_key.bytes_mut())?;
        let code = Code::random()?;
        let slots = vec![
            Slot::for_passphrase(vault, passphrase, cost, &data_key)?,
            Slot::for_recovery_code(vault, &code, Confirmed::No, &data_key)?,
        ];
        Ok(Next { data_key, salt: random()?, slots, code })
    }
}

impl Vault {
    /// Makes a new data key, with a new passphrase and a new recovery code, and writes the database anew under it. Takes as
    /// long as the journal is large. No other way in remains: a keychain has to be added again. Old backups still open
    /// with the old passphrase. Where even the old database cannot be opened again after a failure, every later call fails
    /// until the vault is opened anew.
    pub fn change_everything(&mut self, passphrase: &Secret, cost: Cost) -> Result<RecoveryCode, VaultError> {
        check_length(passphrase)?;
        let next = Next::new(&self.keys.vault, passphrase, cost)?;
        drop_box::keep_secret(&self.connection, &self.data_key)?;
        if let Err(error) = self.prepare(&next, passphrase) {
            // Where this fails too, the next opening calls it off.
            let _ = self.call_off();
            return Err(error);
        }
        self.swap(next)
    }

    /// Everything that can still be called off.
    fn prepare(&mut self, next: &Next, passphrase: &Secret) -> Result<(), VaultError> {
        // Counted before it is written: a write that fails may have changed one copy.
        self.keys.sequence += 1;
        key_copies::write(&self.folder, &with_pending(&self.keys, &next.salt, &next.slots))?;
        fault::moment();
        let (old, new) = (derive::database_key(&self.data_key), derive::database_key(&next.data_key));
        database::write_anew(&self.connection, &self.folder, &old, &new, &next.salt)?;
        self.check_prepared(next, passphrase)
    }

    /// Opens what was written, each way in, from the files alone.
    fn check_prepared(&self, next: &Next, passphrase: &Secret) -> Result<(), VaultError> {
        let read = Copies::read(&self.folder)?.newest;
        if read != with_pending(&self.keys, &next.salt, &next.slots) {
            return Err(VaultError::SlotsDamaged);
        }
        let to_come = KeyFile { slots: next.slots.clone(), ..read };
        let code = Secret::new(next.code.written().groups.concat());
        for unlock in [Unlock::Passphrase(passphrase), Unlock::RecoveryCode(&code)] {
            if data_key(&to_come, unlock)?.bytes() != next.data_key.bytes() {
                return Err(VaultError::SlotsDamaged);
            }
        }
        database::verify_anew(&self.folder, &derive::database_key(&next.data_key), &self.keys.vault)
    }

    fn call_off(&mut self) -> Result<(), VaultError> {
        database::remove_anew(&self.folder)?;
        self.write_keys(self.keys.clone())
    }

    /// From the rename on the new keys are in force, whatever happens to this process.
    fn swap(&mut self, next: Next) -> Result<RecoveryCode, VaultError> {
        let open = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        let swapped = database::close(open).and_then(|()| database::replace_by_anew(&self.folder));
        if let Err(error) = swapped {
            // As above.
            let _ = self.call_off();
            self.connection = self.reopen()?;
            return Err(error);
        }
        fault::moment();
        self.data_key = next.data_key;
        let drop_box_public = derive::drop_box_public(&self.data_key);
        self.keys = KeyFile { slots: next.slots, drop_box_public, ..self.keys.clone() };
        // The next opening does the same where this fails.
        let _ = self.write_keys(self.keys.clone());
        self.connection = self.reopen()?;
        Ok(next.code.written())
    }

    fn reopen(&self) -> Result<Connection, VaultError> {
        database::open(&self.folder, &derive::database_key(&self.data_key), &self.keys.vault)
    }
}

/// What is left to do, after an opening, of a change that was cut off. `keys` are those in force.
pub(super) fn settle(
    folder: &Path,
    keys: &mut KeyFile,
    cut_off: CutOff,
    data_key: &Key,
) -> Result<Option<Finding>, VaultError> {
    let finding = match cut_off {
        CutOff::No => return Ok(None),
        CutOff::BeforeTheSwap => Finding::KeyChangeUndone,
        CutOff::AfterTheSwap => {
            keys.drop_box_public = derive::drop_box_public(data_key);
            Finding::KeyChangeFinished
        }
    };
    database::remove_anew(folder)?;
    keys.sequence += 1;
    key_copies::write(folder, keys)?;
    Ok(Some(finding))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs;

    use super::*;
    use crate::journal::SearchOrder;
    use crate::vault::fault::moments_of;

    const OLD: &str = "a quiet evening";
    const NEW: &str = "another evening";

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned())
    }

    struct Home {
        folder: std::path::PathBuf,
        code: Secret,
        vault: Vault,
        _home: tempfile::TempDir,
    }

    fn home() -> Home {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("vault");
        let (mut vault, code) = Vault::create(&folder, &secret(OLD), Cost::FLOOR).unwrap();
        for number in 0..40 {
            write(&mut vault, number);
        }
        Home { folder, code: secret(&code.groups.concat()), vault, _home: home }
    }

    fn write(vault: &mut Vault, number: i64) {
        let at = chrono::DateTime::from_timestamp_millis(number).unwrap();
        let day = "2026-03-27".parse().unwrap();
        let entry = vault.begin_entry(at, day, chrono_tz::UTC, Vec::new()).unwrap();
        vault.save_entry(&entry.id, 0, &"and so the day went on. ".repeat(80), at).unwrap();
    }

    /// A vault of the files that a crash left, in a folder of its own.
    fn left_behind(files: &[(std::path::PathBuf, Vec<u8>)]) -> tempfile::TempDir {
        let home = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            fs::write(home.path().join(name), bytes).unwrap();
        }
        home
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Opens what is there by the old passphrase or else by the new one.
    fn opened_by(folder: &Path) -> (&'static str, Vault) {
        for passphrase in [OLD, NEW] {
            match Vault::open(folder, Unlock::Passphrase(&secret(passphrase))) {
                Ok(vault) => return (passphrase, vault),
                Err(VaultError::WrongPassphrase) => {}
                Err(error) => panic!("{passphrase}: {error}"),
            }
        }
        panic!("neither the old nor the new passphrase opens")
    }

    #[test]
    fn a_change_of_all_keys_renews_everything_and_keeps_every_entry() {
        let Home { folder, code, mut vault, _home } = home();
        let before = vault.journal_list().unwrap();
        let (old_salt, old_public) = (salt(&folder), vault.keys.drop_box_public);
        let new_code = vault.change_everything(&secret(NEW), Cost::FLOOR).unwrap();
        assert_eq!(vault.journal_list().unwrap(), before, "the vault stays open");
        write(&mut vault, 41);
        vault.close().unwrap();
        for old in [Unlock::Passphrase(&secret(OLD)), Unlock::RecoveryCode(&code)] {
            let refused = Vault::open(&folder, old).unwrap_err();
            assert!(matches!(refused, VaultError::WrongPassphrase | VaultError::WrongRecoveryCode));
        }
        for new in
            [Unlock::Passphrase(&secret(NEW)), Unlock::RecoveryCode(&secret(&new_code.groups.concat()))]
        {
            let vault = Vault::open(&folder, new).unwrap();
            assert_eq!(vault.findings(), []);
            assert_eq!(vault.journal_list().unwrap().len(), 41);
            assert_ne!(vault.keys.drop_box_public, old_public);
            vault.verify().unwrap();
        }
        assert_ne!(salt(&folder), old_salt, "the database was written anew");
        assert_eq!(names(&folder), ["journal.db", "keys", "keys.2", "lock"]);
    }

    fn salt(folder: &Path) -> Vec<u8> {
        fs::read(folder.join(database::FILE)).unwrap()[..16].to_vec()
    }

    #[test]
    fn wherever_a_change_of_all_keys_is_cut_off_the_old_ways_or_the_new_ones_open_everything() {
        let Home { folder, code: old_code, mut vault, _home } = home();
        let (changed, moments) = moments_of(&folder, || vault.change_everything(&secret(NEW), Cost::FLOOR));
        let new_code = secret(&changed.unwrap().groups.concat());
        assert!(moments.len() >= 14, "{} moments", moments.len());
        let (mut old, mut new, mut undone, mut finished) = (0, 0, 0, 0);
        for (number, files) in moments.iter().enumerate() {
            let home = left_behind(files);
            let (passphrase, vault) = opened_by(home.path());
            let is_old = passphrase == OLD;
            if is_old {
                old += 1
            } else {
                new += 1
            }
            undone += usize::from(vault.findings().contains(&Finding::KeyChangeUndone));
            finished += usize::from(vault.findings().contains(&Finding::KeyChangeFinished));
            assert_eq!(vault.journal_list().unwrap().len(), 40, "moment {number}");
            let found = vault.search("went day", SearchOrder::Newest).unwrap().unwrap();
            assert_eq!(found.hits.len(), 40, "moment {number}: the search index came along");
            vault.verify().unwrap();
            vault.close().unwrap();
            let copies = ["keys", "keys.2"].map(|name| fs::read(home.path().join(name)).unwrap());
            assert_eq!(copies[0], copies[1], "moment {number}");
            assert_eq!(names(home.path()), clean(home.path()), "moment {number}");
            let (holds, gone) = if is_old { (&old_code, &new_code) } else { (&new_code, &old_code) };
            let refused = Vault::open(home.path(), Unlock::RecoveryCode(gone));
            assert!(matches!(refused, Err(VaultError::WrongRecoveryCode)), "moment {number}: not both");
            let vault = Vault::open(home.path(), Unlock::RecoveryCode(holds)).unwrap();
            assert_eq!(vault.findings(), [], "moment {number}: settled");
        }
        assert!(old >= 5 && new >= 5 && undone >= 3 && finished >= 2, "{old} {new} {undone} {finished}");
    }

    /// What belongs there, and at most a leftover of the write that was cut off, which the next write replaces.
    fn clean(folder: &Path) -> Vec<String> {
        let kept = ["journal.db", "keys", "keys.2", "lock", "keys.new", "keys.2.new"];
        names(folder).into_iter().filter(|name| kept.contains(&name.as_str())).collect()
    }

    #[test]
    fn wherever_a_change_of_the_passphrase_is_cut_off_the_old_or_the_new_opens() {
        let Home { folder, code, mut vault, _home } = home();
        let (changed, moments) = moments_of(&folder, || vault.change_passphrase(&secret(NEW), Cost::FLOOR));
        changed.unwrap();
        assert!(moments.len() >= 10, "{} moments", moments.len());
        let mut by = Vec::new();
        for files in &moments {
            let home = left_behind(files);
            let (passphrase, vault) = opened_by(home.path());
            by.push(passphrase);
            vault.close().unwrap();
            assert_eq!(
                fs::read(home.path().join("keys")).unwrap(),
                fs::read(home.path().join("keys.2")).unwrap()
            );
            Vault::open(home.path(), Unlock::RecoveryCode(&code)).unwrap();
        }
        assert!(by.first() == Some(&OLD) && by.last() == Some(&NEW));
    }

    #[test]
    fn a_change_that_cannot_be_written_is_called_off_and_the_vault_stays_open() {
        let Home { folder, code, mut vault, _home } = home();
        // A folder in the place of the new database: it can be neither removed as a file nor written.
        fs::create_dir(folder.join("journal.db.new")).unwrap();
        let refused = vault.change_everything(&secret(NEW), Cost::FLOOR);
        assert!(matches!(refused, Err(VaultError::Disk(_))), "{refused:?}");
        write(&mut vault, 41);
        fs::remove_dir(folder.join("journal.db.new")).unwrap();
        vault.close().unwrap();
        for old in [Unlock::Passphrase(&secret(OLD)), Unlock::RecoveryCode(&code)] {
            assert_eq!(Vault::open(&folder, old).unwrap().journal_list().unwrap().len(), 41);
        }
        let refused = Vault::open(&folder, Unlock::Passphrase(&secret(NEW)));
        assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    }

    #[test]
    fn what_was_sealed_before_the_change_is_taken_in_after_it() {
        use crate::view::DropBoxItem;
        let Home { folder, code: _, mut vault, _home } = home();
        let mut store = crate::store::Store::open(&folder.with_file_name("app.db")).unwrap();
        let at = chrono::DateTime::from_timestamp_millis(0).unwrap();
        let mut put = || {
            let item = DropBoxItem::Worry { text: "the report".into() };
            let day = "2026-03-27".parse().unwrap();
            crate::vault::put_in_drop_box(&folder, &mut store, item, at, day, chrono_tz::UTC).unwrap()
        };
        put();
        vault.change_everything(&secret(NEW), Cost::FLOOR).unwrap();
        put();
        assert_eq!(vault.catch_up(&mut store).unwrap().worries, 2);
    }
}
