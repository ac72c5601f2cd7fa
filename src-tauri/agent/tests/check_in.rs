//! Check-ins and the ritual by the command line, in scripts.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod home;

use home::Home;
use serde_json::{Value, json};

fn said(home: &Home) -> Value {
    serde_json::from_str::<Value>(&home.right(&["check-in", "--json"], "")).unwrap()["answers"].take()
}

#[test]
fn answers_are_kept_and_can_be_taken_back() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    assert_eq!(said(&home), json!({}), "nothing is made up");
    home.right(&["check-in", "energy=0", "sleep=7.5", "moved=yes"], "");
    home.right(&["check-in", "-"], "drained=6\nmood=4\n");
    assert_eq!(said(&home), json!({"energy": 0, "sleep": 7.5, "drained": 6, "mood": 4, "moved": true}));
    home.right(&["check-in", "mood="], "");
    assert_eq!(said(&home), json!({"energy": 0, "sleep": 7.5, "drained": 6, "moved": true}));
    assert!(home.right(&["check-in"], "").contains("sleep: 7.5 h"));
    let table = home.right(&["check-in", "--csv"], "");
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains(",,0,,7.5,6,"), "{table}");
}

#[test]
fn while_the_vault_is_locked_answers_are_sealed_and_joined_at_the_next_unlock() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let locked = home.run(None, &["check-in", "energy=7"], "");
    assert_eq!(locked.status.code(), Some(0), "{}", String::from_utf8_lossy(&locked.stderr));
    assert!(String::from_utf8_lossy(&locked.stderr).contains("sealed"));
    home.run(None, &["check-in", "--sealed", "drained=3"], "");
    let tapped = home.run(None, &["check-in", "--tap", "6"], "");
    assert_eq!(tapped.status.code(), Some(0), "{}", String::from_utf8_lossy(&tapped.stderr));
    assert_eq!(said(&home), json!({"energy": 7, "drained": 3}));
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_kept_of_it() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    let morning = ["check-in", "--yesterday", "energy=7"];
    for wrong in [
        &["check-in", "mood=3", "energy=11"][..],
        &["check-in", "joy=3"],
        &["check-in", "--tap", "11"],
        &morning,
    ] {
        let refused = home.run(Some("right"), wrong, "");
        assert_eq!(refused.status.code(), Some(2), "{wrong:?}: {}", String::from_utf8_lossy(&refused.stderr));
    }
    assert_eq!(said(&home), json!({}));
    let none = Home::new();
    assert_eq!(none.run(None, &["check-in", "energy=7"], "").status.code(), Some(1), "there is no vault");
}

#[test]
fn a_ritual_that_nobody_has_begun_is_shown_as_open() {
    let home = Home::new();
    home.right(&["vault", "init"], "");
    assert_eq!(home.right(&["ritual", "--day", "2026-03-27"], ""), "2026-03-27: not closed by the ritual\n");
    let shown: Value =
        serde_json::from_str(&home.right(&["ritual", "--day", "2026-03-27", "--json"], "")).unwrap();
    assert_eq!(shown["ritual"]["step"], "empty_head");
    assert_eq!(shown["ritual"]["loops"], json!([]));
}
