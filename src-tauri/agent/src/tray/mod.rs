//! The tray: an icon, a tooltip and a menu, drawn from the view.
//!
//! It holds no state of its own but the last picture. Invariant: the picture changes only when the view does; it names
//! moments, not countdowns, so that no timer is needed to keep it true.

#[cfg(any(target_os = "linux", test))]
mod icon;
#[cfg(target_os = "linux")]
mod item;
#[cfg(not(target_os = "linux"))]
#[path = "none.rs"]
mod item;
mod menu;

use evenkeel_core::checkin::TapWhat;
use evenkeel_core::engine::Command;
use evenkeel_core::view::Screen;

pub use item::Tray;
pub use menu::{headlines, picture};

/// What comes from the tray.
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only Linux has a tray here"))]
#[derive(Clone, Debug, PartialEq)]
pub enum TrayEvent {
    Command(Command),
    Open(Screen),
    /// This signal shall not keep Evenkeel quiet any more.
    Ignore(String),
    /// How it is right now, from 0 to 10.
    Tap(TapWhat, u8),
    Quit,
    /// Somebody shows the icon.
    HostThere,
    HostGone,
    /// There is no tray and none will come.
    Failed(NoTray),
}

/// Why there is no tray.
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only Linux has a session bus"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoTray {
    #[error("there is no session bus")]
    SessionBus,
    #[error("this desktop shows no tray icons")]
    Host,
}

/// All that the tray shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub mood: Mood,
    pub tooltip: String,
    pub entries: Vec<Entry>,
}

/// What the icon says at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Waiting,
    Break,
    Quiet,
    AfterHours,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Text that cannot be chosen.
    Line(String),
    Separator,
    Choice {
        label: String,
        event: TrayEvent,
    },
    More {
        label: String,
        entries: Vec<Entry>,
    },
}
