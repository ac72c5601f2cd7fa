//! From what was said and recorded to what the screens show of it: which days count, which numbers are compared, which
//! factors are looked at.
//!
//! Pure: the vault and the store bring the days, `insight` has the methods. Invariants: a day that does not count is in no
//! series; a number is shown only with the days that it stands on.

mod counted;
mod early_signs;
mod factor;
mod links;

pub use counted::{Counted, WorkedDay};
pub use early_signs::{GivenAnswer, may_answer, same_sign, signs_view};
pub use factor::Factor;
pub use links::{Choice, has_looked, links_view};

/// As fine as a number of the scales is said.
fn tenth(value: f64) -> f64 {
    // Adding zero turns a negative zero into a plain one.
    (value * 10.0).round() / 10.0 + 0.0
}
