//! The methods give the published figures of the fixture series, to nine digits.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use evenkeel_core::insight::{
    Level, Observation, Scale, Series, Stretch, association, readings, signs, survivors,
};
use evenkeel_core::time::LocalDay;
use serde_json::Value;

const EXACT: f64 = 1e-9;
/// Of probabilities and intervals.
const NEARLY: f64 = 1e-6;

fn fixture(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/insight").join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Day 0 of the fixtures is a Monday.
fn day(number: u64) -> LocalDay {
    LocalDay(NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + Days::new(number))
}

fn close(found: f64, expected: &Value, within: f64, what: &str) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() <= within, "{what}: {found}, published is {expected}");
}

fn daily(series: &Value) -> Series {
    let days = series["days"].as_array().unwrap().iter().map(|number| day(number.as_u64().unwrap()));
    let values = series["values"].as_array().unwrap().iter().map(|value| value.as_f64().unwrap());
    Series::new(Scale::ZeroToTen, days.zip(values).map(|(day, value)| Observation { day, value })).unwrap()
}

#[test]
fn early_signs_are_the_published_ones() {
    for published in fixture("early_signs.json")["series"].as_array().unwrap() {
        let name = published["name"].as_str().unwrap();
        let series = daily(published);
        let expected = published["expected"].as_array().unwrap();
        let found = readings(&series, &[]);
        assert_eq!(found.len(), expected.len());
        for (reading, expected) in found.iter().zip(expected) {
            let what = format!("{name}, {}", reading.day);
            assert_eq!(reading.figures.is_ok(), !expected.is_null(), "{what}");
            let Ok(figures) = reading.figures else { continue };
            assert_eq!(reading.reference as u64, expected["n"].as_u64().unwrap(), "{what}");
            assert_eq!(reading.recent as u64, expected["J"].as_u64().unwrap(), "{what}");
            close(figures.mean, &expected["m"], EXACT, &what);
            close(figures.spread, &expected["s"], EXACT, &what);
            close(figures.sluggishness, &expected["r"], EXACT, &what);
            close(figures.distance.size, &expected["z"], EXACT, &what);
            close(figures.distance.strength, &expected["G"], EXACT, &what);
        }
        let said = signs(&[series], Level::new(2.4).unwrap(), &[]);
        let expected = published["alarm_days_L24"].as_array().unwrap().iter();
        let expected: Vec<LocalDay> = expected.map(|number| day(number.as_u64().unwrap())).collect();
        assert_eq!(said.iter().map(|sign| sign.day).collect::<Vec<_>>(), expected, "{name}");
    }
}

/// One value a day from day 0 on.
fn column(values: &Value, scale: Scale) -> Series {
    let values = values.as_array().unwrap().iter().enumerate();
    let known = values
        .filter_map(|(number, value)| Some(Observation { day: day(number as u64), value: value.as_f64()? }));
    Series::new(scale, known).unwrap()
}

#[test]
fn associations_are_the_published_ones() {
    for published in fixture("association.json")["gls"].as_array().unwrap() {
        let energy = column(&published["energy"], Scale::ZeroToTen);
        let factor = column(&published["factor"], Scale::Unbounded);
        let last = day(published["energy"].as_array().unwrap().len() as u64 - 1);
        let found = association(&energy, &factor, Stretch::UpTo(last)).unwrap();
        assert_eq!(found.rows as u64, published["rows"].as_u64().unwrap());
        assert_eq!(found.freedom as u64, published["df"].as_u64().unwrap());
        close(found.rho, &published["rho"], EXACT, "rho");
        close(found.nu, &published["nu"], EXACT, "nu");
        close(found.effect, &published["beta"], EXACT, "beta");
        close(found.standard_error, &published["se"], EXACT, "se");
        close(found.p, &published["p"], NEARLY, "p");
        close(found.interval.0, &published["ci95"][0], NEARLY, "lower end");
        close(found.interval.1, &published["ci95"][1], NEARLY, "upper end");
    }
}

#[test]
fn what_survives_together_is_as_published() {
    let published = &fixture("association.json")["bh"];
    let p: Vec<f64> = published["p"].as_array().unwrap().iter().map(|p| p.as_f64().unwrap()).collect();
    for (share, expected) in [(0.05, "reject_q05"), (0.10, "reject_q10")] {
        let expected = published[expected].as_array().unwrap().iter();
        let expected: Vec<bool> = expected.map(|kept| kept.as_bool().unwrap()).collect();
        assert_eq!(survivors(&p, share), expected, "at {share}");
    }
}
