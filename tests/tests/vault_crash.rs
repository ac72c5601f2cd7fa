//! What was acknowledged survives the death of the program at any moment, and so does a way in.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use evenkeel_core::vault::{Secret, Unlock, Vault};
use vault_support::{ENTRIES, PASSPHRASE, Sample, sample, secret, write_entry};

const KILLS: u64 = 25;

#[test]
fn every_acknowledged_save_is_there_after_kill_minus_nine() {
    let sample = sample();
    let mut vault = Vault::open(&sample.folder, Unlock::Passphrase(&secret(PASSPHRASE))).unwrap();
    let code = vault.renew_recovery_code().unwrap().groups.concat();
    let id = write_entry(&mut vault, 0, "revision 1\n");
    vault.close().unwrap();
    let mut stored = 1;
    for kill in 0..KILLS {
        let mut saver = Command::new(env!("CARGO_BIN_EXE_vault_saver"))
            .args([sample.folder.to_str().unwrap(), &code, &id.0, &stored.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut acknowledged = BufReader::new(saver.stdout.take().unwrap()).lines();
        // After another number of saves each time, in the middle of the next one.
        let mut last = stored;
        for _ in 0..1 + kill * 7 % 13 {
            last = acknowledged.next().expect("the saver runs until it is killed").unwrap().parse().unwrap();
        }
        saver.kill().unwrap();
        saver.wait().unwrap();
        // What it said before it died counts too.
        let late = acknowledged.map_while(Result::ok).filter_map(|line| line.parse().ok()).last();
        last = late.unwrap_or(last);
        let vault = Vault::open(&sample.folder, Unlock::RecoveryCode(&Secret::new(code.clone()))).unwrap();
        let entry = vault.entry(&id).unwrap();
        assert!(entry.revision >= last, "kill {kill}: {last} was acknowledged, {} is there", entry.revision);
        assert!(entry.revision <= last + 1, "kill {kill}");
        assert!(entry.body.starts_with(&format!("revision {}\n", entry.revision)), "kill {kill}");
        vault.verify().unwrap();
        stored = entry.revision;
    }
    let vault = Vault::open(&sample.folder, Unlock::RecoveryCode(&Secret::new(code))).unwrap();
    let kept: Vec<u64> = vault.entry_revisions(&id).unwrap().iter().map(|kept| kept.revision).collect();
    assert_eq!(kept, (1..stored).rev().collect::<Vec<u64>>(), "every earlier revision is kept");
}

const CHANGES_KILLED: usize = 12;

/// Returns as soon as the names in the folder or the key slots have changed so many times.
fn wait_for_changes(sample: &Sample, times: usize) {
    let picture = || {
        let files = std::fs::read_dir(&sample.folder).unwrap().map(|file| file.unwrap().file_name());
        let mut names: Vec<_> = files.collect();
        names.sort();
        (names, std::fs::read(sample.file("keys")).ok(), std::fs::read(sample.file("keys.2")).ok())
    };
    let mut last = picture();
    for _ in 0..times {
        while picture() == last {
            std::thread::yield_now();
        }
        last = picture();
    }
}

/// Kills a program that changes keys at another point of a change each time. Whichever passphrase was in force opens.
fn kill_changes_of(what: &str) {
    let sample = sample();
    let mut passphrase = PASSPHRASE.to_owned();
    let mut changed = 0;
    for kill in 0..CHANGES_KILLED {
        let mut changer = Command::new(env!("CARGO_BIN_EXE_vault_changer"))
            .args([sample.folder.to_str().unwrap(), &passphrase, what])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut tried = BufReader::new(changer.stdout.take().unwrap()).lines();
        let mut begun = vec![passphrase.clone(), tried.next().expect("it begins").unwrap()];
        wait_for_changes(&sample, kill);
        changer.kill().unwrap();
        changer.wait().unwrap();
        begun.extend(tried.map_while(Result::ok));
        // The one before the last that was begun is the oldest that can still be in force.
        let candidates = &begun[begun.len() - 2..];
        let opened = candidates.iter().find_map(|candidate| {
            Vault::open(&sample.folder, Unlock::Passphrase(&secret(candidate)))
                .ok()
                .map(|vault| (candidate, vault))
        });
        let (now, vault) = opened.unwrap_or_else(|| panic!("kill {kill}: none of {candidates:?} opens"));
        assert_eq!(vault.journal_list().unwrap().len(), ENTRIES, "kill {kill}");
        vault.verify().unwrap();
        vault.close().unwrap();
        changed += u64::from(*now != passphrase);
        passphrase = now.clone();
    }
    assert!(changed > 0, "some of the changes came into force");
}

#[test]
fn a_change_of_the_passphrase_that_is_killed_leaves_the_old_or_the_new() {
    kill_changes_of("passphrase");
}

#[test]
fn a_change_of_all_keys_that_is_killed_leaves_the_old_or_the_new() {
    kill_changes_of("everything");
}
