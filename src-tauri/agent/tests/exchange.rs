//! The journal goes out and other journals come in, by the command line.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Home {
        let home = Home(tempfile::tempdir().unwrap());
        fs::write(home.file("vault"), "steady, not perfect\n").unwrap();
        fs::write(home.file("file"), "a word for the file\n").unwrap();
        home.done("data", &["vault", "init"]);
        home
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, data: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
        command.args(arguments).env_clear().env("TZ", "Europe/Berlin").env("HOME", self.0.path());
        command.env("EVENKEEL_DATA_DIR", self.file(data)).env("EVENKEEL_PASSPHRASE_FILE", self.file("vault"));
        command.env("EVENKEEL_FILE_PASSPHRASE_FILE", self.file("file")).stdin(Stdio::null());
        command.output().unwrap()
    }

    #[track_caller]
    fn done(&self, data: &str, arguments: &[&str]) -> String {
        let output = self.run(data, arguments);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn entries(&self, data: &str) -> Value {
        serde_json::from_str(&self.done(data, &["journal", "list", "--json"])).unwrap()
    }
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/import").join(name);
    path.canonicalize().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn what_was_exported_in_any_form_comes_back_in_another_vault() {
    let home = Home::new();
    home.done("data", &["journal", "add", "--tag", "work", "Łódź, don't\n\n  two lines\n"]);
    home.done("data", &["journal", "add", "a second one"]);
    home.done("new", &["vault", "init"]);
    let out = home.file("out");
    for (format, new) in [("markdown", 2), ("json", 0), ("encrypted", 0)] {
        let path = home.done("data", &["export", "--format", format, "--to", out.to_str().unwrap()]);
        let said: Value =
            serde_json::from_str(&home.done("new", &["import", path.trim(), "--json"])).unwrap();
        assert_eq!((said["found"].as_u64(), said["new"].as_u64()), (Some(2), Some(new)), "{format}: {said}");
    }
    assert_eq!(home.entries("new"), home.entries("data"));
}

#[test]
fn a_dry_run_says_what_would_come_and_what_it_needs_to_know() {
    let home = Home::new();
    let (csv, zip) = (fixture("daylio.csv"), fixture("day-one.zip"));
    let said = home.done("data", &["import", &csv, "--dry-run"]);
    assert!(said.contains("4 found, from 2023-01-01 to 2024-02-29") && said.contains("So lala=…"), "{said}");
    let refused = home.run("data", &["import", &csv]);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(home.entries("data")["entries"].as_array().unwrap().len(), 0);
    let said = home.done("data", &["import", &csv, "--moods", "so lala=4"]);
    assert!(said.contains("4 added"), "{said}");
    assert!(home.done("data", &["import", &zip]).contains("Day One: 3 found"));
    assert!(home.done("data", &["import", &zip]).contains("0 added, 3 already there"));
    assert_eq!(home.run("data", &["import", &csv, "--moods", "good"]).status.code(), Some(2));
}

#[test]
fn a_hostile_archive_is_one_clear_line() {
    let home = Home::new();
    for name in ["leads-out.zip", "bomb.zip", "link.zip", "cut.zip", "deep.json"] {
        let refused = home.run("data", &["import", &fixture(&format!("hostile/{name}"))]);
        let line = String::from_utf8(refused.stderr).unwrap();
        assert_eq!((refused.status.code(), line.lines().count()), (Some(1), 1), "{name}: {line}");
        assert!(line.contains("nothing was imported"), "{name}: {line}");
    }
}
