//! `cargo xtask COMMAND`: everything that is done with the project from a terminal.
//!
//! One file a command. It does not know what the programs do. Invariant: a command that fails says in one line what
//! failed, and ends with a code other than 0.

mod bench;
mod check;
mod command_line;
mod cross;
mod desktop;
mod fuzz;
mod generate;
mod icons;
mod package;
mod pictures;
mod programs;
mod run;
mod sbom;
mod scratch;
mod summary;
mod system_packages;
mod test;
mod ui;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [-- ARGUMENTS]       set up, build and start Evenkeel; without a display, on a virtual one
cargo xtask test                     set up, build and run every test, headless
cargo xtask check                    the quick part of it: formatting, clippy, who may depend on whom
cargo xtask gen                      write ui/src/ipc/gen.ts and docs/cli.md from the Rust sources
cargo xtask bench footprint [SECS]   memory, wake-ups and processor time, with and without a window, beside other programs
cargo xtask bench engine             what the engine costs over a simulated workday, and over a year
cargo xtask bench soak [TRACES]      random traces against everything that must hold; 200000 where no number is said
cargo xtask bench idle [SECS]        which system calls it makes while nothing is due
cargo xtask bench breaks [COUNT]     what stays behind of breaks in a row on two monitors
cargo xtask bench fuzz [SECS]        hostile bytes for every reader of files and messages, so long each
cargo xtask bench journal [ENTRIES]  search, lists and saves in a large journal, beside a plain database
cargo xtask bench typing [ENTRIES]   whether the window keeps drawing while a large journal is searched in it
cargo xtask bench methods [PEOPLE]   early signs and links over simulated people, beside the published figures
cargo xtask pictures                 make the pictures of docs/pictures from the real programs
cargo xtask icons                    draw the icons of every system from src-tauri/icons/evenkeel.svg
cargo xtask sbom                     list everything that is part of the programs, as CycloneDX
cargo xtask cross windows|macos|wine [CARGO ARGUMENTS]
                                     compile for Windows or macOS; run tests made for Windows under wine
cargo xtask package [--try]          make a Debian and an RPM package of the release build; install, use and remove them";

/// What a command comes to: the text says what failed.
pub type Outcome<Value = ()> = Result<Value, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run", rest @ ..] => run::run(rest.strip_prefix(&["--"]).unwrap_or(rest)),
        ["test"] => test::run(),
        ["check"] => check::run(),
        ["gen"] => generate::run(),
        ["bench", "footprint"] => bench::footprint("180"),
        ["bench", "footprint", seconds] => bench::footprint(seconds),
        ["bench", "engine"] => bench::engine(),
        ["bench", "soak"] => bench::soak("200000"),
        ["bench", "soak", traces] => bench::soak(traces),
        ["bench", "idle"] => bench::idle("180"),
        ["bench", "idle", seconds] => bench::idle(seconds),
        ["bench", "breaks"] => bench::breaks("2000"),
        ["bench", "breaks", count] => bench::breaks(count),
        ["bench", "fuzz"] => fuzz::run("10"),
        ["bench", "fuzz", seconds] => fuzz::run(seconds),
        ["bench", "journal"] => bench::journal("100000"),
        ["bench", "journal", entries] => bench::journal(entries),
        ["bench", "typing"] => bench::typing("100000"),
        ["bench", "typing", entries] => bench::typing(entries),
        ["bench", "methods"] => bench::methods("2000"),
        ["bench", "methods", people] => bench::methods(people),
        ["pictures"] => pictures::run(),
        ["icons"] => icons::run(),
        ["sbom"] => sbom::run(),
        ["package"] => package::run(package::Afterwards::Nothing),
        ["package", "--try"] => package::run(package::Afterwards::Try),
        ["cross", "windows", rest @ ..] => cross::run(cross::Target::Windows, rest),
        ["cross", "macos", rest @ ..] => cross::run(cross::Target::Macos, rest),
        ["cross", "wine", rest @ ..] => cross::run(cross::Target::Wine, rest),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => {
            eprintln!("xtask: unknown command {:?}\n\n{USAGE}", other.join(" "));
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
