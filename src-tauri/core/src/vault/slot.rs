//! A key slot: one way to the data key, wrapped with XChaCha20-Poly1305.
//!
//! The associated data is the vault's id, the slot's id, its kind and all its parameters, so that none can be exchanged.
//! There is no verifier besides the tag: it alone says whether a passphrase is right.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::cost::Cost;
use super::derive::{keychain_slot_key, recovery_slot_key};
use super::error::VaultError;
use super::kept_key::KeptKey;
use super::recovery::Code;
use super::secret::{Key, Secret};

pub(super) type VaultId = [u8; 16];

/// The kinds of slot that this release knows; others are kept as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum SlotKind {
    Passphrase = 1,
    RecoveryCode = 2,
    Keychain = 3,
    /// Never in the key file, but in a file of its own.
    Grant = 4,
}

/// Whether the user has shown to have a recovery code, by typing it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Confirmed {
    No,
    Yes,
}

/// Follows the salt in the parameters of a confirmed recovery slot.
const CONFIRMED: u8 = 1;
const SALT: usize = 32;

const ARGON2ID_V13: u8 = 1;
const CONTEXT: &[u8] = b"evenkeel v1 key slot";

/// A slot as it lies in the file. `kind` and `parameters` stay raw, so that a slot of a later release survives a rewrite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub id: [u8; 16],
    pub kind: u16,
    pub parameters: Vec<u8>,
    pub nonce: [u8; 24],
    pub wrapped: Vec<u8>,
}

impl Slot {
    pub fn for_passphrase(
        vault: &VaultId,
        passphrase: &Secret,
        cost: Cost,
        data_key: &Key,
    ) -> Result<Slot, VaultError> {
        let salt = random::<32>()?;
        let key = cost.derive(passphrase.composed().as_bytes(), &salt)?;
        let mut parameters = vec![ARGON2ID_V13];
        parameters.extend(cost.memory_kib().to_le_bytes());
        parameters.extend(cost.passes().to_le_bytes());
        parameters.extend(1_u32.to_le_bytes());
        parameters.extend(salt);
        Slot::wrap(vault, SlotKind::Passphrase, parameters, &key, data_key)
    }

    pub fn for_recovery_code(
        vault: &VaultId,
        code: &Code,
        confirmed: Confirmed,
        data_key: &Key,
    ) -> Result<Slot, VaultError> {
        let salt = random::<SALT>()?;
        let key = recovery_slot_key(code.symbols(), &salt);
        let mut parameters = salt.to_vec();
        if confirmed == Confirmed::Yes {
            parameters.push(CONFIRMED);
        }
        Slot::wrap(vault, SlotKind::RecoveryCode, parameters, &key, data_key)
    }

    pub fn for_keychain(vault: &VaultId, kept: &KeptKey, data_key: &Key) -> Result<Slot, VaultError> {
        let salt = random::<SALT>()?;
        let key = keychain_slot_key(kept.key(), &salt);
        Slot::wrap(vault, SlotKind::Keychain, salt.to_vec(), &key, data_key)
    }

    /// The kept key wraps the data key as it is: it serves this once.
    pub fn for_grant(vault: &VaultId, kept: &KeptKey, data_key: &Key) -> Result<Slot, VaultError> {
        Slot::wrap(vault, SlotKind::Grant, Vec::new(), kept.key(), data_key)
    }

    /// False only for a recovery code that was never typed back.
    pub fn is_confirmed(&self) -> bool {
        !self.is(SlotKind::RecoveryCode) || self.parameters.get(SALT) == Some(&CONFIRMED)
    }

    pub fn is(&self, kind: SlotKind) -> bool {
        self.kind == kind as u16
    }

    /// The data key, or none where the passphrase is not this slot's.
    pub fn open_with_passphrase(
        &self,
        vault: &VaultId,
        passphrase: &Secret,
    ) -> Result<Option<Key>, VaultError> {
        let (cost, salt) = self.passphrase_parameters()?;
        let key = cost.derive(passphrase.composed().as_bytes(), &salt)?;
        Ok(self.unwrap(vault, &key))
    }

    /// The data key, or none where the code is not this slot's.
    pub fn open_with_recovery_code(&self, vault: &VaultId, code: &Code) -> Result<Option<Key>, VaultError> {
        let salt = match &self.parameters[..] {
            [salt @ .., CONFIRMED] if salt.len() == SALT => salt,
            salt => salt,
        };
        let salt = <[u8; SALT]>::try_from(salt).map_err(|_| VaultError::SlotsDamaged)?;
        Ok(self.unwrap(vault, &recovery_slot_key(code.symbols(), &salt)))
    }

    /// The data key, or none where the keychain's key is not this slot's.
    pub fn open_with_keychain(&self, vault: &VaultId, kept: &KeptKey) -> Result<Option<Key>, VaultError> {
        let salt = <[u8; SALT]>::try_from(&self.parameters[..]).map_err(|_| VaultError::SlotsDamaged)?;
        Ok(self.unwrap(vault, &keychain_slot_key(kept.key(), &salt)))
    }

