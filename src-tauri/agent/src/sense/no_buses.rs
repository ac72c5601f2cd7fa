//! Everything that tells of a desktop without buses: it is asked for inactivity, and `system` begins whatever else it tells.

use super::asked::Asked;
use super::board::{Told, Word};
use super::idle::{Idling, Thresholds};
use super::{Blind, SenseEvent, system};
use crate::mailbox::{Mailbox, Message};
use crate::wake::Watched;
use evenkeel_core::view::{SignalName, Unseen};

pub struct Desktop {
    mailbox: Mailbox,
    presence: Option<Asked>,
}

/// There is none to be reached by.
pub type SessionBus = std::convert::Infallible;

impl Desktop {
    pub fn new(mailbox: Mailbox) -> Desktop {
        Desktop { mailbox, presence: None }
    }

    pub fn begin(&mut self) {
        let unseen = SignalName::ALL.into_iter().filter(|signal| !system::SEEN.contains(signal));
        let word = Word::Unseen(Unseen::ThisSystem);
        let told = unseen.map(|signal| Told { signal, source: system::NAME, word }).collect();
        self.mailbox.send(Message::Sense(SenseEvent::Told(told)));
        system::begin(&self.mailbox);
    }

    pub fn connect(&mut self, thresholds: Thresholds) -> Result<&'static str, Blind> {
        let begin = |questioned| Asked::begin(questioned, thresholds, self.mailbox.clone());
        self.presence = system::questioned().and_then(begin);
        self.presence.as_ref().map(|_| system::NAME).ok_or(Blind::System)
    }

    pub fn presence(&mut self) -> Option<&mut dyn Idling> {
        self.presence.as_mut().map(|presence| presence as &mut dyn Idling)
    }

    pub fn lose(&mut self) {
        self.presence = None;
    }

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
