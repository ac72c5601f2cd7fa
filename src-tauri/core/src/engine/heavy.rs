//! "That was heavy": a short break is owed at once, and the interval after it is a shorter one, once.
//!
//! It does not deliver anything: what is owed goes the way of every break, through holds and hours. Invariant: it
//! ends with the day on which it was said.

use super::effect::KindName;
use super::moment::Moment;
use super::state::Heavy;
use super::{Engine, Kind};

/// By what the interval after it is divided.
const SHORTER: i64 = 2;
const SECOND: i64 = 1000;

impl Engine {
    pub(super) fn say_heavy(&mut self, now: Moment) {
        if self.quiet_hours(now).is_some() {
            return;
        }
        let (Some(kind), Some(day)) = (self.kinds.first(), self.today()) else { return };
        if let Some(state) = self.state.kinds.get_mut(&kind.name) {
            state.heavy = Heavy::BroughtForward(day);
            state.postponed_until = None;
        }
    }

    fn heavy(&self, name: &KindName) -> Heavy {
        let today = self.today();
        match self.state.kinds.get(name).map(|state| state.heavy) {
            Some(Heavy::BroughtForward(day)) if Some(day) == today => Heavy::BroughtForward(day),
            Some(Heavy::NextIsShorter(day)) if Some(day) == today => Heavy::NextIsShorter(day),
            Some(Heavy::BroughtForward(_) | Heavy::NextIsShorter(_) | Heavy::No) | None => Heavy::No,
        }
    }

    /// Whether a break of this kind is owed, whatever the work.
    pub(super) fn is_brought_forward(&self, name: &KindName) -> bool {
        matches!(self.heavy(name), Heavy::BroughtForward(_))
    }

    /// How much work makes the next break of this kind due.
    pub(super) fn interval(&self, kind: &Kind) -> i64 {
        match self.heavy(&kind.name) {
            // Whole seconds, as all spans of the settings are.
            Heavy::NextIsShorter(_) => (kind.interval / SHORTER / SECOND).max(1) * SECOND,
            Heavy::BroughtForward(_) | Heavy::No => kind.interval,
        }
    }

    /// What is left of it once the kind is credited or skipped.
    pub(super) fn heavy_after_rest(&self, name: &KindName) -> Heavy {
        match self.heavy(name) {
            Heavy::BroughtForward(day) => Heavy::NextIsShorter(day),
            Heavy::NextIsShorter(_) | Heavy::No => Heavy::No,
        }
    }
}
