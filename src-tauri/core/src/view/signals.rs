//! What the agent can notice of the desktop: which signals there are, and whether each can be seen here.
//!
//! It does not know how a signal is seen. Invariant: a signal is either seen, with by whom, or unseen, with why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything of the desktop that Evenkeel heeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignalName {
    /// Whether somebody is at the keyboard.
    Presence,
    Lock,
    Suspend,
    DoNotDisturb,
    FullScreen,
    /// The listed programs in front.
    Apps,
    Camera,
    Microphone,
    /// A program keeps the screen on, as players and calls do.
    KeptAwake,
    Battery,
}

impl SignalName {
    /// In the order in which they are shown.
    pub const ALL: [SignalName; 10] = [
        SignalName::Presence,
        SignalName::Lock,
        SignalName::Suspend,
        SignalName::DoNotDisturb,
        SignalName::FullScreen,
        SignalName::Apps,
        SignalName::Camera,
        SignalName::Microphone,
        SignalName::KeptAwake,
        SignalName::Battery,
    ];

    /// The hold of the engine that this signal is; the listed programs are a hold each.
    pub fn hold(self) -> Option<&'static str> {
        match self {
            SignalName::DoNotDisturb => Some("do_not_disturb"),
            SignalName::FullScreen => Some("full_screen"),
            SignalName::Camera => Some("camera"),
            SignalName::Microphone => Some("microphone"),
            SignalName::KeptAwake => Some("kept_awake"),
            SignalName::Battery => Some("battery"),
            SignalName::Presence | SignalName::Lock | SignalName::Suspend | SignalName::Apps => None,
        }
    }
}

/// How it stands with one signal on this desktop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignalView {
    pub name: SignalName,
    pub sight: Sight,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Sight {
    /// `by` names who tells, such as `logind`.
    Seen {
        by: Vec<String>,
    },
    Unseen {
        why: Unseen,
    },
}

/// Why a signal cannot be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unseen {
    /// Whoever told has gone, or refuses to tell any more.
    Lost,
    /// The device is there, and this user may not look at it.
    NotAllowed,
    /// The display server does not tell.
    DisplayIsSilent,
    /// No service of this desktop tells.
    NobodyTells,
    NoDisplay,
    NoSessionBus,
    NoSystemBus,
    /// Nothing is written for this system yet.
    ThisSystem,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::engine::HOLDS;
    use crate::settings::Settings;

    #[test]
    fn every_signal_that_delays_breaks_is_a_hold_and_can_be_ignored() {
        let holds = Settings::default().holds;
        for hold in SignalName::ALL.into_iter().filter_map(SignalName::hold) {
            assert!(HOLDS.contains(&hold), "{hold}");
            assert!(holds.without(hold).is_some(), "{hold}");
        }
    }

    #[test]
    fn the_list_of_signals_is_in_order_and_whole() {
        assert!(SignalName::ALL.is_sorted());
        let last = *SignalName::ALL.last().unwrap();
        assert_eq!(last as usize + 1, SignalName::ALL.len());
    }
}
