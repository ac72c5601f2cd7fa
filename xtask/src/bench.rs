//! `cargo xtask bench`: what Evenkeel costs, measured on the release build and printed. Nothing fails for being slow.
//!
//! It does not know what is measured; a program of the tests does that for each. Invariant: what is measured is what
//! users get.

use crate::Outcome;
use crate::command_line::{cargo, show};
use crate::programs::{self, Profile};
use crate::system_packages::{self, BUILD, MEASURING, TESTS};
use crate::ui;

/// The engine over a simulated workday and a year.
pub fn engine() -> Outcome {
    show(cargo(&["bench", "--quiet", "--locked", "-p", "evenkeel-tests", "--bench", "engine"]))
}

/// So many random traces against everything that must hold for each.
pub fn soak(traces: &str) -> Outcome {
    let mut soak =
        cargo(&["run", "--quiet", "--release", "--locked", "-p", "evenkeel-tests", "--bin", "soak"]);
    soak.args(["--", traces]);
    show(soak)
}

/// The methods of the patterns over so many simulated people, beside their published figures, and how long they take.
pub fn methods(people: &str) -> Outcome {
    if !people.parse::<usize>().is_ok_and(|people| people >= 100) {
        return Err(format!("a number from 100 on was expected, not {people}"));
    }
    let mut methods =
        cargo(&["run", "--quiet", "--release", "--locked", "-p", "evenkeel-tests", "--bin", "methods"]);
    methods.args(["--", people]);
    show(methods)
}

/// What a day in the tray costs, each part over so many seconds; beside it other break programs, where they are installed.
pub fn footprint(seconds: &str) -> Outcome {
    measure("footprint", seconds)
}

/// Which system calls it makes meanwhile.
pub fn idle(seconds: &str) -> Outcome {
    measure("idle", seconds)
}

/// What stays behind of so many breaks in a row.
pub fn breaks(count: &str) -> Outcome {
    measure("breaks", count)
}

fn measure(program: &str, count: &str) -> Outcome {
    if !count.parse::<u64>().is_ok_and(|count| count > 0) {
        return Err(format!("a number was expected, not {count}"));
    }
    system_packages::ensure(&[BUILD, TESTS, MEASURING])?;
    ui::packages()?;
    ui::build()?;
    let programs = programs::build(Profile::Release)?;
    let mut measuring =
        cargo(&["run", "--quiet", "--locked", "-p", "evenkeel-tests", "--features=e2e", "--bin", program]);
    measuring.args(["--", count]).env("EVENKEEL_BIN_DIR", programs);
    show(measuring)
}

/// The time between the window's frames while somebody searches a journal of so many entries.
pub fn typing(entries: &str) -> Outcome {
    measure("typing", entries)
}

/// Builds a vault of so many entries, and a plain database beside it, and asks both the same.
pub fn journal(entries: &str) -> Outcome {
    if !entries.parse::<u64>().is_ok_and(|entries| entries > 0) {
        return Err(format!("a number of entries was expected, not {entries}"));
    }
    system_packages::ensure(&[BUILD])?;
    let mut measuring = cargo(&[
        "run",
        "--quiet",
        "--locked",
        "--release",
        "-p",
        "evenkeel-tests",
        "--features=bench",
        "--bin",
        "journal",
    ]);
    measuring.args(["--", entries]);
    show(measuring)
}
