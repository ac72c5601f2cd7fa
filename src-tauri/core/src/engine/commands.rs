//! The user's wishes. One that cannot be granted now has no effect and leaves no line.

use std::time::Duration;

use super::state::{Closed, Moment, Phase, Presence};
use super::{ClosedBy, Command, Effect, EndReason, Engine, KindName, OpenedBy, millis};

const MINUTE: u64 = 60_000;

impl Engine {
    pub(super) fn command(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        match command {
            Command::Take { kind } => self.take(kind.clone(), vec![kind], now, effects),
            Command::TakeOffered => self.take_offered(now, effects),
            Command::Postpone => self.postpone(now, effects),
            Command::Skip => self.skip(now, effects),
            Command::Finish => self.finish(now, effects),
            Command::Leave => self.leave(now, effects),
            Command::Pause { length } => self.begin_pause(&length, now, effects),
            Command::Resume => self.resume(effects),
            Command::LogOffNow => self.log_off_now(now),
            Command::SnoozeLogOff { minutes } => self.snooze(u64::from(minutes) * MINUTE, now, effects),
            Command::ExtendDay { minutes } => self.extend_day(u64::from(minutes) * MINUTE, now, effects),
            Command::CloseDay { by } => self.close_day(by, now, effects),
            Command::ReopenDay => self.reopen_day(effects),
            Command::DayOff => self.take_day_off(now, effects),
        }
    }

    fn take(&mut self, kind: KindName, kinds: Vec<KindName>, now: Moment, effects: &mut Vec<Effect>) {
        let away = matches!(self.state.presence, Presence::Away { .. });
        let running = matches!(self.state.phase, Phase::Running(_));
        if !away && !running {
            self.start(kind, kinds, now, effects);
        }
    }

    fn take_offered(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        match self.state.phase.clone() {
            Phase::HeadsUp(offer) => self.take(offer.kind, offer.kinds, now, effects),
            Phase::Quiet => {
                if let Some(shortest) = self.enabled_kinds().first().map(|(name, _)| (*name).clone()) {
                    self.take(shortest.clone(), vec![shortest], now, effects);
                }
            }
            Phase::Running(_) => {}
        }
    }

    /// How often the named kind can still be postponed.
    pub(super) fn postpones_left(&self, name: &KindName) -> u32 {
        let used = self.state.kinds.get(name).map_or(0, |state| state.postponed);
        self.kind(name).map_or(0, |kind| kind.postpone_max.saturating_sub(used))
    }

    fn postpone(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let (name, kinds) = match &self.state.phase {
            Phase::HeadsUp(offer) => (offer.kind.clone(), offer.kinds.clone()),
            Phase::Running(running) => (running.kind.clone(), running.kinds.clone()),
            Phase::Quiet => return,
        };
        let Some(by) = self.kind(&name).map(|kind| kind.postpone_by) else { return };
        if self.postpones_left(&name) == 0 {
            return;
        }
        self.end(EndReason::Postponed, now, effects);
        self.state.phase = Phase::Quiet;
        for kind in &kinds {
            let state = self.state.kinds.entry(kind.clone()).or_default();
            state.postponed += 1;
            state.until = Some(now.at + millis(by));
        }
        let left = self.postpones_left(&name);
        effects.push(Effect::Postponed { kind: name, until: by, left });
    }

    fn skip(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        match self.state.phase.clone() {
            Phase::HeadsUp(offer) if !self.is_strict(&offer.kind) => {
                effects.push(Effect::HeadsUpWithdrawn { kind: offer.kind });
                self.state.phase = Phase::Quiet;
                self.forget_debt(&offer.kinds);
            }
            Phase::Running(running) if !self.is_strict(&running.kind) => {
                self.end(EndReason::Skipped, now, effects);
            }
            _ => {}
        }
    }

    pub(super) fn is_strict(&self, name: &KindName) -> bool {
        self.kind(name).is_some_and(|kind| kind.strict)
    }

    fn finish(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if let Phase::Running(running) = &self.state.phase
            && self.ends_by_hand(&running.kind)
            && now.at >= running.ends_at
        {
            self.end(EndReason::Returned, now, effects);
        }
    }

    fn leave(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if matches!(self.state.phase, Phase::Running(_)) {
            self.end(EndReason::LeftEarly, now, effects);
        }
    }

    fn snooze(&mut self, length: u64, now: Moment, effects: &mut Vec<Effect>) {
        let day = self.day_at(now);
        let Some(bound) = self.log_off_bound(now, day) else { return };
        let log_off = &self.settings.log_off;
        let allowed = log_off.snoozes.contains(&Duration::from_millis(length));
        let (max, ladder) = (log_off.max_snoozes, self.ladder(day));
        let offered =
            ladder.offered && ladder.snoozed_until.is_none() && !ladder.again_at_end && !ladder.badge;
        let in_time = now.utc_ms + length as i64 <= bound;
        if !allowed || !offered || !in_time || ladder.snoozes >= max || self.state.closed.is_some() {
            return;
        }
        let ladder = self.ladder_mut(day);
        ladder.snoozes += 1;
        ladder.snoozed_until = Some(now.at + length);
        let left = max - ladder.snoozes;
        effects.push(Effect::Snoozed { left });
    }

    fn extend_day(&mut self, length: u64, now: Moment, effects: &mut Vec<Effect>) {
        let day = self.day_at(now);
        if self.hours(now, day).is_empty() || length == 0 {
            return;
        }
        if self.state.closed.take().is_some() {
            effects.push(Effect::DayOpened { by: OpenedBy::User });
        }
        let log_off = self.log_off_at(now, day);
        let ladder = self.ladder_mut(day);
        if let (Some(brought_forward), Some(_)) = (ladder.brought_forward, log_off) {
            ladder.brought_forward = Some(brought_forward + length as i64);
        }
        ladder.extension += length as i64;
        ladder.snoozed_until = None;
        ladder.again_at_end = ladder.offered;
    }

    fn close_day(&mut self, by: ClosedBy, now: Moment, effects: &mut Vec<Effect>) {
        if self.state.closed.is_some() {
            return;
        }
        self.withdraw(effects);
        self.end(EndReason::DayClosed, now, effects);
        let owed: Vec<KindName> =
            self.settings.breaks.keys().filter(|name| self.remaining(name, now) == 0).cloned().collect();
        self.forget_debt(&owed);
        let day = self.day_at(now);
        self.state.closed = Some(Closed { day, by, since: now.at, active: 0, counted: false });
        self.ladder_mut(day).snoozed_until = None;
        effects.push(Effect::DayClosed { by });
    }

    fn reopen_day(&mut self, effects: &mut Vec<Effect>) {
        if self.state.closed.take().is_some() {
            effects.push(Effect::DayOpened { by: OpenedBy::User });
        }
    }

    fn take_day_off(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let day = self.day_at(now);
        self.withdraw(effects);
        self.ladder_mut(day).day_off = true;
    }
}
