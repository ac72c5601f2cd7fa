//! Everything that tells of the desktop on Windows.
//!
//! Windows has no documented word for its own "do not disturb", nor for a program that keeps the screen on: both stay unseen.
#![allow(unsafe_code)]

use std::time::Duration;

use evenkeel_core::view::{SignalName, Unseen};
use windows_sys::Win32::System::SystemInformation::GetTickCount;
use windows_sys::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};

use super::asked::{Asked, Questioned};
use super::board::{Told, Word};
use super::idle::{Idling, Thresholds};
use super::questions::LastTouch;
use super::windows_session::{self, NAME};
use super::{Blind, SenseEvent, consent_store};
use crate::mailbox::{Mailbox, Message};
use crate::wake::Watched;

pub struct Desktop {
    mailbox: Mailbox,
    presence: Option<Asked>,
}

/// There is no bus to be reached by.
pub type SessionBus = std::convert::Infallible;

impl Desktop {
    pub fn new(mailbox: Mailbox) -> Desktop {
        Desktop { mailbox, presence: None }
    }

    pub fn begin(&mut self) {
        let unseen = [SignalName::DoNotDisturb, SignalName::KeptAwake];
        let word = Word::Unseen(Unseen::ThisSystem);
        let told = unseen.map(|signal| Told { signal, source: NAME, word });
        self.mailbox.send(Message::Sense(SenseEvent::Told(told.into())));
        windows_session::listen(&self.mailbox);
        consent_store::watch(&self.mailbox);
    }

    pub fn connect(&mut self, thresholds: Thresholds) -> Result<&'static str, Blind> {
        let questioned = Questioned { name: NAME, last_touch, is_locked: None };
        self.presence = Asked::begin(questioned, thresholds, self.mailbox.clone());
        self.presence.as_ref().map(|_| NAME).ok_or(Blind::System)
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

fn last_touch() -> Option<LastTouch> {
    let mut last = LASTINPUTINFO { cbSize: size_of::<LASTINPUTINFO>() as u32, dwTime: 0 };
    // SAFETY: the structure lives during the call and says its own size.
    let (is_told, now) = unsafe { (GetLastInputInfo(&mut last) != 0, GetTickCount()) };
    // Both count the same milliseconds, and begin anew together every 49 days.
    let ago = Duration::from_millis(now.wrapping_sub(last.dwTime).into());
    is_told.then_some(LastTouch { at: Duration::from_millis(last.dwTime.into()), ago })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn windows_says_when_the_last_touch_was() {
        assert!(last_touch().unwrap().ago < Duration::from_secs(40 * 24 * 3600));
    }
}
