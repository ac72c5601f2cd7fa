//! Shortcuts: keys that work whatever is in front.

use evenkeel_tests::e2e::desktop::{Desktop, Part};
use evenkeel_tests::e2e::program::{Agent, ask, of_status, status};
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::is_told;

const PARTS: &[Part] = &[Part::Display, Part::Bus, Part::Tray, Part::Notifications];

fn is_paused(desktop: &Desktop) -> bool {
    status(desktop)["engine"]["quiet"].as_array().unwrap().iter().any(|one| one["reason"] == "pause")
}

#[test]
fn keys_pause_and_go_on_and_let_go_once_the_setting_is_off() {
    let desktop = Desktop::new(PARTS);
    let agent = Agent::start(&desktop);
    desktop.screen().press("ctrl+alt+p");
    ask(&desktop, &["settings", "set", "shortcuts.pause", "Ctrl+Alt+P"]).done();
    assert!(!is_paused(&desktop), "off until chosen");
    desktop.screen().press("ctrl+alt+p");
    until_so(10, "a pause", || is_paused(&desktop));
    desktop.screen().press("ctrl+alt+p");
    until_so(10, "the end of the pause", || !is_paused(&desktop));
    ask(&desktop, &["settings", "set", "shortcuts.break_now", "Ctrl+Alt+B"]).done();
    desktop.screen().press("ctrl+alt+b");
    until_so(10, "a break", || !of_status(&desktop, "/engine/running").is_null());
    ask(&desktop, &["settings", "set", "shortcuts.pause", "off"]).done();
    desktop.screen().press("ctrl+alt+p");
    assert_eq!(ask(&desktop, &["resume"]).code, Some(1), "there is no pause to end");
    let refused = ask(&desktop, &["settings", "set", "shortcuts.lock", "L"]);
    assert_ne!(refused.code, Some(0), "plain typing is nobody's shortcut");
    agent.quit();
}

#[test]
fn keys_of_another_program_are_told_and_so_is_a_desktop_without_any() {
    let desktop = Desktop::new(PARTS);
    let agent = Agent::start(&desktop);
    ask(&desktop, &["settings", "set", "shortcuts.pause", "Ctrl+Alt+P"]).done();
    ask(&desktop, &["settings", "set", "shortcuts.lock", "Ctrl+Alt+P"]).done();
    until_so(10, "the notice", || is_told(&desktop, "shortcut_taken"));
    ask(&desktop, &["settings", "set", "shortcuts.lock", "Ctrl+Alt+L"]).done();
    until_so(10, "its end", || !is_told(&desktop, "shortcut_taken"));
    agent.quit();
    let bare = Desktop::new(&[Part::Bus, Part::Tray, Part::Notifications]);
    bare.settings("[shortcuts]\npause = \"Ctrl+Alt+P\"\n");
    let agent = Agent::start(&bare);
    until_so(10, "the notice", || is_told(&bare, "no_shortcuts"));
    agent.quit();
}
