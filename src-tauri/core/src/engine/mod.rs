//! When Evenkeel may speak: one pure state machine, stepped by whoever owns the clock.
//!
//! It reads no clock, does no I/O and starts no thread. [`Engine::step`] is the only way to change it, and
//! [`Engine::next_deadline`] the only reason to wake it. Effects are returned, never performed.

mod breaks;
mod calendar;
mod command;
mod commands;
mod credit;
mod day;
mod deadline;
mod delivery;
mod effect;
mod heavy;
mod holds;
mod log_off;
mod moment;
mod offer;
mod overrides;
mod picture;
mod preview;
mod snapshot;
mod state;
pub mod trace;

use chrono::DateTime;

use crate::checkin::{EveningRitual, WorkDay};
use crate::settings::{BreakKind, Settings};
use crate::time::{BootTime, LocalDay, Now};
use crate::view::EngineView;
use calendar::DayPlan;
pub use command::{Command, Input, PauseLength};
pub use effect::{ClosedBy, CreditedBy, Effect, EndReason, KindName, OpenedBy, Withdrawn};
pub use holds::NAMES as HOLDS;
use moment::{At, Moment, ms, signed};
pub use preview::preview;
pub use snapshot::{Snapshot, SnapshotError};
use state::{KindState, State};

/// The machine. One owner steps it; everything else reads its [`EngineView`].
#[derive(Clone, Debug)]
pub struct Engine {
    /// As the user has set them.
    settings: Settings,
    /// Those in force: the user's with all overrides laid over them.
    rules: Settings,
    /// The kinds that are switched on, shorter first, then by name.
    kinds: Vec<Kind>,
    state: State,
    /// The day of the last step; worked out again whenever it could be another.
    plan: Option<DayPlan>,
    deadline: Option<At>,
    pace: Pace,
}

/// A kind that is switched on, with its spans in milliseconds.
#[derive(Clone, Debug)]
struct Kind {
    name: KindName,
    interval: i64,
    duration: i64,
    heads_up: i64,
}

/// Whether the step at hand may say that a hold delays something: only a tick may, so that a hold which begins and
/// ends in one moment leaves no trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pace {
    Tick,
    Input,
}

impl Engine {
    pub fn new(settings: Settings) -> Engine {
        Engine::with_state(settings, State::default())
    }

    fn with_state(settings: Settings, state: State) -> Engine {
        let mut engine = Engine {
            rules: overrides::in_force(&settings, &state),
            settings,
            kinds: Vec::new(),
            state,
            plan: None,
            deadline: None,
            pace: Pace::Tick,
        };
        engine.arrange_kinds();
        engine
    }

    /// The settings as the user made them, overrides left out.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The settings by which the engine decides now: the user's, and the overrides of the present.
    pub fn rules(&self) -> &Settings {
        &self.rules
    }

    /// Takes one input at the time it was noticed, and says what is to be done, in order.
    pub fn step(&mut self, input: Input, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        let now = self.moment(&now);
        self.pace = if input == Input::Tick { Pace::Tick } else { Pace::Input };
        self.state.hold_to_report = false;
        self.pass_time(now);
        self.end_break_when_over(now, &mut effects);
        self.end_overrides(now, &mut effects);
        self.find_day(now);
        self.take_input(input, now, &mut effects);
        self.find_day(now);
        self.settle(now, &mut effects);
        self.deadline = self.find_deadline(now);
        effects
    }

    /// When the engine must be stepped next, if nothing happens before. It may be this very moment.
    pub fn next_deadline(&self) -> Option<BootTime> {
        self.deadline.map(|at| BootTime(u64::try_from(at - self.state.offset).unwrap_or(0)))
    }

    /// How long anybody was ever active, in milliseconds; what turns out to be an absence is taken back.
    pub fn active_ms(&self) -> i64 {
        self.state.work.total
    }

    /// Whether the owner should report idleness as short as `presence.typing_gap`: true only while a break waits for it.
    pub fn wants_typing_gap(&self) -> bool {
        self.state.offer.is_some() && self.state.sensing == state::Sensing::Seen
    }

    /// Whether the screen is locked: then nothing may be shown.
    pub fn is_locked(&self) -> bool {
        self.state.is_locked()
    }

    /// Whether the owner should report the very next touch: after a suspend, which no alarm on stillness may have noticed.
    pub fn awaits_touch(&self) -> bool {
        self.state.is_away() && !self.state.is_locked() && self.state.sensing == state::Sensing::Seen
    }

    /// Everything that a window or the tray shows.
    pub fn view(&self, now: Now) -> EngineView {
        picture::Picture::of(self, self.moment(&now)).engine_view()
    }

    /// The user's day at this moment, for records.
    pub fn day(&self, now: Now) -> LocalDay {
        self.plan_at(self.moment(&now)).day
    }

