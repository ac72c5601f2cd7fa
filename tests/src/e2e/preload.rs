//! Small libraries that are put before the C library of the programs of one desktop.
//!
//! It does not know what they do.

use std::fs;
use std::process::Command;

use super::desktop::Desktop;

/// Compiles a library and has the programs that start here from now on load it.
#[track_caller]
pub fn put(desktop: &mut Desktop, name: &str, source: &str) {
    let (written, library) =
        (desktop.folder().join(format!("{name}.c")), desktop.folder().join(format!("{name}.so")));
    fs::write(&written, source).expect("the source can be written");
    let mut command = Command::new("cc");
    command.args(["-shared", "-fPIC", "-O1", "-pthread", "-o"]).arg(&library).arg(written);
    let done = command.status();
    assert!(done.is_ok_and(|status| status.success()), "{name} could not be compiled");
    let others = desktop.variable("LD_PRELOAD").map_or(String::new(), |before| format!("{before}:"));
    desktop.set("LD_PRELOAD", &format!("{others}{}", library.display()));
}
