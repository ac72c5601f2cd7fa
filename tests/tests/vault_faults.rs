//! What the vault promises when things are wrong: each fault its own error, nothing overwritten, nothing lost in silence.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use evenkeel_core::vault::{Finding, Unlock, Vault, VaultError};
use sha2::{Digest, Sha256};
use vault_support::{ENTRIES, PASSPHRASE, all_files, sample, secret};

#[test]
fn a_wrong_passphrase_is_the_same_error_each_time_and_changes_no_byte() {
    let sample = sample();
    let before = all_files(sample.home.path());
    for wrong in ["a quiet morning", "A quiet evening", "a quiet evening ", ""] {
        let refused = Vault::open(&sample.folder, Unlock::Passphrase(&secret(wrong))).unwrap_err();
        assert_eq!(refused.to_string(), VaultError::WrongPassphrase.to_string(), "{wrong:?}");
    }
    let wrong_code = Vault::open(&sample.folder, Unlock::RecoveryCode(&secret("00001")));
    assert!(matches!(wrong_code, Err(VaultError::MistypedRecoveryCode { .. })));
    assert!(all_files(sample.home.path()) == before);
    Vault::open(&sample.folder, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
}

#[test]
fn a_wrong_passphrase_does_not_even_heal_a_copy() {
    let sample = sample();
    sample.write("keys", b"damaged");
    let before = all_files(sample.home.path());
    let refused = Vault::open(&sample.folder, Unlock::Passphrase(&secret("a quiet morning")));
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    assert!(all_files(sample.home.path()) == before);
}

#[test]
fn while_one_has_the_vault_open_nobody_else_gets_in() {
    let sample = sample();
    let vault = sample.open().unwrap();
    assert!(matches!(sample.open(), Err(VaultError::InUse)));
    let wrong = Vault::open(&sample.folder, Unlock::Passphrase(&secret("not even a right one")));
    assert!(matches!(wrong, Err(VaultError::InUse)), "the lock comes before the passphrase");
    vault.close().unwrap();
    sample.open().unwrap();
}

#[test]
fn a_copy_of_the_slots_that_is_damaged_anywhere_heals_from_the_other() {
    let sample = sample();
    let whole = sample.read("keys");
    for name in ["keys", "keys.2"] {
        for place in (0..whole.len()).step_by(9) {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x41;
            sample.write(name, &damaged);
            let vault = sample.open().unwrap();
            assert_eq!(vault.findings(), [Finding::KeyCopyHealed], "{name}, byte {place}");
            assert!(sample.read("keys") == whole && sample.read("keys.2") == whole, "{name}, byte {place}");
        }
        for damaged in [&[][..], &whole[..whole.len() / 2], &vec![0; 2 * 1024 * 1024]] {
            sample.write(name, damaged);
            assert_eq!(sample.open().unwrap().findings(), [Finding::KeyCopyHealed]);
        }
        std::fs::remove_file(sample.file(name)).unwrap();
        assert_eq!(sample.open().unwrap().findings(), [Finding::KeyCopyHealed]);
        assert!(sample.read(name) == whole);
    }
    assert_eq!(sample.open().unwrap().findings(), []);
}

#[test]
fn both_copies_damaged_is_said_so_and_never_a_wrong_passphrase() {
    let sample = sample();
    let whole = sample.read("keys");
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x41;
        sample.write("keys", &damaged);
        sample.write("keys.2", &damaged[..place]);
        let refused = sample.open();
        assert!(matches!(refused, Err(VaultError::SlotsDamaged)), "byte {place}: {refused:?}");
        assert!(sample.read("keys") == damaged, "nothing was overwritten");
    }
}

#[test]
fn a_tampered_slot_with_a_fresh_checksum_opens_nothing_and_breaks_nothing() {
    let sample = sample();
    let whole = sample.read("keys");
    let body = &whole[..whole.len() - 32];
    let (mut opened, mut refused) = (0, 0);
    for place in 0..body.len() {
        let mut tampered = body.to_vec();
        tampered[place] ^= 0x01;
        tampered.extend(Sha256::digest(&tampered).to_vec());
        sample.write("keys", &tampered);
        sample.write("keys.2", &tampered);
        match sample.open() {
            // The sequence, the drop box key and the passphrase's own slot are not what this way in depends on.
            Ok(vault) => {
                opened += 1;
                assert_eq!(vault.journal_list().unwrap().len(), ENTRIES, "byte {place}");
                let exchanged = vault.findings().contains(&Finding::DropBoxKeyExchanged);
                assert_eq!(exchanged, (34..66).contains(&place), "byte {place}");
            }
            Err(error) => {
                refused += 1;
                let typed = matches!(
                    error,
                    VaultError::SlotsDamaged | VaultError::WrongRecoveryCode | VaultError::NewerVersion
                );
                assert!(typed, "byte {place}: {error:?}");
            }
        }
    }
    assert!(opened > 40 && refused > 100, "{opened} opened, {refused} refused");
}

#[test]
fn a_missing_and_an_empty_journal_file_are_named_and_not_replaced() {
    let sample = sample();
    sample.write("journal.db", b"");
    assert!(matches!(sample.open(), Err(VaultError::Empty)));
    assert!(sample.read("journal.db").is_empty());
    std::fs::remove_file(sample.file("journal.db")).unwrap();
    assert!(matches!(sample.open(), Err(VaultError::Missing)));
    assert!(!sample.file("journal.db").exists());
}

#[test]
fn a_truncated_or_foreign_journal_file_is_damage_and_stays_as_it_is() {
    let sample = sample();
    let (whole, page) = (sample.read("journal.db"), 4096);
    assert!(whole.len() > 20 * page, "enough pages to cut some off");
    let mut other_vault = whole.clone();
    other_vault[..16].fill(7);
    let faults = [
        ("mid-page", whole[..whole.len() / 2 + 1000].to_vec()),
        ("in the first page", whole[..1000].to_vec()),
        ("one byte", whole[..1].to_vec()),
        ("two pages short", whole[..whole.len() - 2 * page].to_vec()),
        ("another salt", other_vault),
        ("zeros", vec![0; whole.len()]),
        ("text", b"not a database at all ".repeat(1000)),
    ];
    for (fault, bytes) in faults {
        sample.write("journal.db", &bytes);
        for unlock in [Unlock::RecoveryCode(&sample.code), Unlock::Passphrase(&secret(PASSPHRASE))] {
            let refused = Vault::open(&sample.folder, unlock);
            assert!(matches!(refused, Err(VaultError::Damaged)), "{fault}: {refused:?}");
        }
        assert!(sample.read("journal.db") == bytes, "{fault}: overwritten");
    }
    sample.write("journal.db", &whole);
    assert_eq!(sample.open().unwrap().journal_list().unwrap().len(), ENTRIES);
}

#[test]
fn one_flipped_byte_is_found_as_damage_wherever_it_is() {
    let sample = sample();
    let whole = sample.read("journal.db");
    for place in (0..whole.len()).step_by(4096 + 307) {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x10;
        sample.write("journal.db", &flipped);
        let found = sample.open().and_then(|vault| vault.verify());
        assert!(matches!(found, Err(VaultError::Damaged)), "byte {place}: {found:?}");
        assert!(sample.read("journal.db") == flipped, "byte {place}: overwritten");
    }
}
