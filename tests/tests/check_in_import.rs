//! Check-ins come in from tables once, beside what was said here and never in its place; what is not understood comes to nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use evenkeel_core::checkin::{CheckInAnswer, CheckInDay, CheckInItem, DayMark, csv};
use evenkeel_core::journal::import::{Hints, ImportError, Moods, read_file};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{ImportRequest, Vault, VaultError};
use evenkeel_core::view::{ImportFormat, MoodMeaning};
use proptest::prelude::*;
use vault_support::{at, sample};

const ZONE: chrono_tz::Tz = chrono_tz::Europe::Berlin;

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

fn today() -> LocalDay {
    day("2026-03-27")
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import").join(name)
}

fn request(path: &Path) -> ImportRequest<'_> {
    let moods = Moods::read("so lala=4").unwrap();
    ImportRequest { path, format: None, zone: ZONE, today: today(), moods, passphrase: None }
}

fn said(item: CheckInItem, value: u8) -> CheckInAnswer {
    CheckInAnswer { item, value: Some(value) }
}

/// Says something here, on the day itself.
fn say(vault: &mut Vault, answers: &[CheckInAnswer]) {
    vault.save_check_in(today(), answers, None, today(), at(0), ZONE).unwrap();
}

fn moods(vault: &Vault) -> Vec<(String, Option<u8>)> {
    let of = |day: &CheckInDay| {
        let mood = day.answers.iter().find(|answer| answer.item == CheckInItem::Mood);
        (day.day.to_string(), mood.and_then(|answer| answer.value))
    };
    vault.check_in_days().unwrap().iter().map(of).collect()
}

#[test]
fn a_table_comes_in_once_and_what_was_said_here_stays() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    say(&mut vault, &[said(CheckInItem::Energy, 2), said(CheckInItem::Sleep, 16)]);
    let path = fixture("check-ins.csv");
    let dry = vault.import_dry_run(&request(&path)).unwrap();
    assert_eq!(dry.format, ImportFormat::CheckIns);
    // 7 numbers and words; 6 and words; 3 and a mark; 7, of which sleep is the same here and energy is not.
    assert_eq!((dry.check_ins_found, dry.check_ins_new, dry.check_ins_kept), (26, 24, 1));
    assert_eq!((dry.first_day, dry.last_day), (Some(day("2026-03-23")), Some(today())));
    assert_eq!(vault.check_in_days().unwrap().len(), 1, "a dry run changes nothing");
    assert_eq!(vault.import_from(&request(&path)).unwrap(), dry, "the dry run said what came");
    let after = vault.check_in_days().unwrap();
    let again = vault.import_from(&request(&path)).unwrap();
    assert_eq!((again.check_ins_found, again.check_ins_new, again.check_ins_kept), (26, 0, 1));
    assert_eq!(vault.check_in_days().unwrap(), after, "the second import adds nothing");
    assert_eq!(after[0].words.restored_by, "tea, in the sun");
    assert_eq!(after[1].words.drained_by, "the call about \"the plan\"");
    assert_eq!(after[2].mark, Some(DayMark::Sick));
    assert!(after[3].answers.contains(&said(CheckInItem::Energy, 2)), "it was said here");
    assert!(after[3].answers.contains(&said(CheckInItem::Mood, 8)), "nobody had said it here");
    // The days count like others: the sick one does not.
    let counting = vault.counting_answers(day("2026-03-01")).unwrap();
    let energy: Vec<u8> =
        counting.iter().filter(|(_, item, _)| *item == CheckInItem::Energy).map(|one| one.2).collect();
    assert_eq!(energy, [6, 4, 2]);
}

#[test]
fn what_goes_out_as_a_table_comes_in_as_the_same_days() {
    let (one, other) = (sample(), sample());
    let mut from = one.open().unwrap();
    from.import_from(&request(&fixture("check-ins.csv"))).unwrap();
    let path = one.home.path().join("out.csv");
    fs::write(&path, csv(&from.check_in_days().unwrap()).unwrap()).unwrap();
    let mut to = other.open().unwrap();
    let counts = to.import_from(&request(&path)).unwrap();
    assert_eq!((counts.check_ins_found, counts.check_ins_kept), (counts.check_ins_new, 0));
    assert_eq!(to.check_in_days().unwrap(), from.check_in_days().unwrap());
}

