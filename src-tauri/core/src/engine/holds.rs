//! Holds and the user's pause: what delays delivery, since when, and what was said about it.
//!
//! Invariant: a hold never changes what is owed.

use super::calendar;
use super::effect::Effect;
use super::moment::{At, Moment, ms, span};
use super::state::{Hold, Pause, PauseEnd};
use super::{Engine, Pace, PauseLength};

/// The name that the user's own pause has among the reasons.
pub(super) const PAUSE: &str = "pause";

/// The holds that a desktop or another part of the program may report, beside `app:NAME`.
pub const NAMES: [&str; 9] = [
    "do_not_disturb",
    "full_screen",
    "camera",
    "microphone",
    "meeting",
    "deep_block",
    "screen_share",
    "kept_awake",
    "battery",
];

impl Engine {
    pub(super) fn hold(&mut self, reason: String, now: Moment) {
        let hold = Hold { since: now.at, since_utc: now.utc, was_asked_about: false };
        self.state.holds.entry(reason).or_insert(hold);
    }

    pub(super) fn release(&mut self, reason: &str) {
        self.state.holds.remove(reason);
    }

    /// The names of all holds that were told and not released, heeded or not.
    pub fn holds(&self) -> impl Iterator<Item = &str> {
        self.state.holds.keys().map(String::as_str)
    }

    /// Whether the user wants this signal to count.
    pub(super) fn is_heeded(&self, reason: &str) -> bool {
        let holds = &self.rules.holds;
        match reason {
            "do_not_disturb" => holds.do_not_disturb,
            "full_screen" => holds.full_screen,
            "camera" => holds.camera,
            "microphone" => holds.microphone,
            "kept_awake" => holds.kept_awake,
            "battery" => holds.battery,
            _ => true,
        }
    }

    /// All that holds delivery now, by name.
    pub(super) fn hold_reasons(&self) -> Vec<String> {
        let signals = self.state.holds.keys().filter(|reason| self.is_heeded(reason));
        let mut reasons: Vec<String> = signals.cloned().collect();
        if self.state.pause.is_some() {
            reasons.push(PAUSE.to_owned());
            reasons.sort();
        }
        reasons
    }

    /// Keeps what was said about delays true: says when the reasons change, and when the last is gone.
    pub(super) fn update_held(&mut self, effects: &mut Vec<Effect>) {
        let Some(said) = &self.state.held else { return };
        let reasons = self.hold_reasons();
        if reasons == *said {
            return;
        }
        if reasons.is_empty() {
            self.state.held = None;
            effects.push(Effect::Released);
        } else if self.pace == Pace::Tick {
            self.state.held = Some(reasons.clone());
            effects.push(Effect::Held { reasons });
        } else {
            self.state.hold_to_report = true;
        }
    }

    pub(super) fn pause(&mut self, length: PauseLength, now: Moment, effects: &mut Vec<Effect>) {
        match length {
            PauseLength::Minutes { minutes } => {
                self.pause_for(calendar::minutes(i64::from(minutes)), now, effects)
            }
            PauseLength::Until { time } => {
                let today = calendar::date(now.zone, now.utc);
                let comes_today = calendar::instant_of(now.zone, today, time) > now.utc;
                let date = if comes_today { today } else { today.succ_opt().unwrap_or(today) };
                let ends = now.at_of(calendar::instant_of(now.zone, date, time));
                self.begin_pause(PauseEnd::Civil(date, time), now);
                effects.push(Effect::Paused { until: Some(span(ends - now.at)) });
            }
            PauseLength::UntilTomorrow => {
                let Some(day) = self.plan.as_ref().map(|plan| plan.day) else { return };
                let (date, time) = calendar::next_start(&self.rules, &self.state, day);
                self.begin_pause(PauseEnd::Civil(date, time), now);
                effects.push(Effect::Paused { until: None });
            }
        }
    }

    pub(super) fn pause_for(&mut self, length: i64, now: Moment, effects: &mut Vec<Effect>) {
        if length > 0 {
            self.begin_pause(PauseEnd::At(now.at + length), now);
            effects.push(Effect::Paused { until: Some(span(length)) });
        }
    }

    fn begin_pause(&mut self, until: PauseEnd, now: Moment) {
        self.state.pause = Some(Pause { since_utc: now.utc, until });
    }

    pub(super) fn pause_ends_at(&self, now: Moment) -> Option<At> {
        self.state.pause.as_ref().map(|pause| match pause.until {
            PauseEnd::At(at) => at,
            PauseEnd::Civil(date, time) => now.at_of(calendar::instant_of(now.zone, date, time)),
        })
    }

    pub(super) fn end_pause(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.pause_ends_at(now).is_some_and(|end| end <= now.at) {
            self.resume(effects);
        }
    }

    pub(super) fn resume(&mut self, effects: &mut Vec<Effect>) {
        if self.state.pause.take().is_some() {
            effects.push(Effect::Resumed);
        }
    }

    /// One calm question about a signal that has held for hours: it may be stuck.
    pub(super) fn ask_about_holds(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.quiet_hours(now).is_some() {
            return;
        }
        let old = now.at - ms(self.rules.holds.ask_after);
        let due = self
            .state
            .holds
            .iter()
            .find(|(reason, hold)| !hold.was_asked_about && hold.since <= old && self.is_heeded(reason));
        let Some(reason) = due.map(|(reason, _)| reason.clone()) else { return };
        if let Some(hold) = self.state.holds.get_mut(&reason) {
            hold.was_asked_about = true;
        }
        effects.push(Effect::QuietQuestion { reason });
        self.ask_about_holds(now, effects);
    }
}
