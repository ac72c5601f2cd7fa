//! Where the desktop cannot be sensed yet: said so, never guessed.

use evenkeel_core::view::{SignalName, Unseen};

use super::board::{Told, Word};
use super::idle::{Idling, Thresholds};
use super::{Blind, SenseEvent};
use crate::mailbox::{Mailbox, Message};
use crate::wake::Watched;

pub struct Desktop {
    mailbox: Mailbox,
}

/// There is no bus to be reached by.
pub type SessionBus = std::convert::Infallible;

impl Desktop {
    pub fn new(mailbox: Mailbox) -> Desktop {
        Desktop { mailbox }
    }

    pub fn begin(&mut self) {
        let told = SignalName::ALL.into_iter().filter(|signal| *signal != SignalName::Suspend);
        let word = Word::Unseen(Unseen::ThisSystem);
        let told = told.map(|signal| Told { signal, source: "system", word }).collect();
        self.mailbox.send(Message::Sense(SenseEvent::Told(told)));
    }

    pub fn connect(&mut self, _thresholds: Thresholds) -> Result<&'static str, Blind> {
        Err(Blind::System)
    }

    pub fn presence(&mut self) -> Option<&mut dyn Idling> {
        None
    }

    pub fn lose(&mut self) {}

    pub fn lose_monitor(&mut self) -> bool {
        false
    }

    pub fn take_bus(&mut self, bus: SessionBus) {
        match bus {}
    }

    pub fn bus_was_asked(&mut self) {}

    pub fn watched(&self) -> Vec<Watched<'_>> {
        Vec::new()
    }

    pub fn read(&mut self) -> Vec<SenseEvent> {
        Vec::new()
    }
}
