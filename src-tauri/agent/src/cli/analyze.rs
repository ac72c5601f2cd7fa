//! `evenkeel analyze`: the methods of the patterns screen over a table of check-ins, one JSON object a line.
//!
//! It reads the table and words the lines; the figures are the core's. Invariant: a row that is not understood ends it with
//! exit code 2, before anything is printed.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use evenkeel_core::insight::table::{self, Column, Table};
use evenkeel_core::insight::{
    Association, Level, Reading, Scale, Sensitivity, Stretch, Why, association, mornings, readings, signs,
};
use evenkeel_core::time::LocalDay;
use serde::Serialize;

use super::{Failed, Outcome, print};

#[derive(Debug, Subcommand)]
pub enum AnalyzeOrder {
    /// Compare each day's last four weeks with what was usual before. The file's columns: date,value.
    EarlySigns {
        file: PathBuf,
        /// How many standard errors below the usual make a sign; 2.4 where none is said.
        #[arg(long, value_parser = level)]
        level: Option<Level>,
    },
    /// See whether a factor goes together with the next morning's energy. The file's columns: date,energy,factor.
    Association { file: PathBuf },
}

/// One day. Everything but the counts is null where there are too few days for it.
#[derive(Serialize)]
struct DayLine {
    date: LocalDay,
    n: usize,
    #[serde(rename = "J")]
    recent: usize,
    m: Option<f64>,
    s: Option<f64>,
    r: Option<f64>,
    z: Option<f64>,
    #[serde(rename = "V")]
    variance: Option<f64>,
    #[serde(rename = "G")]
    strength: Option<f64>,
    sign: bool,
}

#[derive(Serialize)]
struct AssociationLine {
    rows: usize,
    rho: f64,
    nu: f64,
    df: usize,
    beta: f64,
    se: f64,
    p: f64,
    ci95: [f64; 2],
}

#[derive(Serialize)]
struct NothingLine {
    rows: usize,
    say: &'static str,
    why: String,
}

pub fn run(order: &AnalyzeOrder) -> Outcome {
    match order {
        AnalyzeOrder::EarlySigns { file, level } => {
            early_signs(file, level.unwrap_or_else(|| Level::of(Sensitivity::Standard, 1)))
        }
        AnalyzeOrder::Association { file } => look(file),
    }
}

fn level(text: &str) -> Result<Level, String> {
    text.parse().ok().and_then(Level::new).ok_or_else(|| "expected a number above 0, such as 2.4".to_owned())
}

fn early_signs(file: &Path, level: Level) -> Outcome {
    let columns = [Column { name: "value", scale: Scale::ZeroToTen }];
    let Table { series, .. } = read(file, &columns)?;
    let readings = readings(&series[0], &[]);
    let signs = signs(&series, level, &[]);
    for reading in &readings {
        let sign = signs.iter().any(|sign| sign.day == reading.day);
        print::line(&json(&day_line(reading, sign)))?;
    }
    match readings.last().map(|reading| reading.figures) {
        None => print::note("no day has a value"),
        Some(Err(quiet)) => {
            print::note(&format!("nothing can be said of the last day: {quiet}"));
        }
        Some(Ok(_)) => {}
    }
    Ok(())
}

fn day_line(reading: &Reading, sign: bool) -> DayLine {
    let figures = reading.figures.ok();
    DayLine {
        date: reading.day,
        n: reading.reference,
        recent: reading.recent,
        m: figures.map(|figures| figures.mean),
        s: figures.map(|figures| figures.spread),
        r: figures.map(|figures| figures.sluggishness),
        z: figures.map(|figures| figures.distance.size),
        variance: figures.map(|figures| figures.distance.variance),
        strength: figures.map(|figures| figures.distance.strength),
        sign,
    }
}

fn look(file: &Path) -> Outcome {
    let columns = [
        Column { name: "energy", scale: Scale::ZeroToTen },
        Column { name: "factor", scale: Scale::Unbounded },
    ];
    let Table { series: [energy, factor], last_day } = read(file, &columns)?;
    let Some(today) = last_day else {
        return print::line(&json(&nothing(0, Why::NoRows)));
    };
    match association(&energy, &factor, Stretch::UpTo(today)) {
        Ok(found) => print::line(&json(&association_line(&found))),
        Err(why) => print::line(&json(&nothing(mornings(&energy, &factor, Stretch::UpTo(today)), why))),
    }
}

fn nothing(rows: usize, why: Why) -> NothingLine {
    NothingLine { rows, say: "nothing", why: why.to_string() }
}

fn association_line(found: &Association) -> AssociationLine {
    AssociationLine {
        rows: found.rows,
        rho: found.rho,
        nu: found.nu,
        df: found.freedom,
        beta: found.effect,
        se: found.standard_error,
        p: found.p,
        ci95: [found.interval.0, found.interval.1],
    }
}

fn read<const COLUMNS: usize>(file: &Path, columns: &[Column; COLUMNS]) -> Result<Table<COLUMNS>, Failed> {
    let text = fs::read_to_string(file)
        .map_err(|error| Failed::WrongUse(format!("{} cannot be read: {error}", file.display())))?;
    table::read(&text, columns).map_err(|bad| Failed::WrongUse(format!("{}: {bad}", file.display())))
}

fn json(line: &impl Serialize) -> String {
    serde_json::to_string(line).unwrap_or_default()
}
