//! Whether one factor goes together with the energy of the next morning, in one look at one stretch of days.
//!
//! Generalised least squares under the person's own noise, with weekend, Monday and a slow trend held still. It knows neither
//! other factors nor earlier looks. Invariant: where the days cannot carry a number, the reason is given instead.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::least_squares::solve;
use super::noise::{Noise, Sheet, most_plausible};
use super::series::{Series, between, number};
use crate::time::LocalDay;

/// Fewer pairs say nothing.
pub const FEWEST_ROWS: usize = 30;
/// Of a factor of yes and no, each answer must have been given so often.
pub const FEWEST_OF_EACH: usize = 5;
/// A factor of numbers must have had so many different ones.
pub const FEWEST_VALUES: usize = 4;
/// More factors are not looked at: each one more makes chance findings more likely, and true ones harder to see.
pub const MOST_FACTORS: usize = 8;
/// Days before these are not looked at.
const LOOKED_AT: i32 = 182;
const SATURDAY: usize = 5;

/// What a factor goes together with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Association {
    /// How many mornings it stands on.
    pub rows: usize,
    /// How much of a deviation is left after a day.
    pub rho: f64,
    /// Which share of the variance belongs to one morning alone.
    pub nu: f64,
    pub freedom: usize,
    /// Points of energy for one more of the factor.
    pub effect: f64,
    pub standard_error: f64,
    /// Two-sided.
    pub p: f64,
    /// In which the effect plausibly lies.
    pub interval: (f64, f64),
    /// How much of the factor parts an ordinary high day from an ordinary low one.
    pub contrast: f64,
}

/// Why a look says nothing about a factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    #[error("there is no morning yet whose day before is known")]
    NoRows,
    #[error("{rows} of {FEWEST_ROWS} days")]
    TooFewRows { rows: usize },
    #[error("more than {MOST_FACTORS} factors are not looked at")]
    BeyondTheMost,
    #[error("the factor was the same each day")]
    FactorNeverChanged,
    #[error("the rarer answer was given {times} of {FEWEST_OF_EACH} times")]
    TooSeldom { times: usize },
    #[error("the factor had {values} of {FEWEST_VALUES} different values")]
    TooFewValues { values: usize },
    #[error("the energy was the same each morning")]
    EnergyNeverChanged,
    #[error("the factor follows the days of the week and cannot be told from them")]
    FactorFollowsTheCalendar,
    #[error("the energy follows the calendar or the factor without any rest, which days do not")]
    NothingLeftOpen,
}

/// A morning, and the day before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) day: i32,
    weekday: usize,
    pub(super) energy: f64,
}

/// Mornings with what each factor was on the day before.
pub(super) struct Rows {
    pub(super) mornings: Vec<Row>,
    /// For each factor a value for each morning.
    pub(super) factors: Vec<Vec<f64>>,
}

/// Which days a look is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// The newest half year up to this day.
    UpTo(LocalDay),
    All,
}

/// Looks at one factor by itself.
pub fn association(energy: &Series, factor: &Series, stretch: Stretch) -> Result<Association, Why> {
    associate(&Rows::within(energy, &[factor], stretch))
}

/// How many mornings such a look stands on.
pub fn mornings(energy: &Series, factor: &Series, stretch: Stretch) -> usize {
    Rows::within(energy, &[factor], stretch).mornings.len()
}

impl Stretch {
    fn ends(self) -> (i32, i32) {
        match self {
            Stretch::UpTo(today) => (number(today) - LOOKED_AT + 1, number(today)),
            Stretch::All => (i32::MIN, i32::MAX),
        }
    }
}

impl Rows {
    /// The mornings of which all factors are known.
    pub(super) fn within(energy: &Series, factors: &[&Series], stretch: Stretch) -> Rows {
        let (first, last) = stretch.ends();
        let mut rows = Rows { mornings: Vec::new(), factors: vec![Vec::new(); factors.len()] };
        let known: Vec<_> = factors.iter().map(|factor| between(factor.points(), first, last)).collect();
        let value = |of: usize, day: i32| {
            let at = known[of].binary_search_by_key(&day, |point| point.day).ok()?;
            Some(known[of][at].value)
        };
        for point in between(energy.points(), first, last) {
            let values = (0..factors.len()).map(|of| value(of, point.day - 1)).collect::<Option<Vec<f64>>>();
            let Some(values) = values else { continue };
            rows.mornings.push(Row { day: point.day, weekday: point.weekday(), energy: point.value });
            for (column, value) in rows.factors.iter_mut().zip(values) {
                column.push(value);
            }
        }
        rows
    }

    pub(super) fn are_enough(&self) -> bool {
        self.mornings.len() >= FEWEST_ROWS
    }

    fn days(&self) -> Vec<i32> {
        self.mornings.iter().map(|row| row.day).collect()
    }

    fn energy(&self) -> Vec<f64> {
        self.mornings.iter().map(|row| row.energy).collect()
    }

    /// What is held still: a level, the weekend and Monday where there are enough of both sorts, and a trend.
    fn calendar(&self) -> Vec<Vec<f64>> {
        let count = self.mornings.len();
        let sort = |is: &dyn Fn(usize) -> bool| -> Option<Vec<f64>> {
            let column: Vec<f64> =
                self.mornings.iter().map(|row| f64::from(u8::from(is(row.weekday)))).collect();
            let such = column.iter().filter(|&&cell| cell > 0.0).count();
            (2..=count.saturating_sub(2)).contains(&such).then_some(column)
        };
        let mut columns = vec![vec![1.0; count]];
        columns.extend(sort(&|weekday| weekday >= SATURDAY));
        columns.extend(sort(&|weekday| weekday == 0));
        let trend: Vec<f64> = self.mornings.iter().map(|row| f64::from(row.day)).collect();
        columns.push(Standardised::of(&trend).values);
        columns
    }
}

