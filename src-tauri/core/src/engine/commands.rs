//! The user's wishes about breaks. One that cannot be granted now changes nothing and says nothing.
//!
//! Invariant: a break can always be left.

use super::command::Command;
use super::effect::{Effect, EndReason, KindName, Withdrawn};
use super::moment::{At, Moment, ms, span};
use super::{Engine, calendar};
use std::time::Duration;

impl Engine {
    pub(super) fn obey(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        match command {
            Command::Take { kind } => self.take(&kind, now, effects),
            Command::TakeOffered => self.take_offered(now, effects),
            Command::Postpone => self.postpone(now, effects),
            Command::Skip => self.skip(effects),
            Command::Finish => self.finish(now, effects),
            Command::Leave => self.end_early(EndReason::LeftEarly, effects),
            Command::Pause { length } => self.pause(length, now, effects),
            Command::Resume => self.resume(effects),
            Command::LogOffNow => self.log_off_now(now, effects),
            Command::SnoozeLogOff { minutes } => self.snooze_log_off(in_minutes(minutes), now, effects),
            Command::ExtendDay { minutes } => {
                self.extend_day(calendar::minutes(i64::from(minutes)), now, effects)
            }
            Command::CloseDay { by } => self.close_day(by, now, effects),
            Command::ReopenDay => self.reopen_day(now, effects),
            Command::DayOff => self.take_day_off(now, effects),
            Command::Heavy => self.say_heavy(now),
            Command::Override { id, set, minutes } => {
                self.set_override(id, &set, in_minutes(minutes), now, effects)
            }
            Command::RemoveOverride { id } => self.remove_override(&id, now, effects),
        }
    }

    /// Starts a break at once, over holds, pause and hours.
    fn take(&mut self, kind: &KindName, now: Moment, effects: &mut Vec<Effect>) {
        let is_known = self.kinds.iter().any(|known| known.name == *kind);
        if !is_known || self.state.is_away() || self.state.running.is_some() {
            return;
        }
        let kinds = match self.state.offer.take() {
            Some(offer) if offer.kind == *kind => self.served_now(&offer, now),
            Some(offer) => {
                effects.push(Effect::HeadsUpWithdrawn { kind: offer.kind, why: Withdrawn::OtherTaken });
                vec![kind.clone()]
            }
            None => vec![kind.clone()],
        };
        self.start(kind.clone(), kinds, now, effects);
    }

    fn take_offered(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let offered = self.state.offer.as_ref().map(|offer| offer.kind.clone());
        if let Some(kind) = offered.or_else(|| self.kinds.first().map(|kind| kind.name.clone())) {
            self.take(&kind, now, effects);
        }
    }

    /// The kind and all kinds of the break that is announced or running.
    fn at_hand(&self) -> Option<(KindName, Vec<KindName>)> {
        let running = self.state.running.as_ref().map(|running| (&running.kind, &running.kinds));
        let offer = self.state.offer.as_ref().map(|offer| (&offer.kind, &offer.kinds));
        running.or(offer).map(|(kind, kinds)| (kind.clone(), kinds.clone()))
    }

    /// How often this can still be postponed: as often as the kind in it that has the fewest left.
    pub(super) fn postponements_left(&self, kinds: &[KindName]) -> u32 {
        let left = |name: &KindName| {
            let used = self.state.kinds.get(name).map_or(0, |state| state.postponements);
            self.rule(name).map_or(0, |rule| rule.postpone_max.saturating_sub(used))
        };
        kinds.iter().map(left).min().unwrap_or(0)
    }

    fn postpone(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some((kind, kinds)) = self.at_hand() else { return };
        let Some(by) = self.rule(&kind).map(|rule| ms(rule.postpone_by)) else { return };
        if self.postponements_left(&kinds) == 0 {
            return;
        }
        self.end(EndReason::Postponed, effects);
        self.state.offer = None;
        for kind in kinds {
            self.postpone_kind(kind, by, now, effects);
        }
    }

    fn postpone_kind(&mut self, kind: KindName, by: i64, now: Moment, effects: &mut Vec<Effect>) {
        let until: At = now.at + by;
        if let Some(state) = self.state.kinds.get_mut(&kind) {
            state.postponements += 1;
            state.postponed_until = Some(until);
        }
        let left = self.postponements_left(std::slice::from_ref(&kind));
        effects.push(Effect::Postponed { kind, until: span(by), left });
    }

    pub(super) fn postpone_by(&mut self, length: i64, now: Moment, effects: &mut Vec<Effect>) {
        let allowed = self.at_hand().and_then(|(kind, _)| self.rule(&kind).map(|rule| ms(rule.postpone_by)));
        if allowed == Some(length) {
            self.postpone(now, effects);
        }
    }

    fn skip(&mut self, effects: &mut Vec<Effect>) {
        let Some((kind, kinds)) = self.at_hand() else { return };
        if self.is_strict(&kind) {
            return;
        }
        if self.state.running.is_some() {
            self.end_early(EndReason::Skipped, effects);
            return;
        }
        self.withdraw(Withdrawn::Skipped, effects);
        for kind in &kinds {
            self.forget_work(kind);
        }
    }

    fn end_early(&mut self, reason: EndReason, effects: &mut Vec<Effect>) {
        self.end(reason, effects);
    }

    /// "I am back": only where the break waits for it, and not before its time.
    fn finish(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let waits = |running: &super::state::Running| self.ends_by_hand(running) && now.at >= running.ends_at;
        if self.state.running.as_ref().is_some_and(waits) {
            self.end(EndReason::Returned, effects);
        }
    }
}

fn in_minutes(count: u32) -> Duration {
    Duration::from_secs(u64::from(count) * 60)
}
