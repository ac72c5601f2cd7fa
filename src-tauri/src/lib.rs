//! The window of Evenkeel: the only program that ever holds the key of the vault, and only while someone looks.
//!
//! Wiring alone is here. It never decides about breaks, and opens no network connection. Invariant: where it
//! ends, by whatever way, nothing of it stays behind: see [`ending`].

pub mod agent_link;
mod agent_program;
mod args;
mod break_stage;
pub mod break_windows;
mod clock;
pub mod commands;
mod data_folder;
mod day;
mod display;
pub mod ending;
pub mod error;
mod grant;
mod keychain;
mod plan_agenda;
mod protect;
mod settings_file;
mod start;
pub mod vault_thread;
mod windows;

use std::process::ExitCode;

use clap::Parser;
pub use start::context;

/// Runs the program; the exit code is 0 unless it could not start.
pub fn run() -> ExitCode {
    protect::quiet_panics();
    protect::no_core_dumps();
    match start::with(args::Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("evenkeel-window: {why}");
            ExitCode::FAILURE
        }
    }
}
