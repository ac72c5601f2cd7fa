//! How a message lies on the wire: its length as four bytes, little-endian, then JSON.
//!
//! Invariant: nothing longer than [`LARGEST`] is read or written, whatever the length field claims.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The longest message, in bytes: a view of a very full day takes some tens of kilobytes.
pub const LARGEST: usize = 1 << 20;

/// Writes one message and flushes it.
pub fn write(to: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let text = serde_json::to_vec(message)?;
    if text.len() > LARGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the message is too long"));
    }
    let mut framed = Vec::with_capacity(4 + text.len());
    framed.extend_from_slice(&(text.len() as u32).to_le_bytes());
    framed.extend_from_slice(&text);
    to.write_all(&framed)?;
    to.flush()
}

/// Reads one message; `None` where the other side closed between two messages.
pub fn read<Message: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<Message>> {
    let mut length = [0; 4];
    let mut have = 0;
    while have < length.len() {
        match from.read(&mut length[have..])? {
            0 if have == 0 => return Ok(None),
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            more => have += more,
        }
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > LARGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the message claims to be too long"));
    }
    let mut text = vec![0; length];
    from.read_exact(&mut text)?;
    Ok(Some(serde_json::from_slice(&text)?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_written_is_read_and_then_the_end() {
        let mut wire = Vec::new();
        write(&mut wire, &"steady").unwrap();
        write(&mut wire, &"not perfect").unwrap();
        let mut wire = wire.as_slice();
        assert_eq!(read::<String>(&mut wire).unwrap().unwrap(), "steady");
        assert_eq!(read::<String>(&mut wire).unwrap().unwrap(), "not perfect");
        assert_eq!(read::<String>(&mut wire).unwrap(), None);
    }

    #[test]
    fn a_lie_about_the_length_reserves_no_memory() {
        let wire = u32::MAX.to_le_bytes();
        assert_eq!(read::<String>(&mut wire.as_slice()).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn a_message_cut_short_is_an_error_not_an_end() {
        let mut wire = Vec::new();
        write(&mut wire, &"steady").unwrap();
        for cut in 1..wire.len() {
            assert!(read::<String>(&mut &wire[..cut]).is_err(), "cut at {cut}");
        }
    }

    #[test]
    fn what_is_not_of_the_known_form_is_an_error() {
        let mut wire = Vec::new();
        write(&mut wire, &17).unwrap();
        assert!(read::<String>(&mut wire.as_slice()).is_err());
    }
}
