//! A journal with an entry every few days.

use super::chance::Chance;
use super::{DAYS, Demo};
use crate::journal::{Entry, EntryId};

/// How many texts there are; the newest is the last of them.
const TEXTS: u64 = 16;
/// Mood and energy of each text, as they would be said after writing it.
const FELT: [(u8, u8); TEXTS as usize] = [
    (5, 5),
    (7, 6),
    (4, 4),
    (8, 7),
    (6, 6),
    (7, 7),
    (5, 6),
    (3, 3),
    (6, 5),
    (8, 8),
    (9, 8),
    (6, 6),
    (5, 4),
    (4, 3),
    (5, 4),
    (4, 4),
];

pub(super) fn entries(demo: &Demo, chance: &mut Chance) -> Vec<Entry> {
    (0..TEXTS).map(|number| entry(number, demo, chance)).collect()
}

fn entry(number: u64, demo: &Demo, chance: &mut Chance) -> Entry {
    let ago = DAYS - 2 - number * (DAYS - 4) / (TEXTS - 1);
    let day = demo.day(ago);
    let at = demo.at(day, 20, (chance.below(50)) as u16).timestamp_millis();
    let (mood, energy) = FELT[number as usize];
    let tags = demo.text(&format!("demo-entry-{}-tags", number + 1));
    Entry {
        id: EntryId(chance.name()),
        revision: 1,
        created_ms: at,
        modified_ms: at + 6 * 60_000,
        day,
        zone: demo.zone.name().to_owned(),
        tags: tags.split(',').map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect(),
        mood: Some(mood),
        energy: Some(energy),
        added_while_locked: false,
        body: demo.text(&format!("demo-entry-{}", number + 1)),
    }
}
