//! What Windows tells: inactivity when it is asked, the session and the window in front by messages, devices by the consent store.
//!
//! It has no documented word for its own "do not disturb", nor for a program that keeps the screen on: both stay unseen.
#![allow(unsafe_code)]

use std::time::Duration;

use evenkeel_core::view::SignalName;
use windows_sys::Win32::System::SystemInformation::GetTickCount;
use windows_sys::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};

use super::asked::Questioned;
use super::questions::LastTouch;
use super::{consent_store, windows_session};
use crate::mailbox::Mailbox;

pub use super::windows_session::NAME;

/// What other modules say of their own.
pub const SEEN: &[SignalName] = &[
    SignalName::Presence,
    SignalName::Lock,
    SignalName::Suspend,
    SignalName::FullScreen,
    SignalName::Apps,
    SignalName::Camera,
    SignalName::Microphone,
    SignalName::Battery,
];

pub fn begin(mailbox: &Mailbox) {
    windows_session::listen(mailbox);
    consent_store::watch(mailbox);
}

pub fn questioned() -> Option<Questioned> {
    Some(Questioned { name: NAME, last_touch, is_locked: None })
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
