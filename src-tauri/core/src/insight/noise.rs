//! The noise of daily moods: each deviation lives on in the next days and fades, and each check-in adds a little of its own.
//!
//! It does not know what is explained by what. Invariant: whitening a column costs a few operations a row, and equals the
//! inverse of the whole covariance's Cholesky factor.

use super::least_squares::{Products, solve};

/// How much of a deviation is left after a day, and which share of the variance belongs to one check-in alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Noise {
    pub(super) rho: f64,
    pub(super) nu: f64,
}

/// Makes rows with this noise independent, all of one variance.
pub(super) struct Whitening {
    steps: Vec<Step>,
    /// Of the covariance's determinant.
    pub(super) log_determinant: f64,
}

struct Step {
    /// What is left of what was known, one row later.
    fading: f64,
    /// How much of a surprise is taken to last.
    gain: f64,
    scale: f64,
}

/// How far a value is from its noise's most plausible setting; rho = 0 goes without a share of its own.
const RHOS: [f64; 9] = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const NUS: [f64; 3] = [0.0, 0.25, 0.5];

impl Whitening {
    /// For rows on these days, which rise.
    pub(super) fn of(noise: Noise, days: &[i32]) -> Whitening {
        let lasting = 1.0 - noise.nu;
        let mut steps = Vec::with_capacity(days.len());
        let mut log_determinant = 0.0;
        let mut known = lasting;
        let mut before = None;
        for &day in days {
            let fading = before.map_or(0.0, |before| noise.rho.powi(day - before));
            // With nothing known of the first row, its deviation has the whole lasting variance.
            let expected = fading * fading * known + (1.0 - fading * fading) * lasting;
            let variance = expected + noise.nu;
            let gain = expected / variance;
            known = expected - gain * expected;
            steps.push(Step { fading, gain, scale: variance.sqrt().recip() });
            log_determinant += variance.ln();
            before = Some(day);
        }
        Whitening { steps, log_determinant }
    }

    /// Whitens a column in place.
    pub(super) fn apply(&self, column: &mut [f64]) {
        let mut known = 0.0;
        for (value, step) in column.iter_mut().zip(&self.steps) {
            known *= step.fading;
            let surprise = *value - known;
            known += step.gain * surprise;
            *value = surprise * step.scale;
        }
    }

    /// The products of whitened columns.
    pub(super) fn products(&self, columns: &[&[f64]]) -> Products {
        let whitened: Vec<Vec<f64>> = columns
            .iter()
            .map(|column| {
                let mut column = column.to_vec();
                self.apply(&mut column);
                column
            })
            .collect();
        Products::of(&whitened)
    }
}

/// The noise under which the rows are most plausible, by restricted likelihood with a prior; nothing where `columns`
/// depend on each other or leave nothing to explain.
pub(super) fn most_plausible(days: &[i32], columns: &[&[f64]], outcome: &[f64]) -> Option<Noise> {
    let all: Vec<&[f64]> = columns.iter().copied().chain([outcome]).collect();
    let mut best: Option<(f64, Noise)> = None;
    for rho in RHOS {
        for nu in NUS.into_iter().filter(|&nu| rho > 0.0 || nu == 0.0) {
            let noise = Noise { rho, nu };
            let plausibility = plausibility(noise, days, &all)?;
            // The first of equals wins.
            if best.is_none_or(|(most, _)| plausibility > most) {
                best = Some((plausibility, noise));
            }
        }
    }
    best.map(|(_, noise)| noise)
}

fn plausibility(noise: Noise, days: &[i32], columns: &[&[f64]]) -> Option<f64> {
    let whitening = Whitening::of(noise, days);
    let fit = solve(&whitening.products(columns))?;
    let free = (days.len() - fit.effects.len()) as f64;
    let rho = noise.rho.clamp(0.01, 0.99);
    Some(
        -0.5 * free * (fit.residual / free).ln()
            - 0.5 * whitening.log_determinant
            - 0.5 * fit.log_determinant
            + 1.5 * rho.ln()
            + 2.5 * (1.0 - rho).ln(),
    )
}
