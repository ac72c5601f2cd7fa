//! One file under a passphrase, in the format of age (age-encryption.org/v1): it can be opened without Evenkeel too.
//!
//! ```text
//! age-encryption.org/v1
//! -> scrypt SALT WORK
//! the file key, sealed under the passphrase
//! --- MAC of the lines above
//! nonce 16 · chunks of 64 KiB, each sealed with its number, the last one marked
//! ```
//! Of that format it knows passphrases only. Invariant: what was cut off, reordered or changed is never read as whole.

use std::io::{self, Read, Write};

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// How every file of that format begins.
pub(crate) const MAGIC: &[u8] = b"age-encryption.org/v1";
/// 2 to this power: 128 MiB and some tenths of a second for each guess.
const WORK: u8 = 17;
/// More than this is refused: it would take memory and minutes only to say that a passphrase is wrong.
const MOST_WORK: u8 = 20;
const SALT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
/// No line of a head with a passphrase is longer.
const LONGEST_LINE: usize = 256;
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

type FileKey = Zeroizing<[u8; 16]>;

/// Encrypts what is written to the result; it must be finished, or the file has no end and is refused.
pub fn encrypting<W: Write>(to: W, passphrase: &str) -> io::Result<Encrypting<W>> {
    encrypting_at(to, passphrase, WORK)
}

fn encrypting_at<W: Write>(mut to: W, passphrase: &str, work: u8) -> io::Result<Encrypting<W>> {
    let mut file_key = FileKey::default();
    let (mut salt, mut nonce) = ([0; 16], [0; 16]);
    for bytes in [&mut file_key[..], &mut salt, &mut nonce] {
        getrandom::fill(bytes).map_err(io::Error::other)?;
    }
    let wrapped = wrapping(passphrase, &salt, work)
        .and_then(|cipher| cipher.encrypt(&Nonce::default(), &file_key[..]).ok())
        .ok_or_else(|| io::Error::other("the file could not be sealed"))?;
    let (salt, wrapped) = (BASE64_STANDARD_NO_PAD.encode(salt), BASE64_STANDARD_NO_PAD.encode(wrapped));
    let head = format!("age-encryption.org/v1\n-> scrypt {salt} {work}\n{wrapped}\n---");
    let mac = BASE64_STANDARD_NO_PAD.encode(mac_of(&head, &file_key).finalize().into_bytes());
    writeln!(to, "{head} {mac}")?;
    to.write_all(&nonce)?;
    let chunks = Chunks::new(&file_key, &nonce);
    Ok(Encrypting { to, chunks, waiting: Zeroizing::new(Vec::with_capacity(CHUNK)) })
}

/// What encrypts as it is written to.
pub struct Encrypting<W: Write> {
    to: W,
    chunks: Chunks,
    /// Less than a chunk, or one whose being the last is not known yet.
    waiting: Zeroizing<Vec<u8>>,
}

impl<W: Write> Write for Encrypting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.waiting.len() == CHUNK {
            self.seal(Place::Between)?;
        }
        let taken = bytes.len().min(CHUNK - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    /// A chunk that is not full stays until the end.
    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl<W: Write> Encrypting<W> {
    /// Seals the end, and gives back what it wrote to.
    pub fn finish(mut self) -> io::Result<W> {
        self.seal(Place::Last)?;
        Ok(self.to)
    }

    fn seal(&mut self, place: Place) -> io::Result<()> {
        let nonce = self.chunks.next(place);
        let sealed = self.chunks.cipher.encrypt(&nonce, &self.waiting[..]);
        self.to.write_all(&sealed.map_err(|_| io::Error::other("the file could not be sealed"))?)?;
        self.waiting.clear();
        Ok(())
    }
}

/// Why an encrypted file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sealed {
    WrongPassphrase,
    /// Damaged, for other keys than a passphrase, or too costly to try.
    Unreadable,
}

/// Decrypts what is read from the result. Its end is certain only when it has been read without an error.
pub(crate) fn decrypting<R: Read>(mut from: R, passphrase: &str) -> Result<Decrypting<R>, Sealed> {
    let head = Head::read(&mut from)?;
    let cipher = wrapping(passphrase, &head.salt, head.work).ok_or(Sealed::Unreadable)?;
    let opened = cipher.decrypt(&Nonce::default(), &head.wrapped[..]).map_err(|_| Sealed::WrongPassphrase)?;
    let opened = Zeroizing::new(opened);
    let mut file_key = FileKey::default();
    if opened.len() != file_key.len() {
        return Err(Sealed::Unreadable);
    }
    file_key.copy_from_slice(&opened);
    mac_of(&head.text, &file_key).verify_slice(&head.mac).map_err(|_| Sealed::Unreadable)?;
    let mut nonce = [0; 16];
    from.read_exact(&mut nonce).map_err(|_| Sealed::Unreadable)?;
    let chunks = Chunks::new(&file_key, &nonce);
    let ahead = Vec::with_capacity(CHUNK + TAG + 1);
    Ok(Decrypting { from, chunks, ahead, plain: Zeroizing::default(), at: 0, state: State::Between })
}

