//! What can happen to the engine: signals of the desktop and wishes of the user.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::effect::{ClosedBy, KindName};
use crate::settings::Settings;
use crate::time::{BootTime, MinuteOfDay};

/// One event, to be given to the engine together with the time at which it was noticed.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The agent began to run with nothing to restore.
    Started,
    /// A deadline was reached, a clock was set, or the computer woke up.
    Tick,
    /// The user touched the keyboard or the mouse again.
    Active,
    /// The last touch was at `since`, which may lie in the past: alarms report late by nature.
    Idle {
        since: BootTime,
    },
    /// This desktop does not tell whether anyone is there.
    PresenceUnknown,
    Lock,
    /// Unlocking is itself user input.
    Unlock,
    /// Something that delays delivery began, such as `camera` or `app:zoom`.
    Hold(String),
    Release(String),
    /// The settings were replaced, from the file or by the user.
    Settings(Box<Settings>),
    /// Wishes with an exact length; the user's own commands count in minutes.
    Pause(Duration),
    /// Postpone, granted only where this is the `postpone_by` of the kind.
    PostponeBy(Duration),
    SnoozeLogOff(Duration),
    ExtendDay(Duration),
    /// Rules that hold for a while, written as an overlay of the settings.
    Override {
        id: String,
        set: serde_json::Value,
        length: Duration,
    },
    /// The break window did not paint; a notification carries the running break instead.
    BreakWindowFailed,
    Command(Command),
}

/// A wish of the user. One that cannot be granted now changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Command {
    /// Start a break of this kind now, over holds, pause and hours.
    Take {
        kind: KindName,
    },
    /// Start the offered break now; where none is offered, a break of the shortest kind.
    TakeOffered,
    /// Delay the offer or the running break by its kind's `postpone_by`.
    Postpone,
    Skip,
    /// "I am back": ends a break that the user ends by hand, once its time is over.
    Finish,
    /// The early or emergency way out of a running break.
    Leave,
    Pause {
        length: PauseLength,
    },
    Resume,
    /// Bring the end of the day forward to now: offers the ritual.
    LogOffNow,
    SnoozeLogOff {
        minutes: u32,
    },
    ExtendDay {
        minutes: u32,
    },
    CloseDay {
        by: ClosedBy,
    },
    /// Open a closed day again, or work on a day that was taken off.
    ReopenDay,
    DayOff,
    /// "That was heavy": owes a break now, and makes the next interval a shorter one.
    Heavy,
    /// Rules that hold for a while: a partial overlay of the settings. In place of an override of the same name.
    Override {
        id: String,
        #[ts(type = "unknown")]
        set: serde_json::Value,
        minutes: u32,
    },
    RemoveOverride {
        id: String,
    },
}

/// How long a pause lasts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PauseLength {
    Minutes {
        minutes: u32,
    },
    /// Until the next occurrence of this time on the wall clock.
    Until {
        #[ts(as = "String")]
        time: MinuteOfDay,
    },
    /// Until the next start of work.
    UntilTomorrow,
}

impl PauseLength {
    /// A pause of the given length, in whole minutes.
    pub fn of(length: Duration) -> PauseLength {
        PauseLength::Minutes { minutes: (length.as_secs() / 60) as u32 }
    }
}
