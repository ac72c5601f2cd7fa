//! A simulated figure beside its published target.

/// One figure.
pub struct Line {
    pub what: String,
    pub found: f64,
    pub target: f64,
    /// By how much the two may differ.
    pub tolerance: f64,
    /// The standard error of `found`, for the number of people that were simulated.
    pub error: f64,
}

/// How far a figure may lie from its target.
#[derive(Clone, Copy)]
pub enum Judged {
    /// With so many people that chance is inside the published tolerance.
    AsPublished,
    /// With few people: chance of its own comes on top, four standard errors of it.
    WithFewPeople,
}

impl Line {
    /// A share of so many cases.
    pub fn share(what: String, found: f64, target: f64, tolerance: f64, cases: f64) -> Line {
        // The target's own variance, so that a found 0 does not pretend to know it exactly.
        let error = (target * (1.0 - target) / cases).sqrt();
        Line { what, found, target, tolerance, error }
    }

    pub fn holds(&self, judged: Judged) -> bool {
        let chance = match judged {
            Judged::AsPublished => 0.0,
            Judged::WithFewPeople => 4.0 * self.error,
        };
        (self.found - self.target).abs() <= self.tolerance + chance + 1e-9
    }

    pub fn print(&self) {
        let verdict = if self.holds(Judged::AsPublished) { "" } else { "  <- off" };
        println!(
            "{:58} {:8.3}   target {:7.3} +- {:5.3}   (chance {:.3}){verdict}",
            self.what, self.found, self.target, self.tolerance, self.error
        );
    }
}
