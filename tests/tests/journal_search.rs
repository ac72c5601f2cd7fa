//! What search promises: the right entries for words as people type them, whatever they type, and an end at any time.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use evenkeel_core::journal::{EntryId, SearchOrder, SearchResult, searchable};
use evenkeel_core::vault::Vault;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vault_support::{ENTRIES, PLANTED, at, sample, write_entry};

fn search(vault: &Vault, typed: &str, order: SearchOrder) -> SearchResult {
    vault.search(typed, order).unwrap().expect("nobody interrupts it")
}

fn found(vault: &Vault, typed: &str) -> Vec<EntryId> {
    let newest = search(vault, typed, SearchOrder::Newest);
    let mut best: Vec<EntryId> =
        search(vault, typed, SearchOrder::Best).hits.into_iter().map(|hit| hit.entry.id).collect();
    let newest: Vec<EntryId> = newest.hits.into_iter().map(|hit| hit.entry.id).collect();
    let mut sorted = newest.clone();
    sorted.sort();
    best.sort();
    assert_eq!(sorted, best, "both orders find the same for {typed:?}");
    newest
}

#[test]
fn words_are_found_however_they_are_spelled() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let bodies = [
        "W Łodzi, a raczej: Łódź.",
        "I don't know",
        "Don tells a tale",
        "C++ and C#",
        "vitamin C",
        "Die Straße",
        "В лесу родилась ёлка",
        "今日は東京都に行く。",
        "한국어사전을 샀다",
        "naïve café \u{1f642}",
        "Ｆｕｌｌ width, ﬁne",
        "Ο Οδυσσεύς",
        "e-mail: ana.ruiz@example.org",
    ];
    let ids: Vec<EntryId> =
        bodies.iter().enumerate().map(|(at, body)| write_entry(&mut vault, at as i64, body)).collect();
    for (typed, expected) in [
        ("lodz ", &[0][..]),
        ("ŁÓDŹ ", &[0]),
        ("lodzi", &[0]),
        ("don't ", &[1]),
        ("don’t", &[1]),
        ("don ", &[2, 1]),
        ("C++", &[3]),
        ("c#", &[3]),
        ("c ", &[4, 3]),
        ("strasse", &[5]),
        ("STRASSE", &[5]),
        ("straße", &[5]),
        ("елка", &[6]),
        ("Ёлка", &[6]),
        ("東", &[7]),
        ("京都", &[7]),
        ("都東", &[]),
        ("사전", &[8]),
        ("cafe naive ", &[9]),
        ("cafe\u{301} ", &[9]),
        ("\u{1f642}", &[9]),
        ("full fine ", &[10]),
        ("οδυσσευσ ", &[11]),
        ("ΟΔΥΣΣΕΎΣ", &[11]),
        ("ana.ruiz@example.org", &[12]),
        ("mail example ", &[12]),
        ("tale know ", &[]),
        ("kno", &[1]),
        ("kno ", &[]),
        ("", &[]),
        ("—", &[]),
    ] {
        let expected: Vec<EntryId> = expected.iter().map(|at: &usize| ids[*at].clone()).collect();
        assert_eq!(found(&vault, typed), expected, "{typed:?}");
    }
}

#[test]
fn the_first_fifty_are_given_newest_first_and_it_is_said_that_there_are_more() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let result = search(&vault, PLANTED, SearchOrder::Newest);
    assert!(result.hits.len() == 50 && result.more);
    assert!(result.hits.windows(2).all(|pair| pair[0].entry.created_ms > pair[1].entry.created_ms));
    assert_eq!(result.hits[0].snippet[0].text, PLANTED);
    assert!(result.hits[0].snippet[0].hit && !result.hits[0].snippet[1].hit);
    // Written last, begun long before: newest goes by when it was begun.
    let oldest = write_entry(&mut vault, -1, "xylophonequartz and lodz");
    write_entry(&mut vault, ENTRIES as i64 + 1, "lodz");
    assert_eq!(found(&vault, "lodz").last(), Some(&oldest));
    assert!(!search(&vault, "lodz", SearchOrder::Newest).more);
    let best = search(&vault, PLANTED, SearchOrder::Best);
    assert_eq!(best.hits[0].entry.id, oldest, "the shortest of those that hold it once fits best");
}

