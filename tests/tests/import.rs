//! Other journals come in once and whole; our own go out and come back the same; hostile files come to nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use evenkeel_core::journal::Entry;
use evenkeel_core::journal::import::{ImportError, Moods};
use evenkeel_core::vault::{Export, ImportRequest, Secret, Vault, VaultError};
use evenkeel_core::view::{FailureCode, ImportCounts, ImportFormat};
use vault_support::{ENTRIES, PLANTED, Sample, all_files, at, holds, sample, secret};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const BERLIN: Tz = chrono_tz::Europe::Berlin;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import").join(name)
}

fn request(path: &Path) -> ImportRequest<'_> {
    let today = "2026-11-30".parse().unwrap();
    ImportRequest { path, format: None, zone: BERLIN, today, moods: Moods::default(), passphrase: None }
}

/// Everything in the vault, oldest first.
fn all(vault: &Vault) -> Vec<Entry> {
    let mut entries: Vec<Entry> =
        vault.journal_list().unwrap().iter().map(|summary| vault.entry(&summary.id).unwrap()).collect();
    entries.sort_by(|one, other| (one.created_ms, &one.id).cmp(&(other.created_ms, &other.id)));
    entries
}

struct Imported {
    _sample: Sample,
    vault: Vault,
    /// What came in, oldest first, and the counts of the dry run.
    entries: Vec<Entry>,
    counts: ImportCounts,
}

/// Imports twice; a dry run before each says what comes.
fn imported(request: &ImportRequest) -> Imported {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let before = all(&vault);
    let dry = vault.import_dry_run(request).unwrap();
    assert_eq!(all(&vault), before, "a dry run changes nothing");
    let counts = vault.import_from(request).unwrap();
    assert_eq!(counts, dry, "the dry run said what came");
    let after = all(&vault);
    let again = vault.import_from(request).unwrap();
    assert_eq!((again.new, again.already_there), (0, counts.found), "the second import adds nothing");
    assert_eq!(vault.import_dry_run(request).unwrap(), again);
    assert_eq!(all(&vault), after);
    let entries = after.into_iter().filter(|entry| !before.contains(entry)).collect();
    assert_eq!(vault.check().unwrap().findings, [""; 0]);
    Imported { _sample: sample, vault, entries, counts }
}

/// Day, moment, zone and body of each.
fn told(entries: &[Entry]) -> Vec<(String, String, &str, &str)> {
    let moment =
        |ms| chrono::DateTime::from_timestamp_millis(ms).unwrap().format("%Y-%m-%dT%H:%MZ").to_string();
    entries
        .iter()
        .map(|entry| {
            (entry.day.to_string(), moment(entry.created_ms), entry.zone.as_str(), entry.body.as_str())
        })
        .collect()
}

fn expect(entries: &[Entry], expected: &[(&str, &str, &str, &str)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(day, at, zone, body)| ((*day).to_owned(), (*at).to_owned(), *zone, *body))
        .collect();
    assert_eq!(told(entries), expected);
}

#[test]
fn day_one_keeps_its_days_in_the_zone_in_which_they_were_lived() {
    for name in ["day-one.zip", "day-one.json"] {
        let path = fixture(name);
        let Imported { entries, counts, .. } = imported(&request(&path));
        assert_eq!(counts.format, ImportFormat::DayOne);
        assert_eq!(
            (counts.found, counts.new, counts.passed_over),
            (3, 3, 2),
            "a photograph alone, an unreadable time"
        );
        assert_eq!(counts.first_day.unwrap().to_string(), "2019-02-01");
        assert_eq!(counts.last_day.unwrap().to_string(), "2020-04-01");
        expect(
            &entries,
            &[
                (
                    "2019-02-01",
                    "2019-01-31T23:30Z",
                    "Europe/Berlin",
                    "Late at night\n\nStill thinking about the meeting\\.",
                ),
                ("2020-01-01", "2019-12-31T20:00Z", "Asia/Kathmandu", "New year on the roof 🙂"),
                ("2020-04-01", "2020-04-01T12:00Z", "UTC", "![](dayone-moment://00FF)\n\nA walk"),
            ],
        );
        assert_eq!(entries[0].tags, ["work", "sleep"]);
        assert_eq!(entries[0].modified_ms - entries[0].created_ms, 32 * 3_600_000 + 30 * 60_000);
    }
}

