//! `cargo xtask bench`: what the agent alone costs while it waits in the tray; how fast the journal is when it is large.

use crate::Outcome;
use crate::command_line::{cargo, show};
use crate::programs::{self, Profile};
use crate::system_packages::{self, BUILD, TESTS};
use crate::ui;

/// Measures the release build for so many seconds.
pub fn footprint(seconds: &str) -> Outcome {
    if !seconds.parse::<u64>().is_ok_and(|seconds| seconds > 0) {
        return Err(format!("a number of seconds was expected, not {seconds}"));
    }
    system_packages::ensure(&[BUILD, TESTS])?;
    ui::packages()?;
    ui::build()?;
    let programs = programs::build(Profile::Release)?;
    let mut measuring = cargo(&[
        "run",
        "--quiet",
        "--locked",
        "-p",
        "evenkeel-tests",
        "--features=e2e",
        "--bin",
        "footprint",
    ]);
    measuring.args(["--", seconds]).env("EVENKEEL_BIN_DIR", programs);
    show(measuring)
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
