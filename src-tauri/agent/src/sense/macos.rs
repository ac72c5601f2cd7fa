//! Everything that tells of the desktop on macOS: inactivity and the lock screen, which it says when it is asked.
//!
//! Words of other programs and devices come to programs with a run loop of the toolkit only, which the agent has not: these
//! signals stay unseen.

use std::time::Duration;

use evenkeel_core::view::{SignalName, Unseen};
use objc2_core_foundation::{CFBoolean, CFString, CFType};
use objc2_core_graphics::{CGEventSource, CGEventSourceStateID, CGEventType, CGSessionCopyCurrentDictionary};

use super::asked::{Asked, Questioned};
use super::board::{Told, Word};
use super::idle::{Idling, Thresholds};
use super::questions::LastTouch;
use super::{Blind, SenseEvent};
use crate::clock;
use crate::mailbox::{Mailbox, Message};
use crate::wake::Watched;

const NAME: &str = "macOS";
/// Any kind of input.
const ANY: CGEventType = CGEventType(u32::MAX);

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
        let is_seen =
            |signal| matches!(signal, SignalName::Presence | SignalName::Lock | SignalName::Suspend);
        let unseen = SignalName::ALL.into_iter().filter(|signal| !is_seen(*signal));
        let word = Word::Unseen(Unseen::ThisSystem);
        let told = unseen.map(|signal| Told { signal, source: NAME, word }).collect();
        self.mailbox.send(Message::Sense(SenseEvent::Told(told)));
    }

    pub fn connect(&mut self, thresholds: Thresholds) -> Result<&'static str, Blind> {
        let questioned = Questioned { name: NAME, last_touch, is_locked: Some(is_locked) };
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
    let seconds = CGEventSource::seconds_since_last_event_type(CGEventSourceStateID::HIDSystemState, ANY);
    let ago = Duration::try_from_secs_f64(seconds).ok()?;
    // Its counter stands still in a suspend, as this one does.
    let now = Duration::from_millis(clock::now().mono.0);
    Some(LastTouch { at: now.saturating_sub(ago), ago })
}

/// The key is there only while the session is locked; without a session nothing is told.
#[allow(unsafe_code)]
fn is_locked() -> Option<bool> {
    let session = CGSessionCopyCurrentDictionary()?;
    // SAFETY: documented as a dictionary of strings and objects.
    let session = unsafe { session.cast_unchecked::<CFString, CFType>() };
    let is_locked = session.get(&CFString::from_static_str("CGSSessionScreenIsLocked"));
    Some(is_locked.is_some_and(|value| value.downcast_ref::<CFBoolean>().is_some_and(CFBoolean::as_bool)))
}
