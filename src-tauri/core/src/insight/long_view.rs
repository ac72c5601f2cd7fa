//! The long view of the monthly review: the last four weeks beside a stretch of months ago, so that a slow slide is seen
//! that carries the usual along with it.
//!
//! It is never said between reviews. Invariant: the same errors as an early sign's, with every check-in counting alike.

use super::early_sign::{FEWEST_RECENT, Figures, NEWER_HALF, Quiet, WINDOW, epochs};
use super::series::{Series, between, number};
use super::usual::Usual;
use crate::time::LocalDay;

/// The stretch of then, in days before today.
const OLDEST: i32 = 223;
const NEWEST: i32 = 112;

/// What the last four weeks are beside months ago.
pub fn long_view(series: &Series, restarts: &[LocalDay], today: LocalDay) -> Result<Figures, Quiet> {
    let epoch = epochs(series.points(), restarts).last().unwrap_or_default();
    let today = number(today);
    let recent = between(epoch, today - WINDOW + 1, today);
    let newer = between(recent, today - NEWER_HALF + 1, today).len();
    if newer < FEWEST_RECENT {
        return Err(Quiet::TooFewRecent { check_ins: newer });
    }
    let then = between(epoch, today - OLDEST, today - NEWEST);
    let before = epoch[..epoch.partition_point(|point| point.day < today - OLDEST)].last();
    let usual = Usual::of(then, before, series.scale()).ok_or(Quiet::UsualTooThin { days: then.len() })?;
    Ok(Figures {
        mean: usual.mean,
        spread: usual.spread,
        sluggishness: usual.sluggishness,
        distance: usual.distance(recent.iter().rev(), std::iter::repeat(1.0)),
    })
}
