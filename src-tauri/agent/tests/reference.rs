//! The reference in docs says what the program says.

#![allow(clippy::unwrap_used)]

#[path = "../examples/reference/markdown.rs"]
mod markdown;

#[test]
fn the_reference_of_the_command_line_says_what_the_program_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/cli.md");
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(kept == markdown::markdown(), "docs/cli.md is not up to date: run cargo xtask gen");
}
