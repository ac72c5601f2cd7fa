//! Changing the ways into the vault from the command line.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod home;

use std::fs;
use std::process::Output;
use std::time::Instant;

use evenkeel_core::vault::{Secret, Unlock, Vault};
use home::{Home, run};

/// The line that a recovery code is printed on.
fn code_in(text: &str) -> String {
    text.lines().find(|line| line.split('-').count() == 7).expect("a recovery code is printed").to_owned()
}

/// `vault passphrase` with what it needs in files: the secret that opens now, and the next one.
fn change(home: &Home, variable: &str, opens: &str, next: &str, more: &[&str]) -> Output {
    fs::write(home.file("opens"), format!("{opens}\n")).unwrap();
    fs::write(home.file("next"), format!("{next}\n")).unwrap();
    let mut command = home.command(&[&["vault", "passphrase"], more].concat());
    command.env(variable, home.file("opens")).env("EVENKEEL_NEW_PASSPHRASE_FILE", home.file("next"));
    run(command, "")
}

fn lists(home: &Home, passphrase: &str) -> Option<i32> {
    fs::write(home.file("tried"), passphrase).unwrap();
    home.run(Some("tried"), &["journal", "list"], "").status.code()
}

const RIGHT: &str = "steady, not perfect";

#[test]
fn a_changed_passphrase_opens_from_then_on() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let next = "seven barges on the river";
    let refused = change(&home, "EVENKEEL_PASSPHRASE_FILE", "something else", next, &[]);
    assert_eq!(refused.status.code(), Some(3));
    let short = change(&home, "EVENKEEL_PASSPHRASE_FILE", RIGHT, "short", &[]);
    assert_eq!(short.status.code(), Some(2));
    assert_eq!(lists(&home, RIGHT), Some(0));
    let changed = change(&home, "EVENKEEL_PASSPHRASE_FILE", RIGHT, next, &[]);
    assert_eq!(changed.status.code(), Some(0), "{}", String::from_utf8_lossy(&changed.stderr));
    assert!(changed.stdout.is_empty(), "nothing is printed that a script would have to skip");
    assert_eq!((lists(&home, RIGHT), lists(&home, next)), (Some(3), Some(0)));
}

#[test]
fn a_rotation_keeps_the_journal_and_prints_a_new_recovery_code() {
    let home = Home::new();
    let old_code = code_in(&home.right(&["vault", "init"], ""));
    home.right(&["journal", "add"], "before the change");
    let next = "seven barges on the river";
    let changed = change(&home, "EVENKEEL_PASSPHRASE_FILE", RIGHT, next, &["--rotate"]);
    assert_eq!(changed.status.code(), Some(0), "{}", String::from_utf8_lossy(&changed.stderr));
    let said = String::from_utf8(changed.stderr).unwrap();
    assert!(said.contains("backups") && said.contains("old"), "{said}");
    let new_code = code_in(&String::from_utf8(changed.stdout).unwrap());
    assert_eq!((lists(&home, RIGHT), lists(&home, next)), (Some(3), Some(0)));
    let folder = home.data().join("vault");
    let by = |code: &str| Vault::open(&folder, Unlock::RecoveryCode(&Secret::new(code.to_owned())));
    assert!(by(&old_code).is_err());
    assert_eq!(by(&new_code).unwrap().journal_list().unwrap()[0].opening, "before the change");
}

#[test]
fn whoever_forgot_the_passphrase_sets_a_new_one_by_the_recovery_code() {
    let home = Home::new();
    let code = code_in(&home.right(&["vault", "init"], ""));
    let next = "seven barges on the river";
    let by_code = ["--by-recovery-code"];
    let mistyped = change(&home, "EVENKEEL_RECOVERY_CODE_FILE", &code[1..], next, &by_code);
    assert_eq!(mistyped.status.code(), Some(2));
    let changed = change(&home, "EVENKEEL_RECOVERY_CODE_FILE", &code.to_lowercase(), next, &by_code);
    assert_eq!(changed.status.code(), Some(0), "{}", String::from_utf8_lossy(&changed.stderr));
    assert_eq!((lists(&home, RIGHT), lists(&home, next)), (Some(3), Some(0)));
}

#[test]
fn a_recovery_code_is_confirmed_and_replaced() {
    let home = Home::new();
    let first = code_in(&home.right(&["vault", "init"], ""));
    let confirm = |code: &str| {
        fs::write(home.file("code"), code).unwrap();
        let mut command = home.command(&["vault", "recovery", "--confirm"]);
        command.env("EVENKEEL_PASSPHRASE_FILE", home.file("right"));
        command.env("EVENKEEL_RECOVERY_CODE_FILE", home.file("code"));
        run(command, "").status.code()
    };
    assert_eq!(confirm(&first), Some(0));
    let second = code_in(&home.right(&["vault", "recovery"], ""));
    assert_ne!(second, first);
    assert_eq!((confirm(&first), confirm(&second)), (Some(3), Some(0)));
}

#[test]
fn locking_succeeds_where_nothing_is_open_and_says_so_where_something_stays_open() {
    let home = Home::new();
    assert_eq!(home.run(None, &["lock"], "").status.code(), Some(0), "no vault at all");
    home.right(&["vault", "init"], "");
    assert_eq!(home.run(None, &["lock"], "").status.code(), Some(0));
    let secret = Secret::new(RIGHT.to_owned());
    let held = Vault::open(&home.data().join("vault"), Unlock::Passphrase(&secret)).unwrap();
    let begun = Instant::now();
    let refused = home.run(None, &["lock"], "");
    assert_eq!(refused.status.code(), Some(4));
    assert!(begun.elapsed().as_secs() < 60, "it does not wait for ever");
    held.close().unwrap();
    assert_eq!(home.run(None, &["lock"], "").status.code(), Some(0));
}