/// What decrypts as it is read from.
pub(crate) struct Decrypting<R: Read> {
    from: R,
    chunks: Chunks,
    /// Up to a sealed chunk and the first byte after it, which tells that it is not the last.
    ahead: Vec<u8>,
    plain: Zeroizing<Vec<u8>>,
    at: usize,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Between,
    /// The last chunk was opened.
    Ended,
}

impl<R: Read> Read for Decrypting<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.plain.len() {
            if self.state == State::Ended {
                return Ok(0);
            }
            self.open_next()?;
        }
        let taken = into.len().min(self.plain.len() - self.at);
        into[..taken].copy_from_slice(&self.plain[self.at..self.at + taken]);
        self.at += taken;
        Ok(taken)
    }
}

impl<R: Read> Decrypting<R> {
    fn open_next(&mut self) -> io::Result<()> {
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the encrypted file is damaged");
        let room = (CHUNK + TAG + 1 - self.ahead.len()) as u64;
        (&mut self.from).take(room).read_to_end(&mut self.ahead)?;
        let place = if self.ahead.len() > CHUNK + TAG { Place::Between } else { Place::Last };
        let length = self.ahead.len().min(CHUNK + TAG);
        // Only a file that holds nothing has an empty last chunk.
        if length == TAG && self.chunks.number > 0 {
            return Err(damaged());
        }
        let nonce = self.chunks.next(place);
        let opened = self.chunks.cipher.decrypt(&nonce, &self.ahead[..length]).map_err(|_| damaged())?;
        self.plain = Zeroizing::new(opened);
        self.at = 0;
        self.ahead.drain(..length);
        if place == Place::Last {
            self.state = State::Ended;
        }
        Ok(())
    }
}

/// Where a chunk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Between,
    Last,
}

struct Chunks {
    cipher: ChaCha20Poly1305,
    number: u64,
}

impl Chunks {
    fn new(file_key: &FileKey, nonce: &[u8; 16]) -> Chunks {
        let key = derived(file_key, Some(nonce), b"payload");
        Chunks { cipher: ChaCha20Poly1305::new((&*key).into()), number: 0 }
    }

    /// Eleven bytes of number, big-endian, and one that marks the last.
    fn next(&mut self, place: Place) -> Nonce {
        let mut nonce = [0; 12];
        nonce[3..11].copy_from_slice(&self.number.to_be_bytes());
        nonce[11] = u8::from(place == Place::Last);
        self.number += 1;
        Nonce::from(nonce)
    }
}

/// The first lines of a file.
struct Head {
    /// Up to the three dashes, which are part of what the MAC covers.
    text: String,
    salt: [u8; 16],
    work: u8,
    wrapped: Vec<u8>,
    mac: Vec<u8>,
}

impl Head {
    fn read(from: &mut impl Read) -> Result<Head, Sealed> {
        let lines: [String; 4] = [line(from)?, line(from)?, line(from)?, line(from)?];
        let [magic, recipient, wrapped, end] = &lines;
        let words: Vec<&str> = recipient.split(' ').collect();
        let ["->", "scrypt", salt, work] = words[..] else { return Err(Sealed::Unreadable) };
        let decoded = |text: &str| BASE64_STANDARD_NO_PAD.decode(text).map_err(|_| Sealed::Unreadable);
        let salt = <[u8; 16]>::try_from(&decoded(salt)?[..]).map_err(|_| Sealed::Unreadable)?;
        let mac = end.strip_prefix("--- ").ok_or(Sealed::Unreadable)?;
        let is_plain = !work.starts_with(['0', '+']);
        let work: u8 = work.parse().map_err(|_| Sealed::Unreadable)?;
        if magic.as_bytes() != MAGIC || !is_plain || work > MOST_WORK {
            return Err(Sealed::Unreadable);
        }
        let text = format!("{magic}\n{recipient}\n{wrapped}\n---");
        Ok(Head { text, salt, work, wrapped: decoded(wrapped)?, mac: decoded(mac)? })
    }
}

