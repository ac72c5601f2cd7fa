//! The end of the working day: hint, wind-down, ritual, snoozes, one badge; closing, extending, opening again.
//!
//! It does not know what the ritual is. Invariant: one first offer of the ritual a day, whatever the clock does.

use std::time::Duration;

use super::Engine;
use super::calendar;
use super::delivery::Leave;
use super::effect::{ClosedBy, Effect, EndReason, OpenedBy, Withdrawn};
use super::moment::{Moment, Utc, ms, span};
use super::state::{Closed, DayState, Heavy, Ladder};
use crate::time::LocalDay;

/// How long before log-off the optional hint comes.
const HINT_LEAD: i64 = calendar::minutes(60);

/// The next thing to say about log-off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rung {
    Hint,
    WindDown,
    Ritual,
    Badge,
}

impl Engine {
    pub(super) fn today(&self) -> Option<LocalDay> {
        self.plan.as_ref().map(|plan| plan.day)
    }

    pub(super) fn day_state(&self) -> Option<&DayState> {
        self.state.day(self.today()?)
    }

    fn day_state_mut(&mut self) -> Option<&mut DayState> {
        let day = self.today()?;
        Some(self.state.day_mut(day))
    }

    /// Log-off as the day was planned: the end of its last hours, or earlier where the user brought it forward.
    pub(super) fn first_log_off_at(&self) -> Option<Utc> {
        let planned = self.plan.as_ref()?.hours.iter().map(|(_, end)| *end).max();
        let brought_forward = self.day_state().and_then(|day| day.brought_forward);
        match (planned, brought_forward) {
            (Some(planned), Some(moment)) => Some(planned.min(moment)),
            (planned, moment) => planned.or(moment),
        }
    }

    /// Log-off with any extension.
    pub(super) fn log_off_at(&self) -> Option<Utc> {
        let extension = self.day_state().map_or(0, |day| day.extension);
        self.first_log_off_at().map(|first| first + extension)
    }

    /// Until when an unanswered ritual stays on offer, counted from the first log-off.
    pub(super) fn ritual_ends_at(&self) -> Option<Utc> {
        self.first_log_off_at().map(|first| first + ms(self.rules.log_off.latest))
    }

    /// The moments on the wall clock at which the ladder goes on.
    pub(super) fn ladder_moments(&self) -> [Option<Utc>; 4] {
        let log_off = self.log_off_at();
        let hint = log_off.filter(|_| self.rules.log_off.hint).map(|log_off| log_off - HINT_LEAD);
        [hint, log_off.map(|at| at - ms(self.rules.log_off.lead)), log_off, self.ritual_ends_at()]
    }

    fn next_rung(&self, now: Moment) -> Option<Rung> {
        let log_off = self.log_off_at()?;
        let fallback = DayState::default();
        let day = self.day_state().unwrap_or(&fallback);
        if self.state.closed.is_some() || !(self.rules.log_off.enabled || day.brought_forward.is_some()) {
            return None;
        }
        match day.ladder {
            Ladder::Snoozed(until) => (now.at >= until).then_some(Rung::Ritual),
            Ladder::Offered => self.ritual_ends_at().is_some_and(|end| now.utc >= end).then_some(Rung::Badge),
            Ladder::Badge => None,
            Ladder::Waiting if now.utc >= log_off => Some(Rung::Ritual),
            Ladder::Waiting if day.was_wound_down || day.was_offered => None,
            Ladder::Waiting if now.utc >= log_off - ms(self.rules.log_off.lead) => Some(Rung::WindDown),
            Ladder::Waiting => {
                let is_due = self.rules.log_off.hint && now.utc >= log_off - HINT_LEAD;
                (is_due && !day.was_hinted).then_some(Rung::Hint)
            }
        }
    }

    /// Says what is due of the ladder, rung by rung.
    pub(super) fn climb_ladder(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        while let Some(rung) = self.next_rung(now) {
            if self.ask_leave(effects) != Leave::Granted {
                return;
            }
            let left = self.log_off_at().map_or(0, |log_off| log_off - now.utc);
            let Some(day) = self.day_state_mut() else { return };
            effects.push(match rung {
                Rung::Hint => {
                    day.was_hinted = true;
                    Effect::LogOffHint
                }
                Rung::WindDown => {
                    day.was_wound_down = true;
                    Effect::WindDown { log_off_in: span(left) }
                }
                Rung::Ritual => offer_ritual(day),
                Rung::Badge => {
                    day.ladder = Ladder::Badge;
                    Effect::Badge
                }
            });
        }
    }

