//! The end of the day: hint, wind-down, ritual, snoozes, one calm badge; lunch and fixed reminders on the same clock.
//!
//! Each rung is said once a day, whatever the clocks do; the user decides the rest.

use std::time::Duration;

use chrono::Datelike;

use super::calendar::{self, Span};
use super::state::{At, LunchState, Moment, Phase};
use super::{Effect, Engine, OpenedBy, millis};
use crate::time::LocalDay;

const HINT_BEFORE: i64 = 60 * 60_000;
/// Time away that makes a lunch a lunch.
const LUNCH_TAKEN: u64 = 20 * 60_000;
/// How late a fixed reminder may come when something delays it.
const REMINDER_PATIENCE: i64 = 60 * 60_000;

impl Engine {
    /// The day after a closed one opens with its first hour of work.
    pub(super) fn open_day(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(closed) = self.state.closed else { return };
        let day = self.day_at(now);
        if day == closed.day {
            return;
        }
        let started = self.hours(now, day).first().is_some_and(|first| now.utc_ms >= first.start);
        if started {
            self.state.closed = None;
            effects.push(Effect::DayOpened { by: OpenedBy::Schedule });
        }
    }

    /// Until when log-off can be put off: counted from the first log-off, without extensions.
    pub(super) fn log_off_bound(&self, now: Moment, day: LocalDay) -> Option<i64> {
        let first = self.log_off_at(now, day)? - self.ladder(day).extension;
        Some(first + millis(self.settings.log_off.latest) as i64)
    }

    /// Whether a notice of the ladder may come now.
    fn may_speak(&self, now: Moment) -> bool {
        !self.is_absent(now) && !matches!(self.state.phase, Phase::Running(_))
    }

    pub(super) fn climb_ladder(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let day = self.day_at(now);
        let (Some(log_off), Some(bound)) = (self.log_off_at(now, day), self.log_off_bound(now, day)) else {
            return;
        };
        if self.state.closed.is_some() || !self.may_speak(now) {
            return;
        }
        let ladder = self.ladder(day);
        let lead = millis(self.settings.log_off.lead) as i64;
        let hint_due = self.settings.log_off.hint && !ladder.hinted && now.utc_ms >= log_off - HINT_BEFORE;
        let wind_down_due = !ladder.wound_down && now.utc_ms >= log_off - lead;
        let ritual_due = if ladder.offered {
            ladder.snoozed_until.is_some_and(|until| now.at >= until)
                || (ladder.again_at_end && now.utc_ms >= log_off)
        } else {
            now.utc_ms >= log_off
        };
        let before = now.utc_ms < log_off;
        if !((hint_due || wind_down_due) && before || ritual_due) {
            self.show_badge(day, bound.max(log_off), now, effects);
            return;
        }
        let reasons = self.hold_reasons();
        if !reasons.is_empty() {
            self.report_held(reasons, effects);
            return;
        }
        if ritual_due {
            self.offer_ritual(day, effects);
            self.show_badge(day, bound.max(log_off), now, effects);
        } else if wind_down_due {
            self.ladder_mut(day).hinted = true;
            self.ladder_mut(day).wound_down = true;
            let log_off_in = Duration::from_millis((log_off - now.utc_ms) as u64);
            effects.push(Effect::WindDown { log_off_in });
        } else {
            self.ladder_mut(day).hinted = true;
            effects.push(Effect::LogOffHint);
        }
    }

    fn offer_ritual(&mut self, day: LocalDay, effects: &mut Vec<Effect>) {
        self.withdraw(effects);
        let ladder = self.ladder_mut(day);
        let again = ladder.offered;
        ladder.offered = true;
        ladder.wound_down = true;
        ladder.hinted = true;
        ladder.snoozed_until = None;
        ladder.again_at_end = false;
        effects.push(Effect::RitualOffered { again });
    }

