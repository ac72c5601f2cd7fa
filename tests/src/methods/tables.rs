//! The published tables, each cell simulated anew.

use evenkeel_core::insight::{Keeping, Length, Level, Sensitivity};

use super::days::shares_of_the_best;
use super::links::{Claims, World, YearOfLooks};
use super::moods::{Fall, Moods};
use super::random::Random;
use super::report::Line;
use super::signs::{ByChance, Seen, long_views_by_chance, one_item};
use super::trials::answered;

const RHOS: [f64; 3] = [0.2, 0.4, 0.6];
const MISSING: f64 = 0.3;
/// Signs in a year scatter from person to person by about this.
const SCATTER_OF_COUNTS: f64 = 0.95;
const PER_YEAR: f64 = 0.08;
const SHARES: f64 = 0.04;

/// Signs by chance of one item, by sluggishness and missing days, and pooled by level.
pub fn by_chance(people: usize) -> Vec<Line> {
    let published = [(0.2, [0.77, 0.90, 1.04]), (0.3, [0.69, 0.80, 0.99]), (0.4, [0.62, 0.76, 0.91])];
    let mut lines = Vec::new();
    for (missing, targets) in published {
        for (rho, target) in RHOS.into_iter().zip(targets) {
            let found =
                one_item_by_chance(people, Level::of(Sensitivity::Standard, 1), Moods { rho, missing });
            lines.push(per_year(
                format!("signs by chance a year, rho {rho}, missing {missing}"),
                found,
                target,
                people,
            ));
        }
    }
    lines
}

/// Of one item, over all sorts of people.
pub fn by_level(people: usize) -> Vec<Line> {
    let published =
        [(Sensitivity::Gentle, 0.43), (Sensitivity::Standard, 0.83), (Sensitivity::Sensitive, 1.53)];
    let pooled = |sensitivity| {
        let cells = RHOS.into_iter().flat_map(|rho| [0.2, 0.3, 0.4].map(|missing| Moods { rho, missing }));
        cells
            .map(|moods| one_item_by_chance(people / 3, Level::of(sensitivity, 1), moods).per_year)
            .sum::<f64>()
            / 9.0
    };
    let line = |(sensitivity, target)| {
        let what = format!("signs by chance a year, pooled, {sensitivity:?}");
        let error = SCATTER_OF_COUNTS / (people as f64 * 3.0).sqrt();
        Line { what, found: pooled(sensitivity), target, tolerance: PER_YEAR, error }
    };
    published.into_iter().map(line).collect()
}

fn one_item_by_chance(people: usize, level: Level, moods: Moods) -> ByChance {
    let mut random = Random::new(1);
    ByChance::of(people, level, |days| vec![moods.series(&mut random, days, None)])
}

fn per_year(what: String, found: ByChance, target: f64, people: usize) -> Line {
    let error = SCATTER_OF_COUNTS / (people as f64).sqrt();
    Line { what, found: found.per_year, target, tolerance: PER_YEAR, error }
}

/// A published cell: the median with its interval, and the shares by 14, 28 and 42 days.
struct SeenCell(f64, [f64; 2], [f64; 3]);

