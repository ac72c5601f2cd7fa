//! What the engine remembers, all of it: whatever a snapshot must keep is here and nowhere else.
//!
//! Instants count the engine's own time, in milliseconds: boot time plus an offset, so that they stay valid across a
//! reboot (see [`super::snapshot`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::effect::{ClosedBy, CreditedBy, KindName};
use crate::time::{LocalDay, MinuteOfDay};

/// An instant of the engine's own time, in milliseconds.
pub type At = u64;

/// All clocks at the last step.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    pub at: At,
    /// The same without time in suspend.
    pub awake: u64,
    pub utc_ms: i64,
    pub zone: chrono_tz::Tz,
}

impl Moment {
    /// The engine's time of a wall-clock instant, as the clocks stand now.
    pub fn at_utc(&self, utc_ms: i64) -> At {
        self.at.saturating_add_signed(utc_ms - self.utc_ms)
    }

    /// The wall clock at one of the engine's instants, as the clocks stand now.
    pub fn utc_at(&self, at: At) -> i64 {
        self.utc_ms + (at as i64 - self.at as i64)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KindState {
    /// Active time since the last credit, in milliseconds.
    pub work: u64,
    pub postponed: u32,
    /// When the last postponement ends.
    pub until: Option<At>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Presence {
    Active,
    /// The last touch was at `since`. An absence only once `idle_grace` has passed.
    Idle {
        since: At,
    },
    /// Locked or asleep, absent since the given instant.
    Away {
        since: At,
        by: AwayBy,
    },
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AwayBy {
    Lock,
    Sleep,
    /// Asleep while locked, and woken: still locked.
    SleepLocked,
}

impl AwayBy {
    pub fn is_locked(self) -> bool {
        self != AwayBy::Sleep
    }

    pub fn credited_by(self) -> CreditedBy {
        match self {
            AwayBy::Lock => CreditedBy::Lock,
            AwayBy::Sleep | AwayBy::SleepLocked => CreditedBy::Sleep,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Phase {
    /// Nothing is announced.
    Quiet,
    HeadsUp(Offer),
    Running(Running),
}

/// One announced break, serving all kinds that are due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub kind: KindName,
    /// All kinds that it serves, the named one included.
    pub kinds: Vec<KindName>,
    pub starts_at: At,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Running {
    pub kind: KindName,
    pub kinds: Vec<KindName>,
    pub duration: u64,
    pub ends_at: At,
    pub window: BreakWindow,
}

/// Whether the break is on screen, or a notification carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BreakWindow {
    Shown,
    Failed,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    pub since: At,
    /// Whether the user was asked about it.
    pub asked: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pause {
    pub since: At,
    pub until: PauseEnd,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PauseEnd {
    At(At),
    /// The wall clock decides, in the zone then in force.
    Civil {
        day: chrono::NaiveDate,
        time: MinuteOfDay,
    },
}

/// How far the end of one day has come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ladder {
    pub hinted: bool,
    pub wound_down: bool,
    pub offered: bool,
    pub snoozes: u32,
    pub snoozed_until: Option<At>,
    /// An extension whose end offers the ritual again.
    pub again_at_end: bool,
    pub badge: bool,
    /// How far the user moved log-off, in milliseconds.
    pub extension: i64,
    /// "Log off now": the instant of the wish, in milliseconds since 1970 UTC.
    pub brought_forward: Option<i64>,
    pub day_off: bool,
    /// The first activity, for flexible days, in milliseconds since 1970 UTC.
    pub first_activity: Option<i64>,
    pub lunch: LunchState,
    /// Time away within the lunch window, in milliseconds.
    pub lunch_away: u64,
    pub reminded: BTreeSet<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LunchState {
    #[default]
    Ahead,
    /// In the window, the reminder still owed.
    Begun,
    Reminded,
    Over,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    pub day: LocalDay,
    pub by: ClosedBy,
    pub since: At,
    /// Active time since, in milliseconds.
    pub active: u64,
    pub counted: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// What must be added to boot time to get the engine's time.
    pub offset: i64,
    pub awake_offset: i64,
    pub last: Option<Moment>,
    pub kinds: BTreeMap<KindName, KindState>,
    pub presence: Presence,
    /// Since when work has been growing without a gap.
    pub growing_since: At,
    /// Growth since the last touch, to be taken back if it turns out to be an absence.
    pub idle_growth: u64,
    /// Kinds that the present absence has credited.
    pub credited: BTreeSet<KindName>,
    pub holds: BTreeMap<String, Hold>,
    pub pause: Option<Pause>,
    /// The reasons last reported as holding delivery.
    pub held: Option<Vec<String>>,
    pub phase: Phase,
    pub ladders: BTreeMap<LocalDay, Ladder>,
    pub closed: Option<Closed>,
}

impl Default for State {
    fn default() -> State {
        State {
            offset: 0,
            awake_offset: 0,
            last: None,
            kinds: BTreeMap::new(),
            presence: Presence::Active,
            growing_since: 0,
            idle_growth: 0,
            credited: BTreeSet::new(),
            holds: BTreeMap::new(),
            pause: None,
            held: None,
            phase: Phase::Quiet,
            ladders: BTreeMap::new(),
            closed: None,
        }
    }
}
