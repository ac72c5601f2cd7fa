//! `cargo xtask test`: everything, headless, in one order, stopping at the first failure.
//!
//! It does not know what a test checks. Invariants: the last line is `N passed, N failed`; it counts no failure only if every stage
//! succeeded.

use std::process::Command;
use std::time::Instant;

use crate::Outcome;
use crate::command_line::{cargo, show, show_and_keep, works};
use crate::programs::{self, Profile};
use crate::summary::{self, Count};
use crate::system_packages::{self, BUILD, TESTS};
use crate::ui::{self, npm};

/// Whether everything can be run here. Elsewhere it is the programs' own crates, whose tests need no desktop.
const FULL: bool = cfg!(target_os = "linux");

/// What is checked and tested, with what the end-to-end tests need.
const EVERYTHING: &[&str] = if FULL { &["--workspace", "--features=evenkeel-tests/e2e"] } else { PROGRAMS };
const CRATES: &[&str] = if FULL { &["--workspace"] } else { PROGRAMS };
const PROGRAMS: &[&str] =
    &["-p", "evenkeel-core", "-p", "evenkeel-link", "-p", "evenkeel-agent", "-p", "evenkeel-window"];

pub fn run() -> Outcome {
    let mut count = Count::default();
    let outcome = stages(&mut count);
    if outcome.is_err() && count.failed == 0 {
        // A stage without tests of its own failed.
        count.failed = 1;
    }
    if let Err(why) = &outcome {
        println!("\nFAILED: {why}");
    }
    println!("{} passed, {} failed", count.passed, count.failed);
    outcome
}

fn stages(count: &mut Count) -> Outcome {
    stage("system packages", || system_packages::ensure(if FULL { &[BUILD, TESTS] } else { &[BUILD] }))?;
    stage("formatting", || show(cargo(&["fmt", "--all", "--check"])))?;
    stage("packages of the pages", ui::packages)?;
    stage("types of the pages", || show(npm(&["run", "--silent", "check"])))?;
    stage("tests of the pages", || counted(count, npm(&["run", "--silent", "test"])))?;
    stage("build of the pages", ui::build)?;
    stage("clippy", clippy)?;
    let programs = stage("build of the programs", || programs::build(Profile::Debug))?;
    stage("tests of the crates, the contract and the boundaries", || counted(count, crate_tests()))?;
    stage("examples in the documentation", || {
        counted(count, cargo(&[&["test", "--locked", "--doc"], CRATES].concat()))
    })?;
    if !FULL {
        println!("\nThe end-to-end tests bring up desktops of Linux: here they are not run.");
        return Ok(());
    }
    stage("end-to-end tests", || {
        let mut tests = end_to_end_tests();
        tests.env("EVENKEEL_BIN_DIR", &programs);
        counted(count, tests)
    })
}

/// Runs one stage and says how it went and how long it took.
fn stage<Value>(name: &str, work: impl FnOnce() -> Outcome<Value>) -> Outcome<Value> {
    println!("\n== {name}");
    let begin = Instant::now();
    let outcome = work();
    let seconds = begin.elapsed().as_secs_f32();
    match outcome {
        Ok(value) => {
            println!("== {name}: done in {seconds:.1} s");
            Ok(value)
        }
        Err(why) => Err(format!("{name}, after {seconds:.1} s: {why}")),
    }
}

fn counted(count: &mut Count, command: Command) -> Outcome {
    let (output, outcome) = show_and_keep(command);
    *count += summary::of(&output);
    outcome
}

pub fn clippy() -> Outcome {
    let words = [&["clippy", "--locked", "--all-targets"], EVERYTHING, &["--", "--deny=warnings"]];
    show(cargo(&words.concat()))
}

fn crate_tests() -> Command {
    if works("cargo", &["nextest", "--version"]) {
        return cargo(&[&["nextest", "run", "--locked", "--no-fail-fast"], CRATES].concat());
    }
    cargo(&[&["test", "--locked", "--lib", "--bins", "--tests", "--no-fail-fast"], CRATES].concat())
}

/// One at a time: each brings up a desktop of its own, and waits for real seconds.
fn end_to_end_tests() -> Command {
    let which = ["--locked", "-p", "evenkeel-tests", "--features=e2e", "--test", "e2e"];
    if works("cargo", &["nextest", "--version"]) {
        return cargo(
            &[&["nextest", "run", "--no-fail-fast", "--test-threads=1"], which.as_slice()].concat(),
        );
    }
    cargo(&[&["test"], which.as_slice(), &["--", "--test-threads=1"]].concat())
}
