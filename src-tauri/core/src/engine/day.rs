//! The day: when it opens, which hours are quiet, lunch, reminders at fixed times, and work after closing.
//!
//! Invariant: outside hours, during lunch, on a day off and after closing no break is announced or started.

use chrono::{Datelike, NaiveDate};

use super::Engine;
use super::calendar::{self, DayFacts};
use super::delivery::Leave;
use super::effect::{Effect, OpenedBy, Withdrawn};
use super::moment::{Moment, Utc};
use super::state::{LunchState, Sensing};
use crate::settings::{FixedReminder, WorkMode};

/// Away for at least this long in the window is a lunch (Sianoja 2018).
const LUNCH_TAKEN: i64 = calendar::minutes(20);
const MINUTE: i64 = calendar::minutes(1);

/// Why the day itself keeps breaks away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuietHours {
    Closed,
    DayOff,
    Lunch,
    BeforeWork,
    BetweenHours,
    AfterWork,
}

impl Engine {
    /// In flexible mode the day's hours begin with the first activity; it is kept in any mode, since that can change.
    pub(super) fn note_first_activity(&mut self, now: Moment) {
        let Some(day) = self.today() else { return };
        if self.state.absence.as_ref().is_some_and(|absence| absence.ended.is_none()) {
            return;
        }
        let state = self.state.day_mut(day);
        if state.first_activity.is_none() {
            state.first_activity = Some(now.utc);
            if self.rules.work.mode == WorkMode::Flexible {
                self.plan = None;
                self.find_day(now);
            }
        }
    }

    /// Whether this moment of the day in force lies in hours of work, an extension included.
    pub(super) fn is_within_hours(&self, utc: Utc) -> bool {
        let Some(plan) = &self.plan else { return false };
        if plan.is_day_off {
            return false;
        }
        if self.rules.work.breaks_outside_hours {
            return true;
        }
        let Some(log_off) = self.log_off_at() else { return false };
        let is_planned = plan.hours.iter().any(|(start, end)| *start <= utc && utc < *end);
        let is_extension = plan.hours.last().is_some_and(|(_, end)| utc >= *end);
        utc < log_off && (is_planned || is_extension)
    }

    /// Why the day keeps breaks away now, if it does.
    pub(super) fn quiet_hours(&self, now: Moment) -> Option<QuietHours> {
        let plan = self.plan.as_ref()?;
        let (utc, hours) = (now.utc, &plan.hours);
        if self.state.closed.is_some() {
            return Some(QuietHours::Closed);
        }
        if plan.is_day_off {
            return Some(QuietHours::DayOff);
        }
        if plan.lunch.is_some_and(|(start, end)| start <= utc && utc < end) {
            return Some(QuietHours::Lunch);
        }
        if self.is_within_hours(utc) {
            return None;
        }
        let is_before = hours.first().is_none_or(|(start, _)| utc < *start);
        let is_after = self.log_off_at().is_some_and(|log_off| utc >= log_off);
        Some(match (is_before, is_after) {
            (_, true) => QuietHours::AfterWork,
            (true, false) => QuietHours::BeforeWork,
            (false, false) => QuietHours::BetweenHours,
        })
    }

    /// An announced break does not reach into quiet hours.
    pub(super) fn keep_hours(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if let Some(plan) = &self.plan
            && let Some((start, end)) = plan.lunch
            && start <= now.utc
            && now.utc < end
            && let Some(day) = self.today()
        {
            let lunch = &mut self.state.day_mut(day).lunch;
            if *lunch == LunchState::ToCome {
                *lunch = LunchState::Seen;
            }
        }
        if self.state.offer.is_some() && self.quiet_hours(now).is_some() {
            self.withdraw(Withdrawn::Hours, effects);
        }
    }

    /// A closed day is over at the next start of work: on a later day, or today where it was closed before work began.
    pub(super) fn open_day(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let (Some(closed), Some(plan)) = (&self.state.closed, &self.plan) else { return };
        let is_work = plan.hours.iter().any(|(start, end)| *start <= now.utc && now.utc < *end);
        let starts_after = plan.hours.first().is_some_and(|(start, _)| *start > closed.since_utc);
        if is_work && (plan.day > closed.day || (plan.day == closed.day && starts_after)) {
            self.open(OpenedBy::Schedule, effects);
        }
    }

    pub(super) fn take_day_off(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(day) = self.today() else { return };
        self.state.day_mut(day).is_taken_off = true;
        self.withdraw(Withdrawn::Hours, effects);
        self.plan = None;
        self.find_day(now);
    }

    /// Takes a day off back.
    pub(super) fn work_after_all(&mut self, now: Moment) {
        let Some(day) = self.today().filter(|day| self.state.was_taken_off(*day)) else { return };
        self.state.day_mut(day).is_taken_off = false;
        self.plan = None;
        self.find_day(now);
    }

    /// How long the user was away in today's lunch window so far.
    fn lunch_away(&self, now: Moment) -> i64 {
        let counted = self.day_state().map_or(0, |day| day.lunch_away);
        counted + self.present_lunch_absence(now)
    }

    fn present_lunch_absence(&self, now: Moment) -> i64 {
        let window = self.plan.as_ref().and_then(|plan| plan.lunch);
        let (Some((start, end)), Some(absence), true) = (window, &self.state.absence, self.state.is_absent())
        else {
            return 0;
        };
        let until = now.utc_of(absence.ended.unwrap_or(now.at));
        (until.min(end) - now.utc_of(absence.since).max(start)).max(0)
    }

