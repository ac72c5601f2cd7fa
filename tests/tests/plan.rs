//! The plan in the vault: every kind is kept, leaves and comes back as it was; what is refused changes nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::path::Path;

use evenkeel_core::plan::*;
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Export, ImportRequest, Vault, VaultError};
use evenkeel_tests::plan::Filling;
use proptest::prelude::*;
use vault_support::{at, sample, secret};

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

fn today() -> LocalDay {
    day("2026-03-27")
}

fn add(vault: &mut Vault, content: Content) -> Item {
    vault.add_item(content, None, today(), at(0)).unwrap()
}

fn fill<'a>(words: &'a str, text: &'a str) -> Filling<'a> {
    Filling { words, text, day: day("2027-01-31"), level: 7, given: Some(()) }
}

/// An item of each kind, those first that others point at. The changes among them are as many as may be active.
fn add_all(vault: &mut Vault, filling: &Filling) -> Vec<Item> {
    let none = ItemId(String::new());
    let trigger = add(vault, filling.content(Kind::Trigger, &none, &none)).id;
    let sign = add(vault, filling.content(Kind::WarningSign, &none, &none)).id;
    for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Trigger | Kind::WarningSign)) {
        add(vault, filling.content(*kind, &trigger, &sign));
    }
    let items = vault.plan_items(&[]).unwrap();
    assert_eq!(items.len(), Kind::ALL.len());
    items
}

/// One mark of each sort, about an item or about none.
fn mark_all(vault: &mut Vault, item: &ItemId, because: &str) -> Vec<Mark> {
    let about = Some(item.clone());
    let all = [
        (about.clone(), MarkWhat::Felt { strength: 9 }),
        (about.clone(), MarkWhat::Kept),
        (about.clone(), MarkWhat::Bent { because: because.to_owned() }),
        (about.clone(), MarkWhat::NotRelevant),
        (about.clone(), MarkWhat::Done),
        (about.clone(), MarkWhat::Planned),
        (about.clone(), MarkWhat::Drained { level: 3, phase: Phase::With }),
        (about, MarkWhat::Contacted),
        (None, MarkWhat::Reached),
        (None, MarkWhat::Slipped { from_ms: 1, to_ms: 60_001 }),
        (None, MarkWhat::Talked { answer: YesNo::No }),
    ];
    for (item, what) in all {
        vault.add_mark(item, today(), what, at(3)).unwrap();
    }
    vault.plan_marks(None).unwrap()
}

fn bring(vault: &mut Vault, path: &Path) -> evenkeel_core::view::ImportCounts {
    let secret = secret("for the file");
    let request = ImportRequest {
        path,
        format: None,
        zone: chrono_tz::UTC,
        today: today(),
        moods: Default::default(),
        passphrase: Some(&secret),
    };
    vault.import_from(&request).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn every_kind_is_saved_loaded_exported_and_imported_without_a_loss(
        words in "\\PC.{0,40}\\PC",
        text in any::<String>(),
        level in 0..=10_u8,
        given in prop::option::of(Just(())),
        after in 0..20_000_u64,
    ) {
        prop_assume!(!words.trim().is_empty());
        let date = today().after_days(after).unwrap();
        let filling = Filling { words: &words, text: &text, day: date, level, given };
        let from = sample();
        let mut vault = from.open().unwrap();
        let items = add_all(&mut vault, &filling);
        let marks = mark_all(&mut vault, &items[0].id, &text);
        vault.close().unwrap();
        let vault = from.open().unwrap();
        prop_assert_eq!(&vault.plan_items(&[]).unwrap(), &items);
        let word = secret("for the file");
        for (way, export) in [Export::Markdown, Export::Json, Export::Encrypted(&word)].into_iter().enumerate() {
            if way == 2 && given.is_some() {
                // Slow on purpose; half of the cases are enough for what is the same document.
                continue;
            }
            let path = vault.export_to(&from.home.path().join(way.to_string()), export, at(9)).unwrap().path;
            let fresh = sample();
            let mut other = fresh.open().unwrap();
            let counts = bring(&mut other, &path);
            prop_assert_eq!(counts.plan_new as usize, items.len() + marks.len());
            prop_assert_eq!(&other.plan_items(&[]).unwrap(), &items);
            prop_assert_eq!(&other.plan_marks(None).unwrap(), &marks);
            let again = bring(&mut other, &path);
            prop_assert_eq!((again.plan_new, again.plan_found), (0, counts.plan_found));
        }
    }
}

