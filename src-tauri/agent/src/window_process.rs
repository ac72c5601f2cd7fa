//! Starting and ending the processes of `evenkeel-window`.
//!
//! It does not know what a window shows. Invariant: every process started here is reaped here, and a kill reaches only
//! a process that is still ours, since its number is not given to another before it is reaped.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use evenkeel_core::view::Screen;

use crate::grant::KeptKey;
use crate::mailbox::{Mailbox, Message};

const PROGRAM: &str = if cfg!(windows) { "evenkeel-window.exe" } else { "evenkeel-window" };

/// What a process is for.
#[derive(Debug)]
pub enum Purpose {
    /// With the key that opens the vault, where the last window left it.
    Main {
        screen: Screen,
        grant: Option<KeptKey>,
    },
    Break,
}

/// Why no window can be shown; the text is for the user.
#[derive(Debug, thiserror::Error)]
pub enum NoWindow {
    #[error("there is no display to show a window on")]
    NoDisplay,
    #[error("evenkeel-window could not be started: {0}")]
    NotStarted(#[from] io::Error),
}

/// The window processes that live.
pub struct WindowProcesses {
    data_folder: PathBuf,
    mailbox: Mailbox,
    children: HashMap<u32, Child>,
}

impl WindowProcesses {
    pub fn new(data_folder: &Path, mailbox: Mailbox) -> WindowProcesses {
        WindowProcesses { data_folder: data_folder.to_owned(), mailbox, children: HashMap::new() }
    }

    /// Starts a process; its end comes as [`Message::ProcessEnded`].
    pub fn start(&mut self, purpose: &Purpose) -> Result<u32, NoWindow> {
        if !display_is_there() {
            return Err(NoWindow::NoDisplay);
        }
        let mut command = Command::new(program());
        command.arg("--data-dir").arg(&self.data_folder).args(arguments(purpose)).stdin(Stdio::null());
        if let Purpose::Main { .. } = purpose {
            command.stdin(Stdio::piped()).stdout(Stdio::piped());
        }
        let mut child = spawn(&mut command)?;
        let pid = child.id();
        // Taken and dropped, so that the window reads its end where there is nothing to give.
        if let (Some(pipe), Purpose::Main { grant: Some(key), .. }) = (child.stdin.take(), purpose) {
            // A window that ended meanwhile needs none.
            let _ = key.write_to(pipe);
        }
        watch(&mut child, self.mailbox.clone())?;
        self.children.insert(pid, child);
        Ok(pid)
    }

    /// Takes the end of a process off the system's list.
    pub fn reap(&mut self, pid: u32) {
        if let Some(mut child) = self.children.remove(&pid) {
            // It has ended, so that this does not wait.
            let _ = child.wait();
        }
    }

    pub fn kill(&mut self, pid: u32) {
        if let Some(child) = self.children.get_mut(&pid) {
            // It may have ended by itself in the meantime.
            let _ = child.kill();
        }
    }
}

fn arguments(purpose: &Purpose) -> Vec<&'static str> {
    match purpose {
        Purpose::Break => vec!["--break"],
        Purpose::Main { screen, .. } => vec!["--by-agent", "--screen", screen_name(*screen)],
    }
}

/// The name of a screen on the command line.
fn screen_name(screen: Screen) -> &'static str {
    match screen {
        Screen::Today => "today",
        Screen::CheckIn => "check_in",
        Screen::Journal => "journal",
        Screen::Plan => "plan",
        Screen::Ritual => "ritual",
        Screen::Patterns => "patterns",
        Screen::Settings => "settings",
    }
}

/// The program beside this one, else the one that the system finds.
pub fn program() -> PathBuf {
    let beside = std::env::current_exe().ok().map(|own| own.with_file_name(PROGRAM));
    beside.filter(|path| path.is_file()).unwrap_or_else(|| PathBuf::from(PROGRAM))
}

/// Whether a window can be shown at all; a dead display is noticed by the window itself.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn display_is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn display_is_there() -> bool {
    true
}

#[cfg(unix)]
fn spawn(command: &mut Command) -> io::Result<Child> {
    command.spawn()
}

/// The end of the process closes its standard output: that is what the watching thread waits for.
#[cfg(not(unix))]
fn spawn(command: &mut Command) -> io::Result<Child> {
    command.stdout(Stdio::piped()).spawn()
}

/// Waits for the end on a thread that lives as long as the process, and leaves the reaping to the owner. What a window
/// leaves comes first.
#[cfg(unix)]
fn watch(child: &mut Child, mailbox: Mailbox) -> io::Result<()> {
    let (pid, output) = (child.id(), child.stdout.take());
    thread::Builder::new().name("window".to_owned()).stack_size(64 * 1024).spawn(move || {
        if let Some(key) = output.and_then(KeptKey::read_from) {
            mailbox.send(Message::GrantLeft { pid, key });
        }
        crate::child_end::wait(pid);
        mailbox.send(Message::ProcessEnded(pid));
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn watch(child: &mut Child, mailbox: Mailbox) -> io::Result<()> {
    // The output cannot be missing: it was asked for in `spawn`, and is taken once.
    let (pid, Some(mut output)) = (child.id(), child.stdout.take()) else { return Ok(()) };
    thread::Builder::new().name("window".to_owned()).spawn(move || {
        if let Some(key) = KeptKey::read_from(&mut output) {
            mailbox.send(Message::GrantLeft { pid, key });
        }
        let _ = io::copy(&mut output, &mut io::sink());
        mailbox.send(Message::ProcessEnded(pid));
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_told_what_it_is_for() {
        assert_eq!(arguments(&Purpose::Break), ["--break"]);
        let ritual = Purpose::Main { screen: Screen::Ritual, grant: None };
        assert_eq!(arguments(&ritual), ["--by-agent", "--screen", "ritual"]);
    }
}