    /// Keeps what an absence that ends now adds to lunch.
    pub(super) fn count_lunch_away(&mut self, now: Moment) {
        if self.state.absence.as_ref().is_none_or(|absence| absence.ended.is_none()) {
            return;
        }
        let more = self.present_lunch_absence(now);
        if let (Some(day), true) = (self.today(), more > 0) {
            self.state.day_mut(day).lunch_away += more;
        }
    }

    pub(super) fn remind_of_lunch(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let is_lunch = self.quiet_hours(now) == Some(QuietHours::Lunch);
        let was_reminded = self.day_state().is_some_and(|day| day.was_lunch_reminded);
        if !is_lunch || was_reminded || self.lunch_away(now) >= LUNCH_TAKEN {
            return;
        }
        if let (Some(day), Leave::Granted) = (self.today(), self.ask_leave(effects)) {
            self.state.day_mut(day).was_lunch_reminded = true;
            effects.push(Effect::LunchReminder);
        }
    }

    /// Records whether lunch was taken, once its window is over.
    pub(super) fn end_lunch(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let (Some(plan), Some(day)) = (&self.plan, self.today()) else { return };
        let Some((_, end)) = plan.lunch.filter(|(_, end)| *end <= now.utc) else { return };
        let state = self.day_state();
        let lunch = state.map_or(LunchState::ToCome, |state| state.lunch);
        let away = self.lunch_away(now);
        let was_there = self.state.started.is_some_and(|started| started < end);
        let is_known = lunch == LunchState::Seen || (away > 0 && was_there);
        if lunch == LunchState::Over || !is_known {
            return;
        }
        let closed_before = self.state.closed.as_ref().is_some_and(|closed| closed.since_utc < end);
        self.state.day_mut(day).lunch = LunchState::Over;
        if !closed_before {
            effects.push(Effect::LunchEnded { taken: away >= LUNCH_TAKEN });
        }
    }

    /// When a reminder comes on the civil date in force, with the date that it belongs to: today's, and yesterday's where
    /// the clocks skipped its time and all that was left of that date.
    pub(super) fn occurrences(&self, reminder: &FixedReminder, now: Moment) -> Vec<(NaiveDate, Utc)> {
        let today = calendar::date(now.zone, now.utc);
        let on = |date: NaiveDate| {
            let is_named = reminder.days.is_empty() || reminder.days.contains(&date.weekday());
            is_named.then(|| (date, calendar::instant_of(now.zone, date, reminder.at)))
        };
        let spilled = today.pred_opt().and_then(on).filter(|(_, at)| calendar::date(now.zone, *at) == today);
        spilled.into_iter().chain(on(today)).collect()
    }

    pub(super) fn remind_at_fixed_times(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        for index in 0..self.rules.fixed.len() {
            let reminder = &self.rules.fixed[index];
            let (name, key) = (reminder.name.clone(), format!("{} {}", reminder.at, reminder.name));
            for (date, at) in self.occurrences(reminder, now) {
                let is_missed = self.state.started.is_none_or(|started| at < started);
                let was_given = self.state.reminded.get(&key).is_some_and(|last| *last >= date);
                if at > now.utc || is_missed || was_given || self.ask_leave(effects) != Leave::Granted {
                    continue;
                }
                self.state.reminded.insert(key.clone(), date);
                effects.push(Effect::FixedReminder { name: name.clone() });
            }
        }
    }

    /// Active time since the day was closed.
    pub(super) fn evening_work(&self) -> Option<i64> {
        self.state.closed.as_ref().map(|closed| self.state.work.total - closed.work)
    }

    /// At the threshold, work after closing becomes a record.
    pub(super) fn count_evening(&mut self, effects: &mut Vec<Effect>) {
        let threshold = super::ms(self.rules.after_hours.threshold);
        let is_reached = self.evening_work().is_some_and(|work| work >= threshold);
        let is_new = self.state.closed.as_ref().is_some_and(|closed| closed.recorded == 0);
        if !is_reached || !is_new {
            return;
        }
        self.record_evening(effects);
    }

    /// At most one gentle notice an evening, and only where the user asked for it.
    pub(super) fn notice_evening(&mut self, effects: &mut Vec<Effect>) {
        let is_due =
            self.state.closed.as_ref().is_some_and(|closed| closed.recorded > 0 && !closed.was_noticed);
        if !self.rules.after_hours.notice || !is_due || self.ask_leave(effects) != Leave::Granted {
            return;
        }
        if let Some(closed) = &mut self.state.closed {
            closed.was_noticed = true;
        }
        effects.push(Effect::AfterHoursNotice);
    }

    /// Once past the threshold, each further stretch is recorded when it ends.
    pub(super) fn record_after_hours(&mut self, effects: &mut Vec<Effect>) {
        if self.state.closed.as_ref().is_some_and(|closed| closed.recorded > 0) {
            self.record_evening(effects);
        }
    }

    fn record_evening(&mut self, effects: &mut Vec<Effect>) {
        let work = self.evening_work().unwrap_or(0);
        let Some(closed) = &mut self.state.closed else { return };
        let minutes = (work - closed.recorded) / MINUTE;
        if minutes > 0 {
            closed.recorded += minutes * MINUTE;
            effects.push(Effect::AfterHours { minutes: u32::try_from(minutes).unwrap_or(u32::MAX) });
        }
    }

    pub(super) fn is_unseen(&self) -> bool {
        self.state.sensing == Sensing::Unseen
    }
}