    /// Brings log-off forward to this moment.
    pub(super) fn log_off_now(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.state.closed.is_some() {
            return;
        }
        let is_early = self.log_off_at().is_none_or(|log_off| now.utc < log_off);
        let is_free = self.state.running.is_none();
        let Some(day) = self.day_state_mut() else { return };
        if is_early {
            day.brought_forward = Some(now.utc);
            day.extension = 0;
        }
        day.ladder = Ladder::Waiting;
        if is_free {
            // Asked for by the user: no hold delays it.
            effects.push(offer_ritual(day));
        }
        self.withdraw(Withdrawn::Hours, effects);
    }

    pub(super) fn snoozes_left(&self) -> u32 {
        let used = self.day_state().map_or(0, |day| day.snoozes);
        self.rules.log_off.max_snoozes.saturating_sub(used)
    }

    pub(super) fn snooze_log_off(&mut self, length: Duration, now: Moment, effects: &mut Vec<Effect>) {
        let until = now.at + ms(length);
        let is_offered = self.day_state().is_some_and(|day| day.ladder == Ladder::Offered);
        let is_choice = self.rules.log_off.snoozes.contains(&length);
        let is_in_time = self.ritual_ends_at().is_some_and(|end| now.utc_of(until) <= end);
        if self.state.closed.is_some() || !is_offered || !is_choice || !is_in_time || self.snoozes_left() == 0
        {
            return;
        }
        if let Some(day) = self.day_state_mut() {
            day.ladder = Ladder::Snoozed(until);
            day.snoozes += 1;
        }
        effects.push(Effect::Snoozed { left: self.snoozes_left() });
    }

    /// Moves log-off by a length, opening the day again where it was closed.
    pub(super) fn extend_day(&mut self, length: i64, now: Moment, effects: &mut Vec<Effect>) {
        let Some(log_off) = self.log_off_at().filter(|_| length > 0) else { return };
        // Long after log-off the plain sum would already be over: then it counts from now.
        let more = if log_off + length > now.utc { length } else { now.utc + length - log_off };
        self.reopen_day(now, effects);
        if let Some(day) = self.day_state_mut() {
            day.extension += more;
            day.ladder = Ladder::Waiting;
        }
    }

    pub(super) fn close_day(&mut self, by: ClosedBy, now: Moment, effects: &mut Vec<Effect>) {
        let Some(day) = self.today().filter(|_| self.state.closed.is_none()) else { return };
        self.end(EndReason::DayClosed, effects);
        self.withdraw(Withdrawn::DayClosed, effects);
        for index in 0..self.kinds.len() {
            self.put_debt_aside(index);
        }
        let work = self.state.work.total;
        self.state.closed = Some(Closed { day, since_utc: now.utc, work, recorded: 0, was_noticed: false });
        effects.push(Effect::DayClosed { by });
    }

    /// What is owed ends with the day, unless the day is opened again.
    fn put_debt_aside(&mut self, index: usize) {
        let kind = &self.kinds[index];
        if self.work_left(kind) > 0 {
            return;
        }
        let total = self.state.work.total;
        if let Some(state) = self.state.kinds.get_mut(&kind.name) {
            state.heavy = Heavy::No;
            state.base_before_close = Some(state.base);
            state.base = total;
        }
    }

    pub(super) fn reopen_day(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.state.closed.is_some() {
            self.open(OpenedBy::User, effects);
        } else {
            self.work_after_all(now);
        }
    }

    /// Ends the closed time. A day that the user opens again has the work that it had.
    pub(super) fn open(&mut self, by: OpenedBy, effects: &mut Vec<Effect>) {
        self.record_after_hours(effects);
        self.state.closed = None;
        for state in self.state.kinds.values_mut() {
            let before = state.base_before_close.take();
            if let (OpenedBy::User, Some(before)) = (by, before) {
                state.base = state.base.min(before);
            }
        }
        effects.push(Effect::DayOpened { by });
    }
}

fn offer_ritual(day: &mut DayState) -> Effect {
    let again = day.was_offered;
    day.was_offered = true;
    day.ladder = Ladder::Offered;
    Effect::RitualOffered { again }
}
