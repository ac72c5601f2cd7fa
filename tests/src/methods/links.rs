//! How links behave over simulated people with a few factors, of which some really move the next morning.

use std::collections::BTreeSet;

use evenkeel_core::insight::{Finding, Look, Observation, Scale, Series, Stretch, association, course};

use super::moods::{Person, day, series, sluggish};
use super::random::Random;

/// How much of a morning is left on the next, and of a factor's day likewise.
const RHO: f64 = 0.4;
const FACTOR_RHO: f64 = 0.2;
/// How much a factor differs by weekday.
const WEEKDAYS: f64 = 0.2;
const MORNINGS_MISSING: f64 = 0.3;
const FACTORS_MISSING: f64 = 0.1;
/// A single look may claim so much by chance; the app's own looks are stricter.
const SHARE: f64 = 0.10;

/// What moves the mornings. Factors are yes or no, about half of the days each.
#[derive(Clone, Copy)]
pub struct World {
    pub factors: usize,
    /// The first so many are real.
    pub real: usize,
    /// In spreads of energy for one spread of a real factor.
    pub beta: f64,
    /// How much the factors travel together.
    pub common: f64,
    /// How much a good morning makes a yes likelier.
    pub reverse: f64,
}

/// Someone's mornings and factors.
pub struct Life {
    pub energy: Series,
    pub factors: Vec<Series>,
    /// In points, of a real factor's yes against its no.
    pub effect: f64,
}

impl World {
    /// Eight factors that have nothing to do with each other, two of them real.
    pub fn two_of_eight(beta: f64) -> World {
        World { factors: 8, real: 2, beta, common: 0.0, reverse: 0.25 }
    }

    pub fn nothing_real() -> World {
        World { real: 0, ..World::two_of_eight(0.0) }
    }

    /// A real factor and three that come together with it.
    pub fn travelling(common: f64) -> World {
        World { factors: 4, real: 1, beta: 0.35, common, reverse: 0.15 }
    }

    pub fn life(self, random: &mut Random, days: u64) -> Life {
        let person = Person::usual(random);
        let mut mood = sluggish(random, RHO);
        let mut shared = sluggish(random, FACTOR_RHO);
        let mut own: Vec<_> = (0..self.factors).map(|_| sluggish(random, FACTOR_RHO)).collect();
        let week: Vec<f64> = (0..self.factors * 7).map(|_| WEEKDAYS * random.normal()).collect();
        let mut yesterday = vec![false; self.factors];
        let (mut mornings, mut said) = (Vec::new(), vec![Vec::new(); self.factors]);
        for number in 0..days {
            let noise = mood(random);
            let moved = yesterday.iter().take(self.real).map(|&yes| if yes { self.beta } else { -self.beta });
            let deviation = noise + moved.sum::<f64>();
            if number == 0 || !random.happens(MORNINGS_MISSING) {
                mornings.push(Observation { day: day(number), value: person.says(number, deviation) });
            }
            let together = shared(random);
            for (at, own) in own.iter_mut().enumerate() {
                let leaning = self.common.sqrt() * together + (1.0 - self.common).sqrt() * own(random);
                let habit = week[at * 7 + (number % 7) as usize];
                yesterday[at] = leaning + habit + self.reverse * noise > 0.0;
                if !random.happens(FACTORS_MISSING) {
                    let value = f64::from(u8::from(yesterday[at]));
                    said[at].push(Observation { day: day(number), value });
                }
            }
        }
        let factors = said.into_iter().map(factor).collect();
        Life { energy: series(mornings), factors, effect: 2.0 * self.beta * person.spread() }
    }
}

#[allow(clippy::expect_used)]
fn factor(said: Vec<Observation>) -> Series {
    Series::new(Scale::Unbounded, said).expect("days rise and each is 0 or 1")
}

/// What one look at each of many people claims.
#[derive(Default)]
pub struct Claims {
    people: f64,
    rows: f64,
    with_any: f64,
    real: f64,
    found: f64,
    wrong: f64,
    wrong_share: f64,
    exaggeration: f64,
    tested: f64,
    covered: f64,
}

impl Claims {
    pub fn of(world: World, people: usize, days: u64, random: &mut Random) -> Claims {
        let mut claims = Claims::default();
        for _ in 0..people {
            let life = world.life(random, days);
            let look = Look { stretch: Stretch::All, share: SHARE };
            let findings = look.take(&life.energy, &life.factors);
            claims.take(world, &life, &findings);
        }
        claims
    }

