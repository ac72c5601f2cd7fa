//! The ways in as the user sees them: listed, added, confirmed, removed.
//!
//! It knows slots, not where passphrases or keychains come from. Invariant: a passphrase or a recovery code always remains;
//! a keychain is lost with its computer, or with a change of its password.

use std::path::Path;

use super::Vault;
use super::error::VaultError;
use super::kept_key::{KeptKey, hex};
use super::key_copies::Copies;
use super::open::{Unlock, data_key};
use super::pending::in_force;
use super::recovery::Code;
use super::secret::Secret;
use super::slot::{Confirmed, Slot, SlotKind};
use crate::view::{WayIn, WayInKind};

/// The name under which a keychain keeps the key of the vault in `folder`, so that two vaults never share one.
pub fn keychain_name(folder: &Path) -> Result<String, VaultError> {
    Ok(hex(&Copies::read(folder)?.newest.vault))
}

/// Every way to open the vault in `folder`, which may be locked.
pub fn ways_in(folder: &Path) -> Result<Vec<WayIn>, VaultError> {
    let (keys, _) = in_force(folder, Copies::read(folder)?.newest)?;
    Ok(keys.slots.iter().map(way_in).collect())
}

impl Vault {
    /// Whether this passphrase opens the vault: asked for before what it protects is changed.
    pub fn check_passphrase(&self, passphrase: &Secret) -> Result<(), VaultError> {
        data_key(&self.keys, Unlock::Passphrase(passphrase)).map(drop)
    }

    /// Every way to open this vault.
    pub fn ways_in(&self) -> Vec<WayIn> {
        self.keys.slots.iter().map(way_in).collect()
    }

    /// Lets the key that the system's keychain keeps open this vault, in place of one that did before. To be called only
    /// after a fresh process has read that key back from the keychain.
    pub fn add_keychain_key(&mut self, key: &KeptKey) -> Result<(), VaultError> {
        let slot = Slot::for_keychain(&self.keys.vault, key, &self.data_key)?;
        self.exchange(slot, SlotKind::Keychain, Unlock::Keychain(key))
    }

    /// Marks the recovery code as written down: the user typed it back.
    pub fn confirm_recovery_code(&mut self, typed: &Secret) -> Result<(), VaultError> {
        let code = Code::read(typed)?;
        for slot in self.keys.slots.iter().filter(|slot| slot.is(SlotKind::RecoveryCode)) {
            if slot.open_with_recovery_code(&self.keys.vault, &code)?.is_none() {
                continue;
            }
            if slot.is_confirmed() {
                return Ok(());
            }
            let confirmed = Slot::for_recovery_code(&self.keys.vault, &code, Confirmed::Yes, &self.data_key)?;
            return self.exchange(confirmed, SlotKind::RecoveryCode, Unlock::RecoveryCode(typed));
        }
        Err(VaultError::WrongRecoveryCode)
    }

    /// Removes one way in, unless it is the last passphrase or recovery code.
    pub fn remove_way_in(&mut self, id: &str) -> Result<(), VaultError> {
        let mut keys = self.keys.clone();
        keys.slots.retain(|slot| hex(&slot.id) != id);
        if keys.slots.len() == self.keys.slots.len() {
            return Err(VaultError::NotFound);
        }
        let lasts = |slot: &Slot| slot.is(SlotKind::Passphrase) || slot.is(SlotKind::RecoveryCode);
        if !keys.slots.iter().any(lasts) {
            return Err(VaultError::LastWayIn);
        }
        self.write_keys(keys)
    }
}

fn way_in(slot: &Slot) -> WayIn {
    let kinds = [
        (SlotKind::Passphrase, WayInKind::Passphrase),
        (SlotKind::RecoveryCode, WayInKind::RecoveryCode),
        (SlotKind::Keychain, WayInKind::Keychain),
    ];
    let kind =
        kinds.into_iter().find(|(kind, _)| slot.is(*kind)).map_or(WayInKind::Unknown, |(_, kind)| kind);
    WayIn { id: hex(&slot.id), kind, confirmed: slot.is_confirmed() }
}
