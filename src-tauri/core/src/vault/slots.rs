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
use super::slot::{Slot, SlotKind};
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
        let slot = Slot::for_recovery_code(&self.keys.vault, &code, &self.data_key)?;
        let written = code.written();
        let typed = Secret::new(written.groups.concat());
        self.exchange(slot, SlotKind::RecoveryCode, Unlock::RecoveryCode(&typed))?;
        Ok(written)
    }

    fn exchange(&mut self, slot: Slot, kind: SlotKind, way_in: Unlock) -> Result<(), VaultError> {
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

    fn write_keys(&mut self, keys: KeyFile) -> Result<(), VaultError> {
        let keys = KeyFile { sequence: self.keys.sequence + 1, ..keys };
        key_copies::write(&self.folder, &keys)?;
        self.keys = keys;
        Ok(())
    }
}
