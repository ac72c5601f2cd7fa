//! The end of the working day.

use std::process::Command;

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::program::{Agent, of_status};
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::{NEVER_AWAY, Rhythm, happened};

/// Wind-down ten minutes before log-off.
fn ladder() -> String {
    format!("[log_off]\nlead = \"10m\"\n{NEVER_AWAY}")
}

#[test]
fn the_wind_down_notice_comes_before_log_off_and_says_how_long_there_is() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.with(&hours_that_end_in(6), &ladder()));
    let agent = Agent::start(&desktop);
    let notice = desktop.notifications().wait_for(20, "Winding down");
    let in_minutes =
        ["Log-off in 5 min", "Log-off in 6 min"].iter().any(|begin| notice.body.starts_with(begin));
    assert!(in_minutes, "{}", notice.body);
    assert_eq!(of_status(&desktop, "/engine/log_off/stage"), "wind_down");
    agent.quit();
}

#[test]
fn at_log_off_the_window_opens_on_the_ritual_and_a_snooze_takes_it_back() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm::RARE.with(&hours_that_end_in(1), &ladder()));
    let agent = Agent::start(&desktop);
    let notice = desktop.notifications().wait_for(90, "Time to log off");
    assert_eq!(notice.labels(), ["Begin", "In 5 min", "In 10 min", "In 15 min"]);
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    let window = Browser::attach(&desktop, &door);
    until_so(20, "the ritual's screen", || window.text_of("nav [aria-current=page]").contains("Log off"));
    desktop.notifications().press(&notice, notice.button("In 5 min"));
    until_so(10, "the snooze", || of_status(&desktop, "/engine/log_off/stage") == "snoozed");
    assert!(happened(&desktop, "log_off_snoozed"));
    assert_eq!(of_status(&desktop, "/engine/log_off/snoozes_left"), 2);
    agent.quit();
}

/// Work that began an hour ago and ends so many minutes from now, on every day.
pub fn hours_that_end_in(minutes: u32) -> String {
    let now = minute_of_day();
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    // Across midnight where need be: such hours belong to the day on which they begin.
    let hours = format!("[\"{}-{}\"]", clock(now + 1440 - 60), clock(now + minutes));
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| format!("{day} = {hours}\n")).concat()
}

/// The wall clock of this machine, which is the desktop's as well.
fn minute_of_day() -> u32 {
    let output = Command::new("date").arg("+%H %M").output().expect("date can be started");
    let text = String::from_utf8(output.stdout).expect("date writes text");
    let mut numbers =
        text.split_whitespace().map(|number| number.parse::<u32>().expect("date writes numbers"));
    numbers.next().expect("an hour") * 60 + numbers.next().expect("a minute")
}
