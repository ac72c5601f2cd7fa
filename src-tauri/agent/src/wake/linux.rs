//! Linux: one `poll` over an eventfd, two timers, an inotify queue and the signal pipe.
//!
//! The first timer counts boot time, which no runtime's sleep does. The second exists only to be cancelled: the kernel
//! reports every step of the wall clock that way. The zone is a link in `/etc` that is replaced when it changes.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use evenkeel_core::time::BootTime;
use rustix::event::{EventfdFlags, PollFd, PollFlags, eventfd, poll};
use rustix::fs::inotify;
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create, timerfd_settime,
};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use super::{End, SettingsFile, Watched, WatchedState, Woken};
use crate::mailbox::{Bell, Mailbox, Message};

/// The files in `/etc` whose replacement may mean another zone.
const ZONE_FILES: [&[u8]; 2] = [b"localtime", b"timezone"];

pub struct Wake {
    messages: Receiver<Message>,
    bell: Arc<EventBell>,
    deadline: OwnedFd,
    wall_clock: OwnedFd,
    files: OwnedFd,
    settings_watch: Option<i32>,
    settings_name: Vec<u8>,
    signals: UnixStream,
}

struct EventBell(OwnedFd);

impl Bell for EventBell {
    fn ring(&self) {
        // Fails only where the count would overflow: then the bell rings already.
        let _ = rustix::io::write(&self.0, &1_u64.to_ne_bytes());
    }
}

