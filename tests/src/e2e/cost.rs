//! What a process costs the machine, as the kernel counts it.

use std::fs;
use std::thread;
use std::time::Duration;

use super::desktop::Desktop;
use super::program::Agent;
use super::wait::until_so;

/// An agent in the tray under the default settings. What happens once at its start is over: it is no resident cost.
#[track_caller]
pub fn at_rest(desktop: &Desktop) -> Agent<'_> {
    desktop.settings("");
    let agent = Agent::start(desktop);
    until_so(20, "the tray icon", || desktop.tray().has_item());
    thread::sleep(Duration::from_secs(5));
    agent
}

/// Sums over all threads of a process since their beginning.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading {
    /// Each is a wake-up.
    pub voluntary: u64,
    pub processor_ms: f64,
}

pub fn read(process: u32) -> Reading {
    let mut sum = Reading::default();
    for thread in threads(process) {
        let status = fs::read_to_string(format!("{thread}/status")).unwrap_or_default();
        sum.voluntary += field(&status, "voluntary_ctxt_switches:");
        // The first number is the time on a processor in nanoseconds.
        let time = fs::read_to_string(format!("{thread}/schedstat")).unwrap_or_default();
        let nanos: u64 = time.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0);
        sum.processor_ms += nanos as f64 / 1e6;
    }
    sum
}

/// The folders of its threads.
pub fn threads(process: u32) -> Vec<String> {
    let folder = fs::read_dir(format!("/proc/{process}/task")).expect("the process runs");
    folder.flatten().map(|entry| entry.path().display().to_string()).collect()
}

/// What it alone holds: the kernel cannot take it back, nor find it in a file.
pub fn own_kb(process: u32) -> u64 {
    field(&fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default(), "Anonymous:")
}

/// Its memory, with its part of what it shares with others.
pub fn pss_kb(process: u32) -> u64 {
    field(&fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default(), "Pss:")
}

/// The number after the name, in a file of `name value` lines.
fn field(text: &str, name: &str) -> u64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(0)
}
