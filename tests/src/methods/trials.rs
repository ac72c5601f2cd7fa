//! How often a fair test gets an answer, over simulated people who do as the coin says most of the time.

use evenkeel_core::insight::{Observation, Trial};

use super::moods::{Person, day, series, sluggish};
use super::random::Random;

const RHO: f64 = 0.4;
const MISSING: f64 = 0.3;
const ANSWER: f64 = 0.05;

/// The share of trials that get an answer. `effect` is in spreads of a day, `keeping` how often someone does as the coin says.
pub fn answered(people: usize, days: u64, effect: f64, keeping: f64, random: &mut Random) -> f64 {
    let answers = (0..people).filter(|_| is_answered(days, effect, keeping, random)).count();
    answers as f64 / people as f64
}

fn is_answered(days: u64, effect: f64, keeping: f64, random: &mut Random) -> bool {
    let trial = Trial::draw(day(0), days as usize / 4, || random.bits() as u8);
    let person = Person::usual(random);
    let mut mood = sluggish(random, RHO);
    let mut mornings = Vec::new();
    let mut yesterday = false;
    for number in 0..=days {
        let lifted = if yesterday { effect } else { 0.0 };
        let value = person.says(number, mood(random) + lifted);
        if !random.happens(MISSING) {
            mornings.push(Observation { day: day(number), value });
        }
        yesterday = trial.is_on(day(number)).unwrap_or(false) == random.happens(keeping);
    }
    trial.verdict(&series(mornings), trial.last_morning()).is_ok_and(|verdict| verdict.p <= ANSWER)
}
