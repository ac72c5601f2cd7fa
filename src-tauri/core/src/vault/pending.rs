//! Pending slots: those of a data key whose database is being written.
//!
//! They lie in the key file as slots of a kind of their own that name the salt of the database to come, its first sixteen
//! bytes. Invariant: whether the old slots or the pending ones are in force follows from the database that is there, from
//! its salt alone; so that the one rename that puts the new database in its place is also what changes the keys.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::database;
use super::key_file::KeyFile;
use super::slot::Slot;

pub(super) const SALT: usize = 16;
/// In clear at the head of a SQLCipher file, and another for each.
pub(super) type Salt = [u8; SALT];

/// Added to the kind of the slot that it will be.
const PENDING: u16 = 0x8000;

/// Whether a change of the data key was cut off, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CutOff {
    No,
    /// The old database is there; the change is to be undone.
    BeforeTheSwap,
    /// The new database is there; the change is to be finished.
    AfterTheSwap,
}

/// The key file with the slots of the database to come beside those in force.
pub(super) fn with_pending(keys: &KeyFile, salt: &Salt, to_come: &[Slot]) -> KeyFile {
    let mark = |slot: &Slot| Slot {
        kind: slot.kind | PENDING,
        parameters: [salt, &slot.parameters[..]].concat(),
        ..slot.clone()
    };
    let mut keys = keys.clone();
    keys.slots.extend(to_come.iter().map(mark));
    keys
}

/// The slots that belong to the database in `folder`.
pub(super) fn in_force(folder: &Path, mut keys: KeyFile) -> io::Result<(KeyFile, CutOff)> {
    let (marked, plain): (Vec<Slot>, Vec<Slot>) =
        keys.slots.into_iter().partition(|slot| slot.kind & PENDING != 0);
    let Some(salt) = marked.iter().find_map(salt_of) else {
        // Without its salt a pending slot can never come into force.
        let cut_off = if marked.is_empty() { CutOff::No } else { CutOff::BeforeTheSwap };
        keys.slots = plain;
        return Ok((keys, cut_off));
    };
    if database_salt(folder)? != Some(salt) {
        keys.slots = plain;
        return Ok((keys, CutOff::BeforeTheSwap));
    }
    keys.slots = marked.into_iter().filter(|slot| salt_of(slot) == Some(salt)).map(unmarked).collect();
    Ok((keys, CutOff::AfterTheSwap))
}

fn salt_of(slot: &Slot) -> Option<Salt> {
    slot.parameters.first_chunk().copied()
}

fn unmarked(slot: Slot) -> Slot {
    Slot { kind: slot.kind & !PENDING, parameters: slot.parameters[SALT..].to_vec(), ..slot }
}

/// None where there is no database, or less than a head of one.
fn database_salt(folder: &Path) -> io::Result<Option<Salt>> {
    let mut salt = [0; SALT];
    match File::open(folder.join(database::FILE)).and_then(|mut file| file.read_exact(&mut salt)) {
        Ok(()) => Ok(Some(salt)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::UnexpectedEof) => {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
