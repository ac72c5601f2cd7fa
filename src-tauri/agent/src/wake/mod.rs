//! The driver's sleep: until a message, the deadline, a set clock, another zone, a changed settings file, or a wish to end.
//!
//! It knows nothing of what is done then. Invariant: it never wakes to look whether something has happened.

use crate::mailbox::Message;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
pub use linux::Wake;

#[cfg(not(target_os = "linux"))]
mod portable;
#[cfg(not(target_os = "linux"))]
pub use portable::Wake;

/// Why the driver woke. A wake-up without any of these is the deadline, or a clock that was set.
#[derive(Default)]
pub struct Woken {
    pub messages: Vec<Message>,
    pub settings_file: SettingsFile,
    pub watched: WatchedState,
    pub end: End,
}

/// Something else that wakes the driver, on systems that have such.
#[cfg(unix)]
pub type Watched<'source> = std::os::fd::BorrowedFd<'source>;
#[cfg(not(unix))]
pub type Watched<'source> = std::marker::PhantomData<&'source ()>;

/// Whether there is anything to read at what is watched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WatchedState {
    #[default]
    Silent,
    Ready,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SettingsFile {
    #[default]
    AsBefore,
    /// Written by somebody since the last wake-up.
    Changed,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    #[default]
    NotAsked,
    /// The session or the user's shell asks the process to end.
    Asked,
}
