//! What the journal promises: pages, tags, days, facts, the trash, revisions.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use chrono_tz::UTC;
use evenkeel_core::journal::{Entry, EntryFacts, EntryFilter, EntryId, EntryPage, SearchOrder};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};
use vault_support::{ENTRIES, at, sample, write_entry};

const DAYS: i64 = 24 * 60;

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

fn write_on(vault: &mut Vault, on: &str, minute: i64, tags: &[&str], body: &str) -> EntryId {
    let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    let entry = vault.begin_entry(at(minute), day(on), UTC, tags).unwrap();
    vault.save_entry(&entry.id, 0, body, at(minute)).unwrap();
    entry.id
}

/// All pages of a filter, each asked for after the last entry of the one before.
fn pages(vault: &Vault, filter: &EntryFilter) -> Vec<EntryPage> {
    let mut filter = filter.clone();
    let mut pages = Vec::new();
    loop {
        let page = vault.journal_page(&filter).unwrap();
        let more = page.more;
        filter.after = page.entries.last().map(|entry| entry.id.clone());
        pages.push(page);
        if !more {
            return pages;
        }
    }
}

fn ids(pages: &[EntryPage]) -> Vec<EntryId> {
    pages.iter().flat_map(|page| page.entries.iter().map(|entry| entry.id.clone())).collect()
}

#[test]
fn pages_of_fifty_hold_every_entry_once_newest_first() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    // Many of one moment, so that pages end among them.
    for _ in 0..70 {
        write_entry(&mut vault, 30, "at the same moment");
    }
    let pages = pages(&vault, &EntryFilter::default());
    let sizes: Vec<usize> = pages.iter().map(|page| page.entries.len()).collect();
    assert_eq!(sizes, [50, 50, ENTRIES + 70 - 100]);
    let all: Vec<_> = pages.iter().flat_map(|page| &page.entries).collect();
    assert!(all.windows(2).all(|pair| (pair[1].created_ms, &pair[0].id) < (pair[0].created_ms, &pair[1].id)));
}

#[test]
fn a_page_that_ends_with_the_last_entry_promises_no_more() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    for _ in ENTRIES..100 {
        write_entry(&mut vault, 99, "one");
    }
    let pages = pages(&vault, &EntryFilter::default());
    assert_eq!(pages.iter().map(|page| page.entries.len()).collect::<Vec<_>>(), [50, 50]);
    let nowhere = EntryFilter { after: Some(EntryId("00".repeat(16))), ..EntryFilter::default() };
    assert!(matches!(vault.journal_page(&nowhere), Err(VaultError::NotFound)));
}

#[test]
fn a_filter_by_tag_and_day_gives_just_those_page_by_page() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let mut work = Vec::new();
    for minute in 0..120 {
        let on = if minute < 60 { "2026-04-01" } else { "2026-04-02" };
        let tags: &[&str] = if minute % 2 == 0 { &["work", "long"] } else { &["home"] };
        let id = write_on(&mut vault, on, 1000 + minute, tags, "text");
        if minute % 2 == 0 {
            work.insert(0, id);
        }
    }
    let of = |tag: Option<&str>, on: Option<&str>| EntryFilter {
        tag: tag.map(str::to_owned),
        day: on.map(day),
        after: None,
    };
    assert_eq!(ids(&pages(&vault, &of(Some("work"), None))), work);
    assert_eq!(ids(&pages(&vault, &of(Some("work"), Some("2026-04-02")))), work[..30]);
    assert_eq!(ids(&pages(&vault, &of(None, Some("2026-04-01")))).len(), 60);
    assert!(ids(&pages(&vault, &of(Some("wor"), None))).is_empty(), "a tag is whole");
    let tags = vault.journal_tags().unwrap();
    let tags: Vec<(&str, u32)> = tags.iter().map(|count| (count.tag.as_str(), count.entries)).collect();
    assert_eq!(tags, [("home", 60), ("long", 60), ("work", 60)]);
}

