//! `cargo xtask bench …`: what Evenkeel costs, measured and printed. Nothing here fails for being slow.

use crate::Outcome;
use crate::command_line::{cargo, show};
use crate::programs::{self, Profile};
use crate::system_packages::{self, BUILD, TESTS};
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

/// What the agent alone costs while it waits in the tray. Measures the release build for so many seconds.
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
