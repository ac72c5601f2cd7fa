//! A fair test of one habit by the fall of a coin: in each block of four days it is on for two and off for two, drawn anew.
//!
//! It does not draw: whoever begins a trial brings the random bytes. Invariant: the verdict counts every way in which the
//! blocks could have fallen, none is sampled, and nothing is said before the trial is over.

use chrono::TimeDelta;

use super::series::{Series, number};
use crate::time::LocalDay;

const BLOCK_DAYS: usize = 4;
/// All ways to choose two days of four.
const ARRANGEMENTS: [[bool; BLOCK_DAYS]; 6] = [
    [true, true, false, false],
    [true, false, true, false],
    [true, false, false, true],
    [false, true, true, false],
    [false, true, false, true],
    [false, false, true, true],
];
/// So many days of each sort must be known.
pub const FEWEST_ON_AND_OFF: usize = 5;
/// Energy is told apart to the hundredth, and a mean of up to four days has twelfths of it.
const UNITS: f64 = 1200.0;

/// How long a trial runs. Less than eight weeks hardly ever give an answer, so that less is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    EightWeeks,
    TwelveWeeks,
}

/// How often the user expects to do as the coin says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    NearlyAlways,
    MostDays,
}

impl Length {
    pub fn blocks(self) -> usize {
        match self {
            Length::EightWeeks => 14,
            Length::TwelveWeeks => 21,
        }
    }

    /// How likely an effect as large as most of a day's spread (0.8) would get an answer; shown before a trial begins.
    /// A smaller one gets one in fewer than two of five trials, whatever their length.
    pub fn chance_of_an_answer(self, keeping: Keeping) -> f64 {
        match (self, keeping) {
            (Length::EightWeeks, Keeping::NearlyAlways) => 0.64,
            (Length::TwelveWeeks, Keeping::NearlyAlways) => 0.80,
            (Length::EightWeeks, Keeping::MostDays) => 0.30,
            (Length::TwelveWeeks, Keeping::MostDays) => 0.42,
        }
    }
}

/// Which days are on and which are off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    first: LocalDay,
    blocks: Vec<[bool; BLOCK_DAYS]>,
}

/// What a finished trial says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// Mean energy of mornings after days that were on, less that of the others, in points.
    pub difference: f64,
    /// How often the coin alone would part the days at least as much.
    pub p: f64,
    /// How many mornings of each sort are known.
    pub on: usize,
    pub off: usize,
}

/// Why a trial has no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoVerdict {
    #[error("the trial runs for {days} more days")]
    NotOver { days: i32 },
    #[error(
        "{on} mornings after days on and {off} after days off are known: {FEWEST_ON_AND_OFF} of each are needed"
    )]
    TooFewMornings { on: usize, off: usize },
    #[error("the energy was the same each morning")]
    EnergyNeverChanged,
}

impl Trial {
    /// Draws a trial with random bytes, each from 0 to 255 alike.
    pub fn draw(first: LocalDay, blocks: usize, mut random: impl FnMut() -> u8) -> Trial {
        let mut arrangement = || loop {
            // 252 is the greatest multiple of six in a byte; what is above would make some arrangements likelier.
            let byte = random();
            if byte < 252 {
                break ARRANGEMENTS[usize::from(byte) % ARRANGEMENTS.len()];
            }
        };
        Trial { first, blocks: (0..blocks).map(|_| arrangement()).collect() }
    }

    /// Whether the coin says on; nothing outside the trial.
    pub fn is_on(&self, day: LocalDay) -> Option<bool> {
        let day = usize::try_from(number(day) - number(self.first)).ok()?;
        self.blocks.get(day / BLOCK_DAYS).map(|block| block[day % BLOCK_DAYS])
    }

    /// The morning after the last day.
    pub fn last_morning(&self) -> LocalDay {
        LocalDay(self.first.0 + TimeDelta::days((self.blocks.len() * BLOCK_DAYS) as i64))
    }

