//! The lock screen: nothing is shown on it, and nothing is lost behind it.

use std::time::Duration;

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::program::{Agent, ask, begin_break, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::records::{count, ends};
use crate::rhythm::{Rhythm, break_runs};

fn desktop_with_login() -> Desktop {
    Desktop::new(&[EVERYTHING, &[Part::Login]].concat())
}

fn lock(desktop: &Desktop) {
    desktop.login().lock();
    until_so(5, "the lock", || of_status(desktop, "/engine/presence") == "away");
}

fn remaining_ms(desktop: &Desktop) -> u64 {
    of_status(desktop, "/engine/running/remaining_ms").as_u64().unwrap_or(0)
}

#[test]
fn a_break_is_not_shown_on_the_lock_screen_and_again_after_it_with_its_true_remaining_time() {
    let mut desktop = desktop_with_login();
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    lock(&desktop);
    until_so(3, "nothing on the lock screen", || desktop.screen().windows().is_empty());
    machine.was_awake(Duration::from_secs(60));
    stays_so(1, "nothing on the lock screen", || desktop.screen().windows().is_empty());
    assert!(break_runs(&desktop), "a lock ends no break");
    desktop.login().unlock();
    until_so(10, "the break over the whole screen, again", || desktop.screen().is_covered());
    let remaining = remaining_ms(&desktop);
    assert!((90_000..120_000).contains(&remaining), "{remaining} ms are left of 180 s");
    assert_eq!(count(&desktop, "break_started"), 1, "it is one break");
    ask(&desktop, &["break", "skip"]).done();
    agent.quit();
}

#[test]
fn a_break_that_ends_behind_the_lock_screen_counts_as_taken_and_is_not_shown_again() {
    let mut desktop = desktop_with_login();
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    lock(&desktop);
    machine.was_awake(Duration::from_secs(180));
    until_so(3, "its end", || ends(&desktop) == ["locked_away"]);
    desktop.login().unlock();
    until_so(5, "the return", || of_status(&desktop, "/engine/presence") == "active");
    stays_so(2, "no window", || desktop.screen().windows().is_empty());
    agent.quit();
}

#[test]
fn what_falls_due_behind_the_lock_screen_is_not_said_there() {
    let mut desktop = desktop_with_login();
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm { interval: 600, duration: 180, heads_up: 30 }.settings());
    let agent = Agent::start(&desktop);
    machine.was_awake(Duration::from_secs(580));
    desktop.notifications().wait_for(5, "Micro-break soon");
    lock(&desktop);
    until_so(3, "no announcement on the lock screen", || count(&desktop, "heads_up_withdrawn") == 1);
    machine.was_awake(Duration::from_secs(60));
    stays_so(1, "no break on the lock screen", || desktop.screen().windows().is_empty());
    assert_eq!(count(&desktop, "break_started"), 0);
    desktop.login().unlock();
    until_so(5, "a fresh announcement, for a lock of a minute is no break", || {
        desktop.notifications().all().len() == 2
    });
    agent.quit();
}

#[test]
fn an_agent_that_begins_behind_the_lock_screen_knows_it() {
    let desktop = desktop_with_login();
    desktop.settings(&Rhythm::RARE.settings());
    desktop.login().lock();
    let agent = Agent::start(&desktop);
    until_so(5, "the lock", || of_status(&desktop, "/engine/presence") == "away");
    agent.kill();
    desktop.login().unlock();
    let agent = Agent::start(&desktop);
    until_so(5, "the return that nobody heard", || of_status(&desktop, "/engine/presence") == "active");
    agent.quit();
}
