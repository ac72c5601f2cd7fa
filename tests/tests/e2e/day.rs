//! A whole day on the real programs, from its first minute to the next morning.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use evenkeel_core::vault::is_in_use;
use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::machine::{Machine, Set};
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};
use serde_json::Value;

use crate::records::{count, effects, ends};
use crate::rhythm::{NEVER_AWAY, happened, is_told};
use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::unlock;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);
const WORRY: &str = "whether the figures add up";

/// Work from nine to half past five on every day, a micro-break of some seconds every fifty minutes, and lunch.
fn settings(desktop: &Desktop) -> String {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let hours = days.map(|day| format!("{day} = [\"09:00-17:30\"]\n")).concat();
    let touch = |event: &str| format!("{event} = [\"touch\", \"{}\"]\n", mark(desktop, event).display());
    let commands = ["start", "break_start", "break_end", "log_off", "closed"].map(touch).concat();
    format!(
        "[breaks.micro]\ninterval = \"50m\"\nduration = \"4s\"\nheads_up = \"1s\"\n[breaks.rest]\nenabled = false\n\
         [work]\n{hours}[commands]\n{commands}{NEVER_AWAY}"
    )
}

/// What the user's own command leaves.
fn mark(desktop: &Desktop, event: &str) -> std::path::PathBuf {
    desktop.folder().join(format!("ran {event}; once"))
}

/// A machine on which it is so many minutes after midnight, in UTC.
fn at_minute(desktop: &mut Desktop, minute: u64) -> Machine {
    let mut machine = Machine::under(desktop);
    machine.move_to_zone("UTC");
    let day = 24 * 3600;
    let since_midnight = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() % day;
    machine.set_wall_clock(Set::Forward, Duration::from_secs((day + minute * 60 - since_midnight) % day));
    machine
}

#[track_caller]
fn until_ran(desktop: &Desktop, event: &str) {
    until_so(10, &format!("the command of {event}"), || mark(desktop, event).exists());
}

/// Whoever is away touches the mouse.
#[track_caller]
fn come_back(desktop: &Desktop) {
    let mut x = 100;
    until_so(5, "the return with the first touch", || {
        x += 1;
        desktop.screen().move_mouse(x, 200);
        of_status(desktop, "/engine/presence") == "active"
    });
}

fn unlock_on_today(window: &Browser) {
    window.click_button("Unlock");
    unlock(window);
}

fn close_window(desktop: &Desktop, window: Browser) {
    desktop.screen().close_windows();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    drop(window);
}

fn through_the_ritual(window: &Browser) {
    for (button, next) in [
        ("Next", "Decide each"),
        ("Next", "Look ahead"),
        ("Next", "What mattered today"),
        ("Next", "How was it"),
        ("Next", "The last words"),
        ("Close the day", "Shutdown complete"),
    ] {
        window.click_button(button);
        window.wait_for_text(next);
    }
}

