//! A running break: started once, ended once, by its deadline at the latest.
//!
//! It does not know why the break was due. Invariant: at most one runs.

use super::Engine;
use super::effect::{CreditedBy, Effect, EndReason, KindName};
use super::moment::{At, Moment, span};
use super::state::{Absence, BreakWindow, Running, Sensing};
use crate::settings::{ActivityInBreak, EndsBy};

impl Engine {
    pub(super) fn start(
        &mut self,
        kind: KindName,
        kinds: Vec<KindName>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(duration) = self.rule(&kind).map(|rule| super::ms(rule.duration)) else { return };
        self.state.offer = None;
        effects.push(Effect::BreakStarted { kind: kind.clone(), ends_in: span(duration) });
        self.state.running = Some(Running {
            kind,
            kinds,
            started: now.at,
            duration,
            ends_at: now.at + duration,
            window: BreakWindow::Shown,
        });
    }

    /// The break that cannot be seen goes on, so that its end and its debt stay what they were announced to be.
    pub(super) fn break_window_failed(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if let Some(running) = &mut self.state.running {
            running.window = BreakWindow::Failed;
        }
        // Nobody can say "I am back" in a window that is not there.
        self.end_break_when_over(now, effects);
    }

    pub(super) fn ends_by_hand(&self, running: &Running) -> bool {
        running.window == BreakWindow::Shown
            && self.rule(&running.kind).is_some_and(|rule| rule.ends == EndsBy::WhenIReturn)
    }

    pub(super) fn is_strict(&self, kind: &KindName) -> bool {
        self.rule(kind).is_some_and(|rule| rule.strict)
    }

    pub(super) fn end_break_when_over(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(running) = &self.state.running else { return };
        if now.at < running.ends_at {
            return;
        }
        let ends_at = running.ends_at;
        let absence = self.state.absence.as_ref();
        let slept = |(from, to): &(At, At)| *from < ends_at && ends_at <= *to;
        // A break that already waits for its user is not ended by a later lock.
        let was_locked = |absence: &Absence| absence.locked_since.is_some_and(|locked| locked < ends_at);
        let reason = match absence {
            _ if running.window == BreakWindow::Failed => EndReason::Degraded,
            Some(absence) if absence.sleeps.iter().any(slept) => EndReason::Slept,
            Some(absence) if was_locked(absence) => EndReason::LockedAway,
            _ if self.ends_by_hand(running) => return,
            _ => EndReason::Finished,
        };
        self.end(reason, effects);
    }

    /// Ends the running break. One that was taken credits every kind that it was long enough for.
    pub(super) fn end(&mut self, reason: EndReason, effects: &mut Vec<Effect>) {
        let Some(running) = self.state.running.take() else { return };
        let emergency = reason == EndReason::LeftEarly && self.is_strict(&running.kind);
        effects.push(Effect::BreakEnded { kind: running.kind.clone(), reason, emergency });
        match reason {
            EndReason::Finished | EndReason::Returned | EndReason::Slept | EndReason::LockedAway => {
                for index in 0..self.kinds.len() {
                    let kind = &self.kinds[index];
                    if kind.duration <= running.duration || kind.name == running.kind {
                        self.credit(index, CreditedBy::Break, effects);
                    }
                }
            }
            EndReason::Skipped | EndReason::LeftEarly | EndReason::Degraded => {
                for name in &running.kinds {
                    self.forget_work(name);
                }
            }
            EndReason::Postponed | EndReason::DayClosed => {}
        }
    }

    /// Whether activity keeps the running break from counting down.
    fn countdown_stops(&self) -> bool {
        self.state.running.as_ref().is_some_and(|running| {
            running.window == BreakWindow::Shown
                && self
                    .rule(&running.kind)
                    .is_some_and(|rule| rule.activity == ActivityInBreak::StopsTheCountdown)
        })
    }

    /// Whether it does so now.
    pub(super) fn countdown_is_stopped(&self) -> bool {
        self.state.absence.is_none() && self.state.sensing == Sensing::Seen && self.countdown_stops()
    }

    /// Moves the end of a break whose countdown stood still in this stretch.
    pub(super) fn stop_countdown(&mut self, from: At, to: At) {
        if self.countdown_is_stopped()
            && let Some(running) = &mut self.state.running
        {
            running.ends_at += to - from;
        }
    }

    /// The user was still since a moment in the past: the countdown ran from there.
    pub(super) fn resume_countdown(&mut self, since: At, now: Moment) {
        if self.countdown_is_stopped()
            && let Some(running) = &mut self.state.running
        {
            running.ends_at -= now.at - since.max(running.started);
        }
    }
}
