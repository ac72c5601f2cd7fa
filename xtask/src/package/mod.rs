//! `cargo xtask package`: a Debian and an RPM package of the release build; with `--try` each is also installed, used and removed.
//!
//! It owns the order. What is installed where is `tree.rs`; both packages hold the very same tree. It needs a Debian,
//! where both kinds can be made.

mod deb;
mod rpm;
mod tree;
mod trial;

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::command_line::{cargo, command, output, root, show};
use crate::programs::{self, Profile};
use crate::scratch::Scratch;
use crate::system_packages::{self, BUILD, PACKAGING, VIRTUAL_DISPLAY};
use crate::ui;

/// Whether the packages are tried on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Afterwards {
    Nothing,
    /// Installs the Debian package on this system, as root, and takes it away again.
    Try,
}

pub fn run(afterwards: Afterwards) -> Outcome {
    system_packages::ensure(&[BUILD, PACKAGING])?;
    ui::packages()?;
    ui::build()?;
    let programs = programs::build(Profile::Release)?;
    let scratch = Scratch::new("package")?;
    let reference = scratch.folder("reference")?;
    let folder = reference.display().to_string();
    show(cargo(&[
        "run",
        "--quiet",
        "--locked",
        "-p",
        "evenkeel-agent",
        "--example",
        "reference",
        "--",
        &folder,
    ]))?;
    // Open to all, unlike the scratch folder: these are the modes that the installed folders get.
    let tree = scratch.path().join("tree");
    tree::lay_out(&tree, &programs, &reference)?;
    let deb = deb::build(&tree, scratch.path(), &programs)?;
    let rpm = rpm::build(&tree, scratch.path(), &programs)?;
    for package in [&deb, &rpm] {
        let size = fs::metadata(package).map_err(|why| format!("{}: {why}", package.display()))?.len();
        println!("{} is made, {:.2} MB.", package.display(), size as f64 / 1e6);
    }
    match afterwards {
        Afterwards::Nothing => Ok(()),
        Afterwards::Try => {
            system_packages::ensure(&[VIRTUAL_DISPLAY])?;
            trial::debian(&deb)?;
            trial::rpm(&rpm, &scratch.folder("rpm-root")?)
        }
    }
}

/// The version of what is packaged, as both kinds write it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn architecture() -> Outcome<String> {
    Ok(output(command("dpkg", &["--print-architecture"]))?.trim().to_owned())
}

/// A file of `src-tauri/packaging`, with its blanks filled.
fn filled(name: &str, values: &[(&str, &str)]) -> Outcome<String> {
    let path = root().join("src-tauri/packaging").join(name);
    let mut text = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    for (blank, value) in values {
        text = text.replace(blank, value);
    }
    match text.split_whitespace().find(|word| word.starts_with('@') && word.ends_with('@') && word.len() > 2)
    {
        Some(blank) => Err(format!("{}: nothing is known for {blank}", path.display())),
        None => Ok(text),
    }
}

fn write(to: &Path, text: &str) -> Outcome {
    folder_of(to)?;
    fs::write(to, text).map_err(|why| format!("{}: {why}", to.display()))
}

fn folder_of(path: &Path) -> Outcome {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))
}
