//! Traces with what must and must not come of them: every file in `fixtures/traces`, by deadlines and by seconds.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use evenkeel_core::engine::trace;
use serde_json::Value;

/// Whether a line has every field that is expected, with the same value.
fn matches(line: &Value, expected: &Value) -> bool {
    expected.as_object().expect("an expectation is an object").iter().all(|(key, value)| line.get(key) == Some(value))
}

/// What is wrong with the lines of a trace, if anything.
fn complaint(trace: &Value, lines: &[Value]) -> Option<String> {
    let mut rest = lines.iter();
    for expected in trace["expect"].as_array().into_iter().flatten() {
        if !rest.any(|line| matches(line, expected)) {
            return Some(format!("{expected} did not come, or not in this order"));
        }
    }
    for unwanted in trace["never"].as_array().into_iter().flatten() {
        if let Some(line) = lines.iter().find(|line| matches(line, unwanted)) {
            return Some(format!("{line} must not come"));
        }
    }
    None
}

#[test]
fn every_trace_gives_what_it_promises_by_deadlines_and_by_seconds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/traces");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 3, "the traces are missing");
    let mut complaints = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let trace: Value = serde_json::from_str(&text).unwrap();
        let coarse = trace::run(&text, false).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        let fine = trace::run(&text, true).unwrap();
        let lines: Vec<Value> = coarse.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
        if let Some(complaint) = complaint(&trace, &lines) {
            complaints.push(format!("{name} ({}): {complaint}\n  {}", trace["why"], coarse.join("\n  ")));
        }
        if coarse != fine {
            complaints.push(format!("{name}: by seconds it is\n  {}", fine.join("\n  ")));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}
