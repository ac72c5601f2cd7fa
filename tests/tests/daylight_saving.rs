//! The day roll, log-off and fixed reminders over every change of the clocks, in 20 zones and 10 years.
//!
//! What is expected is found by counting the minutes of the wall clock, not by asking for instants.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::{OffsetComponents, Tz};
use evenkeel_core::engine::Effect;
use evenkeel_core::engine::trace::{self, Steps};
use serde_json::json;

/// Changes by a whole hour and by half of one, at night, at midnight and before it, on both sides of the equator; and
/// zones that have none.
const ZONES: [Tz; 20] = [
    chrono_tz::Europe::Berlin,
    chrono_tz::Europe::London,
    chrono_tz::Europe::Lisbon,
    chrono_tz::Europe::Chisinau,
    chrono_tz::Atlantic::Azores,
    chrono_tz::America::New_York,
    chrono_tz::America::St_Johns,
    chrono_tz::America::Los_Angeles,
    chrono_tz::America::Havana,
    chrono_tz::America::Santiago,
    chrono_tz::America::Asuncion,
    chrono_tz::America::Nuuk,
    chrono_tz::Africa::Casablanca,
    chrono_tz::Africa::Cairo,
    chrono_tz::Asia::Beirut,
    chrono_tz::Asia::Jerusalem,
    chrono_tz::Asia::Kathmandu,
    chrono_tz::Australia::Lord_Howe,
    chrono_tz::Pacific::Auckland,
    chrono_tz::Antarctica::Troll,
];

const YEARS: std::ops::Range<i32> = 2026..2036;

/// Reminders at the hours in which clocks are changed somewhere, and at quiet ones.
const REMINDERS: [(u32, u32); 7] = [(0, 0), (0, 30), (1, 30), (2, 0), (2, 30), (3, 0), (23, 30)];

fn offset(zone: Tz, at: DateTime<Utc>) -> TimeDelta {
    let offset = zone.offset_from_utc_datetime(&at.naive_utc());
    offset.base_utc_offset() + offset.dst_offset()
}

/// The days on which the clocks of a zone are changed, by their date in UTC.
fn changes(zone: Tz) -> Vec<DateTime<Utc>> {
    let mut at = Utc.with_ymd_and_hms(YEARS.start, 1, 1, 0, 0, 0).unwrap();
    let mut found = Vec::new();
    while at.year() < YEARS.end {
        let next = at + TimeDelta::days(1);
        if offset(zone, at) != offset(zone, next) {
            found.push(at);
        }
        at = next;
    }
    found
}

/// The first minute at which the wall clock shows this time of this date, or a later one; minute by minute.
fn first_minute(zone: Tz, date: NaiveDate, (hour, minute): (u32, u32)) -> DateTime<Utc> {
    let wanted = date.and_hms_opt(hour, minute, 0).unwrap();
    let mut at = wanted.and_utc() - TimeDelta::hours(15);
    let past = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local() >= wanted;
    while !past(at) {
        at += TimeDelta::minutes(1);
    }
    at
}

/// What the engine did from noon two days before a change to noon two days after it. Log-off by the user's day, reminders
/// by name.
struct Told {
    log_offs: BTreeMap<NaiveDate, Vec<DateTime<Utc>>>,
    reminders: BTreeMap<String, Vec<DateTime<Utc>>>,
    rolls: Vec<DateTime<Utc>>,
}

fn begin(zone: Tz, change: DateTime<Utc>) -> DateTime<Tz> {
    let date = change.with_timezone(&zone).date_naive() - TimeDelta::days(2);
    zone.from_local_datetime(&date.and_hms_opt(12, 0, 0).unwrap()).earliest().unwrap()
}

