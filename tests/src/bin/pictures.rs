//! Takes the pictures of the README: the real programs on a desktop of their own.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::main_window::{note_trigger_and_change, open_window};
use evenkeel_tests::e2e::program::{Agent, ask};
use evenkeel_tests::e2e::wait::until_so;

/// A working day, also where the pictures are taken on a weekend.
const DAY: &str = "\
[breaks.micro]\ninterval = \"25m\"\nduration = \"3m\"\n\
[work]\nsat = [\"09:00-17:30\"]\nsun = [\"09:00-17:30\"]\n[presence]\nidle_grace = \"30m\"\n";

/// No page with text on it packs into so few bytes.
const BARE: usize = 20_000;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder for the pictures"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(DAY);
    let agent = Agent::start(&desktop);
    let window = open_window(&desktop, &door, "Today");
    for (tab, name) in [("Today", "today.png"), ("Settings", "settings.png")] {
        window.click_tab(tab);
        window.wait_for_text(tab);
        fs::write(folder.join(name), steady(&window)).expect("a picture can be written");
    }
    drop(window);
    agent.quit();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    picture_ritual(&folder);
    picture_break(&folder);
}

/// What the window shows once it has drawn everything: two pictures in a row are the same, and not of a bare surface.
fn steady(window: &Browser) -> Vec<u8> {
    let mut last = window.picture();
    until_so(20, "a page that is drawn", || {
        let next = window.picture();
        let is_steady = next == last && next.len() > BARE;
        last = next;
        is_steady
    });
    last
}

/// Unlocked, with something already written down.
fn picture_ritual(folder: &Path) {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(DAY);
    let agent = Agent::start(&desktop);
    let window = open_window(&desktop, &door, "Log off");
    window.type_into("input[autocomplete=new-password]", "a calm river in the morning");
    window.type_into(".field ~ .field input[autocomplete=new-password]", "a calm river in the morning");
    window.click("form button.main:enabled");
    window.click_button("Go on without checking");
    window.type_into("textarea", "Answer Jana about the dates\u{e007}Read the draft once more");
    fs::write(folder.join("ritual.png"), steady(&window)).expect("a picture can be written");
    picture_plan(&window, folder);
    drop(window);
    agent.quit();
}

/// With one thing that drains, and one small change because of it.
fn picture_plan(window: &Browser, folder: &Path) {
    window.click_tab("Plan");
    let (drains, action) = ("Changes to the plan on short notice", "Ask for a fixed day for changes");
    note_trigger_and_change(window, drains, action, "I meet Jana on Monday");
    window.click_button("On one page");
    fs::write(folder.join("plan.png"), steady(window)).expect("a picture can be written");
}

/// A break has a process of its own, so that it gets a desktop of its own.
fn picture_break(folder: &Path) {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(DAY);
    let agent = Agent::start(&desktop);
    ask(&desktop, &["break", "now"]).done();
    until_so(30, "the break", || desktop.screen().is_covered());
    let page = Browser::attach(&desktop, &door);
    page.wait_for_text("Micro-break");
    // Its ring moves all the time.
    until_so(20, "a page that is drawn", || page.picture().len() > BARE);
    fs::write(folder.join("break.png"), page.picture()).expect("a picture can be written");
    drop(page);
    agent.quit();
}