#[test]
fn a_fourth_active_change_asks_which_one_to_park() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let change =
        |what: &str| fill(what, "").content(Kind::Habit, &ItemId(String::new()), &ItemId(String::new()));
    let first = add(&mut vault, change("one"));
    add(&mut vault, change("two"));
    add(&mut vault, change("three"));
    let fourth =
        |vault: &mut Vault, parking: Option<&ItemId>| vault.add_item(change("four"), parking, today(), at(1));
    assert!(matches!(fourth(&mut vault, None), Err(VaultError::ThreeChanges)));
    let stranger = ItemId("00".repeat(16));
    assert!(matches!(fourth(&mut vault, Some(&stranger)), Err(VaultError::ThreeChanges)));
    assert_eq!(vault.plan_items(&[]).unwrap().len(), 3, "nothing was kept of it");
    let kept = fourth(&mut vault, Some(&first.id)).unwrap();
    let standings: Vec<Standing> = vault.plan_items(&[]).unwrap().iter().map(|item| item.standing).collect();
    assert_eq!(standings, [Standing::Parked, Standing::Active, Standing::Active, Standing::Active]);
    let taken_up = vault.place_item(&first.id, Standing::Active, None, at(2));
    assert!(matches!(taken_up, Err(VaultError::ThreeChanges)), "taking one up again asks as well");
    vault.place_item(&first.id, Standing::Active, Some(&kept.id), at(2)).unwrap();
    let boundary = fill("a rule", "").content(Kind::Boundary, &stranger, &stranger);
    assert_eq!(add(&mut vault, boundary).standing, Standing::Active, "a lasting rule is no change");
}

#[test]
fn an_import_parks_the_changes_for_which_there_is_no_room() {
    let (from, to) = (sample(), sample());
    let mut vault = from.open().unwrap();
    let items = add_all(&mut vault, &fill("words", "text"));
    let path = vault.export_to(&from.home.path().join("out"), Export::Json, at(9)).unwrap().path;
    let mut other = to.open().unwrap();
    let none = ItemId(String::new());
    let own = add(&mut other, fill("already here", "").content(Kind::Habit, &none, &none));
    bring(&mut other, &path);
    let there = other.plan_items(&[]).unwrap();
    let active = there.iter().filter(|item| item.standing == Standing::Active);
    let active: Vec<&Item> = active.filter(|item| item.content.kind().is_change()).collect();
    assert_eq!(active.len(), MOST_ACTIVE_CHANGES);
    assert!(active.contains(&&own));
    assert_eq!(there.len(), items.len() + 1, "what has no room is parked, not lost");
}

