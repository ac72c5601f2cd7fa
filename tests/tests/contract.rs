//! The border between the host and the pages: what one side calls, the other offers, and nothing else.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use evenkeel_core::engine::HOLDS;
use evenkeel_core::view::STATES_OF_QUIET;
use evenkeel_tests::typescript;
use serde_json::{Value, json};

fn read(path: &str) -> String {
    let full = root().join(path);
    fs::read_to_string(&full).unwrap_or_else(|why| panic!("{}: {why}", full.display()))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The commands of `commands.txt` that a window may call; all of them without a window's name.
fn listed(window: Option<&str>) -> BTreeSet<String> {
    let text = read("src-tauri/commands.txt");
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let pairs =
        lines.map(|line| line.split_once(' ').unwrap_or_else(|| panic!("no window is named: {line}")));
    pairs
        .filter(|(_, of)| window.is_none_or(|window| window == of.trim()))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// What stands between the two marks, each time.
fn between(text: &str, begin: &str, end: &str) -> BTreeSet<String> {
    text.split(begin).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0.to_owned())).collect()
}

#[test]
fn the_types_of_the_pages_are_those_of_the_program() {
    assert!(
        read("ui/src/ipc/gen.ts") == typescript::generated(),
        "ui/src/ipc/gen.ts is not what the Rust types say; run cargo xtask gen"
    );
}

#[test]
fn the_pages_call_exactly_the_commands_that_are_listed() {
    let client = read("ui/src/ipc/client.ts");
    let called: BTreeSet<String> = client
        .split("invoke<")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("(\"")?.1.split_once('"')?.0.to_owned()))
        .collect();
    assert_eq!(called, listed(None));
}

#[test]
fn each_window_may_call_exactly_its_own_commands() {
    for window in ["main", "break"] {
        let text = read(&format!("src-tauri/capabilities/{window}.json"));
        let capability: Value = serde_json::from_str(&text).unwrap();
        let permissions = capability["permissions"].as_array().unwrap();
        let allowed: BTreeSet<String> = permissions
            .iter()
            .filter_map(|permission| Some(permission.as_str()?.strip_prefix("allow-")?.replace('-', "_")))
            .collect();
        assert_eq!(allowed, listed(Some(window)), "{window}");
        let others = permissions
            .iter()
            .filter_map(Value::as_str)
            .filter(|permission| !permission.starts_with("allow-"));
        for permission in others {
            assert!(
                ["core:event:allow-listen", "core:event:allow-unlisten"].contains(&permission),
                "{window} may do more than call its commands and hear events: {permission}"
            );
        }
    }
}

#[test]
fn nothing_else_is_allowed_but_to_print_where_a_page_cannot() {
    let config: Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).unwrap();
    assert_eq!(config["app"]["security"]["capabilities"], json!(["main", "break", "printing"]));
    let printing: Value = serde_json::from_str(&read("src-tauri/capabilities/printing.json")).unwrap();
    assert_eq!(printing["permissions"], json!(["core:webview:allow-print"]));
    assert_eq!((&printing["windows"], &printing["platforms"]), (&json!(["main"]), &json!(["macOS"])));
}

#[test]
fn the_program_answers_every_command_that_is_listed() {
    let wiring = read("src-tauri/src/commands/mod.rs");
    let handlers = between(&wiring, "generate_handler![", "]");
    let answered: BTreeSet<String> = handlers
        .iter()
        .flat_map(|list| list.split(','))
        .filter_map(|path| path.trim().rsplit("::").next().map(str::to_owned))
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(answered, listed(None));
}

#[test]
fn no_page_may_load_anything_from_elsewhere() {
    let config: Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).unwrap();
    let policy = config["app"]["security"]["csp"].as_str().unwrap();
    assert!(policy.starts_with("default-src 'self'"), "{policy}");
    let local = ["http://ipc.localhost"];
    for source in policy.split([' ', ';']).filter(|source| source.contains("//") || source.contains('*')) {
        assert!(local.contains(&source), "the pages may reach {source}");
    }
}

#[test]
fn every_reason_for_quiet_has_words_in_every_language() {
    let holds = HOLDS.iter().chain(&["pause"]);
    let reasons: Vec<&str> = holds.chain(&STATES_OF_QUIET).copied().collect();
    for language in ["en", "de"] {
        let (agent, pages) = (
            read(&format!("ui/locales/{language}/agent.ftl")),
            read(&format!("ui/locales/{language}/ui.ftl")),
        );
        for reason in &reasons {
            let key = format!("\nquiet-{} =", reason.replace('_', "-"));
            assert!(agent.contains(&key), "{language}: the tray has no words for {reason}");
            assert!(
                pages.contains(&format!("\nquiet-{reason} =")),
                "{language}: Today has no words for {reason}"
            );
        }
    }
}
