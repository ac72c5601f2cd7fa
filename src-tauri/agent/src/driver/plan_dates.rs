//! The dates of the plan: when they have come, a notice says so and nothing more.
//!
//! What is due and whether it may be told is decided by the core. Invariant: what was told is on disk before it is shown.

use evenkeel_core::engine::Input;
use evenkeel_core::reminders::{PlanDate, Tell};
use evenkeel_core::time::{BootTime, LocalDay, Now};
use evenkeel_core::view::EngineView;
use evenkeel_core::worked::{Meeting, Worked};
use evenkeel_link::message::PlanSeen;

use super::Driver;
use super::day::instant;
use crate::notify::{Facts, compose};

/// The hold of a block of deep work.
const DEEP_BLOCK: &str = "deep_block";

impl Driver {
    /// Takes the dates as the plan has them now.
    pub(super) fn take_plan_dates(&mut self, dates: Vec<PlanDate>, seen: PlanSeen) {
        self.reminders.replace(dates);
        if seen == PlanSeen::Yes {
            self.reminders.answer();
        }
        self.memory.keep_reminders(&self.reminders, &mut self.notices);
    }

    /// The plan was opened from a notice.
    pub(super) fn plan_was_opened(&mut self) {
        self.reminders.answer();
        self.memory.keep_reminders(&self.reminders, &mut self.notices);
    }

    pub(super) fn plan_deadline(&self, now: Now) -> Option<BootTime> {
        let next = self.reminders.next(now.utc, now.zone)?;
        Some(now.boot + (next - now.utc).to_std().unwrap_or_default())
    }

    /// Begins and ends blocks of deep work, and tells what is due. Returns the view after that.
    pub(super) fn follow_plan(&mut self, now: Now) -> EngineView {
        let is_block = self.reminders.block_until(now.utc, now.zone).is_some();
        let mut view = self.engine.view(now);
        if is_block != is_held(&view) {
            let hold = DEEP_BLOCK.to_owned();
            self.step(if is_block { Input::Hold(hold) } else { Input::Release(hold) }, now);
            view = self.engine.view(now);
        }
        let worked = self.worked(view.day);
        let instant = instant(&view, now, worked);
        if self.reminders.has_limits()
            && self.reminders.told.meetings.follow(view.day, &instant.quiet, now.boot) == Meeting::Changed
        {
            self.memory.keep_reminders(&self.reminders, &mut self.notices);
        }
        if self.reminders.tell(&instant) == Tell::Note {
            self.memory.keep_reminders(&self.reminders, &mut self.notices);
            self.notifier.show(compose(&Facts::PlanNote, &self.texts));
        }
        view
    }
}

impl Driver {
    /// What was worked; read only where a limit asks for it.
    fn worked(&mut self, day: LocalDay) -> Worked {
        if !self.reminders.has_limits() {
            return Worked::nothing_on(day);
        }
        let meeting_minutes = self.reminders.told.meetings.minutes_on(day);
        Worked { meeting_minutes, ..self.memory.worked(day, &mut self.notices) }
    }
}

fn is_held(view: &EngineView) -> bool {
    view.quiet.iter().any(|quiet| quiet.reason == DEEP_BLOCK)
}
