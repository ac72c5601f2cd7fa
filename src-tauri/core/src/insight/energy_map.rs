//! When in the day energy is high: medians by the hour, and the working day in a peak, a middle and a low part.
//!
//! It knows taps and hours, not tasks. Invariant: until there are enough taps of one's own it says so and uses a plain rule,
//! and never mixes the two.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::series::number;
use crate::time::{LocalDay, MinuteOfDay};

/// Taps count for so many days.
const DAYS: i32 = 14;
/// So many taps make an hour, or a part, known.
pub const FEWEST_TAPS: usize = 5;
/// The first two parts are two and a half hours each.
const PART_MINUTES: u32 = 150;
const DAY_MINUTES: u32 = 24 * 60;

/// "My energy is this now", from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tap {
    pub day: LocalDay,
    pub at: MinuteOfDay,
    pub energy: f64,
}

/// The working day; it may cross midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingDay {
    pub starts: MinuteOfDay,
    pub minutes: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    Peak,
    Middle,
    Low,
}

/// A part of the working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartOfDay {
    /// In minutes after the start of work.
    pub begins: u32,
    pub minutes: u32,
    pub band: Band,
}

/// What the parts go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "rule", rename_all = "snake_case")]
#[ts(rename = "EnergyRule")]
pub enum Rule {
    /// The earlier the better, until there are enough taps.
    EarlierIsBetter {
        taps: usize,
    },
    OwnEnergy {
        taps: usize,
    },
}

/// The working day by energy, in the order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnergyMap {
    pub parts: Vec<PartOfDay>,
    pub rule: Rule,
}

/// What was said in one clock hour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HourOfTaps {
    pub taps: usize,
    /// None of too few.
    pub median: Option<f64>,
}

/// Each clock hour, from midnight on.
pub fn by_hour(taps: &[Tap], today: LocalDay) -> [HourOfTaps; 24] {
    let mut hours: [Vec<f64>; 24] = Default::default();
    for tap in recent_taps(taps, today) {
        hours[usize::from(tap.at.hour())].push(tap.energy);
    }
    hours.map(|taps| HourOfTaps {
        taps: taps.len(),
        median: if taps.len() < FEWEST_TAPS { None } else { median(taps) },
    })
}

/// The working day by the user's own energy, or by the plain rule.
pub fn energy_map(taps: &[Tap], today: LocalDay, work: WorkingDay) -> EnergyMap {
    let mut parts = by_the_clock(work.minutes);
    let mut known: Vec<Vec<f64>> = vec![Vec::new(); parts.len()];
    for tap in recent_taps(taps, today) {
        let at = (u32::from(tap.at.minutes()) + DAY_MINUTES - u32::from(work.starts.minutes())) % DAY_MINUTES;
        let within = |part: &PartOfDay| (part.begins..part.begins + part.minutes).contains(&at);
        if let Some(place) = parts.iter().position(within) {
            known[place].push(tap.energy);
        }
    }
    let taps = known.iter().map(Vec::len).sum();
    let is_enough = !known.is_empty() && known.iter().all(|taps| taps.len() >= FEWEST_TAPS);
    if !is_enough {
        return EnergyMap { parts, rule: Rule::EarlierIsBetter { taps } };
    }
    let medians: Vec<f64> = known.into_iter().filter_map(median).collect();
    let mut best_first: Vec<usize> = (0..parts.len()).collect();
    // Stable, so that of equals the earlier comes first.
    best_first.sort_by(|&one, &other| medians[other].total_cmp(&medians[one]));
    for (place, band) in best_first.into_iter().zip([Band::Peak, Band::Middle, Band::Low]) {
        parts[place].band = band;
    }
    EnergyMap { parts, rule: Rule::OwnEnergy { taps } }
}

/// Those that count today.
pub fn recent_taps(taps: &[Tap], today: LocalDay) -> impl Iterator<Item = &Tap> {
    taps.iter().filter(move |tap| {
        (0..DAYS).contains(&(number(today) - number(tap.day))) && (0.0..=10.0).contains(&tap.energy)
    })
}

