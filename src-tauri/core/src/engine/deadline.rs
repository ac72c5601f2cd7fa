//! When the engine must be stepped next: the earliest moment at which anything could change by itself.

use super::state::{At, Moment, Phase, Presence};
use super::{Engine, calendar, millis};
use crate::settings::ActivityInBreak;
use crate::time::LocalDay;

impl Engine {
    pub(super) fn find_deadline(&self, now: Moment) -> Option<At> {
        let mut found: Vec<At> = Vec::new();
        self.presence_deadlines(&mut found);
        self.break_deadlines(now, &mut found);
        self.clock_deadlines(now, &mut found);
        if let Some(pause) = &self.state.pause {
            found.push(self.pause_end(pause, now));
        }
        let ask_after = millis(self.settings.holds.ask_after);
        found.extend(self.state.holds.values().filter(|hold| !hold.asked).map(|hold| hold.since + ask_after));
        found.into_iter().filter(|at| *at > now.at).min()
    }

    fn presence_deadlines(&self, found: &mut Vec<At>) {
        let Some(since) = self.absent_since() else { return };
        if matches!(self.state.presence, Presence::Idle { .. }) {
            found.push(since + self.idle_grace());
        }
        for (name, _) in self.enabled_kinds() {
            let uncredited = !self.state.credited.contains(name);
            if let (true, Some(threshold)) = (uncredited, self.credit_threshold(name)) {
                found.push(since + threshold);
            }
        }
    }

    fn break_deadlines(&self, now: Moment, found: &mut Vec<At>) {
        match &self.state.phase {
            Phase::Running(running) => {
                let stopped = self.state.presence == Presence::Active
                    && self
                        .kind(&running.kind)
                        .is_some_and(|kind| kind.activity == ActivityInBreak::StopsTheCountdown);
                if !stopped {
                    found.push(running.ends_at);
                }
            }
            Phase::HeadsUp(offer) => {
                found.push(offer.starts_at);
                found.extend(self.gap_at(offer));
            }
            Phase::Quiet if self.is_growing(now) => {
                for (name, kind) in self.enabled_kinds() {
                    found.push((now.at + self.remaining(name, now)).saturating_sub(millis(kind.heads_up)));
                }
            }
            Phase::Quiet => {}
        }
    }

    fn clock_deadlines(&self, now: Moment, found: &mut Vec<At>) {
        let day = self.day_at(now);
        let mut instants = vec![calendar::rolls_at(&self.settings, now.zone, day)];
        let hours = self.hours(now, day);
        instants.extend(hours.iter().flat_map(|span| [span.start, span.end]));
        if let Some(window) = self.lunch_window(now, day) {
            instants.extend([window.start, window.end]);
        }
        if let Some(log_off) = self.log_off_at(now, day) {
            instants.push(log_off);
            instants.push(log_off - millis(self.settings.log_off.lead) as i64);
            if self.settings.log_off.hint {
                instants.push(log_off - 60 * 60_000);
            }
        }
        instants.extend(self.log_off_bound(now, day));
        let date = calendar::date_at(now.zone, now.utc_ms);
        for date in [date, date.succ_opt().unwrap_or(date)] {
            instants.extend(self.settings.fixed.iter().map(|one| calendar::instant(now.zone, date, one.at)));
        }
        // Work may begin before the day rolls.
        let next = LocalDay(day.0.succ_opt().unwrap_or(day.0));
        instants.extend(calendar::hours(&self.settings, now.zone, next).first().map(|first| first.start));
        found.extend(instants.into_iter().filter(|utc| *utc > now.utc_ms).map(|utc| now.at_utc(utc)));
        found.extend(self.ladder(day).snoozed_until);
    }
}
