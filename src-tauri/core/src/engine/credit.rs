//! The one credit rule: what counts as work, and which absence counts as a rest.
//!
//! Work grows while someone is there. Stillness counts as reading until it lasts for `idle_grace`; then it was an
//! absence from its first moment, and the growth since then is taken back, however late it was reported.

use super::effect::{CreditedBy, Effect, KindName};
use super::moment::{At, Moment, ms};
use super::state::{Absence, KindState, Sensing, WorkClock};
use super::{Engine, Kind};

/// A difference between boot and waking time that is a suspend, not the coarseness of clocks.
const SUSPEND: i64 = 1000;
/// How long stretches of work are kept: longer than any alarm is late.
const STRETCHES_KEPT: i64 = 2 * 3_600_000;

impl WorkClock {
    fn grow(&mut self, from: At, to: At) {
        if to <= from {
            return;
        }
        self.total += to - from;
        match self.stretches.back_mut() {
            Some((_, end)) if *end == from => *end = to,
            _ => self.stretches.push_back((from, to)),
        }
        while self.stretches.front().is_some_and(|(_, end)| *end < to - STRETCHES_KEPT) {
            self.stretches.pop_front();
        }
    }

    /// Takes back all that grew from `since` on.
    fn take_back(&mut self, since: At) {
        while let Some((from, to)) = self.stretches.back_mut() {
            if *to <= since {
                return;
            }
            self.total -= *to - since.max(*from);
            *to = since;
            if *from < since {
                return;
            }
            self.stretches.pop_back();
        }
    }
}

impl Engine {
    /// Accounts for the time since the last step: work that grew, and a suspend that nobody announced.
    pub(super) fn pass_time(&mut self, now: Moment) {
        let state = &mut self.state;
        let Some(last) = state.last.replace(now) else {
            state.started = Some(now.utc);
            return;
        };
        let passed = (now.at - last.at).max(0);
        let awake = (now.mono - last.mono).clamp(0, passed);
        let slept = passed - awake;
        let awake_until = if slept < SUSPEND { now.at } else { last.at + awake };
        if state.is_working() {
            state.work.grow(last.at, awake_until);
        }
        self.stop_countdown(last.at, awake_until);
        if slept >= SUSPEND {
            self.suspend(awake_until, now.at);
        }
    }

    fn suspend(&mut self, from: At, to: At) {
        let absence = self.state.absence.get_or_insert_with(|| Absence::from(from));
        absence.away_since.get_or_insert(from);
        absence.sleeps.push((from, to));
        if self.state.sensing == Sensing::Unseen && absence.locked_since.is_none() {
            // Where nobody can be seen, nobody can be seen to come back either.
            absence.ended = Some(to);
        }
    }

    pub(super) fn be_active(&mut self, now: Moment) {
        self.state.sensing = Sensing::Seen;
        match &mut self.state.absence {
            Some(absence) if absence.locked_since.is_none() => absence.ended = Some(now.at),
            _ => {}
        }
    }

    pub(super) fn be_unseen(&mut self, now: Moment) {
        self.be_active(now);
        self.state.sensing = Sensing::Unseen;
    }

    pub(super) fn be_idle(&mut self, since: At, now: Moment, effects: &mut Vec<Effect>) {
        if self.state.is_locked() {
            return;
        }
        self.state.sensing = Sensing::Seen;
        let earliest = self.state.absence.as_ref().map_or(self.state.present_since, |absence| absence.since);
        let since = since.min(now.at).max(earliest);
        match &mut self.state.absence {
            // The same stillness, reported by the short alarm and again by the long one.
            Some(absence) if absence.since == since && absence.away_since.is_none() => return,
            Some(absence) => {
                absence.ended = Some(since);
                self.settle_absence(now, effects);
            }
            None => {}
        }
        self.resume_countdown(since, now);
        self.state.absence = Some(Absence::from(since));
    }

    pub(super) fn lock(&mut self, now: Moment) {
        let absence = self.state.absence.get_or_insert_with(|| Absence::from(now.at));
        absence.away_since.get_or_insert(now.at);
        absence.locked_since.get_or_insert(now.at);
    }

    pub(super) fn unlock(&mut self, now: Moment) {
        if let Some(absence) = &mut self.state.absence {
            absence.locked_since = None;
            absence.ended = Some(now.at);
        }
    }