#[test]
fn a_month_counts_its_own_days_and_a_date_remembers_other_years() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    for (on, minute) in [
        ("2024-02-29", 1),
        ("2025-02-28", 2),
        ("2025-03-01", 3),
        ("2026-02-28", 4),
        ("2026-02-28", 5),
        ("2026-02-01", 6),
        ("2027-02-28", 7),
    ] {
        write_on(&mut vault, on, minute, &[], on);
    }
    let month = vault.journal_month("2026-02").unwrap();
    let month: Vec<(String, u32)> =
        month.iter().map(|count| (count.day.to_string(), count.entries)).collect();
    assert_eq!(month, [("2026-02-01".to_owned(), 1), ("2026-02-28".to_owned(), 2)]);
    assert!(vault.journal_month("2023-12").unwrap().is_empty());
    for wrong in ["2026", "2026-13", "2026-2x", "", "2026-02-01", "'; DROP TABLE entries"] {
        assert!(matches!(vault.journal_month(wrong), Err(VaultError::OutOfRange(_))), "{wrong:?}");
    }
    let openings = |on| -> Vec<String> {
        vault.journal_on_this_day(day(on)).unwrap().into_iter().map(|entry| entry.opening).collect()
    };
    assert_eq!(openings("2026-02-28"), ["2027-02-28", "2025-02-28"]);
    assert_eq!(openings("2028-02-29"), ["2024-02-29"]);
    assert!(openings("2026-07-01").is_empty());
}

fn facts(tags: &[&str], mood: Option<u8>, energy: Option<u8>) -> EntryFacts {
    EntryFacts { tags: tags.iter().map(|tag| (*tag).to_owned()).collect(), mood, energy }
}

#[test]
fn describing_an_entry_leaves_its_revision_to_the_editor() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_on(&mut vault, "2026-04-01", 0, &["old"], "first");
    let described =
        vault.describe_entry(&id, facts(&[" new ", "new", "", "e\u{301}"], Some(0), Some(10))).unwrap();
    assert_eq!(described.tags, ["new", "é"]);
    assert_eq!((described.revision, described.mood, described.energy), (1, Some(0), Some(10)));
    assert_eq!(vault.save_entry(&id, 1, "second", at(1)).unwrap().revision, 2);
    let kept = vault.entry(&id).unwrap();
    assert_eq!(
        kept,
        Entry { revision: 2, modified_ms: at(1).timestamp_millis(), body: "second".into(), ..described }
    );
    let tags = vault.journal_tags().unwrap();
    assert_eq!(tags.iter().map(|count| count.tag.as_str()).collect::<Vec<_>>(), ["new", "é"]);
    for wrong in [facts(&[], Some(11), None), facts(&[], None, Some(255))] {
        assert!(matches!(vault.describe_entry(&id, wrong), Err(VaultError::OutOfRange(_))));
    }
    assert_eq!(vault.entry(&id).unwrap(), kept, "a refused description changes nothing");
    let unknown = EntryId("00".repeat(16));
    assert!(matches!(vault.describe_entry(&unknown, facts(&[], None, None)), Err(VaultError::NotFound)));
}

#[test]
fn a_mood_without_a_word_is_kept_and_words_can_follow() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let begun = vault.begin_entry(at(0), day("2026-04-01"), UTC, Vec::new()).unwrap();
    vault.describe_entry(&begun.id, EntryFacts::default()).unwrap();
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES, "nothing was said yet");
    vault.describe_entry(&begun.id, facts(&[], Some(3), None)).unwrap();
    vault.close().unwrap();
    let mut vault = sample.open().unwrap();
    let kept = vault.entry(&begun.id).unwrap();
    assert_eq!((kept.revision, kept.mood, kept.body.as_str()), (0, Some(3), ""));
    assert_eq!(vault.save_entry(&begun.id, 0, "words", at(1)).unwrap().revision, 1);
    assert!(vault.entry_revisions(&begun.id).unwrap().is_empty());
    assert_eq!(vault.search("words ", SearchOrder::Newest).unwrap().unwrap().hits.len(), 1);
}

