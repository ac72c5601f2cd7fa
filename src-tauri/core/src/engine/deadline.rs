//! When the engine must be stepped next: the earliest moment at which anything could change by itself.
//!
//! It changes nothing. Invariant: never in the past; a moment too many costs a wake-up, one too few a promise.

use super::Engine;
use super::calendar;
use super::moment::{At, Moment, Utc, ms};
use super::state::Ladder;

/// The earliest of the moments that are still to come.
struct Earliest {
    now: Moment,
    found: Option<At>,
}

impl Earliest {
    fn at(&mut self, at: At) {
        if at > self.now.at {
            self.found = Some(self.found.map_or(at, |found| found.min(at)));
        }
    }

    fn utc(&mut self, utc: Utc) {
        self.at(self.now.at_of(utc));
    }
}

impl Engine {
    pub(super) fn find_deadline(&self, now: Moment) -> Option<At> {
        if self.state.hold_to_report {
            return Some(now.at);
        }
        let mut earliest = Earliest { now, found: None };
        self.absence_deadlines(&mut earliest);
        self.break_deadlines(&mut earliest);
        self.day_deadlines(&mut earliest);
        self.evening_deadline(&mut earliest);
        if let Some(end) = self.pause_ends_at(now) {
            earliest.at(end);
        }
        self.state.overrides.values().for_each(|one| earliest.at(one.ends_at));
        for (reason, hold) in &self.state.holds {
            if !hold.was_asked_about && self.is_heeded(reason) {
                earliest.at(hold.since + ms(self.rules.holds.ask_after));
            }
        }
        earliest.found
    }

    fn absence_deadlines(&self, earliest: &mut Earliest) {
        let Some(absence) = &self.state.absence else { return };
        if !absence.is_certain {
            earliest.at(absence.since + ms(self.rules.presence.idle_grace));
        }
        for kind in &self.kinds {
            if let Some((reached, _)) = self.reached(kind).filter(|_| self.has_debt(&kind.name)) {
                earliest.at(reached);
            }
        }
    }

    fn break_deadlines(&self, earliest: &mut Earliest) {
        if let Some(running) = &self.state.running {
            if !self.countdown_is_stopped() {
                earliest.at(running.ends_at);
            }
            return;
        }
        if let Some(offer) = &self.state.offer {
            earliest.at(self.starting_moment(offer));
            return;
        }
        if !self.state.is_working() {
            return;
        }
        let now = earliest.now;
        for kind in &self.kinds {
            earliest.at(now.at + self.due_in(kind, now) - kind.heads_up);
        }
    }

    fn day_deadlines(&self, earliest: &mut Earliest) {
        let Some(plan) = &self.plan else { return };
        earliest.utc(plan.ends);
        for (start, end) in plan.hours.iter().chain(&plan.lunch) {
            earliest.utc(*start);
            earliest.utc(*end);
        }
        self.ladder_moments().into_iter().flatten().for_each(|utc| earliest.utc(utc));
        if let Some(Ladder::Snoozed(until)) = self.day_state().map(|day| day.ladder) {
            earliest.at(until);
        }
        if self.rules.fixed.is_empty() {
            return;
        }
        let now = earliest.now;
        for reminder in &self.rules.fixed {
            self.occurrences(reminder, now).into_iter().for_each(|(_, utc)| earliest.utc(utc));
        }
        let tomorrow = calendar::date(now.zone, now.utc).succ_opt();
        if let Some(midnight) = tomorrow.and_then(|date| date.and_hms_opt(0, 0, 0)) {
            earliest.utc(calendar::instant(now.zone, midnight));
        }
    }

    /// When work after closing has lasted long enough to be recorded.
    fn evening_deadline(&self, earliest: &mut Earliest) {
        let is_new = self.state.closed.as_ref().is_some_and(|closed| closed.recorded == 0);
        if let (true, true, Some(work)) = (is_new, self.state.is_working(), self.evening_work()) {
            earliest.at(earliest.now.at + ms(self.rules.after_hours.threshold) - work);
        }
    }
}
