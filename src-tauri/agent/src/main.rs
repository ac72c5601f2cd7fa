//! Evenkeel's agent and command line: wiring only.

mod break_window;
mod cli;
mod clock;
mod data_folder;
mod driver;
mod effects;
mod grant;
mod mailbox;
mod main_window;
mod memory;
mod notices;
mod notify;
#[cfg(test)]
mod sample;
mod sense;
mod settings_file;
mod texts;
mod tray;
mod wake;
mod window_process;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    cli::CommandLine::parse().run()
}