#[test]
fn a_day_goes_from_its_start_over_breaks_and_lunch_to_its_end_and_leaves_its_worry_to_the_next_morning() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&settings(&desktop));
    let mut machine = at_minute(&mut desktop, 8 * 60 + 50);
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    let agent = Agent::start(&desktop);
    assert_eq!(of_status(&desktop, "/engine/day_stage"), "before_work");
    stays_so(1, "before work nothing runs", || !mark(&desktop, "start").exists());

    machine.was_awake(11 * MINUTE);
    until_ran(&desktop, "start");
    machine.was_awake(10 * MINUTE);
    desktop.notifications().wait_for(10, "How are you?");
    assert!(!mark(&desktop, "break_start").exists());
    machine.was_awake(30 * MINUTE);
    until_so(20, "the break", || ends(&desktop) == ["finished"]);
    until_ran(&desktop, "break_start");
    until_ran(&desktop, "break_end");

    // A break that falls due in the leap is taken, or withdrawn by lunch: both are days as they are.
    machine.was_awake(2 * HOUR + 50 * MINUTE);
    come_back(&desktop);
    desktop.notifications().wait_for(10, "Time for lunch");
    machine.slept(25 * MINUTE);
    until_so(5, "lunch away from the computer", || of_status(&desktop, "/engine/presence") == "away");
    machine.was_awake(10 * MINUTE);
    until_so(10, "lunch on record", || {
        let lunch = effects(&desktop).into_iter().find(|effect| effect["effect"] == "lunch_ended");
        lunch.is_some_and(|lunch| lunch["taken"] == true)
    });
    assert!(happened(&desktop, "lunch_taken"));
    come_back(&desktop);

    let window = open_window(&desktop, &door, "Today");
    window.wait_for_text("Lunch away from work?");
    window.click_button("Yes");
    window.type_labelled("It stays out of sight", WORRY);
    window.click_button("Put it aside");
    window.wait_for_text("It comes back with the next day of work");
    window.wait_for_text("2 sealed notes are waiting.");
    close_window(&desktop, window);

    to_log_off(&desktop, &mut machine);
    until_ran(&desktop, "log_off");
    until_so(20, "the window", || !desktop.screen().windows().is_empty());
    let window = Browser::attach(&desktop, &door);
    unlock(&window);
    window.type_into("textarea", "the report for Jana");
    through_the_ritual(&window);
    until_ran(&desktop, "closed");
    until_so(5, "the closed vault", || !is_in_use(&desktop.data().join("vault")));
    close_window(&desktop, window);
    let said = with_passphrase(&desktop, PASSPHRASE, &["check-in", "--json"]).done();
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["answers"]["lunch_away"], true, "a factor of its day: {said}");

    machine.was_awake(12 * MINUTE);
    until_so(5, "the minutes after closing", || {
        of_status(&desktop, "/after_hours_minutes").as_u64() >= Some(10)
    });
    the_numbers_are_the_same_everywhere(&desktop, &door);

    let day = of_status(&desktop, "/engine/day");
    machine.slept(15 * HOUR);
    until_so(10, "the next morning", || of_status(&desktop, "/engine/day") != day);
    assert_eq!(of_status(&desktop, "/engine/day_stage"), "closed", "until work begins");
    let window = open_window(&desktop, &door, "Today");
    unlock_on_today(&window);
    window.wait_for_text("Park a worry");
    stays_so(1, "before work no worry comes back", || !window.text().contains(WORRY));
    assert!(!window.text().contains("was left open"), "{}", window.text());
    machine.was_awake(40 * MINUTE);
    window.wait_for_text(WORRY);
    window.click_button("Into tonight's ritual");
    until_so(10, "the answer", || !window.text().contains(WORRY));
    window.click_tab("Log off");
    window.wait_for_text("Empty your head");
    let waits = window.value("textarea");
    assert!(waits.contains(WORRY) && waits.contains("the report for Jana"), "{waits}");
    close_window(&desktop, window);
    assert!(!is_told(&desktop, "day_command_failed"));
    agent.quit();
}

/// From the afternoon to the offer of the ritual, without the breaks that would fall due in the leaps.
fn to_log_off(desktop: &Desktop, machine: &mut Machine) {
    ask(desktop, &["settings", "set", "breaks.micro.enabled", "false"]).done();
    let left = || {
        let at = |pointer| of_status(desktop, pointer).as_i64().unwrap();
        Duration::from_millis((at("/engine/log_off/at_ms") - at("/at_ms")).max(0) as u64)
    };
    machine.was_awake(left() - 14 * MINUTE);
    desktop.notifications().wait_for(20, "Winding down");
    machine.was_awake(left() + Duration::from_secs(1));
    desktop.notifications().wait_for(20, "Time to log off");
}

