//! The key that the system's keychain keeps: random, never the data key, and useless without the key slots.
//!
//! It does not know any keychain; the programs bring it there and back. Invariant: it is printed nowhere but in the text
//! that goes to the keychain.

use std::path::Path;

use zeroize::Zeroizing;

use super::error::VaultError;
use super::key_copies::Copies;
use super::secret::Key;

/// Opens the vault by its keychain slot.
#[derive(Clone, Debug)]
pub struct KeychainKey(Key);

impl KeychainKey {
    pub fn random() -> Result<KeychainKey, VaultError> {
        let mut key = Key::blank();
        getrandom::fill(key.bytes_mut())?;
        Ok(KeychainKey(key))
    }

    /// As the keychain keeps it: 64 hexadecimal digits, since some keychains take only text.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.bytes() {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        text
    }

    /// None where the keychain gave something else.
    pub fn from_text(text: &str) -> Option<KeychainKey> {
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let mut key = Key::blank();
        if !rest.is_empty() || pairs.len() != key.bytes().len() {
            return None;
        }
        for (byte, [high, low]) in key.bytes_mut().iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(KeychainKey(key))
    }

    pub(super) fn key(&self) -> &Key {
        &self.0
    }
}

fn digit(letter: u8) -> Option<u8> {
    char::from(letter).to_digit(16).map(|digit| digit as u8)
}

/// The name under which a keychain keeps the key of the vault in `folder`, so that two vaults never share one.
pub fn keychain_name(folder: &Path) -> Result<String, VaultError> {
    Ok(hex(&Copies::read(folder)?.newest.vault))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_key_comes_back_from_its_text_and_from_nothing_else() {
        let key = KeychainKey::random().unwrap();
        let text = key.to_text();
        assert_eq!(KeychainKey::from_text(&text).unwrap().0.bytes(), key.0.bytes());
        for other in ["", "00", &text[1..], &format!("{}00", *text), &text.replace(&text[..1], "g"), "…"] {
            assert!(KeychainKey::from_text(other).is_none(), "{other}");
        }
    }
}
