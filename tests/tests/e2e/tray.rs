//! The tray icon and its menu.

use evenkeel_core::store::Store;
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::tray_host::TrayHost;
use evenkeel_tests::e2e::wait::{stays_so, until, until_so};

use crate::log_off::hours_that_end_in;
use crate::rhythm::{NEVER_AWAY, Rhythm, break_runs, is_told, quiet_reasons};
use crate::vault::{PASSPHRASE, with_passphrase};

#[test]
fn the_menu_tells_the_next_break_and_offers_what_can_be_done() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    let next = desktop.tray().line(20, "Micro-break at ");
    assert!(!next.enabled, "it is told, not chosen");
    let menu = desktop.tray().menu();
    let has = |label: &str, depth| {
        menu.iter().any(|item| item.label == label && item.depth == depth && item.enabled)
    };
    for label in ["Take a break now", "Pause", "Log off now", "Open Evenkeel", "Quit"] {
        assert!(has(label, 0), "{label:?} in {menu:?}");
    }
    for label in ["For 30 min", "For 1 h", "For 2 h", "Until tomorrow"] {
        assert!(has(label, 1), "{label:?} below Pause in {menu:?}");
    }
    assert!(desktop.tray().tooltip().contains("Micro-break at "));
    agent.quit();
}

#[test]
fn pause_in_the_menu_keeps_it_quiet_and_resume_ends_that() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    desktop.tray().choose("For 30 min");
    until_so(10, "the pause", || quiet_reasons(&desktop).contains(&"pause".to_owned()));
    desktop.tray().line(10, "Quiet: paused until ");
    desktop.tray().choose("Resume");
    until_so(10, "the end of the pause", || quiet_reasons(&desktop).is_empty());
    agent.quit();
}

#[test]
fn take_a_break_now_in_the_menu_starts_one() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    desktop.tray().choose("Take a break now");
    until_so(10, "the break", || break_runs(&desktop));
    until_so(15, "its window", || desktop.screen().is_covered());
    agent.quit();
}

#[test]
fn a_click_on_the_icon_and_open_in_the_menu_show_one_and_the_same_window() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    until_so(20, "the icon", || desktop.tray().has_item());
    assert!(desktop.screen().windows().is_empty(), "in the background no window opens by itself");
    desktop.tray().activate();
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    desktop.tray().choose("Open Evenkeel");
    stays_so(3, "one window", || desktop.screen().windows().len() == 1);
    agent.quit();
    until_so(10, "the end of the window with the agent", || desktop.screen().windows().is_empty());
}

#[test]
fn log_off_now_in_the_menu_offers_the_ritual_and_opens_the_window_on_it() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.with(&hours_that_end_in(180, &desktop), NEVER_AWAY));
    let agent = Agent::start(&desktop);
    desktop.tray().choose("Log off now");
    until_so(10, "the offer", || of_status(&desktop, "/engine/log_off/stage") == "offered");
    desktop.notifications().wait_for(10, "Time to log off");
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    agent.quit();
}

#[test]
fn a_panel_that_comes_late_or_again_shows_the_icon_with_how_it_is() {
    let desktop = Desktop::new(&[Part::Display, Part::Bus, Part::Notifications]);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    until_so(30, "the window in place of the tray", || is_told(&desktop, "no_tray_host"));
    for _ in 0..2 {
        let panel = TrayHost::start(desktop.bus_address());
        until_so(20, "the icon", || panel.has_item());
        until_so(5, "that the tray is there", || !is_told(&desktop, "no_tray_host"));
        let waiting = panel.pixels();
        panel.choose("For 30 min");
        until_so(5, "another icon", || panel.pixels() != waiting);
        panel.choose("Resume");
        until_so(5, "the first icon again", || panel.pixels() == waiting);
        panel.leave();
        until_so(20, "that it is missed", || is_told(&desktop, "no_tray_host"));
    }
    agent.quit();
}

#[test]
fn how_it_is_can_be_tapped_in_the_menu_while_the_vault_is_locked() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    // Without a vault the window says what is missing.
    desktop.tray().choose("7");
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    ask(&desktop, &["lock"]).done();
    until_so(10, "the end of the window", || desktop.screen().windows().is_empty());
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    desktop.tray().choose("7");
    let sealed = || Store::open_beside(&desktop.data().join("app.db")).unwrap().sealed_items().unwrap().len();
    until_so(10, "the tap in the drop box", || sealed() == 1);
    stays_so(1, "no window opens for it", || desktop.screen().windows().is_empty());
    agent.quit();
}

#[test]
fn quit_in_the_menu_ends_the_agent() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let mut agent = Agent::start(&desktop);
    desktop.tray().choose("Quit");
    until(20, "the end of the agent", || agent.has_ended().then_some(()));
    assert_eq!(of_status(&desktop, "/running"), false);
}
