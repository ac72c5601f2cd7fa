//! Rows 2.13, 3.4, 3.5 and 6.6: what the days say, beside what is usual for the person.

use std::fs;
use std::path::Path;

use evenkeel_core::checkin::{CheckInItem, CountingAnswer};
use evenkeel_core::insight::{Band, Rule, Tap, WorkingDay};
use evenkeel_core::trends::{EnergyHours, EstimatedTask, Said, Trends, estimates, trends};
use serde_json::Value;

use super::*;

const EXACT: f64 = 1e-9;

fn work() -> WorkingDay {
    WorkingDay { starts: "09:00".parse().unwrap(), minutes: 510 }
}

fn fixtures() -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/insight/early_signs.json");
    let all: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    all["series"].as_array().unwrap().clone()
}

/// Day 0 of the fixtures is a Monday.
fn fixture_day(number: u64) -> LocalDay {
    day("2026-01-05").after_days(number).unwrap()
}

/// A fixture's days as somebody would have answered them.
fn as_said(published: &Value, item: CheckInItem) -> Vec<CountingAnswer> {
    let days = published["days"].as_array().unwrap().iter().map(|one| fixture_day(one.as_u64().unwrap()));
    let values = published["values"].as_array().unwrap().iter().map(|one| one.as_u64().unwrap() as u8);
    days.zip(values).map(|(day, value)| (day, item, value)).collect()
}

/// Every comparison that is published stands in the chart, and nothing else does.
fn has_the_published_usual(trends: &Trends, published: &Value) {
    let drawn: Vec<_> = trends.items[0].usual.iter().flatten().collect();
    let days = published["days"].as_array().unwrap().iter();
    let expected: Vec<(LocalDay, &Value)> = days
        .zip(published["expected"].as_array().unwrap())
        .filter(|(_, expected)| !expected.is_null())
        .map(|(day, expected)| (fixture_day(day.as_u64().unwrap()), expected))
        .collect();
    assert_eq!(drawn.len(), expected.len());
    for (drawn, (day, expected)) in drawn.into_iter().zip(expected) {
        let (mean, spread) = (expected["m"].as_f64().unwrap(), expected["s"].as_f64().unwrap());
        assert_eq!(drawn.day, day);
        assert!((drawn.mean - mean).abs() < EXACT, "{day}: {} and {mean}", drawn.mean);
        assert!((drawn.low - (mean - spread).max(0.0)).abs() < EXACT, "{day}");
        assert!((drawn.high - (mean + spread).min(10.0)).abs() < EXACT, "{day}");
    }
}

#[test]
fn row_2_13_how_drained_evenings_are_stands_beside_ones_own_usual() {
    for published in fixtures() {
        let said = Said { answers: as_said(&published, CheckInItem::Drained), ..Said::default() };
        has_the_published_usual(&trends(&said, fixture_day(130), work()), &published);
    }
}

#[test]
fn row_6_6_exhaustion_distance_and_energy_are_looked_at_by_the_same_method() {
    for item in [CheckInItem::Energy, CheckInItem::Drained, CheckInItem::Distance] {
        let published = &fixtures()[0];
        let said = Said { answers: as_said(published, item), ..Said::default() };
        has_the_published_usual(&trends(&said, fixture_day(130), work()), published);
    }
}

#[test]
fn row_3_4_what_tasks_took_beside_what_was_thought_is_a_median_from_ten_tasks_on() {
    let done = |taken: &[u32]| -> Vec<EstimatedTask> {
        let task = |(number, &minutes): (u64, &u32)| EstimatedTask {
            day: today().before_days(number).unwrap(),
            what: format!("task {number}"),
            estimated_minutes: 20.try_into().unwrap(),
            taken_minutes: minutes.try_into().unwrap(),
        };
        (0..).zip(taken).map(task).collect()
    };
    for (taken, expected) in [
        (&[10, 20, 20, 30, 30, 30, 40, 60, 200][..], None),
        (&[10, 20, 20, 30, 30, 30, 34, 40, 60, 200], Some(1.5)),
        (&[20; 12], Some(1.0)),
        (&[], None),
    ] {
        let found = estimates(&done(taken));
        assert_eq!((found.tasks as usize, found.fewest, found.ratio), (taken.len(), 10, expected));
        assert!(found.last.is_sorted_by(|one, next| one.day >= next.day), "newest first");
    }
}

#[test]
fn row_3_5_the_working_day_is_a_peak_a_middle_and_a_low_and_says_on_how_many_days_it_stands() {
    let taps = |each: u64, of: &[(&str, f64)]| -> Vec<Tap> {
        let on = |ago: u64| {
            let tap = move |&(at, energy): &(&str, f64)| Tap {
                day: today().before_days(ago).unwrap(),
                at: at.parse().unwrap(),
                energy,
            };
            of.iter().map(tap).collect::<Vec<_>>()
        };
        (0..each).flat_map(on).collect()
    };
    let energy =
        |taps: Vec<Tap>| -> EnergyHours { trends(&Said { taps, ..Said::default() }, today(), work()).energy };
    let owl = [("09:30", 3.0), ("12:00", 8.0), ("16:00", 6.0)];
    let parts = |energy: &EnergyHours| -> Vec<String> {
        energy.parts.iter().map(|part| format!("{} {} {:?}", part.from, part.to, part.band)).collect()
    };

    let cold = energy(taps(4, &owl));
    assert_eq!(parts(&cold), ["09:00 11:30 Peak", "11:30 14:00 Middle", "14:00 17:30 Low"]);
    assert_eq!((cold.rule, cold.taps, cold.days), (Rule::EarlierIsBetter { taps: 12 }, 12, 4));
    assert_eq!((cold.hours[9].taps, cold.hours[9].median), (4, None), "an hour of four taps is not known");

    let own = energy(taps(5, &owl));
    assert_eq!(parts(&own), ["09:00 11:30 Low", "11:30 14:00 Peak", "14:00 17:30 Middle"]);
    assert_eq!((own.rule, own.taps, own.days), (Rule::OwnEnergy { taps: 15 }, 15, 5));
    assert_eq!((own.hours[12].taps, own.hours[12].median), (5, Some(8.0)));
    assert_eq!(own.parts.iter().filter(|part| part.band == Band::Peak).count(), 1);

    let old = energy(taps(20, &owl));
    assert_eq!((old.taps, old.days), (42, 14), "two weeks count");
}
