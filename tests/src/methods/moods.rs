//! Simulated people who say each day, or leave out, how they are: sluggish moods with habits of the week, on a slider of whole
//! numbers.

use chrono::{Days, NaiveDate};
use evenkeel_core::insight::{Observation, Scale, Series};
use evenkeel_core::time::LocalDay;

use super::random::Random;

/// Energy rises over the weekend and falls on Monday.
const WEEK: [f64; 7] = [-0.3, -0.1, 0.0, 0.0, 0.1, 0.3, 0.2];

/// How someone's days go.
#[derive(Clone, Copy)]
pub struct Moods {
    /// How much of a day is left on the next.
    pub rho: f64,
    /// Which share of days is left out.
    pub missing: f64,
}

/// What happens to someone from some day on.
#[derive(Clone, Copy)]
pub struct Fall {
    /// In days after the first.
    pub onset: u64,
    /// In spreads of a day.
    pub depth: f64,
    /// Over how many days it comes; 0 for at once.
    pub ramp: u64,
}

/// The day so many days after the first, which is a Monday.
#[allow(clippy::unwrap_used)]
pub fn day(number: u64) -> LocalDay {
    LocalDay(NaiveDate::from_ymd_opt(2020, 1, 6).unwrap() + Days::new(number))
}

/// Sluggish noise with spread 1.
pub fn sluggish(random: &mut Random, rho: f64) -> impl FnMut(&mut Random) -> f64 + use<> {
    let mut state = random.normal();
    move |random| {
        let now = state;
        state = rho * state + (1.0 - rho * rho).sqrt() * random.normal();
        now
    }
}

/// One person.
pub struct Person {
    mean: f64,
    spread: f64,
}

impl Person {
    pub fn random(random: &mut Random) -> Person {
        Person { mean: random.between(4.5, 7.0), spread: random.between(1.1, 1.9) }
    }

    /// Someone of the usual spread.
    pub fn usual(random: &mut Random) -> Person {
        Person { mean: random.between(4.5, 7.0), spread: 1.5 }
    }

    pub fn spread(&self) -> f64 {
        self.spread
    }

    /// What the slider says of a deviation, in spreads, on a day.
    pub fn says(&self, number: u64, deviation: f64) -> f64 {
        let week = WEEK[(number % 7) as usize];
        (self.mean + week + self.spread * deviation).round().clamp(0.0, 10.0)
    }
}

impl Moods {
    /// So many days of someone, the first of which is always there.
    pub fn series(self, random: &mut Random, days: u64, fall: Option<Fall>) -> Series {
        let person = Person::random(random);
        let mut noise = sluggish(random, self.rho);
        let mut said = Vec::new();
        for number in 0..days {
            let deviation = noise(random) - fall.map_or(0.0, |fall| fall.at(number));
            if number == 0 || !random.happens(self.missing) {
                said.push(Observation { day: day(number), value: person.says(number, deviation) });
            }
        }
        series(said)
    }

    /// Three items of one check-in, half of whose variance they share, each with a fall of its own.
    pub fn three(self, random: &mut Random, days: u64, falls: [Option<Fall>; 3]) -> Vec<Series> {
        let people: Vec<Person> = falls.iter().map(|_| Person::random(random)).collect();
        let mut shared = sluggish(random, self.rho);
        let mut own: Vec<_> = falls.iter().map(|_| sluggish(random, self.rho)).collect();
        let mut said = vec![Vec::new(); falls.len()];
        for number in 0..days {
            let together = shared(random);
            let is_there = number == 0 || !random.happens(self.missing);
            for at in 0..falls.len() {
                let noise = (together + own[at](random)) / 2.0_f64.sqrt();
                let deviation = noise - falls[at].map_or(0.0, |fall| fall.at(number));
                if is_there {
                    said[at]
                        .push(Observation { day: day(number), value: people[at].says(number, deviation) });
                }
            }
        }
        said.into_iter().map(series).collect()
    }
}

impl Fall {
    /// How low it is by then.
    pub fn at(self, number: u64) -> f64 {
        match number.checked_sub(self.onset) {
            None => 0.0,
            Some(since) if since >= self.ramp => self.depth,
            Some(since) => self.depth * (since + 1) as f64 / self.ramp as f64,
        }
    }
}

/// Numbers whose days rise.
#[allow(clippy::expect_used)]
pub fn series(said: Vec<Observation>) -> Series {
    Series::new(Scale::ZeroToTen, said).expect("days rise and the slider ends at 0 and 10")
}
