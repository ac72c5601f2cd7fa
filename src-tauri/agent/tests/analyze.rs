//! `evenkeel analyze` as scripts see it: what it prints of a table, and what it says of one that it cannot read.
#![allow(clippy::unwrap_used)]

mod home;

use std::fs;

use chrono::{Days, NaiveDate};
use home::Home;
use serde_json::Value;

/// A table of one row a day from a Monday on.
fn table(heading: &str, rows: impl IntoIterator<Item = String>) -> String {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    let rows =
        rows.into_iter().enumerate().map(|(at, row)| format!("{},{row}", first + Days::new(at as u64)));
    std::iter::once(heading.to_owned()).chain(rows).map(|line| line + "\n").collect()
}

/// Exit code, standard output and standard error over this table.
fn analyze(arguments: &[&str], table: &str) -> (i32, Vec<Value>, String) {
    let home = Home::new();
    let file = home.file("days.csv");
    fs::write(&file, table).unwrap();
    let mut all = vec!["analyze", arguments[0], file.to_str().unwrap()];
    all.extend(&arguments[1..]);
    let output = home.run(None, &all, "");
    let lines = String::from_utf8(output.stdout).unwrap();
    let lines = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!home.data().exists(), "no data folder is needed, so none is made");
    (output.status.code().unwrap(), lines, String::from_utf8(output.stderr).unwrap())
}

/// Forty ordinary days and then as many low ones, with every tenth day missing.
fn sinking() -> String {
    let value = |at: usize| match (at % 10, at < 40) {
        (9, _) => String::new(),
        (turn, true) => (6 + turn % 3).to_string(),
        (turn, false) => (2 + turn % 3).to_string(),
    };
    table("date,value", (0..80).map(value))
}

#[test]
fn each_day_with_a_check_in_has_a_line_and_a_lasting_fall_has_one_sign_in_four_weeks() {
    let (code, lines, _) = analyze(&["early-signs"], &sinking());
    assert_eq!((code, lines.len()), (0, 72));
    let keys: Vec<&String> = lines[0].as_object().unwrap().keys().collect();
    let mut expected = ["date", "n", "J", "m", "s", "r", "z", "V", "G", "sign"];
    expected.sort_unstable();
    assert_eq!(keys, expected.iter().collect::<Vec<_>>());
    assert!(lines.iter().take(26).all(|line| line["G"].is_null()), "the first weeks only learn");
    let signs: Vec<&str> =
        lines.iter().filter(|line| line["sign"] == true).map(|line| line["date"].as_str().unwrap()).collect();
    assert_eq!(signs.len(), 2, "{signs:?}");
    let (_, lines, _) = analyze(&["early-signs", "--level", "99"], &sinking());
    assert!(lines.iter().all(|line| line["sign"] == false), "nothing is so far away");
}

#[test]
fn an_association_is_one_line_and_so_is_a_reason_to_say_nothing() {
    let mood = |at: usize| 4 + (at * 7 + at * at) % 5;
    let days = |count: usize| {
        table("date,energy,factor", (0..count).map(|at| format!("{},{}", mood(at), at % 3 % 2)))
    };
    let (code, lines, _) = analyze(&["association"], &days(60));
    assert_eq!((code, lines.len()), (0, 1));
    assert_eq!(lines[0]["rows"], 59);
    for key in ["rho", "nu", "df", "beta", "se", "p"] {
        assert!(lines[0][key].is_number(), "{key} in {}", lines[0]);
    }
    assert_eq!(lines[0]["ci95"].as_array().unwrap().len(), 2);
    let (code, lines, _) = analyze(&["association"], &days(13));
    assert_eq!(code, 0);
    assert_eq!(lines, [serde_json::json!({"rows": 12, "say": "nothing", "why": "12 of 30 days"})]);
}

#[test]
fn a_bad_row_ends_it_with_one_line_that_names_the_row_and_what_was_expected() {
    for (table, row, expected) in [
        ("date,value\n2026-01-05,4\n2026-01-06,lots\n", "row 2", "a number from 0 to 10"),
        ("date,value\n2026-01-05,4\n2026-01-05,4\n", "row 2", "one row a day"),
        ("date,value\n2026-01-06,4\n2026-01-05,4\n", "row 2", "days in their order"),
        ("date,value\n2026-02-30,4\n", "row 1", "a date such as 2026-03-27"),
        ("day,mood\n2026-02-03,4\n", "row 0", "the heading date,value"),
    ] {
        let (code, lines, error) = analyze(&["early-signs"], table);
        assert_eq!((code, lines.len(), error.lines().count()), (2, 0, 1), "{table}: {error}");
        assert!(error.contains(row) && error.contains(expected), "{table}: {error}");
    }
}

#[test]
fn a_table_without_a_value_prints_nothing_and_says_why() {
    let (code, lines, error) = analyze(&["early-signs"], &table("date,value", vec![String::new(); 40]));
    assert_eq!((code, lines.len(), error.trim()), (0, 0, "evenkeel: no day has a value."));
}
