//! The two programs, built together by one command, so that tests meet what users get.

use std::path::PathBuf;

use crate::Outcome;
use crate::command_line::{cargo, output, root, show};

/// How they are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    Debug,
    Release,
}

const BUILD: &[&str] = &["build", "--locked", "-p", "evenkeel-agent", "-p", "evenkeel-window"];

/// Builds both; the pages must have been built before, since the window embeds them. Returns their folder.
pub fn build(profile: Profile) -> Outcome<PathBuf> {
    let mut arguments = BUILD.to_vec();
    if profile == Profile::Release {
        arguments.push("--release");
    }
    show(cargo(&arguments))?;
    Ok(target_folder()?.join(match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    }))
}

fn target_folder() -> Outcome<PathBuf> {
    let text = output(cargo(&["metadata", "--format-version=1", "--no-deps", "--locked"]))?;
    let metadata: serde_json::Value =
        serde_json::from_str(&text).map_err(|why| format!("cargo metadata was not understood: {why}"))?;
    Ok(metadata["target_directory"].as_str().map_or_else(|| root().join("target"), PathBuf::from))
}

/// The file name of a program on this system.
pub fn file_name(program: &str) -> String {
    format!("{program}{}", std::env::consts::EXE_SUFFIX)
}
