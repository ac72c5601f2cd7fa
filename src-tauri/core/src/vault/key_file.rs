//! The bytes of `keys`: who the vault is, its slots, and a checksum that tells damage from a wrong passphrase.
//!
//! Little-endian throughout:
//! ```text
//! magic "EVKLKEYS" · format u16 · vault id 16 · sequence u64 · drop box public key 32 · number of slots u16
//! slot: id 16 · kind u16 · parameters (length u16, bytes) · nonce 24 · wrapped key (length u16, bytes)
//! SHA-256 of everything before it
//! ```
//! The magic, the format number's place and the closing checksum hold for every format to come.

use sha2::{Digest, Sha256};

use super::slot::{Slot, VaultId};

const MAGIC: &[u8; 8] = b"EVKLKEYS";
const FORMAT: u16 = 1;
const CHECKSUM: usize = 32;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeyFile {
    pub vault: VaultId,
    /// Rises with each rewrite; of two copies the higher is the newer.
    pub sequence: u64,
    pub drop_box_public: [u8; 32],
    pub slots: Vec<Slot>,
}

/// Why bytes are not a key file of this format.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    Damaged,
    /// Whole, but of a later format.
    Newer,
}

impl KeyFile {
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(MAGIC);
        bytes.extend(FORMAT.to_le_bytes());
        bytes.extend(self.vault);
        bytes.extend(self.sequence.to_le_bytes());
        bytes.extend(self.drop_box_public);
        bytes.extend((self.slots.len() as u16).to_le_bytes());
        for slot in &self.slots {
            bytes.extend(slot.id);
            bytes.extend(slot.kind.to_le_bytes());
            bytes.extend((slot.parameters.len() as u16).to_le_bytes());
            bytes.extend(&slot.parameters);
            bytes.extend(slot.nonce);
            bytes.extend((slot.wrapped.len() as u16).to_le_bytes());
            bytes.extend(&slot.wrapped);
        }
        let checksum = Sha256::digest(&bytes);
        bytes.extend(checksum);
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<KeyFile, Unreadable> {
        let body_length = bytes.len().checked_sub(CHECKSUM).ok_or(Unreadable::Damaged)?;
        let (body, checksum) = bytes.split_at(body_length);
        if Sha256::digest(body)[..] != *checksum {
            return Err(Unreadable::Damaged);
        }
        let mut rest = Rest(body);
        if rest.array::<8>()? != *MAGIC {
            return Err(Unreadable::Damaged);
        }
        match rest.number()? {
            FORMAT => {}
            newer if newer > FORMAT => return Err(Unreadable::Newer),
            _ => return Err(Unreadable::Damaged),
        }
        let vault = rest.array()?;
        let sequence = u64::from_le_bytes(rest.array()?);
        // No vault is rewritten so often; the next number must still fit.
        if sequence > i64::MAX as u64 {
            return Err(Unreadable::Damaged);
        }
        let drop_box_public = rest.array()?;
        let count = rest.number()?;
        let slots = (0..count).map(|_| rest.slot()).collect::<Result<Vec<Slot>, Unreadable>>()?;
        if !rest.0.is_empty() {
            return Err(Unreadable::Damaged);
        }
        Ok(KeyFile { vault, sequence, drop_box_public, slots })
    }
}

/// What is still to be read.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Unreadable> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Unreadable::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const LENGTH: usize>(&mut self) -> Result<[u8; LENGTH], Unreadable> {
        let mut array = [0; LENGTH];
        array.copy_from_slice(self.take(LENGTH)?);
        Ok(array)
    }

    fn number(&mut self) -> Result<u16, Unreadable> {
        self.array().map(u16::from_le_bytes)
    }

    fn run(&mut self) -> Result<Vec<u8>, Unreadable> {
        let length = self.number()?;
        self.take(usize::from(length)).map(<[u8]>::to_vec)
    }

    fn slot(&mut self) -> Result<Slot, Unreadable> {
        let (id, kind, parameters) = (self.array()?, self.number()?, self.run()?);
        Ok(Slot { id, kind, parameters, nonce: self.array()?, wrapped: self.run()? })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn sample() -> KeyFile {
        let slot = |kind, fill| Slot {
            id: [fill; 16],
            kind,
            parameters: vec![fill; 45],
            nonce: [fill; 24],
            wrapped: vec![fill; 48],
        };
        // Kind 77 stands for a slot of a later release.
        KeyFile {
            vault: [1; 16],
            sequence: 5,
            drop_box_public: [2; 32],
            slots: vec![slot(1, 7), slot(2, 8), slot(77, 9)],
        }
    }

    fn sealed(mut body: Vec<u8>) -> Vec<u8> {
        let checksum = Sha256::digest(&body);
        body.extend(checksum);
        body
    }

    #[test]
    fn what_is_written_is_read_back_with_slots_of_kinds_yet_unknown() {
        assert_eq!(KeyFile::from_bytes(&sample().to_bytes()), Ok(sample()));
    }

    #[test]
    fn every_flipped_byte_and_every_shorter_file_is_damage() {
        let bytes = sample().to_bytes();
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 0x20;
            assert_eq!(KeyFile::from_bytes(&flipped), Err(Unreadable::Damaged), "byte {at}");
            assert_eq!(KeyFile::from_bytes(&bytes[..at]), Err(Unreadable::Damaged), "cut at {at}");
        }
    }

    #[test]
    fn a_file_with_a_right_checksum_and_wrong_lengths_is_damage() {
        let bytes = sample().to_bytes();
        let body = &bytes[..bytes.len() - CHECKSUM];
        for cut in 0..body.len() {
            assert_eq!(
                KeyFile::from_bytes(&sealed(body[..cut].to_vec())),
                Err(Unreadable::Damaged),
                "cut at {cut}"
            );
        }
        assert_eq!(KeyFile::from_bytes(&sealed([body, &[0]].concat())), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_later_format_is_told_from_damage() {
        let bytes = sample().to_bytes();
        let mut body = bytes[..bytes.len() - CHECKSUM].to_vec();
        body[8..10].copy_from_slice(&2_u16.to_le_bytes());
        assert_eq!(KeyFile::from_bytes(&sealed(body.clone())), Err(Unreadable::Newer));
        body.truncate(10);
        assert_eq!(KeyFile::from_bytes(&sealed(body)), Err(Unreadable::Newer));
    }
}