fn by_the_clock(minutes: u32) -> Vec<PartOfDay> {
    let minutes = minutes.min(DAY_MINUTES);
    let ends = [PART_MINUTES.min(minutes), (2 * PART_MINUTES).min(minutes), minutes];
    let begins = [0, ends[0], ends[1]];
    let all = begins.into_iter().zip(ends).zip([Band::Peak, Band::Middle, Band::Low]);
    all.map(|((begins, end), band)| PartOfDay { begins, minutes: end - begins, band })
        .filter(|part| part.minutes > 0)
        .collect()
}

/// The middle one, or the mean of the two in the middle; nothing of nothing.
pub(super) fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    Some(if values.len() % 2 == 1 { upper } else { (values[middle - 1] + upper) / 2.0 })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const WORK: u32 = 510;

    fn taps(of: &[(&str, f64)], each: usize) -> Vec<Tap> {
        let today: LocalDay = "2026-03-20".parse().unwrap();
        let one = |&(at, energy): &(&str, f64)| Tap { day: today, at: at.parse().unwrap(), energy };
        of.iter().flat_map(|tap| std::iter::repeat_n(one(tap), each)).collect()
    }

    fn map(taps: &[Tap], today: &str) -> (Vec<Band>, Rule) {
        let work = WorkingDay { starts: "09:00".parse().unwrap(), minutes: WORK };
        let map = energy_map(taps, today.parse().unwrap(), work);
        (map.parts.iter().map(|part| part.band).collect(), map.rule)
    }

    #[test]
    fn five_taps_in_each_part_of_two_weeks_make_a_map_of_ones_own() {
        let owl = |each| taps(&[("09:30", 3.0), ("12:00", 8.0), ("16:00", 6.0)], each);
        let by_clock = vec![Band::Peak, Band::Middle, Band::Low];
        for (taps, today, expected) in [
            (owl(5), "2026-03-20", (vec![Band::Low, Band::Peak, Band::Middle], Rule::OwnEnergy { taps: 15 })),
            (owl(4), "2026-03-20", (by_clock.clone(), Rule::EarlierIsBetter { taps: 12 })),
            (owl(5), "2026-04-02", (vec![Band::Low, Band::Peak, Band::Middle], Rule::OwnEnergy { taps: 15 })),
            (owl(5), "2026-04-03", (by_clock.clone(), Rule::EarlierIsBetter { taps: 0 })),
            (owl(5), "2026-03-19", (by_clock.clone(), Rule::EarlierIsBetter { taps: 0 })),
            (
                taps(&[("09:30", 5.0), ("12:00", 5.0), ("16:00", 5.0)], 5),
                "2026-03-20",
                (by_clock, Rule::OwnEnergy { taps: 15 }),
            ),
        ] {
            assert_eq!(map(&taps, today), expected, "{today}");
        }
    }

    #[test]
    fn a_short_day_or_a_night_has_the_parts_that_fit() {
        let parts = |minutes| by_the_clock(minutes).iter().map(|one| one.minutes).collect::<Vec<_>>();
        assert_eq!(parts(510), [150, 150, 210]);
        assert_eq!(parts(200), [150, 50]);
        assert!(parts(0).is_empty());
        let night = WorkingDay { starts: "22:00".parse().unwrap(), minutes: 480 };
        let taps = taps(&[("23:00", 4.0), ("01:00", 9.0), ("05:00", 2.0)], 5);
        let map = energy_map(&taps, "2026-03-20".parse().unwrap(), night);
        assert_eq!(map.parts[1].band, Band::Peak, "one in the morning is three hours after ten at night");
    }

    #[test]
    fn an_hour_is_known_from_five_taps_on() {
        let taps = [taps(&[("09:30", 3.0), ("09:59", 5.0)], 5), taps(&[("10:00", 9.0)], 4)].concat();
        let hours = by_hour(&taps, "2026-03-20".parse().unwrap());
        let of = |hour: usize| (hours[hour].taps, hours[hour].median);
        assert_eq!((of(9), of(10), of(11)), ((10, Some(4.0)), (4, None), (0, None)));
    }
}
