//! `cargo xtask check`: what is worth running before every commit.

use crate::Outcome;
use crate::command_line::{cargo, show};
use crate::test::clippy;

pub fn run() -> Outcome {
    show(cargo(&["fmt", "--all", "--check"]))?;
    clippy()?;
    show(cargo(&["test", "--locked", "-p", "evenkeel-tests", "--test", "boundaries", "--test", "contract"]))
}