#[test]
fn what_a_hostile_document_holds_beside_a_plan_is_passed_over() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = "0f".repeat(16);
    let item = |id: &str, content: &str| {
        format!(
            r#"{{"id":"{id}","created_ms":1,"changed_ms":1,"next_review":null,"standing":"active","content":{content}}}"#
        )
    };
    let good = item(&id, r#"{"kind":"keep","what":"the garden"}"#);
    let others = [
        item("short", r#"{"kind":"keep","what":"x"}"#),
        item(&"0e".repeat(16), r#"{"kind":"keep","what":"   "}"#),
        item(&"0d".repeat(16), r#"{"kind":"no_such_kind","what":"x"}"#),
        item(
            &"0c".repeat(16),
            r#"{"kind":"sign_step","sign":"../../x","plan":{"cue":"a","at":null,"action":"b"}}"#,
        ),
        "7".to_owned(),
    ];
    let mark = format!(
        r#"{{"id":"{id}","item":"{}","day":"2026-03-27","at_ms":1,"what":{{"mark":"kept"}}}}"#,
        "0b".repeat(16)
    );
    let items = [vec![good], others.to_vec()].concat().join(",");
    let text = format!(
        r#"{{"format":"evenkeel-journal","version":1,"entries":[],"plan":{{"items":[{items}],"marks":[{mark},[]]}}}}"#
    );
    let path = sample.home.path().join("hostile.json");
    std::fs::write(&path, text).unwrap();
    let counts = bring(&mut vault, &path);
    assert_eq!((counts.plan_found, counts.plan_new, counts.passed_over), (2, 1, others.len() as u64 + 1));
    let there = vault.plan_items(&[]).unwrap();
    assert!(matches!(&there[..], [Item { content: Content::Keep(keep), .. }] if keep.what == "the garden"));
    assert_eq!(vault.plan_marks(None).unwrap(), [], "a mark about nothing that is here");
}

#[test]
fn drafts_survive_closing_and_a_later_one_of_the_same_form_takes_the_place() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    vault.keep_plan_draft("trigger", "{\"what\":\"Mee", at(0)).unwrap();
    vault.keep_plan_draft("person", "", at(1)).unwrap();
    vault.keep_plan_draft("trigger", "{\"what\":\"Meetings 漢字\"}", at(2)).unwrap();
    // Not closed: as after a crash.
    drop(vault);
    let mut vault = sample.open().unwrap();
    let drafts = vault.plan_drafts().unwrap();
    let bodies: Vec<(&str, &str)> = drafts.iter().map(|one| (&*one.form, &*one.body)).collect();
    assert_eq!(bodies, [("trigger", "{\"what\":\"Meetings 漢字\"}"), ("person", "")]);
    vault.drop_plan_draft("trigger").unwrap();
    vault.drop_plan_draft("no such form").unwrap();
    assert_eq!(vault.plan_drafts().unwrap().len(), 1);
}

#[test]
fn a_mark_can_be_taken_back_and_is_never_about_nothing() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let stranger = ItemId("00".repeat(16));
    let about_nothing = vault.add_mark(Some(stranger.clone()), today(), MarkWhat::Kept, at(0));
    assert!(matches!(about_nothing, Err(VaultError::NotFound)));
    let too_strong = vault.add_mark(None, today(), MarkWhat::Felt { strength: 11 }, at(0));
    assert!(matches!(too_strong, Err(VaultError::BadInput(BadItem { field: "strength", .. }))));
    let mark = vault.add_mark(None, today(), MarkWhat::Reached, at(0)).unwrap();
    vault.remove_mark(&mark.id).unwrap();
    assert_eq!(vault.plan_marks(None).unwrap(), []);
    assert!(matches!(vault.remove_mark(&mark.id), Err(VaultError::NotFound)));
}

#[test]
fn a_sheet_is_written_with_the_ticked_fields_only() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let none = ItemId(String::new());
    let item =
        add(&mut vault, fill("planned words", "secret text").content(Kind::Conversation, &none, &none));
    let field = |field: &str| SheetField {
        field: field.to_owned(),
        label: "With".to_owned(),
        words: Default::default(),
    };
    let part = SheetPart { item: item.id, heading: String::new(), fields: vec![field("with")] };
    let sheet = Sheet {
        title: "Talk".to_owned(),
        language: "en".to_owned(),
        format: SheetFormat::Markdown,
        parts: vec![part],
    };
    let path = vault.write_plan_sheet(&sample.home.path().join("out"), &sheet, at(0)).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text, "# Talk\n\n**With**\n\nplanned words\n");
    let again = vault.write_plan_sheet(&sample.home.path().join("out"), &sheet, at(0));
    assert!(again.is_err(), "a file that is there is never overwritten");
}
