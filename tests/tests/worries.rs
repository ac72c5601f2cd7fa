//! What the vault promises about worries that were put aside, and about single taps.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use evenkeel_core::checkin::TapWhat;
use evenkeel_core::ritual::{Answer, Step};
use evenkeel_core::store::Store;
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError, put_in_drop_box};
use evenkeel_core::view::{DayStage, DropBoxItem};
use evenkeel_core::worries::WorryEnd;
use vault_support::{at, sample};

const ZONE: chrono_tz::Tz = chrono_tz::Europe::Berlin;

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

fn back(vault: &Vault, on: &str, stage: DayStage) -> Vec<String> {
    vault.worries_back(day(on), stage).unwrap().into_iter().map(|worry| worry.text).collect()
}

#[test]
fn a_worry_comes_back_the_next_morning_and_not_before_however_it_was_put_aside() {
    let sample = sample();
    let mut store = Store::open(&sample.home.path().join("app.db")).unwrap();
    let mut vault = sample.open().unwrap();
    vault.park_worry("while open", day("2026-03-27"), at(1), ZONE).unwrap();
    vault.close().unwrap();
    let item = DropBoxItem::Worry { text: "while locked".to_owned() };
    put_in_drop_box(&sample.folder, &mut store, item, at(2), day("2026-03-27"), ZONE).unwrap();
    assert_eq!(store.sealed_count().unwrap(), 1, "that one waits is all that can be known");
    let mut vault = sample.open().unwrap();
    vault.catch_up(&mut store).unwrap();
    assert_eq!(store.sealed_count().unwrap(), 0);
    for (on, stage) in [
        ("2026-03-27", DayStage::Working),
        ("2026-03-27", DayStage::Closed),
        ("2026-03-28", DayStage::DayOff),
        ("2026-03-30", DayStage::BeforeWork),
    ] {
        assert!(back(&vault, on, stage).is_empty(), "{on} {stage:?}");
    }
    assert_eq!(back(&vault, "2026-03-30", DayStage::Working), ["while open", "while locked"]);
}

#[test]
fn a_worry_that_was_answered_stays_away_and_tonight_has_what_was_given_to_it() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let (friday, monday) = (day("2026-03-27"), day("2026-03-30"));
    for text in ["done", "let go", "two\nlines"] {
        vault.park_worry(text, friday, at(1), ZONE).unwrap();
    }
    let id = |vault: &Vault, text: &str| {
        let all = vault.parked_worries().unwrap();
        all.into_iter().find(|worry| worry.text == text).unwrap().id
    };
    for (text, end) in
        [("done", WorryEnd::Done), ("let go", WorryEnd::LetGo), ("two\nlines", WorryEnd::Tonight)]
    {
        let id = id(&vault, text);
        vault.end_worry(&id, end, monday, at(3)).unwrap();
        assert!(
            matches!(vault.end_worry(&id, end, monday, at(3)), Err(VaultError::NotFound)),
            "{text}: once"
        );
    }
    assert!(back(&vault, "2026-03-30", DayStage::Working).is_empty());
    let ritual = vault.ritual(monday).unwrap();
    assert_eq!(ritual.step, Step::EmptyHead, "the ritual begins at its beginning");
    let loops: Vec<_> = ritual.loops.iter().map(|one| (one.text.as_str(), one.since)).collect();
    assert_eq!(loops, [("two lines", friday)]);
    let ritual = ritual.answer(Answer::OpenLoops { lines: vec!["two lines".to_owned()] }, 0);
    assert_eq!(ritual.loops[0].since, friday, "it keeps its day");
    assert!(matches!(vault.park_worry(" \n", monday, at(3), ZONE), Err(VaultError::OutOfRange(_))));
}

#[test]
fn a_tap_is_shown_on_its_day_and_can_be_taken_back() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let friday = day("2026-03-27");
    vault.add_tap(TapWhat::Energy, 7, friday, at(1), ZONE).unwrap();
    vault.add_tap(TapWhat::Mood, 4, friday, at(2), ZONE).unwrap();
    assert!(matches!(vault.add_tap(TapWhat::Mood, 11, friday, at(2), ZONE), Err(VaultError::OutOfRange(_))));
    let state = vault.check_in_state(friday, at(3), ZONE).unwrap();
    let said: Vec<_> = state.taps.iter().map(|tap| (tap.what, tap.value)).collect();
    assert_eq!(said, [(TapWhat::Energy, 7), (TapWhat::Mood, 4)]);
    vault.remove_tap(&state.taps[0].id).unwrap();
    assert!(matches!(vault.remove_tap(&state.taps[0].id), Err(VaultError::NotFound)));
    assert_eq!(vault.taps_of(friday).unwrap().len(), 1);
    assert_eq!(vault.taps_since(day("2026-03-28")).unwrap(), []);
}
