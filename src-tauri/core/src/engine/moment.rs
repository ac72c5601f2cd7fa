//! The engine's own timeline: boot time that goes on over restarts of the computer, and the wall clock beside it.
//!
//! Invariant: `At` never jumps when the wall clock or the zone does.

use std::time::Duration;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Milliseconds on the engine's timeline: boot time plus the offset that the state carries. May be negative.
pub(super) type At = i64;

/// Milliseconds since 1970 UTC.
pub(super) type Utc = i64;

/// One moment on all clocks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Moment {
    pub at: At,
    /// Time in suspend left out.
    pub mono: i64,
    pub utc: Utc,
    pub zone: Tz,
}

impl Moment {
    /// When the wall clock will show `utc`, if nobody sets it.
    pub fn at_of(&self, utc: Utc) -> At {
        self.at + (utc - self.utc)
    }

    pub fn utc_of(&self, at: At) -> Utc {
        self.utc + (at - self.at)
    }
}

/// A span as a difference of moments.
pub(super) fn ms(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX / 4)
}

/// A clock's reading as a number that can be subtracted from.
pub(super) fn signed(time: u64) -> i64 {
    i64::try_from(time).unwrap_or(i64::MAX / 4)
}

/// A difference of moments as a span; none where it is negative.
pub(super) fn span(ms: i64) -> Duration {
    Duration::from_millis(u64::try_from(ms).unwrap_or(0))
}
