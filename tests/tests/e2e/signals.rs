//! What the desktop tells, from the service that tells it to the reason that Evenkeel shows.

use std::time::Duration;

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::session::Session;
use evenkeel_tests::e2e::wait::{stays_so, until_so};
use evenkeel_tests::e2e::window_manager::{Fills, WindowManager};
use serde_json::Value;

use crate::rhythm::{Rhythm, quiet_reasons};

/// How it stands with one signal.
pub fn sight(desktop: &Desktop, name: &str) -> Value {
    let signals = of_status(desktop, "/signals");
    let all = signals.as_array().cloned().unwrap_or_default();
    all.into_iter()
        .find(|signal| signal["name"] == name)
        .map_or(Value::Null, |signal| signal["sight"].clone())
}

pub fn is_seen(desktop: &Desktop, name: &str) -> bool {
    sight(desktop, name)["is"] == "seen"
}

pub fn is_held_by(desktop: &Desktop, reasons: &[&str]) -> bool {
    quiet_reasons(desktop) == reasons
}

#[test]
fn a_program_that_fills_the_screen_holds_while_it_is_in_front() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    until_so(10, "that nobody tells", || sight(&desktop, "full_screen")["why"] == "nobody_tells");
    let manager = WindowManager::start(&desktop);
    until_so(10, "that somebody tells", || is_seen(&desktop, "full_screen"));
    let film = manager.window("mpv");
    let editor = manager.window("editor");
    manager.activate(film);
    manager.fill(film, Fills::TheScreen);
    until_so(5, "the hold", || is_held_by(&desktop, &["full_screen"]));
    manager.activate(editor);
    until_so(5, "its end behind another window", || quiet_reasons(&desktop).is_empty());
    manager.activate(film);
    until_so(5, "the hold", || is_held_by(&desktop, &["full_screen"]));
    manager.fill(film, Fills::Its);
    until_so(5, "its end in a window", || quiet_reasons(&desktop).is_empty());
    let own = manager.window("Evenkeel-window");
    manager.fill(own, Fills::TheScreen);
    manager.activate(own);
    stays_so(1, "no hold by a break of our own", || quiet_reasons(&desktop).is_empty());
    agent.quit();
}

#[test]
fn a_listed_program_holds_while_it_is_in_front_and_can_be_ignored_from_the_tray() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&format!("{}[holds]\napps = [\"zoom\"]\n", Rhythm::RARE.settings()));
    let manager = WindowManager::start(&desktop);
    let call = manager.window("Zoom");
    manager.activate(call);
    let agent = Agent::start(&desktop);
    until_so(10, "the hold", || is_held_by(&desktop, &["app:zoom"]));
    desktop.tray().line(10, "Quiet: zoom is running since ");
    desktop.tray().choose("Ignore that zoom is running");
    until_so(5, "the end of the hold", || quiet_reasons(&desktop).is_empty());
    agent.quit();
}

#[test]
fn do_not_disturb_of_the_notification_service_holds() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    until_so(10, "that nobody tells", || sight(&desktop, "do_not_disturb")["why"] == "nobody_tells");
    agent.quit();
    desktop.notifications().can_be_inhibited();
    let agent = Agent::start(&desktop);
    until_so(10, "that somebody tells", || is_seen(&desktop, "do_not_disturb"));
    desktop.notifications().inhibit(true);
    until_so(5, "the hold", || is_held_by(&desktop, &["do_not_disturb"]));
    desktop.notifications().inhibit(false);
    until_so(5, "its end", || quiet_reasons(&desktop).is_empty());
    agent.quit();
}

#[test]
fn a_player_that_keeps_the_screen_on_holds_by_either_bus() {
    let desktop = Desktop::new(&[EVERYTHING, &[Part::Login]].concat());
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    until_so(10, "the login service", || is_seen(&desktop, "kept_awake"));
    desktop.login().block("sleep:idle");
    until_so(5, "the hold", || is_held_by(&desktop, &["kept_awake"]));
    desktop.login().block("sleep");
    until_so(5, "its end", || quiet_reasons(&desktop).is_empty());
    // The session service comes later than the agent.
    let session = Session::start(&desktop);
    until_so(5, "that it is noticed", || sight(&desktop, "kept_awake").to_string().contains("GNOME"));
    session.keep_awake(true);
    until_so(5, "the hold", || is_held_by(&desktop, &["kept_awake"]));
    drop(session);
    until_so(5, "its end with the service", || quiet_reasons(&desktop).is_empty());
    agent.quit();
}

#[test]
fn a_lock_screen_of_the_session_is_a_lock() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let session = Session::start(&desktop);
    let agent = Agent::start(&desktop);
    until_so(10, "that it is seen", || is_seen(&desktop, "lock"));
    let presence = || of_status(&desktop, "/engine/presence");
    session.cover(true);
    until_so(5, "the absence", || presence() == "away");
    session.cover(false);
    until_so(5, "the return", || presence() == "active");
    session.cover(true);
    until_so(5, "the absence", || presence() == "away");
    // A lock screen that crashed covers nothing.
    drop(session);
    until_so(5, "the return", || presence() == "active");
    agent.quit();
}

#[test]
fn a_hold_of_an_earlier_run_ends_where_its_signal_is_over() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    desktop.notifications().can_be_inhibited();
    let agent = Agent::start(&desktop);
    until_so(10, "that somebody tells", || is_seen(&desktop, "do_not_disturb"));
    desktop.notifications().inhibit(true);
    until_so(5, "the hold", || is_held_by(&desktop, &["do_not_disturb"]));
    let since = of_status(&desktop, "/engine/quiet/0/since_ms");
    agent.quit();
    machine.was_awake(Duration::from_secs(60));
    let agent = Agent::start(&desktop);
    until_so(10, "that it goes on", || is_seen(&desktop, "do_not_disturb"));
    assert_eq!(of_status(&desktop, "/engine/quiet/0/since_ms"), since, "from its first moment");
    agent.quit();
    desktop.notifications().inhibit(false);
    let agent = Agent::start(&desktop);
    until_so(10, "the end of the hold", || quiet_reasons(&desktop).is_empty());
    agent.quit();
}

#[test]
fn the_doctor_says_of_every_signal_who_tells_it_or_why_nobody_does() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    assert_eq!(ask(&desktop, &["doctor"]).code, Some(1), "only a running agent has looked");
    let agent = Agent::start(&desktop);
    until_so(10, "that all were asked", || {
        of_status(&desktop, "/signals").as_array().is_some_and(|signals| signals.len() == 10)
    });
    let said = ask(&desktop, &["doctor"]).out;
    assert_eq!(said.lines().count(), 10, "{said}");
    assert!(said.contains("Whether somebody is at the keyboard: seen, by X11"), "{said}");
    assert!(said.contains("Running on battery: cannot be seen here; there is no system bus"), "{said}");
    agent.quit();
}
