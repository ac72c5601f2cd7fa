//! Changing the ways in. A passphrase and a recovery code always remain.
//!
//! A new slot is written beside the old one, read back from the disk and opened; only then the old one goes. Wherever this
//! is cut off, the old or the new way opens.

use super::Vault;
use super::cost::Cost;
use super::create::check_length;
use super::error::VaultError;
use super::key_copies::{self, Copies};
use super::key_file::KeyFile;
use super::open::{Unlock, data_key};
use super::recovery::Code;
use super::secret::Secret;
use super::slot::{Confirmed, Slot, SlotKind};
use crate::view::RecoveryCode;

impl Vault {
    /// Replaces the passphrase. The data key stays: old backups still open with the old passphrase.
    pub fn change_passphrase(&mut self, passphrase: &Secret, cost: Cost) -> Result<(), VaultError> {
        check_length(passphrase)?;
        let slot = Slot::for_passphrase(&self.keys.vault, passphrase, cost, &self.data_key)?;
        self.exchange(slot, SlotKind::Passphrase, Unlock::Passphrase(passphrase))
    }

    /// Replaces the recovery code; the old one no longer opens this vault.
    pub fn renew_recovery_code(&mut self) -> Result<RecoveryCode, VaultError> {
        let code = Code::random()?;
        let slot = Slot::for_recovery_code(&self.keys.vault, &code, Confirmed::No, &self.data_key)?;
        let written = code.written();
        let typed = Secret::new(written.groups.concat());
        self.exchange(slot, SlotKind::RecoveryCode, Unlock::RecoveryCode(&typed))?;
        Ok(written)
    }

    /// Puts a new slot in the place of those of its kind.
    pub(super) fn exchange(&mut self, slot: Slot, kind: SlotKind, way_in: Unlock) -> Result<(), VaultError> {
        let mut both = self.keys.clone();
        // Before the old ones: it is found first when it is read back.
        both.slots.insert(0, slot.clone());
        self.write_keys(both)?;
        let opened = data_key(&Copies::read(&self.folder)?.newest, way_in)?;
        if opened.bytes() != self.data_key.bytes() {
            return Err(VaultError::SlotsDamaged);
        }
        let mut only_new = self.keys.clone();
        only_new.slots.retain(|kept| !kept.is(kind) || kept.id == slot.id);
        self.write_keys(only_new)
    }

    pub(super) fn write_keys(&mut self, keys: KeyFile) -> Result<(), VaultError> {
        let keys = KeyFile { sequence: self.keys.sequence + 1, ..keys };
        key_copies::write(&self.folder, &keys)?;
        self.keys = keys;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::vault::secret::Key;

    const VAULT: [u8; 16] = [6; 16];

    struct Renewal {
        data_key: Key,
        old_code: Secret,
        new_code: Secret,
        /// The key file as it is rewritten: the old slot, both, the new one.
        stages: [KeyFile; 3],
    }

    fn renewal() -> Renewal {
        let mut data_key = Key::blank();
        data_key.bytes_mut().fill(9);
        let (old, new) = (Code::random().unwrap(), Code::random().unwrap());
        let slot = |code: &Code| Slot::for_recovery_code(&VAULT, code, Confirmed::No, &data_key).unwrap();
        let (old_slot, new_slot) = (slot(&old), slot(&new));
        let file = |sequence, slots| KeyFile { vault: VAULT, sequence, drop_box_public: [0; 32], slots };
        let stages = [
            file(1, vec![old_slot.clone()]),
            file(2, vec![new_slot.clone(), old_slot]),
            file(3, vec![new_slot]),
        ];
        let typed = |code: &Code| Secret::new(code.written().groups.concat());
        Renewal { old_code: typed(&old), new_code: typed(&new), data_key, stages }
    }

    #[test]
    fn wherever_a_change_is_cut_off_the_old_or_the_new_way_opens_and_the_copies_heal() {
        let Renewal { data_key, old_code, new_code, stages } = renewal();
        // Each write replaces `keys.2` first, then `keys`; a torn copy stands for a disk that broke its promise.
        let cut_offs = [(0, 0, false), (0, 1, false), (1, 1, false), (1, 2, false), (2, 2, false)];
        let torn = cut_offs.map(|(keys, spare, _)| (keys, spare, true));
        for (keys, spare, tear_spare) in cut_offs.into_iter().chain(torn) {
            let home = tempfile::tempdir().unwrap();
            let mut spare_bytes = stages[spare].to_bytes();
            if tear_spare {
                spare_bytes.truncate(spare_bytes.len() / 2);
            }
            std::fs::write(home.path().join("keys"), stages[keys].to_bytes()).unwrap();
            std::fs::write(home.path().join("keys.2"), spare_bytes).unwrap();
            let copies = Copies::read(home.path()).unwrap();
            let opened: Vec<Key> = [&old_code, &new_code]
                .into_iter()
                .filter_map(|code| data_key_of(&copies.newest, code))
                .collect();
            assert!(!opened.is_empty(), "keys at {keys}, keys.2 at {spare}, torn: {tear_spare}");
            assert!(opened.iter().all(|key| key.bytes() == data_key.bytes()));
            copies.heal().unwrap();
            let read = |name: &str| std::fs::read(home.path().join(name)).unwrap();
            assert_eq!(read("keys"), read("keys.2"), "keys at {keys}, keys.2 at {spare}");
            assert_eq!(read("keys"), copies.newest.to_bytes());
        }
    }

    fn data_key_of(keys: &KeyFile, code: &Secret) -> Option<Key> {
        data_key(keys, Unlock::RecoveryCode(code)).ok()
    }
}
