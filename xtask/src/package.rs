//! `cargo xtask package`: a Debian package of the release build, put together by dpkg-deb.
//!
//! The package brings both programs, a menu entry and the licences, and asks for the libraries that they load.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::command_line::{command, output, root, show};
use crate::programs::{self, Profile};
use crate::scratch::Scratch;
use crate::system_packages::{self, BUILD};
use crate::ui;

const MENU_ENTRY: &str = "\
[Desktop Entry]
Type=Application
Name=Evenkeel
Comment=Breaks, log-off and a private journal for recovering from burnout
Exec=evenkeel
Terminal=false
Categories=Utility;
";

pub fn run() -> Outcome {
    system_packages::ensure(&[BUILD])?;
    ui::packages()?;
    ui::build()?;
    let programs = programs::build(Profile::Release)?;
    let scratch = Scratch::new("package")?;
    // Open to all, unlike the scratch folder: these are the modes that the installed folders get.
    let tree = scratch.path().join("tree");
    let architecture = output(command("dpkg", &["--print-architecture"]))?.trim().to_owned();
    let version = env!("CARGO_PKG_VERSION");
    for program in ["evenkeel", "evenkeel-window"] {
        put(&programs.join(program), &tree.join("usr/bin").join(program))?;
    }
    for licence in ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
        put(&root().join(licence), &tree.join("usr/share/doc/evenkeel").join(licence))?;
    }
    write(&tree.join("usr/share/applications/evenkeel.desktop"), MENU_ENTRY)?;
    write(&tree.join("DEBIAN/control"), &control(version, &architecture))?;
    let package = programs.join(format!("evenkeel_{version}_{architecture}.deb"));
    let (from, to) = (tree.display().to_string(), package.display().to_string());
    show(command("dpkg-deb", &["--build", "--root-owner-group", &from, &to]))
}

fn control(version: &str, architecture: &str) -> String {
    format!(
        "Package: evenkeel\nVersion: {version}\nArchitecture: {architecture}\nMaintainer: The Evenkeel contributors\n\
         Depends: libc6, libssl3, libgtk-3-0, libwebkit2gtk-4.1-0\nSection: utils\nPriority: optional\n\
         Description: Recover from burnout without leaving your job\n \
         Breaks, log-off, a recovery plan and a private journal, all offline.\n"
    )
}

fn put(from: &Path, to: &Path) -> Outcome {
    folder_of(to)?;
    fs::copy(from, to).map(|_| ()).map_err(|why| format!("{} to {}: {why}", from.display(), to.display()))
}

fn write(to: &Path, text: &str) -> Outcome {
    folder_of(to)?;
    fs::write(to, text).map_err(|why| format!("{}: {why}", to.display()))
}

fn folder_of(path: &Path) -> Outcome {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))
}
