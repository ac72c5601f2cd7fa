//! A desktop that lacks something: one clear line, a way round it, and the schedule goes on.

use std::time::Duration;

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::wait::{until, until_so};

use crate::rhythm::{Rhythm, break_runs, happened, is_told};

const SHORT: Rhythm = Rhythm { interval: 12, duration: 6, heads_up: 8 };

/// How many lines of the log hold this.
fn lines_with(agent: &Agent<'_>, words: &str) -> usize {
    agent.log().lines().filter(|line| line.contains(words)).count()
}

#[test]
fn status_needs_neither_display_nor_bus_nor_agent() {
    let desktop = Desktop::new(&[]);
    let said = ask(&desktop, &["status", "--json"]);
    assert_eq!(said.out.trim(), r#"{"running":false}"#);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
}

#[test]
fn without_display_and_bus_the_schedule_goes_on() {
    let desktop = Desktop::new(&[]);
    desktop.settings(&SHORT.settings());
    let agent = Agent::start(&desktop);
    until_so(40, "a break that nothing could show, on record", || happened(&desktop, "break_degraded"));
    assert!(is_told(&desktop, "no_display") && is_told(&desktop, "no_session_bus"));
    assert_eq!(lines_with(&agent, "no session bus"), 1, "said once: {}", agent.log());
    assert_eq!(lines_with(&agent, "no window is shown"), 1, "said once: {}", agent.log());
    until_so(20, "the next break on the schedule", || {
        of_status(&desktop, "/engine/next/in_ms").as_u64().is_some_and(|ms| ms > 0)
    });
    agent.quit();
}

#[test]
fn without_a_display_a_notification_carries_the_break() {
    let desktop = Desktop::new(&[Part::Bus, Part::Notifications, Part::Tray]);
    desktop.settings(&SHORT.settings());
    let agent = Agent::start(&desktop);
    desktop.notifications().wait_for(40, "Time for a break");
    until_so(10, "the record of it", || happened(&desktop, "break_degraded"));
    assert_eq!(lines_with(&agent, "no window is shown"), 1, "said once: {}", agent.log());
    agent.quit();
}

#[test]
fn without_a_notification_server_a_card_announces_the_break() {
    let desktop = Desktop::new(&[Part::Display, Part::Bus, Part::Tray]);
    desktop.settings(&Rhythm { interval: 30, duration: 6, heads_up: 26 }.settings());
    let agent = Agent::start(&desktop);
    let card = until(25, "the card", || desktop.screen().windows().pop());
    assert!(card.size.0 < desktop.screen().size.0 / 2, "a card, not a cover: {card:?}");
    assert!(!break_runs(&desktop), "it comes before the break");
    assert!(is_told(&desktop, "no_notification_server"));
    assert_eq!(lines_with(&agent, "notification service"), 1, "said once: {}", agent.log());
    until_so(40, "the break over the whole screen", || desktop.screen().is_covered());
    agent.quit();
}

#[test]
fn without_a_tray_the_window_opens_instead() {
    let desktop = Desktop::new(&[Part::Display, Part::Bus, Part::Notifications]);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    until_so(30, "the window", || desktop.screen().windows().len() == 1);
    assert!(is_told(&desktop, "no_tray_host"));
    assert_eq!(lines_with(&agent, "tray"), 1, "said once: {}", agent.log());
    agent.quit();
}

#[test]
fn a_bus_that_crashes_is_said_once_and_a_card_announces_the_next_break() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm { interval: 600, duration: 180, heads_up: 60 }.settings());
    let agent = Agent::start(&desktop);
    until_so(20, "the icon", || desktop.tray().has_item());
    desktop.lose_bus();
    machine.was_awake(Duration::from_secs(545));
    let card = until(15, "the card", || desktop.screen().windows().pop());
    assert!(card.size.0 < desktop.screen().size.0 / 2, "a card, not a cover: {card:?}");
    assert!(is_told(&desktop, "no_session_bus"));
    assert_eq!(lines_with(&agent, "no session bus"), 1, "said once: {}", agent.log());
    machine.was_awake(Duration::from_secs(55));
    until_so(10, "the break over the whole screen", || desktop.screen().is_covered());
    agent.quit();
}

#[test]
fn without_a_bus_the_break_is_shown_all_the_same() {
    let desktop = Desktop::new(&[Part::Display]);
    desktop.settings(&SHORT.settings());
    let agent = Agent::start(&desktop);
    until_so(40, "the break over the whole screen", || desktop.screen().is_covered());
    assert!(is_told(&desktop, "no_session_bus"));
    assert_eq!(lines_with(&agent, "no session bus"), 1, "said once: {}", agent.log());
    until_so(20, "its end", || happened(&desktop, "break_taken") && !desktop.screen().is_covered());
    agent.quit();
}
