//! Which break is due, when it is announced, and whether it still fits into the day.
//!
//! It changes nothing. Invariant: kinds that are due together are one offer, named by the longest.

use super::Engine;
use super::Kind;
use super::effect::KindName;
use super::moment::{At, Moment, ms};
use super::state::{Offer, Sensing};

/// A longer kind that falls due within this much work after a shorter break is offered in its place.
pub(super) const SOON_AFTER: i64 = 30_000;

impl Engine {
    /// Active time until a kind is due, negative once it is overdue.
    pub(super) fn work_left(&self, kind: &Kind) -> i64 {
        let left = self.interval(kind) - self.state.work_of(&kind.name);
        if self.is_brought_forward(&kind.name) { left.min(0) } else { left }
    }

    fn postponed_until(&self, kind: &Kind) -> Option<At> {
        self.state.kinds.get(&kind.name).and_then(|state| state.postponed_until)
    }

    /// Time until a kind is due if activity goes on, a postponement included.
    pub(super) fn due_in(&self, kind: &Kind, now: Moment) -> i64 {
        let postponed = self.postponed_until(kind).map_or(i64::MIN, |until| until - now.at);
        self.work_left(kind).max(postponed)
    }

    /// What is to be announced now, if anything.
    pub(super) fn due_offer(&self, now: Moment) -> Option<Offer> {
        let trigger = self.kinds.iter().rev().find(|kind| self.due_in(kind, now) <= kind.heads_up)?;
        let starts_in = trigger.heads_up;
        let comes_soon_after = |kind: &&Kind| {
            let by_work = self.work_left(kind) - starts_in;
            let after = now.at + starts_in + trigger.duration;
            let by_postponement = self.postponed_until(kind).map_or(i64::MIN, |until| until - after);
            kind.duration > trigger.duration && by_work.max(by_postponement) <= SOON_AFTER
        };
        let chosen = self.kinds.iter().rev().find(comes_soon_after).unwrap_or(trigger);
        let is_served = |kind: &&Kind| kind.name == chosen.name || self.due_in(kind, now) <= starts_in;
        let kinds = self.kinds.iter().filter(is_served).map(|kind| kind.name.clone()).collect();
        Some(Offer { kind: chosen.name.clone(), kinds, starts_at: now.at + starts_in })
    }

    /// The kinds that a break of this kind serves when it starts now: those announced, and what fell due since.
    pub(super) fn served_now(&self, offer: &Offer, now: Moment) -> Vec<KindName> {
        let longest = self.rule(&offer.kind).map_or(0, |rule| ms(rule.duration));
        let is_served = |kind: &&Kind| {
            offer.kinds.contains(&kind.name) || (kind.duration <= longest && self.due_in(kind, now) <= 0)
        };
        self.kinds.iter().filter(is_served).map(|kind| kind.name.clone()).collect()
    }

    /// When the announced break starts as things stand: at the first gap in typing, and not later than the wait allows.
    pub(super) fn starting_moment(&self, offer: &Offer) -> At {
        let presence = &self.rules.presence;
        let latest = offer.starts_at + ms(presence.typing_wait);
        match (&self.state.absence, self.state.sensing) {
            (_, Sensing::Unseen) => offer.starts_at,
            (None, Sensing::Seen) => latest,
            (Some(absence), Sensing::Seen) => {
                latest.min(offer.starts_at.max(absence.since + ms(presence.typing_gap)))
            }
        }
    }

    /// Whether a break that starts at this moment lies within hours and ends before lunch and log-off.
    pub(super) fn fits(&self, kind: &KindName, starts_at: At, now: Moment) -> bool {
        let Some(plan) = &self.plan else { return false };
        let duration = self.rule(kind).map_or(0, |rule| ms(rule.duration));
        let start = now.utc_of(starts_at);
        let runs_into_lunch = plan.lunch.is_some_and(|(from, to)| start < to && start + duration > from);
        let runs_past_log_off =
            self.log_off_at().is_some_and(|log_off| now.utc < log_off && start + duration > log_off);
        !runs_into_lunch && !runs_past_log_off && self.is_within_hours(start)
    }
}
