//! `cargo xtask pictures`: the pictures of `docs/pictures`, taken of the real programs on a virtual display.

use crate::Outcome;
use crate::command_line::{cargo, root, show};
use crate::programs::{self, Profile};
use crate::system_packages::{self, BUILD, TESTS, VIRTUAL_DISPLAY};
use crate::ui;

pub fn run() -> Outcome {
    system_packages::ensure(&[BUILD, TESTS, VIRTUAL_DISPLAY])?;
    ui::packages()?;
    ui::build()?;
    let programs = programs::build(Profile::Debug)?;
    let mut taking =
        cargo(&["run", "--quiet", "--locked", "-p", "evenkeel-tests", "--features=e2e", "--bin", "pictures"]);
    taking.arg("--").arg(root().join("docs/pictures")).env("EVENKEEL_BIN_DIR", programs);
    show(taking)
}
