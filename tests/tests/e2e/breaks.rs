//! Heads-up, break window, natural breaks.

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::program::{Agent, of_status};
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::rhythm::{OFFICE_HOURS, Rhythm, break_runs, happened};

#[test]
fn a_heads_up_arrives_with_start_postpone_and_skip() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 40, duration: 30, heads_up: 38 }.settings());
    let agent = Agent::start(&desktop);
    let notice = desktop.notifications().wait_for(20, "Micro-break soon");
    assert_eq!(notice.labels(), ["Start now", "Postpone 5 min", "Skip"]);
    assert!(notice.body.starts_with("30 s"), "it says how long the break is: {}", notice.body);
    agent.quit();
}

#[test]
fn postpone_in_the_heads_up_postpones_the_break() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 40, duration: 30, heads_up: 38 }.settings());
    let agent = Agent::start(&desktop);
    let notice = desktop.notifications().wait_for(20, "Micro-break soon");
    desktop.notifications().press(&notice, notice.button("Postpone"));
    until_so(10, "the postponement", || happened(&desktop, "break_postponed"));
    assert!(of_status(&desktop, "/engine/offered").is_null(), "nothing is offered any more");
    let next_ms = of_status(&desktop, "/engine/next/in_ms").as_u64();
    assert!(
        next_ms.is_some_and(|ms| ms > 240_000),
        "the break comes five minutes later, not in {next_ms:?} ms"
    );
    agent.quit();
}

#[test]
fn skip_in_the_heads_up_skips_the_break() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 40, duration: 30, heads_up: 38 }.settings());
    let agent = Agent::start(&desktop);
    let notice = desktop.notifications().wait_for(20, "Micro-break soon");
    desktop.notifications().press(&notice, notice.button("Skip"));
    until_so(10, "the skip", || happened(&desktop, "break_skipped"));
    assert!(!break_runs(&desktop));
    agent.quit();
}

#[test]
fn start_in_the_heads_up_starts_the_break_at_once() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 600, duration: 30, heads_up: 598 }.settings());
    let agent = Agent::start(&desktop);
    let notice = desktop.notifications().wait_for(20, "Micro-break soon");
    desktop.notifications().press(&notice, notice.button("Start"));
    until_so(10, "the break", || break_runs(&desktop));
    until_so(15, "its window over the whole screen", || desktop.screen().is_covered());
    agent.quit();
    until_so(10, "the end of the window", || !desktop.screen().is_covered());
}

#[test]
fn the_break_window_covers_the_screen_and_closes_at_the_end_of_the_break() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 12, duration: 8, heads_up: 8 }.settings());
    let agent = Agent::start(&desktop);
    until_so(20, "the heads-up", || !of_status(&desktop, "/engine/offered").is_null());
    assert!(desktop.screen().windows().is_empty(), "before the break its window is not seen");
    until_so(30, "the break", || break_runs(&desktop));
    until_so(10, "its window over the whole screen", || desktop.screen().is_covered());
    until_so(10, "something on it", || desktop.screen().colours() > 24);
    until_so(20, "the end of the break", || !break_runs(&desktop));
    until_so(5, "the end of its window", || desktop.screen().windows().is_empty());
    assert!(happened(&desktop, "break_taken"));
    agent.quit();
}

#[test]
fn the_break_window_names_the_break_and_its_ways_out_and_postpones_by_a_click() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm { interval: 10, duration: 120, heads_up: 8 }.settings());
    let agent = Agent::start(&desktop);
    until_so(30, "the break over the whole screen", || desktop.screen().is_covered());
    let page = Browser::attach(&desktop, &door);
    page.wait_for_text("Micro-break");
    page.click("button[data-way=postpone]");
    until_so(10, "the end of the window", || !desktop.screen().is_covered());
    assert!(happened(&desktop, "break_postponed"));
    agent.quit();
}

#[test]
fn a_break_can_be_skipped_by_the_keyboard() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 10, duration: 120, heads_up: 8 }.settings());
    let agent = Agent::start(&desktop);
    until_so(30, "the break over the whole screen", || desktop.screen().is_covered());
    until_so(10, "the way out by the keyboard", || {
        desktop.screen().press("Escape");
        !break_runs(&desktop)
    });
    until_so(5, "the end of its window", || desktop.screen().windows().is_empty());
    agent.quit();
}

#[test]
fn a_pause_at_the_keyboard_counts_as_a_break() {
    let desktop = Desktop::new(EVERYTHING);
    let presence = "[log_off]\nenabled = false\n[presence]\nidle_grace = \"2s\"\nnatural_break = \"5s\"\n";
    desktop.settings(&Rhythm { interval: 3600, duration: 3, heads_up: 30 }.with(OFFICE_HOURS, presence));
    let agent = Agent::start(&desktop);
    let mut x = 100;
    until_so(20, "some work", || {
        x += 1;
        desktop.screen().move_mouse(x, 200);
        of_status(&desktop, "/engine/kinds/0/work_ms").as_u64().is_some_and(|ms| ms >= 3000)
    });
    assert!(!happened(&desktop, "natural_break"), "nothing is credited while somebody works");
    until_so(20, "the credit", || happened(&desktop, "natural_break"));
    assert_eq!(of_status(&desktop, "/engine/kinds/0/work_ms"), 0);
    assert_eq!(of_status(&desktop, "/engine/presence"), "idle");
    desktop.screen().move_mouse(300, 300);
    until_so(10, "the return", || of_status(&desktop, "/engine/presence") == "active");
    agent.quit();
}

#[test]
fn a_pause_holds_breaks_back() {
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings(&Rhythm { interval: 12, duration: 5, heads_up: 2 }.settings());
    let agent = Agent::start(&desktop);
    evenkeel_tests::e2e::program::ask(&desktop, &["pause", "1h"]).done();
    until_so(30, "a break that is owed", || of_status(&desktop, "/engine/kinds/0/owed") == true);
    stays_so(3, "no break comes during the pause", || {
        !break_runs(&desktop) && desktop.screen().windows().is_empty()
    });
    evenkeel_tests::e2e::program::ask(&desktop, &["resume"]).done();
    desktop.notifications().wait_for(10, "Micro-break soon");
    agent.quit();
}
