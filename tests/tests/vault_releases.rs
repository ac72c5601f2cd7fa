//! A vault of each earlier release opens with this one, and what it was before stays as a verified backup.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::fs;
use std::path::{Path, PathBuf};

use evenkeel_core::plan::{Content, Item, Kind};
use evenkeel_core::vault::{
    Cost, RestoreBy, Secret, Unlock, Vault, VaultError, backup_folder, backups, restore,
};
use evenkeel_core::view::BackupState;
use vault_support::{all_files, at, secret};

const PASSPHRASE: &str = "a fixture for the years";
/// Each release and the recovery code of its vault.
const RELEASES: &[(&str, &str)] = &[("0.1.0", "09JX7-6WHYV-Q6SNH-A5S12-19Y8S-TGHJ9-0QJKD")];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/vaults")
}

/// A copy of the vault of a release, which is never opened where it lies.
fn copied(release: &str) -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("vault");
    fs::create_dir(&folder).unwrap();
    for file in fs::read_dir(fixtures().join(release)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    (home, folder)
}

fn holds_all_of_the_fixture(vault: &Vault) {
    let list = vault.journal_list().unwrap();
    assert_eq!(list.len(), 12);
    for (number, summary) in list.iter().rev().enumerate() {
        let entry = vault.entry(&summary.id).unwrap();
        assert_eq!(entry.body, format!("# Entry {number}\n\nzażółć gęślą jaźń, 漢字, don't\r\n  {number}\n"));
        assert_eq!(entry.day.to_string(), format!("2026-03-{:02}", 15 + number));
        assert_eq!(entry.zone, ["Europe/Warsaw", "America/New_York", "Asia/Kathmandu"][number % 3]);
        assert_eq!(entry.tags, [format!("tag {}", number % 3), "Łódź".to_owned()]);
        let before = vault.entry_revisions(&entry.id).unwrap();
        assert_eq!(
            before.iter().map(|kept| &*kept.body).collect::<Vec<_>>(),
            [format!("first words {number}")]
        );
    }
    let items = vault.plan_items(&[Kind::Trigger]).unwrap();
    assert!(
        matches!(&items[..], [Item { content: Content::Trigger(one), .. }] if one.what == "Monday meeting")
    );
    let ritual = vault.ritual("2026-03-27".parse().unwrap()).unwrap();
    let loops: Vec<&str> = ritual.loops.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(loops, ["answer the letter"]);
}

#[test]
fn every_release_has_a_fixture_and_every_fixture_is_tried() {
    let mut there: Vec<String> = fs::read_dir(fixtures())
        .unwrap()
        .map(|file| file.unwrap())
        .filter(|file| file.path().is_dir())
        .map(|file| file.file_name().into_string().unwrap())
        .collect();
    there.sort();
    assert_eq!(there, RELEASES.iter().map(|(release, _)| *release).collect::<Vec<_>>());
}

#[test]
fn a_vault_of_each_release_opens_after_a_verified_backup_and_loses_nothing() {
    for (release, code) in RELEASES {
        let (_home, folder) = copied(release);
        let before = fs::read(folder.join("journal.db")).unwrap();
        let vault = Vault::open(&folder, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
        holds_all_of_the_fixture(&vault);
        assert_eq!(vault.check().unwrap().findings, [""; 0], "{release}");
        vault.close().unwrap();
        assert!(
            fs::read(folder.join("journal.db")).unwrap() != before,
            "{release}: it was brought up to date"
        );
        let made = backups(&backup_folder(&folder)).unwrap();
        assert_eq!(
            made.iter().map(|backup| (backup.state, backup.entries)).collect::<Vec<_>>(),
            [(BackupState::Whole, 12)]
        );
        let vault = Vault::open(&folder, Unlock::RecoveryCode(&secret(code))).unwrap();
        vault.close().unwrap();
        assert_eq!(
            backups(&backup_folder(&folder)).unwrap().len(),
            1,
            "{release}: only a migration makes one"
        );
        // The backup is of the old shape, and is brought up to date when it is restored.
        let elsewhere = tempfile::tempdir().unwrap();
        let (code, next) = (secret(code), Secret::new("the years after".to_owned()));
        let by = RestoreBy::RecoveryCode { code: &code, next: &next, cost: Cost::FLOOR };
        let restored = elsewhere.path().join("vault");
        restore(&restored, &backup_folder(&folder).join(&made[0].name), by, at(0)).unwrap();
        holds_all_of_the_fixture(&Vault::open(&restored, Unlock::Passphrase(&next)).unwrap());
    }
}

#[test]
fn where_the_backup_before_a_migration_fails_the_vault_stays_as_it_was() {
    let (home, folder) = copied(RELEASES[0].0);
    // A file where the folder of the backups should be.
    fs::write(backup_folder(&folder), "in the way").unwrap();
    let before = fs::read(folder.join("journal.db")).unwrap();
    let refused = Vault::open(&folder, Unlock::RecoveryCode(&secret(RELEASES[0].1)));
    assert!(matches!(refused, Err(VaultError::Disk(_))), "{refused:?}");
    let log = folder.join("journal.db-wal");
    assert!(fs::read(folder.join("journal.db")).unwrap() == before, "not migrated without a way back");
    assert!(fs::read(log).map_or(true, |log| log.is_empty()), "nothing waits in the log either");
    fs::remove_file(backup_folder(&folder)).unwrap();
    holds_all_of_the_fixture(&Vault::open(&folder, Unlock::RecoveryCode(&secret(RELEASES[0].1))).unwrap());
    assert!(!all_files(home.path()).is_empty());
}
