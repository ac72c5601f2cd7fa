//! The early sign of one item: are the last four weeks steadily away from what was usual before them?
//!
//! It knows neither other items nor what was answered. Invariant: stateless, so that an edited or back-filled day needs no
//! more than a new computation, and the usual never overlaps the weeks it is compared with.

use super::series::{Point, Scale, Series, between, number};
use super::usual::{Distance, FEWEST, Usual};
use crate::time::LocalDay;

/// The weeks that are looked at, and the least age of an epoch before anything is said.
pub const WINDOW: i32 = 28;
/// The usual is made of at most so many days.
const REFERENCE: i32 = 84;
/// A longer gap begins a new epoch.
const LONGEST_GAP: i32 = 84;
/// So many check-ins are needed in the newer half of the window.
pub const FEWEST_RECENT: usize = 5;
pub const NEWER_HALF: i32 = 14;
/// How much less each earlier check-in counts.
const FADING: f64 = 0.9;
const NEWEST_WEIGHT: f64 = 0.1;

/// One day's comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    pub day: LocalDay,
    /// How many days the usual stands on, or would.
    pub reference: usize,
    /// How many check-ins are in the last four weeks.
    pub recent: usize,
    pub figures: Result<Figures, Quiet>,
}

/// Why a day has no comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Quiet {
    #[error("the first {WINDOW} days only learn what is usual: {left} to go")]
    FirstWeeks { left: i32 },
    #[error("{check_ins} of {FEWEST_RECENT} check-ins in the last two weeks")]
    TooFewRecent { check_ins: usize },
    #[error("what is usual stands on {days} of {FEWEST} days")]
    UsualTooThin { days: usize },
}

/// What a comparison comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// The usual, in points.
    pub mean: f64,
    /// The spread of a usual day, in points.
    pub spread: f64,
    /// How much of a day is left on the next, 0 to 0.7.
    pub sluggishness: f64,
    pub distance: Distance,
}

/// The comparison of every day that has a check-in. Each day in `restarts` begins a new epoch.
pub fn readings(series: &Series, restarts: &[LocalDay]) -> Vec<Reading> {
    let epochs = epochs(series.points(), restarts);
    epochs.flat_map(|epoch| (0..epoch.len()).map(move |at| reading(series, epoch, at))).collect()
}

/// The same, of the check-ins from `first` on; what was usual still goes by those before.
pub fn readings_from(series: &Series, restarts: &[LocalDay], first: LocalDay) -> Vec<Reading> {
    let first = number(first);
    let epochs = epochs(series.points(), restarts);
    let later = epochs.flat_map(|epoch| {
        let begin = epoch.partition_point(|point| point.day < first);
        (begin..epoch.len()).map(move |at| reading(series, epoch, at))
    });
    later.collect()
}

/// Stretches that share a usual.
pub(super) fn epochs<'series>(
    points: &'series [Point],
    restarts: &[LocalDay],
) -> impl Iterator<Item = &'series [Point]> + use<'series> {
    let restarts: Vec<i32> = restarts.iter().map(|&day| number(day)).collect();
    points.chunk_by(move |before, after| {
        after.day - before.day <= LONGEST_GAP
            && !restarts.iter().any(|&restart| before.day < restart && restart <= after.day)
    })
}

/// Compares the check-in `at` of an epoch. `at` is one of its indices.
fn reading(series: &Series, epoch: &[Point], at: usize) -> Reading {
    let known = &epoch[..=at];
    let (first, today) = (epoch[0].day, epoch[at].day);
    let age = today - first;
    let newest_of_usual = (WINDOW - 1).max(age - WINDOW);
    let oldest_of_usual = (newest_of_usual - (REFERENCE - 1)).max(0);
    let reference = between(known, first + oldest_of_usual, first + newest_of_usual);
    let window = between(known, (first + WINDOW).max(today - WINDOW + 1), today);
    let newer = between(window, today - NEWER_HALF + 1, today).len();
    let before = known[..known.partition_point(|point| point.day < first + oldest_of_usual)].last();
    let figures = if age < WINDOW {
        Err(Quiet::FirstWeeks { left: WINDOW - age })
    } else if newer < FEWEST_RECENT {
        Err(Quiet::TooFewRecent { check_ins: newer })
    } else {
        compare(reference, before, window, series.scale())
    };
    Reading { day: epoch[at].local, reference: reference.len(), recent: window.len(), figures }
}

fn compare(
    reference: &[Point],
    before: Option<&Point>,
    window: &[Point],
    scale: Scale,
) -> Result<Figures, Quiet> {
    let usual = Usual::of(reference, before, scale).ok_or(Quiet::UsualTooThin { days: reference.len() })?;
    Ok(Figures {
        mean: usual.mean,
        spread: usual.spread,
        sluggishness: usual.sluggishness,
        distance: usual.distance(window.iter().rev(), weights()),
    })
}

fn weights() -> impl Iterator<Item = f64> {
    std::iter::successors(Some(NEWEST_WEIGHT), |weight| Some(weight * FADING))
}