/// How soon a fall of one item is seen.
pub fn seen(people: usize) -> Vec<Line> {
    let published = [
        (0, 0.2, 0.5, SeenCell(44.0, [42.0, 47.0], [0.16, 0.37, 0.49])),
        (0, 0.2, 1.0, SeenCell(15.0, [15.0, 16.0], [0.47, 0.84, 0.91])),
        (0, 0.2, 1.5, SeenCell(9.0, [9.0, 9.0], [0.79, 0.99, 1.0])),
        (0, 0.4, 0.5, SeenCell(60.0, [56.0, 64.0], [0.13, 0.31, 0.42])),
        (0, 0.4, 1.0, SeenCell(18.0, [18.0, 19.0], [0.39, 0.74, 0.83])),
        (0, 0.4, 1.5, SeenCell(10.0, [10.0, 11.0], [0.69, 0.96, 0.98])),
        (0, 0.6, 0.5, SeenCell(67.0, [62.0, 71.0], [0.13, 0.29, 0.38])),
        (0, 0.6, 1.0, SeenCell(22.0, [21.0, 22.0], [0.33, 0.63, 0.75])),
        (0, 0.6, 1.5, SeenCell(13.0, [13.0, 13.0], [0.57, 0.88, 0.94])),
        (21, 0.2, 0.5, SeenCell(52.0, [50.0, 55.0], [0.06, 0.23, 0.42])),
        (21, 0.2, 1.0, SeenCell(26.0, [25.0, 26.0], [0.11, 0.61, 0.86])),
        (21, 0.2, 1.5, SeenCell(20.0, [19.0, 20.0], [0.20, 0.90, 0.99])),
        (21, 0.4, 0.5, SeenCell(63.0, [60.0, 66.0], [0.06, 0.21, 0.36])),
        (21, 0.4, 1.0, SeenCell(28.0, [27.0, 28.0], [0.11, 0.52, 0.77])),
        (21, 0.4, 1.5, SeenCell(21.0, [21.0, 21.0], [0.19, 0.82, 0.97])),
        (21, 0.6, 0.5, SeenCell(73.0, [68.0, 77.0], [0.07, 0.20, 0.34])),
        (21, 0.6, 1.0, SeenCell(32.0, [31.0, 33.0], [0.10, 0.42, 0.66])),
        (21, 0.6, 1.5, SeenCell(23.0, [23.0, 24.0], [0.16, 0.69, 0.91])),
    ];
    let level = Level::of(Sensitivity::Standard, 1);
    let mut lines = Vec::new();
    for (ramp, rho, depth, cell) in published {
        let moods = Moods { rho, missing: MISSING };
        let found = Seen::of(people, level, &mut Random::new(2), one_item(moods, depth, ramp));
        let what = format!("a fall of {depth} over {ramp} days, rho {rho}");
        lines.extend(seen_lines(&what, &found, &cell, people));
    }
    lines
}

fn seen_lines(what: &str, found: &Seen, cell: &SeenCell, people: usize) -> Vec<Line> {
    let SeenCell(median, [low, high], shares) = cell;
    // The published interval is that of 4000 people; its half width is two standard errors of the target itself.
    let error = (high - low) / 4.0 * (4000.0 / people as f64).sqrt() + 0.5;
    let median = Line {
        what: format!("{what}: median day"),
        found: found.quantile(0.5) as f64,
        target: *median,
        tolerance: 2.0 + (high - low) / 2.0,
        error,
    };
    let by = [14, 28, 42].into_iter().zip(shares).map(|(days, &target)| {
        let what = format!("{what}: seen by day {days}");
        Line::share(what, found.by(days), target, SHARES, people as f64)
    });
    std::iter::once(median).chain(by).collect()
}

/// Three items, any of which may say so.
pub fn three_items(people: usize) -> Vec<Line> {
    let by_chance = [
        (Sensitivity::Standard, [0.70, 0.88, 1.21]),
        (Sensitivity::Sensitive, [1.42, 1.68, 2.05]),
        (Sensitivity::Gentle, [0.32, 0.42, 0.66]),
    ];
    let mut lines = Vec::new();
    for (sensitivity, targets) in by_chance {
        for (rho, target) in RHOS.into_iter().zip(targets) {
            let (mut random, moods) = (Random::new(3), Moods { rho, missing: MISSING });
            let make = |days| moods.three(&mut random, days, [None; 3]);
            let found = ByChance::of(people, Level::of(sensitivity, 3), make);
            let what = format!("three items, signs by chance a year, rho {rho}, {sensitivity:?}");
            lines.push(per_year(what, found, target, people));
        }
    }
    lines.extend(three_items_seen(people));
    lines
}

