//! Evenkeel's agent and command line: the program.

use std::process::ExitCode;

use clap::Parser;
use evenkeel_agent::CommandLine;

fn main() -> ExitCode {
    CommandLine::parse().run()
}
