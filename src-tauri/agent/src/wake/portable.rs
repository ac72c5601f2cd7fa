//! A plain wait on the queue of messages, with a limit, where there is no event for a file that was changed by hand.
//!
//! Longest wait: a minute, after which the rules look at the wall clock again. Windows says at once when that was set.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, SystemTime};

use evenkeel_core::time::BootTime;

use super::{End, SettingsFile, Watched, Woken};
use crate::clock;
use crate::mailbox::{Bell, Mailbox, Message};

const LONGEST: Duration = Duration::from_secs(60);

pub struct Wake {
    messages: Receiver<Message>,
    settings: PathBuf,
    settings_changed: Option<SystemTime>,
}

/// The queue itself wakes its receiver.
struct NoBell;

impl Bell for NoBell {
    fn ring(&self) {}
}

impl Wake {
    pub fn new(settings: &Path) -> io::Result<(Wake, Mailbox)> {
        let (sender, messages) = channel();
        let settings_changed = changed(settings);
        let wake = Wake { messages, settings: settings.to_owned(), settings_changed };
        let mailbox = Mailbox { sender, bell: Arc::new(NoBell) };
        #[cfg(unix)]
        hear_signals(mailbox.clone())?;
        Ok((wake, mailbox))
    }

    pub fn wait(&mut self, deadline: Option<BootTime>, _watched: &[Watched<'_>]) -> io::Result<Woken> {
        let rest = deadline.map_or(LONGEST, |at| at.since(clock::now().boot).min(LONGEST));
        let mut woken = Woken::default();
        match self.messages.recv_timeout(rest) {
            Ok(first) => woken.messages.push(first),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => woken.end = End::Asked,
        }
        woken.messages.extend(self.messages.try_iter());
        let settings_changed = changed(&self.settings);
        if settings_changed != self.settings_changed {
            self.settings_changed = settings_changed;
            woken.settings_file = SettingsFile::Changed;
        }
        Ok(woken)
    }
}

/// A thread that sleeps until the process is asked to end.
#[cfg(unix)]
fn hear_signals(mailbox: Mailbox) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use std::io::Read;
    use std::os::unix::net::UnixStream;
    let (mut reading, writing) = UnixStream::pair()?;
    for signal in [SIGTERM, SIGINT, SIGHUP] {
        signal_hook::low_level::pipe::register(signal, writing.try_clone()?)?;
    }
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        if reading.read_exact(&mut [0]).is_ok() {
            mailbox.send(Message::SessionEnds);
        }
    })?;
    Ok(())
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|about| about.modified()).ok()
}