    /// The data key, or none where the grant's other half is not this one.
    pub fn open_grant(&self, vault: &VaultId, kept: &KeptKey) -> Option<Key> {
        self.unwrap(vault, kept.key())
    }

    fn passphrase_parameters(&self) -> Result<(Cost, [u8; 32]), VaultError> {
        let fields = <&[u8; 45]>::try_from(&self.parameters[..]).map_err(|_| VaultError::SlotsDamaged)?;
        let number =
            |at: usize| u32::from_le_bytes([fields[at], fields[at + 1], fields[at + 2], fields[at + 3]]);
        if fields[0] != ARGON2ID_V13 || number(9) != 1 {
            return Err(VaultError::SlotsDamaged);
        }
        let cost = Cost::new(number(1), number(5)).map_err(|_| VaultError::SlotsDamaged)?;
        let mut salt = [0; 32];
        salt.copy_from_slice(&fields[13..]);
        Ok((cost, salt))
    }

    fn wrap(
        vault: &VaultId,
        kind: SlotKind,
        parameters: Vec<u8>,
        key: &Key,
        data_key: &Key,
    ) -> Result<Slot, VaultError> {
        let (id, nonce) = (random::<16>()?, random::<24>()?);
        let mut slot = Slot { id, kind: kind as u16, parameters, nonce, wrapped: Vec::new() };
        let associated = slot.associated_data(vault);
        let payload = Payload { msg: data_key.bytes(), aad: &associated };
        // Encryption fails only for messages near 256 GiB.
        slot.wrapped = cipher(key)
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| VaultError::Disk("a key slot could not be sealed".into()))?;
        Ok(slot)
    }

    fn unwrap(&self, vault: &VaultId, key: &Key) -> Option<Key> {
        let associated = self.associated_data(vault);
        let payload = Payload { msg: &self.wrapped, aad: &associated };
        let plain = Zeroizing::new(cipher(key).decrypt(&XNonce::from(self.nonce), payload).ok()?);
        let mut data_key = Key::blank();
        (plain.len() == data_key.bytes().len()).then(|| {
            data_key.bytes_mut().copy_from_slice(&plain);
            data_key
        })
    }

    fn associated_data(&self, vault: &VaultId) -> Vec<u8> {
        // All but the last field have a fixed length, so that no two slots share the same bytes.
        [CONTEXT, vault, &self.id, &self.kind.to_le_bytes(), &self.parameters].concat()
    }
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.bytes().into())
}

pub(super) fn random<const LENGTH: usize>() -> Result<[u8; LENGTH], VaultError> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const VAULT: VaultId = [3; 16];

    fn recovery_slot() -> (Slot, Code, Key) {
        let (code, mut data_key) = (Code::random().unwrap(), Key::blank());
        data_key.bytes_mut().copy_from_slice(&random::<32>().unwrap());
        (Slot::for_recovery_code(&VAULT, &code, Confirmed::No, &data_key).unwrap(), code, data_key)
    }

    #[test]
    fn a_slot_opens_only_in_its_own_vault_and_unchanged() {
        let (slot, code, data_key) = recovery_slot();
        let opened = slot.open_with_recovery_code(&VAULT, &code).unwrap().unwrap();
        assert_eq!(opened.bytes(), data_key.bytes());
        assert!(slot.open_with_recovery_code(&[4; 16], &code).unwrap().is_none(), "another vault's");
        let changes: [fn(&mut Slot); 5] = [
            |slot| slot.id[0] ^= 1,
            |slot| slot.kind = SlotKind::Passphrase as u16,
            |slot| slot.parameters[5] ^= 1,
            |slot| slot.nonce[7] ^= 1,
            |slot| slot.wrapped[9] ^= 1,
        ];
        for (number, change) in changes.iter().enumerate() {
            let mut changed = slot.clone();
            change(&mut changed);
            assert!(changed.open_with_recovery_code(&VAULT, &code).unwrap().is_none(), "change {number}");
        }
    }

    #[test]
    fn a_weakened_or_endless_derivation_is_refused_before_it_runs() {
        let mut parameters = vec![ARGON2ID_V13];
        for number in [65_536_u32, 3, 1] {
            parameters.extend(number.to_le_bytes());
        }
        parameters.extend([0; 32]);
        let slot = Slot { id: [0; 16], kind: 1, parameters, nonce: [0; 24], wrapped: vec![0; 48] };
        assert!(slot.passphrase_parameters().is_ok());
        for (at, number) in [(1, 65_535_u32), (1, 1_048_577), (5, 2), (5, 17), (9, 0), (9, 2)] {
            let mut changed = slot.clone();
            changed.parameters[at..at + 4].copy_from_slice(&number.to_le_bytes());
            let refused = changed.open_with_passphrase(&VAULT, &Secret::new("any passphrase".into()));
            assert!(matches!(refused, Err(VaultError::SlotsDamaged)), "{number} at {at}");
        }
    }
}
