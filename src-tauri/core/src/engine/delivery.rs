//! How a break reaches the user: announced, waiting for a gap in typing, running, ended. Nothing is sprung on anyone,
//! and nothing owed is dropped.

use std::time::Duration;

use super::state::{At, BreakWindow, Moment, Offer, Phase, Presence, Running};
use super::{CreditedBy, Effect, EndReason, Engine, KindName, millis};
use crate::settings::EndsBy;

/// A longer kind that falls due within this much work after a shorter break is offered in its place.
const SOON_AFTER: u64 = 30_000;

impl Engine {
    /// Time of activity (or of postponement) until a kind is due; 0 once it is.
    pub(super) fn remaining(&self, name: &KindName, now: Moment) -> u64 {
        let (Some(kind), state) = (self.kind(name), self.state.kinds.get(name)) else { return u64::MAX };
        let work = state.map_or(0, |state| state.work);
        let by_work = millis(kind.interval).saturating_sub(work);
        match state.and_then(|state| state.until) {
            Some(until) => by_work.max(until.saturating_sub(now.at)),
            None => by_work,
        }
    }

    /// Whether a break that starts at `starts_at` would run into lunch, past log-off, or falls outside work.
    pub(super) fn fits(&self, name: &KindName, starts_at: At, now: Moment) -> bool {
        let Some(kind) = self.kind(name) else { return false };
        let (start, length) = (now.utc_at(starts_at), millis(kind.duration) as i64);
        let day = self.day_at(now);
        if self.state.closed.is_some() || self.ladder(day).day_off {
            return false;
        }
        let hours = self.hours(now, day);
        let lunch = self.lunch_window(now, day);
        if lunch.is_some_and(|lunch| start < lunch.end && start + length > lunch.start) {
            return false;
        }
        let log_off = self.log_off_at(now, day);
        if log_off.is_some_and(|log_off| start + length > log_off && now.utc_ms < log_off) {
            return false;
        }
        if self.settings.work.breaks_outside_hours {
            return true;
        }
        log_off.is_none_or(|log_off| now.utc_ms < log_off)
            && hours.iter().any(|hours| hours.contains(now.utc_ms))
    }

    /// Announces, starts, advances.
    pub(super) fn deliver(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.update_held(effects);
        if matches!(self.state.phase, Phase::HeadsUp(_)) {
            self.start_when_ready(now, effects);
        }
        if self.state.phase == Phase::Quiet {
            self.announce_what_is_due(now, effects);
        }
    }

    fn announce_what_is_due(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.is_absent(now) {
            return;
        }
        let Some(offer) = self.due_offer(now) else { return };
        if !self.fits(&offer.kind, offer.starts_at, now) {
            return;
        }
        let reasons = self.hold_reasons();
        if !reasons.is_empty() {
            self.report_held(reasons, effects);
            return;
        }
        let starts_in = Duration::from_millis(offer.starts_at - now.at);
        effects.push(Effect::HeadsUp { kind: offer.kind.clone(), starts_in });
        self.state.phase = Phase::HeadsUp(offer);
        // Without a heads-up the break may start in this very step.
        self.start_when_ready(now, effects);
    }

    /// What would be announced now, if anything: the longest kind, for all that are due.
    pub(super) fn due_offer(&self, now: Moment) -> Option<Offer> {
        let kinds = self.enabled_kinds();
        let heads_up = |name: &KindName| self.kind(name).map_or(0, |kind| millis(kind.heads_up));
        let (trigger, remaining) = kinds
            .iter()
            .map(|(name, _)| (*name, self.remaining(name, now)))
            .filter(|(name, remaining)| *remaining <= heads_up(name))
            .min_by_key(|(_, remaining)| *remaining)?;
        let serves = |name: &KindName| {
            let left = self.remaining(name, now);
            left <= heads_up(name) || left <= remaining + SOON_AFTER
        };
        let served: Vec<KindName> =
            kinds.iter().map(|(name, _)| *name).filter(|name| serves(name)).cloned().collect();
        let kind = served.last()?.clone();
        Some(Offer { kind, kinds: served, starts_at: now.at + heads_up(trigger) })
    }

