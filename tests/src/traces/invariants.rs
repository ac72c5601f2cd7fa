//! What holds for every trace, whatever is in it. The numbers are those of the engine's design.
//!
//! One function an invariant, each told step by step. A complaint names the moment.

use std::collections::BTreeSet;

use evenkeel_core::engine::{Command, CreditedBy, Effect, EndReason, Input, KindName};
use evenkeel_core::view::{DayStage, EngineView, STATES_OF_QUIET};

use super::oracle::{Oracle, ms};
use super::story::{Story, Told};

/// A longer kind that falls due within this much work after a shorter break is offered in its place.
const SOON_AFTER: i64 = 30_000;

type Verdict = Result<(), String>;

/// The first promise that this story breaks, if any.
pub fn broken(story: &Story) -> Option<String> {
    let mut watch = Watch::default();
    let mut before: Option<&Told> = None;
    for step in &story.steps {
        watch.oracle.before(step);
        let verdict = watch.step(step, before);
        if let Err(what) = verdict {
            let seconds = step.at / 1000;
            return Some(format!("at +{seconds}s, {:?} → {:?}: {what}", step.input, step.effects));
        }
        before = Some(step);
    }
    None
}

#[derive(Default)]
struct Watch {
    oracle: Oracle,
    running: Option<(KindName, i64, i64)>,
    ritual_days: BTreeSet<String>,
}

impl Watch {
    fn step(&mut self, step: &Told, before: Option<&Told>) -> Verdict {
        for effect in &step.effects {
            let slept = step.asleep - before.map_or(0, |before| before.asleep);
            self.one_break_at_a_time(effect, step, slept)?;
            self.nobody_is_spoken_to_who_is_not_there(effect, step)?;
            self.breaks_keep_to_the_hours(effect, step)?;
            self.only_what_is_due_starts(effect, step)?;
            self.no_break_overlaps_log_off(effect, step)?;
            self.the_ritual_comes_first_once_a_day(effect, step)?;
        }
        one_offer_at_a_time(step)?;
        self.a_credit_needs_an_absence(step)?;
        self.oracle.after(step);
        self.work_is_what_it_is(step)?;
        self.a_long_absence_credits(step)?;
        self.quiet_has_a_reason(step)?;
        the_next_deadline_is_ahead(step)
    }

    /// I1, I7: one break at a time; each ends once, by its deadline unless the user ends it by hand.
    fn one_break_at_a_time(&mut self, effect: &Effect, step: &Told, slept: i64) -> Verdict {
        match effect {
            Effect::BreakStarted { kind, ends_in } => {
                check(self.running.is_none(), "a second break")?;
                self.running = Some((kind.clone(), step.at, ms(*ends_in)));
            }
            Effect::BreakEnded { kind, reason, .. } => {
                let Some((running, started, length)) = self.running.take() else {
                    return Err("a break ended that did not run".to_owned());
                };
                check(running == *kind, "another break ended than the one that ran")?;
                let rule = step.rules.breaks.get(kind);
                let by_hand =
                    rule.is_none_or(|rule| rule.ends == evenkeel_core::settings::EndsBy::WhenIReturn);
                let stops = rule.is_none_or(|rule| {
                    rule.activity == evenkeel_core::settings::ActivityInBreak::StopsTheCountdown
                });
                // A computer that falls asleep at the very deadline ends it at the wake.
                let is_late = step.at - slept > started + length;
                let excused = by_hand || stops || *reason == EndReason::Slept || self.oracle.rules_changed;
                check(!is_late || excused, "the break outlived its deadline")?;
            }
            other => check(self.running.is_none() || !speaks(other), "something was said during a break")?,
        }
        Ok(())
    }

    /// I9: nothing is delivered while locked, asleep, or idle for as long as an absence takes.
    fn nobody_is_spoken_to_who_is_not_there(&self, effect: &Effect, step: &Told) -> Verdict {
        let is_asked_for = is_wish(&step.input);
        let is_absent = self.oracle.is_absent(step.at, &step.rules);
        check(is_asked_for || !speaks(effect) || !is_absent, "something was said to somebody who is away")
    }

    /// I9: no break outside work hours or after closing, none against a hold.
    fn breaks_keep_to_the_hours(&self, effect: &Effect, step: &Told) -> Verdict {
        let is_break = matches!(effect, Effect::HeadsUp { .. } | Effect::BreakStarted { .. });
        if !is_break || takes(&step.input) {
            return Ok(());
        }
        check(step.view.day_stage == DayStage::Working, "a break outside hours")?;
        check(holds(&step.view).is_empty(), "a break against a hold")
    }

    /// I2: a break starts when its kind is due, or in place of a shorter one that is.
    fn only_what_is_due_starts(&self, effect: &Effect, step: &Told) -> Verdict {
        let Effect::BreakStarted { kind, .. } = effect else { return Ok(()) };
        // What was heavy brings breaks forward that may start after the day which they were brought forward on.
        if takes(&step.input) || self.oracle.rules_changed || self.oracle.ever_heavy {
            return Ok(());
        }
        let left = |name: &KindName| {
            let interval =
                step.view.kinds.iter().find(|one| one.kind == *name).map_or(0, |one| one.interval_ms);
            interval as i64 - self.oracle.work(name, step.at, &step.rules)
        };
        let is_due = |name: &KindName| left(name) <= 0;
        let shorter_is_due = step.view.kinds.iter().any(|one| one.kind != *kind && is_due(&one.kind));
        let in_place = left(kind) <= SOON_AFTER && shorter_is_due;
        check(is_due(kind) || in_place, "a break started before it was due")
    }

