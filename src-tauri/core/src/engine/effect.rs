//! What the engine decided. Effects are returned, never performed; each is also a record of what happened.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The name of a kind of break: `micro`, `rest`, or one of the user's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct KindName(pub String);

impl fmt::Display for KindName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<&str> for KindName {
    fn from(name: &str) -> KindName {
        KindName(name.to_owned())
    }
}

/// A decision of the engine, named as in the output of `evenkeel simulate`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum Effect {
    HeadsUp {
        kind: KindName,
        #[serde(with = "crate::span")]
        starts_in: Duration,
    },
    /// The announced break will not start now.
    HeadsUpWithdrawn {
        kind: KindName,
        why: Withdrawn,
    },
    LunchReminder,
    LunchEnded {
        taken: bool,
    },
    BreakStarted {
        kind: KindName,
        #[serde(with = "crate::span")]
        ends_in: Duration,
    },
    BreakEnded {
        kind: KindName,
        reason: EndReason,
        /// A strict break was left by the emergency way.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        emergency: bool,
    },
    Credited {
        kind: KindName,
        by: CreditedBy,
    },
    /// Delivery was delayed for these reasons, or the set of reasons changed.
    Held {
        reasons: Vec<String>,
    },
    Released,
    /// `until`: from the step on, in boot time. `left`: further postponements that remain.
    Postponed {
        kind: KindName,
        #[serde(with = "crate::span")]
        until: Duration,
        left: u32,
    },
    LogOffHint,
    WindDown {
        #[serde(with = "crate::span")]
        log_off_in: Duration,
    },
    RitualOffered {
        again: bool,
    },
    Snoozed {
        left: u32,
    },
    Badge,
    DayClosed {
        by: ClosedBy,
    },
    DayOpened {
        by: OpenedBy,
    },
    AfterHours {
        minutes: u32,
    },
    AfterHoursNotice,
    /// `until`: how long from now; absent for a pause until the next start of work.
    Paused {
        #[serde(with = "crate::span::optional", skip_serializing_if = "Option::is_none", default)]
        until: Option<Duration>,
    },
    Resumed,
    QuietQuestion {
        reason: String,
    },
    FixedReminder {
        name: String,
    },
}

/// Why a break ended; every started break ends with exactly one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    Finished,
    Skipped,
    LeftEarly,
    /// The user came back from a break that ends by hand.
    Returned,
    Slept,
    LockedAway,
    Postponed,
    DayClosed,
    /// The window could not show; a notification carried the break.
    Degraded,
}

/// Why an announced break did not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawn {
    /// Locked, asleep, or idle for as long as an absence takes.
    Away,
    Skipped,
    /// Another break was taken instead.
    OtherTaken,
    /// It would run into lunch, past log-off or outside work hours.
    Hours,
    DayClosed,
    /// The settings changed so that it is no longer due.
    Settings,
}

/// What counted as the rest for which a kind was credited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CreditedBy {
    Break,
    Idle,
    Lock,
    Sleep,
}

/// Who closed the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClosedBy {
    User,
    Ritual,
}

/// Who opened the day again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenedBy {
    Schedule,
    User,
}
