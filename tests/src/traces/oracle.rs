//! The credit rule a second time, written as plainly as can be: absences first, then work as the time between.
//!
//! It keeps whole lists where the engine keeps sums, and looks at everything anew at each step.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use evenkeel_core::engine::{Command, Effect, EndReason, Input, KindName, OpenedBy, Withdrawn};
use evenkeel_core::settings::Settings;
use evenkeel_core::time::LocalDay;
use evenkeel_core::view::KindView;

use super::story::Told;

/// From the last input, the lock or the suspend to the next input after unlock and wake.
#[derive(Clone, Debug)]
pub struct Absence {
    pub since: i64,
    pub away: Option<i64>,
    /// None while it lasts.
    pub end: Option<i64>,
}

#[derive(Default)]
pub struct Oracle {
    pub absences: Vec<Absence>,
    locked: bool,
    unseen: bool,
    asleep: i64,
    /// When each break began and ended, with its kind.
    breaks: Vec<(KindName, i64, Option<i64>)>,
    /// Since when each kind's work counts.
    base: BTreeMap<KindName, i64>,
    /// What it was before the day was closed.
    before_close: BTreeMap<KindName, i64>,
    closed_at: i64,
    postponed_until: BTreeMap<KindName, i64>,
    /// The rules of the last step, and whether they ever changed.
    rules: Option<Rc<Settings>>,
    pub rules_changed: bool,
    /// What each kind's interval was before this step: closing the day ends a shorter one.
    intervals: BTreeMap<KindName, i64>,
    /// Kinds whose break was brought forward, and on which day.
    heavy: BTreeMap<KindName, LocalDay>,
    pub ever_heavy: bool,
}

/// A kind that is this near is announced together with one that is due.
const ABOUT: i64 = 90_000;

