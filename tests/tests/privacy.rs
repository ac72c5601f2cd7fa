//! The privacy page promises nothing that no test shows.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The names of all functions that are tests.
fn tests_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
        if path.is_dir() && !["target", "node_modules"].contains(&name.as_str()) && !name.starts_with('.') {
            tests_in(&path, found);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).unwrap();
            let tests = text.split("#[test]").skip(1).filter_map(|rest| rest.split_once("fn "));
            found.extend(tests.filter_map(|(_, rest)| Some(rest.split_once('(')?.0.to_owned())));
        }
    }
}

#[test]
fn every_claim_names_a_test_that_exists() {
    let page = fs::read_to_string(root().join("docs/privacy.md")).unwrap();
    let mut tests = BTreeSet::new();
    for folder in ["src-tauri", "tests"] {
        tests_in(&root().join(folder), &mut tests);
    }
    let claims: Vec<&str> =
        page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| claim ")).collect();
    assert!(claims.len() > 15, "the page has its tables: {claims:?}");
    for claim in claims {
        let shown_by: Vec<&str> = claim.split('|').nth(2).unwrap().split('`').skip(1).step_by(2).collect();
        assert!(!shown_by.is_empty(), "no test is named for: {claim}");
        for name in shown_by {
            assert!(tests.contains(name), "there is no test {name}, named for: {claim}");
        }
    }
}
