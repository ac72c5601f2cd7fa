//! What the vault promises in ordinary use.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use evenkeel_core::checkin::CheckInWords;
use evenkeel_core::journal::EntryId;
use evenkeel_core::plan::{
    Area, BadItem, Content, Control, Fault, Item, ItemId, Kind, Often, Standing, Trigger,
};
use evenkeel_core::ritual::{Ahead, Answer, EnergyCost, Matter, OpenLoop, Outcome, Ritual, Step};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Cost, Secret, Unlock, Vault, VaultError, state};
use evenkeel_core::view::VaultState;
use vault_support::{ENTRIES, PASSPHRASE, all_files, at, holds, sample, secret, write_entry};

#[test]
fn a_new_vault_opens_with_its_passphrase_and_with_its_recovery_code() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("data").join("vault");
    assert_eq!(state(&folder), VaultState::Absent);
    assert!(matches!(Vault::open(&folder, Unlock::Passphrase(&secret(PASSPHRASE))), Err(VaultError::Absent)));
    assert!(!folder.exists(), "looking for a vault makes none");
    let (mut vault, code) = Vault::create(&folder, &secret(PASSPHRASE), Cost::FLOOR).unwrap();
    let id = write_entry(&mut vault, 0, "the first line");
    vault.close().unwrap();
    assert_eq!(state(&folder), VaultState::Locked);
    let typed = secret(&code.groups.join(" ").to_lowercase());
    for unlock in [Unlock::Passphrase(&secret(PASSPHRASE)), Unlock::RecoveryCode(&typed)] {
        let vault = Vault::open(&folder, unlock).unwrap();
        assert_eq!(vault.entry(&id).unwrap().body, "the first line");
        assert!(vault.findings().is_empty());
        vault.verify().unwrap();
        vault.close().unwrap();
    }
}

#[test]
fn a_short_passphrase_makes_no_vault() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let refused = Vault::create(&folder, &secret("šeptání"), Cost::FLOOR);
    assert!(matches!(refused, Err(VaultError::PassphraseTooShort)), "seven letters, though more bytes");
    assert!(all_files(home.path()).is_empty());
}

#[test]
fn a_vault_is_never_made_over_another_nor_over_what_is_left_of_one() {
    let sample = sample();
    std::fs::remove_file(sample.file("keys")).unwrap();
    std::fs::remove_file(sample.file("keys.2")).unwrap();
    let before = all_files(sample.home.path());
    assert_eq!(state(&sample.folder), VaultState::Locked);
    let refused = Vault::create(&sample.folder, &secret(PASSPHRASE), Cost::FLOOR);
    assert!(matches!(refused, Err(VaultError::Exists)));
    assert!(all_files(sample.home.path()) == before);
}

#[test]
fn an_attempt_that_was_cut_off_does_not_hinder_the_next() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    std::fs::create_dir(home.path().join("vault.new")).unwrap();
    std::fs::write(home.path().join("vault.new").join("journal.db"), "half").unwrap();
    assert_eq!(state(&folder), VaultState::Absent);
    let (vault, _) = Vault::create(&folder, &secret(PASSPHRASE), Cost::FLOOR).unwrap();
    vault.close().unwrap();
    assert!(!home.path().join("vault.new").exists());
}

#[test]
fn an_entry_comes_back_verbatim_with_its_day_its_zone_and_its_tags() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let body = "  # Ráno\r\n\n\ttab, 漢字, 🙂, \u{0}, e\u{301} and trailing spaces  \n\n";
    let tags = vec!["work".to_owned(), "a, \"quoted\" tag".to_owned()];
    let day = "2026-03-28".parse().unwrap();
    let zone = chrono_tz::America::Argentina::Ushuaia;
    let entry = vault.begin_entry(at(5), day, zone, tags.clone()).unwrap();
    vault.save_entry(&entry.id, 0, body, at(6)).unwrap();
    vault.close().unwrap();
    let read = sample.open().unwrap().entry(&entry.id).unwrap();
    assert_eq!((read.body.as_str(), read.day, read.tags), (body, day, tags));
    assert_eq!(read.zone, "America/Argentina/Ushuaia");
    assert_eq!((read.revision, read.created_ms), (1, at(5).timestamp_millis()));
    assert_eq!(read.modified_ms, at(6).timestamp_millis());
}

