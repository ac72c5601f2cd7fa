//! What is said while the vault is locked: sealed, taken in once, and never lost in between.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use evenkeel_core::checkin::{CheckInAnswer, CheckInItem, TapWhat};
use evenkeel_core::journal::{Entry, EntryId, SearchOrder};
use evenkeel_core::store::{Store, StoreError};
use evenkeel_core::vault::{Finding, Merged, Unlock, Vault, VaultError, put_in_drop_box};
use evenkeel_core::view::DropBoxItem;
use rusqlite::Connection;
use vault_support::{ENTRIES, PASSPHRASE, Sample, all_files, at, holds, sample, secret, write_entry};

fn store(sample: &Sample) -> Store {
    Store::open(&sample.home.path().join("app.db")).unwrap()
}

fn put(sample: &Sample, store: &mut Store, item: DropBoxItem) -> Result<String, VaultError> {
    let day = "2026-03-27".parse().unwrap();
    put_in_drop_box(&sample.folder, store, item, at(7), day, chrono_tz::Europe::Warsaw)
}

fn entry(body: &str) -> DropBoxItem {
    DropBoxItem::Entry { body: body.to_owned(), tags: vec!["a tag".to_owned()] }
}

fn worry(text: &str) -> DropBoxItem {
    DropBoxItem::Worry { text: text.to_owned() }
}

#[test]
fn each_kind_is_taken_in_as_it_was_said_and_marked() {
    let sample = sample();
    let mut store = store(&sample);
    let id = put(&sample, &mut store, entry("  plantedentry \r\n")).unwrap();
    put(&sample, &mut store, worry("plantedworry")).unwrap();
    put(&sample, &mut store, DropBoxItem::Mood { mood: 3 }).unwrap();
    put(&sample, &mut store, DropBoxItem::Energy { energy: 8 }).unwrap();
    let answers = vec![CheckInAnswer { item: CheckInItem::Drained, value: Some(4) }];
    let day = "2026-03-27".parse().unwrap();
    put(&sample, &mut store, DropBoxItem::CheckIn { day, answers: answers.clone() }).unwrap();
    for (path, bytes) in all_files(sample.home.path()) {
        assert!(!holds(&bytes, "planted"), "{}", path.display());
    }
    let mut vault = sample.open().unwrap();
    let merged = vault.catch_up(&mut store).unwrap();
    assert_eq!(merged, Merged { entries: 1, worries: 1, taps: 2, check_ins: 1, unreadable: 0 });
    vault.close().unwrap();
    let vault = sample.open().unwrap();
    let all = vault.journal_list().unwrap();
    let taken = vault.entry(&all.iter().find(|entry| entry.id.0 == id).unwrap().id).unwrap();
    assert_eq!((taken.body.as_str(), taken.zone.as_str()), ("  plantedentry \r\n", "Europe/Warsaw"));
    assert_eq!((taken.created_ms, taken.revision), (at(7).timestamp_millis(), 1));
    assert_eq!(taken.tags, ["a tag"]);
    assert!(taken.added_while_locked);
    let found = vault.search("plantedentry", SearchOrder::Newest).unwrap().unwrap();
    assert_eq!(found.hits.len(), 1, "it is found like any other");
    let worries = vault.parked_worries().unwrap();
    assert_eq!((worries.len(), worries[0].text.as_str()), (1, "plantedworry"));
    let taps = vault.taps_of(day).unwrap();
    let said: Vec<_> = taps.iter().map(|tap| (tap.what, tap.value, tap.added_while_locked)).collect();
    assert_eq!(said.len(), 2);
    assert!(said.contains(&(TapWhat::Mood, 3, true)) && said.contains(&(TapWhat::Energy, 8, true)));
    assert_eq!(vault.check_in_day(day).unwrap().answers, answers);
    assert!(store.sealed_items().unwrap().is_empty());
}

#[test]
fn a_crash_between_taking_in_and_emptying_adds_nothing_twice() {
    let sample = sample();
    let mut store = store(&sample);
    for text in ["one", "two"] {
        put(&sample, &mut store, entry(text)).unwrap();
    }
    let waiting = store.sealed_items().unwrap();
    sample.open().unwrap().catch_up(&mut store).unwrap();
    // As if the box had not been emptied any more.
    for item in &waiting {
        store.put_sealed(&item.sealed).unwrap();
    }
    let mut vault = sample.open().unwrap();
    assert_eq!(vault.catch_up(&mut store).unwrap(), Merged::default());
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES + 2);
    assert!(store.sealed_items().unwrap().is_empty(), "emptied now");
}

#[test]
fn a_name_that_is_taken_costs_no_word_and_keeps_nothing_else_out() {
    let sample = sample();
    let mut store = store(&sample);
    let id = put(&sample, &mut store, entry("the one in the box")).unwrap();
    put(&sample, &mut store, worry("and a worry")).unwrap();
    let mut vault = sample.open().unwrap();
    let first = vault.journal_list().unwrap()[0].id.clone();
    let other =
        Entry { id: EntryId(id), body: "the one in the vault".to_owned(), ..vault.entry(&first).unwrap() };
    vault.add_entries([other]).unwrap();
    let merged = vault.catch_up(&mut store).unwrap();
    assert_eq!((merged.entries, merged.worries), (1, 1));
    for body in ["the one in the box", "the one in the vault"] {
        assert_eq!(vault.search(body, SearchOrder::Newest).unwrap().unwrap().hits.len(), 1, "{body}");
    }
}