fn played(zone: Tz, change: DateTime<Utc>) -> Told {
    let every_day =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| (day.to_owned(), json!(["20:00-23:50"])));
    let mut work: serde_json::Map<String, serde_json::Value> = every_day.into_iter().collect();
    work.insert("day_rolls_at".to_owned(), json!("04:00"));
    let fixed: Vec<_> = REMINDERS
        .iter()
        .map(|(hour, minute)| json!({"name": format!("{hour:02}:{minute:02}"), "at": format!("{hour:02}:{minute:02}")}))
        .collect();
    let text = json!({
        "zone": zone.name(), "start": begin(zone, change).format("%Y-%m-%dT%H:%M:%S").to_string(), "until": "+96h",
        "settings": {"breaks": {"micro": {"enabled": false}, "rest": {"enabled": false}}, "lunch": {"enabled": false},
            "work": work, "log_off": {"latest": "10m"}, "fixed": fixed},
        "inputs": [{"at": "+0s", "input": "started"}],
    });
    let mut told = Told { log_offs: BTreeMap::new(), reminders: BTreeMap::new(), rolls: Vec::new() };
    let mut day = None;
    trace::watch(&text.to_string(), Steps::AtDeadlines, |step| {
        let (utc, today) = (step.now.utc, step.engine.view(step.now).day);
        for effect in step.effects {
            match effect {
                Effect::RitualOffered { again: false } => told.log_offs.entry(today.0).or_default().push(utc),
                Effect::FixedReminder { name } => {
                    told.reminders.entry(name.clone()).or_default().push(utc);
                }
                _ => {}
            }
        }
        if day.replace(today).is_some_and(|before| before != today) {
            told.rolls.push(utc);
        }
    })
    .unwrap();
    told
}

/// The dates that lie wholly within what was played.
fn whole_dates(zone: Tz, change: DateTime<Utc>) -> impl Iterator<Item = NaiveDate> {
    let first = begin(zone, change).date_naive();
    (1..=3).map(move |later| first + TimeDelta::days(later))
}

#[test]
fn the_zones_have_the_changes_that_this_table_is_for() {
    let changing = ZONES.iter().filter(|zone| !changes(**zone).is_empty()).count();
    assert!(changing >= 15, "{changing} zones change their clocks");
}

#[test]
fn over_every_change_the_day_rolls_once_log_off_comes_once_and_each_reminder_once() {
    for zone in ZONES {
        // A zone without changes is tried at the turn of each year.
        let mut days = changes(zone);
        if days.is_empty() {
            days = YEARS.map(|year| Utc.with_ymd_and_hms(year, 12, 31, 12, 0, 0).unwrap()).collect();
        }
        for change in days {
            let told = played(zone, change);
            let place = |date: NaiveDate| format!("{} on {date}", zone.name());
            for date in whole_dates(zone, change) {
                let roll = first_minute(zone, date, (4, 0));
                let rolls = told.rolls.iter().filter(|at| at.with_timezone(&zone).date_naive() == date);
                assert_eq!(rolls.collect::<Vec<_>>(), [&roll], "the day rolls at 04:00 in {}", place(date));
                let log_off = first_minute(zone, date, (23, 50));
                assert_eq!(told.log_offs.get(&date), Some(&vec![log_off]), "log-off in {}", place(date));
                for time in REMINDERS {
                    let name = format!("{:02}:{:02}", time.0, time.1);
                    let expected = first_minute(zone, date, time);
                    let given = told.reminders.get(&name).into_iter().flatten();
                    let given = given.filter(|at| (**at - expected).abs() < TimeDelta::hours(12));
                    assert_eq!(
                        given.collect::<Vec<_>>(),
                        [&expected],
                        "the reminder at {name} in {}",
                        place(date)
                    );
                }
            }
        }
    }
}

#[test]
fn in_berlin_half_past_two_comes_at_three_in_spring_and_once_in_autumn() {
    let half_past_two = |year, month, day| {
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        first_minute(chrono_tz::Europe::Berlin, date, (2, 30)).with_timezone(&chrono_tz::Europe::Berlin)
    };
    assert_eq!(half_past_two(2026, 3, 29).hour(), 3, "the table itself counts as a clock on a wall does");
    assert_eq!(half_past_two(2026, 10, 25).minute(), 30);
    assert_eq!(half_past_two(2026, 10, 25).naive_utc().hour(), 0, "the first of both");
}