#[test]
fn jrnl_comes_in_by_json_and_by_text_as_the_same_entries() {
    let (json, text) = (fixture("jrnl.json"), fixture("jrnl.txt"));
    let Imported { entries, counts, mut vault, .. } = imported(&request(&json));
    assert_eq!((counts.format, counts.found, counts.passed_over), (ImportFormat::JrnlJson, 4, 2));
    expect(
        &entries[..2],
        &[
            (
                "2021-02-28",
                "2021-02-28T08:15Z",
                "Europe/Berlin",
                "Two hours of quiet.\nThe first in weeks. @work\n\nAnd a second paragraph.",
            ),
            ("2021-03-28", "2021-03-28T01:30Z", "Europe/Berlin", "In the hour that never was."),
        ],
    );
    assert_eq!(entries[0].tags, ["work"]);
    assert_eq!(entries[2].body, entries[3].body, "two alike in one minute are two");
    let by_text = vault.import_from(&request(&text)).unwrap();
    assert_eq!((by_text.format, by_text.new, by_text.already_there), (ImportFormat::JrnlText, 0, 4));
    let old = fixture("jrnl-old.txt");
    let Imported { entries, .. } = imported(&request(&old));
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[1].tags, ["calm", "a-walk"]);
    assert_eq!(entries[0].body, "My first entry.\nEverything is alright");
}

#[test]
fn daylio_asks_what_a_mood_means_before_anything_comes_in() {
    let path = fixture("daylio.csv");
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let dry = vault.import_dry_run(&request(&path)).unwrap();
    assert_eq!((dry.format, dry.found, dry.passed_over), (ImportFormat::Daylio, 4, 1));
    assert_eq!(dry.unmapped_moods, ["So lala"]);
    let refused = vault.import_from(&request(&path)).unwrap_err();
    assert!(
        matches!(&refused, VaultError::Import(ImportError::MoodsNotMapped(names)) if names == &["So lala"])
    );
    assert_eq!(refused.code(), FailureCode::ImportMoods);
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES);
    let mapped = ImportRequest { moods: Moods::read("so lala=4").unwrap(), ..request(&path) };
    let Imported { entries, .. } = imported(&mapped);
    expect(
        &entries,
        &[
            ("2023-01-01", "2022-12-31T23:00Z", "Europe/Berlin", "awful"),
            ("2023-10-29", "2023-10-29T00:30Z", "Europe/Berlin", "He said \"no\", twice,\nand then left."),
            ("2024-02-29", "2024-02-29T08:05Z", "Europe/Berlin", "meh"),
            (
                "2024-02-29",
                "2024-02-29T20:05Z",
                "Europe/Berlin",
                "Leap day\n\nIt **went** well.\n\n- one\n- two",
            ),
        ],
    );
    assert_eq!(
        entries.iter().map(|entry| entry.mood).collect::<Vec<_>>(),
        [Some(1), Some(4), Some(5), Some(7)]
    );
    assert_eq!(entries[1].tags, ["family", "movies / tv"]);
    let old = fixture("daylio-2018.csv");
    let Imported { entries, .. } = imported(&request(&old));
    assert_eq!(
        entries.iter().map(|entry| entry.day.to_string()).collect::<Vec<_>>(),
        ["2018-05-17", "2018-05-18"]
    );
}

#[test]
fn mini_diary_keeps_its_days_and_loses_its_html() {
    let path = fixture("mini-diary.json");
    let Imported { entries, counts, .. } = imported(&request(&path));
    assert_eq!((counts.format, counts.found, counts.passed_over), (ImportFormat::MiniDiary, 2, 2));
    expect(
        &entries,
        &[
            (
                "2020-01-31",
                "2020-01-31T11:00Z",
                "Europe/Berlin",
                "The last of January\n\nSnow & silence.\n\n*Slept* well.",
            ),
            ("2020-02-29", "2020-02-29T11:00Z", "Europe/Berlin", "plain text"),
        ],
    );
    assert_eq!(entries[0].modified_ms, 1_580_542_200_000);
}

