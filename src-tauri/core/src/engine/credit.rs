//! The one credit rule: what counts as work, and which absence counts as which break.
//!
//! Work grows while someone is there. A short stillness counts as reading; once it reaches `idle_grace` it turns out to
//! have been an absence from its first moment, and the growth since then is taken back.

use super::state::{At, AwayBy, Moment, Phase, Presence};
use super::{CreditedBy, Effect, Engine, KindName, millis};

impl Engine {
    pub(super) fn idle_grace(&self) -> u64 {
        millis(self.settings.presence.idle_grace)
    }

    /// Since when the user has been absent, if so: the last touch, the lock or the suspend.
    pub(super) fn absent_since(&self) -> Option<At> {
        match self.state.presence {
            Presence::Idle { since } | Presence::Away { since, .. } => Some(since),
            Presence::Active | Presence::Unknown => None,
        }
    }

    /// Whether the stillness has become an absence, or the screen is locked or was asleep.
    pub(super) fn is_absent(&self, now: Moment) -> bool {
        match self.state.presence {
            Presence::Idle { since } => now.at >= since + self.idle_grace(),
            Presence::Away { .. } => true,
            Presence::Active | Presence::Unknown => false,
        }
    }

    pub(super) fn is_growing(&self, now: Moment) -> bool {
        !matches!(self.state.phase, Phase::Running(_)) && !self.is_absent(now)
    }

    /// Lets work grow over a stretch in which nothing happened.
    pub(super) fn grow(&mut self, from: At, to: At) {
        if let Phase::Running(running) = &mut self.state.phase {
            if self.state.presence == Presence::Active
                && self
                    .settings
                    .breaks
                    .get(&running.kind)
                    .is_some_and(|kind| kind.activity == crate::settings::ActivityInBreak::StopsTheCountdown)
            {
                running.ends_at += to - from;
            }
            self.count_after_hours(from, to);
            return;
        }
        let until = match self.state.presence {
            Presence::Active | Presence::Unknown => to,
            Presence::Idle { since } => to.min(since + self.idle_grace()),
            Presence::Away { .. } => return,
        };
        let grown = until.saturating_sub(from);
        for kind in self.settings.breaks.keys() {
            self.state.kinds.entry(kind.clone()).or_default().work += grown;
        }
        if matches!(self.state.presence, Presence::Idle { .. }) {
            self.state.idle_growth += grown;
        }
        self.count_after_hours(from, to);
        self.take_back_idle_growth(to);
    }

    fn take_back_idle_growth(&mut self, at: At) {
        let Presence::Idle { since } = self.state.presence else { return };
        if at < since + self.idle_grace() {
            return;
        }
        let grown = std::mem::take(&mut self.state.idle_growth);
        for kind in self.state.kinds.values_mut() {
            kind.work = kind.work.saturating_sub(grown);
        }
    }

    pub(super) fn be_active(&mut self, now: Moment) {
        if matches!(self.state.presence, Presence::Away { by, .. } if by.is_locked()) {
            return;
        }
        self.come_back(now);
    }

    fn come_back(&mut self, now: Moment) {
        self.note_lunch_absence(now);
        if self.is_absent(now) {
            self.state.growing_since = now.at;
        }
        self.state.presence = Presence::Active;
        self.state.idle_growth = 0;
        self.state.credited.clear();
        let day = self.day_at(now);
        self.ladder_mut(day).first_activity.get_or_insert(now.utc_ms);
    }

    pub(super) fn be_idle(&mut self, since: At, now: Moment) {
        match self.state.presence {
            Presence::Away { by, .. } if by.is_locked() => return,
            // A stillness that was reported with a short alarm is reported again by the long one.
            Presence::Idle { .. } => return,
            Presence::Away { .. } => self.come_back(now),
            Presence::Active | Presence::Unknown => {}
        }
        self.state.presence = Presence::Idle { since };
        let running = matches!(self.state.phase, Phase::Running(_));
        let grown_from = since.max(self.state.growing_since);
        self.state.idle_growth = if running { 0 } else { now.at.saturating_sub(grown_from) };
        self.take_back_idle_growth(now.at);
    }

    pub(super) fn presence_unknown(&mut self, now: Moment) {
        if matches!(self.state.presence, Presence::Away { by, .. } if by.is_locked()) {
            return;
        }
        self.come_back(now);
        self.state.presence = Presence::Unknown;
    }

    /// The screen was locked, or the computer suspended. An announced break is withdrawn.
    pub(super) fn go_away(&mut self, since: At, by: AwayBy, effects: &mut Vec<Effect>) {
        if let Presence::Idle { .. } = self.state.presence {
            // What grew since the last touch was no work after all.
            let grown = std::mem::take(&mut self.state.idle_growth);
            for kind in self.state.kinds.values_mut() {
                kind.work = kind.work.saturating_sub(grown);
            }
        }
        self.state.presence = Presence::Away { since, by };
        self.withdraw(effects);
    }

    pub(super) fn unlock(&mut self, now: Moment) {
        self.come_back(now);
    }

    /// Credits each kind whose threshold the present absence has reached.
    pub(super) fn credit_absence(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.take_back_idle_growth(now.at);
        if !self.is_absent(now) {
            return;
        }
        let Some((since, by)) = self.absence() else { return };
        let reached: Vec<KindName> = self
            .enabled_kinds()
            .into_iter()
            .filter(|(name, _)| !self.state.credited.contains(name))
            .filter(|(name, _)| !self.is_running(name))
            .filter(|(name, _)| {
                self.credit_threshold(name).is_some_and(|threshold| now.at >= since + threshold)
            })
            .map(|(name, _)| name.clone())
            .collect();
        for name in reached {
            self.state.credited.insert(name.clone());
            self.credit(name, by, effects);
        }
        self.withdraw(effects);
    }

    pub(super) fn absence(&self) -> Option<(At, CreditedBy)> {
        match self.state.presence {
            Presence::Idle { since } => Some((since, CreditedBy::Idle)),
            Presence::Away { since, by } => Some((since, by.credited_by())),
            Presence::Active | Presence::Unknown => None,
        }
    }

    /// How long the present absence must last to credit a kind: eyes on a page are not a rest, so that mere idleness
    /// must be longer than a break.
    pub(super) fn credit_threshold(&self, name: &KindName) -> Option<u64> {
        let kind = self.kind(name)?;
        Some(match self.state.presence {
            Presence::Idle { .. } => {
                millis(kind.duration.max(self.settings.presence.natural_break)).max(self.idle_grace())
            }
            _ => millis(kind.duration),
        })
    }

    fn is_running(&self, name: &KindName) -> bool {
        matches!(&self.state.phase, Phase::Running(running) if running.kind == *name)
    }

    /// Sets a kind's work to nothing, and says so where there was any.
    pub(super) fn credit(&mut self, name: KindName, by: CreditedBy, effects: &mut Vec<Effect>) {
        let had_work = self.state.kinds.get(&name).is_some_and(|state| state.work > 0);
        self.state.kinds.insert(name.clone(), Default::default());
        if had_work {
            effects.push(Effect::Credited { kind: name, by });
        }
    }
}
