//! What the charts of Patterns promise, whatever was said: no number that the days do not carry, and nothing made up.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use std::collections::BTreeMap;

use chrono::{Datelike, TimeDelta};
use evenkeel_core::checkin::{CheckInAnswer, CheckInItem, CountingAnswer, DayMark, Occasion};
use evenkeel_core::insight::WorkingDay;
use evenkeel_core::plan::{ItemId, Kind, MarkWhat, Standing};
use evenkeel_core::time::LocalDay;
use evenkeel_core::trends::{
    DayApart, ItemTrend, OwnUsual, Said, Span, SpanFigures, Trends, WhyApart, trends,
};
use evenkeel_tests::plan::Filling;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use vault_support::{at, sample};

/// A Friday.
fn today() -> LocalDay {
    "2026-03-27".parse().unwrap()
}

fn ago(days: i64) -> LocalDay {
    LocalDay(today().0 - TimeDelta::days(days))
}

fn work() -> WorkingDay {
    WorkingDay { starts: "09:00".parse().unwrap(), minutes: 510 }
}

fn of(said: &Said) -> Trends {
    trends(said, today(), work())
}

fn energy(days: impl IntoIterator<Item = (i64, u8)>) -> Vec<CountingAnswer> {
    days.into_iter().map(|(days, value)| (ago(days), CheckInItem::Energy, value)).collect()
}

fn answers_only(answers: Vec<CountingAnswer>) -> Said {
    Said { answers, ..Said::default() }
}

fn span(trend: &ItemTrend, span: Span) -> &SpanFigures {
    trend.spans.iter().find(|figures| figures.span == span).unwrap()
}

/// What is drawn for a day so many days ago.
fn value(trends: &Trends, item: usize, days_ago: i64) -> Option<f64> {
    let at = (ago(days_ago).0 - trends.first.0).num_days();
    trends.items[item].values[usize::try_from(at).unwrap()]
}

#[test]
fn a_day_without_an_answer_is_missing_and_a_zero_is_an_answer() {
    let trends = of(&answers_only(energy([(0, 0), (2, 6)])));
    assert_eq!(value(&trends, 0, 0), Some(0.0));
    assert_eq!(value(&trends, 0, 1), None);
    assert_eq!(value(&trends, 0, 2), Some(6.0));
    let figures = span(&trends.items[0], Span::FourWeeks);
    assert_eq!((figures.days, figures.answered), (3, 2), "days before the first check-in are nobody's gap");
    let middle = figures.middle.unwrap();
    assert_eq!((middle.lowest, middle.median, middle.highest, middle.mean), (0.0, 3.0, 6.0, 3.0));
}

#[test]
fn the_weeks_are_whole_ones_up_to_today_and_each_day_has_a_place() {
    let trends = of(&answers_only(energy([(0, 5)])));
    assert_eq!(trends.first.to_string(), "2025-03-31");
    assert_eq!(trends.first.0.weekday(), chrono::Weekday::Mon);
    assert_eq!(trends.items[0].values.len(), 51 * 7 + 5);
    let firsts: Vec<String> = trends.items[0].spans.iter().map(|span| span.first.to_string()).collect();
    assert_eq!(firsts, ["2026-02-28", "2026-01-03", "2025-03-31"]);
}

#[test]
fn a_day_that_does_not_count_is_in_no_number_and_a_pause_hides_nothing_that_was_said() {
    let said = Said {
        answers: energy([(0, 5), (1, 0), (2, 5), (3, 8)]),
        marks: vec![(ago(1), DayMark::Sick), (ago(400), DayMark::Leave)],
        paused: vec![ago(2), ago(4), ago(500)],
        ..Said::default()
    };
    let trends = of(&said);
    assert_eq!(value(&trends, 0, 1), None);
    assert_eq!(value(&trends, 0, 2), Some(5.0), "said in a pause is said");
    let figures = span(&trends.items[0], Span::FourWeeks);
    assert_eq!((figures.days, figures.answered), (3, 3));
    assert_eq!(figures.middle.unwrap().lowest, 5.0);
    let apart = |days, why| DayApart { day: ago(days), why };
    let expected = [apart(4, WhyApart::Paused), apart(2, WhyApart::Paused), apart(1, WhyApart::Sick)];
    assert_eq!(trends.apart, expected, "of these weeks alone");
}

