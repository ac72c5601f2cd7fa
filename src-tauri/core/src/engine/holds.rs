//! What holds delivery: the user's pause, and signals such as a camera in use. A hold delays; it never erases what is owed.

use super::state::{Hold, Moment, Pause, PauseEnd, Presence};
use super::{Effect, Engine, PauseLength, calendar, millis};

/// How the user's own pause is named among the holds.
pub const PAUSE: &str = "pause";

impl Engine {
    pub(super) fn hold(&mut self, reason: String, now: Moment) {
        self.state.holds.entry(reason).or_insert(Hold { since: now.at, asked: false });
    }

    pub(super) fn release(&mut self, reason: &str) {
        self.state.holds.remove(reason);
    }

    /// Everything that holds delivery now, by name.
    pub(super) fn hold_reasons(&self) -> Vec<String> {
        let mut reasons: Vec<String> = self.state.holds.keys().cloned().collect();
        if self.state.pause.is_some() {
            reasons.push(PAUSE.to_owned());
            reasons.sort();
        }
        reasons
    }

    pub(super) fn begin_pause(&mut self, length: &PauseLength, now: Moment, effects: &mut Vec<Effect>) {
        let until = match *length {
            PauseLength::Minutes { minutes: 0 } => return,
            PauseLength::Minutes { minutes } => PauseEnd::At(now.at + u64::from(minutes) * 60_000),
            PauseLength::Until { time } => {
                let today = calendar::date_at(now.zone, now.utc_ms);
                let passed = calendar::instant(now.zone, today, time) <= now.utc_ms;
                let day = if passed { today.succ_opt().unwrap_or(today) } else { today };
                PauseEnd::Civil { day, time }
            }
            PauseLength::UntilTomorrow => match self.next_start_of_work(now) {
                Some((day, time)) => PauseEnd::Civil { day, time },
                None => PauseEnd::At(now.at + 24 * 3_600_000),
            },
        };
        self.state.pause = Some(Pause { since: now.at, until });
        let left = self.pause_left(now).map(std::time::Duration::from_millis);
        effects.push(Effect::Paused { until: left });
    }

    /// The next first start of work after today, by the schedule.
    fn next_start_of_work(&self, now: Moment) -> Option<(chrono::NaiveDate, crate::time::MinuteOfDay)> {
        let today = self.day_at(now).0;
        today.iter_days().skip(1).take(60).find_map(|date| {
            let day = crate::time::LocalDay(date);
            calendar::hours(&self.settings, now.zone, day).first()?;
            use chrono::Datelike;
            Some((date, self.settings.work.hours(date.weekday()).first()?.start))
        })
    }

    /// What is left of the pause, in milliseconds.
    pub(super) fn pause_left(&self, now: Moment) -> Option<u64> {
        self.state.pause.as_ref().map(|pause| self.pause_end(pause, now).saturating_sub(now.at))
    }

    pub(super) fn pause_end(&self, pause: &Pause, now: Moment) -> u64 {
        match pause.until {
            PauseEnd::At(at) => at,
            PauseEnd::Civil { day, time } => now.at_utc(calendar::instant(now.zone, day, time)),
        }
    }

    pub(super) fn end_pause(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.pause_left(now) == Some(0) {
            self.resume(effects);
        }
    }

    pub(super) fn resume(&mut self, effects: &mut Vec<Effect>) {
        if self.state.pause.take().is_some() {
            effects.push(Effect::Resumed);
        }
    }

    /// Says that delivery is delayed, once for each set of reasons.
    pub(super) fn report_held(&mut self, reasons: Vec<String>, effects: &mut Vec<Effect>) {
        if self.state.held.as_ref() != Some(&reasons) {
            self.state.held = Some(reasons.clone());
            effects.push(Effect::Held { reasons });
        }
    }

    /// Keeps the reported reasons true: says when they change, and when the last is gone.
    pub(super) fn update_held(&mut self, effects: &mut Vec<Effect>) {
        if self.state.held.is_none() {
            return;
        }
        let reasons = self.hold_reasons();
        if reasons.is_empty() {
            self.state.held = None;
            effects.push(Effect::Released);
        } else {
            self.report_held(reasons, effects);
        }
    }

    /// One calm question about a signal that has held for hours: it may be stuck.
    pub(super) fn ask_about_holds(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.is_absent(now) || matches!(self.state.presence, Presence::Away { .. }) {
            return;
        }
        let ask_after = millis(self.settings.holds.ask_after);
        for (reason, hold) in &mut self.state.holds {
            if !hold.asked && now.at >= hold.since + ask_after {
                hold.asked = true;
                effects.push(Effect::QuietQuestion { reason: reason.clone() });
            }
        }
    }
}
