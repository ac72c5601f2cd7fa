//! Check-ins and rituals leave the vault with an export and come back from it: all of them, and never over what is there.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::fs;
use std::path::Path;

use chrono::DateTime;
use evenkeel_core::checkin::{CheckInAnswer, CheckInItem, CheckInWords, DayMark};
use evenkeel_core::journal::import::{ImportError, Moods};
use evenkeel_core::ritual::{Ahead, EnergyCost, LoopDecision, Matter, OpenLoop, Ritual, Step};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Export, ImportRequest, Vault, VaultError};
use evenkeel_core::view::ImportCounts;
use proptest::prelude::*;
use vault_support::{at, sample};

const ZONE: chrono_tz::Tz = chrono_tz::Tz::UTC;

fn request(path: &Path) -> ImportRequest<'_> {
    ImportRequest {
        path,
        format: None,
        zone: ZONE,
        today: day(28),
        moods: Moods::default(),
        passphrase: None,
    }
}

fn bring(vault: &mut Vault, path: &Path) -> ImportCounts {
    vault.import_from(&request(path)).unwrap()
}

/// A day in March, and an hour in its evening.
fn day(number: u32) -> LocalDay {
    format!("2026-03-{number:02}").parse().unwrap()
}

fn say(vault: &mut Vault, on: u32, item: CheckInItem, value: u8, minute: u32) {
    let moment = format!("2026-03-{on:02}T20:{minute:02}:00.123Z");
    let now = DateTime::parse_from_rfc3339(&moment).unwrap().to_utc();
    let answer = CheckInAnswer { item, value: Some(value) };
    vault.save_check_in(day(on), &[answer], None, day(on), now, ZONE).unwrap();
}

fn write(vault: &mut Vault, on: u32, drained_by: &str, restored_by: &str) {
    let words = CheckInWords { drained_by: drained_by.to_owned(), restored_by: restored_by.to_owned() };
    let now = DateTime::parse_from_rfc3339(&format!("2026-03-{on:02}T21:00:00Z")).unwrap().to_utc();
    vault.save_check_in(day(on), &[], Some(&words), day(on), now, ZONE).unwrap();
}

fn ritual(on: u32, step: Step, text: &str, decision: Option<LoopDecision>) -> Ritual {
    let matter = Matter { text: text.to_owned(), cost: Some(EnergyCost::Deep) };
    Ritual {
        step,
        loops: vec![OpenLoop { text: text.to_owned(), since: day(on), decision }],
        ahead: Ahead { first_fixed: text.to_owned(), matters: vec![matter] },
        mattered: text.to_owned(),
        phrase: text.to_owned(),
        ..Ritual::begin(day(on))
    }
}

