//! How the boundaries of the plan went, week by week.
//!
//! Invariants: a day without a mark counts for nothing; a week without any is not there.

use std::collections::BTreeMap;

use chrono::{Datelike, Days};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

/// So many weeks are told, the present one among them.
const WEEKS: u64 = 12;

/// What was said of a boundary on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundaryDay {
    Kept,
    Bent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoundaryWeek {
    pub monday: LocalDay,
    pub kept: u32,
    pub bent: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Boundaries {
    pub kept: u32,
    /// Kept or bent.
    pub marked: u32,
    /// Oldest first.
    pub weeks: Vec<BoundaryWeek>,
}

/// Of the twelve weeks that end with the week of `last`. `days`: one of each boundary and day, in any order.
pub fn boundaries(days: &[(LocalDay, BoundaryDay)], last: LocalDay) -> Boundaries {
    let first = monday_of(last).before_days((WEEKS - 1) * 7);
    let mut weeks: BTreeMap<LocalDay, BoundaryWeek> = BTreeMap::new();
    for &(day, how) in days.iter().filter(|(day, _)| first.is_some_and(|first| first <= *day) && *day <= last)
    {
        let monday = monday_of(day);
        let week = weeks.entry(monday).or_insert(BoundaryWeek { monday, kept: 0, bent: 0 });
        match how {
            BoundaryDay::Kept => week.kept += 1,
            BoundaryDay::Bent => week.bent += 1,
        }
    }
    let weeks: Vec<BoundaryWeek> = weeks.into_values().collect();
    let kept = weeks.iter().map(|week| week.kept).sum();
    let marked = kept + weeks.iter().map(|week| week.bent).sum::<u32>();
    Boundaries { kept, marked, weeks }
}

fn monday_of(day: LocalDay) -> LocalDay {
    let since = Days::new(day.0.weekday().num_days_from_monday().into());
    day.0.checked_sub_days(since).map_or(day, LocalDay)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn weeks_add_up_what_was_marked_and_one_without_a_mark_is_not_there() {
        let days: Vec<(LocalDay, BoundaryDay)> = [
            ("2026-01-04", BoundaryDay::Kept),
            ("2026-01-05", BoundaryDay::Kept),
            ("2026-03-16", BoundaryDay::Bent),
            ("2026-03-22", BoundaryDay::Kept),
            ("2026-03-27", BoundaryDay::Kept),
            ("2026-03-27", BoundaryDay::Bent),
            ("2026-03-28", BoundaryDay::Kept),
        ]
        .map(|(day, how)| (day.parse().unwrap(), how))
        .to_vec();
        let found = boundaries(&days, "2026-03-27".parse().unwrap());
        let weeks: Vec<(String, u32, u32)> =
            found.weeks.iter().map(|week| (week.monday.to_string(), week.kept, week.bent)).collect();
        // The first is a day too old, the last is to come.
        let expected = [("2026-01-05", 1, 0), ("2026-03-16", 1, 1), ("2026-03-23", 1, 1)];
        assert_eq!(weeks, expected.map(|(monday, kept, bent)| (monday.to_owned(), kept, bent)));
        assert_eq!((found.kept, found.marked), (3, 5));
        assert_eq!(boundaries(&[], "2026-03-27".parse().unwrap()), Boundaries::default());
    }
}
