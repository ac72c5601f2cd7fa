//! Backups and restoring by the command line, as someone with a damaged vault or a new computer would use them.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A data folder with a vault of two entries.
struct Home {
    folder: tempfile::TempDir,
    code: String,
}

impl Home {
    fn new() -> Home {
        let mut home = Home { folder: tempfile::tempdir().unwrap(), code: String::new() };
        fs::write(home.file("right"), "steady, not perfect\n").unwrap();
        fs::write(home.file("next"), "another evening\n").unwrap();
        home.code = home.done("data", &["vault", "init"]).lines().last().unwrap().to_owned();
        fs::write(home.file("code"), &home.code).unwrap();
        home.done("data", &["journal", "add", "the first entry"]);
        home.done("data", &["journal", "add", "the second entry"]);
        home
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, data: &str, passphrase: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
        command.args(arguments).env_clear().env("HOME", self.folder.path()).env("TZ", "Europe/Berlin");
        command
            .env("EVENKEEL_DATA_DIR", self.file(data))
            .env("EVENKEEL_PASSPHRASE_FILE", self.file(passphrase));
        command.env("EVENKEEL_RECOVERY_CODE_FILE", self.file("code"));
        command.stdin(Stdio::null()).output().unwrap()
    }

    #[track_caller]
    fn done(&self, data: &str, arguments: &[&str]) -> String {
        succeeded(self.run(data, "right", arguments))
    }

    fn bodies(&self, data: &str, passphrase: &str) -> Vec<String> {
        let list: Value =
            serde_json::from_str(&succeeded(self.run(data, passphrase, &["journal", "list", "--json"])))
                .unwrap();
        let entries = list["entries"].as_array().unwrap().iter();
        entries.map(|entry| entry["body"].as_str().unwrap().to_owned()).collect()
    }
}

#[track_caller]
fn succeeded(output: Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn line(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_damaged_vault_comes_back_from_its_newest_backup() {
    let home = Home::new();
    let made = home.run("data", "right", &["backup"]);
    let path = succeeded(made.clone());
    assert!(PathBuf::from(path.trim()).is_file(), "{path}");
    assert!(line(&made).contains("on the disk of the vault"), "a word about the place: {}", line(&made));
    let untouched = home.run("data", "right", &["restore"]);
    assert_eq!(untouched.status.code(), Some(1), "a whole vault is not replaced by a slip");
    let database = home.file("data/vault/journal.db");
    let whole = fs::read(&database).unwrap();
    let faults: [&[u8]; 3] = [b"", &whole[..whole.len() / 2 + 100], &whole[..whole.len() - 8192]];
    for fault in faults {
        fs::write(&database, fault).unwrap();
        let refused = home.run("data", "right", &["journal", "list"]);
        assert_eq!(refused.status.code(), Some(1));
        assert!(!line(&refused).contains("wrong"), "{}", line(&refused));
        let listed: Value =
            serde_json::from_str(&home.done("data", &["restore", "--list", "--json"])).unwrap();
        assert_eq!(listed["backups"][0]["entries"], 2);
        assert_eq!(listed["backups"][0]["state"], "whole");
        let said = home.done("data", &["restore"]);
        assert!(said.contains("2 entries") && said.contains("kept in"), "{said}");
        assert_eq!(home.bodies("data", "right"), ["the second entry", "the first entry"]);
    }
    assert!(home.done("data", &["verify"]).contains("2 entries"));
    let kept = fs::read_dir(home.file("data/vault")).unwrap().map(|file| file.unwrap().file_name());
    assert_eq!(kept.filter(|name| name.to_string_lossy().starts_with("aside-")).count(), 3);
}

#[test]
fn one_file_and_the_recovery_code_are_enough_on_a_new_computer() {
    let home = Home::new();
    let usb = home.file("usb");
    let path = home.done("data", &["backup", "--to", usb.to_str().unwrap()]);
    let restore = ["restore", path.trim(), "--recovery-code"];
    succeeded(home.run("new", "next", &restore));
    assert_eq!(home.bodies("new", "next").len(), 2);
    assert_eq!(home.run("new", "right", &["journal", "list"]).status.code(), Some(3), "the old passphrase");
    let mut bytes = fs::read(path.trim()).unwrap();
    bytes[9000] ^= 1;
    fs::write(path.trim(), bytes).unwrap();
    let refused = home.run("newer", "next", &restore);
    assert_eq!(refused.status.code(), Some(1));
    assert!(line(&refused).contains("damaged"), "{}", line(&refused));
    assert_eq!(home.run("newer", "next", &["restore", "nothing.vault"]).status.code(), Some(1));
}

#[test]
fn a_named_backup_takes_a_whole_vault_back_and_keeps_what_was_there() {
    let home = Home::new();
    let path = home.done("data", &["backup"]);
    home.done("data", &["journal", "add", "the third entry"]);
    let name = PathBuf::from(path.trim()).file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(home.run("data", "next", &["restore", &name]).status.code(), Some(3));
    assert_eq!(home.bodies("data", "right").len(), 3, "a wrong passphrase changes nothing");
    home.done("data", &["restore", &name]);
    assert_eq!(home.bodies("data", "right").len(), 2);
}

#[test]
fn what_is_not_whole_is_said_by_verify() {
    let home = Home::new();
    let sound: Value = serde_json::from_str(&home.done("data", &["verify", "--json"])).unwrap();
    assert_eq!((sound["entries"].as_u64(), sound["findings"].as_array().unwrap().len()), (Some(2), 0));
    let database = home.file("data/vault/journal.db");
    let mut bytes = fs::read(&database).unwrap();
    let end = bytes.len() - 100;
    bytes[end] ^= 1;
    fs::write(&database, bytes).unwrap();
    let found = home.run("data", "right", &["verify"]);
    assert_eq!(found.status.code(), Some(1));
    assert!(line(&found).contains("damaged"), "{}", line(&found));
}
