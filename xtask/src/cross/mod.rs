//! `cargo xtask cross windows|macos|wine`: whether the code for other systems compiles, and whether its tests pass under wine.
//!
//! It needs root on a Debian: it keeps a small Debian unstable in a folder, whose Rust brings the sources of the standard library, and builds
//! that library for the other system along with the workspace. Invariant: nothing outside that folder is changed but the packages that it
//! says it installs, and what it mounts is unmounted.

mod folder;

use crate::Outcome;
use crate::command_line::show;
use folder::Folder;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Compiled for Windows.
    Windows,
    /// Compiled for macOS; C parts that need its frameworks are left empty.
    Macos,
    /// Tests compiled for Windows, run by wine.
    Wine,
}

impl Target {
    fn triple(self) -> &'static str {
        match self {
            Target::Windows | Target::Wine => "x86_64-pc-windows-gnu",
            Target::Macos => "aarch64-apple-darwin",
        }
    }

    fn cargo_word(self) -> &'static str {
        match self {
            Target::Windows | Target::Macos => "check",
            Target::Wine => "test",
        }
    }

    fn crates(self) -> &'static [&'static str] {
        match self {
            Target::Windows | Target::Macos => CHECKED,
            Target::Wine => TESTED,
        }
    }

    /// Windows and wine share what they build.
    fn variables(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Target::Windows => &[("CARGO_TARGET_DIR", "/target-windows")],
            Target::Wine => &[
                ("CARGO_TARGET_DIR", "/target-windows"),
                ("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine"),
                ("WINEDEBUG", "-all"),
            ],
            Target::Macos => &[
                ("CARGO_TARGET_DIR", "/target-macos"),
                ("SDKROOT", "/opt/zig"),
                ("CC_aarch64_apple_darwin", "/opt/zig/cc"),
                ("CXX_aarch64_apple_darwin", "/opt/zig/cc"),
                ("AR_aarch64_apple_darwin", "/opt/zig/ar"),
                ("RANLIB_aarch64_apple_darwin", "/opt/zig/ranlib"),
            ],
        }
    }
}

const STANDARD_LIBRARY: &str = "-Zbuild-std=std,panic_abort,panic_unwind,test,proc_macro";

/// The programs, without what only Linux has: the tests' own crate drives X11, and xtask Debian.
const CHECKED: &[&str] =
    &["-p", "evenkeel-core", "-p", "evenkeel-link", "-p", "evenkeel-agent", "-p", "evenkeel-window"];
/// The tests that need no desktop.
const TESTED: &[&str] = &["-p", "evenkeel-core", "-p", "evenkeel-link", "-p", "evenkeel-agent"];

pub fn run(target: Target, arguments: &[&str]) -> Outcome {
    let folder = Folder::ready()?;
    if target == Target::Macos {
        folder.bring_zig()?;
    }
    let build = [target.cargo_word(), "--locked", "--target", target.triple(), STANDARD_LIBRARY];
    let words = [build.as_slice(), if arguments.is_empty() { target.crates() } else { arguments }].concat();
    let project = folder.with_the_project()?;
    let mut cargo = project.command("cargo", &words);
    // The standard library is built with a released compiler.
    cargo.env("RUSTC_BOOTSTRAP", "1").envs(target.variables().iter().copied());
    show(cargo)
}
