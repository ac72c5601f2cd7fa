//! What a day in the tray costs the machine: Evenkeel as it waits, works, shows its window and has closed it, and beside it other break
//! programs, where they are installed, on the same kind of desktop.
//!
//! Counted are a program's processes and all that they started.

use std::thread;
use std::time::{Duration, Instant};

use evenkeel_tests::e2e::cost::{Reading, at_rest, own_kb, pss_kb, read};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::process::{Guard, with_descendants};
use evenkeel_tests::e2e::program::{Agent, ask};
use evenkeel_tests::e2e::wait::until_so;

/// Programs of the same purpose in Debian, and how they are started.
const OTHERS: &[&[&str]] = &[&["workrave"], &["safeeyes"], &["rsibreak"]];
/// They load their icons and settings first.
const SETTLING: Duration = Duration::from_secs(20);

fn main() {
    let seconds = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(180);
    let length = Duration::from_secs(seconds);
    println!("each over {seconds} s; wake-ups are voluntary switches of all threads\n");
    println!(
        "| what                        | processes |  PSS MB | own MB | CPU ms a minute | wake-ups a minute |"
    );
    println!(
        "|-----------------------------|-----------|---------|--------|-----------------|-------------------|"
    );
    evenkeel(length);
    for other in OTHERS {
        beside(other, length);
    }
}

fn evenkeel(length: Duration) {
    let desktop = Desktop::new(EVERYTHING);
    let agent = at_rest(&desktop);
    over("Evenkeel, nobody there", agent.id(), || thread::sleep(length));
    over("Evenkeel, somebody working", agent.id(), || work(&desktop, length));
    let first = open(&desktop);
    over("Evenkeel, window open", agent.id(), || thread::sleep(length));
    close(&desktop, &agent);
    over("Evenkeel, window closed", agent.id(), || thread::sleep(length));
    let later: Vec<String> = (0..5)
        .map(|_| {
            let took = open(&desktop);
            close(&desktop, &agent);
            format!("{} ms", took.as_millis())
        })
        .collect();
    println!(
        "\nfrom the click to the painted window: {} ms at first, then {}",
        first.as_millis(),
        later.join(", ")
    );
    agent.quit();
}

/// A hand on the mouse every two seconds.
fn work(desktop: &Desktop, length: Duration) {
    let begin = Instant::now();
    let mut x = 100;
    while begin.elapsed() < length {
        desktop.screen().move_mouse(x, 300);
        x = if x == 100 { 140 } else { 100 };
        thread::sleep(Duration::from_secs(2));
    }
}

/// Opens the window as a second start does, and says how long it took until something was painted in it.
fn open(desktop: &Desktop) -> Duration {
    let begin = Instant::now();
    ask(desktop, &[]).done();
    let (width, height) = desktop.screen().size;
    let middle = ((width / 2 - 150) as i16, (height / 2 - 150) as i16);
    while desktop.screen().colours_at(middle, (300, 300)) < 8 {
        assert!(begin.elapsed() < Duration::from_secs(30), "the window painted nothing");
        thread::sleep(Duration::from_millis(4));
    }
    begin.elapsed()
}

/// Closes it, and waits until the agent is alone again, which is the moment at which its cost is.
fn close(desktop: &Desktop, agent: &Agent<'_>) {
    desktop.screen().close_windows();
    until_so(20, "the end of the window's processes", || with_descendants(agent.id()).len() == 1);
    until_so(20, "the empty display", || desktop.screen().windows().is_empty());
}

fn beside(words: &[&str], length: Duration) {
    let desktop = Desktop::new(EVERYTHING);
    let mut start = desktop.command(words[0]);
    start.args(&words[1..]).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let Ok(child) = start.spawn() else {
        println!("| {:27} | not installed here", words[0]);
        return;
    };
    let mut running = Guard::of(child);
    thread::sleep(SETTLING);
    if running.ended().is_some() {
        println!("| {:27} | did not stay running here", words[0]);
        return;
    }
    over(&format!("{}, nobody there", words[0]), running.id(), || thread::sleep(length));
    over(&format!("{}, somebody working", words[0]), running.id(), || work(&desktop, length));
}

/// One line of the table: what the process and its descendants took meanwhile, and hold at the end.
fn over(what: &str, process: u32, meanwhile: impl FnOnce()) {
    let begin = Instant::now();
    let before = all(process);
    meanwhile();
    let after = all(process);
    let a_minute = 60.0 / begin.elapsed().as_secs_f64();
    let processes = with_descendants(process);
    let mb = |kb: fn(u32) -> u64| processes.iter().map(|id| kb(*id)).sum::<u64>() as f64 / 1024.0;
    println!(
        "| {what:27} | {:9} | {:7.1} | {:6.1} | {:15.1} | {:17.1} |",
        processes.len(),
        mb(pss_kb),
        mb(own_kb),
        (after.processor_ms - before.processor_ms).max(0.0) * a_minute,
        after.voluntary.saturating_sub(before.voluntary) as f64 * a_minute
    );
}

fn all(process: u32) -> Reading {
    with_descendants(process).into_iter().map(read).fold(Reading::default(), |sum, one| Reading {
        voluntary: sum.voluntary + one.voluntary,
        processor_ms: sum.processor_ms + one.processor_ms,
    })
}