/// A line without its end; byte by byte, since what follows the head is not text.
fn line(from: &mut impl Read) -> Result<String, Sealed> {
    let (mut bytes, mut byte) = (Vec::new(), [0]);
    while bytes.len() < LONGEST_LINE {
        from.read_exact(&mut byte).map_err(|_| Sealed::Unreadable)?;
        match byte {
            [b'\n'] => return String::from_utf8(bytes).map_err(|_| Sealed::Unreadable),
            [byte] => bytes.push(byte),
        }
    }
    Err(Sealed::Unreadable)
}

/// What seals the file key: the passphrase, made slow.
fn wrapping(passphrase: &str, salt: &[u8; 16], work: u8) -> Option<ChaCha20Poly1305> {
    let params = scrypt::Params::new(work, 8, 1).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    let salt = [SALT_LABEL, salt].concat();
    scrypt::scrypt(passphrase.as_bytes(), &salt, &params, &mut key[..]).ok()?;
    Some(ChaCha20Poly1305::new((&*key).into()))
}

fn mac_of(head: &str, file_key: &FileKey) -> Hmac<Sha256> {
    let key = derived(file_key, None, b"header");
    // A block of the hash; a shorter key is filled up with zeros, as the MAC defines it.
    let mut block = Zeroizing::new([0; 64]);
    block[..key.len()].copy_from_slice(&key[..]);
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new((&*block).into());
    mac.update(head.as_bytes());
    mac
}

fn derived(file_key: &FileKey, salt: Option<&[u8]>, label: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    let expanded = Hkdf::<Sha256>::new(salt, &file_key[..]).expand(label, &mut key[..]);
    // HKDF-SHA256 gives up to 8160 bytes; 32 are asked for.
    debug_assert!(expanded.is_ok());
    key
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const WORD: &str = "a word for the file";

    fn sealed(plain: &[u8]) -> Vec<u8> {
        // The head alone depends on the work, and a test need not be slow.
        let mut writer = encrypting_at(Vec::new(), WORD, 10).unwrap();
        writer.write_all(plain).unwrap();
        writer.finish().unwrap()
    }

    fn opened(sealed: &[u8]) -> Option<Vec<u8>> {
        let mut plain = Vec::new();
        decrypting(sealed, WORD).ok()?.read_to_end(&mut plain).ok()?;
        Some(plain)
    }

    #[test]
    fn only_the_passphrase_opens_the_file_and_nothing_in_it_is_clear() {
        let plain = b"private ".repeat(20_000);
        let sealed = sealed(&plain);
        assert!(sealed.starts_with(MAGIC));
        assert!(!sealed.windows(7).any(|window| window == b"private"));
        assert!(opened(&sealed) == Some(plain));
        assert_eq!(decrypting(&sealed[..], "another word").err(), Some(Sealed::WrongPassphrase));
    }

    #[test]
    fn files_of_every_length_around_a_chunk_come_back() {
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK] {
            let plain = vec![7; length];
            assert!(opened(&sealed(&plain)) == Some(plain), "{length}");
        }
    }

    #[test]
    fn a_file_that_was_cut_reordered_or_changed_is_never_read_as_whole() {
        let whole = sealed(&b"private ".repeat(20_000));
        let payload = whole.len() - (160_000 + 3 * TAG);
        for cut in [10, 100, payload, payload + CHUNK + TAG, payload + 2 * (CHUNK + TAG), whole.len() - 1] {
            assert_eq!(opened(&whole[..cut]), None, "cut at {cut}");
        }
        for place in [30, 60, payload - 20, payload - 1, payload, 90_000, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            assert_eq!(opened(&changed), None, "byte {place}");
        }
        let (first, second) = (payload, payload + CHUNK + TAG);
        let swapped = [
            &whole[..first],
            &whole[second..second + CHUNK + TAG],
            &whole[first..second],
            &whole[second + CHUNK + TAG..],
        ];
        assert_eq!(opened(&swapped.concat()), None, "two chunks swapped");
        assert_eq!(opened(&[&whole[..], &whole[first..second]].concat()), None, "something after the end");
    }

    #[test]
    fn a_file_that_would_cost_minutes_to_try_is_refused_at_once() {
        let whole = sealed(b"private");
        for work in ["21", "40", "64", "255", "256", "+9", "07", "0", "-1", ""] {
            let at = whole.windows(4).position(|window| window == b" 10\n").unwrap();
            let costly = [&whole[..=at], work.as_bytes(), &whole[at + 3..]].concat();
            assert_eq!(decrypting(&costly[..], WORD).err(), Some(Sealed::Unreadable), "{work}");
        }
    }
}
