//! What follows the course of the day besides breaks: the user's own commands, and prompts for a check-in.
//!
//! When either is due is decided by the core. Invariant: what was begun or asked is on disk before it is done.

use evenkeel_core::checkin::DayPart;
use evenkeel_core::day_events::{DayEvent, begins};
use evenkeel_core::engine::Effect;
use evenkeel_core::reminders::{InBreak, Instant};
use evenkeel_core::time::{BootTime, LocalDay, Now};
use evenkeel_core::view::{EngineView, NoticeCode};
use evenkeel_core::worked::Worked;

use super::{Driver, Running};
use crate::notify::{Facts, Topic, compose};

impl Driver {
    pub(super) fn run_commands(&mut self, effects: &[Effect], now: Now) {
        for event in effects.iter().filter_map(DayEvent::of) {
            self.run_command(event, now);
        }
    }

    /// Begins the day where it has come, and asks what is to be asked of it.
    pub(super) fn follow_day(&mut self, view: &EngineView, now: Now) {
        if begins(&mut self.reminders.told, view.day, view.day_stage) {
            self.memory.keep_reminders(&self.reminders, &mut self.notices);
            self.run_command(DayEvent::Start, now);
        }
        self.ask_for_check_in(view, now);
    }

    /// By the settings of the user alone: no rule that holds for a while can name a command.
    fn run_command(&mut self, event: DayEvent, now: Now) {
        if self.running == Running::Ending {
            return;
        }
        self.commands.run(event, &self.engine.settings().commands, now.boot);
        self.say_what_commands_failed();
    }

    pub(super) fn say_what_commands_failed(&mut self) {
        self.notices.renew(NoticeCode::DayCommandFailed, self.commands.failures());
    }

    fn ask_for_check_in(&mut self, view: &EngineView, now: Now) {
        let Some(work) = self.engine.work_day(now).filter(|_| self.engine.settings().check_ins.prompts)
        else {
            return;
        };
        let instant = instant(view, now, Worked::nothing_on(view.day));
        let check_ins = &mut self.reminders.told.check_ins;
        // Without a vault there is nowhere to keep an answer.
        if check_ins.due(&instant, &work).is_some() && self.folder.has_vault() {
            check_ins.ask(&instant, &work);
            self.memory.keep_reminders(&self.reminders, &mut self.notices);
            self.notifier.show(compose(&Facts::CheckIn, &self.texts));
        }
    }

    /// Something was said of a part of a day.
    pub(super) fn checked_in(&mut self, part: DayPart, day: LocalDay) {
        self.reminders.told.check_ins.answered(part, day);
        self.memory.keep_reminders(&self.reminders, &mut self.notices);
        self.notifier.close(Topic::CheckIn);
    }

    pub(super) fn check_in_deadline(&self, now: Now) -> Option<BootTime> {
        let work = self.engine.work_day(now).filter(|_| self.engine.settings().check_ins.prompts)?;
        let next = self.reminders.told.check_ins.next(now.utc, &work)?;
        Some(now.boot + (next - now.utc).to_std().unwrap_or_default())
    }
}

/// The moment, and what keeps Evenkeel quiet in it.
pub(super) fn instant<'a>(view: &'a EngineView, now: Now, worked: Worked) -> Instant<'a> {
    Instant {
        worked,
        utc: now.utc,
        zone: now.zone,
        quiet: view.quiet.iter().map(|quiet| &*quiet.reason).collect(),
        in_break: if view.running.is_some() { InBreak::Yes } else { InBreak::No },
    }
}
