//! What each kind of window is refused, asked of the real permissions without a display.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use evenkeel_window::{commands, context};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

fn app() -> App<MockRuntime> {
    mock_builder().invoke_handler(commands::handler()).build(context()).unwrap()
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, WebviewUrl::default()).build().unwrap()
}

/// How a call from a page ends, without any state behind it: a permitted one reaches the command.
fn refusal(window: &WebviewWindow<MockRuntime>, command: &str) -> Option<String> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: tauri::ipc::CallbackFn(0),
        error: tauri::ipc::CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: tauri::ipc::InvokeBody::default(),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    let said = get_ipc_response(window, request).err()?.to_string();
    said.contains("not allowed").then_some(said)
}

fn listed(window: &str) -> Vec<String> {
    let list = include_str!("../commands.txt");
    list.lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(_, of)| *of == window)
        .map(|(name, _)| name.to_owned())
        .collect()
}

#[test]
fn a_break_window_cannot_ask_for_anything_of_the_vault_or_the_settings() {
    let app = app();
    let page = window(&app, "break-0");
    for command in listed("main") {
        assert!(refusal(&page, &command).is_some(), "{command} was let through");
    }
}

#[test]
fn the_main_window_cannot_speak_for_a_break_window() {
    let app = app();
    let page = window(&app, "main");
    for command in listed("break") {
        assert!(refusal(&page, &command).is_some(), "{command} was let through");
    }
}

#[test]
fn no_window_reaches_files_programs_or_other_windows() {
    let app = app();
    for label in ["main", "break-0"] {
        let page = window(&app, label);
        for command in [
            "plugin:fs|read_file",
            "plugin:shell|execute",
            "plugin:window|create",
            "plugin:webview|create_webview_window",
            "plugin:path|resolve_directory",
            "plugin:app|version",
            "plugin:event|emit",
            "plugin:notification|notify",
            "plugin:dialog|open",
            "plugin:dialog|save",
        ] {
            assert!(refusal(&page, command).is_some(), "{command} was let through for {label}");
        }
    }
}

#[test]
fn a_permitted_command_is_not_refused() {
    let app = app();
    // Without state behind it the call fails in another way; what matters is that it is not refused.
    assert_eq!(refusal(&window(&app, "main"), "start_screen"), None);
    assert_eq!(refusal(&window(&app, "break-0"), "break_command"), None);
}
