//! The events of a day at which a command of the user's own may run.
//!
//! It knows neither processes nor clocks. Invariant: an event is named after what happened, and happens once each time it does.

use crate::engine::Effect;
use crate::reminders::Told;
use crate::settings::{Argv, DayCommands};
use crate::time::LocalDay;
use crate::view::DayStage;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayEvent {
    Start,
    BreakStart,
    BreakEnd,
    LogOff,
    Closed,
}

impl DayEvent {
    /// The event that an effect is, if it is one.
    pub fn of(effect: &Effect) -> Option<DayEvent> {
        match effect {
            Effect::BreakStarted { .. } => Some(DayEvent::BreakStart),
            Effect::BreakEnded { .. } => Some(DayEvent::BreakEnd),
            Effect::RitualOffered { again: false } => Some(DayEvent::LogOff),
            Effect::DayClosed { .. } => Some(DayEvent::Closed),
            Effect::RitualOffered { again: true }
            | Effect::HeadsUp { .. }
            | Effect::HeadsUpWithdrawn { .. }
            | Effect::LunchReminder
            | Effect::LunchEnded { .. }
            | Effect::Credited { .. }
            | Effect::Held { .. }
            | Effect::Released
            | Effect::Postponed { .. }
            | Effect::LogOffHint
            | Effect::WindDown { .. }
            | Effect::Snoozed { .. }
            | Effect::Badge
            | Effect::DayOpened { .. }
            | Effect::AfterHours { .. }
            | Effect::AfterHoursNotice
            | Effect::Paused { .. }
            | Effect::Resumed
            | Effect::QuietQuestion { .. }
            | Effect::FixedReminder { .. } => None,
        }
    }

    /// Its name in the settings.
    pub fn word(self) -> &'static str {
        match self {
            DayEvent::Start => "start",
            DayEvent::BreakStart => "break_start",
            DayEvent::BreakEnd => "break_end",
            DayEvent::LogOff => "log_off",
            DayEvent::Closed => "closed",
        }
    }
}

/// Whether the work of a day begins now: once a day, also for an agent that starts in the middle of it.
pub fn begins(told: &mut Told, day: LocalDay, stage: DayStage) -> bool {
    let is_new = stage == DayStage::Working && told.begun.is_none_or(|begun| begun < day);
    if is_new {
        told.begun = Some(day);
    }
    is_new
}

impl DayCommands {
    pub fn of(&self, event: DayEvent) -> &Argv {
        match event {
            DayEvent::Start => &self.start,
            DayEvent::BreakStart => &self.break_start,
            DayEvent::BreakEnd => &self.break_end,
            DayEvent::LogOff => &self.log_off,
            DayEvent::Closed => &self.closed,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn work_begins_once_a_day_and_with_work_alone() {
        let mut told = Told::default();
        let mut at = |day: &str, stage| begins(&mut told, day.parse().unwrap(), stage);
        assert!(!at("2026-03-27", DayStage::BeforeWork));
        assert!(at("2026-03-27", DayStage::Working));
        assert!(!at("2026-03-27", DayStage::Lunch));
        assert!(!at("2026-03-27", DayStage::Working), "after lunch it is the same day");
        assert!(!at("2026-03-26", DayStage::Working), "nor is it begun by a clock that is set back");
        assert!(!at("2026-03-28", DayStage::DayOff));
        assert!(at("2026-03-30", DayStage::Working));
    }
}