    fn start_when_ready(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Phase::HeadsUp(offer) = self.state.phase.clone() else { return };
        if now.at < offer.starts_at {
            return;
        }
        let reasons = self.hold_reasons();
        if !reasons.is_empty() {
            self.withdraw(effects);
            self.report_held(reasons, effects);
        } else if !self.fits(&offer.kind, now.at, now) {
            self.withdraw(effects);
        } else if self.gap_at(&offer).is_none_or(|gap| now.at >= gap) {
            self.start(offer.kind, offer.kinds, now, effects);
        }
    }

    /// When the announced break starts at the latest, as things stand: at the first gap in typing. `None`: at once.
    pub(super) fn gap_at(&self, offer: &Offer) -> Option<At> {
        let presence = &self.settings.presence;
        let latest = offer.starts_at + millis(presence.typing_wait);
        match self.state.presence {
            Presence::Unknown => None,
            Presence::Idle { since } => {
                Some(latest.min(offer.starts_at.max(since + millis(presence.typing_gap))))
            }
            Presence::Active | Presence::Away { .. } => Some(latest),
        }
    }

    pub(super) fn start(
        &mut self,
        kind: KindName,
        kinds: Vec<KindName>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(duration) = self.kind(&kind).map(|kind| kind.duration) else { return };
        effects.push(Effect::BreakStarted { kind: kind.clone(), ends_in: duration });
        let duration = millis(duration);
        let window = BreakWindow::Shown;
        self.state.phase =
            Phase::Running(Running { kind, kinds, duration, ends_at: now.at + duration, window });
    }

    pub(super) fn withdraw(&mut self, effects: &mut Vec<Effect>) {
        if let Phase::HeadsUp(offer) = &self.state.phase {
            effects.push(Effect::HeadsUpWithdrawn { kind: offer.kind.clone() });
            self.state.phase = Phase::Quiet;
        }
    }

    pub(super) fn break_window_failed(&mut self) {
        if let Phase::Running(running) = &mut self.state.phase {
            running.window = BreakWindow::Failed;
        }
    }

    /// Ends a running break whose time is over.
    pub(super) fn credit_running_break(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Phase::Running(running) = &self.state.phase else { return };
        if now.at < running.ends_at {
            return;
        }
        let reason = match &self.state.presence {
            _ if running.window == BreakWindow::Failed => EndReason::Degraded,
            Presence::Away { by, .. } if by.credited_by() == CreditedBy::Sleep => EndReason::Slept,
            Presence::Away { .. } => EndReason::LockedAway,
            _ if self.ends_by_hand(&running.kind) => return,
            _ => EndReason::Finished,
        };
        self.end(reason, now, effects);
    }

    pub(super) fn ends_by_hand(&self, name: &KindName) -> bool {
        self.kind(name).is_some_and(|kind| kind.ends == EndsBy::WhenIReturn)
    }

    /// Ends the running break. One that was taken credits every kind that it was long enough for.
    pub(super) fn end(&mut self, reason: EndReason, now: Moment, effects: &mut Vec<Effect>) {
        let Phase::Running(running) = std::mem::replace(&mut self.state.phase, Phase::Quiet) else { return };
        effects.push(Effect::BreakEnded { kind: running.kind.clone(), reason });
        self.state.growing_since = now.at;
        match reason {
            EndReason::Finished | EndReason::Returned | EndReason::Slept | EndReason::LockedAway => {
                let credited: Vec<KindName> = self
                    .enabled_kinds()
                    .into_iter()
                    .filter(|(name, kind)| {
                        **name == running.kind || millis(kind.duration) <= running.duration
                    })
                    .map(|(name, _)| name.clone())
                    .collect();
                for name in credited {
                    self.credit(name, CreditedBy::Break, effects);
                }
            }
            EndReason::Skipped | EndReason::LeftEarly | EndReason::Degraded => {
                self.forget_debt(&running.kinds)
            }
            EndReason::Postponed | EndReason::DayClosed => {}
        }
    }

    /// Sets the work of these kinds to nothing, without a credit.
    pub(super) fn forget_debt(&mut self, kinds: &[KindName]) {
        for name in kinds {
            self.state.kinds.insert(name.clone(), Default::default());
        }
    }
}
