//! Least squares from the products of columns, by Cholesky.
//!
//! It knows neither noise nor what columns mean. Invariant: columns that depend on each other, or explain everything, give
//! nothing, not a number made of rounding.

/// A part of a column below this, relative to the whole of it, is rounding.
const NOTHING_LEFT: f64 = 1e-10;

/// The products of each pair of columns; the last column is what is to be explained.
pub(super) struct Products {
    size: usize,
    /// Row by row, up to the diagonal.
    cells: Vec<f64>,
}

pub(super) struct Fit {
    /// One for each column but the last.
    pub(super) effects: Vec<f64>,
    /// What an effect's variance is, in variances of a row.
    pub(super) variances: Vec<f64>,
    /// The sum of squares that is left.
    pub(super) residual: f64,
    /// Of the determinant of the explaining columns' products.
    pub(super) log_determinant: f64,
}

impl Products {
    /// Of columns without a row.
    pub(super) fn nothing(size: usize) -> Products {
        Products { size, cells: vec![0.0; size * (size + 1) / 2] }
    }

    /// Adds a row that counts this much.
    pub(super) fn add(&mut self, row: &[f64], weight: f64) {
        let mut rest = self.cells.as_mut_slice();
        for (at, one) in row.iter().enumerate() {
            let (line, below) = rest.split_at_mut(at + 1);
            let weighted = weight * one;
            for (cell, other) in line.iter_mut().zip(row) {
                *cell += weighted * other;
            }
            rest = below;
        }
    }

    /// `column` is at most `row`.
    pub(super) fn cell(&self, row: usize, column: usize) -> f64 {
        self.cells[row * (row + 1) / 2 + column]
    }
}

/// The effects of all columns but the last on the last.
pub(super) fn solve(products: &Products) -> Option<Fit> {
    let (size, last) = (products.size, products.size - 1);
    let factor = cholesky(products)?;
    let at = |row: usize, column: usize| factor[row * size + column];
    let mut log_determinant = 0.0;
    for row in 0..last {
        log_determinant += 2.0 * at(row, row).ln();
    }
    // Backwards through the triangle, for the outcome and for each unit vector in turn.
    let backwards = |right: &dyn Fn(usize) -> f64| {
        let mut found = vec![0.0; last];
        for row in (0..last).rev() {
            let known: f64 = (row + 1..last).map(|below| at(below, row) * found[below]).sum();
            found[row] = (right(row) - known) / at(row, row);
        }
        found
    };
    let effects = backwards(&|row| at(last, row));
    let variances = (0..last).map(|of| variance(&factor, size, of)).collect();
    Some(Fit { effects, variances, residual: at(last, last).powi(2), log_determinant })
}

/// The diagonal cell `of` the inverse: the squares of that column of the factor's inverse.
fn variance(factor: &[f64], size: usize, of: usize) -> f64 {
    let mut column = vec![0.0; size - 1];
    column[of] = factor[of * size + of].recip();
    for row in of + 1..size - 1 {
        let known: f64 = (of..row).map(|above| factor[row * size + above] * column[above]).sum();
        column[row] = -known / factor[row * size + row];
    }
    column.iter().map(|cell| cell * cell).sum()
}

/// The lower triangle whose product with itself gives the products.
fn cholesky(products: &Products) -> Option<Vec<f64>> {
    let size = products.size;
    let mut factor = vec![0.0; size * size];
    for row in 0..size {
        for column in 0..=row {
            let whole = products.cell(row, column);
            let known: f64 = (0..column).map(|k| factor[row * size + k] * factor[column * size + k]).sum();
            let left = whole - known;
            if row > column {
                factor[row * size + column] = left / factor[column * size + column];
            } else if left > whole * NOTHING_LEFT {
                factor[row * size + row] = left.sqrt();
            } else {
                return None;
            }
        }
    }
    Some(factor)
}
