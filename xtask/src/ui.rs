//! The pages: their packages, their checks, and the built folder that the window embeds.
//!
//! Invariant: `node_modules` always agrees with `package-lock.json` after [`packages`].

use std::fs;
use std::process::Command;

use crate::Outcome;
use crate::command_line::{command, root, show};

/// npm, in the folder of the pages.
pub fn npm(arguments: &[&str]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    npm.current_dir(root().join("ui"));
    npm
}

/// Brings in exactly the packages of the lock file; a moment where they are there already.
pub fn packages() -> Outcome {
    let ui = root().join("ui");
    let lock =
        fs::read(ui.join("package-lock.json")).map_err(|why| format!("ui/package-lock.json: {why}"))?;
    let stamp = ui.join("node_modules/.evenkeel-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        println!("node_modules agrees with package-lock.json.");
        return Ok(());
    }
    show(npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, lock).map_err(|why| format!("{}: {why}", stamp.display()))
}

pub fn build() -> Outcome {
    show(npm(&["run", "--silent", "build"]))
}
