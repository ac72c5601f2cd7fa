//! What the desktop tells of the user: signals of the system, turned into inputs of the engine.
//!
//! It decides nothing about breaks. Invariant: where a desktop does not tell, that is said as unknown, never guessed.

mod idle;
#[cfg(target_os = "linux")]
mod login;
#[cfg(target_os = "linux")]
mod x11;

use std::time::Duration;

use evenkeel_core::engine::Input;
use evenkeel_core::time::Now;

use crate::mailbox::Mailbox;
pub use idle::{GapAlarm, Thresholds};
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
}

/// Why inactivity cannot be seen here; the text is for the user.
#[derive(Debug, thiserror::Error)]
pub enum Blind {
    #[error("there is no display")]
    NoDisplay,
    #[error("on Wayland inactivity cannot be seen yet")]
    Wayland,
    #[error("the X server does not report inactivity ({0})")]
    X11(String),
    #[error("the X server has gone")]
    DisplayLost,
    #[cfg(not(target_os = "linux"))]
    #[error("inactivity cannot be seen on this system yet")]
    System,
}

/// All sources of signals. Where none tells about inactivity, `blind` says why.
pub struct Sense {
    mailbox: Mailbox,
    thresholds: Thresholds,
    idleness: Idleness,
    has_lost: bool,
    #[cfg(target_os = "linux")]
    display: Option<x11::Display>,
}

impl Sense {
    pub fn new(mailbox: Mailbox, thresholds: Thresholds) -> Sense {
        Sense {
            mailbox,
            thresholds,
            idleness: Idleness::default(),
            has_lost: false,
            #[cfg(target_os = "linux")]
            display: None,
        }
    }

    /// Begins to listen to locking; an absent system bus costs one line.
    pub fn watch_locking(&self) {
        #[cfg(target_os = "linux")]
        login::watch(self.mailbox.clone());
    }

    /// Whether a display that was there has gone, and may come back.
    pub fn has_lost(&self) -> bool {
        self.has_lost
    }

    /// Connects to the display; the input says how things stand right now.
    #[cfg(target_os = "linux")]
    pub fn connect(&mut self, now: Now) -> Result<Option<Input>, Blind> {
        let display = x11::Display::connect(&self.mailbox, self.thresholds)?;
        let idle = display.idle();
        self.display = Some(display);
        self.has_lost = false;
        self.idleness = Idleness::default();
        Ok(idle
            .and_then(|idle| self.idleness.found(idle, self.thresholds.grace))
            .map(|signal| input(signal, now)))
    }

    #[cfg(not(target_os = "linux"))]
    pub fn connect(&mut self, _now: Now) -> Result<Option<Input>, Blind> {
        Err(Blind::System)
    }

    /// Arms or disarms the short alarm; the input says that the gap is there already.
    pub fn want_gap(&mut self, wanted: GapAlarm, now: Now) -> Option<Input> {
        #[cfg(target_os = "linux")]
        {
            let display = self.display.as_mut()?;
            let newly = display.arm_gap(self.idleness.gap_alarm(wanted), self.thresholds.gap);
            if newly == x11::Armed::Newly && wanted == GapAlarm::Wanted {
                let signal = self.idleness.found(display.idle()?, self.thresholds.gap)?;
                return Some(input(signal, now));
            }
        }
        let _ = (wanted, now);
        None
    }

    pub fn retune(&mut self, thresholds: Thresholds) {
        if thresholds == self.thresholds {
            return;
        }
        self.thresholds = thresholds;
        #[cfg(target_os = "linux")]
        if let Some(display) = &mut self.display {
            display.retune(thresholds);
        }
    }

    /// Turns what a source reported into an input, where it is news.
    pub fn input(&mut self, event: SenseEvent, now: Now) -> Option<Input> {
        match event {
            SenseEvent::Lock => Some(Input::Lock),
            SenseEvent::Unlock => Some(Input::Unlock),
            SenseEvent::DisplayLost => {
                self.has_lost = true;
                #[cfg(target_os = "linux")]
                {
                    self.display = None;
                }
                Some(Input::PresenceUnknown)
            }
            SenseEvent::Alarm { alarm, idle } => {
                #[cfg(target_os = "linux")]
                {
                    let alarm = self.display.as_ref()?.alarm(alarm)?;
                    return self.idleness.alarm(alarm, idle).map(|signal| input(signal, now));
                }
                #[cfg(not(target_os = "linux"))]
                {
                    let _ = (alarm, idle, now);
                    None
                }
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