/// What the command line tells of the week is what the window's table shows.
fn the_numbers_are_the_same_everywhere(desktop: &Desktop, door: &Door) {
    let told = ask(desktop, &["patterns", "--json"]).done();
    let told: Value = serde_json::from_str(&told).unwrap();
    let weeks = told["history"]["weeks"].as_array().unwrap();
    let sum = |part: &str| weeks.iter().map(|week| week[part].as_u64().unwrap()).sum::<u64>();
    assert_eq!(sum("breaks_taken") as usize, ends(desktop).iter().filter(|end| *end == "finished").count());
    assert_eq!(sum("breaks_offered") as usize, count(desktop, "heads_up"));
    assert_eq!((sum("lunches"), sum("lunches_taken"), sum("days_closed")), (1, 1, 1));
    assert_eq!(Some(sum("after_hours_minutes")), of_status(desktop, "/after_hours_minutes").as_u64());
    assert_eq!((&told["history"]["rituals_done"], &told["history"]["rituals_of"]), (&1.into(), &1.into()));
    let window = open_window(desktop, door, "Patterns");
    let table = "[aria-labelledby=history-table] tbody";
    until_so(20, "the table", || window.is_there(table));
    let cells = window.run(&format!(
        "return [...document.querySelectorAll('{table} td')].map((cell) => cell.textContent.trim())"
    ));
    let cells: Vec<&str> = cells.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let [offered, taken] = ["breaks_offered", "breaks_taken"].map(|part| sum(part).to_string());
    for shown in [offered, taken, format!("{} min", sum("after_hours_minutes"))] {
        assert!(cells.contains(&&*shown), "{shown} in {cells:?}");
    }
    close_window(desktop, window);
}

#[test]
fn a_command_that_fails_or_hangs_is_ended_and_said_once_and_none_outlives_the_agent() {
    let mut desktop = Desktop::new(EVERYTHING);
    let left = desktop.folder().join("left");
    let hours = crate::rhythm::OFFICE_HOURS;
    let script = format!("sleep 3; touch '{}'", left.display());
    desktop.settings(&format!(
        "[log_off]\nenabled = false\n[work]\n{hours}[commands]\nlimit = \"1s\"\nstart = [\"sleep\", \"600\"]\n\
         closed = [\"sh\", \"-c\", \"{script}\"]\n{NEVER_AWAY}"
    ));
    let agent = Agent::start(&desktop);
    until_so(10, "the end of the command at its limit", || is_told(&desktop, "day_command_failed"));
    let notices = of_status(&desktop, "/notices");
    assert!(notices.to_string().contains("start: it was ended after 1s"), "{notices}");
    assert_eq!(agent.log().matches("a command of your own").count(), 1, "{}", agent.log());
    ask(&desktop, &["settings", "set", "commands.limit", "10s"]).done();
    agent.quit();
    let mut machine = Machine::under(&mut desktop);
    machine.was_awake(Duration::ZERO);
    stays_so(4, "what ran is gone with the agent", || !left.exists());
}

#[test]
fn a_clock_that_is_set_back_after_closing_asks_nothing_twice_and_moves_no_entry() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&settings(&desktop));
    let mut machine = at_minute(&mut desktop, 17 * 60 + 20);
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    let agent = Agent::start(&desktop);
    machine.was_awake(11 * MINUTE);
    desktop.notifications().wait_for(20, "Time to log off");
    with_passphrase(&desktop, PASSPHRASE, &["journal", "add", "before the clock"]).done();
    let entries = || with_passphrase(&desktop, PASSPHRASE, &["journal", "list", "--json"]).done();
    let before = entries();
    until_so(20, "the window", || !desktop.screen().windows().is_empty());
    let window = Browser::attach(&desktop, &door);
    unlock(&window);
    through_the_ritual(&window);
    until_so(10, "the closed day", || count(&desktop, "day_closed") == 1);
    close_window(&desktop, window);
    let day = of_status(&desktop, "/engine/day");
    machine.set_wall_clock(Set::Back, 3 * HOUR);
    stays_so(2, "no second prompt", || {
        count(&desktop, "ritual_offered") == 1 && count(&desktop, "heads_up") == 0
    });
    machine.was_awake(2 * HOUR + 50 * MINUTE);
    stays_so(2, "nor later", || count(&desktop, "ritual_offered") == 1);
    assert_eq!(of_status(&desktop, "/engine/day"), day);
    assert_eq!(entries(), before, "no entry changes its day");
    agent.quit();
}