/// The sample with some entries that are hard to carry.
fn hard_to_carry() -> (Sample, Vault) {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let bodies = [
        "---\nid: no head\n---\n",
        "\u{feff}\r\n\ttab, 漢字, 🙂, \u{0}, e\u{301} \n\n\n",
        "\"quotes\" \\ 'and' #tags: [a]",
    ];
    for (number, body) in bodies.iter().enumerate() {
        let tags =
            vec!["a, \"b\"".to_owned(), "[c]: - d".to_owned(), " spaced ".to_owned(), "Łódź".to_owned()];
        let day = "2024-02-29".parse().unwrap();
        let zone = [chrono_tz::Pacific::Apia, chrono_tz::America::St_Johns, chrono_tz::UTC][number];
        let entry = vault.begin_entry(at(5000 + number as i64), day, zone, tags).unwrap();
        vault.save_entry(&entry.id, 0, body, at(6000)).unwrap();
    }
    (sample, vault)
}

/// What is not carried is the number of the revision: history stays in the vault and its backups.
fn without_revisions(entries: Vec<Entry>) -> Vec<Entry> {
    entries.into_iter().map(|entry| Entry { revision: 1, ..entry }).collect()
}

#[test]
fn every_export_comes_back_as_the_same_entries_byte_for_byte() {
    let (sample, vault) = hard_to_carry();
    let out = sample.home.path().join("out");
    let passphrase = secret("a word for the file");
    for export in [Export::Markdown, Export::Json, Export::Encrypted(&passphrase)] {
        let exported = vault.export_to(&out, export, at(0)).unwrap();
        assert_eq!(exported.entries, ENTRIES as u64 + 3);
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("vault");
        let (mut fresh, _) =
            Vault::create(&folder, &secret("another evening"), evenkeel_core::vault::Cost::FLOOR).unwrap();
        let request = ImportRequest { passphrase: Some(&passphrase), ..request(&exported.path) };
        let counts = fresh.import_from(&request).unwrap();
        assert_eq!((counts.new, counts.passed_over), (ENTRIES as u64 + 3, 0), "{export:?}");
        assert_eq!(all(&fresh), without_revisions(all(&vault)), "{export:?}");
        assert_eq!(fresh.import_from(&request).unwrap().new, 0, "{export:?}");
        assert_eq!(
            vault.import_dry_run(&request).unwrap().new,
            0,
            "{export:?}: they are where they came from"
        );
    }
    let left = fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name());
    assert!(left.into_iter().all(|name| !name.to_string_lossy().ends_with(".part")));
    assert!(vault.export_to(&out, Export::Json, at(0)).is_err(), "an export never replaces another");
}

#[test]
fn the_manifest_says_what_must_be_there_and_what_is_missing_shows() {
    let sample = sample();
    let vault = sample.open().unwrap();
    let path = vault.export_to(&sample.home.path().join("out"), Export::Markdown, at(0)).unwrap().path;
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(path.join("manifest.json")).unwrap()).unwrap();
    assert_eq!(
        (manifest["format"].as_str(), manifest["entries"].as_u64()),
        (Some("evenkeel-journal"), Some(60))
    );
    let files: Vec<(PathBuf, Vec<u8>)> = all_files(&path);
    let by_path: BTreeMap<String, &Vec<u8>> = files
        .iter()
        .map(|(file, bytes)| (file.strip_prefix(&path).unwrap().to_string_lossy().into_owned(), bytes))
        .collect();
    for file in manifest["files"].as_array().unwrap() {
        use sha2::{Digest, Sha256};
        let bytes = by_path[file["path"].as_str().unwrap()];
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            (file["sha256"].as_str().unwrap(), file["bytes"].as_u64()),
            (&*sum, Some(bytes.len() as u64))
        );
    }
    assert_eq!(by_path.len(), 64, "the entries, the plan, the check-ins, the rituals and the manifest");
    let one = files.iter().find(|(file, _)| file.extension().is_some_and(|ending| ending == "md")).unwrap();
    fs::remove_file(&one.0).unwrap();
    let dry = vault.import_dry_run(&request(&path)).unwrap();
    assert_eq!((dry.found, dry.passed_over), (59, 1));
}

