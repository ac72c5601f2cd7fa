//! What macOS tells: inactivity and the lock screen, when it is asked.
//!
//! Words of other programs and devices come to programs with a run loop of the toolkit only, which the agent has not: these
//! signals stay unseen.

use std::time::Duration;

use evenkeel_core::view::SignalName;
use objc2_core_foundation::{CFBoolean, CFString, CFType};
use objc2_core_graphics::{CGEventSource, CGEventSourceStateID, CGEventType, CGSessionCopyCurrentDictionary};

use super::asked::Questioned;
use super::questions::LastTouch;
use crate::clock;
use crate::mailbox::Mailbox;

pub const NAME: &str = "macOS";
pub const SEEN: &[SignalName] = &[SignalName::Presence, SignalName::Lock, SignalName::Suspend];
/// Any kind of input.
const ANY: CGEventType = CGEventType(u32::MAX);

/// Nothing tells by itself.
pub fn begin(_mailbox: &Mailbox) {}

pub fn questioned() -> Option<Questioned> {
    Some(Questioned { name: NAME, last_touch, is_locked: Some(is_locked) })
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
