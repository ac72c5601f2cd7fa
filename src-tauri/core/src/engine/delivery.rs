//! How anything reaches the user: only when someone is there, no break runs and no hold delays it.
//!
//! It does not decide what is due. Invariant: nothing is sprung on anyone, and nothing owed is dropped.

use super::effect::{Effect, Withdrawn};
use super::moment::{Moment, span};
use super::{Engine, Pace};

/// Whether something that is ready may be said in this step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    Granted,
    /// A hold delays it. `Reported` where that was said, in this step or before.
    Held(Reported),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reported {
    Yes,
    NotYet,
}

impl Engine {
    /// Says what is due: the end of the day before reminders, reminders before breaks.
    pub(super) fn speak(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.state.is_absent() || self.state.running.is_some() {
            return;
        }
        self.climb_ladder(now, effects);
        self.notice_evening(effects);
        self.remind_of_lunch(now, effects);
        self.remind_at_fixed_times(now, effects);
        self.ask_about_holds(now, effects);
        self.deliver_break(now, effects);
    }

    /// Asks whether something that is ready may be said; where a hold delays it, says that, once for each set of reasons.
    pub(super) fn ask_leave(&mut self, effects: &mut Vec<Effect>) -> Leave {
        let reasons = self.hold_reasons();
        if reasons.is_empty() {
            return Leave::Granted;
        }
        if self.state.held.is_none() {
            if self.pace == Pace::Input {
                self.state.hold_to_report = true;
                return Leave::Held(Reported::NotYet);
            }
            self.state.held = Some(reasons.clone());
            effects.push(Effect::Held { reasons });
        }
        Leave::Held(Reported::Yes)
    }

    fn deliver_break(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.quiet_hours(now).is_some() {
            return;
        }
        if self.state.offer.is_none() {
            self.announce(now, effects);
        }
        self.start_when_ready(now, effects);
    }

    fn announce(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(offer) = self.due_offer(now) else { return };
        if !self.fits(&offer.kind, offer.starts_at, now) || self.ask_leave(effects) != Leave::Granted {
            return;
        }
        effects.push(Effect::HeadsUp { kind: offer.kind.clone(), starts_in: span(offer.starts_at - now.at) });
        self.state.offer = Some(offer);
    }

    fn start_when_ready(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(offer) = &self.state.offer else { return };
        if now.at < self.starting_moment(offer) {
            return;
        }
        let offer = offer.clone();
        match self.ask_leave(effects) {
            Leave::Held(Reported::NotYet) => {}
            // It comes again, announced afresh, when the hold ends.
            Leave::Held(Reported::Yes) => self.state.offer = None,
            Leave::Granted if self.fits(&offer.kind, now.at, now) => {
                let kinds = self.served_now(&offer, now);
                self.start(offer.kind, kinds, now, effects);
            }
            Leave::Granted => self.withdraw(Withdrawn::Hours, effects),
        }
    }

    pub(super) fn withdraw(&mut self, why: Withdrawn, effects: &mut Vec<Effect>) {
        if let Some(offer) = self.state.offer.take() {
            effects.push(Effect::HeadsUpWithdrawn { kind: offer.kind, why });
        }
    }

    pub(super) fn withdraw_for_absence(&mut self, effects: &mut Vec<Effect>) {
        self.withdraw(Withdrawn::Away, effects);
    }
}
