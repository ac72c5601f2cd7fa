//! One list of commands, everywhere: `commands.txt`, the handler, the capabilities and the pages' client.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn text(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Each command with the kind of window that may call it.
fn commands() -> BTreeSet<(String, String)> {
    let list = text("commands.txt");
    list.lines()
        .map(|line| {
            let (command, window) = line.split_once(' ').expect("a line is a command and a window");
            (command.to_owned(), window.to_owned())
        })
        .collect()
}

fn names() -> BTreeSet<String> {
    commands().into_iter().map(|(command, _)| command).collect()
}

#[test]
fn the_handler_answers_exactly_the_listed_commands() {
    let source = text("src/commands/mod.rs");
    let list = source.split("generate_handler![").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
    let handled: BTreeSet<String> =
        list.split(',').filter_map(|path| path.trim().split("::").nth(1)).map(str::to_owned).collect();
    assert_eq!(handled, names());
}

#[test]
fn the_pages_call_exactly_the_listed_commands() {
    let client = text("../ui/src/ipc/client.ts");
    let called: BTreeSet<String> = client
        .split("invoke<")
        .skip(1)
        .filter_map(|call| call.split("(\"").nth(1)?.split('"').next())
        .map(str::to_owned)
        .collect();
    assert_eq!(called, names());
}

#[test]
fn each_window_is_permitted_exactly_its_own_commands() {
    for window in ["main", "break"] {
        let capability: serde_json::Value =
            serde_json::from_str(&text(&format!("capabilities/{window}.json"))).unwrap();
        assert!(
            capability["description"]
                .as_str()
                .is_some_and(|why| why.contains("because") || why.contains("so")),
            "a capability gives its reason"
        );
        let permitted: BTreeSet<String> = capability["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|permission| permission.as_str().unwrap().to_owned())
            .collect();
        let hearing = ["core:event:allow-listen", "core:event:allow-unlisten"].map(str::to_owned);
        let own = commands()
            .into_iter()
            .filter(|(_, of)| of == window)
            .map(|(command, _)| format!("allow-{}", command.replace('_', "-")));
        assert_eq!(permitted, own.chain(hearing).collect(), "the {window} window");
    }
}
