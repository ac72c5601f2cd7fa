//! Moving to a new computer by one file.

use std::fs;
use std::path::PathBuf;

use evenkeel_tests::e2e::desktop::{Desktop, Part};
use evenkeel_tests::e2e::program::{Agent, ask, status};
use evenkeel_tests::e2e::wait::until_so;

use crate::vault::{PASSPHRASE, with_passphrase};

const PARTS: &[Part] = &[Part::Bus, Part::Tray, Part::Notifications];

/// A computer on which a day was taken off, with settings and an entry; and the file that was packed there.
fn old_computer() -> (Desktop, PathBuf) {
    let desktop = Desktop::new(PARTS);
    desktop.settings("# mine\n[breaks.micro]\ninterval = \"25m\"\n");
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    with_passphrase(&desktop, PASSPHRASE, &["journal", "add", "the first entry"]).done();
    let agent = Agent::start(&desktop);
    ask(&desktop, &["pause", "3h"]).done();
    let stick = desktop.folder().join("stick");
    let said = with_passphrase(
        &desktop,
        PASSPHRASE,
        &["backup", "--everything", "--to", &stick.display().to_string()],
    );
    let file = PathBuf::from(said.done().trim());
    agent.quit();
    (desktop, file)
}

#[test]
fn one_file_brings_everything_to_a_new_computer() {
    let (_old, file) = old_computer();
    let new = Desktop::new(PARTS);
    let mut agent = Agent::start(&new);
    let file = file.display().to_string();
    let wrong = with_passphrase(&new, "not this one at all", &["restore", &file, "--everything"]);
    assert_eq!(wrong.code, Some(3), "{}", wrong.err);
    assert_eq!(status(&new)["running"], true, "nothing has happened");
    with_passphrase(&new, PASSPHRASE, &["restore", &file, "--everything"]).done();
    until_so(10, "the end of the agent", || agent.has_ended());
    assert_eq!(ask(&new, &["settings", "get", "breaks.micro.interval"]).done().trim(), "25m");
    assert!(fs::read_to_string(new.data().join("settings.toml")).unwrap().starts_with("# mine"));
    let listed = with_passphrase(&new, PASSPHRASE, &["journal", "list"]);
    assert!(listed.out.contains("the first entry") && listed.err.is_empty(), "{} {}", listed.out, listed.err);
    let agent = Agent::start(&new);
    let shown = status(&new);
    let quiet = shown["engine"]["quiet"].as_array().unwrap();
    assert!(quiet.iter().any(|one| one["reason"] == "pause"), "the pause goes on: {shown}");
    let happened = shown["today"].as_array().unwrap();
    assert!(happened.iter().any(|one| one["what"] == "paused"), "the day's records came along: {shown}");
    agent.quit();
}
