//! A signal that has kept Evenkeel quiet for hours.

use std::fs;
use std::time::Duration;

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::program::{Agent, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};
use serde_json::Value;

use crate::records::count;
use crate::rhythm::{Rhythm, quiet_reasons};

const ASKED_AFTER: Duration = Duration::from_secs(4 * 3600);

#[test]
fn a_signal_that_is_stuck_is_named_asked_about_once_and_can_be_ignored_from_the_question() {
    let mut desktop = Desktop::new(EVERYTHING);
    let mut machine = Machine::under(&mut desktop);
    desktop.settings(&Rhythm { interval: 3600, duration: 180, heads_up: 30 }.settings());
    desktop.notifications().can_be_inhibited();
    desktop.notifications().inhibit(true);
    let agent = Agent::start(&desktop);
    until_so(10, "the hold", || quiet_reasons(&desktop) == ["do_not_disturb"]);
    desktop.tray().line(10, "Quiet: do not disturb is on since ");
    machine.was_awake(ASKED_AFTER - Duration::from_secs(60));
    stays_so(1, "no question yet", || desktop.notifications().all().is_empty());
    machine.was_awake(Duration::from_secs(60));
    let question = desktop.notifications().wait_for(5, "Quiet for a long time");
    assert_eq!(question.labels(), ["Ignore this signal", "Settings"]);
    assert!(question.body.contains("do not disturb is on"), "{}", question.body);
    machine.was_awake(ASKED_AFTER);
    stays_so(1, "it is asked once", || count(&desktop, "quiet_question") == 1);
    desktop.notifications().press(&question, question.button("Ignore"));
    until_so(5, "the signal counts no longer", || quiet_reasons(&desktop).is_empty());
    let settings = fs::read_to_string(desktop.data().join("settings.toml")).unwrap();
    assert!(settings.contains("do_not_disturb = false"), "{settings}");
    assert_ne!(of_status(&desktop, "/engine/offered"), Value::Null, "what is owed is offered at once");
    agent.quit();
}
