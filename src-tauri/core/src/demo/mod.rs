//! Demo data: 120 plausible days of somebody who does not exist, to look around in.
//!
//! Pure: the same seed, day, zone and words give the same data, names and all. It knows neither files nor languages: texts are asked for by
//! their keys. Invariant: everything in it is something that the program itself would have kept.

mod chance;
mod checkins;
mod journal;
mod plan;
mod records;
mod rituals;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::checkin::CheckInDay;
use crate::journal::Entry;
use crate::plan::PlanDocument;
use crate::ritual::Ritual;
use crate::store::{ActiveTime, Record};
use crate::time::{LocalDay, MinuteOfDay, instant_of};
use chance::Chance;

/// So many days before today there is something.
pub const DAYS: u64 = 120;

/// What demo data are made from.
pub struct Demo<'a> {
    pub seed: u64,
    /// The first day without data.
    pub today: LocalDay,
    pub zone: Tz,
    /// The text of a key, in the language of whoever looks.
    pub words: &'a dyn Fn(&str) -> String,
}

/// What goes into the vault and into the records.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoData {
    pub entries: Vec<Entry>,
    pub plan: PlanDocument,
    pub check_ins: Vec<CheckInDay>,
    pub rituals: Vec<(Ritual, DateTime<Utc>)>,
    pub records: Vec<Record>,
    pub active: Vec<ActiveTime>,
}

/// Makes them all.
pub fn data(demo: &Demo) -> DemoData {
    // Each part draws for itself, so that one more entry does not change all check-ins.
    let chance = |part: u64| Chance::new(demo.seed ^ part.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let (records, active) = records::records(demo, &mut chance(1));
    DemoData {
        check_ins: checkins::check_ins(demo, &mut chance(2)),
        entries: journal::entries(demo, &mut chance(3)),
        plan: plan::plan(demo, &mut chance(4)),
        rituals: rituals::rituals(demo, &mut chance(5)),
        records,
        active,
    }
}

impl Demo<'_> {
    fn day(&self, ago: u64) -> LocalDay {
        self.today.before_days(ago).unwrap_or(self.today)
    }

    /// The days of the demo with how long ago they are, oldest first.
    fn days(&self) -> impl Iterator<Item = (u64, LocalDay)> + '_ {
        (1..=DAYS).rev().map(|ago| (ago, self.day(ago)))
    }

    /// A time on the wall clock.
    fn at(&self, day: LocalDay, hour: u16, minute: u16) -> DateTime<Utc> {
        instant_of(self.zone, day.0, MinuteOfDay::new(hour, minute).unwrap_or_default())
    }

    fn text(&self, key: &str) -> String {
        (self.words)(key)
    }
}

/// What sort of day it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Work,
    Weekend,
    Sick,
    Leave,
}

/// A cold in the second month, a week of leave in the third.
fn sort(ago: u64, day: LocalDay) -> Sort {
    use chrono::Datelike;
    match ago {
        71..=74 => Sort::Sick,
        41..=50 => Sort::Leave,
        _ if day.0.weekday().num_days_from_monday() >= 5 => Sort::Weekend,
        _ => Sort::Work,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use super::*;
    use crate::checkin::CheckInItem;
    use crate::insight::{Level, Observation, Scale, Sensitivity, Series, signs};
    use crate::plan::{Item, Kind, Standing, rules, superseded};

    fn on(today: LocalDay) -> DemoData {
        let words = |key: &str| key.to_owned();
        data(&Demo { seed: 7, today, zone: Tz::Europe__Berlin, words: &words })
    }

    fn mondays_to_sundays() -> impl Iterator<Item = LocalDay> {
        let first: LocalDay = "2026-11-23".parse().unwrap();
        (0..7).map(move |after| first.after_days(after).unwrap())
    }

    #[test]
    fn the_same_seed_and_day_give_the_same_data() {
        let today = "2026-11-30".parse().unwrap();
        assert_eq!(on(today), on(today));
        let words = |key: &str| key.to_owned();
        let other = data(&Demo { seed: 8, today, zone: Tz::Europe__Berlin, words: &words });
        assert_ne!(on(today).check_ins, other.check_ins);
    }

    #[test]
    fn it_covers_120_days_and_every_kind_of_the_plan_and_nothing_of_today() {
        for today in mondays_to_sundays() {
            let data = on(today);
            let days: BTreeSet<LocalDay> = data.check_ins.iter().map(|one| one.day).collect();
            assert!(days.len() > 90 && days.iter().all(|day| *day < today), "{} days", days.len());
            assert!(*days.first().unwrap() <= today.before_days(DAYS - 7).unwrap());
            assert!(data.records.iter().all(|record| record.day < today));
            assert!(data.rituals.iter().all(|(ritual, _)| ritual.day < today));
            assert!(data.entries.iter().all(|entry| entry.day < today));
            let kinds: BTreeSet<Kind> = data.plan.items.iter().map(|item| item.content.kind()).collect();
            assert_eq!(kinds.len(), Kind::ALL.len(), "one of every kind");
        }
    }

    #[test]
    fn the_plan_is_one_that_its_own_rules_allow() {
        for today in mondays_to_sundays() {
            let plan = on(today).plan;
            let active: Vec<&Item> =
                plan.items.iter().filter(|item| item.standing == Standing::Active).collect();
            assert!(active.iter().filter(|item| item.content.kind().is_change()).count() <= 3);
            for item in &plan.items {
                item.content.check().unwrap();
                assert!(item.id.is_well_formed());
                let points_at = item.content.points_at();
                assert!(points_at.is_none_or(|id| plan.items.iter().any(|other| other.id == *id)));
                assert!(rules::has_room(&[], item.content.kind(), None));
                let is_alone = !item.content.kind().is_single() || item.standing != Standing::Active;
                let same = active.iter().filter(|other| other.content.kind() == item.content.kind());
                assert!(is_alone || same.count() == 1, "{:?}", item.content.kind());
            }
            assert_eq!(superseded(&plan.items), [], "no look but the last of its series has a date");
            assert!(plan.marks.iter().all(|mark| mark.what.check().is_ok() && mark.day < today));
        }
    }

    #[test]
    fn its_last_weeks_show_an_early_sign() {
        for today in mondays_to_sundays() {
            let data = on(today);
            let energy = data.check_ins.iter().filter(|one| one.mark.is_none()).filter_map(|one| {
                let said = one.answers.iter().find(|answer| answer.item == CheckInItem::Energy)?;
                Some(Observation { day: one.day, value: f64::from(said.value?) })
            });
            let series = Series::new(Scale::ZeroToTen, energy).unwrap();
            let level = Level::of(Sensitivity::Standard, 3);
            assert!(!signs(&[series], level, &[]).is_empty(), "{today}");
        }
    }
}
