//! What the agent alone costs while it waits in the tray: memory, wake-ups, processor time.
#![allow(clippy::expect_used)]

use std::fs;
use std::thread;
use std::time::Duration;

use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::program::Agent;
use evenkeel_tests::e2e::wait::until_so;

/// Sums over all threads of a process.
#[derive(Clone, Copy)]
struct Reading {
    voluntary: u64,
    involuntary: u64,
    processor_ms: f64,
}

fn main() {
    let seconds: u64 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(180);
    let desktop = Desktop::new(EVERYTHING);
    desktop.settings("");
    let agent = Agent::start(&desktop);
    until_so(20, "the tray icon", || desktop.tray().has_item());
    // What happens once at the start is no resident cost.
    thread::sleep(Duration::from_secs(5));
    let begin = read(agent.id());
    thread::sleep(Duration::from_secs(seconds));
    let end = read(agent.id());
    let a_minute = 60.0 / seconds as f64;
    println!("agent alone, in the tray, nobody at the keyboard, {seconds} s");
    println!("| memory (PSS)                  | {:8.1} MB     |", pss_kb(agent.id()) as f64 / 1024.0);
    println!("| threads                       | {:8}        |", threads(agent.id()).len());
    println!(
        "| wake-ups (voluntary switches) | {:8.1} a minute |",
        (end.voluntary - begin.voluntary) as f64 * a_minute
    );
    println!(
        "| involuntary switches          | {:8.1} a minute |",
        (end.involuntary - begin.involuntary) as f64 * a_minute
    );
    println!(
        "| processor time                | {:8.1} ms a minute |",
        (end.processor_ms - begin.processor_ms) * a_minute
    );
    agent.quit();
}

fn threads(process: u32) -> Vec<String> {
    let folder = fs::read_dir(format!("/proc/{process}/task")).expect("the agent runs");
    folder.flatten().map(|entry| entry.path().display().to_string()).collect()
}

fn read(process: u32) -> Reading {
    let mut sum = Reading { voluntary: 0, involuntary: 0, processor_ms: 0.0 };
    for thread in threads(process) {
        let status = fs::read_to_string(format!("{thread}/status")).unwrap_or_default();
        sum.voluntary += field(&status, "voluntary_ctxt_switches:");
        sum.involuntary += field(&status, "nonvoluntary_ctxt_switches:");
        // The first number is the time on a processor in nanoseconds.
        let time = fs::read_to_string(format!("{thread}/schedstat")).unwrap_or_default();
        let nanos: u64 = time.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0);
        sum.processor_ms += nanos as f64 / 1e6;
    }
    sum
}

fn pss_kb(process: u32) -> u64 {
    field(&fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default(), "Pss:")
}

/// The number after the name, in a file of `name value` lines.
fn field(text: &str, name: &str) -> u64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(0)
}
