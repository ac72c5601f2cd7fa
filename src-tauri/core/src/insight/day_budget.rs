//! How much of a working day may be planned, given today's energy: the rest is left open for what comes.
//!
//! It knows minutes, not tasks. Invariant: a budget is never negative, and without a usual of one's own energy changes nothing.

use super::early_sign::Figures;
use crate::plan::Capacity;

/// So much of the free time is planned; the weights here are judgements, not findings, and are shown as such.
const PLANNED_SHARE: f64 = 0.70;
const ENERGY_WEIGHT: f64 = 0.10;
const LEAST_FOR_ENERGY: f64 = 0.7;
const MOST_FOR_ENERGY: f64 = 1.1;
/// Days further from the usual count as this far.
const FARTHEST: f64 = 2.0;
/// Beyond this, in spreads, a day is a low or a high one.
const NOTABLE: f64 = 0.75;
/// In the first weeks of a recovery plan less is planned.
const FIRST_PLAN_WEEKS: u32 = 4;

/// How much of a full day is meant to be done where nothing was chosen. Plan weeks are counted from 1.
pub fn capacity_in_plan_week(week: Option<u32>) -> Capacity {
    match week {
        Some(1..=FIRST_PLAN_WEEKS) => Capacity::Eighty,
        Some(_) | None => Capacity::Full,
    }
}

/// What the working day holds already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayShape {
    pub work_minutes: u32,
    pub meeting_minutes: u32,
    pub lunch_minutes: u32,
    pub break_minutes: u32,
}

/// How much may be planned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    /// What meetings, lunch and breaks leave.
    pub free_minutes: u32,
    pub planned_minutes: f64,
    /// Of these, so many for deep work.
    pub deep_minutes: u32,
}

/// Today's energy against one's usual, in spreads from -2 to 2; 0 until the usual is known or where nothing was said.
pub fn energy_today(energy: Option<f64>, usual: Option<&Figures>) -> f64 {
    let (Some(energy), Some(usual)) = (energy, usual) else { return 0.0 };
    ((energy - usual.mean) / usual.spread).clamp(-FARTHEST, FARTHEST)
}

/// The budget of a day whose energy is so many spreads from the usual.
pub fn budget(day: DayShape, capacity: Capacity, energy: f64) -> Budget {
    let taken = day.meeting_minutes.saturating_add(day.lunch_minutes).saturating_add(day.break_minutes);
    let free_minutes = day.work_minutes.saturating_sub(taken);
    let for_energy = (1.0 + ENERGY_WEIGHT * energy).clamp(LEAST_FOR_ENERGY, MOST_FOR_ENERGY);
    Budget {
        free_minutes,
        planned_minutes: f64::from(free_minutes) * PLANNED_SHARE * capacity.share() * for_energy,
        deep_minutes: deep_minutes(capacity, energy),
    }
}

fn deep_minutes(capacity: Capacity, energy: f64) -> u32 {
    match capacity {
        _ if energy < -NOTABLE => 90,
        Capacity::Full if energy > NOTABLE => 240,
        Capacity::Sixty | Capacity::Eighty | Capacity::Full => 180,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::usual::Distance;

    const DAY: DayShape =
        DayShape { work_minutes: 510, meeting_minutes: 60, lunch_minutes: 30, break_minutes: 20 };

    #[test]
    fn the_budget_follows_capacity_and_energy_within_bounds() {
        for (capacity, energy, planned, deep) in [
            (Capacity::Full, 0.0, 280.0, 180),
            (Capacity::Eighty, 0.0, 224.0, 180),
            (Capacity::Sixty, 0.0, 168.0, 180),
            (Capacity::Full, 2.0, 308.0, 240),
            (Capacity::Full, -2.0, 224.0, 90),
            (Capacity::Full, 0.75, 301.0, 180),
            (Capacity::Full, -0.75, 259.0, 180),
            (Capacity::Eighty, 2.0, 246.4, 180),
        ] {
            let found = budget(DAY, capacity, energy);
            assert_eq!((found.free_minutes, found.deep_minutes), (400, deep), "{capacity:?} {energy}");
            assert!((found.planned_minutes - planned).abs() < 1e-9, "{capacity:?} {energy}: {found:?}");
        }
        let full = DayShape { meeting_minutes: u32::MAX, ..DAY };
        assert_eq!(budget(full, Capacity::Full, 0.0).planned_minutes, 0.0);
    }

    #[test]
    fn the_first_four_weeks_of_a_plan_are_gentler() {
        let capacities = [None, Some(1), Some(4), Some(5)].map(capacity_in_plan_week);
        assert_eq!(capacities, [Capacity::Full, Capacity::Eighty, Capacity::Eighty, Capacity::Full]);
    }

    #[test]
    fn todays_energy_is_told_in_spreads_from_the_usual_and_changes_nothing_without_one() {
        let distance = Distance { size: 0.0, strength: 0.0, variance: 1.0 };
        let usual = Figures { mean: 6.0, spread: 1.5, sluggishness: 0.0, distance };
        for (energy, expected) in [(6.0, 0.0), (7.5, 1.0), (0.0, -2.0), (10.0, 2.0)] {
            assert_eq!(energy_today(Some(energy), Some(&usual)), expected, "{energy}");
        }
        assert_eq!((energy_today(None, Some(&usual)), energy_today(Some(3.0), None)), (0.0, 0.0));
    }
}