    /// Brings the absence up to now: certain or not, what it credits, and whether it is over.
    pub(super) fn settle_absence(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(absence) = &mut self.state.absence else { return };
        let until = absence.ended.unwrap_or(now.at);
        if !absence.is_certain && until - absence.since >= ms(self.rules.presence.idle_grace) {
            absence.is_certain = true;
            let since = absence.since;
            self.take_back(since);
        }
        if self.state.is_absent() {
            self.record_after_hours(effects);
            self.withdraw_for_absence(effects);
        }
        self.credit_absence(until, effects);
        self.count_lunch_away(now);
        if let Some(ended) = self.state.absence.as_ref().and_then(|absence| absence.ended) {
            self.state.absence = None;
            self.state.present_since = ended;
        }
    }

    fn take_back(&mut self, since: At) {
        self.state.work.take_back(since);
        let total = self.state.work.total;
        for kind in self.state.kinds.values_mut() {
            kind.base = kind.base.min(total);
            kind.base_before_close = kind.base_before_close.map(|base| base.min(total));
        }
        if let Some(closed) = &mut self.state.closed {
            closed.work = closed.work.min(total);
        }
    }

    fn credit_absence(&mut self, until: At, effects: &mut Vec<Effect>) {
        for index in 0..self.kinds.len() {
            let kind = &self.kinds[index];
            let Some((reached, by)) = self.reached(kind) else { continue };
            let is_running = self.state.running.as_ref().is_some_and(|running| running.kind == kind.name);
            if reached <= until && !is_running {
                self.credit(index, by, effects);
            }
        }
    }

    /// When the present absence is long enough to credit a kind, and what it is called then.
    pub(super) fn reached(&self, kind: &Kind) -> Option<(At, CreditedBy)> {
        let absence = self.state.absence.as_ref()?;
        let presence = &self.rules.presence;
        let still = kind.duration.max(ms(presence.natural_break)).max(ms(presence.idle_grace));
        let by_stillness = absence.since + still;
        match absence.away_since {
            Some(away) if by_stillness > away => {
                let reached = away.max(absence.since + kind.duration);
                let in_sleep = absence.sleeps.iter().any(|(from, to)| *from < reached && reached <= *to);
                let by = match (in_sleep, absence.locked_since.is_some() || absence.sleeps.is_empty()) {
                    (false, true) => CreditedBy::Lock,
                    _ => CreditedBy::Sleep,
                };
                Some((reached, by))
            }
            _ => Some((by_stillness, CreditedBy::Idle)),
        }
    }

    /// Sets a kind's work to nothing and says so, if there was any.
    pub(super) fn credit(&mut self, index: usize, by: CreditedBy, effects: &mut Vec<Effect>) {
        let name = self.kinds[index].name.clone();
        let had_work = self.state.work_of(&name) > 0;
        if self.has_debt(&name) {
            self.forget_work(&name);
        }
        if had_work {
            effects.push(Effect::Credited { kind: name, by });
        }
    }

    /// Whether a rest has anything to credit: work, a break that was brought forward, or what was put aside at closing.
    pub(super) fn has_debt(&self, name: &KindName) -> bool {
        let put_aside = self.state.kinds.get(name).is_some_and(|kind| kind.base_before_close.is_some());
        put_aside || self.state.work_of(name) > 0 || self.is_brought_forward(name)
    }

    /// Sets a kind's work to nothing, without a credit. One that was switched off meanwhile stays forgotten.
    pub(super) fn forget_work(&mut self, name: &KindName) {
        let heavy = self.heavy_after_rest(name);
        let state = KindState { base: self.state.work.total, heavy, ..KindState::default() };
        if let Some(kept) = self.state.kinds.get_mut(name) {
            *kept = state;
        }
    }
}

impl Absence {
    pub fn from(since: At) -> Absence {
        Absence {
            since,
            away_since: None,
            locked_since: None,
            sleeps: Vec::new(),
            is_certain: false,
            ended: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_grew_since_a_moment_is_taken_back_over_any_number_of_stretches() {
        let mut clock = WorkClock::default();
        for (from, to) in [(0, 10), (10, 20), (30, 40), (50, 60)] {
            clock.grow(from, to);
        }
        clock.take_back(35);
        assert_eq!((clock.total, clock.stretches.back()), (25, Some(&(30, 35))));
        clock.take_back(20);
        assert_eq!(clock.total, 20);
        clock.take_back(5);
        assert_eq!((clock.total, clock.stretches.len()), (5, 1));
    }
}
