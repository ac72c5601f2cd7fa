//! A key that somebody else keeps: the system's keychain, or the agent for a while. It is random, never the data key, and
//! useless without a file of the vault.
//!
//! It does not know who keeps it; the programs bring it there and back. Invariant: it is printed nowhere but in the text
//! that goes to its keeper.

use std::io::{self, Read, Write};

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::error::VaultError;
use super::secret::Key;

/// Opens the vault together with the keychain slot, or with the grant.
#[derive(Clone, Debug)]
pub struct KeptKey(Key);

impl KeptKey {
    pub fn random() -> Result<KeptKey, VaultError> {
        let mut key = Key::blank();
        getrandom::fill(key.bytes_mut())?;
        Ok(KeptKey(key))
    }

    /// As it is kept: 64 hexadecimal digits, since some keychains take only text.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.bytes() {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        text
    }

    /// None where the keeper gave something else.
    pub fn from_text(text: &str) -> Option<KeptKey> {
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let mut key = Key::blank();
        if !rest.is_empty() || pairs.len() != key.bytes().len() {
            return None;
        }
        for (byte, [high, low]) in key.bytes_mut().iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(KeptKey(key))
    }

    /// From a pipe, without another copy in this process; none where the pipe ends before.
    pub fn read_from(mut pipe: impl Read) -> Option<KeptKey> {
        let mut key = Key::blank();
        pipe.read_exact(key.bytes_mut()).ok()?;
        Some(KeptKey(key))
    }

    /// Into a pipe.
    pub fn write_to(&self, mut pipe: impl Write) -> io::Result<()> {
        pipe.write_all(self.0.bytes())
    }

    /// Tells two keys apart without telling either.
    pub fn fingerprint(&self) -> String {
        let digest =
            Sha256::new().chain_update(b"evenkeel keychain key").chain_update(self.0.bytes()).finalize();
        hex(&digest[..16])
    }

    pub(super) fn key(&self) -> &Key {
        &self.0
    }
}

fn digit(letter: u8) -> Option<u8> {
    char::from(letter).to_digit(16).map(|digit| digit as u8)
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
        let key = KeptKey::random().unwrap();
        let text = key.to_text();
        assert_eq!(KeptKey::from_text(&text).unwrap().0.bytes(), key.0.bytes());
        for other in ["", "00", &text[1..], &format!("{}00", *text), &text.replace(&text[..1], "g"), "…"] {
            assert!(KeptKey::from_text(other).is_none(), "{other}");
        }
    }

    #[test]
    fn a_key_goes_through_a_pipe_whole_or_not_at_all() {
        let key = KeptKey::random().unwrap();
        let mut pipe = Vec::new();
        key.write_to(&mut pipe).unwrap();
        assert_eq!(KeptKey::read_from(&pipe[..]).unwrap().0.bytes(), key.0.bytes());
        assert!(KeptKey::read_from(&pipe[1..]).is_none());
    }
}