fn three_items_seen(people: usize) -> Vec<Line> {
    let published = [
        ([0.5, 0.5, 0.5], 52.0, 2.0, 0.42),
        ([1.0, 1.0, 1.0], 26.0, 1.0, 0.84),
        ([1.5, 1.5, 1.5], 20.0, 0.0, 0.98),
        ([1.0, 1.0, 0.0], 29.0, 1.0, 0.75),
        ([1.0, 0.0, 0.0], 35.0, 1.0, 0.60),
        ([1.5, 0.0, 0.0], 24.0, 0.0, 0.89),
    ];
    let mut lines = Vec::new();
    for (depths, median, half_width, share) in published {
        let mut found = Seen::nobody();
        for rho in RHOS {
            let moods = Moods { rho, missing: MISSING };
            let level = Level::of(Sensitivity::Standard, 3);
            found.join(Seen::of(people, level, &mut Random::new(4), |random, days, onset| {
                moods.three(random, days, depths.map(|depth| Some(Fall { onset, depth, ramp: 21 })))
            }));
        }
        let what = format!("three items fall by {depths:?} over 21 days");
        let error = (half_width / 2.0) * (4500.0 / (3 * people) as f64).sqrt() + 0.5;
        let tolerance = 2.0 + half_width;
        let at = found.quantile(0.5) as f64;
        lines.push(Line { what: format!("{what}: median day"), found: at, target: median, tolerance, error });
        lines.push(Line::share(
            format!("{what}: seen by day 42"),
            found.by(42),
            share,
            SHARES,
            3.0 * people as f64,
        ));
    }
    lines
}

/// How often a year the long view is low by chance: published as from 0.14 to 0.27, here with 0.03 of chance
/// at both ends.
pub fn long_view_by_chance(people: usize) -> Vec<Line> {
    let line = |rho| {
        let level = Level::of(Sensitivity::Standard, 1);
        let moods = Moods { rho, missing: MISSING };
        let found = long_views_by_chance(people, level, moods, &mut Random::new(12));
        let what = format!("long views that are low by chance a year, rho {rho}");
        let error = SCATTER_OF_COUNTS / (people as f64).sqrt();
        Line { what, found, target: 0.205, tolerance: 0.065 + 0.03, error }
    };
    RHOS.into_iter().map(line).collect()
}

/// One look at eight factors.
pub fn one_look(people: usize) -> Vec<Line> {
    let published = [
        (30, 0.00, [0.0, 0.0, 0.0]),
        (60, 0.08, [0.04, 0.11, 0.22]),
        (120, 0.13, [0.19, 0.48, 0.80]),
        (240, 0.11, [0.39, 0.83, 0.99]),
    ];
    let count = people as f64;
    let mut lines = Vec::new();
    for (days, any, powers) in published {
        let found = Claims::of(World::nothing_real(), people, days, &mut Random::new(5));
        let what = format!("a look after {days} days, nothing real: any claim");
        lines.push(Line::share(what, found.with_any(), any, SHARES, count));
        for (beta, power) in [0.15, 0.25, 0.35].into_iter().zip(powers) {
            let found = Claims::of(World::two_of_eight(beta), people, days, &mut Random::new(6));
            let what = format!("a look after {days} days, two real of {beta}");
            lines.push(Line::share(format!("{what}: found"), found.power(), power, 0.07, 2.0 * count));
            // At most 0.12, as a range.
            lines.push(Line::share(format!("{what}: false share"), found.false_share(), 0.06, 0.06, count));
            if days > 30 {
                let what = format!("{what}: intervals that hold the truth");
                lines.push(Line::share(what, found.coverage(), 0.95, 0.03, count));
            }
        }
    }
    lines
}