    /// What the trial says of the energy of the mornings after its days.
    pub fn verdict(&self, energy: &Series, today: LocalDay) -> Result<Verdict, NoVerdict> {
        let days = number(self.last_morning()) - number(today);
        if days > 0 {
            return Err(NoVerdict::NotOver { days });
        }
        let mornings = self.mornings(energy);
        let of = |sort: bool| -> Vec<f64> {
            let days = self.blocks.iter().flatten().zip(mornings.iter().flatten());
            days.filter(|(on, _)| **on == sort).filter_map(|(_, energy)| *energy).collect()
        };
        let (on, off) = (of(true), of(false));
        if on.len() < FEWEST_ON_AND_OFF || off.len() < FEWEST_ON_AND_OFF {
            return Err(NoVerdict::TooFewMornings { on: on.len(), off: off.len() });
        }
        if on.iter().chain(&off).all(|&energy| energy == on[0]) {
            return Err(NoVerdict::EnergyNeverChanged);
        }
        let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
        let p = self.probability(&mornings);
        Ok(Verdict { difference: mean(&on) - mean(&off), p, on: on.len(), off: off.len() })
    }

    /// The energy after each day of each block.
    fn mornings(&self, energy: &Series) -> Vec<[Option<f64>; BLOCK_DAYS]> {
        let mut mornings = vec![[None; BLOCK_DAYS]; self.blocks.len()];
        for point in energy.points() {
            let Ok(day) = usize::try_from(point.day - 1 - number(self.first)) else { continue };
            if let Some(block) = mornings.get_mut(day / BLOCK_DAYS) {
                block[day % BLOCK_DAYS] = Some(point.value);
            }
        }
        mornings
    }

    /// How often the blocks could have fallen so that they part the mornings at least as much.
    fn probability(&self, mornings: &[[Option<f64>; BLOCK_DAYS]]) -> f64 {
        let found: i64 = self.blocks.iter().zip(mornings).map(|(block, days)| parting(block, days)).sum();
        let possible = mornings.iter().map(|days| ARRANGEMENTS.map(|block| parting(&block, days)));
        distribution(possible)
            .filter(|(sum, _)| sum.abs() >= found.abs())
            .map(|(_, share)| share)
            .sum::<f64>()
            .min(1.0)
    }
}

/// By how much the days that are on lie above their block's mean, summed, in whole units.
fn parting(block: &[bool; BLOCK_DAYS], days: &[Option<f64>; BLOCK_DAYS]) -> i64 {
    let known: Vec<(bool, i64)> = block
        .iter()
        .zip(days)
        .filter_map(|(&on, energy)| energy.map(|energy| (on, (energy * 100.0).round() as i64)))
        .collect();
    let (count, sum) = (known.len() as i64, known.iter().map(|(_, energy)| energy).sum::<i64>());
    let on: i64 = known.iter().filter(|(on, _)| *on).map(|(_, energy)| energy * count - sum).sum();
    // Twelfths, whatever the count from 1 to 4.
    if count == 0 { 0 } else { on * (UNITS as i64 / 100 / count) }
}

/// The sums that one choice of each block can come to, with their shares.
fn distribution(
    blocks: impl Iterator<Item = [i64; ARRANGEMENTS.len()]> + Clone,
) -> impl Iterator<Item = (i64, f64)> {
    let step = blocks.clone().flatten().fold(0, greatest_common_divisor).max(1);
    let reach: i64 =
        blocks.clone().map(|sums| sums.iter().map(|sum| sum.abs()).max().unwrap_or(0) / step).sum();
    let mut shares = vec![0.0; 2 * reach as usize + 1];
    shares[reach as usize] = 1.0;
    for sums in blocks {
        let mut next = vec![0.0; shares.len()];
        for (at, share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            for sum in sums {
                next[(at as i64 + sum / step) as usize] += share / ARRANGEMENTS.len() as f64;
            }
        }
        shares = next;
    }
    shares.into_iter().enumerate().map(move |(at, share)| ((at as i64 - reach) * step, share))
}

