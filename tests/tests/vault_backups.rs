//! What backups promise: whole or not there, and enough by themselves to bring everything back.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use evenkeel_core::engine::Effect;
use evenkeel_core::store::{Record, Store};
use evenkeel_core::vault::{
    Cost, RestoreBy, Secret, Unlock, Vault, VaultError, backup_folder, backups, inspect_backup, move_in,
    restore, restore_everything, start_anew, state, waits_to_move_in,
};
use evenkeel_core::view::{BackupState, VaultState};
use sha2::{Digest, Sha256};
use vault_support::{
    ENTRIES, PASSPHRASE, PLANTED, Sample, all_files, at, holds, sample, secret, write_entry,
};

const NEXT: &str = "another quiet evening";

/// The one backup of a sample, and the sample.
fn backed_up() -> (Sample, PathBuf) {
    let sample = sample();
    let vault = sample.open().unwrap();
    let made = vault.back_up(at(0)).unwrap();
    vault.close().unwrap();
    let path = backup_folder(&sample.folder).join(made.name);
    (sample, path)
}

fn by_code(code: &Secret) -> impl Fn(&Path, &Path) -> Result<(), VaultError> {
    move |folder, from| {
        let next = secret(NEXT);
        restore(folder, from, RestoreBy::RecoveryCode { code, next: &next, cost: Cost::FLOOR }, at(5))
            .map(drop)
    }
}

fn bodies(vault: &Vault) -> Vec<String> {
    let list = vault.journal_list().unwrap();
    list.iter().map(|summary| vault.entry(&summary.id).unwrap().body).collect()
}

#[test]
fn a_backup_is_listed_with_its_date_and_its_entries() {
    let (sample, path) = backed_up();
    let list = backups(&backup_folder(&sample.folder)).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!((list[0].made_ms, list[0].entries), (at(0).timestamp_millis(), ENTRIES as u64));
    assert_eq!((list[0].bytes, list[0].state), (fs::metadata(&path).unwrap().len(), BackupState::Whole));
    assert_eq!(inspect_backup(&path).unwrap(), list[0]);
    let vault = sample.open().unwrap();
    assert_eq!(vault.newest_backup().unwrap(), Some(at(0)));
    assert!(backups(&sample.home.path().join("nowhere")).unwrap().is_empty());
}

#[test]
fn nothing_of_an_entry_stands_in_clear_in_a_backup() {
    let (sample, _) = backed_up();
    for (path, bytes) in all_files(&sample.folder) {
        assert!(!holds(&bytes, PLANTED) && !holds(&bytes, "SQLite format"), "{}", path.display());
    }
}

