//! The agent's half of a grant, on its way between the agent and a window that it started: in by standard input, out by
//! standard output, never over the link, where anybody of this user can ask.
//!
//! It does not know what the key opens. Invariant: no buffer of this process keeps a copy.

use std::fs::File;
use std::io;

use evenkeel_core::vault::KeptKey;

/// Whose the standard input and output of this process are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pipes {
    /// The agent holds their other ends.
    OfAgent,
    /// Anything: a terminal, a file.
    Others,
}

/// What the agent gave at the start, if anything.
pub fn receive(pipes: Pipes) -> Option<KeptKey> {
    match pipes {
        Pipes::OfAgent => KeptKey::read_from(input().ok()?),
        Pipes::Others => None,
    }
}

/// Gives the agent its half.
pub fn hand_over(key: &KeptKey) -> io::Result<()> {
    key.write_to(output()?)
}

// Files of their own, since those of the standard library are buffered.

#[cfg(unix)]
fn input() -> io::Result<File> {
    use std::os::fd::AsFd;
    io::stdin().as_fd().try_clone_to_owned().map(File::from)
}

#[cfg(unix)]
fn output() -> io::Result<File> {
    use std::os::fd::AsFd;
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}

#[cfg(windows)]
fn input() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    io::stdin().as_handle().try_clone_to_owned().map(File::from)
}

#[cfg(windows)]
fn output() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    io::stdout().as_handle().try_clone_to_owned().map(File::from)
}