#[test]
fn what_is_discarded_is_found_by_nothing_and_comes_back_whole() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_on(&mut vault, "2026-04-01", 9_999, &["only"], "unmistakable first");
    vault.save_entry(&id, 1, "unmistakable second", at(10_000)).unwrap();
    let whole = vault.entry(&id).unwrap();
    vault.discard_entry(&id, at(10_001)).unwrap();
    let found = |vault: &Vault| {
        let by_tag = EntryFilter { tag: Some("only".into()), ..EntryFilter::default() };
        [
            vault.journal_page(&EntryFilter::default()).unwrap().entries.iter().any(|entry| entry.id == id),
            !vault.journal_page(&by_tag).unwrap().entries.is_empty(),
            !vault.journal_month("2026-04").unwrap().is_empty(),
            !vault.journal_on_this_day(day("2020-04-01")).unwrap().is_empty(),
            !vault.journal_tags().unwrap().is_empty(),
            !vault.search("unmistakable", SearchOrder::Newest).unwrap().unwrap().hits.is_empty(),
            !vault.search("unmistakable", SearchOrder::Best).unwrap().unwrap().hits.is_empty(),
            vault.entry(&id).is_ok(),
            vault.entry_named(&id.0).is_ok(),
        ]
    };
    assert_eq!(found(&vault), [false; 9]);
    let former = vault.search("first ", SearchOrder::Newest).unwrap().unwrap();
    assert!(former.hits.is_empty(), "nor by what it held before its last save");
    assert!(matches!(vault.save_entry(&id, 2, "late", at(10_002)), Err(VaultError::NotFound)));
    assert!(matches!(vault.discard_entry(&id, at(10_002)), Err(VaultError::NotFound)), "it is there already");
    let trash = vault.trash().unwrap();
    assert_eq!(trash.len(), 1);
    assert_eq!((&trash[0].entry.id, trash[0].entry.opening.as_str()), (&id, "unmistakable second"));
    assert_eq!(trash[0].gone_ms - trash[0].deleted_ms, 30 * DAYS * 60_000);
    vault.restore_entry(&id).unwrap();
    assert_eq!(found(&vault), [true; 9]);
    assert_eq!(vault.entry(&id).unwrap(), whole);
    assert_eq!(vault.entry_revisions(&id).unwrap().len(), 1);
    assert!(matches!(vault.restore_entry(&id), Err(VaultError::NotFound)));
    vault.verify().unwrap();
}

#[test]
fn only_what_is_in_the_trash_can_be_erased_and_then_it_is_gone() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_on(&mut vault, "2026-04-01", 0, &["only"], "first");
    vault.save_entry(&id, 1, "second", at(1)).unwrap();
    assert!(matches!(vault.erase_entry(&id), Err(VaultError::NotFound)), "not from the journal itself");
    vault.discard_entry(&id, at(2)).unwrap();
    vault.erase_entry(&id).unwrap();
    assert!(vault.trash().unwrap().is_empty());
    assert!(vault.entry_revisions(&id).unwrap().is_empty());
    assert!(matches!(vault.restore_entry(&id), Err(VaultError::NotFound)));
    assert!(matches!(vault.erase_entry(&id), Err(VaultError::NotFound)));
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES);
    vault.verify().unwrap();
}

#[test]
fn the_trash_empties_itself_after_thirty_days_and_not_before() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let early = write_entry(&mut vault, 0, "early");
    let late = write_entry(&mut vault, 0, "late");
    vault.discard_entry(&early, at(0)).unwrap();
    vault.discard_entry(&late, at(1)).unwrap();
    vault.tidy(at(30 * DAYS - 1)).unwrap();
    assert_eq!(vault.trash().unwrap().len(), 2);
    vault.tidy(at(30 * DAYS)).unwrap();
    let trash = vault.trash().unwrap();
    assert_eq!(trash.iter().map(|trashed| &trashed.entry.id).collect::<Vec<_>>(), [&late]);
    vault.close().unwrap();
    let mut vault = sample.open().unwrap();
    write_entry(&mut vault, 31 * DAYS, "the first save after opening tidies, too");
    assert!(vault.trash().unwrap().is_empty());
}

