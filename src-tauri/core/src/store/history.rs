//! The weeks, summed up from the figures of their days: what History and the command line show.
//!
//! Invariant: both show these very numbers, and a week without a record is not among them.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use super::figures::{DayFigures, figures};
use super::{Store, StoreError, active_time, records};
use crate::engine::ClosedBy;
use crate::patterns::WorkedDay;
use crate::time::LocalDay;
use crate::view::{History, HoursBand, WeekFigures};
use crate::worked::Worked;

/// So many weeks are looked back on, the present one among them.
const WEEKS: u64 = 8;
const DAYS_OF_WEEK: u64 = 7;
/// So many days of work the closing is counted over.
const CLOSINGS: usize = 7;
const LOOKED_AT_DAYS: u64 = 400;
/// The mean of the hours is over four whole weeks, as the law counts over several.
const WEEKS_OF_MEAN: u32 = 4;

impl Store {
    /// The last weeks, oldest first.
    pub fn history(&self, today: LocalDay) -> Result<History, StoreError> {
        let first = monday_of(today).checked_sub_days(Days::new((WEEKS - 1) * DAYS_OF_WEEK));
        let days = self.figures(first.map_or(today, LocalDay), today)?;
        // Today is not over: it counts once it is closed.
        let over = days.iter().filter(|one| one.is_work_day && (one.day < today || one.closed_by.is_some()));
        let last: Vec<&DayFigures> = over.rev().take(CLOSINGS).collect();
        let by_ritual = |one: &&&DayFigures| one.closed_by == Some(ClosedBy::Ritual);
        let weeks = weeks(&days);
        let mean_minutes = mean_minutes(&weeks, monday_of(today));
        Ok(History {
            mean_minutes,
            hours_band: mean_minutes.and_then(HoursBand::of_week),
            rituals_done: last.iter().filter(by_ritual).count() as u32,
            rituals_of: last.len() as u32,
            weeks,
        })
    }

    /// The days of work of the last 13 months that are over, oldest first: as far back as a look at links and those before it
    /// reach.
    pub fn worked_days(&self, today: LocalDay) -> Result<Vec<WorkedDay>, StoreError> {
        let first = today.before_days(LOOKED_AT_DAYS).unwrap_or(today);
        let days = self.figures(first, today)?.into_iter();
        let of_work = days.filter(|one| one.is_work_day && one.day < today);
        Ok(of_work
            .map(|one| WorkedDay {
                day: one.day,
                active_minutes: one.active_minutes,
                after_hours_minutes: one.after_hours_minutes,
                breaks: one.breaks_taken + one.natural_breaks,
                closed_by_ritual: one.closed_by == Some(ClosedBy::Ritual),
            })
            .collect())
    }

    /// What was worked on this day, and in its week up to it.
    pub fn worked(&self, day: LocalDay) -> Result<Worked, StoreError> {
        let days = self.figures(LocalDay(monday_of(day)), day)?;
        let is_evening = |one: &&DayFigures| one.after_hours_minutes > 0;
        Ok(Worked {
            day,
            day_minutes: days.iter().filter(|one| one.day == day).map(|one| one.active_minutes).sum(),
            week_minutes: days.iter().map(|one| one.active_minutes).sum(),
            evenings: days.iter().filter(is_evening).count() as u32,
            meeting_minutes: self.load_reminders()?.told.meetings.minutes_on(day),
        })
    }

    /// The last day of work of the week before `today`, where it was never closed.
    pub fn unclosed_day_before(&self, today: LocalDay) -> Result<Option<LocalDay>, StoreError> {
        let (Some(first), Some(last)) = (today.before_days(DAYS_OF_WEEK), today.before_days(1)) else {
            return Ok(None);
        };
        let days = self.figures(first, last)?;
        let last_of_work = days.into_iter().rfind(|figures| figures.is_work_day);
        Ok(last_of_work.filter(|figures| figures.closed_by.is_none()).map(|figures| figures.day))
    }

