//! Everything that the engine remembers, as plain data that a snapshot can carry.
//!
//! It decides nothing. Invariant: what can be worked out from the settings and the clocks is not in here.

use std::collections::{BTreeMap, VecDeque};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::DayFacts;
use super::effect::KindName;
use super::moment::{At, Moment, Utc};
use super::overrides::Override;
use crate::time::{LocalDay, MinuteOfDay};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct State {
    /// What is added to boot time: not 0 once the computer was restarted.
    pub offset: i64,
    pub last: Option<Moment>,
    /// When the engine first ran, on the wall clock.
    pub started: Option<Utc>,
    pub work: WorkClock,
    pub kinds: BTreeMap<KindName, KindState>,
    pub sensing: Sensing,
    pub absence: Option<Absence>,
    /// The end of the last absence.
    pub present_since: At,
    pub offer: Option<Offer>,
    pub running: Option<Running>,
    pub holds: BTreeMap<String, Hold>,
    pub pause: Option<Pause>,
    #[serde(default)]
    pub overrides: BTreeMap<String, Override>,
    /// The reasons that were last said to delay delivery.
    pub held: Option<Vec<String>>,
    /// A delivery met a hold in a step that must not say so yet.
    pub hold_to_report: bool,
    pub closed: Option<Closed>,
    /// The latest days that something happened on, oldest first.
    pub days: VecDeque<(LocalDay, DayState)>,
    /// On which date each fixed reminder was last given.
    pub reminded: BTreeMap<String, NaiveDate>,
}

/// How much active time there ever was; a kind's work is the difference to what it was at its last credit.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct WorkClock {
    pub total: i64,
    /// The stretches in which it grew lately, to be taken back where they turn out to be an absence.
    pub stretches: VecDeque<(At, At)>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct KindState {
    /// The work clock at the last credit.
    pub base: i64,
    pub postponements: u32,
    pub postponed_until: Option<At>,
    /// The base before the day was closed, for a day that is opened again.
    pub base_before_close: Option<i64>,
    #[serde(default)]
    pub heavy: Heavy,
}

/// What "that was heavy" does to a kind, on the day it was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Heavy {
    #[default]
    No,
    /// A break is owed now, whatever the work.
    BroughtForward(LocalDay),
    /// The interval that runs is a shorter one.
    NextIsShorter(LocalDay),
}

/// Whether this desktop tells if anyone is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Sensing {
    #[default]
    Seen,
    Unseen,
}

/// From the last input, the lock or the suspend on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Absence {
    pub since: At,
    /// When it became more than stillness: the first lock or suspend in it.
    pub away_since: Option<At>,
    /// When the screen was locked, while it is.
    pub locked_since: Option<At>,
    pub sleeps: Vec<(At, At)>,
    /// Its work was taken back, since it lasted for `idle_grace`.
    pub is_certain: bool,
    /// The user came back in this step.
    pub ended: Option<At>,
}

/// A break that is announced.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Offer {
    pub kind: KindName,
    /// All kinds that it serves, shorter first.
    pub kinds: Vec<KindName>,
    pub starts_at: At,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Running {
    pub kind: KindName,
    pub kinds: Vec<KindName>,
    pub started: At,
    pub duration: i64,
    pub ends_at: At,
    pub window: BreakWindow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum BreakWindow {
    Shown,
    /// A notification carries the break.
    Failed,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Hold {
    pub since: At,
    pub since_utc: Utc,
    pub was_asked_about: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Pause {
    pub since_utc: Utc,
    pub until: PauseEnd,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum PauseEnd {
    At(At),
    /// When the wall clock shows this, whatever happens to it.
    Civil(NaiveDate, MinuteOfDay),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Closed {
    pub day: LocalDay,
    pub since_utc: Utc,
    /// The work clock at the closing.
    pub work: i64,
    /// Active time since then that is in the records, in milliseconds.
    pub recorded: i64,
    #[serde(default)]
    pub was_noticed: bool,
}

/// What happened on one day.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct DayState {
    pub first_activity: Option<Utc>,
    pub is_taken_off: bool,
    pub ladder: Ladder,
    /// Log-off was brought forward to this moment by the user.
    pub brought_forward: Option<Utc>,
    /// By how much log-off was moved.
    pub extension: i64,
    pub was_hinted: bool,
    pub was_wound_down: bool,
    pub was_offered: bool,
    pub snoozes: u32,
    pub lunch: LunchState,
    pub lunch_away: i64,
    pub was_lunch_reminded: bool,
}

/// Where the ritual stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Ladder {
    /// Log-off, or the end of an extension, is still to come.
    #[default]
    Waiting,
    Offered,
    Snoozed(At),
    Badge,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum LunchState {
    #[default]
    ToCome,
    /// The engine was awake in the window.
    Seen,
    Over,
}

/// More days than a clock that jumps about can visit in one week.
const DAYS_KEPT: usize = 16;

impl State {
    pub fn day(&self, day: LocalDay) -> Option<&DayState> {
        self.days.iter().find(|(kept, _)| *kept == day).map(|(_, state)| state)
    }

    pub fn day_mut(&mut self, day: LocalDay) -> &mut DayState {
        let index = match self.days.iter().position(|(kept, _)| *kept == day) {
            Some(index) => index,
            None => {
                if self.days.len() == DAYS_KEPT {
                    self.days.pop_front();
                }
                self.days.push_back((day, DayState::default()));
                self.days.len() - 1
            }
        };
        &mut self.days[index].1
    }

    pub fn work_of(&self, kind: &KindName) -> i64 {
        self.kinds.get(kind).map_or(0, |state| self.work.total - state.base)
    }

    /// Nobody can be reached: locked, asleep, or still for long enough to be away.
    pub fn is_absent(&self) -> bool {
        self.absence.as_ref().is_some_and(|absence| absence.is_certain || absence.away_since.is_some())
    }

    /// Locked, or asleep and not yet touched.
    pub fn is_away(&self) -> bool {
        self.absence.as_ref().is_some_and(|absence| absence.away_since.is_some())
    }

    pub fn is_locked(&self) -> bool {
        self.absence.as_ref().is_some_and(|absence| absence.locked_since.is_some())
    }

    /// Whether work grows.
    pub fn is_working(&self) -> bool {
        self.running.is_none() && !self.is_absent()
    }
}

impl DayFacts for State {
    fn first_activity(&self, day: LocalDay) -> Option<Utc> {
        self.day(day).and_then(|state| state.first_activity)
    }

    fn was_taken_off(&self, day: LocalDay) -> bool {
        self.day(day).is_some_and(|state| state.is_taken_off)
    }
}