pub fn ms(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

impl Oracle {
    pub fn present_absence(&self) -> Option<&Absence> {
        self.absences.last().filter(|absence| absence.end.is_none())
    }

    pub fn is_running(&self) -> Option<&KindName> {
        self.breaks.last().filter(|(_, _, end)| end.is_none()).map(|(kind, ..)| kind)
    }

    /// Nobody can be reached at this moment.
    pub fn is_absent(&self, at: i64, rules: &Settings) -> bool {
        self.present_absence().is_some_and(|absence| {
            absence.away.is_some() || at - absence.since >= ms(rules.presence.idle_grace)
        })
    }

    pub fn is_postponed(&self, kind: &KindName, at: i64) -> bool {
        self.postponed_until.get(kind).is_some_and(|until| *until > at)
    }

    /// Whether a break of this kind was brought forward on the day of this step.
    fn was_heavy(&self, kind: &KindName, step: &Told) -> bool {
        self.heavy.get(kind) == Some(&step.view.day)
    }

    /// The active time of a kind, as known at this moment.
    pub fn work(&self, kind: &KindName, at: i64, rules: &Settings) -> i64 {
        let Some(base) = self.base.get(kind) else { return 0 };
        self.worked(*base, at, ms(rules.presence.idle_grace))
    }

    /// The time between two moments without what was no work, piece by piece.
    fn worked(&self, from: i64, to: i64, grace: i64) -> i64 {
        let mut idle: Vec<(i64, i64)> = Vec::new();
        for absence in &self.absences {
            let end = absence.end.unwrap_or(to).min(to);
            if end - absence.since >= grace {
                idle.push((absence.since, end));
            } else if let Some(away) = absence.away {
                idle.push((away, end));
            }
        }
        idle.extend(self.breaks.iter().map(|(_, start, end)| (*start, end.unwrap_or(to).min(to))));
        idle.sort_unstable();
        let (mut work, mut reached) = (0, from);
        for (start, end) in idle {
            if start > reached {
                work += start.min(to) - reached;
            }
            reached = reached.max(end);
        }
        work + (to - reached).max(0)
    }

    /// When an absence is long enough for a kind.
    pub fn threshold(absence: &Absence, duration: i64, rules: &Settings) -> i64 {
        let presence = &rules.presence;
        let still = absence.since + duration.max(ms(presence.natural_break)).max(ms(presence.idle_grace));
        match absence.away {
            Some(away) => still.min(away.max(absence.since + duration)),
            None => still,
        }
    }

    /// Takes in the clocks and the input of a step.
    pub fn before(&mut self, step: &Told) {
        self.rules_changed |= self.rules.as_ref().is_some_and(|rules| *rules != step.rules);
        self.rules = Some(Rc::clone(&step.rules));
        let slept = step.asleep - std::mem::replace(&mut self.asleep, step.asleep);
        if slept >= 1000 {
            self.go_away(step.at - slept);
            if self.unseen && !self.locked {
                self.come_back(step.at);
            }
        }
        match &step.input {
            Input::Started | Input::Active | Input::PresenceUnknown => {
                if !self.locked {
                    self.come_back(step.at);
                }
                self.unseen = step.input == Input::PresenceUnknown;
            }
            Input::Idle { .. } if !self.locked => {
                self.unseen = false;
                let is_known =
                    self.present_absence().is_some_and(|one| one.since == step.at && one.away.is_none());
                if !is_known {
                    self.come_back(step.at);
                    self.absences.push(Absence { since: step.at, away: None, end: None });
                }
            }
            Input::Lock => {
                self.go_away(step.at);
                self.locked = true;
            }
            Input::Unlock => {
                self.locked = false;
                self.come_back(step.at);
            }
            _ => {}
        }
    }

    fn go_away(&mut self, at: i64) {
        if self.present_absence().is_none() {
            self.absences.push(Absence { since: at, away: None, end: None });
        }
        if let Some(absence) = self.absences.last_mut() {
            absence.away.get_or_insert(at);
        }
    }

    fn come_back(&mut self, at: i64) {
        if let Some(absence) = self.absences.last_mut() {
            absence.end.get_or_insert(at);
        }
    }

    /// Takes in what the engine did in a step.
    pub fn after(&mut self, step: &Told) {
        let enabled = step.rules.breaks.iter().filter(|(_, rule)| rule.enabled).map(|(name, _)| name);
        let enabled: Vec<KindName> = enabled.cloned().collect();
        self.base.retain(|name, _| enabled.contains(name));
        self.before_close.retain(|name, _| enabled.contains(name));
        for name in enabled {
            self.base.entry(name).or_insert(step.at);
        }
        for effect in &step.effects {
            self.take(effect, step);
        }
        let (at, rules) = (step.at, &step.rules);
        let running = self.is_running().cloned();
        let rested = |kind: &KindName| {
            let duration = rules.breaks.get(kind).map_or(0, |rule| ms(rule.duration));
            self.absences.iter().rev().take(2).any(|absence| {
                let until = absence.end.unwrap_or(at);
                until >= self.closed_at && Oracle::threshold(absence, duration, rules) <= until
            })
        };
        self.before_close.retain(|kind, _| running.as_ref() == Some(kind) || !rested(kind));
        // An absence ends what was brought forward also where there was no work to credit.
        let owed = |kind: &KindName| step.view.kinds.iter().any(|one| one.kind == *kind && one.owed);
        self.heavy.retain(|kind, _| owed(kind));
        let intervals = step.view.kinds.iter().map(|kind| (kind.kind.clone(), kind.interval_ms as i64));
        self.intervals = intervals.collect();
        if matches!(step.input, Input::Command(Command::Heavy))
            && let Some(shortest) = step.view.kinds.first().filter(|kind| kind.owed)
        {
            self.postponed_until.remove(&shortest.kind);
            self.ever_heavy = true;
            self.heavy.insert(shortest.kind.clone(), step.view.day);
        }
    }

    fn take(&mut self, effect: &Effect, step: &Told) {
        match effect {
            Effect::BreakStarted { kind, .. } => self.breaks.push((kind.clone(), step.at, None)),
            Effect::BreakEnded { kind, reason, .. } => self.end_break(kind, *reason, step),
            Effect::Credited { kind, .. } => self.reset(kind, step.at),
            Effect::Postponed { kind, until, .. } => {
                self.postponed_until.insert(kind.clone(), step.at + ms(*until));
            }
            Effect::HeadsUpWithdrawn { kind, why: Withdrawn::Skipped } => self.forgo(kind, step),
            Effect::DayClosed { .. } => {
                self.closed_at = step.at;
                for kind in self.owed(step) {
                    let base = self.base.insert(kind.clone(), step.at);
                    self.before_close.extend(base.map(|base| (kind, base)));
                }
            }
            Effect::DayOpened { by } => {
                let before = std::mem::take(&mut self.before_close);
                if *by == OpenedBy::User {
                    self.base.extend(before);
                }
            }
            _ => {}
        }
    }

    fn end_break(&mut self, kind: &KindName, reason: EndReason, step: &Told) {
        if let Some((_, _, end)) = self.breaks.last_mut() {
            end.get_or_insert(step.at);
        }
        match reason {
            EndReason::Finished | EndReason::Returned | EndReason::Slept | EndReason::LockedAway => {
                self.reset(kind, step.at);
                let length = |name: &KindName| step.rules.breaks.get(name).map(|rule| rule.duration);
                self.before_close.retain(|name, _| length(name) > length(kind));
            }
            EndReason::Skipped | EndReason::LeftEarly | EndReason::Degraded => self.forgo(kind, step),
            EndReason::Postponed | EndReason::DayClosed => {}
        }
    }

    /// A break that was not wanted takes what it was offered for with it. Which kinds these were shows in the view; none
    /// may be among them that was not about due.
    fn forgo(&mut self, kind: &KindName, step: &Told) {
        self.reset(kind, step.at);
        for other in step.view.kinds.iter().filter(|other| other.work_ms == 0 && !other.owed) {
            let about_due = self.work(&other.kind, step.at, &step.rules) + ABOUT >= self.interval(other);
            if about_due || self.rules_changed || self.ever_heavy {
                self.reset(&other.kind, step.at);
            }
        }
    }

    /// The interval of a kind up to this step.
    fn interval(&self, kind: &KindView) -> i64 {
        self.intervals.get(&kind.kind).copied().unwrap_or(kind.interval_ms as i64)
    }

    /// What was owed up to this step.
    fn owed(&self, step: &Told) -> Vec<KindName> {
        let kinds = step.view.kinds.iter();
        let owed = kinds.filter(|kind| {
            self.was_heavy(&kind.kind, step)
                || self.work(&kind.kind, step.at, &step.rules) >= self.interval(kind)
        });
        owed.map(|kind| kind.kind.clone()).collect()
    }

    fn reset(&mut self, kind: &KindName, at: i64) {
        if self.base.contains_key(kind) {
            self.base.insert(kind.clone(), at);
        }
        self.before_close.remove(kind);
        self.postponed_until.remove(kind);
        self.heavy.remove(kind);
    }
}
