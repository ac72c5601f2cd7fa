//! `cargo xtask gen`: writes what is made from the Rust sources: the types that cross to the pages, and the reference of
//! the command line.

use std::fs;

use crate::Outcome;
use crate::command_line::{cargo, output, root};

const MADE: &[(&str, &[&str])] = &[
    ("ui/src/ipc/gen.ts", &["-p", "evenkeel-tests", "--bin", "gen"]),
    ("docs/cli.md", &["-p", "evenkeel-agent", "--example", "reference"]),
];

pub fn run() -> Outcome {
    for (file, maker) in MADE {
        let text = output(cargo(&[&["run", "--quiet", "--locked"], *maker].concat()))?;
        let path = root().join(file);
        fs::write(&path, text).map_err(|why| format!("{}: {why}", path.display()))?;
        println!("{} is written.", path.display());
    }
    Ok(())
}
