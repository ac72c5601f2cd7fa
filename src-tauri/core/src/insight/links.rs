//! Links over time: a look on day 56 and every four weeks, and what two looks in a row agree on.
//!
//! It does not know how a link is worded. Invariant: stateless; a link is shown only after two looks in a row found it, and
//! only two looks in a row without it take it back.

use chrono::TimeDelta;

use super::association::Association;
use super::look::{Finding, Look};
use super::series::{Series, number};
use crate::time::LocalDay;

/// The first look, in days after the first morning.
const FIRST_LOOK: i32 = 56;
const BETWEEN_LOOKS: i32 = 28;
/// So many looks in a row show a link, or take it back.
const IN_A_ROW: usize = 2;

/// How a factor stands after all looks so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The link as it was last found, while it is shown.
    pub shown: Option<Association>,
    /// What the latest look said.
    pub latest: Finding,
}

/// The days of all looks up to `today`.
pub fn looks(first_morning: LocalDay, today: LocalDay) -> impl Iterator<Item = LocalDay> {
    let lived = number(today) - number(first_morning);
    let days = (FIRST_LOOK..=lived).step_by(BETWEEN_LOOKS as usize);
    days.map(move |day| LocalDay(first_morning.0 + TimeDelta::days(i64::from(day))))
}

/// The day of the next look after `today`.
pub fn next_look(first_morning: LocalDay, today: LocalDay) -> LocalDay {
    let past = looks(first_morning, today).count() as i64;
    let day = i64::from(FIRST_LOOK) + past * i64::from(BETWEEN_LOOKS);
    LocalDay(first_morning.0 + TimeDelta::days(day))
}

/// How each of the chosen factors stands today; nothing before the first look that counts. Where the factors were changed
/// after a look, only looks after that day do: who has looked already has not chosen beforehand.
///
/// Looks are taken from the newest back, until nothing before them can matter.
pub fn standings(
    energy: &Series,
    factors: &[Series],
    changed: Option<LocalDay>,
    today: LocalDay,
) -> Option<Vec<Standing>> {
    let first = energy.first_day()?;
    let days: Vec<LocalDay> = looks(first, today).filter(|day| Some(*day) > changed).collect();
    let mut newest_first: Vec<Vec<Finding>> = Vec::new();
    for &day in days.iter().rev() {
        newest_first.push(Look::up_to(day).take(energy, factors));
        if (0..factors.len()).all(|factor| is_settled(&newest_first, factor)) {
            break;
        }
    }
    replay(newest_first.into_iter().rev(), factors.len()).pop()
}

/// How each of the chosen factors stood after each look. The same factors are looked at from the first look on.
pub fn course(energy: &Series, factors: &[Series], today: LocalDay) -> Vec<(LocalDay, Vec<Standing>)> {
    let days: Vec<LocalDay> = energy.first_day().map_or(Vec::new(), |first| looks(first, today).collect());
    let findings = days.iter().map(|&day| Look::up_to(day).take(energy, factors));
    let standings = replay(findings, factors.len());
    days.into_iter().zip(standings).collect()
}

/// Whether two looks in a row agree on a factor: what was before them no longer matters.
fn is_settled(looks: &[Vec<Finding>], factor: usize) -> bool {
    looks.windows(IN_A_ROW).any(|row| {
        let found = row.iter().map(|look| look[factor].is_link());
        found.clone().all(|one| one) || !found.into_iter().any(|one| one)
    })
}

fn replay(looks: impl Iterator<Item = Vec<Finding>>, factors: usize) -> Vec<Vec<Standing>> {
    let mut links = vec![Link::default(); factors];
    let standing = |(link, finding): (&mut Link, Finding)| link.take(finding);
    looks.map(|findings| links.iter_mut().zip(findings).map(standing).collect()).collect()
}

/// One factor's way through the looks.
#[derive(Clone, Copy, Default)]
struct Link {
    shown: Option<Association>,
    /// What the looks in a row agreed on, and how many they are.
    found: bool,
    in_a_row: usize,
}

impl Link {
    fn take(&mut self, latest: Finding) -> Standing {
        self.in_a_row = if latest.is_link() == self.found { self.in_a_row + 1 } else { 1 };
        self.found = latest.is_link();
        let agreed = self.in_a_row >= IN_A_ROW;
        match latest {
            Finding::Link(link) if agreed || self.shown.is_some() => self.shown = Some(link),
            Finding::Nothing(_) | Finding::NoClearLink | Finding::NotToldApart if agreed => self.shown = None,
            Finding::Link(_) | Finding::Nothing(_) | Finding::NoClearLink | Finding::NotToldApart => {}
        }
        Standing { shown: self.shown, latest }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn link(effect: f64) -> Finding {
        Finding::Link(Association {
            rows: 40,
            rho: 0.4,
            nu: 0.0,
            freedom: 34,
            effect,
            standard_error: 0.2,
            p: 0.001,
            interval: (0.4, 1.2),
            contrast: 1.0,
        })
    }

    /// The effects that are shown after each look of a course.
    fn shown(findings: &[Finding]) -> Vec<Option<f64>> {
        let standings = replay(findings.iter().map(|finding| vec![*finding]), 1);
        standings.iter().map(|standing| standing[0].shown.map(|link| link.effect)).collect()
    }

    #[test]
    fn a_link_is_shown_after_two_looks_in_a_row_and_taken_back_after_two_without() {
        let no = Finding::NoClearLink;
        for (findings, expected) in [
            (vec![link(1.0), link(2.0)], vec![None, Some(2.0)]),
            (vec![link(1.0), no, link(2.0), link(3.0)], vec![None, None, None, Some(3.0)]),
            (vec![link(1.0), link(2.0), no, link(3.0)], vec![None, Some(2.0), Some(2.0), Some(3.0)]),
            (
                vec![link(1.0), link(2.0), no, Finding::NotToldApart, link(3.0)],
                vec![None, Some(2.0), Some(2.0), None, None],
            ),
        ] {
            assert_eq!(shown(&findings), expected, "{findings:?}");
        }
    }

    #[test]
    fn looks_before_two_that_agree_change_nothing() {
        // All ways six looks can go.
        for way in 0..64_u32 {
            let finding =
                |at: u32| if way >> at & 1 == 1 { link(f64::from(at)) } else { Finding::NoClearLink };
            let all: Vec<Finding> = (0..6).map(finding).collect();
            let newest_first: Vec<Vec<Finding>> = all.iter().rev().map(|finding| vec![*finding]).collect();
            let enough = (1..=6).find(|&looks| is_settled(&newest_first[..looks], 0)).unwrap_or(6);
            let late = shown(&all[6 - enough..]);
            assert_eq!(late.last(), shown(&all).last(), "{way:b}");
        }
    }

    #[test]
    fn the_first_look_is_on_day_56_and_then_every_four_weeks() {
        let day = |text: &str| text.parse::<LocalDay>().unwrap();
        let first = day("2026-01-01");
        assert_eq!(looks(first, day("2026-02-25")).count(), 0);
        assert_eq!(next_look(first, day("2026-02-25")), day("2026-02-26"));
        assert_eq!(looks(first, day("2026-02-26")).collect::<Vec<_>>(), [day("2026-02-26")]);
        assert_eq!(next_look(first, day("2026-02-26")), day("2026-03-26"));
        assert_eq!(looks(first, day("2025-12-01")).count(), 0, "days before the first are harmless");
    }
}