#[test]
fn what_the_vault_cannot_read_stays_and_hinders_nothing() {
    let (mine, other) = (sample(), sample());
    let mut store = store(&mine);
    // Another data key, so that the drop box of `other` is another one.
    let folder = other.home.path().join("other").join("vault");
    let (vault, _) = Vault::create(&folder, &secret(PASSPHRASE), evenkeel_core::vault::Cost::FLOOR).unwrap();
    vault.close().unwrap();
    let day = "2026-03-27".parse().unwrap();
    put_in_drop_box(&folder, &mut store, worry("of another vault"), at(0), day, chrono_tz::UTC).unwrap();
    store.put_sealed(b"junk").unwrap();
    put(&mine, &mut store, worry("mine")).unwrap();
    let mut vault = mine.open().unwrap();
    let expected = Merged { worries: 1, unreadable: 2, ..Merged::default() };
    assert_eq!(vault.catch_up(&mut store).unwrap(), expected);
    assert_eq!(vault.parked_worries().unwrap().len(), 1);
    assert_eq!(store.sealed_items().unwrap().len(), 2, "nothing unreadable is thrown away");
}

#[test]
fn the_box_takes_items_while_the_vault_is_open_elsewhere_or_damaged() {
    let sample = sample();
    let mut store = store(&sample);
    let held = sample.open().unwrap();
    put(&sample, &mut store, worry("in use")).unwrap();
    held.close().unwrap();
    let whole = sample.read("journal.db");
    sample.write("journal.db", b"damaged");
    put(&sample, &mut store, worry("damaged")).unwrap();
    sample.write("journal.db", &whole);
    assert_eq!(sample.open().unwrap().catch_up(&mut store).unwrap().worries, 2);
}

#[test]
fn what_is_too_large_or_makes_no_sense_is_refused_by_name() {
    let sample = sample();
    let mut store = store(&sample);
    let too_large = put(&sample, &mut store, entry(&"x".repeat(300 * 1024)));
    assert!(matches!(too_large, Err(VaultError::TooLargeForDropBox)), "{too_large:?}");
    let loud = put(&sample, &mut store, DropBoxItem::Mood { mood: 11 });
    assert!(matches!(loud, Err(VaultError::OutOfRange(_))), "{loud:?}");
    let large = "x".repeat(200 * 1024);
    let full = (0..100).find_map(|_| put(&sample, &mut store, entry(&large)).err()).unwrap();
    assert!(matches!(full, VaultError::DropBoxFull), "{full:?}");
    let kept = store.sealed_items().unwrap();
    assert!((30..=41).contains(&kept.len()), "{}", kept.len());
    let nowhere = tempfile::tempdir().unwrap();
    let day = "2026-03-27".parse().unwrap();
    let missing = put_in_drop_box(nowhere.path(), &mut store, worry("no vault"), at(0), day, chrono_tz::UTC);
    assert!(matches!(missing, Err(VaultError::Absent)));
    assert_eq!(store.sealed_items().unwrap(), kept);
}

#[test]
fn a_vault_that_went_back_in_time_is_noticed_once() {
    let sample = sample();
    let mut store = store(&sample);
    let old = all_files(&sample.folder);
    let mut vault = sample.open().unwrap();
    vault.catch_up(&mut store).unwrap();
    write_entry(&mut vault, 0, "later");
    vault.close().unwrap();
    let mut vault = sample.open().unwrap();
    vault.catch_up(&mut store).unwrap();
    assert_eq!(vault.findings(), [], "time went forward");
    vault.close().unwrap();
    for (path, bytes) in &old {
        std::fs::write(path, bytes).unwrap();
    }
    let mut vault = sample.open().unwrap();
    vault.catch_up(&mut store).unwrap();
    assert_eq!(vault.findings(), [Finding::OlderThanKnown]);
    vault.close().unwrap();
    let mut vault = sample.open().unwrap();
    vault.catch_up(&mut store).unwrap();
    assert_eq!(vault.findings(), [], "said once");
}

#[test]
fn key_slots_that_went_back_in_time_are_noticed() {
    let sample = sample();
    let mut store = store(&sample);
    let (keys, spare) = (sample.read("keys"), sample.read("keys.2"));
    let mut vault = sample.open().unwrap();
    vault.change_passphrase(&secret("another evening"), evenkeel_core::vault::Cost::FLOOR).unwrap();
    vault.catch_up(&mut store).unwrap();
    vault.close().unwrap();
    sample.write("keys", &keys);
    sample.write("keys.2", &spare);
    let mut vault = Vault::open(&sample.folder, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
    vault.catch_up(&mut store).unwrap();
    assert_eq!(vault.findings(), [Finding::OlderThanKnown], "the old passphrase opens again");
}

#[test]
fn a_store_beside_the_agent_leaves_damage_to_the_agent() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("app.db");
    std::fs::write(&path, b"not a database at all ".repeat(500)).unwrap();
    let before = all_files(home.path());
    assert!(matches!(Store::open_beside(&path), Err(StoreError::Damaged)));
    assert!(all_files(home.path()) == before);
}

#[test]
fn a_store_of_the_first_release_gains_the_drop_box_and_keeps_its_records() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("app.db");
    drop(Store::open(&path).unwrap());
    let connection = Connection::open(&path).unwrap();
    let later = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('records', 'snapshots', 'sqlite_sequence')";
    let mut statement = connection.prepare(later).unwrap();
    let later: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    drop(statement);
    later.iter().for_each(|table| connection.execute_batch(&format!("DROP TABLE {table}")).unwrap());
    connection.execute_batch("PRAGMA user_version = 1").unwrap();
    connection.execute_batch("INSERT INTO snapshots (json) VALUES ('{}')").unwrap();
    connection.close().unwrap();
    let mut store = Store::open(&path).unwrap();
    store.put_sealed(b"sealed").unwrap();
    assert_eq!(store.load_snapshot().unwrap().as_deref(), Some("{}"));
}
