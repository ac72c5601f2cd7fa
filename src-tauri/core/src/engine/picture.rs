//! The engine as a screen shows it: a picture of one moment, with every reason for quiet by name.
//!
//! It decides nothing. Invariant: whatever delays a break that is owed is in the list of reasons.

use super::calendar::{self, DayFacts};
use super::day::QuietHours;
use super::moment::{Moment, Utc, ms};
use super::state::{DayState, Ladder};
use super::{Engine, Kind};
use crate::view::{
    DayStage, EngineView, KindView, LogOffStage, LogOffView, NextBreak, Offer, OverrideView, PresenceView,
    Quiet, RunningBreak,
};

pub(super) struct Picture<'a> {
    engine: &'a Engine,
    now: Moment,
    /// Work since the last step, which is not in the state yet.
    more_work: i64,
}

fn unsigned(ms: i64) -> u64 {
    u64::try_from(ms).unwrap_or(0)
}

impl Picture<'_> {
    pub fn of(engine: &Engine, now: Moment) -> Picture<'_> {
        let passed = engine.state.last.map_or(0, |last| (now.at - last.at).max(0));
        let more_work = if engine.state.is_working() { passed } else { 0 };
        Picture { engine, now, more_work }
    }

    pub fn engine_view(&self) -> EngineView {
        EngineView {
            day: self.engine.plan_at(self.now).day,
            day_stage: self.day_stage(),
            is_taken_off: self.engine.state.was_taken_off(self.engine.plan_at(self.now).day),
            presence: self.presence(),
            kinds: self.engine.kinds.iter().map(|kind| self.kind(kind)).collect(),
            next: self.next(),
            offered: self.offered(),
            running: self.running(),
            quiet: self.quiet(),
            log_off: self.log_off(),
            overrides: self.overrides(),
        }
    }

    fn overrides(&self) -> Vec<OverrideView> {
        let overrides = self.engine.state.overrides.iter();
        overrides
            .map(|(id, one)| OverrideView { id: id.clone(), until_ms: self.now.utc_of(one.ends_at) })
            .collect()
    }

    fn day_stage(&self) -> DayStage {
        match self.engine.quiet_hours(self.now) {
            None => DayStage::Working,
            Some(QuietHours::Closed) => DayStage::Closed,
            Some(QuietHours::DayOff) => DayStage::DayOff,
            Some(QuietHours::Lunch) => DayStage::Lunch,
            Some(QuietHours::BeforeWork) => DayStage::BeforeWork,
            Some(QuietHours::BetweenHours) => DayStage::BetweenHours,
            Some(QuietHours::AfterWork) => DayStage::AfterWork,
        }
    }

    fn presence(&self) -> PresenceView {
        let state = &self.engine.state;
        match &state.absence {
            Some(_) if state.is_away() => PresenceView::Away,
            Some(_) => PresenceView::Idle,
            None if self.engine.is_unseen() => PresenceView::Unknown,
            None => PresenceView::Active,
        }
    }

    fn due_in(&self, kind: &Kind) -> i64 {
        let work_left = self.engine.work_left(kind) - self.more_work;
        // A postponement counts down by itself.
        self.engine
            .due_in(kind, self.now)
            .max(work_left)
            .min(work_left.max(self.engine.due_in(kind, self.now)))
    }

    fn kind(&self, kind: &Kind) -> KindView {
        let work = self.engine.state.work_of(&kind.name) + self.more_work;
        KindView {
            kind: kind.name.clone(),
            interval_ms: unsigned(self.engine.interval(kind)),
            duration_ms: unsigned(kind.duration),
            work_ms: unsigned(work),
            owed: self.engine.work_left(kind) <= self.more_work,
        }
    }

    fn next(&self) -> Option<NextBreak> {
        let is_over = matches!(
            self.engine.quiet_hours(self.now),
            Some(QuietHours::Closed | QuietHours::DayOff | QuietHours::AfterWork)
        );
        if is_over || self.engine.state.running.is_some() {
            return None;
        }
        let (kind, due_in) = self.next_kind()?;
        let start = self.now.utc + due_in;
        let log_off = self.engine.log_off_at().filter(|log_off| self.now.utc < *log_off);
        let in_ms = match log_off {
            Some(log_off) if start + kind.duration <= log_off => due_in,
            Some(_) if !self.engine.rules.work.breaks_outside_hours => return None,
            // It would run past log-off: announced as soon as that is over.
            Some(log_off) if start < log_off => log_off - self.now.utc + kind.heads_up,
            _ => due_in,
        };
        Some(NextBreak { kind: kind.name.clone(), in_ms: unsigned(in_ms) })
    }

    /// The kind that will be announced next, and the active time until it starts.
    fn next_kind(&self) -> Option<(&Kind, i64)> {
        if let Some(offer) = &self.engine.state.offer {
            let kind = self.engine.kinds.iter().find(|kind| kind.name == offer.kind)?;
            return Some((kind, (offer.starts_at - self.now.at).max(0)));
        }
        let first = self.engine.kinds.iter().min_by_key(|kind| self.due_in(kind).max(0))?;
        let due_in = self.due_in(first).max(0);
        let is_named = |kind: &&Kind| {
            kind.duration >= first.duration && self.due_in(kind).max(0) <= due_in + super::offer::SOON_AFTER
        };
        Some((self.engine.kinds.iter().rev().find(is_named).unwrap_or(first), due_in))
    }

    fn offered(&self) -> Option<Offer> {
        let offer = self.engine.state.offer.as_ref()?;
        let rule = self.engine.rule(&offer.kind)?;
        if !self.engine.hold_reasons().is_empty() {
            return None;
        }
        Some(Offer {
            kind: offer.kind.clone(),
            duration_ms: unsigned(ms(rule.duration)),
            starts_in_ms: unsigned(offer.starts_at - self.now.at),
            postpones_left: self.engine.postponements_left(&offer.kinds),
            postpone_by_ms: unsigned(ms(rule.postpone_by)),
            may_skip: !rule.strict,
        })
    }

    fn running(&self) -> Option<RunningBreak> {
        let running = self.engine.state.running.as_ref()?;
        let strict = self.engine.is_strict(&running.kind);
        let postpone_by = self.engine.rule(&running.kind).map_or(0, |rule| ms(rule.postpone_by));
        Some(RunningBreak {
            kind: running.kind.clone(),
            duration_ms: unsigned(running.duration),
            remaining_ms: unsigned(running.ends_at - self.now.at),
            postpones_left: self.engine.postponements_left(&running.kinds),
            postpone_by_ms: unsigned(postpone_by),
            may_skip: !strict,
            strict,
            ends_by_hand: self.engine.ends_by_hand(running),
        })
    }

    fn quiet(&self) -> Vec<Quiet> {
        let mut reasons = Vec::new();
        let mut add = |reason: &str, since_ms: Utc, until_ms: Option<Utc>| {
            reasons.push(Quiet { reason: reason.to_owned(), since_ms, until_ms });
        };
        let state = &self.engine.state;
        if let Some(pause) = &state.pause {
            let until = self.engine.pause_ends_at(self.now).map(|at| self.now.utc_of(at));
            add(super::holds::PAUSE, pause.since_utc, until);
        }
        for (reason, hold) in state.holds.iter().filter(|(reason, _)| self.engine.is_heeded(reason)) {
            add(reason, hold.since_utc, None);
        }
        if let Some((reason, since, until)) = self.quiet_of_day() {
            add(reason, since, until);
        }
        if let Some(absence) = state.absence.as_ref().filter(|_| state.is_absent()) {
            let reason = if state.is_away() { "away" } else { "idle" };
            add(reason, self.now.utc_of(absence.since), None);
        }
        if let Some((reason, since, until)) = self.withheld() {
            add(reason, since, until);
        }
        reasons
    }

    fn quiet_of_day(&self) -> Option<(&'static str, Utc, Option<Utc>)> {
        let quiet = self.engine.quiet_hours(self.now)?;
        let plan = self.engine.plan_at(self.now);
        let next_start = || {
            let (date, time) = calendar::next_start(&self.engine.rules, &self.engine.state, plan.day);
            Some(calendar::instant_of(self.now.zone, date, time))
        };
        let next_hours = plan.hours.iter().map(|(start, _)| *start).find(|start| *start > self.now.utc);
        let last_hours = plan.hours.iter().map(|(_, end)| *end).rfind(|end| *end <= self.now.utc);
        Some(match quiet {
            QuietHours::Closed => {
                let since = self.engine.state.closed.as_ref().map_or(plan.begins, |closed| closed.since_utc);
                ("day_closed", since, next_start())
            }
            QuietHours::DayOff => ("day_off", plan.begins, next_start()),
            QuietHours::Lunch => {
                let (start, end) = plan.lunch.unwrap_or((self.now.utc, self.now.utc));
                ("lunch", start, Some(end))
            }
            QuietHours::BeforeWork => ("before_work", plan.begins, next_hours),
            QuietHours::BetweenHours => ("between_hours", last_hours.unwrap_or(plan.begins), next_hours),
            QuietHours::AfterWork => {
                ("after_work", self.engine.log_off_at().unwrap_or(plan.begins), next_start())
            }
        })
    }

    /// A break that is owed but would run into lunch or past log-off.
    fn withheld(&self) -> Option<(&'static str, Utc, Option<Utc>)> {
        let engine = self.engine;
        if engine.quiet_hours(self.now).is_some()
            || engine.state.running.is_some()
            || engine.state.offer.is_some()
        {
            return None;
        }
        let offer = engine.due_offer(self.now)?;
        if engine.fits(&offer.kind, offer.starts_at, self.now) {
            return None;
        }
        let kind = engine.kinds.iter().find(|kind| kind.name == offer.kind)?;
        let since = self.now.utc - (kind.heads_up - self.due_in(kind)).max(0);
        let lunch = engine.plan_at(self.now).lunch.filter(|(start, _)| *start > self.now.utc);
        let log_off = engine.log_off_at();
        match lunch {
            Some((start, end)) if start - self.now.utc <= kind.heads_up + kind.duration => {
                Some(("near_lunch", since, Some(end)))
            }
            _ => Some(("near_log_off", since, log_off)),
        }
    }

    fn log_off(&self) -> LogOffView {
        let fallback = DayState::default();
        let day = self.engine.day_state().unwrap_or(&fallback);
        let stage = match day.ladder {
            _ if self.engine.state.closed.is_some() => LogOffStage::Closed,
            Ladder::Offered => LogOffStage::Offered,
            Ladder::Snoozed(_) => LogOffStage::Snoozed,
            Ladder::Badge => LogOffStage::Badge,
            Ladder::Waiting if day.was_offered => LogOffStage::None,
            Ladder::Waiting if day.was_wound_down => LogOffStage::WindDown,
            Ladder::Waiting if day.was_hinted => LogOffStage::Hinted,
            Ladder::Waiting => LogOffStage::None,
        };
        let snoozed_until = match day.ladder {
            Ladder::Snoozed(until) => Some(self.now.utc_of(until)),
            Ladder::Waiting | Ladder::Offered | Ladder::Badge => None,
        };
        LogOffView {
            stage,
            at_ms: self.engine.log_off_at(),
            snoozes_left: self.engine.snoozes_left(),
            snooze_choices_minutes: self.snooze_choices(),
            snoozed_until_ms: snoozed_until,
        }
    }

    /// The snoozes that would be granted now.
    fn snooze_choices(&self) -> Vec<u32> {
        let Some(end) = self.engine.ritual_ends_at().filter(|_| self.engine.snoozes_left() > 0) else {
            return Vec::new();
        };
        let fits = |length: &&std::time::Duration| self.now.utc + ms(**length) <= end;
        let choices = self.engine.rules.log_off.snoozes.iter().filter(fits);
        choices
            .filter_map(|length| u32::try_from(length.as_secs() / 60).ok())
            .filter(|minutes| *minutes > 0)
            .collect()
    }
}