    /// The working day at this moment; none on a day off, or where a flexible one has not begun.
    pub fn work_day(&self, now: Now) -> Option<WorkDay> {
        let plan = self.plan_at(self.moment(&now));
        let at = |utc| DateTime::from_timestamp_millis(utc);
        let ritual = match self.rules.log_off.enabled {
            true => EveningRitual::Comes,
            false => EveningRitual::None,
        };
        let (first, last) = (plan.hours.first()?, plan.hours.last()?);
        Some(WorkDay { day: plan.day, begins: at(first.0)?, ends: at(last.1)?, ritual })
    }

    fn moment(&self, now: &Now) -> Moment {
        Moment {
            at: signed(now.boot.0) + self.state.offset,
            mono: signed(now.mono.0),
            utc: now.utc_ms(),
            zone: now.zone,
        }
    }

    fn take_input(&mut self, input: Input, now: Moment, effects: &mut Vec<Effect>) {
        match input {
            Input::Tick => {}
            Input::Started | Input::Active => self.be_active(now),
            Input::Idle { since } => {
                let since = signed(since.0) + self.state.offset;
                self.be_idle(since, now, effects);
            }
            Input::PresenceUnknown => self.be_unseen(now),
            Input::Lock => self.lock(now),
            Input::Unlock => self.unlock(now),
            Input::Hold(reason) => self.hold(reason, now),
            Input::Release(reason) => self.release(&reason),
            Input::Settings(settings) => {
                self.settings = *settings;
                self.put_in_force(now, effects);
            }
            Input::BreakWindowFailed => self.break_window_failed(now, effects),
            Input::Pause(length) => self.pause_for(ms(length), now, effects),
            Input::PostponeBy(length) => self.postpone_by(ms(length), now, effects),
            Input::SnoozeLogOff(length) => self.snooze_log_off(length, now, effects),
            Input::ExtendDay(length) => self.extend_day(ms(length), now, effects),
            Input::Override { id, set, length } => self.set_override(id, &set, length, now, effects),
            Input::Command(command) => self.obey(command, now, effects),
        }
    }

    /// Brings everything up to the moment. The order decides who goes first.
    fn settle(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.note_first_activity(now);
        self.open_day(now, effects);
        self.end_pause(now, effects);
        self.keep_hours(now, effects);
        self.end_lunch(now, effects);
        self.update_held(effects);
        self.settle_absence(now, effects);
        self.count_evening(effects);
        self.speak(now, effects);
    }

    /// Rules that have changed keep all work and hold at once. An announced break that is no longer due is taken back;
    /// a running one goes on to its end.
    fn put_in_force(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.rules = overrides::in_force(&self.settings, &self.state);
        self.arrange_kinds();
        self.plan = None;
        self.find_day(now);
        let Some(offer) = &self.state.offer else { return };
        let kind = self.kinds.iter().find(|kind| kind.name == offer.kind);
        if !kind.is_some_and(|kind| {
            self.due_in(kind, now) <= (offer.starts_at - now.at).max(0) + offer::SOON_AFTER
        }) {
            self.withdraw(Withdrawn::Settings, effects);
        }
    }

    fn arrange_kinds(&mut self) {
        let enabled = self.rules.breaks.iter().filter(|(_, kind)| kind.enabled);
        let mut kinds: Vec<Kind> = enabled.map(|(name, kind)| Kind::of(name, kind)).collect();
        kinds.sort_by(|one, other| (one.duration, &one.name).cmp(&(other.duration, &other.name)));
        self.state.kinds.retain(|name, _| kinds.iter().any(|kind| kind.name == *name));
        let base = self.state.work.total;
        for kind in &kinds {
            let fresh = || KindState { base, ..KindState::default() };
            self.state.kinds.entry(kind.name.clone()).or_insert_with(fresh);
        }
        self.kinds = kinds;
    }

    fn rule(&self, name: &KindName) -> Option<&BreakKind> {
        self.rules.breaks.get(name)
    }

    fn plan_at(&self, now: Moment) -> DayPlan {
        match &self.plan {
            Some(plan) if plan.zone == now.zone && plan.begins <= now.utc && now.utc < plan.ends => {
                plan.clone()
            }
            _ => calendar::plan(&self.rules, &self.state, now.zone, now.utc),
        }
    }

    /// Makes sure that the plan is that of the day in force.
    fn find_day(&mut self, now: Moment) {
        let fits = |plan: &DayPlan| plan.zone == now.zone && plan.begins <= now.utc && now.utc < plan.ends;
        if !self.plan.as_ref().is_some_and(fits) {
            self.plan = Some(calendar::plan(&self.rules, &self.state, now.zone, now.utc));
        }
    }
}

impl Kind {
    fn of(name: &KindName, kind: &BreakKind) -> Kind {
        Kind {
            name: name.clone(),
            interval: ms(kind.interval),
            duration: ms(kind.duration),
            heads_up: ms(kind.heads_up),
        }
    }
}
