//! Which backups are kept, and when the next one is due. Pure: it sees times, and deletes nothing itself.
//!
//! Kept are the newest of each of the last 7 days, 4 weeks and 12 months that have any; those less than a day older than the
//! newest, since someone may be in the middle of something; and the newest of each older schema, so that an older release can
//! be gone back to. Invariant: the one that was verified last is never among those to go.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

/// Of those of the last day at most so many: a script must not fill the disk.
const LATEST: usize = 20;
const DAY_MS: i64 = 86_400_000;
const DAILY: usize = 7;
const WEEKLY: usize = 4;
const MONTHLY: usize = 12;

/// What the rotation looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub name: String,
    pub made_ms: i64,
    pub schema: u32,
}

/// The names of the backups to remove. `verified` is the one that was just made and checked.
pub(super) fn surplus(backups: &[Candidate], verified: &str) -> Vec<String> {
    let mut newest_first: Vec<&Candidate> = backups.iter().collect();
    newest_first.sort_by(|one, other| (other.made_ms, &other.name).cmp(&(one.made_ms, &one.name)));
    let mut kept: BTreeSet<&str> = BTreeSet::from([verified]);
    kept.extend(newest_of_each(&newest_first, DAILY, |day| (day.year(), day.ordinal())));
    kept.extend(newest_of_each(&newest_first, WEEKLY, |day| (day.iso_week().year(), day.iso_week().week())));
    kept.extend(newest_of_each(&newest_first, MONTHLY, |day| (day.year(), day.month())));
    let newest_ms = newest_first.first().map_or(0, |backup| backup.made_ms);
    let is_late = |backup: &&&Candidate| backup.made_ms > newest_ms.saturating_sub(DAY_MS);
    kept.extend(newest_first.iter().take(LATEST).filter(is_late).map(|backup| &*backup.name));
    let schemas: BTreeSet<u32> = newest_first.iter().map(|backup| backup.schema).collect();
    for schema in schemas {
        kept.extend(newest_first.iter().find(|backup| backup.schema == schema).map(|backup| &*backup.name));
    }
    let to_go = backups.iter().filter(|backup| !kept.contains(&*backup.name));
    to_go.map(|backup| backup.name.clone()).collect()
}

/// The newest backup of each of the last `count` periods that have one.
fn newest_of_each<'a, Period: Ord>(
    newest_first: &[&'a Candidate],
    count: usize,
    period: impl Fn(NaiveDate) -> Period,
) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for backup in newest_first {
        // A time that is no date is of no period; only its being the verified one can keep it.
        let Some(made) = DateTime::<Utc>::from_timestamp_millis(backup.made_ms) else { continue };
        if seen.len() < count && seen.insert(period(made.date_naive())) {
            kept.push(&*backup.name);
        }
    }
    kept
}

/// Whether the daily backup should be made now: none is there, the last is a day old, or it claims to be of the future.
pub fn backup_due(last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    last.is_none_or(|last| now - last >= TimeDelta::days(1) || last - now > TimeDelta::days(1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> i64 {
        text.parse::<DateTime<Utc>>().unwrap().timestamp_millis()
    }

    fn backup(made_ms: i64, schema: u32) -> Candidate {
        Candidate { name: format!("{made_ms}-{schema}"), made_ms, schema }
    }

    /// What is left of a backup every six hours for two years.
    fn after_two_years() -> Vec<i64> {
        let begin = at("2025-01-01T05:00:00Z");
        let mut there: Vec<Candidate> = Vec::new();
        for number in 0..(4 * 730) {
            let made = backup(begin + number * 6 * 3_600_000, 1);
            there.push(made.clone());
            let gone = surplus(&there, &made.name);
            there.retain(|backup| !gone.contains(&backup.name));
        }
        there.iter().map(|backup| backup.made_ms).collect()
    }

    #[test]
    fn two_years_of_backups_leave_days_weeks_and_months() {
        let left = after_two_years();
        assert!(left.len() <= DAILY + WEEKLY + MONTHLY + 3, "{}", left.len());
        let newest = *left.last().unwrap();
        let mut days_back: Vec<i64> = left.iter().rev().map(|made| (newest - made) / DAY_MS).collect();
        assert_eq!(days_back.iter().filter(|back| **back == 0).count(), 4, "all of the last day");
        days_back.dedup();
        assert_eq!(days_back[..7], [0, 1, 2, 3, 4, 5, 6], "seven days");
        assert!(
            days_back.iter().any(|back| (14..28).contains(back)),
            "a backup some weeks old: {days_back:?}"
        );
        assert!(days_back.last().unwrap() > &330, "a backup almost a year old: {days_back:?}");
    }

    #[test]
    fn the_last_backup_of_an_older_schema_stays() {
        let mut there: Vec<Candidate> = (0..40).map(|day| backup(day * 86_400_000, 1)).collect();
        there.extend((0..900).map(|day| backup((40 + day) * 86_400_000, 2)));
        let newest = there.last().unwrap().name.clone();
        let gone = surplus(&there, &newest);
        let old: Vec<&Candidate> =
            there.iter().filter(|backup| backup.schema == 1 && !gone.contains(&backup.name)).collect();
        assert_eq!(old.len(), 1);
        assert_eq!(old[0].made_ms, 39 * 86_400_000);
    }

    #[test]
    fn a_script_that_backs_up_all_the_time_does_not_fill_the_disk() {
        let there: Vec<Candidate> = (0..500).map(|minute| backup(minute * 60_000, 1)).collect();
        let gone = surplus(&there, &there[499].name);
        assert_eq!(gone.len(), 500 - LATEST);
    }

    #[test]
    fn a_day_after_the_last_one_a_backup_is_due() {
        let now: DateTime<Utc> = "2026-03-27T12:00:00Z".parse().unwrap();
        let ago = |minutes: i64| Some(now - TimeDelta::minutes(minutes));
        assert!(backup_due(None, now));
        assert!(!backup_due(ago(0), now) && !backup_due(ago(1439), now));
        assert!(backup_due(ago(1440), now));
        assert!(!backup_due(ago(-1440), now), "a clock that is a little behind");
        assert!(backup_due(ago(-1441), now), "a clock that was set back must not stop backups for ever");
    }

    proptest! {
        #[test]
        fn the_verified_one_stays_and_no_day_of_the_last_seven_loses_its_newest(
            times in prop::collection::vec(0_i64..60 * 86_400_000, 1..80),
            chosen in any::<prop::sample::Index>(),
        ) {
            let there: Vec<Candidate> =
                times.iter().enumerate().map(|(at, made)| Candidate { name: at.to_string(), made_ms: *made, schema: 1 }).collect();
            let verified = &there[chosen.index(there.len())].name;
            let gone = surplus(&there, verified);
            prop_assert!(!gone.contains(verified));
            let days: BTreeSet<i64> = times.iter().map(|made| made / 86_400_000).collect();
            for day in days.iter().rev().take(DAILY) {
                let newest = times.iter().filter(|made| *made / 86_400_000 == *day).max().unwrap();
                let stays = there.iter().any(|backup| backup.made_ms == *newest && !gone.contains(&backup.name));
                prop_assert!(stays, "day {}", day);
            }
        }
    }
}
