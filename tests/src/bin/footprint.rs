//! What the agent alone costs while it waits in the tray: memory, wake-ups, processor time.

use std::thread;
use std::time::Duration;

use evenkeel_tests::e2e::cost::{at_rest, pss_kb, read, threads};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};

fn main() {
    let seconds: u64 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(180);
    let desktop = Desktop::new(EVERYTHING);
    let agent = at_rest(&desktop);
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