#[test]
fn nothing_that_is_typed_is_an_error_or_a_command() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "near and not or and");
    let long = "x".repeat(1 << 20);
    let hostile = [
        "\"",
        "\"\"",
        "'",
        "\"unclosed",
        "AND",
        "OR OR",
        "NOT",
        "NEAR(",
        "NEAR(a b, 5)",
        "a*",
        "*",
        "^a",
        "-a",
        "a:b",
        "{a b}:c",
        "(",
        ")",
        "+ +",
        "a + b",
        "\0",
        "a\0b",
        "a\\",
        "%",
        "_",
        "';--",
        "\"; DROP TABLE entries; --",
        "search_index MATCH 'x'",
        "text:near",
        "\u{202e}near",
        "\u{fffd}",
        "\u{10ffff}",
        "\u{e02b}",
        "e\u{301}\u{301}\u{301}",
        "\u{301}",
        "\u{200d}",
    ];
    for typed in hostile.into_iter().map(str::to_owned).chain([
        long.clone(),
        "x ".repeat(1 << 19),
        "\"".repeat(1 << 20),
        "漢".repeat(350_000),
        "(".repeat(1 << 20),
        "a\"b ".repeat(1 << 18),
        (0..100_000).map(|number| format!("{number} ")).collect(),
        "\u{301}".repeat(1 << 19),
    ]) {
        for order in [SearchOrder::Newest, SearchOrder::Best] {
            let shown: String = typed.chars().take(30).collect();
            assert!(vault.search(&typed, order).is_ok(), "{shown:?}");
            assert!(vault.search(&format!("{typed} "), order).is_ok(), "{shown:?}");
        }
    }
    assert_eq!(found(&vault, "AND OR NOT NEAR "), [id], "they are words like any other");
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES + 1);
}

#[test]
fn hostile_bodies_are_kept_and_found() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let bodies = [
        format!("{} needle1", "x".repeat(1 << 20)),
        format!("{} needle2", "\u{301}".repeat(1 << 18)),
        format!("{} needle3", "\0".repeat(1 << 16)),
        format!("{} needle4", "漢".repeat(1 << 17)),
        format!("{} needle5", "a\"b' ".repeat(1 << 15)),
    ];
    let ids: Vec<EntryId> = bodies.iter().map(|body| write_entry(&mut vault, 0, body)).collect();
    for (number, (id, body)) in ids.iter().zip(&bodies).enumerate() {
        assert_eq!(&found(&vault, &format!("needle{} ", number + 1)), std::slice::from_ref(id));
        let result = search(&vault, &format!("needle{} ", number + 1), SearchOrder::Newest);
        assert!(result.hits[0].snippet.iter().any(|part| part.hit && part.text.starts_with("needle")));
        assert_eq!(&vault.entry(id).unwrap().body, body);
        vault.save_entry(id, 1, "short now", at(1)).unwrap();
        assert!(found(&vault, &format!("needle{} ", number + 1)).is_empty());
    }
    vault.verify().unwrap();
}

#[test]
fn a_search_can_be_interrupted_and_nothing_else_is() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "0");
    let interrupter = vault.search_interrupter();
    let enough = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !enough.load(Ordering::Relaxed) {
                interrupter.interrupt();
            }
        });
        let ended = (0..10_000).any(|_| vault.search("the day", SearchOrder::Best).unwrap().is_none());
        for revision in 1..=200 {
            vault.save_entry(&id, revision, &revision.to_string(), at(revision as i64)).unwrap();
            vault.journal_list().unwrap();
        }
        enough.store(true, Ordering::Relaxed);
        assert!(ended, "none of so many searches was interrupted");
    });
    assert_eq!(search(&vault, "the day", SearchOrder::Newest).hits.len(), 50, "the next one is whole");
    assert_eq!(vault.entry(&id).unwrap().revision, 201);
    vault.close().unwrap();
    interrupter.interrupt();
}

/// Ways to write a word, and the words that search sees in it.
const VOCABULARY: [(&[&str], &[&str]); 12] = [
    (&["Łódź", "łódź", "LODZ", "lodz", "ło\u{301}dz\u{301}"], &["lodz"]),
    (&["don't", "DON’T", "Donʼt"], &["don", "t"]),
    (&["don", "DON"], &["don"]),
    (&["strasse", "Straße", "STRASSE", "STRAẞE"], &["strasse"]),
    (&["ёлка", "ЕЛКА", "е\u{308}лка"], &["елка"]),
    (&["東京都"], &["東", "京", "都"]),
    (&["京都"], &["京", "都"]),
    (&["C++", "c++", "ｃ++"], &["c", "c++"]),
    (&["C", "c"], &["c"]),
    (&["walk", "Wálk"], &["walk"]),
    (&["walking", "WALKING"], &["walking"]),
    (&["10㎏", "10kg"], &["10kg"]),
];
const BETWEEN: [&str; 7] = [" ", "\n", ", ", " — ", "/", "\0", " * "];

#[derive(Clone, Copy, Debug)]
struct Written {
    word: usize,
    way: usize,
    between: usize,
}

fn written() -> impl Strategy<Value = Written> {
    (0..VOCABULARY.len(), 0..9_usize, 0..BETWEEN.len()).prop_map(|(word, way, between)| Written {
        word,
        way,
        between,
    })
}

impl Written {
    fn text(&self) -> &'static str {
        let ways = VOCABULARY[self.word].0;
        ways[self.way % ways.len()]
    }
}

fn body(written: &[Written]) -> String {
    written.iter().map(|word| format!("{}{}", word.text(), BETWEEN[word.between])).collect()
}

fn seen(written: &[Written]) -> Vec<&'static str> {
    written.iter().flat_map(|word| VOCABULARY[word.word].1.iter().copied()).collect()
}

