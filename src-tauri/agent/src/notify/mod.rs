//! Desktop notifications: what they say, and how they get there.
//!
//! A notification is neutral: never private text. Invariant: whoever shows one learns when it could not be shown.

mod notices;
#[cfg(target_os = "linux")]
mod server;
#[cfg(not(target_os = "linux"))]
#[path = "none.rs"]
mod server;

use std::time::Duration;

use evenkeel_core::engine::Command;
use evenkeel_core::view::Screen;

pub use notices::{Facts, compose, wish};
pub use server::Notifier;

/// What a notification is about; at most one of each is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Topic {
    HeadsUp,
    /// Carries a break whose window could not show.
    BreakItself,
    Lunch,
    LogOffHint,
    WindDown,
    Ritual,
    AfterHours,
    QuietQuestion,
    Reminder,
    CheckIn,
    /// Something of the plan is waiting; what it is stays in the vault.
    PlanNote,
}

/// A notification, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    pub topic: Topic,
    pub summary: String,
    pub body: String,
    /// Key and label, in the order of importance.
    pub buttons: Vec<(String, String)>,
    pub urgency: Urgency,
    /// After this it goes by itself; none stays until it is answered.
    pub lasts: Option<Duration>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    Low,
    Normal,
}

/// What came back from the desktop.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only Linux has a notification service here")
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotificationEvent {
    /// A button was pressed; `default` is the body.
    Pressed { topic: Topic, button: String },
    /// There is nobody to show it, or they refused; `why` is for the user.
    Failed { topic: Topic, why: Missing },
    /// A notification was shown: whatever was missing is there.
    Shown,
}

/// What a notification lacked.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only Linux has a notification service here")
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    SessionBus,
    Server,
    Other(String),
}

/// What the user meant by a button.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    Command(Command),
    Open(Screen),
    /// A signal shall not keep Evenkeel quiet any more.
    Ignore {
        reason: String,
    },
}
