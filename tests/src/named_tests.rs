//! The names of all tests, for pages that say which test shows what. A page that names one that does not exist promises too much.
#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the whole project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a crate of the project").to_owned()
}

/// Functions that are tests, and titles of the tests of the pages.
pub fn all() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in ["src-tauri", "tests", "ui/src"] {
        collect(&root().join(folder), &mut found);
    }
    found
}

fn collect(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the project").flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() && !["target", "node_modules"].contains(&name.as_str()) && !name.starts_with('.') {
            collect(&path, found);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).expect("a text");
            let tests = text.split("#[test]").skip(1).filter_map(|rest| rest.split_once("fn "));
            found.extend(tests.filter_map(|(_, rest)| Some(rest.split_once('(')?.0.to_owned())));
        } else if name.ends_with(".test.ts") {
            let text = fs::read_to_string(&path).expect("a text");
            found.extend(text.lines().filter_map(title));
        }
    }
}

/// What stands in quotes after the bracket of a test, or of the last bracket of one for many cases.
fn title(line: &str) -> Option<String> {
    let line = line.trim_start();
    let is_test =
        ["it(", "it.each", "test(", "test.each", "])(", "}))("].iter().any(|start| line.starts_with(start));
    let (_, rest) = line.split_once("(\"").filter(|_| is_test)?;
    Some(rest.split_once('"')?.0.to_owned())
}

/// The rows of the tables of a page, with the names of tests in the given column. Rows start at 1.
pub fn claims(page: &str, column: usize) -> Vec<(String, Vec<String>)> {
    let page = fs::read_to_string(root().join(page)).expect("a page of the project");
    let is_row =
        |line: &&str| line.starts_with("| ") && !line.starts_with("| claim ") && !line.starts_with("| idea ");
    let named = |line: &str| {
        let cell = line.split('|').nth(column).unwrap_or_default();
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    page.lines().filter(is_row).map(|line| (line.to_owned(), named(line))).collect()
}