/// The plain way: every word of the question in its place, somewhere; the last may go on.
fn holds(entry: &[&str], question: &[Written], is_open: bool) -> bool {
    !question.is_empty()
        && question.iter().enumerate().all(|(at, word)| {
            let wanted = VOCABULARY[word.word].1;
            let (last, whole) = wanted.split_last().unwrap();
            let goes_on = is_open
                && at + 1 == question.len()
                && last.len() > 1
                && last.chars().all(char::is_alphanumeric);
            let goes_on = goes_on && last.chars().count() > 1;
            entry.windows(wanted.len()).any(|there| {
                let (there_last, there_whole) = there.split_last().unwrap();
                there_whole == whole
                    && if goes_on { there_last.starts_with(last) } else { there_last == last }
            })
        })
}

#[derive(Clone, Debug)]
enum Step {
    Write(Vec<Written>),
    Change(usize, Vec<Written>),
    Discard(usize),
    Restore(usize),
    Search(Vec<Written>, bool),
}

fn step() -> impl Strategy<Value = Step> {
    let text = || prop::collection::vec(written(), 0..12);
    let question = prop::collection::vec(written(), 0..4);
    prop_oneof![
        3 => text().prop_map(Step::Write),
        2 => (0..99_usize, text()).prop_map(|(which, text)| Step::Change(which, text)),
        1 => (0..99_usize).prop_map(Step::Discard),
        1 => (0..99_usize).prop_map(Step::Restore),
        6 => (question, any::<bool>()).prop_map(|(words, is_open)| Step::Search(words, is_open)),
    ]
}

#[derive(Debug)]
struct Model {
    /// By the minute in which they were begun; whether it is in the trash.
    entries: BTreeMap<i64, (EntryId, u64, Vec<Written>, bool)>,
}

impl Model {
    fn run(&mut self, vault: &mut Vault, step: Step) {
        let minute = self.entries.len() as i64;
        match step {
            Step::Write(text) => {
                let entry = vault
                    .begin_entry(at(minute), "2026-03-27".parse().unwrap(), chrono_tz::UTC, Vec::new())
                    .unwrap();
                // Without text it is not stored.
                if !text.is_empty() {
                    vault.save_entry(&entry.id, 0, &body(&text), at(minute)).unwrap();
                    self.entries.insert(minute, (entry.id, 1, text, false));
                }
            }
            Step::Change(which, text) => {
                if let Some((id, revision, old, false)) =
                    self.entries.get_mut(&(which as i64 % minute.max(1)))
                {
                    *revision = vault.save_entry(id, *revision, &body(&text), at(minute)).unwrap().revision;
                    *old = text;
                }
            }
            Step::Discard(which) => {
                if let Some((id, _, _, trashed @ false)) =
                    self.entries.get_mut(&(which as i64 % minute.max(1)))
                {
                    vault.discard_entry(id, at(minute)).unwrap();
                    *trashed = true;
                }
            }
            Step::Restore(which) => {
                if let Some((id, _, _, trashed @ true)) =
                    self.entries.get_mut(&(which as i64 % minute.max(1)))
                {
                    vault.restore_entry(id).unwrap();
                    *trashed = false;
                }
            }
            Step::Search(question, is_open) => self.compare(vault, &question, is_open),
        }
    }

    fn compare(&self, vault: &Vault, question: &[Written], is_open: bool) {
        let words: Vec<&str> = question.iter().map(Written::text).collect();
        let typed = format!("{}{}", words.join(" "), if is_open { "" } else { " " });
        let fits = |(_, _, text, trashed): &&(EntryId, u64, Vec<Written>, bool)| {
            !trashed && holds(&seen(text), question, is_open)
        };
        let expected: Vec<&EntryId> = self.entries.values().rev().filter(fits).map(|(id, ..)| id).collect();
        assert_eq!(found(vault, &typed).iter().collect::<Vec<_>>(), expected, "{typed:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn search_finds_what_reading_every_entry_would_find(steps in prop::collection::vec(step(), 1..60)) {
        let sample = sample();
        let mut vault = sample.open().unwrap();
        let mut model = Model { entries: BTreeMap::new() };
        for step in steps {
            model.run(&mut vault, step);
        }
        vault.verify().unwrap();
    }
}

proptest! {
    #[test]
    fn how_a_text_is_composed_makes_no_difference(text in "([a-zßłėёй한ガがÅ½ﬁ]|\\PC|[ \n]){0,40}") {
        // A sign after a word belongs to it only where it is a plain one.
        let text = text.replace(|sign: char| sign.nfkd().any(|part| matches!(part, '+' | '#')), " ");
        let seen = searchable(&text);
        prop_assert_eq!(&searchable(&text.nfd().collect::<String>()), &seen);
        prop_assert_eq!(&searchable(&text.nfc().collect::<String>()), &seen);
        prop_assert_eq!(&searchable(&seen), &seen);
        prop_assert!(seen.is_empty() || seen.split(' ').all(|word| !word.is_empty()));
        prop_assert!(!seen.contains(['"', '\0', '\n']));
    }
}