/// A column with mean 0 and spread 1.
struct Standardised {
    values: Vec<f64>,
    spread: f64,
}

impl Standardised {
    fn of(column: &[f64]) -> Standardised {
        let count = column.len() as f64;
        let mean = column.iter().sum::<f64>() / count;
        let variance = column.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
        let spread = variance.sqrt();
        Standardised { values: column.iter().map(|value| (value - mean) / spread).collect(), spread }
    }
}

/// How much of a factor parts high days from low ones; or why its days do not carry a look.
fn contrast(factor: &[f64]) -> Result<f64, Why> {
    let mut sorted = factor.to_vec();
    sorted.sort_by(f64::total_cmp);
    let values = sorted.chunk_by(|one, other| one == other).count();
    if values < 2 {
        return Err(Why::FactorNeverChanged);
    }
    if factor.iter().all(|&value| value == 0.0 || value == 1.0) {
        let yes = factor.iter().filter(|&&value| value == 1.0).count();
        let times = yes.min(factor.len() - yes);
        return if times < FEWEST_OF_EACH { Err(Why::TooSeldom { times }) } else { Ok(1.0) };
    }
    if values < FEWEST_VALUES {
        return Err(Why::TooFewValues { values });
    }
    Ok(quantile(&sorted, 0.75) - quantile(&sorted, 0.25))
}

/// Between two neighbours in proportion. `sorted` is not empty.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    sorted[below] + (sorted[above] - sorted[below]) * place.fract()
}

/// The gates and then the fit, for rows of one factor.
pub(super) fn associate(rows: &Rows) -> Result<Association, Why> {
    let factor = rows.factors.first().map_or(&[][..], Vec::as_slice);
    match rows.mornings.len() {
        0 => return Err(Why::NoRows),
        rows if rows < FEWEST_ROWS => return Err(Why::TooFewRows { rows }),
        _ => {}
    }
    let contrast = contrast(factor)?;
    let first = rows.mornings[0].energy;
    if rows.mornings.iter().all(|row| row.energy == first) {
        return Err(Why::EnergyNeverChanged);
    }
    let fit = fit(rows)?;
    let found = fit.effects[0];
    let student = fit.student()?;
    let reach = student.inverse_cdf(0.975) * found.standard_error;
    Ok(Association {
        rows: rows.mornings.len(),
        rho: fit.noise.rho,
        nu: fit.noise.nu,
        freedom: fit.freedom,
        effect: found.effect,
        standard_error: found.standard_error,
        p: found.p,
        interval: (found.effect - reach, found.effect + reach),
        contrast,
    })
}

/// The effects of all factors together.
pub(super) struct JointFit {
    pub(super) effects: Vec<Effect>,
    noise: Noise,
    freedom: usize,
}

#[derive(Clone, Copy)]
pub(super) struct Effect {
    effect: f64,
    standard_error: f64,
    pub(super) p: f64,
}

impl JointFit {
    fn student(&self) -> Result<StudentsT, Why> {
        StudentsT::new(0.0, 1.0, self.freedom as f64).map_err(|_| Why::NoRows)
    }
}

/// Fits all factors of the rows at once, under the noise that is most plausible without them.
pub(super) fn fit(rows: &Rows) -> Result<JointFit, Why> {
    let (days, energy, calendar) = (rows.days(), rows.energy(), rows.calendar());
    let count = calendar.len() + rows.factors.len();
    // One more is lost to the fitting of the noise.
    let freedom = energy.len().checked_sub(count + 1).filter(|&freedom| freedom > 0);
    let freedom = freedom.ok_or(Why::TooFewRows { rows: energy.len() })?;
    let mut columns: Vec<&[f64]> = calendar.iter().map(Vec::as_slice).collect();
    columns.push(&energy);
    let noise = most_plausible(&Sheet::of(&days, &columns)).ok_or(Why::NothingLeftOpen)?;
    columns.pop();
    let factors: Vec<Standardised> = rows.factors.iter().map(|factor| Standardised::of(factor)).collect();
    columns.extend(factors.iter().map(|factor| factor.values.as_slice()));
    columns.push(&energy);
    let (products, _) = Sheet::of(&days, &columns).products(noise);
    let solved = solve(&products).ok_or_else(|| why_unsolved(&days, &columns, noise))?;
    let mut joint = JointFit { effects: Vec::new(), noise, freedom };
    let student = joint.student()?;
    let first = calendar.len();
    for (at, factor) in factors.iter().enumerate() {
        let effect = solved.effects[first + at] / factor.spread;
        let variance = solved.variances[first + at] * solved.residual / freedom as f64;
        let standard_error = variance.sqrt() / factor.spread;
        let p = (2.0 * student.sf((effect / standard_error).abs())).min(1.0);
        joint.effects.push(Effect { effect, standard_error, p });
    }
    Ok(joint)
}

/// Whether the factors, which stand before the energy, depend on what is before them; or else nothing is left of the energy.
fn why_unsolved(days: &[i32], columns: &[&[f64]], noise: Noise) -> Why {
    let without_energy = columns.split_last().map_or(columns, |(_, rest)| rest);
    match solve(&Sheet::of(days, without_energy).products(noise).0) {
        None => Why::FactorFollowsTheCalendar,
        Some(_) => Why::NothingLeftOpen,
    }
}
