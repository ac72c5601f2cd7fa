//! The agent's promise in real time: stopped processes, suspended machines, set clocks, other zones.

use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use evenkeel_tests::e2e::cost;
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::machine::{Machine, Set};
use evenkeel_tests::e2e::process::signal;
use evenkeel_tests::e2e::program::{Agent, ask, begin_break, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::records::{count, effects, ends};
use crate::rhythm::{NEVER_AWAY, OFFICE_HOURS, Rhythm, quiet_reasons};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

fn work_ms(desktop: &Desktop) -> u64 {
    of_status(desktop, "/engine/kinds/0/work_ms").as_u64().unwrap()
}

fn next_ms(desktop: &Desktop) -> i64 {
    of_status(desktop, "/engine/next/in_ms").as_i64().unwrap()
}

#[test]
fn a_break_whose_end_passes_while_the_agent_is_stopped_ends_once_and_as_soon_as_it_goes_on() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 7200, duration: 6, heads_up: 1 }.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    signal(agent.id(), "STOP");
    thread::sleep(Duration::from_secs(7));
    assert!(ends(&desktop).is_empty(), "a stopped process does nothing");
    signal(agent.id(), "CONT");
    until_so(1, "the end on record", || ends(&desktop) == ["finished"]);
    until_so(2, "the end of the window", || desktop.screen().windows().is_empty());
    stays_so(2, "it ends once", || ends(&desktop).len() == 1);
    agent.quit();
}

#[test]
fn a_break_whose_end_passes_in_an_unannounced_suspend_is_over_at_the_wake() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    machine.slept(20 * MINUTE);
    until_so(1, "the end of the window", || desktop.screen().windows().is_empty());
    assert_eq!(ends(&desktop), ["slept"]);
    stays_so(2, "it ends once and is not shown again", || {
        ends(&desktop).len() == 1 && desktop.screen().windows().is_empty()
    });
    agent.quit();
}

#[test]
fn a_short_suspend_in_a_break_leaves_it_its_true_remaining_time() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    begin_break(&desktop);
    machine.slept(MINUTE);
    until_so(5, "a minute less", || {
        of_status(&desktop, "/engine/running/remaining_ms").as_u64().is_some_and(|ms| ms < 121_000)
    });
    stays_so(2, "it is shown on", || desktop.screen().is_covered());
    agent.quit();
}

#[test]
fn an_unannounced_suspend_counts_as_a_rest_and_the_first_touch_after_it_as_the_return() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    machine.was_awake(10 * MINUTE);
    until_so(5, "ten minutes of work", || work_ms(&desktop) > 600_000);
    machine.slept(20 * MINUTE);
    until_so(2, "the credit, though nobody announced the suspend", || count(&desktop, "credited") == 1);
    assert_eq!(effects(&desktop).last().unwrap()["by"], "sleep");
    assert_eq!(of_status(&desktop, "/engine/presence"), "away");
    let mut x = 100;
    until_so(5, "the return with the first touch", || {
        x += 1;
        desktop.screen().move_mouse(x, 200);
        of_status(&desktop, "/engine/presence") == "active"
    });
    until_so(10, "work that grows again", || work_ms(&desktop) > 1000);
    agent.quit();
}

#[test]
fn a_suspend_while_no_agent_ran_is_found_by_the_next_one() {
    let mut desktop = Desktop::new(&[]);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    machine.was_awake(30 * MINUTE);
    until_so(5, "half an hour of work", || work_ms(&desktop) > 1_800_000);
    agent.kill();
    machine.slept(20 * MINUTE);
    let agent = Agent::start(&desktop);
    until_so(5, "the credit", || count(&desktop, "credited") == 1);
    assert!(work_ms(&desktop) < 60_000);
    agent.quit();
}

#[test]
fn a_wall_clock_that_is_set_moves_no_countdown_and_no_pause_but_the_time_to_log_off() {
    let mut desktop = Desktop::new(&[]);
    let mut machine = at_noon(&mut desktop);
    desktop.settings(&Rhythm::RARE.with(OFFICE_HOURS, NEVER_AWAY));
    let agent = Agent::start(&desktop);
    let log_off_in = |desktop: &Desktop| {
        let at = |pointer| of_status(desktop, pointer).as_i64().unwrap();
        (at("/engine/log_off/at_ms") - at("/at_ms")) as f64 / 3_600_000.0
    };
    let next = next_ms(&desktop);
    let is_about = |hours: f64, expected: f64| (hours - expected).abs() < 0.02;
    assert!(is_about(log_off_in(&desktop), 5.5));
    for (way, hours) in [(Set::Back, 8.5), (Set::Forward, 5.5), (Set::Forward, 2.5)] {
        machine.set_wall_clock(way, 3 * HOUR);
        assert!(is_about(log_off_in(&desktop), hours), "{} h to log-off", log_off_in(&desktop));
        let moved = next_ms(&desktop) - next;
        assert!((-20_000..=0).contains(&moved), "the countdown moved by {moved} ms");
        assert_eq!(count(&desktop, "credited") + count(&desktop, "heads_up"), 0);
    }
    ask(&desktop, &["pause", "1h"]).done();
    machine.set_wall_clock(Set::Forward, HOUR + MINUTE);
    stays_so(1, "an hour of pause is an hour", || quiet_reasons(&desktop) == ["pause"]);
    machine.was_awake(HOUR);
    until_so(5, "the end of the pause after an hour", || quiet_reasons(&desktop).is_empty());
    agent.quit();
}

#[test]
fn a_clock_or_a_zone_that_is_changed_wakes_the_agent_by_itself() {
    let mut desktop = Desktop::new(&[Part::Bus, Part::Notifications]);
    let mut machine = at_noon(&mut desktop);
    desktop.settings(&Rhythm::RARE.with(OFFICE_HOURS, NEVER_AWAY));
    let agent = Agent::start(&desktop);
    machine.set_wall_clock(Set::Back, 10 * MINUTE);
    stays_so(1, "before noon it is not the end of the day", || count(&desktop, "wind_down") == 0);
    // 17:20 there.
    machine.move_to_zone("Asia/Kolkata");
    desktop.notifications().wait_for(5, "Winding down");
    machine.set_wall_clock(Set::Forward, 10 * MINUTE);
    desktop.notifications().wait_for(5, "Time to log off");
    assert_eq!(count(&desktop, "ritual_offered"), 1);
    agent.quit();
}

#[test]
fn an_agent_with_nothing_to_do_sleeps() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    until_so(20, "the tray icon", || desktop.tray().has_item());
    // What is still on its way from the beginning is waited for; from then on everything counts.
    let mut before = cost::read(agent.id()).voluntary;
    until_so(20, "a second without a wake-up", || {
        thread::sleep(Duration::from_secs(1));
        let now = cost::read(agent.id()).voluntary;
        std::mem::replace(&mut before, now) == now
    });
    thread::sleep(Duration::from_secs(8));
    let woken = cost::read(agent.id()).voluntary - before;
    assert!(woken <= 2, "{woken} wake-ups in 8 s of nothing");
    agent.quit();
}

/// A machine on which it is noon, in UTC.
fn at_noon(desktop: &mut Desktop) -> Machine {
    let mut machine = Machine::under(desktop);
    machine.move_to_zone("UTC");
    let day = 24 * 3600;
    let since_midnight = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() % day;
    machine.set_wall_clock(Set::Forward, Duration::from_secs((day + day / 2 - since_midnight) % day));
    machine
}
