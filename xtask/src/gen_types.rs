//! `cargo xtask gen`: writes the types that cross to the pages.

use std::fs;

use crate::Outcome;
use crate::command_line::{cargo, output, root};

pub fn run() -> Outcome {
    let text = output(cargo(&["run", "--quiet", "--locked", "-p", "evenkeel-tests", "--bin", "gen"]))?;
    let path = root().join("ui/src/ipc/gen.ts");
    fs::write(&path, text).map_err(|why| format!("{}: {why}", path.display()))?;
    println!("{} is written.", path.display());
    Ok(())
}
