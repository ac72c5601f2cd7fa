//! What is usual for a person: mean, weekdays, spread and sluggishness of a stretch of their own days, and how far later
//! days lie from it.
//!
//! It does not know which stretch is compared with which; early signs and the long view decide that. Invariant: with
//! at least [`FEWEST`] days every figure is finite, whatever the days say.

use super::series::{Point, Scale};

/// So many days make a usual.
pub const FEWEST: usize = 14;

/// A weekday of which so many days are known counts half of what it seems to be.
const WEEKDAY_WEIGHT: f64 = 4.0;
/// The assumed spread weighs as much as so many days.
const SPREAD_WEIGHT: f64 = 6.0;
/// The assumed sluggishness likewise.
const SLUGGISHNESS_WEIGHT: f64 = 20.0;
const SLUGGISHNESS_ASSUMED: f64 = 0.35;
const SLUGGISHNESS_MOST: f64 = 0.70;
/// Below this sum of squares all days were alike.
const ALIKE: f64 = 1e-9;

pub(super) struct Usual {
    /// How many days it stands on.
    pub(super) days: usize,
    pub(super) mean: f64,
    /// Of one day, in points.
    pub(super) spread: f64,
    /// How much of a day is left on the next, 0 to 0.7.
    pub(super) sluggishness: f64,
    weekdays: [f64; 7],
}

/// How far some days lie from the usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distance {
    /// In spreads of a day; negative where the days are lower.
    pub size: f64,
    /// Of the weighted sum of deviations, in squared spreads.
    pub variance: f64,
    /// That sum in its own standard errors: what a level is held against.
    pub strength: f64,
}

impl Usual {
    /// The usual of `reference`, of which `earlier` is the day before its first, if there is one.
    pub(super) fn of(reference: &[Point], earlier: Option<&Point>, scale: Scale) -> Option<Usual> {
        let days = reference.len();
        if days < FEWEST {
            return None;
        }
        let count = days as f64;
        let mean = reference.iter().map(|point| point.value).sum::<f64>() / count;
        let mut usual =
            Usual { days, mean, spread: 0.0, sluggishness: 0.0, weekdays: weekdays(reference, mean) };
        let squares = reference.iter().map(|point| usual.deviation(point).powi(2)).sum::<f64>();
        usual.spread = spread(squares, count, scale);
        let before = earlier.into_iter().chain(reference).map(|point| usual.deviation(point));
        let after = reference.iter().map(|point| usual.deviation(point));
        // Without a day before the first one the first has no predecessor.
        let skipped = usize::from(earlier.is_none());
        let products = before.zip(after.skip(skipped)).map(|(before, after)| before * after).sum::<f64>();
        usual.sluggishness = sluggishness(products, squares, count);
        Some(usual)
    }

    /// A day's value without the mean and its weekday's habit, in points.
    fn deviation(&self, point: &Point) -> f64 {
        point.value - self.mean - self.weekdays[point.weekday()]
    }

    /// How far days with these weights lie from the usual. `newest_first` and `weights` go together, and are not empty.
    pub(super) fn distance<'days>(
        &self,
        newest_first: impl Iterator<Item = &'days Point>,
        weights: impl Iterator<Item = f64>,
    ) -> Distance {
        let (mut sum, mut total) = (0.0, 0.0);
        let (mut squares, mut crossed, mut carried) = (0.0, 0.0, 0.0);
        for (point, weight) in newest_first.zip(weights) {
            sum += weight * self.deviation(point);
            total += weight;
            squares += weight * weight;
            // What the days so far have in common with this one falls by the sluggishness with each check-in.
            carried *= self.sluggishness;
            crossed += weight * carried;
            carried += weight;
        }
        let error_of_usual = (1.0 + self.sluggishness) / ((1.0 - self.sluggishness) * self.days as f64);
        let variance = squares + 2.0 * crossed + error_of_usual * total * total;
        Distance {
            size: sum / (self.spread * total),
            variance,
            strength: sum / self.spread / variance.sqrt(),
        }
    }
}

fn weekdays(reference: &[Point], mean: f64) -> [f64; 7] {
    let mut sums = [0.0; 7];
    let mut counts = [0.0; 7];
    for point in reference {
        sums[point.weekday()] += point.value;
        counts[point.weekday()] += 1.0;
    }
    let mut effects = [0.0; 7];
    for ((effect, sum), count) in effects.iter_mut().zip(sums).zip(counts) {
        if count > 0.0 {
            *effect = count / (count + WEEKDAY_WEIGHT) * (sum / count - mean);
        }
    }
    let balance = effects.iter().zip(counts).map(|(effect, count)| effect * count).sum::<f64>();
    effects.map(|effect| effect - balance / reference.len() as f64)
}

fn spread(squares: f64, count: f64, scale: Scale) -> f64 {
    let (least, assumed): (f64, f64) = match scale {
        Scale::OneToFive => (0.375, 0.75),
        Scale::ZeroToTen | Scale::Unbounded => (0.75, 1.5),
    };
    let pooled = (squares + SPREAD_WEIGHT * assumed.powi(2)) / (count - 1.0 + SPREAD_WEIGHT);
    least.max(pooled.sqrt())
}

fn sluggishness(products: f64, squares: f64, count: f64) -> f64 {
    let raw = if squares <= ALIKE { 0.0 } else { products / squares };
    // A short stretch shows too little of it.
    let corrected = raw + (1.0 + 3.0 * raw) / count;
    let pooled =
        (count * corrected + SLUGGISHNESS_WEIGHT * SLUGGISHNESS_ASSUMED) / (count + SLUGGISHNESS_WEIGHT);
    pooled.clamp(0.0, SLUGGISHNESS_MOST)
}
