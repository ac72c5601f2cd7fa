//! The noise of daily moods: each deviation lives on in the next days and fades, and each check-in adds a little of its own.
//!
//! It does not know what is explained by what. Invariant: what is computed row by row here equals, but for rounding, what the
//! whole covariance of all rows with all others would give.

use super::least_squares::{Products, solve};

/// How much of a deviation is left after a day, and which share of the variance belongs to one check-in alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Noise {
    pub(super) rho: f64,
    pub(super) nu: f64,
}

/// Rows of cells, each of a day; days rise.
pub(super) struct Sheet<'rows> {
    days: &'rows [i32],
    width: usize,
    /// Row by row.
    cells: Vec<f64>,
}

/// The settings that are tried; with rho = 0 all of the noise belongs to one check-in alone.
const RHOS: [f64; 9] = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const NUS: [f64; 3] = [0.0, 0.25, 0.5];

impl<'rows> Sheet<'rows> {
    /// Puts columns, each with a cell for each day, side by side.
    pub(super) fn of(days: &'rows [i32], columns: &[&[f64]]) -> Sheet<'rows> {
        let width = columns.len();
        let cells = (0..days.len()).flat_map(|row| columns.iter().map(move |column| column[row])).collect();
        Sheet { days, width, cells }
    }

    /// The products of all columns once the noise is taken out of them, and the logarithm of its determinant.
    ///
    /// A Kalman filter over the rows, which costs a few operations a cell, where the covariance costs a cube of the rows.
    pub(super) fn products(&self, noise: Noise) -> (Products, f64) {
        let lasting = 1.0 - noise.nu;
        let mut products = Products::nothing(self.width);
        let (mut known, mut surprises) = (vec![0.0; self.width], vec![0.0; self.width]);
        let (mut uncertain, mut determinant, mut log_determinant) = (lasting, 1.0_f64, 0.0);
        let mut before = None;
        for (cells, &day) in self.cells.chunks_exact(self.width).zip(self.days) {
            let fading = before.map_or(0.0, |before| noise.rho.powi(day - before));
            // With nothing known before the first row, its deviation has the whole lasting variance.
            let expected = fading * fading * uncertain + (1.0 - fading * fading) * lasting;
            let variance = expected + noise.nu;
            let gain = expected / variance;
            for ((known, surprise), cell) in known.iter_mut().zip(&mut surprises).zip(cells) {
                let foreseen = fading * *known;
                *surprise = cell - foreseen;
                *known = foreseen + gain * *surprise;
            }
            products.add(&surprises, variance.recip());
            uncertain = expected - gain * expected;
            determinant *= variance;
            // A logarithm a row costs more than all the rest; one a few rows does not, and no product of a few leaves the range.
            if determinant < 1e-100 {
                log_determinant += determinant.ln();
                determinant = 1.0;
            }
            before = Some(day);
        }
        (products, log_determinant + determinant.ln())
    }
}

/// The noise under which the last column is most plausible given the others, by restricted likelihood with a prior; nothing
/// where the others depend on each other or leave nothing open.
pub(super) fn most_plausible(sheet: &Sheet) -> Option<Noise> {
    let mut best: Option<(f64, Noise)> = None;
    for rho in RHOS {
        for nu in NUS.into_iter().filter(|&nu| rho > 0.0 || nu == 0.0) {
            let noise = Noise { rho, nu };
            let plausibility = plausibility(noise, sheet)?;
            // The first of equals wins.
            if best.is_none_or(|(most, _)| plausibility > most) {
                best = Some((plausibility, noise));
            }
        }
    }
    best.map(|(_, noise)| noise)
}

fn plausibility(noise: Noise, sheet: &Sheet) -> Option<f64> {
    let (products, log_determinant) = sheet.products(noise);
    let fit = solve(&products)?;
    let free = (sheet.days.len() - fit.effects.len()) as f64;
    let rho = noise.rho.clamp(0.01, 0.99);
    Some(
        -0.5 * free * (fit.residual / free).ln() - 0.5 * log_determinant - 0.5 * fit.log_determinant
            + 1.5 * rho.ln()
            + 2.5 * (1.0 - rho).ln(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the whole covariance gives: its Cholesky factor takes the noise out of a column.
    fn by_the_whole_covariance(days: &[i32], columns: &[&[f64]], noise: Noise) -> (Vec<f64>, f64) {
        let count = days.len();
        let mut factor = vec![vec![0.0; count]; count];
        for i in 0..count {
            for j in 0..=i {
                let mut left = (1.0 - noise.nu) * noise.rho.powi(days[i] - days[j]);
                left += if i == j { noise.nu } else { 0.0 };
                left -= (0..j).map(|k| factor[i][k] * factor[j][k]).sum::<f64>();
                factor[i][j] = if i == j { left.sqrt() } else { left / factor[j][j] };
            }
        }
        let whiten = |column: &&[f64]| -> Vec<f64> {
            let mut white: Vec<f64> = Vec::new();
            for i in 0..count {
                let known: f64 = (0..i).map(|k| factor[i][k] * white[k]).sum();
                white.push((column[i] - known) / factor[i][i]);
            }
            white
        };
        let white: Vec<Vec<f64>> = columns.iter().map(whiten).collect();
        let product = |one: &Vec<f64>, other: &Vec<f64>| one.iter().zip(other).map(|(a, b)| a * b).sum();
        let all = white.iter().enumerate();
        let cells =
            all.flat_map(|(at, one)| white[..=at].iter().map(move |other| product(one, other))).collect();
        (cells, factor.iter().enumerate().map(|(at, row)| 2.0 * row[at].ln()).sum())
    }

    #[test]
    fn row_by_row_is_the_same_as_by_the_whole_covariance() {
        let days: Vec<i32> = (0..90).filter(|day| day % 7 != 3 && day % 11 > 1).collect();
        let column =
            |step: i32| -> Vec<f64> { days.iter().map(|day| f64::from(day * day * step % 17)).collect() };
        let (one, other, ones) = (column(3), column(5), vec![1.0; days.len()]);
        let columns: [&[f64]; 3] = [&ones, &one, &other];
        for (rho, nu) in [(0.0, 0.0), (0.1, 0.0), (0.8, 0.0), (0.4, 0.25), (0.8, 0.5)] {
            let noise = Noise { rho, nu };
            let (products, log_determinant) = Sheet::of(&days, &columns).products(noise);
            let (expected, expected_log) = by_the_whole_covariance(&days, &columns, noise);
            assert!((log_determinant - expected_log).abs() < 1e-9, "{noise:?}");
            for ((row, column), expected) in
                [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2)].into_iter().zip(expected)
            {
                let found = products.cell(row, column);
                assert!((found - expected).abs() < 1e-8, "{noise:?}, {row}, {column}: {found}, {expected}");
            }
        }
    }
}
