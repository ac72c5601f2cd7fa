//! When to ask for a check-in by itself: once in the morning, and once in the evening of a day without a ritual, which
//! asks the same.
//!
//! It knows hours and days, and of check-ins no more than that there was one. Invariants: no more than one prompt a part of a
//! day, and one a week for whoever does not answer; none outside of working hours or while something keeps Evenkeel quiet.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::reminders::Instant;
use crate::time::LocalDay;

/// The day is let begin first.
const AFTER_START: TimeDelta = TimeDelta::minutes(10);
/// Later it is no morning any more.
const MORNING_LASTS: TimeDelta = TimeDelta::hours(3);
const BEFORE_END: TimeDelta = TimeDelta::minutes(30);
const WEEK: i64 = 7;
/// So many days in a row without an answer, and there is one prompt a week.
const UNANSWERED: u32 = 3;

/// A part of the day that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    Morning,
    Evening,
}

/// Whether the ritual is offered in the evening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EveningRitual {
    Comes,
    None,
}

/// The day as the prompts see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkDay {
    pub day: LocalDay,
    pub begins: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    pub ritual: EveningRitual,
}

/// What was asked and answered, to be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompts {
    /// The last day whose morning was asked about or answered.
    morning: Option<LocalDay>,
    evening: Option<LocalDay>,
    /// The last day with a prompt.
    prompted: Option<LocalDay>,
    /// Days with a prompt in a row, and no answer since.
    unanswered: u32,
}

impl Prompts {
    /// What there is to ask about now, if anything.
    pub fn due(&self, now: &Instant, work: &WorkDay) -> Option<DayPart> {
        let is_open = |part: &DayPart| !self.is_settled(*part, work.day) && self.may(work.day.0);
        part_at(now.utc, work).filter(|part| now.lets_looks() && is_open(part))
    }

    /// Asks about what is due, and keeps that in mind.
    pub fn ask(&mut self, now: &Instant, work: &WorkDay) -> Option<DayPart> {
        let part = self.due(now, work)?;
        self.settle(part, work.day);
        if self.prompted != Some(work.day) {
            self.prompted = Some(work.day);
            self.unanswered += 1;
        }
        Some(part)
    }

    /// Something was said of a part of a day.
    pub fn answered(&mut self, part: DayPart, day: LocalDay) {
        self.settle(part, day);
        self.unanswered = 0;
    }

    /// The next moment at which there may be something to ask.
    pub fn next(&self, utc: DateTime<Utc>, work: &WorkDay) -> Option<DateTime<Utc>> {
        let parts = [DayPart::Morning, DayPart::Evening].into_iter();
        let open = parts.filter(|part| !self.is_settled(*part, work.day));
        open.filter_map(|part| window(part, work)).map(|(from, _)| from).filter(|from| *from > utc).min()
    }

    fn is_settled(&self, part: DayPart, day: LocalDay) -> bool {
        let last = match part {
            DayPart::Morning => self.morning,
            DayPart::Evening => self.evening,
        };
        last.is_some_and(|last| last >= day)
    }

    fn settle(&mut self, part: DayPart, day: LocalDay) {
        let last = match part {
            DayPart::Morning => &mut self.morning,
            DayPart::Evening => &mut self.evening,
        };
        *last = (*last).max(Some(day));
    }

    /// A day that has begun to be asked about goes on, unless it is the one of its week.
    fn may(&self, today: NaiveDate) -> bool {
        let Some(last) = self.prompted else { return true };
        let days = (today - last.0).num_days();
        match self.unanswered {
            0..UNANSWERED => days >= 0,
            UNANSWERED => days == 0 || days >= WEEK,
            _ => days >= WEEK,
        }
    }
}

/// From when until when a part may be asked about.
fn window(part: DayPart, work: &WorkDay) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    match (part, work.ritual) {
        (DayPart::Morning, _) => {
            let from = work.begins + AFTER_START;
            Some((from, (from + MORNING_LASTS).min(work.ends)))
        }
        (DayPart::Evening, EveningRitual::Comes) => None,
        (DayPart::Evening, EveningRitual::None) => {
            Some(((work.ends - BEFORE_END).max(work.begins), work.ends))
        }
    }
}