/// How many times too large an effect seems where it is found.
pub fn exaggeration(people: usize) -> Vec<Line> {
    let published = [(60, 0.25, 1.9), (60, 0.35, 1.4), (120, 0.25, 1.4), (120, 0.35, 1.1), (240, 0.35, 1.0)];
    let line = |(days, beta, target)| {
        let found = Claims::of(World::two_of_eight(beta), people, days, &mut Random::new(6)).exaggeration();
        let what = format!("a look after {days} days, two real of {beta}: times too large");
        Line { what, found, target, tolerance: 0.2, error: 1.0 / (people as f64).sqrt() }
    };
    published.into_iter().map(line).collect()
}

/// Factors that come together with a real one.
pub fn travelling(people: usize) -> Vec<Line> {
    let published = [(0.0, 0.08), (0.3, 0.08), (0.6, 0.07)];
    let line = |(common, target)| {
        let found = Claims::of(World::travelling(common), people, 120, &mut Random::new(7)).wrong();
        let what = format!("factors that travel together by {common}: wrong claims");
        Line::share(what, found, target, 0.05, people as f64)
    };
    published.into_iter().map(line).collect()
}

/// A year of looks, as the app takes them.
pub fn year_of_looks(people: usize) -> Vec<Line> {
    let count = people as f64;
    // The published figures stand on 150 people: three of their standard errors are the tolerance.
    let published_error = |target: f64| 3.0 * (target * (1.0 - target) / 150.0).sqrt();
    let found = YearOfLooks::of(World::nothing_real(), people, &mut Random::new(8)).with_false();
    let what = "a year of looks, nothing real: a false link shown".to_owned();
    let mut lines = vec![Line::share(what, found, 0.13, published_error(0.13), count)];
    for (beta, power, wrong) in [(0.25, 0.85, 0.09), (0.35, 1.0, 0.08)] {
        let found = YearOfLooks::of(World::two_of_eight(beta), people, &mut Random::new(8));
        let what = format!("a year of looks, two real of {beta}");
        lines.push(Line::share(format!("{what}: shown"), found.power(), power, 0.07, 2.0 * count));
        lines.push(Line::share(
            format!("{what}: false of those shown"),
            found.wrong(),
            wrong,
            0.06,
            2.0 * count,
        ));
    }
    lines
}

/// Fair tests: how often one gets an answer, and how often where there is nothing to find.
pub fn fair_tests(people: usize) -> Vec<Line> {
    let told =
        [(Keeping::NearlyAlways, 0.95), (Keeping::MostDays, 0.80)].into_iter().flat_map(|(keeping, kept)| {
            [Length::EightWeeks, Length::TwelveWeeks]
                .map(|length| (4 * length.blocks() as u64, 0.8, kept, length.chance_of_an_answer(keeping)))
        });
    let published = [
        (28, 0.8, 0.95, 0.33),
        (28, 0.8, 0.80, 0.17),
        (28, 0.0, 0.95, 0.045),
        (56, 0.0, 0.95, 0.045),
        (84, 0.0, 0.95, 0.045),
    ];
    let line = |(days, effect, keeping, target): (u64, f64, f64, f64)| {
        let found = answered(people, days, effect, keeping, &mut Random::new(9));
        let what = format!("a fair test of {days} days, effect {effect}, kept to {keeping}: answered");
        let tolerance = if effect > 0.0 { 0.06 } else { 0.015 };
        Line::share(what, found, target, tolerance, people as f64)
    };
    told.chain(published).map(line).collect()
}

/// The day's order beside the best of all orders: at least 0.98 in the mean, and 0.93 on all but one day of twenty.
pub fn day_order(days: usize) -> Vec<Line> {
    let shares = shares_of_the_best(days, &mut Random::new(10));
    let mean = shares.iter().sum::<f64>() / days as f64;
    let line = |what: &str, found, least: f64| {
        let middle = (1.0 + least) / 2.0;
        let (tolerance, error) = (1.0 - middle, 0.03 / (days as f64).sqrt());
        Line {
            what: format!("the day's order beside the best: {what}"),
            found,
            target: middle,
            tolerance,
            error,
        }
    };
    vec![line("mean", mean, 0.98), line("fifth percentile", shares[days / 20], 0.93)]
}
