//! Starting twice, and starting again.

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::rhythm::{Rhythm, quiet_reasons};

#[test]
fn a_second_start_shows_the_window_of_the_first() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.settings());
    let mut first = Agent::start(&desktop);
    until_so(20, "the icon", || desktop.tray().has_item());
    assert!(desktop.screen().windows().is_empty());
    ask(&desktop, &[]).done();
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    ask(&desktop, &[]).done();
    stays_so(3, "one window, and the first agent", || {
        desktop.screen().windows().len() == 1 && !first.has_ended()
    });
    first.quit();
}

#[test]
fn an_agent_that_was_killed_still_knows_the_pause() {
    let desktop = Desktop::new(&[Part::Bus, Part::Notifications, Part::Tray]);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    ask(&desktop, &["pause", "1h"]).done();
    let until_ms = of_status(&desktop, "/engine/quiet/0/until_ms");
    agent.kill();
    let agent = Agent::start(&desktop);
    assert_eq!(quiet_reasons(&desktop), ["pause"]);
    let now_until = of_status(&desktop, "/engine/quiet/0/until_ms").as_i64().unwrap();
    let moved = now_until - until_ms.as_i64().unwrap();
    assert!(moved.abs() < 2000, "the pause ends when it was to end, not {moved} ms later");
    agent.quit();
}
