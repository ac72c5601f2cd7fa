//! The programs under test: where they are, how the agent is started and asked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use super::desktop::Desktop;
use super::process::{Guard, runs, signal, with_descendants};
use super::wait::{until, until_so};

/// A program in the folder that the build names.
#[track_caller]
pub fn program(name: &str) -> PathBuf {
    let folder = std::env::var_os("EVENKEEL_BIN_DIR")
        .expect("EVENKEEL_BIN_DIR names the folder of the built programs; cargo xtask test sets it");
    let path = PathBuf::from(folder).join(name);
    assert!(path.is_file(), "{} is not built", path.display());
    path
}

/// What a command line answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Said {
        Said {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Said {
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, Some(0), "{} {}", self.out, self.err);
        self.out
    }
}

/// The agent's command, on this desktop and for its data folder.
pub fn evenkeel(desktop: &Desktop, arguments: &[&str]) -> Command {
    let mut command = desktop.command(program("evenkeel"));
    command.args(arguments).env("EVENKEEL_DATA_DIR", desktop.data());
    command
}

/// Runs a subcommand to its end.
#[track_caller]
pub fn ask(desktop: &Desktop, arguments: &[&str]) -> Said {
    evenkeel(desktop, arguments).output().expect("evenkeel can be started").into()
}

/// A break that covers the screen.
#[track_caller]
pub fn begin_break(desktop: &Desktop) {
    ask(desktop, &["break", "now"]).done();
    until_so(20, "the break over the whole screen", || desktop.screen().is_covered());
}

/// What `status --json` says.
#[track_caller]
pub fn status(desktop: &Desktop) -> Value {
    let text = ask(desktop, &["status", "--json"]).done();
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("status --json is not JSON ({why}): {text}"))
}

/// A part of the status, by its path.
#[track_caller]
pub fn of_status(desktop: &Desktop, pointer: &str) -> Value {
    status(desktop).pointer(pointer).cloned().unwrap_or(Value::Null)
}

/// A resident agent.
pub struct Agent<'desktop> {
    desktop: &'desktop Desktop,
    process: Guard,
}

impl<'desktop> Agent<'desktop> {
    /// Starts it as autostart does: in the tray, without a window.
    #[track_caller]
    pub fn start(desktop: &'desktop Desktop) -> Agent<'desktop> {
        Agent::start_with(desktop, &["--background"])
    }

    #[track_caller]
    pub fn start_with(desktop: &'desktop Desktop, arguments: &[&str]) -> Agent<'desktop> {
        let log = fs::File::options()
            .create(true)
            .append(true)
            .open(log_of(desktop))
            .expect("a log can be written");
        let mut command = evenkeel(desktop, arguments);
        command.stdout(Stdio::null()).stderr(log);
        Agent::run(desktop, command)
    }

    /// Starts it so that each call of this name, of its own and of all that it starts, stands in a file: a line a call.
    #[track_caller]
    pub fn start_traced(desktop: &'desktop Desktop, call: &str, file: &Path) -> Agent<'desktop> {
        let mut command = desktop.command("strace");
        command.args(["-f", "-qq", "-e", &format!("trace={call}"), "-o"]).arg(file);
        command.arg(program("evenkeel")).arg("--background").env("EVENKEEL_DATA_DIR", desktop.data());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Agent::run(desktop, command)
    }

    #[track_caller]
    fn run(desktop: &'desktop Desktop, mut command: Command) -> Agent<'desktop> {
        let agent = Agent { desktop, process: Guard::spawn(&mut command) };
        until_so(20, "an agent that answers", || status(desktop)["running"] == true);
        agent
    }

    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// What it wrote to standard error, in this start and earlier ones.
    pub fn log(&self) -> String {
        fs::read_to_string(log_of(self.desktop)).unwrap_or_default()
    }

    /// Ends it by its own command.
    #[track_caller]
    pub fn quit(mut self) {
        ask(self.desktop, &["quit"]).done();
        let code = until(20, "the end of the agent", || self.process.ended());
        assert_eq!(code, Some(0), "quitting is no failure: {}", self.log());
    }

    pub fn has_ended(&mut self) -> bool {
        self.process.ended().is_some()
    }

    /// Ends its window as a crash would.
    #[track_caller]
    pub fn kill_window(&self) {
        let process = with_descendants(self.id()).into_iter().find(|one| runs(*one, "evenkeel-window"));
        signal(process.expect("the window's process"), "KILL");
        until_so(10, "the end of the window", || self.desktop.screen().windows().is_empty());
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        self.process.kill();
    }
}

fn log_of(desktop: &Desktop) -> PathBuf {
    desktop.folder().join("agent.log")
}
