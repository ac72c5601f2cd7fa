//! A save that was acknowledged survives the death of the program at any moment.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use evenkeel_core::vault::{Secret, Unlock, Vault};
use vault_support::{PASSPHRASE, sample, secret, write_entry};

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
