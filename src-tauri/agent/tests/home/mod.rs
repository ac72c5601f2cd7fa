//! The command line in a home of its own: no terminal, no desktop, nothing of the person who runs the tests.
#![allow(dead_code)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A home folder of its own, with files that hold passphrases: `right` and `wrong`.
pub struct Home(pub tempfile::TempDir);

impl Home {
    pub fn new() -> Home {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("right"), "steady, not perfect\n").unwrap();
        fs::write(home.path().join("wrong"), "something else\n").unwrap();
        Home(home)
    }

    pub fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    pub fn run(&self, passphrase: Option<&str>, arguments: &[&str], input: &str) -> Output {
        let mut command = self.command(arguments);
        if let Some(file) = passphrase {
            command.env("EVENKEEL_PASSPHRASE_FILE", self.file(file));
        }
        run(command, input)
    }

    /// The program with its environment alone.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
        command.args(arguments).env_clear().env("HOME", self.0.path()).env("TZ", "Europe/Berlin");
        command.env("EVENKEEL_DATA_DIR", self.data());
        command
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    #[track_caller]
    pub fn right(&self, arguments: &[&str], input: &str) -> String {
        let output = self.run(Some("right"), arguments, input);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Runs to the end, with `input` on standard input.
pub fn run(mut command: Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // It may end without reading.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}
