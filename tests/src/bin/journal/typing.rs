//! Whether the window keeps drawing while somebody searches a large journal in it: the time between two of its frames.
//!
//! Argument: the number of entries. The real programs on a desktop of their own; each key comes from the keyboard, and the page
//! itself notes when it draws.
#![allow(clippy::unwrap_used, clippy::expect_used, dead_code)]

mod report;
mod text;
mod vault;

use std::thread;
use std::time::Duration;

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::Agent;
use evenkeel_tests::e2e::wait::until_so;
use report::{Line, Report, Times};
use text::Texts;

const ENTRIES: usize = 100_000;
const LIMIT_MS: f64 = 50.0;
/// As fast as somebody types who is in a hurry.
const BETWEEN_KEYS: Duration = Duration::from_millis(90);
const AFTER_A_WORD: Duration = Duration::from_secs(2);

const WATCH: &str = "
    window.frames_ms = [];
    let last = performance.now();
    const note = (now) => { window.frames_ms.push(now - last); last = now; requestAnimationFrame(note); };
    requestAnimationFrame(note);
";
const READ: &str = "const noted = window.frames_ms.slice(1); window.frames_ms = []; return noted;";

fn main() {
    let entries =
        std::env::args().nth(1).map_or(ENTRIES, |count| count.parse().expect("a number of entries"));
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings("[breaks.micro]\ninterval = \"8h\"\n[log_off]\nenabled = false\n");
    let texts = Texts::new(entries);
    let (folder, code) = vault::build(&desktop.data(), &texts);
    let mut report = Report::new(entries, vault::bytes(&folder), 0);
    let agent = Agent::start(&desktop);
    let window = open_window(&desktop, &door, "Journal");
    drop(code);
    window.type_into("input[autocomplete=current-password]", vault::PASSPHRASE);
    window.click("form button.main:enabled");
    until_so(60, "the newest entries", || window.is_there(".list .entry"));
    window.run(WATCH);
    thread::sleep(AFTER_A_WORD);
    report.add((Line { what: "frames of a page at rest", limit_ms: LIMIT_MS }, frames(&window)));
    for (what, words) in [
        ("a rare word", vec![texts.word(text::RARE)]),
        ("two common words", vec![texts.word(0), texts.word(1)]),
        ("a beginning that is everywhere", vec![&texts.word(2)[..2]]),
    ] {
        window.click("[data-search]");
        for letter in words.join(" ").chars() {
            let key = if letter == ' ' { "space".to_owned() } else { letter.to_string() };
            desktop.screen().press(&key);
            thread::sleep(BETWEEN_KEYS);
        }
        thread::sleep(AFTER_A_WORD);
        report.add((Line { what, limit_ms: LIMIT_MS }, frames(&window)));
        desktop.screen().press("Escape");
        thread::sleep(BETWEEN_KEYS);
        frames(&window);
    }
    report.print();
    drop(window);
    agent.quit();
}

/// The times between the frames since the last look.
fn frames(window: &Browser) -> Times {
    let noted = window.run(READ);
    let times: Vec<f64> = noted.as_array().unwrap().iter().filter_map(|one| one.as_f64()).collect();
    Times::from(if times.is_empty() { vec![0.0] } else { times })
}
