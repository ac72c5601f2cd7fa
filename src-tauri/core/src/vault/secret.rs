//! Text and keys that must not outlive their use: wiped when dropped, never printed.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::memory;

/// A passphrase or a recovery code as it was typed.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    pub fn new(text: String) -> Secret {
        memory::keep_from_swap(text.as_bytes());
        Secret(Zeroizing::new(text))
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// The form of a passphrase that is given to the key derivation: composed (NFC), every kind of space as the
    /// plain one (RFC 8265, OpaqueString), so that another keyboard or system types the same key.
    pub(super) fn composed(&self) -> Zeroizing<String> {
        // Composing lengthens UTF-8 at most threefold; with the room reserved no copy is left behind by growth.
        let mut composed = Zeroizing::new(String::with_capacity(self.0.len() * 3));
        let plain_spaces = self.0.chars().map(|letter| if is_space(letter) { ' ' } else { letter });
        composed.extend(plain_spaces.nfc());
        composed
    }
}

/// A space separator of Unicode (general category Zs).
fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

/// 32 bytes of key material. Boxed, so that moving it leaves no copy on the stack; never swapped out.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) struct Key(Box<[u8; 32]>);

impl Key {
    /// A key of zeros, to be filled in place.
    pub fn blank() -> Key {
        let bytes = Box::new([0; 32]);
        memory::keep_from_swap(&bytes[..]);
        Key(bytes)
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl Clone for Key {
    fn clone(&self) -> Key {
        let mut copy = Key::blank();
        copy.bytes_mut().copy_from_slice(self.bytes());
        copy
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn nothing_of_a_secret_is_printed() {
        assert_eq!(format!("{:?}", Secret::new("correct horse".into())), "Secret(…)");
        assert_eq!(format!("{:?}", Key::blank()), "Key(…)");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_key_lies_in_memory_that_is_never_swapped_out() {
        let locked = || -> u64 {
            let status = std::fs::read_to_string("/proc/self/status").unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("VmLck:")).unwrap().trim();
            line.trim_end_matches(" kB").parse().unwrap()
        };
        let key = Key::blank();
        assert!(locked() > 0, "some page is locked");
        assert_eq!(key.clone().bytes(), key.bytes());
    }

    #[test]
    fn the_same_letters_typed_otherwise_are_the_same_passphrase() {
        let one = Secret::new("Za\u{17c}\u{f3}\u{142}\u{107} g\u{119}\u{15b}l\u{105}".into());
        let other = Secret::new("Zaz\u{307}o\u{301}\u{142}c\u{301}\u{a0}ge\u{328}s\u{301}la\u{328}".into());
        assert_eq!(*one.composed(), *other.composed());
        assert_ne!(*one.composed(), *Secret::new("Zazolc gesla".into()).composed());
    }
}
