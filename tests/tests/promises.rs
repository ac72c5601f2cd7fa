//! The pages that say what Evenkeel does promise nothing that no test shows.
#![allow(clippy::unwrap_used)]

use evenkeel_tests::named_tests::{all, claims};

#[track_caller]
fn holds(page: &str, column: usize, least: usize) {
    let (tests, claims) = (all(), claims(page, column));
    assert!(claims.len() > least, "{page} has its tables");
    for (claim, shown_by) in claims {
        assert!(!shown_by.is_empty(), "no test is named for: {claim}");
        for name in shown_by {
            assert!(tests.contains(&name), "there is no test {name}, named for: {claim}");
        }
    }
}

#[test]
fn every_claim_of_privacy_names_a_test_that_exists() {
    holds("docs/privacy.md", 2, 15);
}

#[test]
fn every_idea_names_a_test_that_exists() {
    holds("docs/ideas.md", 3, 60);
}
