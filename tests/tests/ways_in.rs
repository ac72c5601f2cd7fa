//! The ways into a vault: each opens, each can be changed, and never none.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use evenkeel_core::vault::{Cost, KeptKey, Unlock, Vault, VaultError, keychain_name, withdraw_grant};
use evenkeel_core::view::WayInKind;
use vault_support::{ENTRIES, PASSPHRASE, all_files, holds, sample, secret};

fn kinds(vault: &Vault) -> Vec<WayInKind> {
    let mut kinds: Vec<WayInKind> = vault.ways_in().iter().map(|way| way.kind).collect();
    kinds.sort_by_key(|kind| *kind as u8);
    kinds
}

fn id_of(vault: &Vault, kind: WayInKind) -> String {
    vault.ways_in().iter().find(|way| way.kind == kind).unwrap().id.clone()
}

#[test]
fn a_recovery_code_counts_as_written_down_once_it_was_typed_back() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let confirmed = |vault: &Vault| {
        let ways = vault.ways_in();
        ways.iter().find(|way| way.kind == WayInKind::RecoveryCode).unwrap().confirmed
    };
    assert!(!confirmed(&vault));
    for (typed, expected) in [("00001", "mistyped"), (&*another_code(), "not the one")] {
        let refused = vault.confirm_recovery_code(&secret(typed)).unwrap_err().to_string();
        assert!(refused.contains(expected), "{refused}");
        assert!(!confirmed(&vault));
    }
    vault.confirm_recovery_code(&sample.code).unwrap();
    vault.confirm_recovery_code(&sample.code).unwrap();
    assert!(confirmed(&vault));
    vault.close().unwrap();
    let mut vault = sample.open().expect("the confirmed code still opens");
    assert!(confirmed(&vault));
    vault.renew_recovery_code().unwrap();
    assert!(!confirmed(&vault), "a new code is to be typed back anew");
}

/// A well-formed code of another vault.
fn another_code() -> String {
    let home = tempfile::tempdir().unwrap();
    let (vault, code) = Vault::create(&home.path().join("vault"), &secret(PASSPHRASE), Cost::FLOOR).unwrap();
    vault.close().unwrap();
    code.groups.concat()
}

#[test]
fn the_keychains_key_opens_this_vault_and_stands_in_no_file() {
    let sample = sample();
    let key = KeptKey::random().unwrap();
    let refused = Vault::open(&sample.folder, Unlock::Keychain(&key));
    assert!(matches!(refused, Err(VaultError::WrongKeychainKey)), "no slot yet: {refused:?}");
    let mut vault = sample.open().unwrap();
    vault.add_keychain_key(&key).unwrap();
    assert_eq!(
        kinds(&vault),
        [WayInKind::Passphrase, WayInKind::RecoveryCode, WayInKind::Keychain],
        "beside the others"
    );
    vault.close().unwrap();
    let kept = KeptKey::from_text(&key.to_text()).unwrap();
    let vault = Vault::open(&sample.folder, Unlock::Keychain(&kept)).unwrap();
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES);
    vault.close().unwrap();
    for (path, bytes) in all_files(sample.home.path()) {
        assert!(!holds(&bytes, &key.to_text()[..20]), "{}", path.display());
    }
    assert_eq!(keychain_name(&sample.folder).unwrap().len(), 32);
}

#[test]
fn a_new_keychain_key_takes_the_place_of_the_old_one() {
    let sample = sample();
    let (old, new) = (KeptKey::random().unwrap(), KeptKey::random().unwrap());
    let mut vault = sample.open().unwrap();
    vault.add_keychain_key(&old).unwrap();
    vault.add_keychain_key(&new).unwrap();
    vault.close().unwrap();
    assert!(matches!(Vault::open(&sample.folder, Unlock::Keychain(&old)), Err(VaultError::WrongKeychainKey)));
    Vault::open(&sample.folder, Unlock::Keychain(&new)).unwrap();
}

#[test]
fn the_last_passphrase_or_recovery_code_is_never_removed() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    vault.add_keychain_key(&KeptKey::random().unwrap()).unwrap();
    let (passphrase, code) = (id_of(&vault, WayInKind::Passphrase), id_of(&vault, WayInKind::RecoveryCode));
    assert!(matches!(vault.remove_way_in("00"), Err(VaultError::NotFound)));
    vault.remove_way_in(&passphrase).unwrap();
    assert!(matches!(vault.remove_way_in(&code), Err(VaultError::LastWayIn)));
    assert_eq!(kinds(&vault), [WayInKind::RecoveryCode, WayInKind::Keychain]);
    vault.close().unwrap();
    let refused = Vault::open(&sample.folder, Unlock::Passphrase(&secret(PASSPHRASE)));
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    let mut vault = sample.open().unwrap();
    let keychain = id_of(&vault, WayInKind::Keychain);
    vault.remove_way_in(&keychain).unwrap();
    vault.change_passphrase(&secret("another evening"), Cost::FLOOR).unwrap();
    vault.remove_way_in(&code).unwrap();
    assert_eq!(kinds(&vault), [WayInKind::Passphrase]);
    let last = id_of(&vault, WayInKind::Passphrase);
    assert!(matches!(vault.remove_way_in(&last), Err(VaultError::LastWayIn)));
    vault.close().unwrap();
    Vault::open(&sample.folder, Unlock::Passphrase(&secret("another evening"))).unwrap();
}

#[test]
fn a_grant_opens_the_vault_once() {
    let sample = sample();
    let vault = sample.open().unwrap();
    let kept = vault.leave_grant().unwrap();
    vault.close().unwrap();
    for (path, bytes) in all_files(sample.home.path()) {
        assert!(!holds(&bytes, &kept.to_text()[..20]), "{}", path.display());
    }
    let vault = Vault::open_by_grant(&sample.folder, &kept).unwrap();
    assert_eq!(vault.journal_list().unwrap().len(), ENTRIES);
    vault.close().unwrap();
    assert!(matches!(Vault::open_by_grant(&sample.folder, &kept), Err(VaultError::NoGrant)));
    sample.open().unwrap();
}

#[test]
fn a_key_that_does_not_fit_uses_the_grant_up() {
    let sample = sample();
    let vault = sample.open().unwrap();
    let kept = vault.leave_grant().unwrap();
    vault.close().unwrap();
    let other = KeptKey::random().unwrap();
    assert!(matches!(Vault::open_by_grant(&sample.folder, &other), Err(VaultError::NoGrant)));
    assert!(matches!(Vault::open_by_grant(&sample.folder, &kept), Err(VaultError::NoGrant)));
}

#[test]
fn no_grant_is_left_by_an_opening_a_withdrawal_or_a_change_of_the_ways_in() {
    let sample = sample();
    let leave = || {
        let vault = sample.open().unwrap();
        let kept = vault.leave_grant().unwrap();
        vault.close().unwrap();
        kept
    };
    let is_gone =
        |kept: &KeptKey| matches!(Vault::open_by_grant(&sample.folder, kept), Err(VaultError::NoGrant));
    let kept = leave();
    sample.open().unwrap().close().unwrap();
    assert!(is_gone(&kept), "somebody gave the passphrase meanwhile");
    let kept = leave();
    withdraw_grant(&sample.folder).unwrap();
    withdraw_grant(&sample.folder).unwrap();
    assert!(is_gone(&kept), "it was withdrawn");
    let mut vault = sample.open().unwrap();
    let kept = vault.leave_grant().unwrap();
    vault.renew_recovery_code().unwrap();
    vault.close().unwrap();
    assert!(is_gone(&kept), "a way in was changed after it was left");
}