#[test]
fn the_recovery_code_and_one_file_bring_everything_back_on_a_new_computer() {
    let (sample, path) = backed_up();
    let elsewhere = tempfile::tempdir().unwrap();
    let (folder, file) = (elsewhere.path().join("data").join("vault"), elsewhere.path().join("usb.vault"));
    fs::copy(&path, &file).unwrap();
    by_code(&sample.code)(&folder, &file).unwrap();
    let old = Vault::open(&folder, Unlock::Passphrase(&secret(PASSPHRASE)));
    assert!(matches!(old, Err(VaultError::WrongPassphrase)), "the old passphrase opens it no more");
    for unlock in [Unlock::Passphrase(&secret(NEXT)), Unlock::RecoveryCode(&sample.code)] {
        let vault = Vault::open(&folder, unlock).unwrap();
        assert_eq!(bodies(&vault), bodies(&sample.open().unwrap()));
        assert_eq!(vault.check().unwrap().findings, [""; 0]);
        vault.close().unwrap();
    }
    let left: Vec<_> = all_files(elsewhere.path()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(left.len(), 5, "the file, the database, both key files, the lock: {left:?}");
}

#[test]
fn the_passphrase_of_its_time_opens_a_backup_and_is_in_force_again() {
    let (sample, path) = backed_up();
    let mut vault = sample.open().unwrap();
    vault.change_passphrase(&secret(NEXT), Cost::FLOOR).unwrap();
    vault.close().unwrap();
    let refused = restore(&sample.folder, &path, RestoreBy::Passphrase(&secret(NEXT)), at(5));
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    restore(&sample.folder, &path, RestoreBy::Passphrase(&secret(PASSPHRASE)), at(5)).unwrap();
    Vault::open(&sample.folder, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
}

#[test]
fn a_restore_that_is_refused_changes_no_byte() {
    let (sample, path) = backed_up();
    let before = all_files(sample.home.path());
    let (wrong, short) = (secret("a quiet morning"), secret("short"));
    let mistyped = secret("00000");
    let cost = Cost::FLOOR;
    for by in [
        RestoreBy::Passphrase(&wrong),
        RestoreBy::RecoveryCode { code: &sample.code, next: &short, cost },
        RestoreBy::RecoveryCode { code: &mistyped, next: &wrong, cost },
    ] {
        restore(&sample.folder, &path, by, at(5)).unwrap_err();
        assert!(all_files(sample.home.path()) == before, "{by:?}");
    }
    let vault = sample.open().unwrap();
    let in_use = restore(&sample.folder, &path, RestoreBy::Passphrase(&secret(PASSPHRASE)), at(5));
    assert!(matches!(in_use, Err(VaultError::InUse)));
    vault.close().unwrap();
    let empty = sample.home.path().join("elsewhere");
    restore(&empty, &path, RestoreBy::Passphrase(&wrong), at(5)).unwrap_err();
    assert_eq!(state(&empty), VaultState::Absent, "a failed restore makes no vault");
}

#[test]
fn a_damaged_vault_is_restored_and_its_files_are_kept_aside() {
    let (sample, path) = backed_up();
    let whole = sample.read("journal.db");
    for (number, damage) in
        [&b""[..], &whole[..whole.len() / 2 + 1000], &whole[..whole.len() - 2 * 4096]].iter().enumerate()
    {
        sample.write("journal.db", damage);
        sample.write("keys", b"damaged");
        sample.write("keys.2", b"damaged");
        let error = sample.open().unwrap_err();
        assert!(matches!(error, VaultError::SlotsDamaged), "{error:?}");
        let by = RestoreBy::Passphrase(&secret(PASSPHRASE));
        let restored = restore(&sample.folder, &path, by, at(10 + number as i64)).unwrap();
        assert_eq!(restored.backup.entries, ENTRIES as u64);
        let aside = restored.aside.unwrap();
        assert_eq!(fs::read(aside.join("journal.db")).unwrap(), *damage, "kept as it was");
        assert_eq!(fs::read(aside.join("keys")).unwrap(), b"damaged");
        assert_eq!(bodies(&sample.open().unwrap()).len(), ENTRIES);
        assert!(path.exists(), "the backups stay where they are");
    }
    let twice: Vec<_> = (0..2)
        .map(|_| restore(&sample.folder, &path, RestoreBy::Passphrase(&secret(PASSPHRASE)), at(50)).unwrap())
        .collect();
    assert_ne!(twice[0].aside, twice[1].aside, "in the same second, nothing replaces what was put aside");
}

#[test]
fn a_log_that_was_not_folded_in_goes_aside_with_its_database() {
    let (sample, path) = backed_up();
    // As after a crash: a log of the old database, which the restored one must never read.
    let vault = sample.open().unwrap();
    drop(vault.back_up(at(1)));
    let log = sample.read("journal.db-wal");
    vault.close().unwrap();
    sample.write("journal.db-wal", &[&log[..], &[1; 5000]].concat());
    let by = RestoreBy::Passphrase(&secret(PASSPHRASE));
    let aside = restore(&sample.folder, &path, by, at(5)).unwrap().aside.unwrap();
    assert!(aside.join("journal.db-wal").exists() && !sample.file("journal.db-wal").exists());
    assert_eq!(sample.open().unwrap().check().unwrap().findings, [""; 0]);
}

#[test]
fn both_secrets_lost_the_old_vault_is_put_aside_and_a_new_one_made() {
    let (sample, path) = backed_up();
    let before = fs::read(&path).unwrap();
    let aside = start_anew(&sample.folder, at(0)).unwrap();
    assert_eq!(state(&sample.folder), VaultState::Absent);
    assert_eq!(fs::read(backup_folder(&aside).join(path.file_name().unwrap())).unwrap(), before);
    let (vault, _) = Vault::create(&sample.folder, &secret(NEXT), Cost::FLOOR).unwrap();
    assert!(vault.journal_list().unwrap().is_empty());
    vault.close().unwrap();
    assert_eq!(
        Vault::open(&aside, Unlock::RecoveryCode(&sample.code)).unwrap().journal_list().unwrap().len(),
        ENTRIES
    );
    let nothing = start_anew(&sample.home.path().join("nowhere"), at(0));
    assert!(matches!(nothing, Err(VaultError::Absent)));
}

#[test]
fn every_mutated_region_of_a_backup_is_a_typed_error_and_nothing_is_restored() {
    let (sample, path) = backed_up();
    let whole = fs::read(&path).unwrap();
    let empty = tempfile::tempdir().unwrap();
    let (folder, file) = (empty.path().join("vault"), empty.path().join("x.vault"));
    let slots_end = 42 + sample.read("keys").len();
    let places = (0..slots_end + 200).step_by(3).chain((slots_end..whole.len()).step_by(4096 + 577));
    let (mut plain, mut resealed) = (0, 0);
    for place in places.chain(whole.len() - 32..whole.len()) {
        let mut mutated = whole.clone();
        mutated[place] ^= 0x11;
        fs::write(&file, &mutated).unwrap();
        let refused = by_code(&sample.code)(&folder, &file);
        let typed = matches!(refused, Err(VaultError::BackupDamaged | VaultError::NewerVersion));
        assert!(typed, "byte {place}: {refused:?}");
        assert_ne!(inspect_backup(&file).unwrap().state, BackupState::Whole, "byte {place}");
        plain += 1;
        if place < whole.len() - 32 && place % 2 == 0 {
            // With a checksum that fits: what a tamperer would write.
            let end = mutated.len() - 32;
            let sum = Sha256::digest(&mutated[..end]);
            mutated[end..].copy_from_slice(&sum);
            fs::write(&file, &mutated).unwrap();
            resealed += 1;
            match by_code(&sample.code)(&folder, &file) {
                // The stated time and count, the sequence, the drop box key: nothing that the entries depend on.
                Ok(()) => {
                    let vault = Vault::open(&folder, Unlock::Passphrase(&secret(NEXT))).unwrap();
                    assert_eq!(bodies(&vault).len(), ENTRIES, "byte {place}");
                    vault.verify().unwrap();
                    drop(vault);
                    fs::remove_dir_all(&folder).unwrap();
                }
                Err(error) => {
                    let typed = matches!(
                        error,
                        VaultError::BackupDamaged
                            | VaultError::NewerVersion
                            | VaultError::SlotsDamaged
                            | VaultError::WrongRecoveryCode
                            | VaultError::Damaged
                    );
                    assert!(typed, "byte {place}: {error:?}");
                }
            }
        }
        assert_eq!(state(&folder), VaultState::Absent, "byte {place}: nothing half restored is left");
    }
    assert!(plain > 200 && resealed > 80, "{plain} mutations, {resealed} with a fresh checksum");
}

#[test]
fn a_truncated_backup_is_damaged_wherever_it_ends() {
    let (sample, path) = backed_up();
    let whole = fs::read(&path).unwrap();
    let empty = tempfile::tempdir().unwrap();
    let (folder, file) = (empty.path().join("vault"), empty.path().join("x.vault"));
    let cuts = (0..600).step_by(7).chain((600..whole.len()).step_by(9_973)).chain([whole.len() - 1]);
    for cut in cuts {
        fs::write(&file, &whole[..cut]).unwrap();
        let refused = by_code(&sample.code)(&folder, &file);
        assert!(matches!(refused, Err(VaultError::BackupDamaged)), "cut at {cut}: {refused:?}");
    }
    fs::write(&file, [&whole[..], b"x"].concat()).unwrap();
    assert!(matches!(by_code(&sample.code)(&folder, &file), Err(VaultError::BackupDamaged)), "one byte more");
}

#[test]
fn a_damaged_vault_yields_no_backup_and_keeps_the_good_ones() {
    let (sample, path) = backed_up();
    let mut bytes = sample.read("journal.db");
    let place = bytes.len() / 2;
    bytes[place] ^= 0x40;
    sample.write("journal.db", &bytes);
    let before = fs::read(&path).unwrap();
    let made = sample.open().and_then(|vault| vault.back_up(at(60 * 24)));
    assert!(matches!(made, Err(VaultError::Damaged)), "{made:?}");
    let files: Vec<_> = all_files(&backup_folder(&sample.folder));
    assert_eq!(files, [(path, before)], "no partial file, and the good one untouched");
}

#[test]
fn daily_backups_over_a_year_rotate_and_the_newest_always_opens() {
    let sample = sample();
    let vault = sample.open().unwrap();
    for day in 0..120 {
        vault.back_up(at(0) + TimeDelta::days(day * 3)).unwrap();
    }
    vault.close().unwrap();
    let list = backups(&backup_folder(&sample.folder)).unwrap();
    assert!(
        (16..=23).contains(&list.len()),
        "7 daily, 4 weekly, 12 monthly, some of them the same: {}",
        list.len()
    );
    assert!(list.iter().all(|backup| backup.state == BackupState::Whole));
    let newest = backup_folder(&sample.folder).join(&list[0].name);
    restore(&sample.folder, &newest, RestoreBy::Passphrase(&secret(PASSPHRASE)), at(5)).unwrap();
}

#[test]
fn a_folder_that_the_user_chose_keeps_what_is_in_it() {
    let sample = sample();
    let disk = sample.home.path().join("usb");
    fs::create_dir(&disk).unwrap();
    fs::write(disk.join("holiday.part"), "mine").unwrap();
    fs::write(disk.join("evenkeel-cut-off.vault.part"), "ours").unwrap();
    let vault = sample.open().unwrap();
    for minute in 0..20 {
        vault.back_up_to(&disk, at(minute)).unwrap();
    }
    assert_eq!(backups(&disk).unwrap().len(), 20, "nothing rotates there");
    assert!(disk.join("holiday.part").exists());
    assert!(!disk.join("evenkeel-cut-off.vault.part").exists(), "the rest of an attempt that was cut off");
    assert_eq!(vault.newest_backup().unwrap(), None, "the vault's own folder has none");
}

#[test]
fn a_backup_holds_what_the_vault_held_when_it_was_made() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let id = write_entry(&mut vault, 0, "before the backup");
    // Not checkpointed: the entry is in the log only.
    let made = vault.back_up(at(1)).unwrap();
    vault.save_entry(&id, 1, "after the backup", at(2)).unwrap();
    vault.close().unwrap();
    assert_eq!(made.entries, ENTRIES as u64 + 1);
    let path = backup_folder(&sample.folder).join(made.name);
    restore(&sample.folder, &path, RestoreBy::Passphrase(&secret(PASSPHRASE)), at(5)).unwrap();
    assert_eq!(sample.open().unwrap().entry(&id).unwrap().body, "before the backup");
}

#[test]
fn a_check_finds_what_whole_pages_can_hide() {
    let sample = sample();
    let vault = sample.open().unwrap();
    vault.back_up(at(0)).unwrap();
    let checked = vault.check().unwrap();
    assert_eq!((checked.entries, checked.revisions, checked.findings.len()), (ENTRIES as u64, 0, 0));
    let newest = backups(&backup_folder(&sample.folder)).unwrap().remove(0).name;
    let path = backup_folder(&sample.folder).join(&newest);
    let mut bytes = fs::read(&path).unwrap();
    bytes[5000] ^= 1;
    fs::write(&path, bytes).unwrap();
    sample.write("keys.2", b"damaged");
    let findings = vault.check().unwrap().findings;
    assert_eq!(findings.len(), 2, "{findings:?}");
    assert!(findings[0].contains("copy of the key slots") && findings[1].contains(&newest), "{findings:?}");
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_backup_and_what_was_restored() {
    use std::os::unix::fs::PermissionsExt;
    let (sample, path) = backed_up();
    restore(&sample.folder, &path, RestoreBy::Passphrase(&secret(PASSPHRASE)), at(5)).unwrap();
    for name in ["journal.db", "keys", "keys.2", "backups"] {
        let mode = fs::metadata(sample.file(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, if name == "backups" { 0o700 } else { 0o600 }, "{name}");
    }
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
}

/// A data folder with settings, a record and the sample's vault, packed into one file.
fn packed() -> (Sample, PathBuf) {
    let sample = sample();
    let data = sample.home.path();
    fs::write(data.join("settings.toml"), "# mine\n[breaks.micro]\ninterval = \"25m\"\n").unwrap();
    let mut store = Store::open(&data.join("app.db")).unwrap();
    store.append(&[happened()]).unwrap();
    let vault = sample.open().unwrap();
    let made = vault.pack_everything(&data.join("stick"), data, at(0)).unwrap();
    vault.close().unwrap();
    assert!(made.everything);
    let path = data.join("stick").join(made.name);
    (sample, path)
}

fn happened() -> Record {
    let day = "2026-03-27".parse().unwrap();
    let effect = Effect::LunchEnded { taken: true };
    Record { at_ms: at(0).timestamp_millis(), day, zone: "Europe/Berlin".to_owned(), effect }
}

#[test]
fn one_file_brings_settings_records_and_vault_to_a_new_computer() {
    let (_sample, path) = packed();
    let new = tempfile::tempdir().unwrap();
    fs::write(new.path().join("settings.toml"), "[breaks.micro]\ninterval = \"40m\"\n").unwrap();
    let vault = new.path().join("vault");
    let by = RestoreBy::Passphrase(&secret(PASSPHRASE));
    restore_everything(new.path(), &vault, &path, by, at(5)).unwrap();
    assert!(waits_to_move_in(new.path()));
    let aside = move_in(new.path()).unwrap().expect("the former settings are kept");
    assert!(fs::read_to_string(aside.join("settings.toml")).unwrap().contains("40m"));
    assert!(fs::read_to_string(new.path().join("settings.toml")).unwrap().starts_with("# mine"));
    let store = Store::open(&new.path().join("app.db")).unwrap();
    assert_eq!(store.records_of(happened().day).unwrap(), [happened()]);
    let mut opened = Vault::open(&vault, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
    assert_eq!(bodies(&opened).len(), ENTRIES);
    let mut store = store;
    opened.catch_up(&mut store).unwrap();
    assert_eq!(opened.findings(), [], "a vault that moved is not taken for an old one");
    assert_eq!(move_in(new.path()).unwrap(), None, "it is done once");
}

#[test]
fn nothing_of_settings_and_records_stands_in_clear_in_it() {
    let (_sample, path) = packed();
    let bytes = fs::read(path).unwrap();
    for word in ["micro", "Europe/Berlin", "lunch_ended", "SQLite format 3"] {
        assert!(!holds(&bytes, word), "{word}");
    }
}

#[test]
fn a_file_that_is_cut_changed_or_of_the_vault_alone_replaces_nothing() {
    let (sample, path) = packed();
    let bytes = fs::read(&path).unwrap();
    let cut = |length: usize| bytes[..length].to_vec();
    let changed = |at: usize| {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let end = changed.len() - 32;
        let sum = Sha256::digest(&changed[..end]);
        changed[end..].copy_from_slice(&sum);
        changed
    };
    let own = sample.open().unwrap();
    let alone = own.back_up_to(&sample.home.path().join("alone"), at(1)).unwrap();
    own.close().unwrap();
    let alone = fs::read(sample.home.path().join("alone").join(alone.name)).unwrap();
    let end = bytes.len() - 32;
    for (what, hostile) in [
        ("cut in the header", cut(45)),
        ("cut in what is beside", cut(end - 10)),
        ("cut at the end", cut(bytes.len() - 1)),
        ("changed beside, with a right sum", changed(end - 40)),
        ("the nonce changed, with a right sum", changed(end - 5000)),
        ("of the vault alone", alone),
    ] {
        let new = tempfile::tempdir().unwrap();
        fs::write(new.path().join("settings.toml"), "# here\n").unwrap();
        let from = new.path().join("x.vault");
        fs::write(&from, hostile).unwrap();
        let by = RestoreBy::Passphrase(&secret(PASSPHRASE));
        assert!(
            restore_everything(new.path(), &new.path().join("vault"), &from, by, at(5)).is_err(),
            "{what}"
        );
        assert_eq!(state(&new.path().join("vault")), VaultState::Absent, "{what}");
        assert!(!waits_to_move_in(new.path()), "{what}");
        assert_eq!(fs::read_to_string(new.path().join("settings.toml")).unwrap(), "# here\n", "{what}");
    }
}

#[test]
fn the_vault_alone_can_be_taken_from_such_a_file_too() {
    let (_sample, path) = packed();
    let new = tempfile::tempdir().unwrap();
    let vault = new.path().join("vault");
    restore(&vault, &path, RestoreBy::Passphrase(&secret(PASSPHRASE)), at(5)).unwrap();
    assert!(!waits_to_move_in(new.path()));
    let opened = Vault::open(&vault, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
    assert_eq!(bodies(&opened).len(), ENTRIES);
}
