//! Break windows that fail: the screen is free again at once, and the break goes on without them.

use std::time::Duration;

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::process::{runs, signal, with_descendants};
use evenkeel_tests::e2e::program::{Agent, ask, begin_break};
use evenkeel_tests::e2e::wait::{until, until_so};

use crate::records::ends;
use crate::rhythm::{Rhythm, break_runs, happened, is_told};

const WINDOW: &str = "evenkeel-window";
const PAGE: &str = "WebKitWebProcess";

/// The process of this program among those of the agent.
fn process(agent: &Agent<'_>, program: &str) -> u32 {
    until(10, program, || with_descendants(agent.id()).into_iter().find(|process| runs(*process, program)))
}

/// What is promised whatever it was that failed.
fn is_carried_on(desktop: &Desktop, machine: &mut Machine, agent: &Agent<'_>) {
    until_so(3, "a free screen", || desktop.screen().windows().is_empty());
    desktop.notifications().wait_for(3, "Time for a break");
    assert!(break_runs(desktop), "the break itself goes on");
    assert!(ends(desktop).is_empty());
    machine.was_awake(Duration::from_secs(180));
    until_so(3, "the record of it at its end", || ends(desktop) == ["degraded"]);
    assert!(happened(desktop, "break_degraded") && is_told(desktop, "break_window_failed"));
    until_so(5, "no process of it", || with_descendants(agent.id()).len() == 1);
    begin_break(desktop);
    assert!(!is_told(desktop, "break_window_failed"), "the next break works, and that is known");
    ask(desktop, &["break", "skip"]).done();
    until_so(5, "the end of the window", || desktop.screen().windows().is_empty());
}

#[test]
fn a_page_whose_process_is_killed_frees_the_screen_and_a_notification_carries_the_break() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    signal(process(&agent, PAGE), "KILL");
    is_carried_on(&desktop, &mut machine, &agent);
    agent.quit();
}

#[test]
fn a_window_that_is_killed_frees_the_screen_and_a_notification_carries_the_break() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    signal(process(&agent, WINDOW), "KILL");
    is_carried_on(&desktop, &mut machine, &agent);
    agent.quit();
}

#[test]
fn a_page_that_never_paints_never_takes_the_screen() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm { interval: 120, duration: 180, heads_up: 118 }.settings());
    let agent = Agent::start(&desktop);
    // Loaded and hidden before its break; from then on it hangs.
    desktop.notifications().wait_for(10, "Micro-break soon");
    let page = process(&agent, PAGE);
    signal(page, "STOP");
    machine.was_awake(Duration::from_secs(117));
    until_so(10, "the break", || break_runs(&desktop));
    until_so(10, "the end of a window that does not paint", || {
        assert!(!desktop.screen().is_covered(), "what has not painted covers nothing");
        with_descendants(agent.id()).len() == 1
    });
    desktop.notifications().wait_for(1, "Time for a break");
    signal(page, "CONT");
    machine.was_awake(Duration::from_secs(180));
    until_so(3, "the record of it", || ends(&desktop) == ["degraded"]);
    agent.quit();
}

#[test]
fn a_page_that_hangs_in_the_break_frees_the_screen_once_it_is_used() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    let page = process(&agent, PAGE);
    signal(page, "STOP");
    until_so(30, "a free screen", || {
        desktop.screen().press("a");
        desktop.screen().windows().is_empty()
    });
    // What hangs in earnest ends with its window; what is stopped cannot.
    signal(page, "CONT");
    is_carried_on(&desktop, &mut machine, &agent);
    agent.quit();
}