#[test]
fn a_marked_day_in_a_pause_does_not_count() {
    let said = Said {
        answers: energy([(0, 5), (1, 9)]),
        marks: vec![(ago(1), DayMark::Other)],
        paused: vec![ago(1)],
        ..Said::default()
    };
    assert_eq!(of(&said).apart, [DayApart { day: ago(1), why: WhyApart::Other }]);
    assert_eq!(value(&of(&said), 0, 1), None);
}

#[test]
fn a_weekday_has_a_mean_from_three_days_on() {
    // Fridays, and two Thursdays.
    let trends = of(&answers_only(energy([(0, 4), (7, 5), (14, 9), (1, 2), (8, 2)])));
    let weekdays = &span(&trends.items[0], Span::FourWeeks).weekdays;
    assert_eq!((weekdays[4].days, weekdays[4].mean), (3, Some(6.0)));
    assert_eq!((weekdays[3].days, weekdays[3].mean), (2, None));
    assert_eq!((weekdays[0].days, weekdays[0].mean), (0, None));
}

#[test]
fn each_item_has_its_own_unit_and_only_scales_of_every_day_have_a_usual() {
    let said = |item, value| (today(), item, value);
    let trends = of(&answers_only(vec![
        said(CheckInItem::Sleep, 15),
        said(CheckInItem::Moved, 1),
        said(CheckInItem::Efficacy, 6),
        said(CheckInItem::Distance, 3),
        said(CheckInItem::AreaWorkload, 3),
    ]));
    let shown: Vec<(&str, f64, bool)> = trends
        .items
        .iter()
        .map(|one| {
            let last = one.values.last().unwrap().unwrap();
            (one.item.word(), last, one.own_usual != OwnUsual::NotReckoned)
        })
        .collect();
    assert_eq!(
        shown,
        [("sleep", 7.5, false), ("distance", 3.0, true), ("moved", 1.0, false), ("efficacy", 6.0, false)]
    );
    assert!(span(&trends.items[3], Span::Year).weekdays.is_empty(), "asked once a week");
}

#[test]
fn why_there_is_no_usual_yet_is_said_by_name() {
    let at_last = |days: Vec<(i64, u8)>| of(&answers_only(energy(days))).items[0].own_usual;
    assert_eq!(at_last(vec![(0, 5)]), OwnUsual::Learning { left: 28 });
    assert_eq!(at_last((0..10).map(|days| (days, 5)).collect()), OwnUsual::Learning { left: 19 });
    let few_recent = (20..60).chain([0]).map(|days| (days, 5)).collect();
    assert_eq!(at_last(few_recent), OwnUsual::FewRecent { check_ins: 1, of: 5 });
    let thin = (0..10).chain(40..50).map(|days| (days, 5)).collect();
    assert_eq!(at_last(thin), OwnUsual::Thin { days: 10, of: 14 });
    let known = (0..60).map(|days| (days, 5)).collect();
    assert!(matches!(at_last(known), OwnUsual::Known { days: 32, mean: 5.0, .. }));
}

#[test]
fn nothing_said_is_nothing_drawn() {
    let trends = of(&Said::default());
    assert_eq!((trends.begun, trends.items.len(), trends.apart.len()), (None, 0, 0));
    assert_eq!((trends.energy.taps, trends.energy.days), (0, 0));
    let long_ago = of(&answers_only(energy([(400, 5)])));
    assert_eq!((long_ago.begun, long_ago.items.len()), (Some(ago(400)), 0));
    let ahead = of(&answers_only(energy([(-1, 5)])));
    assert_eq!(ahead.begun, None, "a day that has not come");
}

