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

/// What is wrong with a trace, if anything.
fn complaint(path: &Path) -> Option<String> {
    let name = path.file_name().unwrap().to_string_lossy();
    let text = fs::read_to_string(path).unwrap();
    let trace: Value = serde_json::from_str(&text).unwrap();
    let coarse = trace::run(&text, Steps::AtDeadlines).unwrap_or_else(|error| panic!("{name}: {error}"));
    let fine = trace::run(&text, Steps::EverySecond).unwrap();
    let (story, why) = (coarse.join("\n  "), &trace["why"]);
    if coarse != fine {
        return Some(format!(
            "{name}: the size of steps must not matter\n  {story}\nbut\n  {}",
            fine.join("\n  ")
        ));
    }
    let lines: Vec<Value> = coarse.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut rest = lines.iter();
    for expected in trace.get("expect").and_then(Value::as_array).into_iter().flatten() {
        if !rest.any(|line| fits(line, expected)) {
            return Some(format!("{name} ({why}): {expected} is missing, or out of order, in\n  {story}"));
        }
    }
    let mut unwanted = trace.get("never").and_then(Value::as_array).into_iter().flatten();
    let found = unwanted.find(|never| lines.iter().any(|line| fits(line, never)))?;
    Some(format!("{name} ({why}): {found} must not be in\n  {story}"))
}

#[test]
fn every_trace_tells_its_story() {
    let traces = traces();
    assert!(traces.len() >= 3, "the traces are missing");
    let complaints: Vec<String> = traces.iter().filter_map(|path| complaint(path)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
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
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[{"at":"+0s","input":{"override":{"id":"x","set":{"breaks":{"micro":{"intervall":"5m"}}},"for":"7d"}}}]}"#,
            "inputs[0].input.override.set.breaks.micro.intervall",
        ),
        (
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[{"at":"+0s","input":{"override":{"id":"x","set":{"breaks":{"micro":{"interval":"5m"}}}}}}]}"#,
            "inputs[0].input.override.for",
        ),
        (
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[{"at":"+0s","input":{"override":{"id":"x","set":{},"for":"soon"}}}]}"#,
            "inputs[0].input.override.for",
        ),
        (
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[{"at":"+0s","input":{"override":{"set":{},"for":"7d"}}}]}"#,
            "inputs[0].input.override.id",
        ),
        (
            r#"{"zone":"UTC","start":"2026-03-24T09:00:00","until":"+1h","inputs":[{"at":"+0s","input":{"settings":{"lunch":{"at":"25:00"}}}}]}"#,
            "inputs[0].input.settings.lunch.at",
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
