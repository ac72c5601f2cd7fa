//! The vault by the command line: each failure has its own words and exit code.

use std::fs;

use evenkeel_tests::e2e::desktop::Desktop;
use evenkeel_tests::e2e::program::{Said, evenkeel};

pub const PASSPHRASE: &str = "a calm river in the morning";

/// Runs a subcommand that opens the vault.
pub fn with_passphrase(desktop: &Desktop, passphrase: &str, words: &[&str]) -> Said {
    let file = desktop.folder().join("passphrase");
    fs::write(&file, passphrase).unwrap();
    evenkeel(desktop, words).env("EVENKEEL_PASSPHRASE_FILE", file).output().unwrap().into()
}

/// A desktop whose vault holds one entry.
fn with_an_entry() -> Desktop {
    let desktop = Desktop::new(&[]);
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    with_passphrase(&desktop, PASSPHRASE, &["journal", "add", "the first entry"]).done();
    desktop
}

fn list(desktop: &Desktop, passphrase: &str) -> Said {
    with_passphrase(desktop, passphrase, &["journal", "list", "--json"])
}

#[test]
fn an_entry_added_by_the_command_line_is_listed_by_it() {
    let desktop = with_an_entry();
    assert!(list(&desktop, PASSPHRASE).done().contains("the first entry"));
}

#[test]
fn every_failure_of_the_vault_has_its_own_line_and_code() {
    let absent = Desktop::new(&[]);
    let missing = with_an_entry();
    fs::remove_file(missing.data().join("vault/journal.db")).unwrap();
    let damaged = with_an_entry();
    let file = damaged.data().join("vault/journal.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[..4096].iter_mut().for_each(|byte| *byte ^= 0x55);
    fs::write(&file, &bytes).unwrap();
    let empty = with_an_entry();
    fs::write(empty.data().join("vault/journal.db"), b"").unwrap();
    let sound = with_an_entry();
    let cases = [
        (list(&absent, PASSPHRASE), 1, "no vault here yet"),
        (list(&missing, PASSPHRASE), 1, "missing"),
        (list(&damaged, PASSPHRASE), 1, "damaged"),
        (list(&empty, PASSPHRASE), 1, "empty"),
        (list(&sound, "another passphrase"), 3, "wrong passphrase"),
    ];
    for (said, code, words) in cases {
        assert_eq!(said.code, Some(code), "{words}: {}", said.err);
        assert_eq!(
            (said.err.lines().count(), said.out.as_str()),
            (1, ""),
            "one line and nothing else: {}",
            said.err
        );
        assert!(said.err.contains(words), "{words}: {}", said.err);
        assert!(code == 3 || !said.err.contains("wrong"), "the passphrase was right: {}", said.err);
    }
    assert_eq!(fs::read(&file).unwrap(), bytes, "a damaged file is not touched");
}

#[test]
fn a_wrong_passphrase_changes_no_file() {
    let desktop = with_an_entry();
    let files = ["keys", "keys.2", "journal.db"].map(|name| desktop.data().join("vault").join(name));
    let before = files.clone().map(|file| fs::read(file).unwrap());
    for _ in 0..3 {
        assert_eq!(list(&desktop, "not this one").code, Some(3));
    }
    assert!(before == files.map(|file| fs::read(file).unwrap()));
}
