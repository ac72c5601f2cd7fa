//! What was worked, as far as the computer sees it: the day and the week against limits of one's own.
//!
//! It knows minutes and no reason for them. Invariant: exactly at a limit is within it.

use serde::{Deserialize, Serialize};

use crate::plan::LimitWhat;
use crate::time::{BootTime, LocalDay};

/// Signals that somebody is in a meeting.
const MEETINGS: [&str; 3] = ["camera", "microphone", "meeting"];
const MINUTE_MS: u64 = 60_000;

/// A day, and the week to which it belongs up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worked {
    pub day: LocalDay,
    /// Active at the computer.
    pub day_minutes: u32,
    pub week_minutes: u32,
    /// Days of the week with work after they were closed.
    pub evenings: u32,
    pub meeting_minutes: u32,
}

impl Worked {
    pub fn nothing_on(day: LocalDay) -> Worked {
        Worked { day, day_minutes: 0, week_minutes: 0, evenings: 0, meeting_minutes: 0 }
    }

    pub fn of(&self, what: LimitWhat) -> u32 {
        match what {
            LimitWhat::MinutesADay => self.day_minutes,
            LimitWhat::MinutesAWeek => self.week_minutes,
            LimitWhat::EveningsAWeek => self.evenings,
            LimitWhat::MeetingMinutesADay => self.meeting_minutes,
        }
    }

    pub fn is_beyond(&self, what: LimitWhat, most: u32) -> bool {
        self.of(what) > most
    }
}

/// How long somebody was in meetings on one day, counted while a camera or a microphone is in use or a meeting is said to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingTime {
    day: Option<LocalDay>,
    ms: u64,
    /// Since when one runs that is not counted yet; boot time means nothing after a restart.
    #[serde(skip)]
    since: Option<BootTime>,
}

/// Whether a meeting began or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    Changed,
    AsBefore,
}

impl MeetingTime {
    /// Counts up to now. `quiet` are the reasons of the view.
    pub fn follow(&mut self, day: LocalDay, quiet: &[&str], now: BootTime) -> Meeting {
        if self.day != Some(day) {
            (self.day, self.ms) = (Some(day), 0);
        }
        let was_running = self.since.is_some();
        if let Some(since) = self.since {
            self.ms += now.since(since).as_millis() as u64;
        }
        let runs = quiet.iter().any(|reason| MEETINGS.contains(reason));
        self.since = runs.then_some(now);
        if runs == was_running { Meeting::AsBefore } else { Meeting::Changed }
    }

    pub fn minutes_on(&self, day: LocalDay) -> u32 {
        if self.day == Some(day) { u32::try_from(self.ms / MINUTE_MS).unwrap_or(u32::MAX) } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::LocalDay;
    use chrono::NaiveDate;

    fn day(number: u32) -> LocalDay {
        LocalDay(NaiveDate::from_ymd_opt(2026, 3, number).unwrap_or_default())
    }

    fn minute(number: u64) -> BootTime {
        BootTime(number * MINUTE_MS)
    }

    #[test]
    fn meetings_of_a_day_add_up_and_a_new_day_begins_at_nothing() {
        let mut time = MeetingTime::default();
        assert_eq!(time.follow(day(26), &[], minute(0)), Meeting::AsBefore);
        assert_eq!(time.follow(day(26), &["camera"], minute(10)), Meeting::Changed);
        assert_eq!(time.follow(day(26), &["camera", "microphone"], minute(25)), Meeting::AsBefore);
        assert_eq!(time.minutes_on(day(26)), 15);
        assert_eq!(time.follow(day(26), &["pause"], minute(40)), Meeting::Changed);
        time.follow(day(26), &["meeting"], minute(60));
        time.follow(day(26), &[], minute(65));
        assert_eq!(time.minutes_on(day(26)), 35);
        time.follow(day(27), &[], minute(100));
        assert_eq!((time.minutes_on(day(26)), time.minutes_on(day(27))), (0, 0));
    }

    #[test]
    fn exactly_at_a_limit_is_within_it() {
        let worked = Worked {
            day_minutes: 480,
            week_minutes: 2400,
            evenings: 1,
            meeting_minutes: 120,
            ..Worked::nothing_on(day(26))
        };
        for (what, most) in [
            (LimitWhat::MinutesADay, 480),
            (LimitWhat::MinutesAWeek, 2400),
            (LimitWhat::EveningsAWeek, 1),
            (LimitWhat::MeetingMinutesADay, 120),
        ] {
            assert!(!worked.is_beyond(what, most), "{what:?}");
            assert!(worked.is_beyond(what, most - 1), "{what:?}");
        }
    }
}
