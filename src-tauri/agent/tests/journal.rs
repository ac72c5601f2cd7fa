//! Finding and changing entries by the command line, in scripts.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod home;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use home::Home;
use serde_json::Value;

#[test]
fn entries_are_found_by_their_words_and_listed_by_tag_and_day() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let add = |body: &str, tag: &str| home.right(&["journal", "add", "--tag", tag], body).trim().to_owned();
    let walk = add("A walk in Łódź.\nC++ can wait; I don't hurry.", "calm");
    let work = add("Walking to work in Lodz", "work");
    let ids = |json: &str| -> Vec<String> {
        let entries: Value = serde_json::from_str(json).unwrap();
        entries["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let search = |words: &[&str]| ids(&home.right(&[&["journal", "search", "--json"], words].concat(), ""));
    assert_eq!(search(&["lodz"]), [work.clone(), walk.clone()]);
    assert_eq!(search(&["walk"]), std::slice::from_ref(&walk), "a word is whole here");
    assert_eq!(search(&["don't", "C++"]), std::slice::from_ref(&walk));
    assert_eq!(search(&["--best", "ŁÓDŹ work"]), std::slice::from_ref(&work));
    assert!(search(&["\"AND NEAR("]).is_empty());
    assert_eq!(
        ids(&home.right(&["journal", "search", "--json", "-"], "hurry\n")),
        std::slice::from_ref(&walk)
    );
    assert!(home.right(&["journal", "search", "hurry"], "").contains("A walk in Łódź. C++ can wait"));
    let list = |filter: &[&str]| ids(&home.right(&[&["journal", "list", "--json"], filter].concat(), ""));
    assert_eq!(list(&["--tag", "calm"]), std::slice::from_ref(&walk));
    let all: Value = serde_json::from_str(&home.right(&["journal", "list", "--json"], "")).unwrap();
    let today = all["entries"][0]["day"].as_str().unwrap().to_owned();
    assert_eq!(list(&["--day", &today, "--tag", "work"]), [work]);
    assert!(list(&["--day", "1999-12-31"]).is_empty());
    assert_eq!(home.run(Some("right"), &["journal", "list", "--day", "soon"], "").status.code(), Some(2));
}

#[test]
fn an_entry_gets_a_new_text_and_is_never_emptied_by_accident() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let id = home.right(&["journal", "add"], "first words").trim().to_owned();
    let edit = |arguments: &[&str], input: &str| {
        home.run(Some("right"), &[&["journal", "edit"], arguments].concat(), input)
    };
    assert_eq!(edit(&[&id[..10]], "second words\n").status.code(), Some(0));
    let blank = edit(&[&id], " \n");
    assert_eq!(blank.status.code(), Some(2));
    assert!(String::from_utf8(blank.stderr).unwrap().contains("not changed"));
    assert_eq!(edit(&["ffff"], "words").status.code(), Some(1));
    let body = |home: &Home| {
        let shown: Value =
            serde_json::from_str(&home.right(&["journal", "show", &id, "--json"], "")).unwrap();
        shown["entries"][0]["body"].as_str().unwrap().to_owned()
    };
    assert_eq!(body(&home), "second words\n");
    assert_eq!(home.right(&["journal", "search", "first"], ""), "");
    assert!(home.right(&["journal", "search", "second"], "").contains("second words"));
}

#[test]
fn an_editor_gets_the_text_in_a_private_place_of_which_nothing_is_left() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let id = home.right(&["journal", "add"], "first words").trim().to_owned();
    let runtime = home.file("runtime");
    fs::create_dir(&runtime).unwrap();
    let seen = home.file("seen");
    let script = |lines: &str| {
        let path = home.file("editor");
        fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
        path
    };
    let edit = |editor: std::path::PathBuf| {
        let mut command = home.command(&["journal", "edit", &id, "--editor"]);
        command.env("EVENKEEL_PASSPHRASE_FILE", home.file("right"));
        command.env("XDG_RUNTIME_DIR", &runtime).env("EDITOR", editor).env("PATH", "/usr/bin:/bin");
        command.stdin(Stdio::null()).output().unwrap()
    };
    let seen_path = seen.display();
    let changed = edit(script(&format!(
        "stat -c '%a' \"$1\" \"$(dirname \"$1\")\" > {seen_path}\ncat \"$1\" >> {seen_path}\necho ' and more' >> \"$1\"\ncp \"$1\" \"$1~\""
    )));
    assert_eq!(changed.status.code(), Some(0), "{}", String::from_utf8_lossy(&changed.stderr));
    assert_eq!(fs::read_to_string(&seen).unwrap(), "600\n700\nfirst words");
    let shown = home.right(&["journal", "show", &id], "");
    assert!(shown.contains("first words and more"), "{shown}");
    let gave_up = edit(script("echo 'not this' > \"$1\"\nexit 1"));
    assert_eq!(gave_up.status.code(), Some(1));
    let emptied = edit(script(": > \"$1\""));
    assert_eq!(emptied.status.code(), Some(2));
    assert_eq!(home.right(&["journal", "show", &id], ""), shown);
    assert!(fs::read_dir(&runtime).unwrap().next().is_none(), "everything was wiped");
}
