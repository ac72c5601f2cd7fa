//! When Evenkeel may speak: one pure state machine, stepped by whoever owns the clock.
//!
//! It reads no clock, does no I/O and starts no thread. [`Engine::step`] is the only way to change it, and
//! [`Engine::next_deadline`] the only reason to wake it. Effects are returned, never performed.

mod calendar;
mod command;
mod commands;
mod credit;
mod deadline;
mod delivery;
mod effect;
mod holds;
mod log_off;
mod picture;
mod snapshot;
mod state;
pub mod trace;

pub use command::{Command, Input, PauseLength};
pub use effect::{ClosedBy, CreditedBy, Effect, EndReason, KindName, OpenedBy};
pub use snapshot::{Snapshot, SnapshotError};

use calendar::Span;
use state::{AwayBy, Ladder, Moment, Phase, Presence, State};

use crate::settings::{BreakKind, Settings};
use crate::time::{BootTime, LocalDay, Now};
use crate::view::EngineView;

/// A difference between boot and waking time that is a suspend, not the coarseness of clocks, in milliseconds.
const SUSPEND: u64 = 1000;

/// The machine. One owner steps it; everything else reads its [`EngineView`].
#[derive(Clone, Debug)]
pub struct Engine {
    settings: Settings,
    state: State,
    deadline: Option<state::At>,
}

impl Engine {
    pub fn new(settings: Settings) -> Engine {
        Engine { settings, state: State::default(), deadline: None }
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Takes one input at the time it was noticed, and says what is to be done, in order.
    pub fn step(&mut self, input: Input, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        let now = self.moment(&now);
        self.pass_time(now, &mut effects);
        self.take_input(input, now, &mut effects);
        self.settle(now, &mut effects);
        self.deadline = self.find_deadline(now);
        effects
    }

    /// When the engine must be stepped next, if nothing happens before.
    pub fn next_deadline(&self) -> Option<BootTime> {
        self.deadline.map(|at| BootTime(at.saturating_add_signed(-self.state.offset)))
    }

    /// Whether the owner should report idleness as short as `presence.typing_gap`: only while a break waits for it.
    pub fn wants_typing_gap(&self) -> bool {
        match (&self.state.phase, self.state.last) {
            (Phase::HeadsUp(offer), Some(last)) => last.at >= offer.starts_at,
            _ => false,
        }
    }

    /// Everything that a window or the tray shows of the engine.
    pub fn view(&self, now: Now) -> EngineView {
        picture::picture(self, self.moment(&now))
    }

    /// The user's day at this moment, for records.
    pub fn day(&self, now: Now) -> LocalDay {
        self.day_at(self.moment(&now))
    }

    fn moment(&self, now: &Now) -> Moment {
        Moment {
            at: now.boot.0.saturating_add_signed(self.state.offset),
            awake: now.mono.0.saturating_add_signed(self.state.awake_offset),
            utc_ms: now.utc_ms(),
            zone: now.zone,
        }
    }

    /// Accounts for the time since the last step: work that grew, and a suspend that nobody announced.
    fn pass_time(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(last) = self.state.last.replace(now) else {
            self.state.growing_since = now.at;
            return;
        };
        let passed = now.at.saturating_sub(last.at);
        let awake = now.awake.saturating_sub(last.awake).min(passed);
        let slept = passed - awake;
        if slept < SUSPEND {
            self.grow(last.at, now.at);
            return;
        }
        self.grow(last.at, last.at + awake);
        let since = self.absent_since().unwrap_or(last.at + awake);
        let by = match self.state.presence {
            Presence::Away { by, .. } if by.is_locked() => AwayBy::SleepLocked,
            _ => AwayBy::Sleep,
        };
        self.go_away(since, by, effects);
    }

    fn take_input(&mut self, input: Input, now: Moment, effects: &mut Vec<Effect>) {
        match input {
            Input::Tick => {}
            Input::Started | Input::Active => self.be_active(now),
            Input::Idle { since } => {
                let since = since.0.saturating_add_signed(self.state.offset).min(now.at);
                self.be_idle(since, now);
            }
            Input::PresenceUnknown => self.presence_unknown(now),
            Input::Lock => {
                let since = self.absent_since().unwrap_or(now.at);
                let by = match self.state.presence {
                    Presence::Away { by: AwayBy::Sleep | AwayBy::SleepLocked, .. } => AwayBy::SleepLocked,
                    _ => AwayBy::Lock,
                };
                self.go_away(since, by, effects);
            }
            Input::Unlock => self.unlock(now),
            Input::Hold(reason) => self.hold(reason, now),
            Input::Release(reason) => self.release(&reason),
            Input::Settings(settings) => self.change_settings(*settings),
            Input::BreakWindowFailed => self.break_window_failed(),
            Input::Command(command) => self.command(command, now, effects),
        }
    }

    /// Brings everything up to the moment, in the order that decides who goes first.
    fn settle(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.credit_running_break(now, effects);
        self.credit_absence(now, effects);
        self.open_day(now, effects);
        self.end_pause(now, effects);
        self.climb_ladder(now, effects);
        self.keep_lunch(now, effects);
        self.remind(now, effects);
        self.deliver(now, effects);
        self.ask_about_holds(now, effects);
    }

    /// New settings keep all work; an announced or running break of a kind that is gone is left alone to its end.
    fn change_settings(&mut self, settings: Settings) {
        self.settings = settings;
    }

    fn kind(&self, name: &KindName) -> Option<&BreakKind> {
        self.settings.breaks.get(name)
    }

    /// The kinds that are switched on, shorter first, then by name.
    fn enabled_kinds(&self) -> Vec<(&KindName, &BreakKind)> {
        let mut kinds: Vec<_> = self.settings.breaks.iter().filter(|(_, kind)| kind.enabled).collect();
        kinds.sort_by_key(|(name, kind)| (kind.duration, *name));
        kinds
    }

    fn day_at(&self, now: Moment) -> LocalDay {
        calendar::day_at(&self.settings, now.zone, now.utc_ms)
    }

    fn ladder(&self, day: LocalDay) -> Ladder {
        self.state.ladders.get(&day).cloned().unwrap_or_default()
    }

    fn ladder_mut(&mut self, day: LocalDay) -> &mut Ladder {
        // A clock may go back and forth over midnight; older days never come again.
        while self.state.ladders.len() > 4 {
            self.state.ladders.pop_first();
        }
        self.state.ladders.entry(day).or_default()
    }

    /// The working hours of a day as lived.
    fn hours(&self, now: Moment, day: LocalDay) -> Vec<Span> {
        let ladder = self.ladder(day);
        if ladder.day_off {
            return Vec::new();
        }
        calendar::lived_hours(&self.settings, now.zone, day, ladder.first_activity, ladder.extension)
    }

    /// Log-off today, in milliseconds since 1970 UTC.
    fn log_off_at(&self, now: Moment, day: LocalDay) -> Option<i64> {
        if !self.settings.log_off.enabled {
            return None;
        }
        let scheduled = self.hours(now, day).last().map(|last| last.end);
        self.ladder(day).brought_forward.or(scheduled)
    }
}

/// Milliseconds of a span of time.
fn millis(span: std::time::Duration) -> u64 {
    span.as_millis() as u64
}
