//! One look at all chosen factors: which of them may be said to go together with better or worse mornings.
//!
//! It does not know what earlier looks found. Invariant: whatever passes has passed every gate: enough days, the share of
//! false findings among all factors, an effect worth the name, and its own share of it beside the others that passed.

use super::association::{Association, MOST_FACTORS, Rows, Stretch, Why, associate, fit};
use super::false_discovery::survivors;
use super::series::Series;
use crate::time::LocalDay;

/// How many of the findings may be chance.
const SHARE: f64 = 0.05;
/// In points between an ordinary high and an ordinary low day.
const WORTH_SAYING: f64 = 0.3;
const JOINT_P: f64 = 0.05;

/// How a look is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub stretch: Stretch,
    /// Which share of findings may be chance.
    pub share: f64,
}

/// What a look says of one factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// Its days do not carry a look.
    Nothing(Why),
    /// The usual result.
    NoClearLink,
    /// It comes together too often with another that passed as well.
    NotToldApart,
    Link(Association),
}

impl Finding {
    pub fn is_link(&self) -> bool {
        matches!(self, Finding::Link(_))
    }
}

impl Look {
    /// A look at the newest half year.
    pub fn up_to(today: LocalDay) -> Look {
        Look { stretch: Stretch::UpTo(today), share: SHARE }
    }

    /// What it says of each factor.
    pub fn take(self, energy: &Series, factors: &[Series]) -> Vec<Finding> {
        let looked_at = factors.iter().take(MOST_FACTORS);
        let alone: Vec<Result<Association, Why>> =
            looked_at.map(|factor| associate(&Rows::within(energy, &[factor], self.stretch))).collect();
        let tested: Vec<f64> = alone.iter().flatten().map(|found| found.p).collect();
        let mut kept = survivors(&tested, self.share).into_iter();
        let mut findings = Vec::new();
        for found in &alone {
            findings.push(match found {
                Err(why) => Finding::Nothing(*why),
                Ok(found) if kept.next() == Some(true) && found.is_worth_saying() => Finding::Link(*found),
                Ok(_) => Finding::NoClearLink,
            });
        }
        findings.resize(factors.len(), Finding::Nothing(Why::BeyondTheMost));
        self.tell_apart(energy, factors, &mut findings);
        findings
    }

    /// Looks at all that passed together, and takes back those that add nothing of their own.
    fn tell_apart(self, energy: &Series, factors: &[Series], findings: &mut [Finding]) {
        let passed: Vec<usize> = (0..findings.len()).filter(|&at| findings[at].is_link()).collect();
        if passed.len() < 2 {
            return;
        }
        let together: Vec<&Series> = passed.iter().map(|&at| &factors[at]).collect();
        let rows = Rows::within(energy, &together, self.stretch);
        let stay: Vec<bool> = match fit(&rows) {
            Ok(joint) if rows.are_enough() => {
                joint.effects.iter().map(|effect| effect.p <= JOINT_P).collect()
            }
            Ok(_) | Err(_) => vec![false; passed.len()],
        };
        // Where none stays, each has dropped the other; where one does, the others only travelled with it.
        let taken_back = if stay.contains(&true) { Finding::NoClearLink } else { Finding::NotToldApart };
        for (at, stays) in passed.into_iter().zip(stay) {
            if !stays {
                findings[at] = taken_back;
            }
        }
    }
}

impl Association {
    fn is_worth_saying(&self) -> bool {
        self.effect.abs() * self.contrast >= WORTH_SAYING
    }
}
