//! Shortcuts that work whatever program is in front: the settings' keys, taken from the display server.
//!
//! It does not know what a shortcut does. Invariants: nothing is connected before one is chosen; keys that cannot be had are
//! told, never silently without effect.

#[cfg(target_os = "linux")]
mod x11;
#[cfg(target_os = "linux")]
use x11 as system;

#[cfg(not(target_os = "linux"))]
mod none;
#[cfg(not(target_os = "linux"))]
use none as system;

use evenkeel_core::settings::{Chord, Shortcut, Shortcuts as Settings};

use crate::mailbox::Mailbox;

/// What a shortcut is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Note,
    Pause,
    BreakNow,
    Lock,
}

/// What is heard of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only X11 gives keys here"))]
pub enum ShortcutEvent {
    Pressed(Purpose),
    /// The layout is another: the same letters may be on other keys.
    KeyboardChanged,
}

/// Why a shortcut has no effect; the text is for the user.
#[derive(Debug, thiserror::Error)]
pub enum NotHad {
    #[error("{}", list(.0))]
    Taken(Vec<Chord>),
    /// No display that gives keys to programs which are not in front.
    #[error("this desktop gives no keys to programs in the background")]
    NotOffered,
}

pub struct Shortcuts {
    mailbox: Mailbox,
    keys: Option<system::Keys>,
}

impl Shortcuts {
    pub fn new(mailbox: Mailbox) -> Shortcuts {
        Shortcuts { mailbox, keys: None }
    }

    /// Takes exactly these keys from now on. Those that another program has, or an earlier purpose, are told.
    pub fn agree(&mut self, settings: Settings) -> Result<(), NotHad> {
        let wanted = wanted(&settings);
        if self.keys.is_none() {
            if wanted.is_empty() {
                return Ok(());
            }
            self.keys = system::Keys::connect(&self.mailbox);
        }
        let keys = self.keys.as_mut().ok_or(NotHad::NotOffered)?;
        let Some(taken) = keys.take(&wanted) else {
            self.keys = None;
            return Err(NotHad::NotOffered);
        };
        if taken.is_empty() { Ok(()) } else { Err(NotHad::Taken(taken)) }
    }
}

fn wanted(settings: &Settings) -> Vec<(Purpose, Chord)> {
    let all = [
        (Purpose::Note, settings.note),
        (Purpose::Pause, settings.pause),
        (Purpose::BreakNow, settings.break_now),
        (Purpose::Lock, settings.lock),
    ];
    let chosen = all.into_iter().filter_map(|(purpose, shortcut)| match shortcut {
        Shortcut::On(chord) => Some((purpose, chord)),
        Shortcut::Off => None,
    });
    chosen.collect()
}

fn list(chords: &[Chord]) -> String {
    chords.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
