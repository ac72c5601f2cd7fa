//! The vault's side: the same calls that the window makes.

use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{DateTime, Utc};
use evenkeel_core::journal::{Entry, EntryFilter, EntryId, SearchOrder};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Cost, Secret, Unlock, Vault};

use crate::report::{Line, Times, milliseconds};
use crate::text::{Question, Random, Texts};

pub const PASSPHRASE: &str = "a passphrase for measuring";
pub const AT_ONCE: usize = 5000;
/// The first entry is of 1996; ten a day make 27 years of a hundred thousand.
const FIRST_MS: i64 = 820_454_400_000;
const APART_MS: i64 = 8_640_000;

pub fn build(home: &Path, texts: &Texts) -> (PathBuf, Secret) {
    let folder = home.join("vault");
    let passphrase = Secret::new(PASSPHRASE.to_owned());
    let (mut vault, code) = Vault::create(&folder, &passphrase, Cost::FLOOR).unwrap();
    for first in (0..texts.entries).step_by(AT_ONCE) {
        let numbers = first..texts.entries.min(first + AT_ONCE);
        vault.add_entries(numbers.map(|number| entry(texts, number))).unwrap();
        vault.checkpoint().unwrap();
    }
    vault.close().unwrap();
    (folder, Secret::new(code.groups.concat()))
}

pub fn bytes(folder: &Path) -> u64 {
    std::fs::metadata(folder.join("journal.db")).unwrap().len()
}

/// By the recovery code, whose key is derived at once.
pub fn unlock(folder: &Path, code: &Secret, times: usize) -> (Line, Times) {
    let times = Times::of(times, |_| {
        // Closing it again costs less than a tenth of a millisecond: nothing was written.
        Vault::open(folder, Unlock::RecoveryCode(code)).unwrap();
    });
    (Line { what: "unlock less the key derivation", limit_ms: 50.0 }, times)
}

pub struct Bench {
    vault: Vault,
}

impl Bench {
    pub fn open(folder: &Path, code: &Secret) -> Bench {
        Bench { vault: Vault::open(folder, Unlock::RecoveryCode(code)).unwrap() }
    }

    pub fn newest(&mut self, times: usize) -> Times {
        Times::of(times, |_| {
            assert_eq!(self.vault.journal_page(&EntryFilter::default()).unwrap().entries.len(), 50);
        })
    }

    pub fn search(&mut self, question: Question, times: usize) -> Times {
        let texts = Texts::new(0);
        let typed: String = question.words.map(|word| format!("{} ", texts.word(word))).concat();
        let order = if question.ranked { SearchOrder::Best } else { SearchOrder::Newest };
        Times::of(times, |_| {
            let found = self.vault.search(&typed, order).unwrap().unwrap();
            assert!(
                !found.hits.is_empty()
                    && found.hits.iter().all(|hit| hit.snippet.iter().any(|part| part.hit))
            );
        })
    }

    pub fn month(&mut self, times: usize) -> (Line, Times) {
        let times = Times::of(times, |_| {
            assert_eq!(self.vault.journal_month("1996-01").unwrap().len(), 31);
        });
        (Line { what: "a month's days", limit_ms: 20.0 }, times)
    }

    /// From the key that is pressed to the end of the search that it makes outdated.
    pub fn interrupted(&mut self, texts: &Texts) -> (Line, Times) {
        let typed = format!("{} {} ", texts.word(0), texts.word(1));
        let interrupter = self.vault.search_interrupter();
        let mut waits = Vec::new();
        while waits.len() < 10 {
            std::thread::scope(|scope| {
                let presses = scope.spawn(|| {
                    std::thread::sleep(std::time::Duration::from_millis(5));
                    let pressed = Instant::now();
                    interrupter.interrupt();
                    pressed
                });
                let found = self.vault.search(&typed, SearchOrder::Best).unwrap();
                let ended = Instant::now();
                let pressed = presses.join().unwrap();
                // In a small journal it was over before.
                waits.push(if found.is_none() { milliseconds(ended.duration_since(pressed)) } else { 0.0 });
            });
        }
        (Line { what: "an interrupted search ends in", limit_ms: 20.0 }, Times::from(waits))
    }

    pub fn save(&mut self, texts: &Texts, times: usize) -> Times {
        let mut random = Random(7);
        let now = DateTime::from_timestamp_millis(FIRST_MS).unwrap();
        Times::of(times, |time| {
            let number = random.next() as usize % texts.entries;
            let body = format!("{}one more {time}", texts.body(number));
            let id = EntryId(format!("{number:032x}"));
            let revision = self.vault.entry(&id).unwrap().revision;
            self.vault.save_entry(&id, revision, &body, now).unwrap();
        })
    }
}

pub fn entry(texts: &Texts, number: usize) -> Entry {
    let created_ms = FIRST_MS + number as i64 * APART_MS;
    let at: DateTime<Utc> = DateTime::from_timestamp_millis(created_ms).unwrap();
    Entry {
        id: EntryId(format!("{number:032x}")),
        revision: 1,
        created_ms,
        modified_ms: created_ms,
        day: LocalDay(at.date_naive()),
        zone: "UTC".to_owned(),
        tags: vec![["work", "home", "walk"][number % 3].to_owned()],
        mood: Some((number % 11) as u8),
        energy: None,
        added_while_locked: false,
        body: texts.body(number),
    }
}