#[test]
fn an_entry_that_was_only_begun_is_forgotten_when_discarded() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let begun = vault.begin_entry(at(0), day("2026-04-01"), UTC, Vec::new()).unwrap();
    vault.discard_entry(&begun.id, at(0)).unwrap();
    assert!(matches!(vault.entry(&begun.id), Err(VaultError::NotFound)));
    assert!(vault.trash().unwrap().is_empty());
}

#[test]
fn revisions_thin_out_as_they_come_of_age_hour_by_hour_then_day_by_day() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "0");
    // One every ten minutes for two days.
    for number in 1..=288_u64 {
        vault.save_entry(&id, number, &number.to_string(), at(10 * number as i64)).unwrap();
    }
    let kept = |vault: &Vault| vault.entry_revisions(&id).unwrap();
    vault.tidy(at(2 * DAYS)).unwrap();
    let after_two_days = kept(&vault).len();
    assert!(
        (144 + 24..=144 + 26).contains(&after_two_days),
        "a whole day, and one an hour: {after_two_days}"
    );
    vault.tidy(at(2 * DAYS + 30)).unwrap();
    vault.tidy(at(4 * DAYS)).unwrap();
    let after_four_days = kept(&vault).len();
    assert!((48..=50).contains(&after_four_days), "one an hour: {after_four_days}");
    let before = kept(&vault);
    vault.tidy(at(3 * DAYS)).unwrap();
    assert_eq!(kept(&vault), before, "a clock that was set back thins nothing");
    vault.tidy(at(40 * DAYS)).unwrap();
    let days: Vec<i64> = kept(&vault).iter().map(|revision| revision.saved_ms / 86_400_000).collect();
    assert!(
        (2..=3).contains(&days.len()) && days.windows(2).all(|pair| pair[0] > pair[1]),
        "one a day: {days:?}"
    );
    assert_eq!(kept(&vault)[0].revision, 288, "the last before the present one stays");
}

#[test]
fn entries_written_elsewhere_are_added_once() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let entry = |number: u64| Entry {
        id: EntryId(format!("{number:032x}")),
        revision: 1,
        created_ms: -5_000,
        modified_ms: 7,
        day: day("1969-12-31"),
        zone: "Asia/Tokyo".to_owned(),
        tags: vec!["moved".to_owned()],
        mood: None,
        energy: Some(6),
        added_while_locked: true,
        body: format!("imported {number}"),
    };
    assert_eq!(vault.add_entries((0..400).map(entry)).unwrap(), 400);
    vault.discard_entry(&entry(7).id, at(0)).unwrap();
    assert_eq!(vault.add_entries((0..410).map(entry)).unwrap(), 10, "not those that are in the trash either");
    assert_eq!(vault.entry(&entry(409).id).unwrap(), entry(409));
    let summary = vault.journal_on_this_day(day("2026-12-31")).unwrap().pop().unwrap();
    assert!(summary.added_while_locked && summary.energy == Some(6));
    assert!(vault.search("imported", SearchOrder::Newest).unwrap().unwrap().more);
    vault.verify().unwrap();
}

#[test]
fn an_entry_is_named_by_as_many_digits_as_tell_it_apart() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "text");
    assert_eq!(vault.entry_named(&id.0[..20].to_uppercase()).unwrap().id, id);
    for wrong in ["", "x", "%", "_", "ffffffffffffffffffffffffffffffffff"] {
        assert!(matches!(vault.entry_named(wrong), Err(VaultError::NotFound)), "{wrong:?}");
    }
}
