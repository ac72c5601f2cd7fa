//! How everything that happens outside reaches the driver: one queue, and a bell that wakes it.
//!
//! It does not know what a message means. Invariant: a message that was sent is seen at the next wait.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use evenkeel_link::server::Incoming;

use crate::grant::KeptKey;
use crate::notify::NotificationEvent;
use crate::sense::SenseEvent;
use crate::shortcuts::ShortcutEvent;
use crate::tray::TrayEvent;

/// Something that the driver must hear of.
pub enum Message {
    Link(Incoming),
    Sense(SenseEvent),
    Tray(TrayEvent),
    Notification(NotificationEvent),
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only X11 gives keys here"))]
    Shortcut(ShortcutEvent),
    /// A window that was closed left a grant, with this half for the agent.
    GrantLeft {
        pid: u32,
        key: KeptKey,
    },
    /// A window process has ended; it is reaped by whoever spawned it.
    ProcessEnded(u32),
    /// The wall clock or its zone was set, as systems say that have no timer for it.
    #[cfg(windows)]
    ClockSet,
    /// The session ends, or somebody asks this process to.
    #[cfg(not(target_os = "linux"))]
    SessionEnds,
}

/// The sending side; cheap to clone, usable on any thread.
#[derive(Clone)]
pub struct Mailbox {
    pub(crate) sender: Sender<Message>,
    pub(crate) bell: Arc<dyn Bell>,
}

/// Wakes the driver from its wait.
pub trait Bell: Send + Sync {
    fn ring(&self);
}

impl Mailbox {
    pub fn send(&self, message: Message) {
        // The driver is gone only while the process ends; then nobody misses the message.
        if self.sender.send(message).is_ok() {
            self.bell.ring();
        }
    }
}
