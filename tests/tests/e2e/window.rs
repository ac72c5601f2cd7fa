//! The main window.

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::{Rhythm, break_runs, quiet_reasons};

#[test]
fn today_tells_the_next_break_and_its_buttons_do_what_they_say() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    ask(&desktop, &[]).done();
    until_so(30, "the window", || desktop.screen().windows().len() == 1);
    let window = Browser::attach(&desktop, &door);
    window.wait_for_text("Micro-break");
    window.click_button("1 h");
    until_so(10, "the pause", || quiet_reasons(&desktop).contains(&"pause".to_owned()));
    window.click_button("Resume");
    until_so(10, "the end of the pause", || quiet_reasons(&desktop).is_empty());
    window.click_button("Take a break now");
    until_so(10, "the break", || break_runs(&desktop));
    assert_eq!(of_status(&desktop, "/engine/running/kind"), "micro");
    drop(window);
    agent.quit();
}

#[test]
fn closing_the_window_ends_its_process_and_not_the_agent() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let mut agent = Agent::start(&desktop);
    ask(&desktop, &[]).done();
    until_so(30, "the window", || desktop.screen().windows().len() == 1);
    desktop.screen().close_windows();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    assert!(!agent.has_ended());
    assert_eq!(of_status(&desktop, "/running"), true);
    ask(&desktop, &[]).done();
    until_so(30, "the window, again", || desktop.screen().windows().len() == 1);
    agent.quit();
}
