//! Hearing of the end of a process that this program has started.
//!
//! Invariant: the process is not reaped here, so that its number stays its own until the owner of the child does so.

use std::io;
use std::process::Child;
use std::thread;

use crate::mailbox::{Mailbox, Message};

/// Sends [`Message::ProcessEnded`] once the process has ended, from a thread that lives as long as it.
#[cfg(unix)]
pub fn watch(child: &mut Child, mailbox: Mailbox) -> io::Result<()> {
    let pid = child.id();
    thread::Builder::new().name("command".to_owned()).stack_size(64 * 1024).spawn(move || {
        wait(pid);
        mailbox.send(Message::ProcessEnded(pid));
    })?;
    Ok(())
}

/// Returns once the process has ended.
#[cfg(unix)]
pub fn wait(pid: u32) {
    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
    let Some(name) = i32::try_from(pid).ok().and_then(Pid::from_raw) else { return };
    let ended = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    while matches!(waitid(WaitId::Pid(name), ended), Err(rustix::io::Errno::INTR)) {}
}

/// The end of the process closes its standard output, which must be piped: that is what the thread waits for.
#[cfg(not(unix))]
pub fn watch(child: &mut Child, mailbox: Mailbox) -> io::Result<()> {
    let (pid, Some(mut output)) = (child.id(), child.stdout.take()) else { return Ok(()) };
    thread::Builder::new().name("command".to_owned()).spawn(move || {
        let _ = io::copy(&mut output, &mut io::sink());
        mailbox.send(Message::ProcessEnded(pid));
    })?;
    Ok(())
}