    /// I16: no break runs past log-off.
    fn no_break_overlaps_log_off(&self, effect: &Effect, step: &Told) -> Verdict {
        let Effect::BreakStarted { ends_in, .. } = effect else { return Ok(()) };
        let Some(log_off) = step.view.log_off.at_ms.filter(|_| !takes(&step.input)) else { return Ok(()) };
        let now = step.now.utc_ms();
        check(now >= log_off || now + ms(*ends_in) <= log_off, "a break that runs past log-off")
    }

    /// I15: one first offer of the ritual for each day.
    fn the_ritual_comes_first_once_a_day(&mut self, effect: &Effect, step: &Told) -> Verdict {
        let Effect::RitualOffered { again: false } = effect else { return Ok(()) };
        check(self.ritual_days.insert(step.view.day.to_string()), "a second first offer of the ritual")
    }

    /// I4, one way: no credit without an absence that is long enough, none for a kind whose break runs.
    fn a_credit_needs_an_absence(&self, step: &Told) -> Verdict {
        for effect in &step.effects {
            let Effect::Credited { kind, by } = effect else { continue };
            if *by == CreditedBy::Break {
                continue;
            }
            let Some(rule) = step.rules.breaks.get(kind) else {
                return Err("a credit for a kind that is not there".to_owned());
            };
            // The last but one where an input ended it and began another.
            let is_reached = self.oracle.absences.iter().rev().take(2).any(|absence| {
                Oracle::threshold(absence, ms(rule.duration), &step.rules)
                    <= absence.end.unwrap_or(step.at).min(step.at)
            });
            check(is_reached, "a credit without a rest")?;
        }
        Ok(())
    }

    /// I4, the other way: an absence that is long enough leaves no work.
    fn a_long_absence_credits(&self, step: &Told) -> Verdict {
        let Some(absence) = self.oracle.present_absence() else { return Ok(()) };
        for kind in &step.view.kinds {
            let is_reached = Oracle::threshold(absence, kind.duration_ms as i64, &step.rules) <= step.at;
            let runs = self.oracle.is_running() == Some(&kind.kind);
            check(!is_reached || runs || kind.work_ms == 0, "a rest that was not credited")?;
        }
        Ok(())
    }

    /// The credit rule as a whole, and I6: what is owed is the active time since the last rest, whatever holds delivery.
    fn work_is_what_it_is(&self, step: &Told) -> Verdict {
        for kind in &step.view.kinds {
            let expected = self.oracle.work(&kind.kind, step.at, &step.rules);
            let found = kind.work_ms as i64;
            check(expected == found, &format!("{} has {found} ms of work, not {expected}", kind.kind))?;
        }
        Ok(())
    }

    /// What is owed and not said has a reason that the view names, or was postponed.
    fn quiet_has_a_reason(&self, step: &Told) -> Verdict {
        let view = &step.view;
        if view.running.is_some() || view.offered.is_some() || !view.quiet.is_empty() {
            return Ok(());
        }
        // The step after an input that begins a hold says so.
        let is_settled = step.deadline_in.is_none_or(|ahead| ahead > 0);
        let unexplained =
            view.kinds.iter().find(|kind| kind.owed && !self.oracle.is_postponed(&kind.kind, step.at));
        match unexplained.filter(|_| is_settled) {
            Some(kind) => Err(format!("{} is owed, and nothing says why it is quiet", kind.kind)),
            None => Ok(()),
        }
    }
}

/// I12: kinds that are due together are one offer.
fn one_offer_at_a_time(step: &Told) -> Verdict {
    let offers = step.effects.iter().filter(|effect| matches!(effect, Effect::HeadsUp { .. })).count();
    check(offers <= 1, "two offers at once")
}

/// I14.
fn the_next_deadline_is_ahead(step: &Told) -> Verdict {
    check(step.deadline_in.is_none_or(|ahead| ahead >= 0), "the next deadline is in the past")
}

/// Whether an effect addresses the user without having been asked.
fn speaks(effect: &Effect) -> bool {
    match effect {
        Effect::HeadsUp { .. }
        | Effect::LunchReminder
        | Effect::BreakStarted { .. }
        | Effect::LogOffHint
        | Effect::WindDown { .. }
        | Effect::RitualOffered { .. }
        | Effect::Badge
        | Effect::AfterHoursNotice
        | Effect::QuietQuestion { .. }
        | Effect::FixedReminder { .. } => true,
        Effect::HeadsUpWithdrawn { .. }
        | Effect::LunchEnded { .. }
        | Effect::BreakEnded { .. }
        | Effect::Credited { .. }
        | Effect::Held { .. }
        | Effect::Released
        | Effect::Postponed { .. }
        | Effect::Snoozed { .. }
        | Effect::DayClosed { .. }
        | Effect::DayOpened { .. }
        | Effect::AfterHours { .. }
        | Effect::Paused { .. }
        | Effect::Resumed => false,
    }
}

fn takes(input: &Input) -> bool {
    matches!(input, Input::Command(Command::Take { .. } | Command::TakeOffered))
}

/// A wish of the user is answered even to somebody who has not touched a key for a while.
fn is_wish(input: &Input) -> bool {
    takes(input) || matches!(input, Input::Command(Command::LogOffNow))
}

/// The holds among the reasons for quiet, the user's pause included.
fn holds(view: &EngineView) -> Vec<&str> {
    let reasons = view.quiet.iter().map(|quiet| quiet.reason.as_str());
    reasons.filter(|reason| !STATES_OF_QUIET.contains(reason)).collect()
}

fn check(is_so: bool, complaint: &str) -> Verdict {
    if is_so { Ok(()) } else { Err(complaint.to_owned()) }
}