    /// Of the days of which anything is known, oldest first.
    fn figures(&self, first: LocalDay, last: LocalDay) -> Result<Vec<DayFigures>, StoreError> {
        let mut days: BTreeSet<LocalDay> =
            records::days(&self.connection, first, last)?.into_iter().collect();
        days.extend(active_time::days(&self.connection, first, last)?);
        let of_day = |day| {
            let active_ms = active_time::of(&self.connection, day)?;
            Ok(figures(day, &self.records_of(day)?, active_ms))
        };
        days.into_iter().map(of_day).collect()
    }
}

fn monday_of(day: LocalDay) -> NaiveDate {
    let since = u64::from(day.0.weekday().num_days_from_monday());
    day.0.checked_sub_days(Days::new(since)).unwrap_or(day.0)
}

/// Of the weeks that are over, the last four without a gap between them.
fn mean_minutes(weeks: &[WeekFigures], this_monday: NaiveDate) -> Option<u32> {
    let since = this_monday.checked_sub_days(Days::new(u64::from(WEEKS_OF_MEAN) * DAYS_OF_WEEK))?;
    let whole = weeks.iter().filter(|week| (since..this_monday).contains(&week.monday.0));
    let minutes: Vec<u32> = whole.map(|week| week.active_minutes).collect();
    (minutes.len() == WEEKS_OF_MEAN as usize).then(|| minutes.iter().sum::<u32>() / WEEKS_OF_MEAN)
}

/// `days`: oldest first.
fn weeks(days: &[DayFigures]) -> Vec<WeekFigures> {
    days.chunk_by(|a, b| monday_of(a.day) == monday_of(b.day)).filter_map(week).collect()
}

/// None of no days.
fn week(days: &[DayFigures]) -> Option<WeekFigures> {
    let sum = |part: fn(&DayFigures) -> u32| days.iter().map(part).sum();
    Some(WeekFigures {
        monday: LocalDay(monday_of(days.first()?.day)),
        work_days: sum(|day| u32::from(day.is_work_day)),
        active_minutes: sum(|day| day.active_minutes),
        after_hours_minutes: sum(|day| day.after_hours_minutes),
        breaks_offered: sum(|day| day.breaks_offered),
        breaks_taken: sum(|day| day.breaks_taken),
        natural_breaks: sum(|day| day.natural_breaks),
        breaks_postponed: sum(|day| day.breaks_postponed),
        breaks_skipped: sum(|day| day.breaks_skipped),
        lunches: sum(|day| u32::from(day.lunch_taken.is_some())),
        lunches_taken: sum(|day| u32::from(day.lunch_taken == Some(true))),
        days_closed: sum(|day| u32::from(day.is_work_day && day.closed_by.is_some())),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn whole_weeks(minutes: &[u32]) -> Vec<WeekFigures> {
        let monday: NaiveDate = "2026-03-02".parse().unwrap();
        let week_at = |(number, active_minutes): (u64, &u32)| {
            let day = DayFigures {
                day: LocalDay(monday.checked_add_days(Days::new(number * 7)).unwrap()),
                active_minutes: *active_minutes,
                ..figures("2026-03-02".parse().unwrap(), &[], 0)
            };
            week(&[day]).unwrap()
        };
        (0..).zip(minutes).map(week_at).collect()
    }

    #[test]
    fn the_mean_is_of_the_last_four_whole_weeks_and_of_no_fewer() {
        let monday = |text: &str| text.parse().unwrap();
        let weeks = whole_weeks(&[9_999, 60, 120, 180, 240, 7_777]);
        assert_eq!(mean_minutes(&weeks, monday("2026-04-06")), Some(150), "the present week is not whole");
        assert_eq!(mean_minutes(&weeks, monday("2026-03-23")), None, "three weeks are too few");
        assert_eq!(mean_minutes(&weeks, monday("2026-04-20")), None, "nor are four with a gap");
    }
}
