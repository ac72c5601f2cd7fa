//! `cargo xtask bench fuzz`: hostile bytes for every reader of files and messages, for so many seconds each.
//!
//! With a nightly compiler and cargo-fuzz the inputs follow the coverage; elsewhere the same targets get mutated fixtures. Which of
//! the two ran is said.

use crate::Outcome;
use crate::command_line::{cargo, command, output, root, show, works};
use crate::system_packages::{self, BUILD};

pub fn run(seconds: &str) -> Outcome {
    if !seconds.parse::<u64>().is_ok_and(|seconds| seconds > 0) {
        return Err(format!("a number of seconds was expected, not {seconds}"));
    }
    system_packages::ensure(&[BUILD])?;
    if works("cargo", &["+nightly", "fuzz", "--version"]) {
        println!("by cargo-fuzz, {seconds} s for each target");
        return by_coverage(seconds);
    }
    println!("cargo-fuzz is not here: the targets get mutated fixtures, {seconds} s each");
    let manifest = root().join("fuzz/Cargo.toml");
    let mut driver = cargo(&["run", "--quiet", "--locked", "--release", "--bin", "mutate"]);
    driver.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(root().join("target/fuzz"));
    driver.args(["--", seconds]);
    show(driver)
}

fn by_coverage(seconds: &str) -> Outcome {
    let listed = output(command("cargo", &["+nightly", "fuzz", "list"]))?;
    for target in listed.lines().map(str::trim).filter(|target| !target.is_empty() && *target != "mutate") {
        let time = format!("-max_total_time={seconds}");
        show(command("cargo", &["+nightly", "fuzz", "run", target, "--features", "libfuzzer", "--", &time]))?;
    }
    Ok(())
}