/// Of a short day the evening.
fn part_at(utc: DateTime<Utc>, work: &WorkDay) -> Option<DayPart> {
    let is_in = |part: &DayPart| window(*part, work).is_some_and(|(from, to)| from <= utc && utc < to);
    [DayPart::Evening, DayPart::Morning].into_iter().find(is_in)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::reminders::InBreak;
    use crate::worked::Worked;

    const ZONE: chrono_tz::Tz = chrono_tz::Tz::UTC;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn work(day: &str, ritual: EveningRitual) -> WorkDay {
        let at = |time: &str| utc(&format!("{day}T{time}:00Z"));
        WorkDay { day: day.parse().unwrap(), begins: at("09:00"), ends: at("17:30"), ritual }
    }

    fn moment<'a>(text: &str, quiet: &[&'a str]) -> Instant<'a> {
        let worked = Worked::nothing_on("2026-03-27".parse().unwrap());
        Instant { worked, utc: utc(text), zone: ZONE, quiet: quiet.to_vec(), in_break: InBreak::No }
    }

    fn asked(prompts: &mut Prompts, day: &str, time: &str, quiet: &[&str]) -> Option<DayPart> {
        prompts.ask(&moment(&format!("{day}T{time}:00Z"), quiet), &work(day, EveningRitual::None))
    }

    #[test]
    fn a_day_is_asked_about_once_in_the_morning_and_once_in_the_evening() {
        let mut prompts = Prompts::default();
        let mut at = |time| asked(&mut prompts, "2026-03-27", time, &[]);
        assert_eq!(at("09:09"), None, "the day is let begin first");
        assert_eq!(at("09:10"), Some(DayPart::Morning));
        assert_eq!(at("09:11"), None);
        assert_eq!(at("16:59"), None);
        assert_eq!(at("17:00"), Some(DayPart::Evening));
        assert_eq!(at("17:29"), None);
    }

    #[test]
    fn where_the_ritual_comes_it_asks_in_the_evening() {
        let mut prompts = Prompts::default();
        let day = work("2026-03-27", EveningRitual::Comes);
        assert_eq!(prompts.ask(&moment("2026-03-27T17:10:00Z", &[]), &day), None);
    }

    #[test]
    fn what_keeps_quiet_keeps_a_prompt_waiting_until_the_part_of_the_day_is_over() {
        for reason in
            ["pause", "camera", "deep_block", "lunch", "day_off", "after_work", "day_closed", "away", "idle"]
        {
            let mut prompts = Prompts::default();
            assert_eq!(asked(&mut prompts, "2026-03-27", "09:10", &[reason]), None, "{reason}");
            assert_eq!(asked(&mut prompts, "2026-03-27", "12:09", &[]), Some(DayPart::Morning), "{reason}");
        }
        let mut late = Prompts::default();
        assert_eq!(asked(&mut late, "2026-03-27", "12:10", &[]), None, "it is no morning any more");
        let in_break = Instant { in_break: InBreak::Yes, ..moment("2026-03-27T09:10:00Z", &[]) };
        assert_eq!(late.ask(&in_break, &work("2026-03-27", EveningRitual::None)), None);
    }

    #[test]
    fn a_part_that_was_answered_by_itself_is_not_asked_about() {
        let mut prompts = Prompts::default();
        prompts.answered(DayPart::Morning, "2026-03-27".parse().unwrap());
        assert_eq!(asked(&mut prompts, "2026-03-27", "09:10", &[]), None);
        assert_eq!(asked(&mut prompts, "2026-03-30", "09:10", &[]), Some(DayPart::Morning));
    }

    #[test]
    fn after_three_days_without_an_answer_there_is_one_prompt_a_week_until_there_is_one() {
        let mut prompts = Prompts::default();
        let whole_day = |prompts: &mut Prompts, date: u32| {
            let day = format!("2026-03-{date:02}");
            let times = ["09:10", "17:00"];
            times.iter().filter(|time| asked(prompts, &day, time, &[]).is_some()).count()
        };
        let counts: Vec<usize> = (2..20).map(|date| whole_day(&mut prompts, date)).collect();
        assert_eq!(counts, [2, 2, 2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0]);
        prompts.answered(DayPart::Evening, "2026-03-19".parse().unwrap());
        assert_eq!(whole_day(&mut prompts, 20), 2);
    }

    #[test]
    fn a_clock_that_is_set_back_asks_nothing_twice() {
        let mut prompts = Prompts::default();
        assert_eq!(asked(&mut prompts, "2026-03-27", "09:10", &[]), Some(DayPart::Morning));
        assert_eq!(asked(&mut prompts, "2026-03-26", "09:10", &[]), None);
    }

    #[test]
    fn the_next_moment_is_to_come_and_only_of_what_is_open() {
        let mut prompts = Prompts::default();
        let day = work("2026-03-27", EveningRitual::None);
        let next = |prompts: &Prompts, at: &str| prompts.next(utc(at), &day);
        assert_eq!(next(&prompts, "2026-03-27T08:00:00Z"), Some(utc("2026-03-27T09:10:00Z")));
        assert_eq!(next(&prompts, "2026-03-27T09:10:00Z"), Some(utc("2026-03-27T17:00:00Z")));
        prompts.answered(DayPart::Evening, day.day);
        assert_eq!(next(&prompts, "2026-03-27T09:10:00Z"), None);
    }
}
