//! What the desktop tells of the user: signals of the system, turned into inputs of the engine.
//!
//! It decides nothing about breaks. Invariant: where a desktop does not tell, that is said as unknown, never guessed.

#[cfg(target_os = "linux")]
#[path = "x11.rs"]
mod display;
#[cfg(not(target_os = "linux"))]
#[path = "none.rs"]
mod display;
mod idle;
#[cfg(target_os = "linux")]
mod login;

use std::time::Duration;

use evenkeel_core::engine::Input;
use evenkeel_core::time::Now;

use crate::mailbox::Mailbox;
use display::{Armed, Display};
pub use idle::{GapAlarm, Thresholds, TouchAlarm};
use idle::{Idleness, Signal};

/// What a signal source reports, on its own thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SenseEvent {
    /// An alarm of the X server went off; the counter stood at `idle`.
    Alarm {
        alarm: u32,
        idle: Duration,
    },
    /// The X server has gone.
    DisplayLost,
    Lock,
    Unlock,
    /// The computer is about to sleep. The engine needs no word of it: its clocks show it at the wake.
    Suspending,
}

/// Why inactivity cannot be seen here; the text is for the user.
#[derive(Debug, thiserror::Error)]
pub enum Blind {
    #[cfg(target_os = "linux")]
    #[error("there is no display")]
    NoDisplay,
    #[cfg(target_os = "linux")]
    #[error("on Wayland inactivity cannot be seen yet")]
    Wayland,
    #[cfg(target_os = "linux")]
    #[error("the X server does not report inactivity ({0})")]
    X11(String),
    #[cfg(not(target_os = "linux"))]
    #[error("inactivity cannot be seen on this system yet")]
    System,
}

/// All sources of signals.
pub struct Sense {
    mailbox: Mailbox,
    thresholds: Thresholds,
    idleness: Idleness,
    display: Option<Display>,
    lost: Lost,
}

/// Whether a display that was there has gone, and may come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    No,
    Yes,
}

impl Sense {
    pub fn new(mailbox: Mailbox, thresholds: Thresholds) -> Sense {
        Sense { mailbox, thresholds, idleness: Idleness::default(), display: None, lost: Lost::No }
    }

    /// Begins to listen to locking; an absent system bus costs one line.
    pub fn watch_locking(&self) {
        #[cfg(target_os = "linux")]
        login::watch(self.mailbox.clone());
    }

    pub fn lost(&self) -> Lost {
        self.lost
    }

    /// Connects to the display; the input says that nobody was there for a while already.
    pub fn connect(&mut self, now: Now) -> Result<Option<Input>, Blind> {
        let display = Display::connect(&self.mailbox, self.thresholds)?;
        self.idleness = Idleness::default();
        let found =
            display.idle().and_then(|idle| self.idleness.found(idle, self.thresholds.grace, self.thresholds));
        self.display = Some(display);
        self.lost = Lost::No;
        Ok(found.map(|signal| input(signal, now)))
    }

    /// Arms or disarms the short alarm; the input says that the gap is there already.
    pub fn want_gap(&mut self, wanted: GapAlarm, now: Now) -> Option<Input> {
        let display = self.display.as_mut()?;
        let armed = display.arm_gap(self.idleness.gap_alarm(wanted), self.thresholds.gap);
        if armed == Armed::AsBefore || wanted == GapAlarm::NotWanted {
            return None;
        }
        let signal = self.idleness.found(display.idle()?, self.thresholds.gap, self.thresholds)?;
        Some(input(signal, now))
    }

    /// Arms or disarms the alarm for the next touch.
    pub fn want_touch(&mut self, wanted: TouchAlarm) {
        if let Some(display) = &mut self.display {
            display.arm_touch(wanted);
        }
    }

    pub fn retune(&mut self, thresholds: Thresholds) {
        if thresholds == self.thresholds {
            return;
        }
        self.thresholds = thresholds;
        if let Some(display) = &mut self.display {
            display.retune(thresholds);
        }
    }

    /// Turns what a source reported into an input, where it is news.
    pub fn input(&mut self, event: SenseEvent, now: Now) -> Option<Input> {
        match event {
            SenseEvent::Lock => Some(Input::Lock),
            SenseEvent::Unlock => Some(Input::Unlock),
            SenseEvent::Suspending => None,
            SenseEvent::DisplayLost => {
                self.display = None;
                self.lost = Lost::Yes;
                Some(Input::PresenceUnknown)
            }
            SenseEvent::Alarm { alarm, idle } => {
                let alarm = self.display.as_ref()?.alarm(alarm)?;
                self.idleness.alarm(alarm, idle).map(|signal| input(signal, now))
            }
        }
    }
}

fn input(signal: Signal, now: Now) -> Input {
    match signal {
        Signal::Active => Input::Active,
        Signal::Idle(idle) => Input::Idle { since: now.boot - idle },
    }
}
