//! The end of the working day.

use std::time::Duration;

use evenkeel_core::vault::is_in_use;
use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::records::count;
use crate::rhythm::{NEVER_AWAY, Rhythm, happened};
use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::unlock;

const MINUTE: Duration = Duration::from_secs(60);

/// Wind-down ten minutes before log-off.
fn ladder() -> String {
    format!("[log_off]\nlead = \"10m\"\n{NEVER_AWAY}")
}

#[test]
fn the_wind_down_notice_comes_before_log_off_and_says_how_long_there_is() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm::RARE.with(&hours_that_end_in(7, &desktop), &ladder()));
    let agent = Agent::start(&desktop);
    let notice = desktop.notifications().wait_for(20, "Winding down");
    // The clock of the hours has no seconds, and a busy machine takes its time.
    let in_minutes =
        [5, 6, 7].iter().any(|minutes| notice.body.starts_with(&format!("Log-off in {minutes} min")));
    assert!(in_minutes, "{}", notice.body);
    assert_eq!(of_status(&desktop, "/engine/log_off/stage"), "wind_down");
    agent.quit();
}

#[test]
fn at_log_off_the_window_opens_on_the_ritual_and_a_snooze_takes_it_back() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm::RARE.with(&hours_that_end_in(5, &desktop), &ladder()));
    let mut machine = Machine::under(&mut desktop);
    let agent = Agent::start(&desktop);
    machine.was_awake(5 * MINUTE);
    let notice = desktop.notifications().wait_for(5, "Time to log off");
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

/// Unlocks the vault in a window that shows the ritual.
#[track_caller]
fn unlock_for_ritual(desktop: &Desktop, door: &Door) -> Browser {
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    let window = Browser::attach(desktop, door);
    unlock(&window);
    window
}

#[test]
fn the_ritual_waits_for_a_call_takes_three_snoozes_and_is_resumed_where_a_crash_left_it() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    // Due after the closing, were the day not closed.
    let often = Rhythm { interval: 3000, duration: 60, heads_up: 30 };
    desktop.settings(&often.with(&hours_that_end_in(20, &desktop), NEVER_AWAY));
    let mut machine = Machine::under(&mut desktop);
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    let agent = Agent::start(&desktop);
    machine.was_awake(6 * MINUTE);
    desktop.notifications().wait_for(5, "Winding down");

    ask(&desktop, &["pause", "2h"]).done();
    machine.was_awake(15 * MINUTE);
    stays_so(1, "a call is not interrupted", || count(&desktop, "ritual_offered") == 0);
    ask(&desktop, &["resume"]).done();
    for left in [2, 1, 0] {
        let notice = desktop.notifications().wait_for(5, "Time to log off");
        desktop.notifications().press(&notice, notice.button("In 5 min"));
        until_so(5, "the snooze", || of_status(&desktop, "/engine/log_off/snoozes_left") == left);
        machine.was_awake(5 * MINUTE);
        until_so(5, "the offer, again", || of_status(&desktop, "/engine/log_off/stage") == "offered");
    }
    until_so(5, "no fourth snooze", || {
        desktop.notifications().wait_for(5, "Time to log off").labels() == ["Begin"]
    });

    let window = unlock_for_ritual(&desktop, &door);
    window.type_into("textarea", "the report for Jana");
    window.click_button("Next");
    window.wait_for_text("Decide each");
    window.type_into("form.step li button", "3");
    window.wait_for_text("Dropped");
    agent.kill_window();
    drop(window);
    let notice = desktop.notifications().wait_for(5, "Time to log off");
    desktop.notifications().press(&notice, "begin");
    let window = unlock_for_ritual(&desktop, &door);
    window.wait_for_text("Decide each");
    window.wait_for_text("Dropped");
    window.click_button("Next");
    window.wait_for_text("Look ahead");
    window.type_into("form.step input", "09:30 the dentist");
    window.click_button("Next");
    window.wait_for_text("What mattered today");
    window.click_button("Next");
    window.wait_for_text("How was it");
    window.click_button("Next");
    window.wait_for_text("The last words");
    window.click_button("Close the day");
    window.wait_for_text("Shutdown complete");
    window.wait_for_text("09:30 the dentist");
    until_so(5, "the closed day", || count(&desktop, "day_closed") == 1);
    until_so(5, "the closed vault", || !is_in_use(&desktop.data().join("vault")));
    drop(window);

    agent.kill();
    let agent = Agent::start(&desktop);
    let prompts = |desktop: &Desktop| count(desktop, "heads_up") + count(desktop, "ritual_offered");
    let before = prompts(&desktop);
    assert_eq!(of_status(&desktop, "/engine/day_stage"), "closed", "a crash opens no day");
    machine.was_awake(60 * MINUTE);
    stays_so(2, "nothing speaks any more", || prompts(&desktop) == before);
    agent.quit();
}

#[test]
fn a_day_that_was_left_open_is_closed_the_next_morning_in_one_step() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm::RARE.with(&hours_that_end_in(20, &desktop), NEVER_AWAY));
    let mut machine = Machine::under(&mut desktop);
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    let agent = Agent::start(&desktop);
    machine.was_awake(30 * MINUTE);
    until_so(20, "the offer, unanswered", || count(&desktop, "ritual_offered") == 1);
    until_so(20, "the window", || desktop.screen().windows().len() == 1);
    ask(&desktop, &["lock"]).done();
    until_so(10, "the end of the window", || desktop.screen().windows().is_empty());

    let day = of_status(&desktop, "/engine/day");
    machine.slept(23 * 60 * MINUTE);
    until_so(10, "the next day", || of_status(&desktop, "/engine/day") != day);
    let window = open_window(&desktop, &door, "Log off");
    unlock(&window);
    window.wait_for_text("Close the day before");
    window.type_into("textarea", "the report for Jana");
    window.click_button("Close it");
    window.wait_for_text("Empty your head");
    assert_eq!(window.value("textarea"), "the report for Jana", "what is open comes first in the evening");
    assert_eq!(count(&desktop, "day_closed"), 0, "the day that runs stays open");
    drop(window);
    agent.quit();
}

/// Work that began an hour ago and ends so many minutes from now, on every day.
pub fn hours_that_end_in(minutes: u32, desktop: &Desktop) -> String {
    let now = minute_of_day(desktop);
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    let hours = format!("[\"{}-{}\"]", clock(now - 60), clock(now + minutes));
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| format!("{day} = {hours}\n")).concat()
}

/// What the clock on the wall of this desktop shows.
fn minute_of_day(desktop: &Desktop) -> u32 {
    let output = desktop.command("date").arg("+%H %M").output().expect("date can be started");
    let text = String::from_utf8(output.stdout).expect("date writes text");
    let mut numbers =
        text.split_whitespace().map(|number| number.parse::<u32>().expect("date writes numbers"));
    numbers.next().expect("an hour") * 60 + numbers.next().expect("a minute")
}