impl Wake {
    /// `settings` is the file whose changes are reported; its folder exists.
    pub fn new(settings: &Path) -> io::Result<(Wake, Mailbox)> {
        let (sender, messages) = channel();
        let bell = Arc::new(EventBell(eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK)?));
        let flags = TimerfdFlags::CLOEXEC | TimerfdFlags::NONBLOCK;
        let deadline = timerfd_create(TimerfdClockId::Boottime, flags)?;
        let wall_clock = timerfd_create(TimerfdClockId::Realtime, flags)?;
        watch_wall_clock(&wall_clock)?;
        let files = inotify::init(inotify::CreateFlags::CLOEXEC | inotify::CreateFlags::NONBLOCK)?;
        watch_zone(&files);
        let settings_watch = settings.parent().and_then(|folder| watch_folder(&files, folder));
        let settings_name = settings.file_name().unwrap_or_default().as_encoded_bytes().to_owned();
        let signals = signal_pipe()?;
        let mailbox = Mailbox { sender, bell: Arc::clone(&bell) as Arc<dyn Bell> };
        let wake =
            Wake { messages, bell, deadline, wall_clock, files, settings_watch, settings_name, signals };
        Ok((wake, mailbox))
    }

    /// Sleeps until something happens, also at what is watched, or boot time reaches `deadline`.
    pub fn wait(&mut self, deadline: Option<BootTime>, watched: &[Watched<'_>]) -> io::Result<Woken> {
        self.arm(deadline)?;
        let own = [
            self.bell.0.as_fd(),
            self.deadline.as_fd(),
            self.wall_clock.as_fd(),
            self.files.as_fd(),
            self.signals.as_fd(),
        ];
        let mut fds: Vec<PollFd<'_>> =
            own.iter().chain(watched).map(|fd| PollFd::from_borrowed_fd(*fd, PollFlags::IN)).collect();
        match poll(&mut fds, None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        let ready: Vec<bool> = fds.iter().map(|fd| !fd.revents().is_empty()).collect();
        let (clock_set, file_changed, signalled) = (ready[2], ready[3], ready[4]);
        let is_watched_ready = ready[own.len()..].contains(&true);
        self.drain();
        if clock_set {
            watch_wall_clock(&self.wall_clock)?;
        }
        Ok(Woken {
            settings_file: if file_changed { self.read_file_events() } else { SettingsFile::AsBefore },
            watched: if is_watched_ready { WatchedState::Ready } else { WatchedState::Silent },
            end: if signalled { End::Asked } else { End::NotAsked },
            messages: self.messages.try_iter().collect(),
        })
    }

    /// Sets the deadline timer; a moment that has passed fires at once.
    fn arm(&self, deadline: Option<BootTime>) -> io::Result<()> {
        // A zero value would disarm the timer.
        let value = deadline.map_or(Timespec { tv_sec: 0, tv_nsec: 0 }, |at| Timespec {
            tv_sec: (at.0 / 1000) as i64,
            tv_nsec: ((at.0 % 1000) as i64 * 1_000_000).max(1),
        });
        set_timer(&self.deadline, TimerfdTimerFlags::ABSTIME, value)
    }

    fn drain(&self) {
        let mut count = [0; 8];
        // Nothing to read from those that did not fire: that is the common case.
        let _ = rustix::io::read(&self.bell.0, &mut count);
        let _ = rustix::io::read(&self.deadline, &mut count);
    }

    fn read_file_events(&self) -> SettingsFile {
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut reader = inotify::Reader::new(self.files.as_fd(), &mut buffer);
        let mut settings = SettingsFile::AsBefore;
        // The queue ends with WOULDBLOCK.
        while let Ok(event) = reader.next() {
            let is_settings = event.file_name().is_some_and(|name| name.to_bytes() == self.settings_name);
            if Some(event.wd()) == self.settings_watch && is_settings {
                settings = SettingsFile::Changed;
            }
        }
        settings
    }
}

fn set_timer(timer: &OwnedFd, flags: TimerfdTimerFlags, value: Timespec) -> io::Result<()> {
    let once = Timespec { tv_sec: 0, tv_nsec: 0 };
    timerfd_settime(timer, flags, &Itimerspec { it_interval: once, it_value: value })?;
    Ok(())
}

/// Arms a timer that lies beyond any lifetime and is cancelled when somebody sets the clock.
fn watch_wall_clock(timer: &OwnedFd) -> io::Result<()> {
    // A cancelled timer stays readable until it is read.
    let _ = rustix::io::read(timer, &mut [0; 8]);
    let far = Timespec { tv_sec: i64::from(u32::MAX) * 2, tv_nsec: 0 };
    set_timer(timer, TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET, far)
}

/// Watches the zone's link itself, not the folder of it, in which other things change all day.
fn watch_zone(files: &OwnedFd) {
    for name in ZONE_FILES {
        let path = [b"/etc/", name].concat();
        let flags = inotify::WatchFlags::ATTRIB
            | inotify::WatchFlags::DELETE_SELF
            | inotify::WatchFlags::MOVE_SELF
            | inotify::WatchFlags::CLOSE_WRITE
            | inotify::WatchFlags::DONT_FOLLOW;
        // A system without the file has another way to say its zone; the next step reads it anyway.
        let _ = inotify::add_watch(files, path.as_slice(), flags);
    }
}

fn watch_folder(files: &OwnedFd, folder: &Path) -> Option<i32> {
    let flags = inotify::WatchFlags::CLOSE_WRITE | inotify::WatchFlags::MOVED_TO;
    inotify::add_watch(files, folder, flags).ok()
}

/// A pipe that becomes readable when the process is asked to end.
fn signal_pipe() -> io::Result<UnixStream> {
    let (reading, writing) = UnixStream::pair()?;
    for signal in [SIGTERM, SIGINT, SIGHUP] {
        signal_hook::low_level::pipe::register(signal, writing.try_clone()?)?;
    }
    Ok(reading)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::clock;
    use std::fs;
    use std::time::Duration;

    fn wake() -> (tempfile::TempDir, Wake, Mailbox) {
        let folder = tempfile::tempdir().unwrap();
        let (wake, mailbox) = Wake::new(&folder.path().join("settings.toml")).unwrap();
        (folder, wake, mailbox)
    }

    #[test]
    fn a_deadline_in_the_past_wakes_at_once() {
        let (_folder, mut wake, _mailbox) = wake();
        for deadline in [BootTime(0), clock::now().boot] {
            assert!(wake.wait(Some(deadline), &[]).unwrap().messages.is_empty());
        }
    }

    #[test]
    fn no_deadline_is_passed_before_its_time() {
        let (_folder, mut wake, _mailbox) = wake();
        let deadline = clock::now().boot + Duration::from_millis(30);
        wake.wait(Some(deadline), &[]).unwrap();
        assert!(clock::now().boot >= deadline, "nothing else could have woken it");
    }

    #[test]
    fn a_message_wakes_whoever_waits_without_a_deadline() {
        let (_folder, mut wake, mailbox) = wake();
        std::thread::spawn(move || mailbox.send(Message::ProcessEnded(7)));
        let woken = wake.wait(None, &[]).unwrap();
        assert!(matches!(woken.messages[..], [Message::ProcessEnded(7)]));
    }

    #[test]
    fn only_the_settings_file_counts_as_the_settings_file() {
        let (folder, mut wake, mailbox) = wake();
        fs::write(folder.path().join("app.db"), "x").unwrap();
        assert_eq!(wake.wait(None, &[]).unwrap().settings_file, SettingsFile::AsBefore);
        fs::write(folder.path().join("settings.toml"), "x").unwrap();
        assert_eq!(wake.wait(None, &[]).unwrap().settings_file, SettingsFile::Changed);
        drop(mailbox);
    }
}