#[test]
fn the_list_is_newest_first_and_shows_openings() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 9_999, "\n  newest of all \nmore");
    let list = vault.journal_list().unwrap();
    assert_eq!(list.len(), ENTRIES + 1);
    assert_eq!((&list[0].id, list[0].opening.as_str()), (&id, "newest of all"));
    assert!(list.windows(2).all(|pair| pair[0].created_ms >= pair[1].created_ms));
}

#[test]
fn an_entry_without_text_is_not_stored() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let day = "2026-03-27".parse().unwrap();
    let entry = vault.begin_entry(at(0), day, chrono_tz::UTC, Vec::new()).unwrap();
    assert_eq!(vault.save_entry(&entry.id, 0, "", at(1)).unwrap().revision, 0);
    assert_eq!(vault.entry(&entry.id).unwrap(), entry);
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES);
}

#[test]
fn a_save_over_a_revision_that_was_not_loaded_is_refused_and_changes_nothing() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "first");
    vault.save_entry(&id, 1, "second", at(1)).unwrap();
    for base in [0, 1, 3, u64::MAX] {
        let refused = vault.save_entry(&id, base, "", at(2));
        assert!(matches!(refused, Err(VaultError::StaleRevision { current: 2 })), "{base}: {refused:?}");
    }
    assert_eq!(vault.entry(&id).unwrap().body, "second");
    let unknown = EntryId("00".repeat(16));
    assert!(matches!(vault.save_entry(&unknown, 0, "text", at(2)), Err(VaultError::NotFound)));
}

#[test]
fn an_empty_body_is_not_a_deletion_and_what_was_there_is_kept() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "first");
    vault.save_entry(&id, 1, "second", at(1)).unwrap();
    assert_eq!(vault.save_entry(&id, 2, "", at(2)).unwrap().revision, 3);
    assert_eq!(vault.entry(&id).unwrap().body, "");
    let kept = vault.entry_revisions(&id).unwrap();
    let kept: Vec<(u64, &str)> = kept.iter().map(|kept| (kept.revision, kept.body.as_str())).collect();
    assert_eq!(kept, [(2, "second"), (1, "first")]);
}

#[test]
fn young_revisions_all_stay_and_old_ones_thin_out() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "revision 1");
    for revision in 1..=60_u64 {
        vault
            .save_entry(&id, revision, &format!("revision {}", revision + 1), at(3 * revision as i64))
            .unwrap();
    }
    assert_eq!(vault.entry_revisions(&id).unwrap().len(), 60, "within a day");
    vault.close().unwrap();
    let mut vault = sample.open().unwrap();
    vault.save_entry(&id, 61, "much later", at(60 * 24 * 10)).unwrap();
    let kept = vault.entry_revisions(&id).unwrap();
    assert!((3..=5).contains(&kept.len()), "one an hour of three hours, and the last: {}", kept.len());
    assert_eq!(kept[0].body, "revision 61");
}

/// A day before every one that the triggers name.
fn today() -> LocalDay {
    "2026-03-27".parse().unwrap()
}

fn trigger(what: &str) -> Trigger {
    Trigger {
        what: what.to_owned(),
        area: Area::Fairness,
        intensity: 7,
        often: Often::Weekly,
        control: Control::NotNow,
        unsafe_at_work: false,
        next_action: "a walk after it".to_owned(),
        action_by: Some("2026-04-03".parse().unwrap()),
        buffers: vec!["a glass of water".to_owned()],
    }
}

fn content(what: &str) -> Content {
    Content::Trigger(trigger(what))
}

