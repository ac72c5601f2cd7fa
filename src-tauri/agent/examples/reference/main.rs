//! Writes what is made from the command line's own words: with a folder, manual pages and completions for shells in it; without one, docs/cli.md
//! to standard output.

mod markdown;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use clap::{CommandFactory, ValueEnum};
use clap_complete::Shell;
use evenkeel_agent::CommandLine;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        print!("{}", markdown::markdown());
        return ExitCode::SUCCESS;
    };
    match fill(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("reference: {}: {error}", Path::new(&folder).display());
            ExitCode::FAILURE
        }
    }
}

fn fill(folder: &Path) -> std::io::Result<()> {
    let (man, completions) = (folder.join("man"), folder.join("completions"));
    fs::create_dir_all(&man)?;
    fs::create_dir_all(&completions)?;
    clap_mangen::generate_to(CommandLine::command(), &man)?;
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut CommandLine::command(), "evenkeel", &completions)?;
    }
    Ok(())
}
