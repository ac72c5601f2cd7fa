//! How early signs behave over simulated years: signs by chance, and how soon a fall is seen.

use evenkeel_core::insight::{Level, Series, Side, long_view, signs};
use evenkeel_core::time::LocalDay;

use super::moods::{Fall, Moods, day};
use super::random::Random;

/// The first days only learn.
const LEARNING: u64 = 28;
const YEAR: u64 = 365;
/// After a fall, so many days are watched.
pub const WATCHED: u64 = 84;

/// Signs by chance in the first year after the usual is known.
pub struct ByChance {
    pub per_year: f64,
    /// The share of people who see none, and who see three or more.
    pub none: f64,
    pub three_or_more: f64,
}

/// How soon a fall is seen.
pub struct Seen {
    /// In days from its onset, sorted; more than [`WATCHED`] where it was not seen.
    delays: Vec<u64>,
}

impl ByChance {
    /// Over so many people, each with the items that `make` gives for a number of days.
    pub fn of(people: usize, level: Level, mut make: impl FnMut(u64) -> Vec<Series>) -> ByChance {
        let counts: Vec<usize> =
            (0..people).map(|_| signs(&make(LEARNING + YEAR), level, &[]).len()).collect();
        let share =
            |is: fn(usize) -> bool| counts.iter().filter(|&&count| is(count)).count() as f64 / people as f64;
        ByChance {
            per_year: counts.iter().sum::<usize>() as f64 / people as f64,
            none: share(|count| count == 0),
            three_or_more: share(|count| count >= 3),
        }
    }
}

impl Seen {
    pub fn nobody() -> Seen {
        Seen { delays: Vec::new() }
    }

    /// Takes in those of others.
    pub fn join(&mut self, others: Seen) {
        self.delays.extend(others.delays);
        self.delays.sort_unstable();
    }

    /// Over so many people with a fall at some time; those with a sign in the four weeks before it are set aside.
    pub fn of(
        people: usize,
        level: Level,
        random: &mut Random,
        mut make: impl FnMut(&mut Random, u64, u64) -> Vec<Series>,
    ) -> Seen {
        let mut delays = Vec::new();
        while delays.len() < people {
            let onset = LEARNING + 20 + random.below(101) as u64;
            let said: Vec<LocalDay> = signs(&make(random, onset + WATCHED + 1, onset), level, &[])
                .iter()
                .map(|sign| sign.day)
                .collect();
            if said.iter().any(|&sign| (day(onset - 28)..day(onset)).contains(&sign)) {
                continue;
            }
            let seen = (0..=WATCHED).find(|&delay| said.contains(&day(onset + delay)));
            delays.push(seen.unwrap_or(WATCHED + 1));
        }
        delays.sort_unstable();
        Seen { delays }
    }

    /// The share that is seen by then.
    pub fn by(&self, days: u64) -> f64 {
        self.delays.iter().filter(|&&delay| delay <= days).count() as f64 / self.delays.len() as f64
    }

    /// After how many days this share is seen.
    pub fn quantile(&self, share: f64) -> u64 {
        self.delays[((self.delays.len() - 1) as f64 * share) as usize]
    }
}

/// One item whose fall is this deep.
pub fn one_item(moods: Moods, depth: f64, ramp: u64) -> impl FnMut(&mut Random, u64, u64) -> Vec<Series> {
    move |random, days, onset| vec![moods.series(random, days, Some(Fall { onset, depth, ramp }))]
}

/// How many monthly reviews of a year the long view says by chance to be low, once there are days enough for it.
pub fn long_views_by_chance(people: usize, level: Level, moods: Moods, random: &mut Random) -> f64 {
    const FIRST: u64 = 252;
    let is_low = |series: &Series, at: u64| {
        long_view(series, &[], day(at)).is_ok_and(|figures| figures.side(level) == Side::Below)
    };
    let low = |random: &mut Random| {
        let series = moods.series(random, FIRST + YEAR, None);
        (FIRST..FIRST + YEAR).step_by(28).filter(|&at| is_low(&series, at)).count()
    };
    let reviews: usize = (0..people).map(|_| low(random)).sum();
    reviews as f64 / people as f64
}