#[test]
fn items_are_kept_changed_and_archived_but_never_lost() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let first = vault.add_item(content("Monday meeting"), None, today(), at(0)).unwrap();
    let second = vault.add_item(content("Chat at night"), None, today(), at(1)).unwrap();
    let changed = vault.change_item(&first.id, content("Tuesday meeting"), today(), at(2)).unwrap();
    let archived = vault.place_item(&second.id, Standing::Archived, None, at(3)).unwrap();
    vault.close().unwrap();
    let vault = sample.open().unwrap();
    assert_eq!(vault.plan_items(&[]).unwrap(), [changed.clone(), archived.clone()]);
    assert_eq!(vault.plan_items(&[Kind::Boundary, Kind::Person]).unwrap(), []);
    assert_eq!((changed.created_ms, changed.changed_ms), (first.created_ms, at(2).timestamp_millis()));
    assert_eq!(changed.content, content("Tuesday meeting"));
    assert_eq!(changed.next_review, trigger("").action_by);
    assert!(archived.standing == Standing::Archived && archived.content == second.content);
}

#[test]
fn what_is_not_fit_is_refused_by_the_name_of_its_field() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let kept = vault.add_item(content("Monday meeting"), None, today(), at(0)).unwrap();
    let loud = Content::Trigger(Trigger { intensity: 11, ..trigger("Monday meeting") });
    let bad = |field, fault| Some(BadItem { field, fault });
    let refusal = |done: Result<Item, VaultError>| match done {
        Err(VaultError::BadInput(bad)) => Some(bad),
        _ => None,
    };
    let empty = vault.add_item(content("  "), None, today(), at(1));
    assert_eq!(refusal(empty), bad("what", Fault::Empty));
    let added = vault.add_item(loud.clone(), None, today(), at(1));
    assert_eq!(refusal(added), bad("intensity", Fault::OutOfRange));
    let changed = vault.change_item(&kept.id, loud, today(), at(1));
    assert_eq!(refusal(changed), bad("intensity", Fault::OutOfRange));
    assert_eq!(vault.plan_items(&[]).unwrap(), std::slice::from_ref(&kept));
    let unknown = ItemId("00".repeat(16));
    let placed = vault.place_item(&unknown, Standing::Parked, None, at(1));
    assert!(matches!(placed, Err(VaultError::NotFound)));
}

#[test]
fn a_ritual_is_resumed_at_its_step_and_only_on_its_day() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let day = "2026-03-27".parse().unwrap();
    assert_eq!(vault.ritual(day).unwrap(), Ritual::begin(day));
    let answer = Answer::OpenLoops { lines: vec!["call Ana".into(), "\"the\" report".into()] };
    let ritual = vault.ritual(day).unwrap().answer(answer, at(0).timestamp_millis());
    let ritual = ritual.answer(Answer::FinishNow { at: 1 }, at(0).timestamp_millis());
    vault.save_ritual(&ritual, at(0)).unwrap();
    vault.close().unwrap();
    let mut vault = sample.open().unwrap();
    assert_eq!(vault.ritual(day).unwrap(), ritual);
    let matter = Matter { text: "the report".into(), cost: Some(EnergyCost::Deep) };
    let ahead = Ahead { first_fixed: "09:30 Ana".into(), matters: vec![matter] };
    let next = [
        Answer::Finished { outcome: Outcome::Done },
        Answer::Decided,
        Answer::LookAhead { ahead: ahead.clone() },
    ]
    .into_iter()
    .fold(ritual, |ritual, answer| ritual.answer(answer, at(0).timestamp_millis()));
    vault.save_ritual(&next, at(1)).unwrap();
    assert_eq!(vault.ritual(day).unwrap(), next);
    let monday = "2026-03-30".parse().unwrap();
    assert_eq!(vault.ahead_of(monday).unwrap(), Some(ahead), "what was said of the next day of work");
    let after = vault.ritual(monday).unwrap();
    let texts: Vec<&str> = after.loops.iter().map(|one| one.text.as_str()).collect();
    assert_eq!((after.step, texts), (Step::EmptyHead, vec!["call Ana"]), "what is still open comes first");
}

