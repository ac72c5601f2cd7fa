//! Scripted traces: the real engine in virtual time, its effects one JSON object a line.
//!
//! No clock is read and nothing is stored. Invariant: stepping every second and stepping at deadlines give the same
//! lines.

mod input;
mod read;
mod run;

pub use run::{Step, Steps, run, watch};

/// A trace cannot be read; `position` names where, `expected` what should be there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{position}: expected {expected}")]
pub struct TraceError {
    pub position: String,
    pub expected: String,
}

impl TraceError {
    fn at(position: impl Into<String>, expected: impl Into<String>) -> TraceError {
        TraceError { position: position.into(), expected: expected.into() }
    }
}