#[test]
fn daylios_moods_are_the_days_check_ins_and_the_dry_run_says_what_they_are_taken_for() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let path = fixture("daylio.csv");
    let dry = vault.import_dry_run(&request(&path)).unwrap();
    let mapped: Vec<(&str, Option<u8>)> =
        dry.moods.iter().map(|MoodMeaning { name, mood }| (name.as_str(), *mood)).collect();
    assert_eq!(mapped, [("good", Some(7)), ("meh", Some(5)), ("So lala", Some(4)), ("awful", Some(1))]);
    assert_eq!((dry.found, dry.check_ins_found, dry.check_ins_new), (4, 3, 3));
    vault.import_from(&request(&path)).unwrap();
    let expected = [("2023-01-01", Some(1)), ("2023-10-29", Some(4)), ("2024-02-29", Some(6))];
    assert_eq!(
        moods(&vault),
        expected.map(|(day, mood)| (day.to_owned(), mood)),
        "of several a day the mean"
    );
    let again = vault.import_from(&request(&path)).unwrap();
    assert_eq!((again.new, again.check_ins_new, again.check_ins_kept), (0, 0, 0));
    let other = ImportRequest { moods: Moods::read("so lala=9").unwrap(), ..request(&path) };
    let other = vault.import_from(&other).unwrap();
    assert_eq!(
        (other.check_ins_new, other.check_ins_kept),
        (0, 1),
        "another meaning replaces nothing silently"
    );
    assert_eq!(moods(&vault), expected.map(|(day, mood)| (day.to_owned(), mood)));
}

#[test]
fn a_table_that_is_not_understood_is_refused_with_its_row_and_changes_nothing() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    say(&mut vault, &[said(CheckInItem::Energy, 2)]);
    let before = vault.check_in_days().unwrap();
    let path = sample.home.path().join("hostile.csv");
    let many: String = (0..3000).map(|_| "2026-03-27,5\n").collect();
    for (text, row) in [
        ("day,energy\n2026-03-26,5\n2026-03-27,eleven\n".to_owned(), 2),
        ("day,energy\n2026-03-26,5\n=cmd|' /C calc'!A0,5\n".to_owned(), 2),
        ("day,energy\n2026-03-28,5\n".to_owned(), 1),
        ("day,energy\n99999-01-01,5\n".to_owned(), 1),
        (format!("day,energy\n{many}"), 2),
        (format!("day,drained_by\n2026-03-27,{}\n", "x".repeat(70_000)), 1),
        ("day,energy\n2026-03-27,5,6,7\n".to_owned(), 1),
    ] {
        fs::write(&path, &text).unwrap();
        let refused = vault.import_from(&request(&path)).unwrap_err();
        let VaultError::Import(ImportError::BadRow(bad)) = &refused else {
            panic!("{refused} of {text:.60}")
        };
        assert_eq!(bad.row, row, "{refused} of {text:.60}");
        assert!(refused.to_string().contains("nothing was taken in"), "{refused}");
        assert!(!refused.to_string().contains("calc"), "it names no content");
        assert_eq!(vault.check_in_days().unwrap(), before);
    }
}

/// What may be found in a table, and what may not.
fn any_table() -> impl Strategy<Value = Vec<u8>> {
    let field = prop_oneof![
        Just("day".to_owned()),
        Just("mood".to_owned()),
        Just("energy".to_owned()),
        Just("full_date,date,time,mood,activities".to_owned()),
        Just("2026-03-2".to_owned()),
        (0..40_u8).prop_map(|date| format!("2026-03-{date:02}")),
        (0..300_u16).prop_map(|number| number.to_string()),
        "[\"\n,\\PC]{0,4}",
    ];
    let row = proptest::collection::vec(field, 0..6).prop_map(|fields| fields.join(","));
    let table = proptest::collection::vec(row, 0..8).prop_map(|rows| rows.join("\n").into_bytes());
    prop_oneof![table, proptest::collection::vec(any::<u8>(), 0..200)]
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_and_twice_the_same(bytes in any_table(), as_table: bool) {
        for format in [None, Some(ImportFormat::CheckIns), Some(ImportFormat::Daylio)] {
            let hints = Hints { format, zone: ZONE, today: today(), moods: Moods::default(), passphrase: None };
            let bytes = if as_table { [b"day,mood,sleep\n", bytes.as_slice()].concat() } else { bytes.clone() };
            let read = read_file(Cursor::new(&bytes), &hints);
            let again = read_file(Cursor::new(&bytes), &hints);
            prop_assert_eq!(read.is_ok(), again.is_ok());
            let Ok(parsed) = read else { continue };
            prop_assert_eq!(Some(&parsed), again.as_ref().ok());
            let mut days: Vec<LocalDay> = parsed.check_ins.iter().map(|one| one.day).collect();
            prop_assert!(days.iter().all(|day| *day <= today()), "no day that has not come");
            days.sort();
            days.dedup();
            prop_assert_eq!(days.len(), parsed.check_ins.len(), "each day once");
            for answer in parsed.check_ins.iter().flat_map(|one| &one.answers) {
                prop_assert!(answer.value.is_some_and(|value| value <= answer.item.most()));
            }
        }
    }
}