    fn take(&mut self, world: World, life: &Life, findings: &[Finding]) {
        let links = findings.iter().enumerate().filter_map(|(at, finding)| match finding {
            Finding::Link(link) => Some((at, link)),
            _ => None,
        });
        let (mut right, mut wrong) = (0.0, 0.0);
        for (at, link) in links {
            if at < world.real {
                right += 1.0;
                self.exaggeration += link.effect / life.effect;
            } else {
                wrong += 1.0;
            }
        }
        self.people += 1.0;
        self.rows += life.pairs() as f64;
        self.real += world.real as f64;
        self.found += right;
        self.wrong += wrong;
        self.with_any += f64::from(u8::from(right + wrong > 0.0));
        self.wrong_share += if wrong > 0.0 { wrong / (right + wrong) } else { 0.0 };
        let truth = if world.real > 0 { life.effect } else { 0.0 };
        if let Ok(link) = association(&life.energy, &life.factors[0], Stretch::All) {
            self.tested += 1.0;
            self.covered += f64::from(u8::from((link.interval.0..=link.interval.1).contains(&truth)));
        }
    }

    /// How many mornings a factor is known for.
    pub fn rows(&self) -> f64 {
        self.rows / self.people
    }

    /// The share of people to whom anything is claimed.
    pub fn with_any(&self) -> f64 {
        self.with_any / self.people
    }

    /// The share of real factors that are found.
    pub fn power(&self) -> f64 {
        self.found / self.real
    }

    /// The mean share of wrong claims among a person's claims.
    pub fn false_share(&self) -> f64 {
        self.wrong_share / self.people
    }

    /// The share of wrong claims among all.
    pub fn wrong(&self) -> f64 {
        self.wrong / (self.wrong + self.found)
    }

    /// How many times too large real effects seem where they are found.
    pub fn exaggeration(&self) -> f64 {
        self.exaggeration / self.found
    }

    /// How often the interval of the first factor holds the truth.
    pub fn coverage(&self) -> f64 {
        self.covered / self.tested
    }
}

impl Life {
    fn pairs(&self) -> usize {
        let known: BTreeSet<_> = self.factors[0].observations().map(|one| one.day.0).collect();
        let mornings = self.energy.observations();
        mornings.filter(|one| one.day.0.pred_opt().is_some_and(|before| known.contains(&before))).count()
    }
}

/// What a year of looks shows to many people.
#[derive(Default)]
pub struct YearOfLooks {
    people: f64,
    with_false: f64,
    real: f64,
    found: f64,
    wrong: f64,
    /// On which day each real factor was first shown.
    first_shown: Vec<u64>,
}

impl YearOfLooks {
    pub fn of(world: World, people: usize, random: &mut Random) -> YearOfLooks {
        const YEAR: u64 = 365;
        let mut year = YearOfLooks::default();
        for _ in 0..people {
            let life = world.life(random, YEAR);
            let course = course(&life.energy, &life.factors, day(YEAR - 1));
            let first = |at: usize| course.iter().find(|(_, standings)| standings[at].shown.is_some());
            let shown: Vec<Option<u64>> = (0..world.factors)
                .map(|at| first(at).map(|(look, _)| (look.0 - day(0).0).num_days() as u64))
                .collect();
            let (real, wrong) = shown.split_at(world.real);
            year.people += 1.0;
            year.real += world.real as f64;
            year.found += real.iter().flatten().count() as f64;
            year.wrong += wrong.iter().flatten().count() as f64;
            year.with_false += f64::from(u8::from(wrong.iter().any(Option::is_some)));
            year.first_shown.extend(real.iter().flatten());
        }
        year.first_shown.sort_unstable();
        year
    }

    /// The share of people who are shown a false link within the year.
    pub fn with_false(&self) -> f64 {
        self.with_false / self.people
    }

    pub fn power(&self) -> f64 {
        self.found / self.real
    }

    /// The share of false ones among all links that are shown.
    pub fn wrong(&self) -> f64 {
        self.wrong / (self.wrong + self.found)
    }

    /// The day on which half of those that are ever shown are.
    pub fn median_day(&self) -> u64 {
        self.first_shown[self.first_shown.len() / 2]
    }
}