fn decisions(text: &str) -> Vec<Option<LoopDecision>> {
    let (when, first_step, to) = (text.to_owned(), text.to_owned(), text.to_owned());
    vec![
        None,
        Some(LoopDecision::Later { when, first_step }),
        Some(LoopDecision::HandOver { to }),
        Some(LoopDecision::Drop),
        Some(LoopDecision::Done),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_word_mark_pause_and_ritual_comes_back_as_it_was(
        text in any::<String>(),
        level in 0..=10_u8,
        number in 0..CheckInItem::ALL.len(),
        which in 0..5_usize,
        pause in 1..=30_u8,
    ) {
        let from = sample();
        let mut vault = from.open().unwrap();
        let item = CheckInItem::ALL[number];
        // Some items are asked of a Friday only, or of the last one of a month.
        say(&mut vault, 27, item, level.min(item.most()), 5);
        say(&mut vault, 26, CheckInItem::Energy, level, 7);
        write(&mut vault, 25, &text, "a walk");
        for (on, mark) in [(20, DayMark::Sick), (21, DayMark::Leave), (25, DayMark::Other)] {
            vault.mark_day(day(on), Some(mark)).unwrap();
        }
        vault.pause_check_ins(day(10), pause).unwrap();
        let decision = decisions(&text)[which].clone();
        vault.save_ritual(&ritual(26, Step::Complete, &text, decision), at(3)).unwrap();
        vault.save_ritual(&ritual(27, Step::Mattered, &text, None), at(4)).unwrap();
        let all = vault.days_document().unwrap();
        prop_assert_eq!((all.check_ins.len(), all.rituals.len()), (6, 2));
        for (way, export) in [Export::Markdown, Export::Json].into_iter().enumerate() {
            let path = vault.export_to(&from.home.path().join(way.to_string()), export, at(9)).unwrap().path;
            let fresh = sample();
            let mut other = fresh.open().unwrap();
            let counts = bring(&mut other, &path);
            prop_assert_eq!((counts.days_new, counts.passed_over), (8, 0));
            prop_assert_eq!(&other.days_document().unwrap(), &all);
            let again = bring(&mut other, &path);
            prop_assert_eq!((again.days_found, again.days_new), (8, 0));
        }
    }
}

#[test]
fn what_is_here_stays_and_only_what_was_not_said_is_added() {
    let from = sample();
    let mut vault = from.open().unwrap();
    say(&mut vault, 27, CheckInItem::Energy, 3, 5);
    say(&mut vault, 27, CheckInItem::Drained, 8, 6);
    write(&mut vault, 27, "their words", "");
    vault.mark_day(day(27), Some(DayMark::Sick)).unwrap();
    vault.save_ritual(&ritual(27, Step::Complete, "theirs", None), at(3)).unwrap();
    let path = vault.export_to(from.home.path(), Export::Json, at(9)).unwrap().path;

    let here = sample();
    let mut vault = here.open().unwrap();
    say(&mut vault, 27, CheckInItem::Energy, 9, 1);
    write(&mut vault, 27, "", "own words");
    vault.save_ritual(&ritual(27, Step::Decide, "own", None), at(2)).unwrap();
    let counts = bring(&mut vault, &path);
    assert_eq!((counts.days_found, counts.days_new), (2, 1));
    let kept = vault.check_in_day(day(27)).unwrap();
    let values: Vec<_> = kept.answers.iter().map(|answer| (answer.item, answer.value)).collect();
    assert_eq!(values, [(CheckInItem::Energy, Some(9)), (CheckInItem::Drained, Some(8))]);
    assert_eq!((kept.words.drained_by.as_str(), kept.words.restored_by.as_str()), ("", "own words"));
    assert_eq!(kept.mark, Some(DayMark::Sick));
    assert_eq!(vault.ritual(day(27)).unwrap().mattered, "own");
}

#[test]
fn a_folder_in_which_a_file_was_changed_is_refused_by_its_name_and_changes_nothing() {
    let from = sample();
    let mut vault = from.open().unwrap();
    say(&mut vault, 27, CheckInItem::Energy, 3, 5);
    let folder = vault.export_to(from.home.path(), Export::Markdown, at(9)).unwrap().path;
    let entry = fs::read_dir(folder.join("2026")).unwrap().next().unwrap().unwrap().path();
    for path in [entry, folder.join("check_ins.json"), folder.join("rituals.json"), folder.join("plan.json")]
    {
        let whole = fs::read(&path).unwrap();
        let mut changed = whole.clone();
        changed.extend(b" ");
        fs::write(&path, &changed).unwrap();
        let fresh = sample();
        let mut other = fresh.open().unwrap();
        let before = (other.days_document().unwrap(), other.journal_page(&Default::default()).unwrap());
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned();
        for refused in [other.import_from(&request(&folder)), other.import_dry_run(&request(&folder))] {
            assert!(
                matches!(&refused, Err(VaultError::Import(ImportError::Changed(file))) if *file == name),
                "{name}: {refused:?}"
            );
            assert!(refused.unwrap_err().to_string().contains(&name), "the file is named");
        }
        let after = (other.days_document().unwrap(), other.journal_page(&Default::default()).unwrap());
        assert_eq!(after, before, "{name}");
        fs::write(&path, whole).unwrap();
    }
    let fresh = sample();
    assert_eq!(bring(&mut fresh.open().unwrap(), &folder).days_new, 1, "whole again, it comes in");
}
