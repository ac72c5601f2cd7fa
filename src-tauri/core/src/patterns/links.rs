//! Links as they are shown: what was chosen, how long until the first look, and what the looks agree on.
//!
//! It does not know how they are worded. Invariants: what is looked at was chosen before; what one look alone has found is
//! not told.

use super::counted::Counted;
use super::factor::Factor;
use super::tenth;
use crate::checkin::CheckInItem;
use crate::insight::{
    Association, BadSeries, FEWEST_OF_EACH, FEWEST_ROWS, FEWEST_VALUES, Finding, MOST_FACTORS, Scale, Series,
    Standing, Stretch, Why, looks, mornings, next_look, standings,
};
use crate::time::LocalDay;
use crate::view::{FactorDays, FactorFound, Found, LinkView, LinksStage, LinksView};

/// What the user wants to be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub factors: Vec<Factor>,
    /// The day on which it was changed after a look: only looks after it count.
    pub changed: Option<LocalDay>,
}

impl Choice {
    /// The choice that takes the place of this one today; none where so many cannot be looked at, or one is named twice.
    pub fn replaced_by(&self, factors: &[Factor], has_looked: bool, today: LocalDay) -> Option<Choice> {
        let mut sorted = factors.to_vec();
        sorted.sort();
        sorted.dedup();
        if sorted.len() != factors.len() || sorted.len() > MOST_FACTORS {
            return None;
        }
        if sorted == self.factors {
            return Some(self.clone());
        }
        Some(Choice { factors: sorted, changed: if has_looked { Some(today) } else { self.changed } })
    }
}

/// Whether a look was had under this choice.
pub fn has_looked(counted: &Counted, choice: &Choice, today: LocalDay) -> Result<bool, BadSeries> {
    Ok(!choice.factors.is_empty() && looks_had(&energy(counted)?, choice, today) > 0)
}

/// All of the links, for a screen of `today`.
pub fn links_view(counted: &Counted, choice: &Choice, today: LocalDay) -> Result<LinksView, BadSeries> {
    let energy = energy(counted)?;
    let series = choice.factors.iter().map(|one| one.series(counted)).collect::<Result<Vec<_>, _>>()?;
    let looks = looks_had(&energy, choice, today);
    Ok(LinksView {
        offered: Factor::ALL.to_vec(),
        chosen: choice.factors.clone(),
        most: MOST_FACTORS as u32,
        changing_begins_anew: !choice.factors.is_empty() && looks > 0,
        stage: stage(&energy, &series, choice, looks, today),
    })
}

fn energy(counted: &Counted) -> Result<Series, BadSeries> {
    counted.answered(CheckInItem::Energy, Scale::ZeroToTen)
}

fn looks_had(energy: &Series, choice: &Choice, today: LocalDay) -> usize {
    let first = energy.first_day();
    first.map_or(0, |first| looks(first, today).filter(|day| Some(*day) > choice.changed).count())
}

fn stage(energy: &Series, series: &[Series], choice: &Choice, looks: usize, today: LocalDay) -> LinksStage {
    if choice.factors.is_empty() {
        return LinksStage::NothingChosen;
    }
    let Some(first) = energy.first_day() else { return LinksStage::NoMornings };
    let next_look = next_look(first, today);
    match standings(energy, series, choice.changed, today) {
        Some(standings) => LinksStage::Looked {
            looks: looks as u32,
            next_look,
            factors: choice
                .factors
                .iter()
                .zip(standings)
                .map(|(&factor, standing)| FactorFound { factor, found: found(factor, standing) })
                .collect(),
        },
        None => LinksStage::Waiting {
            first_look: next_look,
            days_left: u32::try_from((next_look.0 - today.0).num_days()).unwrap_or(0),
            factors: choice
                .factors
                .iter()
                .zip(series)
                .map(|(&factor, series)| FactorDays {
                    factor,
                    days: mornings(energy, series, Stretch::UpTo(today)) as u32,
                    of: FEWEST_ROWS as u32,
                })
                .collect(),
        },
    }
}

fn found(factor: Factor, standing: Standing) -> Found {
    if let Some(link) = standing.shown {
        return Found::Link(link_view(factor, &link));
    }
    match standing.latest {
        Finding::Nothing(why) => nothing(why),
        Finding::NotToldApart => Found::NotToldApart,
        // A single look is not told of.
        Finding::NoClearLink | Finding::Link(_) => Found::NoClearLink,
    }
}

fn link_view(factor: Factor, link: &Association) -> LinkView {
    let by = if factor.is_yes_or_no() { 1.0 } else { link.contrast };
    LinkView {
        difference: tenth(link.effect * by),
        low: tenth(link.interval.0 * by),
        high: tenth(link.interval.1 * by),
        days: link.rows as u32,
        more: (!factor.is_yes_or_no()).then(|| tenth(link.contrast)),
        is_talking_point: factor.is_talking_point(),
    }
}

fn nothing(why: Why) -> Found {
    match why {
        Why::NoRows => Found::TooFewDays { days: 0, of: FEWEST_ROWS as u32 },
        Why::TooFewRows { rows } => Found::TooFewDays { days: rows as u32, of: FEWEST_ROWS as u32 },
        Why::FactorNeverChanged => Found::NeverChanged,
        Why::TooSeldom { times } => Found::TooSeldom { times: times as u32, of: FEWEST_OF_EACH as u32 },
        Why::TooFewValues { values } => {
            Found::TooFewValues { values: values as u32, of: FEWEST_VALUES as u32 }
        }
        Why::EnergyNeverChanged => Found::EnergyNeverChanged,
        Why::FactorFollowsTheCalendar => Found::FollowsTheCalendar,
        // More than the most cannot be chosen.
        Why::NothingLeftOpen | Why::BeyondTheMost => Found::NothingLeftOpen,
    }
}
