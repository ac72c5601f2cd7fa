//! Patterns in what a person said of their days: early signs, and what goes together with better mornings.
//!
//! Pure functions over checked series. It knows neither vault nor screens, draws no random number, and gives no cause, no
//! diagnosis and no advice. Invariant: what the methods cannot carry is a reason by name, never a number, and never NaN.

mod association;
mod early_sign;
mod false_discovery;
mod least_squares;
mod noise;
mod series;
mod signs;
pub mod table;
mod usual;

pub use association::{
    Association, FEWEST_OF_EACH, FEWEST_ROWS, FEWEST_VALUES, Why, association, association_of_all, mornings,
};
pub use early_sign::{Figures, Quiet, Reading, newest_reading, readings};
pub use false_discovery::survivors;
pub use series::{BadSeries, Observation, Scale, Series};
pub use signs::{Answer, Answered, Level, Sensitivity, Side, Sign, asks_for_fit_review, signs};
pub use usual::Distance;
