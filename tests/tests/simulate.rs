//! Every trace in `fixtures/traces` tells the same story at deadlines and second by second: what it expects appears, in
//! order, and what must never be does not.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use evenkeel_core::engine::trace::{self, Steps};
use serde_json::Value;

fn traces() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/traces");
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    found.sort();
    found
}

/// Whether a line has all the fields of the pattern, with the same values.
fn fits(line: &Value, pattern: &Value) -> bool {
    pattern.as_object().unwrap().iter().all(|(key, value)| line.get(key) == Some(value))
}

fn check(path: &Path) {
    let name = path.file_name().unwrap().to_string_lossy();
    let text = fs::read_to_string(path).unwrap();
    let trace: Value = serde_json::from_str(&text).unwrap();
    let coarse = trace::run(&text, Steps::AtDeadlines).unwrap_or_else(|error| panic!("{name}: {error}"));
    let fine = trace::run(&text, Steps::EverySecond).unwrap();
    assert_eq!(coarse, fine, "{name}: the size of steps must not matter");
    let lines: Vec<Value> = coarse.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let story = coarse.join("\n");
    let mut rest = lines.iter();
    for expected in trace.get("expect").and_then(Value::as_array).into_iter().flatten() {
        assert!(rest.any(|line| fits(line, expected)), "{name}: {expected} is missing, or out of order, in\n{story}");
    }
    for never in trace.get("never").and_then(Value::as_array).into_iter().flatten() {
        assert!(!lines.iter().any(|line| fits(line, never)), "{name}: {never} must not be in\n{story}");
    }
}

#[test]
fn every_trace_tells_its_story() {
    let traces = traces();
    assert!(traces.len() >= 3, "the traces are missing");
    traces.iter().for_each(|path| check(path));
}

#[test]
fn a_malformed_trace_names_the_place() {
    for (text, place) in [
        ("{", "line 1"),
        (r#"{"zone":"Mars/Phobos","start":"2026-03-24T09:00:00","until":"+1h","inputs":[]}"#, "zone"),
        (r#"{"zone":"UTC","start":"yesterday","until":"+1h","inputs":[]}"#, "start"),
        (r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"1h","inputs":[]}"#, "until"),
        (
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[],"settings":{"lunch":{"att":1}}}"#,
            "settings.lunch.att",
        ),
        (
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[{"at":"+0s","input":"jump"}]}"#,
            "inputs[0].input",
        ),
        (
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[{"at":"+2s","input":"idle"},{"at":"+1s","input":"active"}]}"#,
            "inputs[1].at",
        ),
    ] {
        let error = trace::run(text, Steps::AtDeadlines).unwrap_err();
        assert!(error.to_string().starts_with(place), "{text}: {error}");
    }
}
