//! Running other programs from the project's root folder.
//!
//! Invariant: a program that cannot be started, or fails, is named in the outcome together with its arguments.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use crate::Outcome;

/// The folder that holds the workspace.
pub fn root() -> PathBuf {
    // xtask is a folder of the root, by the layout of the workspace.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// A command that runs in the root folder and reads nothing.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

/// Cargo, the one that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), arguments)
}

fn described(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs it with its output shown.
pub fn show(mut command: Command) -> Outcome {
    let status =
        command.status().map_err(|why| format!("{} could not be started: {why}", described(&command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", described(&command))) }
}

/// Runs it quietly and returns what it wrote to standard output.
pub fn output(command: Command) -> Outcome<String> {
    Ok(String::from_utf8_lossy(&output_bytes(command)?).into_owned())
}

/// The same, where that is no text.
pub fn output_bytes(mut command: Command) -> Outcome<Vec<u8>> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|why| format!("{} could not be started: {why}", described(&command)))?;
    if !output.status.success() {
        return Err(format!("{} failed ({})", described(&command), output.status));
    }
    Ok(output.stdout)
}

/// Whether it can be started and succeeds, with nothing shown.
pub fn works(program: &str, arguments: &[&str]) -> bool {
    let mut command = command(program, arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Runs it with its output shown, and returns both streams as well; the outcome is apart, since a failed run has
/// something to say.
pub fn show_and_keep(mut command: Command) -> (String, Outcome) {
    let name = described(&command);
    let mut child = match command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(why) => return (String::new(), Err(format!("{name} could not be started: {why}"))),
    };
    let kept = Arc::new(Mutex::new(String::new()));
    let out = child.stdout.take().map(|stream| keep(stream, Arc::clone(&kept)));
    let err = child.stderr.take().map(|stream| keep(stream, Arc::clone(&kept)));
    let outcome = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status})")),
        Err(why) => Err(format!("{name} was lost: {why}")),
    };
    for reader in [out, err].into_iter().flatten() {
        // A reader only ends early by a panic of its own, which has been printed.
        let _ = reader.join();
    }
    let text = kept.lock().map(|text| text.clone()).unwrap_or_default();
    (text, outcome)
}

fn keep(stream: impl Read + Send + 'static, kept: Arc<Mutex<String>>) -> JoinHandle<()> {
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            // Nobody may be there to read it; the run goes on all the same.
            let _ = writeln!(std::io::stdout(), "{line}");
            if let Ok(mut text) = kept.lock() {
                text.push_str(&line);
                text.push('\n');
            }
        }
    })
}
