//! The command line over the vault, in scripts: no terminal, nothing prompts, every outcome has its exit code.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod home;

use std::fs;
use std::process::Stdio;
use std::time::Instant;

use evenkeel_core::vault::{Secret, Unlock, Vault};
use home::Home;
use serde_json::Value;

#[test]
fn an_entry_added_from_standard_input_is_listed_and_shown_as_it_was_written() {
    let home = Home::new();
    let code = home.right(&["vault", "init"], "");
    assert!(code.lines().last().unwrap().contains('-'), "the recovery code is printed once: {code}");
    let body = "Łódź, don't\n\n  two lines\n";
    let id = home.right(&["journal", "add", "--tag", "work", "--tag", "calm"], body);
    let second = home.right(&["journal", "add", "a second one"], "");
    let list: Value = serde_json::from_str(&home.right(&["journal", "list", "--json"], "")).unwrap();
    let entries = list["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0]["id"], second.trim(), "newest first");
    assert_eq!(entries[1]["body"], body);
    assert_eq!(entries[1]["tags"], serde_json::json!(["work", "calm"]));
    assert_eq!(entries[1]["zone"], "Europe/Berlin");
    let shown: Value =
        serde_json::from_str(&home.right(&["journal", "show", id.trim(), "--json"], "")).unwrap();
    assert_eq!(shown["entries"][0], entries[1]);
    assert!(home.right(&["journal", "show", &id.trim()[..12]], "").contains("two lines"));
    assert_eq!(home.right(&["plan", "show", "--json"], ""), "{\"items\":[],\"marks\":[]}\n");
}

#[test]
fn a_script_can_tell_why_the_vault_did_not_open() {
    let home = Home::new();
    let missing = home.run(Some("right"), &["journal", "list"], "");
    assert_eq!(missing.status.code(), Some(1), "no vault yet");
    home.right(&["vault", "init"], "");
    let again = home.run(Some("right"), &["vault", "init"], "");
    assert_eq!(again.status.code(), Some(1), "never a second vault in its place");
    let wrong = home.run(Some("wrong"), &["journal", "list"], "");
    assert_eq!(wrong.status.code(), Some(3));
    let none = home.run(None, &["journal", "list"], "");
    assert_eq!(none.status.code(), Some(3), "nothing prompts without a terminal");
    let secret = Secret::new("steady, not perfect".to_owned());
    let held = Vault::open(&home.data().join("vault"), Unlock::Passphrase(&secret)).unwrap();
    let in_use = home.run(Some("right"), &["journal", "list"], "");
    assert_eq!(in_use.status.code(), Some(4));
    held.close().unwrap();
    assert_eq!(home.right(&["journal", "list"], ""), "");
}

#[test]
fn an_entry_that_cannot_be_saved_now_is_kept_sealed_and_joins_the_journal() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let add = |passphrase, body: &str| {
        let output = home.run(passphrase, &["journal", "add", "--tag", "late"], body);
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{line}");
        assert!(line.contains("sealed") && line.lines().count() == 1, "{line}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    let locked = add(None, "plantedlocked\n");
    let wrong = add(Some("wrong"), "plantedwrong");
    let secret = Secret::new("steady, not perfect".to_owned());
    let held = Vault::open(&home.data().join("vault"), Unlock::Passphrase(&secret)).unwrap();
    let in_use = add(Some("right"), "plantedinuse");
    held.close().unwrap();
    for file in fs::read_dir(home.data()).unwrap().map(|file| file.unwrap().path()) {
        let bytes = if file.is_file() { fs::read(&file).unwrap() } else { Vec::new() };
        assert!(!bytes.windows(7).any(|window| window == b"planted"), "{}", file.display());
    }
    let list: Value = serde_json::from_str(&home.right(&["journal", "list", "--json"], "")).unwrap();
    let entries = list["entries"].as_array().unwrap();
    let found = |id: &str| entries.iter().find(|entry| entry["id"] == id).unwrap();
    assert_eq!(entries.len(), 3);
    assert_eq!(found(&locked)["body"], "plantedlocked\n");
    assert_eq!(found(&wrong)["tags"], serde_json::json!(["late"]));
    assert_eq!(found(&in_use)["zone"], "Europe/Berlin");
    let again: Value = serde_json::from_str(&home.right(&["journal", "list", "--json"], "")).unwrap();
    assert_eq!(again, list, "taken in once");
}

#[test]
fn without_a_vault_nothing_is_kept_and_that_is_said() {
    let home = Home::new();
    let refused = home.run(None, &["journal", "add"], "words");
    assert_eq!(refused.status.code(), Some(1));
    let line = String::from_utf8(refused.stderr).unwrap();
    assert!(line.contains("no vault") && line.contains("not stored"), "{line}");
    assert!(!home.data().exists(), "nothing was made");
}

#[test]
fn no_text_is_no_entry() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    assert_eq!(home.run(Some("right"), &["journal", "add"], " \n").status.code(), Some(2));
}

#[test]
fn a_short_passphrase_makes_no_vault() {
    let home = Home::new();
    fs::write(home.file("short"), "1234567\n").unwrap();
    assert_eq!(home.run(Some("short"), &["vault", "init"], "").status.code(), Some(2));
    assert_eq!(home.run(Some("right"), &["journal", "list"], "").status.code(), Some(1), "there is none");
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_would_write_no_memory_to_the_disk() {
    let home = Home::new();
    let mut waiting =
        home.command(&["journal", "add"]).stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let limits = format!("/proc/{}/limits", waiting.id());
    let core = || -> Vec<String> {
        let text = fs::read_to_string(&limits).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("Max core file size")).unwrap().to_owned();
        line.split_whitespace().take(2).map(str::to_owned).collect()
    };
    // It says so first of all, and then waits for the text; only a failing test waits longer than a moment.
    let begun = Instant::now();
    while core() != ["0", "0"] && begun.elapsed().as_secs() < 20 {
        std::thread::yield_now();
    }
    assert_eq!(core(), ["0", "0"]);
    drop(waiting.stdin.take());
    waiting.wait().unwrap();
}