#[test]
fn a_day_that_has_passed_is_closed_the_short_way_and_only_once() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let day = "2026-03-27".parse().unwrap();
    let late = vault.late_ritual(day).unwrap().unwrap();
    let closed = late.answer(Answer::CloseLate { lines: vec!["call Ana".into()] }, at(0).timestamp_millis());
    vault.save_ritual(&closed, at(0)).unwrap();
    assert_eq!(vault.late_ritual(day).unwrap(), None);
    assert_eq!(vault.ritual("2026-03-28".parse().unwrap()).unwrap().loops[0].text, "call Ana");
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let new = secret("another evening");
    vault.change_passphrase(&new, Cost::FLOOR).unwrap();
    let code = vault.renew_recovery_code().unwrap();
    vault.close().unwrap();
    let old = Vault::open(&sample.folder, Unlock::Passphrase(&secret(PASSPHRASE)));
    assert!(matches!(old, Err(VaultError::WrongPassphrase)));
    assert!(matches!(sample.open(), Err(VaultError::WrongRecoveryCode)));
    Vault::open(&sample.folder, Unlock::Passphrase(&new)).unwrap().close().unwrap();
    let code = Secret::new(code.groups.concat());
    let vault = Vault::open(&sample.folder, Unlock::RecoveryCode(&code)).unwrap();
    assert!(vault.findings().is_empty());
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES);
}

#[test]
fn nothing_that_was_written_stands_in_clear_in_any_file() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    let (mut vault, code) = Vault::create(&folder, &secret("plantedpassphrase"), Cost::FLOOR).unwrap();
    let day = "2026-03-27".parse().unwrap();
    let words: Vec<String> = (0..200).map(|number| format!("planted{number:03}word")).collect();
    let entry = vault.begin_entry(at(0), day, chrono_tz::UTC, words[0..50].to_vec()).unwrap();
    vault.save_entry(&entry.id, 0, &words[50..100].join(" "), at(0)).unwrap();
    vault.save_entry(&entry.id, 1, &words[100..150].join(" "), at(0)).unwrap();
    let planted = Trigger { next_action: words[151].clone(), ..trigger(&words[150]) };
    vault.add_item(Content::Trigger(planted), None, today(), at(0)).unwrap();
    let loop_of = |text: &String| OpenLoop { text: text.clone(), since: day, decision: None };
    let loops = words[152..190].iter().map(loop_of).collect();
    let said = CheckInWords { drained_by: words[190..195].join(" "), restored_by: words[195..].join(" ") };
    vault.save_check_in(day, &[], Some(&said), day, at(0), chrono_tz::UTC).unwrap();
    let ritual = Ritual { loops, ..Ritual::begin(day) };
    vault.save_ritual(&ritual, at(0)).unwrap();
    let while_open = all_files(home.path());
    assert!(while_open.iter().any(|(path, bytes)| path.ends_with("journal.db-wal") && !bytes.is_empty()));
    vault.checkpoint().unwrap();
    let after_checkpoint = all_files(home.path());
    vault.close().unwrap();
    let secrets = [code.groups.concat(), code.groups.join("-"), code.groups[0].clone(), "plantedpass".into()];
    for (path, bytes) in [while_open, after_checkpoint, all_files(home.path())].concat() {
        assert!(!holds(&bytes, "planted"), "{}", path.display());
        assert!(!holds(&bytes, "SQLite format"), "{}", path.display());
        for word in words.iter().chain(&secrets).filter(|word| word.len() > 5) {
            assert!(!holds(&bytes, word), "{}", path.display());
        }
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_any_file() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("data").join("vault");
    let (mut vault, _) = Vault::create(&folder, &secret(PASSPHRASE), Cost::FLOOR).unwrap();
    write_entry(&mut vault, 0, "text");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(folder.parent().unwrap()), 0o700);
    let files = all_files(&folder);
    assert!(files.len() >= 5, "keys, keys.2, lock, journal.db and its log");
    for (path, _) in files {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}