#[test]
fn the_vault_gives_what_was_said_and_leaves_out_the_days_that_do_not_count() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let zone = chrono_tz::Europe::Berlin;
    for days in [5, 4, 3, 0] {
        let day = ago(days);
        let morning = day.0.and_hms_opt(8, 0, 0).unwrap().and_utc();
        let answer = CheckInAnswer { item: CheckInItem::Energy, value: Some(days as u8) };
        vault.save_check_in(day, &[answer], None, day, morning, zone).unwrap();
    }
    vault.mark_day(ago(4), Some(DayMark::Leave)).unwrap();
    vault.pause_check_ins(ago(2), 2).unwrap();
    let trends = vault.trends(today(), work()).unwrap();
    assert_eq!(trends.begun, Some(ago(5)));
    let drawn: Vec<Option<f64>> = (0..=5).rev().map(|days| value(&trends, 0, days)).collect();
    assert_eq!(drawn, [Some(5.0), None, Some(3.0), None, None, Some(0.0)]);
    let why: Vec<WhyApart> = trends.apart.iter().map(|one| one.why).collect();
    assert_eq!(why, [WhyApart::Leave, WhyApart::Paused, WhyApart::Paused]);
    assert_eq!(vault.trends(ago(3), work()).unwrap().items[0].values.last(), Some(&Some(3.0)), "as it was");
}

#[test]
fn ten_years_are_windowed_to_the_weeks_that_are_looked_at() {
    let items = CheckInItem::ALL.iter().filter(|item| item.occasion() != Occasion::Monthly);
    let answers = items
        .flat_map(|&item| (0..3650).map(move |days| (ago(days), item, (days % 7) as u8 % (item.most() + 1))));
    let trends = of(&answers_only(answers.collect()));
    assert!(trends.items.iter().all(|one| one.values.len() == 362));
    assert!(trends.items.iter().flat_map(|one| &one.usual).flatten().all(|one| one.day >= trends.first));
}

/// Answers of many kinds and days, in any order, some twice, some beyond their range.
fn answers() -> impl Strategy<Value = Vec<CountingAnswer>> {
    let item = select(CheckInItem::ALL.to_vec());
    let daily = select(vec![CheckInItem::Energy, CheckInItem::Drained]);
    let day = prop_oneof![3 => 0_i64..120, 1 => -3_i64..600];
    let any = vec((prop_oneof![1 => item, 3 => daily], day, 0_u8..=12), 0..250);
    any.prop_map(|all| all.into_iter().map(|(item, days, value)| (ago(days), item, value)).collect())
}

fn said() -> impl Strategy<Value = Said> {
    let days = || vec((0_i64..400).prop_map(ago), 0..12);
    let mark = select(vec![DayMark::Sick, DayMark::Leave, DayMark::Other]);
    let marks = vec(((0_i64..150).prop_map(ago), mark), 0..12);
    (answers(), marks, days(), days()).prop_map(|(answers, marks, paused, restarts)| Said {
        answers,
        marks,
        paused,
        restarts,
        ..Said::default()
    })
}

