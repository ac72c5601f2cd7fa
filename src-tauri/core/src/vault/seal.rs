//! Sealing to the vault's public key: anyone can put something in, only the open vault can read it.
//!
//! A fresh X25519 key for each item, HKDF-SHA256 over the shared secret and both public keys, XChaCha20-Poly1305. The key
//! serves one message, so that its nonce may be fixed. It knows bytes only. Invariant: of what is sealed nothing shows but
//! its length, rounded up.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::derive::seal_key;
use super::error::VaultError;
use super::secret::Key;
use super::slot::random;

const FORMAT: u8 = 1;
const NONCE: [u8; 24] = [0; 24];
/// Lengths are rounded up to this, so that a mood and a short worry look the same.
const BLOCK: usize = 512;
const LENGTH: usize = 4;
const HEADER: usize = 1 + 32;

/// Seals bytes for the owner of `public`.
pub(super) fn seal(public: &[u8; 32], plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    let ephemeral = StaticSecret::from(*Zeroizing::new(random::<32>()?));
    let sender = PublicKey::from(&ephemeral).to_bytes();
    let shared = ephemeral.diffie_hellman(&PublicKey::from(*public));
    // A public key that gives everybody the same secret was put there by someone.
    if !shared.was_contributory() {
        return Err(VaultError::SlotsDamaged);
    }
    let sealed = cipher(&seal_key(&shared, &sender, public))
        .encrypt(&XNonce::from(NONCE), &padded(plain)[..])
        .map_err(|_| VaultError::Disk("a note could not be sealed".into()))?;
    Ok([&[FORMAT][..], &sender, &sealed].concat())
}

/// What was sealed for `secret`; none where it was sealed for another or was changed since.
pub(super) fn unseal(secret: &Key, item: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (header, sealed) = item.split_at_checked(HEADER)?;
    let (format, sender) = header.split_first()?;
    if *format != FORMAT {
        return None;
    }
    let sender = <[u8; 32]>::try_from(sender).ok()?;
    let own = StaticSecret::from(*secret.bytes());
    let public = PublicKey::from(&own).to_bytes();
    let shared = own.diffie_hellman(&PublicKey::from(sender));
    if !shared.was_contributory() {
        return None;
    }
    let plain = cipher(&seal_key(&shared, &sender, &public)).decrypt(&XNonce::from(NONCE), sealed).ok()?;
    unpadded(Zeroizing::new(plain))
}

fn padded(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    let whole = (LENGTH + plain.len()).next_multiple_of(BLOCK);
    let mut padded = Zeroizing::new(vec![0; whole]);
    padded[..LENGTH].copy_from_slice(&(plain.len() as u32).to_le_bytes());
    padded[LENGTH..LENGTH + plain.len()].copy_from_slice(plain);
    padded
}

fn unpadded(padded: Zeroizing<Vec<u8>>) -> Option<Zeroizing<Vec<u8>>> {
    let (length, rest) = padded.split_at_checked(LENGTH)?;
    let length = u32::from_le_bytes(length.try_into().ok()?);
    let plain = rest.get(..usize::try_from(length).ok()?)?;
    Some(Zeroizing::new(plain.to_vec()))
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.bytes().into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn pair(fill: u8) -> (Key, [u8; 32]) {
        let mut secret = Key::blank();
        secret.bytes_mut().fill(fill);
        let public = PublicKey::from(&StaticSecret::from([fill; 32])).to_bytes();
        (secret, public)
    }

    #[test]
    fn only_the_one_it_was_sealed_for_reads_it() {
        let ((mine, public), (other, _)) = (pair(1), pair(2));
        for text in [&b""[..], b"a worry", &[7; 5000]] {
            let sealed = seal(&public, text).unwrap();
            assert_eq!(unseal(&mine, &sealed).unwrap().as_slice(), text);
            assert!(unseal(&other, &sealed).is_none());
            assert_ne!(sealed, seal(&public, text).unwrap(), "the same text twice does not show");
        }
    }

    #[test]
    fn a_changed_or_cut_item_is_not_read() {
        let (mine, public) = pair(1);
        let sealed = seal(&public, b"a worry").unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            // The top bit of an X25519 key is not part of it, but is bound into the item's key.
            assert!(unseal(&mine, &changed).is_none(), "byte {at}");
            assert!(unseal(&mine, &sealed[..at]).is_none(), "cut at {at}");
        }
    }

    #[test]
    fn a_mood_and_a_short_worry_look_alike() {
        let (_, public) = pair(1);
        let lengths = [&b"5"[..], b"a worry", &[7; 500]].map(|text| seal(&public, text).unwrap().len());
        assert!(lengths.iter().all(|length| *length == lengths[0]), "{lengths:?}");
    }

    #[test]
    fn a_public_key_that_everybody_shares_is_refused() {
        assert!(matches!(seal(&[0; 32], b"a worry"), Err(VaultError::SlotsDamaged)));
    }
}
