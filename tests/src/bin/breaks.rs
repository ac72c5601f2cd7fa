//! Thousands of breaks in a row on two monitors: what stays behind of them.

use std::time::Instant;

use evenkeel_tests::e2e::breaks_in_a_row::take;
use evenkeel_tests::e2e::cost::{own_kb, threads};
use evenkeel_tests::e2e::monitors::{Monitor, desktop_on};
use evenkeel_tests::e2e::process::with_descendants;
use evenkeel_tests::e2e::program::Agent;
use evenkeel_tests::e2e::wait::until_so;

const MONITORS: [Monitor; 2] = [
    Monitor { socket: 0, place: (0, 0), size: (1280, 800) },
    Monitor { socket: 1, place: (1280, 0), size: (1024, 768) },
];

/// Everything is loaded and every buffer has its size after so many.
const WARM_UP: usize = 10;
const BETWEEN_LINES: usize = 100;

fn main() {
    let count: usize = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(2000);
    let desktop = desktop_on(&MONITORS);
    desktop.settings("[breaks.micro]\ninterval = \"8h\"\n[log_off]\nenabled = false\n");
    let agent = Agent::start(&desktop);
    take(WARM_UP, &desktop, &MONITORS);
    let (before, begin) = (own_kb(agent.id()), Instant::now());
    println!("breaks in a row on two monitors; the agent after {WARM_UP}: {before} kB");
    let mut done = 0;
    while done < count {
        let next = BETWEEN_LINES.min(count - done);
        take(next, &desktop, &MONITORS);
        done += next;
        let grown = own_kb(agent.id()) as i64 - before as i64;
        let (seconds, running) = (begin.elapsed().as_secs(), threads(agent.id()).len());
        println!("| {done:5} breaks | {seconds:5} s | {grown:+6} kB | {running} threads |");
    }
    until_so(5, "no process but the agent", || with_descendants(agent.id()).len() == 1);
    println!("no process is left behind");
    agent.quit();
}
