//! The keys that come from the data key, each under its own label (HKDF-SHA256).
//!
//! The labels are part of the file format: a changed one is another key.

use hkdf::Hkdf;
use sha2::Sha256;
use x25519_dalek::{PublicKey, SharedSecret, StaticSecret};

use super::secret::Key;

const DATABASE: &[u8] = b"evenkeel v1 database key";
const DROP_BOX: &[u8] = b"evenkeel v1 drop box key";
const SEAL: &[u8] = b"evenkeel v1 sealed item key";
const BESIDE: &[u8] = b"evenkeel v1 beside the vault key";
const KEYCHAIN_SLOT: &[u8] = b"evenkeel v1 keychain slot key";
const RECOVERY_SLOT: &[u8] = b"evenkeel v1 recovery slot key";

/// The raw key of `journal.db`.
pub(super) fn database_key(data_key: &Key) -> Key {
    expand(data_key.bytes(), None, DATABASE)
}

/// The key under which settings and records travel beside the vault.
pub(super) fn beside_key(data_key: &Key) -> Key {
    expand(data_key.bytes(), None, BESIDE)
}

/// The X25519 key to which notes are sealed while the vault is locked; outside the vault only its public half is stored.
pub(super) fn drop_box_secret(data_key: &Key) -> Key {
    expand(data_key.bytes(), None, DROP_BOX)
}

pub(super) fn drop_box_public(data_key: &Key) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(*drop_box_secret(data_key).bytes())).to_bytes()
}

/// The key of one sealed item, from the secret that its two X25519 keys share.
pub(super) fn seal_key(shared: &SharedSecret, sender: &[u8; 32], receiver: &[u8; 32]) -> Key {
    expand(shared.as_bytes(), Some(&[*sender, *receiver].concat()), SEAL)
}

/// The key of a keychain slot; what the keychain keeps is random and long already.
pub(super) fn keychain_slot_key(kept: &Key, salt: &[u8; 32]) -> Key {
    expand(kept.bytes(), Some(salt), KEYCHAIN_SLOT)
}

/// The key of a recovery slot. The code is random and long, so that a slow derivation would add nothing.
pub(super) fn recovery_slot_key(code: &[u8], salt: &[u8; 32]) -> Key {
    expand(code, Some(salt), RECOVERY_SLOT)
}

fn expand(material: &[u8], salt: Option<&[u8]>, label: &[u8]) -> Key {
    let mut key = Key::blank();
    let expanded = Hkdf::<Sha256>::new(salt, material).expand(label, key.bytes_mut());
    // HKDF-SHA256 gives up to 8160 bytes; 32 are asked for.
    debug_assert!(expanded.is_ok());
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    // The values were computed with another implementation (Python's cryptography).
    #[test]
    fn derived_keys_never_change_between_releases() {
        let mut data_key = Key::blank();
        data_key.bytes_mut().fill(0x42);
        assert_eq!(
            hex(database_key(&data_key).bytes()),
            "eaed7e4d345901c45b902924f402927d6be692886f1d14bd69c91d6a9a61b2aa"
        );
        assert_eq!(
            hex(&drop_box_public(&data_key)),
            "0d1d79c5cbc3049d1cba7d89bdb436f12dc4df459c2503fbee6bab377b2ed47c"
        );
        assert_eq!(
            hex(recovery_slot_key(&[1, 2, 3], &[9; 32]).bytes()),
            "63d120b112783ad24e67307ab6f537a428958d40d2e1fd9f0624909ef8a224f8"
        );
    }

    #[test]
    fn no_derived_key_equals_another() {
        let data_key = Key::blank();
        assert_ne!(database_key(&data_key).bytes(), &drop_box_public(&data_key));
        assert_ne!(database_key(&data_key).bytes(), data_key.bytes());
        assert_ne!(database_key(&data_key).bytes(), beside_key(&data_key).bytes());
    }
}