fn greatest_common_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one.abs() } else { greatest_common_divisor(other, one % other) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::insight::{Observation, Scale};

    fn first() -> LocalDay {
        "2026-03-02".parse().unwrap()
    }

    /// Mornings after the trial's days, as said by day; `None` is a day on which nothing was said.
    fn energy(of: &[Option<f64>]) -> Series {
        let days = of.iter().enumerate().filter_map(|(at, &value)| {
            Some(Observation { day: LocalDay(first().0 + TimeDelta::days(at as i64 + 1)), value: value? })
        });
        Series::new(Scale::ZeroToTen, days).unwrap()
    }

    fn trial(bytes: &[u8]) -> Trial {
        let mut bytes = bytes.iter().copied().cycle();
        Trial::draw(first(), 4, || bytes.next().unwrap())
    }

    #[test]
    fn each_block_has_two_days_on_and_two_off_and_bytes_that_would_favour_some_are_passed_over() {
        let trial = trial(&[0, 255, 252, 7, 14, 251]);
        let days = |at: i64| LocalDay(first().0 + TimeDelta::days(at));
        for block in 0..4 {
            let on = (0..4).filter(|day| trial.is_on(days(block * 4 + day)) == Some(true)).count();
            assert_eq!(on, 2, "block {block}");
        }
        assert_eq!(trial.blocks, [ARRANGEMENTS[0], ARRANGEMENTS[1], ARRANGEMENTS[2], ARRANGEMENTS[5]]);
        assert_eq!((trial.is_on(days(-1)), trial.is_on(days(16))), (None, None));
        assert_eq!(trial.last_morning(), days(16));
    }

    #[test]
    fn the_probability_counts_every_way_the_coins_could_have_fallen() {
        let trial = trial(&[0, 1, 2, 5]);
        let some = Some;
        let said = [
            some(7.0),
            some(6.5),
            some(3.0),
            None,
            some(8.0),
            some(4.0),
            None,
            some(2.0),
            some(5.0),
            some(5.0),
            some(6.0),
            some(9.0),
            None,
            some(1.0),
            some(4.0),
            some(4.0),
        ];
        let verdict = trial.verdict(&energy(&said), trial.last_morning()).unwrap();
        let blocks: Vec<[Option<f64>; 4]> = said.chunks(4).map(|block| block.try_into().unwrap()).collect();
        // The same by hand: each block's days against its mean, over all 1296 ways.
        let parts = |block: &[Option<f64>; 4], on: &[bool; 4]| -> f64 {
            let known: Vec<f64> = block.iter().flatten().copied().collect();
            let mean = known.iter().sum::<f64>() / known.len() as f64;
            block
                .iter()
                .zip(on)
                .filter(|(_, on)| **on)
                .filter_map(|(day, _)| *day)
                .map(|day| day - mean)
                .sum()
        };
        let found: f64 = blocks.iter().zip(&trial.blocks).map(|(block, on)| parts(block, on)).sum();
        let mut as_far = 0;
        for ways in 0..6_usize.pow(4) {
            let sum: f64 = blocks
                .iter()
                .enumerate()
                .map(|(at, block)| parts(block, &ARRANGEMENTS[ways / 6_usize.pow(at as u32) % 6]))
                .sum();
            as_far += usize::from(sum.abs() >= found.abs() - 1e-9);
        }
        assert!((verdict.p - as_far as f64 / 1296.0).abs() < 1e-12, "{verdict:?}, {as_far} of 1296");
        assert_eq!((verdict.on, verdict.off), (7, 6));
    }

    #[test]
    fn a_trial_without_a_verdict_says_why() {
        let trial = trial(&[0, 1, 2, 5]);
        let over = trial.last_morning();
        let early = LocalDay(over.0 - TimeDelta::days(3));
        let all = |value: f64| energy(&[Some(value); 16]);
        assert_eq!(trial.verdict(&all(5.0), early), Err(NoVerdict::NotOver { days: 3 }));
        assert_eq!(trial.verdict(&all(5.0), over), Err(NoVerdict::EnergyNeverChanged));
        let few = energy(&[Some(3.0), Some(4.0), Some(5.0), Some(6.0)]);
        assert_eq!(trial.verdict(&few, over), Err(NoVerdict::TooFewMornings { on: 2, off: 2 }));
        assert_eq!(trial.verdict(&energy(&[]), over), Err(NoVerdict::TooFewMornings { on: 0, off: 0 }));
    }
}