    fn show_badge(&mut self, day: LocalDay, latest: i64, now: Moment, effects: &mut Vec<Effect>) {
        let ladder = self.ladder(day);
        let waiting =
            ladder.offered && !ladder.badge && ladder.snoozed_until.is_none() && !ladder.again_at_end;
        if waiting && now.utc_ms >= latest {
            self.ladder_mut(day).badge = true;
            effects.push(Effect::Badge);
        }
    }

    /// "Log off now": the ritual is offered in this step, even over a hold, since the user asked for it.
    pub(super) fn log_off_now(&mut self, now: Moment) {
        let day = self.day_at(now);
        if self.state.closed.is_some() {
            return;
        }
        let ladder = self.ladder_mut(day);
        ladder.brought_forward = Some(now.utc_ms);
        ladder.snoozed_until = None;
        ladder.again_at_end = ladder.offered;
    }

    pub(super) fn lunch_window(&self, now: Moment, day: LocalDay) -> Option<Span> {
        calendar::lunch(&self.settings, now.zone, day, &self.hours(now, day))
    }

    pub(super) fn keep_lunch(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let day = self.day_at(now);
        let Some(window) = self.lunch_window(now, day) else { return };
        let state = self.ladder(day).lunch;
        if state == LunchState::Ahead && window.contains(now.utc_ms) {
            self.ladder_mut(day).lunch = LunchState::Begun;
        }
        let owed = self.ladder(day).lunch == LunchState::Begun && now.utc_ms < window.end;
        if owed && self.state.closed.is_none() && self.may_speak(now) && self.hold_reasons().is_empty() {
            self.withdraw(effects);
            self.ladder_mut(day).lunch = LunchState::Reminded;
            effects.push(Effect::LunchReminder);
        }
        let begun = matches!(self.ladder(day).lunch, LunchState::Begun | LunchState::Reminded);
        if begun && now.utc_ms >= window.end {
            self.note_lunch_absence(now);
            let taken = self.ladder(day).lunch_away >= LUNCH_TAKEN;
            self.ladder_mut(day).lunch = LunchState::Over;
            effects.push(Effect::LunchEnded { taken });
        }
    }

    /// Adds the part of the present absence that lies in the lunch window. Called where the absence or the window ends.
    pub(super) fn note_lunch_absence(&mut self, now: Moment) {
        let day = self.day_at(now);
        let (Some(window), Some(since)) = (self.lunch_window(now, day), self.absent_since()) else { return };
        let open = matches!(self.ladder(day).lunch, LunchState::Begun | LunchState::Reminded);
        if !self.is_absent(now) || !open {
            return;
        }
        let from = now.utc_at(since).max(window.start);
        let away = (now.utc_ms.min(window.end) - from).max(0) as u64;
        self.ladder_mut(day).lunch_away += away;
    }

    /// The user's own reminders: once a date each, not while away, not after closing.
    pub(super) fn remind(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.settings.fixed.is_empty() || !self.may_speak(now) || self.state.closed.is_some() {
            return;
        }
        if !self.hold_reasons().is_empty() {
            return;
        }
        let date = calendar::date_at(now.zone, now.utc_ms);
        let day = LocalDay(date);
        let due: Vec<String> = self
            .settings
            .fixed
            .iter()
            .filter(|one| one.days.is_empty() || one.days.contains(&date.weekday()))
            .filter(|one| {
                let at = calendar::instant(now.zone, date, one.at);
                (at..at + REMINDER_PATIENCE).contains(&now.utc_ms)
            })
            .map(|one| one.name.clone())
            .filter(|name| !self.ladder(day).reminded.contains(name))
            .collect();
        for name in due {
            self.ladder_mut(day).reminded.insert(name.clone());
            effects.push(Effect::FixedReminder { name });
        }
    }

    /// Counts activity after closing.
    pub(super) fn count_after_hours(&mut self, from: At, to: At) {
        if let Some(closed) = &mut self.state.closed {
            closed.active += to.saturating_sub(from.max(closed.since));
        }
    }
}
