//! When Evenkeel may speak: one pure state machine, stepped by whoever owns the clock.
//!
//! It reads no clock, does no I/O and starts no thread. [`Engine::step`] is the only way to change it, and
//! [`Engine::next_deadline`] the only reason to wake it.

mod command;
mod effect;

use crate::settings::Settings;
use crate::time::{BootTime, Now};
use crate::view::EngineView;
pub use command::{Command, Input, PauseLength};
pub use effect::{ClosedBy, CreditedBy, Effect, EndReason, KindName};

pub use effect::OpenedBy;

/// The machine. One owner steps it; everything else reads its [`EngineView`].
#[derive(Debug)]
pub struct Engine {
    settings: Settings,
}

impl Engine {
    pub fn new(settings: Settings) -> Engine {
        Engine { settings }
    }

    /// Takes one input at the time it was noticed, and says what is to be done, in order.
    pub fn step(&mut self, _input: Input, _now: Now) -> Vec<Effect> {
        Vec::new()
    }

    /// When the engine must be stepped next, if nothing happens before.
    pub fn next_deadline(&self) -> Option<BootTime> {
        None
    }

    /// Whether the owner should report idleness as short as `presence.typing_gap`: true only while a break waits for it.
    pub fn wants_typing_gap(&self) -> bool {
        false
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Everything that a window or the tray shows.
    pub fn view(&self, _now: Now) -> EngineView {
        unimplemented!()
    }
}
