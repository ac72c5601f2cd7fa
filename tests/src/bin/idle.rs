//! Which system calls the agent makes while nobody is there and nothing is due: those that strace counts.
#![allow(clippy::expect_used)]

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use evenkeel_tests::e2e::cost::{at_rest, threads};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::process::{Guard, signal};

fn main() {
    let seconds: u64 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(180);
    let desktop = Desktop::new(EVERYTHING);
    let agent = at_rest(&desktop);
    let mut command = Command::new("strace");
    command.args(["-c", "-f", "-p", &agent.id().to_string()]).stdout(Stdio::null());
    let mut tracing = Guard::spawn(&mut command);
    thread::sleep(Duration::from_secs(seconds));
    signal(tracing.id(), "INT");
    println!(
        "strace -c -f of the agent, {} threads, nobody at the keyboard, {seconds} s",
        threads(agent.id()).len()
    );
    // The table goes to its standard error, which is shown as it is.
    tracing.child().wait().expect("an own child can be waited for");
    agent.quit();
}
