//! The table of signals in ARCHITECTURE.md: it names every signal of the program, and tests that exist.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use evenkeel_core::view::SignalName;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The rows of the table: their cells, the first without its ticks.
fn rows() -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let table =
        text.split("## What is noticed of the desktop").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| row.split('|').skip(1).map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn ticked(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// All of the Rust code under a folder.
fn code(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            code(&path, into);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn the_table_has_a_row_for_every_signal_in_their_order() {
    let named: Vec<String> = rows().iter().map(|row| ticked(&row[0])[0].to_owned()).collect();
    let names = SignalName::ALL.map(|name| serde_json::to_value(name).unwrap().as_str().unwrap().to_owned());
    assert_eq!(named, names);
}

#[test]
fn every_test_that_the_table_names_is_there() {
    let mut all = String::new();
    code(&root().join("src-tauri/agent/src"), &mut all);
    code(&root().join("tests/tests"), &mut all);
    let rows = rows();
    let named: BTreeSet<&str> = rows.iter().flat_map(|row| ticked(&row[3])).collect();
    assert!(named.len() >= SignalName::ALL.len());
    for test in named {
        assert!(all.contains(&format!("fn {test}(")), "{test}");
    }
}