fn numbers(trends: &Trends) -> Vec<f64> {
    let mut all = Vec::new();
    for item in &trends.items {
        all.extend(item.values.iter().flatten());
        all.extend(item.usual.iter().flatten().flat_map(|one| [one.mean, one.low, one.high]));
        for figures in &item.spans {
            all.extend(figures.middle.iter().flat_map(|one| [one.lowest, one.median, one.highest, one.mean]));
            all.extend(figures.weekdays.iter().filter_map(|one| one.mean));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn every_number_is_one_and_lies_on_its_scale(said in said()) {
        let trends = of(&said);
        for number in numbers(&trends) {
            prop_assert!(number.is_finite() && number >= 0.0, "{number}");
        }
        for band in trends.items.iter().flat_map(|item| &item.usual).flatten() {
            prop_assert!(band.low <= band.mean && band.mean <= band.high && band.high <= 10.0, "{band:?}");
        }
    }

    #[test]
    fn a_value_is_there_where_the_last_answer_of_a_day_that_counts_is_and_nowhere_else(said in said()) {
        let trends = of(&said);
        let mut expected: BTreeMap<(CheckInItem, LocalDay), u8> = BTreeMap::new();
        for &(day, item, value) in &said.answers {
            let counts = !said.marks.iter().any(|(marked, _)| *marked == day);
            let is_shown = day >= trends.first && day <= trends.last && item.occasion() != Occasion::Monthly;
            if counts && is_shown && value <= item.most() {
                expected.insert((item, day), value);
            }
        }
        let mut found = BTreeMap::new();
        for item in &trends.items {
            for (at, value) in (0_i64..).zip(&item.values) {
                let Some(value) = value else { continue };
                let unit = if item.item == CheckInItem::Sleep { 2.0 } else { 1.0 };
                let day = LocalDay(trends.first.0 + TimeDelta::days(at));
                found.insert((item.item, day), (value * unit) as u8);
            }
        }
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn figures_are_of_the_values_that_are_drawn(said in said()) {
        let trends = of(&said);
        for item in &trends.items {
            for figures in &item.spans {
                let skipped = (figures.first.0 - trends.first.0).num_days() as usize;
                let drawn: Vec<f64> = item.values[skipped..].iter().flatten().copied().collect();
                prop_assert_eq!(drawn.len() as u32, figures.answered);
                prop_assert!(figures.answered <= figures.days);
                prop_assert_eq!(figures.middle.is_some(), !drawn.is_empty());
                if let Some(middle) = figures.middle {
                    prop_assert!(drawn.iter().all(|one| (middle.lowest..=middle.highest).contains(one)));
                    prop_assert!((middle.mean - drawn.iter().sum::<f64>() / drawn.len() as f64).abs() < 1e-9);
                }
                let by_weekday: u32 = figures.weekdays.iter().map(|one| one.days).sum();
                prop_assert!(figures.weekdays.is_empty() || by_weekday == figures.answered);
            }
        }
    }

    #[test]
    fn the_order_of_days_does_not_matter(said in said()) {
        let mut other = said.clone();
        // Stable, so that of two answers for a day the later one stays the later one.
        other.answers.sort_by_key(|(day, item, _)| (std::cmp::Reverse(*day), *item));
        other.paused.reverse();
        let mut once: BTreeMap<LocalDay, DayMark> = BTreeMap::new();
        once.extend(said.marks.iter().copied());
        other.marks = once.into_iter().rev().collect();
        prop_assert_eq!(of(&said), of(&other));
    }

    #[test]
    fn what_is_usual_stands_at_a_day_with_an_answer_and_on_its_own_past_alone(said in said(), cut in 0_i64..100) {
        let trends = of(&said);
        let then = as_of(&said, cut);
        for item in &trends.items {
            let Some(before) = then.items.iter().find(|one| one.item == item.item) else { continue };
            let drawn: Vec<_> = item.usual.iter().flatten().filter(|one| one.day <= then.last).collect();
            let known: Vec<_> = before.usual.iter().flatten().filter(|one| one.day >= trends.first).collect();
            prop_assert_eq!(drawn, known, "days that come later change nothing");
            for one in item.usual.iter().flatten() {
                let at = (one.day.0 - trends.first.0).num_days() as usize;
                prop_assert!(item.values[at].is_some());
            }
        }
    }
}

/// The same, as it stood so many days ago.
fn as_of(said: &Said, days: i64) -> Trends {
    trends(said, ago(days), work())
}

#[test]
fn marks_of_boundaries_are_told_by_week_also_of_one_that_was_put_away_and_the_last_of_a_day_holds() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let filling = Filling { words: "words", text: "", day: today(), level: 5, given: None };
    let none = ItemId(String::new());
    let mut add =
        |kind| vault.add_item(filling.content(kind, &none, &none), None, today(), at(1)).unwrap().id;
    let (boundary, habit) = (add(Kind::Boundary), add(Kind::Habit));
    let bent = || MarkWhat::Bent { because: String::new() };
    for (item, day, what) in [
        (&boundary, ago(0), bent()),
        (&boundary, ago(0), MarkWhat::Kept),
        (&boundary, ago(1), bent()),
        (&boundary, ago(2), MarkWhat::Kept),
        (&boundary, ago(2), MarkWhat::NotRelevant),
        (&habit, ago(3), MarkWhat::Done),
    ] {
        vault.add_mark(Some(item.clone()), day, what, at(2)).unwrap();
    }
    vault.place_item(&boundary, Standing::Archived, None, at(3)).unwrap();
    let found = vault.trends(today(), work()).unwrap().boundaries;
    assert_eq!((found.kept, found.marked, found.weeks.len()), (1, 2, 1));
}
