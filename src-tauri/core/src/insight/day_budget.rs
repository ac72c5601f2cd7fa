//! How much of a working day may be planned, given today's energy: the rest is left open for what comes.
//!
//! It knows minutes, not tasks. Invariant: a budget is never negative, and without a usual of one's own energy changes nothing.

use super::early_sign::Figures;

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

/// Recovery mode: how much of a full day is meant to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Sixty,
    Eighty,
    Full,
}

impl Mode {
    /// The mode where none was chosen. Plan weeks are counted from 1.
    pub fn in_plan_week(week: Option<u32>) -> Mode {
        match week {
            Some(1..=FIRST_PLAN_WEEKS) => Mode::Eighty,
            Some(_) | None => Mode::Full,
        }
    }

    fn share(self) -> f64 {
        match self {
            Mode::Sixty => 0.6,
            Mode::Eighty => 0.8,
            Mode::Full => 1.0,
        }
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
pub fn budget(day: DayShape, mode: Mode, energy: f64) -> Budget {
    let taken = day.meeting_minutes.saturating_add(day.lunch_minutes).saturating_add(day.break_minutes);
    let free_minutes = day.work_minutes.saturating_sub(taken);
    let for_energy = (1.0 + ENERGY_WEIGHT * energy).clamp(LEAST_FOR_ENERGY, MOST_FOR_ENERGY);
    Budget {
        free_minutes,
        planned_minutes: f64::from(free_minutes) * PLANNED_SHARE * mode.share() * for_energy,
        deep_minutes: deep_minutes(mode, energy),
    }
}

fn deep_minutes(mode: Mode, energy: f64) -> u32 {
    match mode {
        _ if energy < -NOTABLE => 90,
        Mode::Full if energy > NOTABLE => 240,
        Mode::Sixty | Mode::Eighty | Mode::Full => 180,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: DayShape =
        DayShape { work_minutes: 510, meeting_minutes: 60, lunch_minutes: 30, break_minutes: 20 };

    #[test]
    fn the_budget_follows_mode_and_energy_within_bounds() {
        for (mode, energy, planned, deep) in [
            (Mode::Full, 0.0, 280.0, 180),
            (Mode::Eighty, 0.0, 224.0, 180),
            (Mode::Sixty, 0.0, 168.0, 180),
            (Mode::Full, 2.0, 308.0, 240),
            (Mode::Full, -2.0, 224.0, 90),
            (Mode::Full, 0.75, 301.0, 180),
            (Mode::Full, -0.75, 259.0, 180),
            (Mode::Eighty, 2.0, 246.4, 180),
        ] {
            let found = budget(DAY, mode, energy);
            assert_eq!((found.free_minutes, found.deep_minutes), (400, deep), "{mode:?} {energy}");
            assert!((found.planned_minutes - planned).abs() < 1e-9, "{mode:?} {energy}: {found:?}");
        }
        let full = DayShape { meeting_minutes: u32::MAX, ..DAY };
        assert_eq!(budget(full, Mode::Full, 0.0).planned_minutes, 0.0);
    }

    #[test]
    fn the_first_four_weeks_of_a_plan_are_gentler() {
        let modes = [None, Some(1), Some(4), Some(5)].map(Mode::in_plan_week);
        assert_eq!(modes, [Mode::Full, Mode::Eighty, Mode::Eighty, Mode::Full]);
    }
}
