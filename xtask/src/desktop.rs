//! A virtual desktop: a display, a session bus of its own, and notifications on it.
//!
//! It does not know what runs there. Invariant: every process started here is ended here, by its own number, the last
//! one first.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::command_line::{command, works};
use crate::scratch::Scratch;

/// How long anything here may take to come up.
const LIMIT: Duration = Duration::from_secs(20);

/// A process that ends when it is dropped.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Either may fail only where it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub struct Desktop {
    /// Ended from the last to the first.
    running: Vec<Running>,
    variables: Vec<(&'static str, String)>,
    scratch: Scratch,
}

impl Desktop {
    pub fn start() -> Outcome<Desktop> {
        let scratch = Scratch::new("desktop")?;
        let mut desktop = Desktop { running: Vec::new(), variables: Vec::new(), scratch };
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_DATA_HOME", "share"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            let path = desktop.scratch.folder(folder)?;
            desktop.variables.push((name, path.display().to_string()));
        }
        desktop.start_display()?;
        desktop.start_bus()?;
        if works("dunst", &["--version"]) {
            let child = desktop.spawn(desktop.command("dunst", &[]))?;
            desktop.running.push(child);
        }
        Ok(desktop)
    }

    pub fn folder(&self, name: &str) -> Outcome<PathBuf> {
        self.scratch.folder(name)
    }

    /// The display's name, such as `:99`.
    pub fn display(&self) -> &str {
        self.variables.iter().find(|(name, _)| *name == "DISPLAY").map_or("", |(_, value)| value)
    }

    /// A command that runs on this desktop and meets nothing of the real one.
    pub fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = command(program, arguments);
        command.env_remove("WAYLAND_DISPLAY").envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Starts something that ends together with what is returned.
    pub fn spawn(&self, mut command: Command) -> Outcome<Running> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.spawn().map(Running).map_err(|why| format!("{name} could not be started: {why}"))
    }

    /// Writes what the display shows into a file.
    pub fn picture(&self, path: &Path) -> Outcome {
        let mut import = self.command("import", &["-window", "root"]);
        let made = import.arg(path).status().map_err(|why| format!("import could not be started: {why}"))?;
        if made.success() { Ok(()) } else { Err(format!("no picture was made ({made})")) }
    }

    fn start_display(&mut self) -> Outcome {
        // A window that outlives the last client must not make the server reset itself.
        let mut xvfb = self.command(
            "Xvfb",
            &["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
        );
        xvfb.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = self.spawn(xvfb)?;
        let number = first_line(child.0.stdout.take(), "the virtual display did not start")?;
        self.running.push(child);
        self.variables.push(("DISPLAY", format!(":{number}")));
        Ok(())
    }

    fn start_bus(&mut self) -> Outcome {
        let config = self.scratch.path().join("bus.conf");
        // Without service folders: nothing is started on this bus but what is meant to be on it.
        let text = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">\
                    <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>\
                    </policy></busconfig>";
        fs::write(&config, text).map_err(|why| format!("{}: {why}", config.display()))?;
        let mut daemon = self.command("dbus-daemon", &["--nofork", "--print-address=1", "--config-file"]);
        daemon.arg(&config).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = self.spawn(daemon)?;
        let address = first_line(child.0.stdout.take(), "the session bus did not start")?;
        self.running.push(child);
        self.variables.push(("DBUS_SESSION_BUS_ADDRESS", address));
        Ok(())
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        while let Some(last) = self.running.pop() {
            drop(last);
        }
    }
}

fn first_line(stream: Option<ChildStdout>, otherwise: &str) -> Outcome<String> {
    let mut line = String::new();
    if let Some(stream) = stream {
        BufReader::new(stream).read_line(&mut line).map_err(|why| format!("{otherwise}: {why}"))?;
    }
    let line = line.trim().to_owned();
    if line.is_empty() { Err(otherwise.to_owned()) } else { Ok(line) }
}

/// Asks again and again until there is an answer, at most for the limit.
pub fn wait_for<Answer>(
    what: &str,
    limit: Duration,
    mut ask: impl FnMut() -> Option<Answer>,
) -> Outcome<Answer> {
    let end = Instant::now() + limit.max(LIMIT);
    loop {
        if let Some(answer) = ask() {
            return Ok(answer);
        }
        if Instant::now() > end {
            return Err(format!("{what} did not come"));
        }
        thread::sleep(Duration::from_millis(100));
    }
}