#[test]
fn an_encrypted_export_shows_nothing_and_opens_with_its_passphrase_only() {
    let sample = sample();
    let vault = sample.open().unwrap();
    let (right, wrong) = (secret("a word for the file"), secret("another word"));
    let path = vault.export_to(sample.home.path(), Export::Encrypted(&right), at(0)).unwrap().path;
    let bytes = fs::read(&path).unwrap();
    assert!(!holds(&bytes, PLANTED) && !holds(&bytes, "entries"));
    let refused = |passphrase: Option<&Secret>| {
        vault.import_dry_run(&ImportRequest { passphrase, ..request(&path) }).unwrap_err().code()
    };
    assert_eq!(refused(None), FailureCode::ImportPassphrase);
    assert_eq!(refused(Some(&wrong)), FailureCode::ImportPassphrase);
    fs::write(&path, &bytes[..bytes.len() - 100]).unwrap();
    assert_eq!(
        refused(Some(&right)),
        FailureCode::ImportRefused,
        "an end that is missing is never taken for whole"
    );
}

#[cfg(unix)]
#[test]
fn an_export_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let sample = sample();
    let vault = sample.open().unwrap();
    let out = sample.home.path().join("out");
    vault.export_to(&out, Export::Json, at(0)).unwrap();
    vault.export_to(&out, Export::Markdown, at(0)).unwrap();
    for (path, _) in all_files(&out) {
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

#[test]
fn every_hostile_file_is_refused_with_its_reason_and_changes_nothing() {
    use ImportError as E;
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let word = secret("a word");
    let before = all(&vault);
    type Reason = fn(&E) -> bool;
    let expected: &[(&str, Reason)] = &[
        ("absolute.zip", |error| matches!(error, E::UnsafePath)),
        ("age-for-keys.age", |error| matches!(error, E::Unreadable)),
        ("age-head-alone.age", |error| matches!(error, E::Unreadable)),
        ("age-too-costly.age", |error| matches!(error, E::Unreadable)),
        ("bomb.zip", |error| matches!(error, E::Bomb)),
        ("claims-4-gib.zip", |error| matches!(error, E::BrokenArchive)),
        ("claims-65000-files.zip", |error| matches!(error, E::BrokenArchive)),
        ("cut-early.zip", |error| matches!(error, E::BrokenArchive)),
        ("cut.zip", |error| matches!(error, E::BrokenArchive)),
        ("deep.json", |error| matches!(error, E::NotThatFormat | E::UnknownFormat)),
        ("leads-out-with-a-good-one.zip", |error| matches!(error, E::UnsafePath)),
        ("leads-out.zip", |error| matches!(error, E::UnsafePath)),
        ("link.zip", |error| matches!(error, E::SpecialFile)),
        ("not-a-journal.json", |error| matches!(error, E::UnknownFormat)),
        ("not-text.txt", |error| matches!(error, E::NotText)),
        ("nothing-in-it.zip", |error| matches!(error, E::UnknownFormat)),
        ("of-the-future.json", |error| matches!(error, E::Newer)),
        ("pipe.zip", |error| matches!(error, E::SpecialFile)),
        ("points-nowhere.zip", |error| matches!(error, E::BrokenArchive)),
        ("same-name-twice.zip", |error| matches!(error, E::SameNameTwice)),
        ("unclosed.json", |error| matches!(error, E::UnknownFormat)),
        ("under-a-password.zip", |error| matches!(error, E::PackedUnderPassword)),
        ("windows.zip", |error| matches!(error, E::UnsafePath)),
    ];
    let mut there: Vec<String> = fs::read_dir(fixture("hostile"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    there.sort();
    assert_eq!(there, expected.iter().map(|(name, _)| *name).collect::<Vec<_>>(), "each has its reason");
    for (name, is_expected) in expected {
        let path = fixture("hostile").join(name);
        let request = ImportRequest { passphrase: Some(&word), ..request(&path) };
        for refused in [vault.import_dry_run(&request), vault.import_from(&request)] {
            match refused {
                Err(VaultError::Import(error)) => assert!(is_expected(&error), "{name}: {error:?}"),
                other => panic!("{name}: {other:?}"),
            }
        }
    }
    assert_eq!(all(&vault), before);
    assert!(!Path::new("/etc/evil.json").exists());
}

#[test]
fn an_archive_of_many_small_files_that_unpack_to_too_much_is_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let megabyte = vec![b' '; 1_000_000];
    for number in 0..270 {
        zip.start_file(format!("{number}.json"), SimpleFileOptions::default()).unwrap();
        zip.write_all(&megabyte).unwrap();
    }
    let sample = sample();
    let path = sample.home.path().join("many.zip");
    fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
    assert!(fs::metadata(&path).unwrap().len() < 1_000_000, "small as it lies there");
    let refused = sample.open().unwrap().import_dry_run(&request(&path));
    assert!(matches!(refused, Err(VaultError::Import(ImportError::TooLarge))), "{refused:?}");
}

#[test]
fn an_entry_that_is_too_long_is_passed_over_and_the_others_come_in() {
    let sample = sample();
    let path = sample.home.path().join("long.txt");
    let long = "word ".repeat(1_000_000);
    fs::write(
        &path,
        format!("[2024-01-01 10:00] short\n[2024-01-02 10:00] long\n{long}\n[2024-01-03 10:00] short\n"),
    )
    .unwrap();
    let counts = sample.open().unwrap().import_from(&request(&path)).unwrap();
    assert_eq!((counts.new, counts.passed_over), (2, 1));
}

#[test]
fn an_entry_that_is_nested_without_end_is_passed_over() {
    let path = fixture("deep-entry.json");
    let counts = sample().open().unwrap().import_from(&request(&path)).unwrap();
    assert_eq!((counts.new, counts.passed_over), (0, 1));
}

/// The encrypted one was made by the reference implementation of its format.
#[test]
fn exports_of_this_release_are_read_by_every_later_one() {
    let word = secret("a word for the file");
    for name in ["evenkeel", "evenkeel.json", "evenkeel.age"] {
        let path = fixture(name);
        let Imported { entries, counts, .. } =
            imported(&ImportRequest { passphrase: Some(&word), ..request(&path) });
        assert_eq!((counts.format, counts.new), (ImportFormat::Evenkeel, 12), "{name}");
        for (number, entry) in entries.iter().enumerate() {
            assert_eq!(
                entry.body,
                format!("# Entry {number}\n\nzażółć gęślą jaźń, 漢字, don't\r\n  {number}\n")
            );
            assert_eq!(entry.zone, ["Europe/Warsaw", "America/New_York", "Asia/Kathmandu"][number % 3]);
            assert_eq!(entry.day.to_string(), format!("2026-03-{:02}", 15 + number));
            assert_eq!(entry.tags, [format!("tag {}", number % 3), "Łódź".to_owned()]);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_folder_with_links_is_read_without_following_them() {
    let sample = sample();
    let vault = sample.open().unwrap();
    let path = vault.export_to(&sample.home.path().join("out"), Export::Markdown, at(0)).unwrap().path;
    let secret_file = sample.home.path().join("secret.md");
    fs::write(&secret_file, "---\nid: \"x\"\n---\n").unwrap();
    std::os::unix::fs::symlink(&secret_file, path.join("link.md")).unwrap();
    std::os::unix::fs::symlink(&path, path.join("round-and-round")).unwrap();
    let dry = vault.import_dry_run(&request(&path)).unwrap();
    assert_eq!((dry.found, dry.passed_over), (60, 0));
}
