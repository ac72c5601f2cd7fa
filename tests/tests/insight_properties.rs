//! Whatever a person's days are like, the methods give a finite number or a reason by name.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use evenkeel_core::insight::{
    Answer, Answered, BadSeries, Finding, Level, Look, MOST_FACTORS, NoVerdict, Observation, Quiet, Reading,
    Scale, Sensitivity, Series, Stretch, Trial, Why, association, course, long_view, readings, signs,
    standings, table,
};
use evenkeel_core::time::LocalDay;
use evenkeel_tests::methods::moods::day;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Values of days in their order: whole numbers, constants, extremes, runs of silence.
fn days(scale: Scale, most: usize) -> impl Strategy<Value = Series> {
    let number = match scale {
        Scale::Unbounded => prop_oneof![
            4 => select(vec![0.0, 1.0]),
            2 => (0_i32..600).prop_map(f64::from),
            1 => select(vec![-1e12, -0.1, 1e-9, 0.1, 1e12]),
        ]
        .boxed(),
        _ => prop_oneof![4 => (0_i32..=10).prop_map(f64::from), 1 => select(vec![0.0, 10.0, 6.5])].boxed(),
    };
    let run =
        (number, 1_usize..40, prop_oneof![3 => Just(0_u64), 1 => 1_u64..10, 1 => 80_u64..100], any::<bool>());
    let varied = vec((select(vec![0.0, 1.0, 3.0, 5.0, 6.0, 7.0, 10.0]), 0_u64..3), 0..most);
    let runs = vec(run, 0..8).prop_map(|runs| {
        let mut values = Vec::new();
        for (value, length, gap, wobbles) in runs {
            for at in 0..length {
                let wobble = if wobbles && at % 2 == 1 { 1.0 } else { 0.0 };
                values.push(((value + wobble).min(value.max(10.0)), if at == 0 { gap } else { 0 }));
            }
        }
        values
    });
    prop_oneof![varied, runs].prop_map(move |values| {
        let mut number = 0;
        let observations = values.into_iter().map(|(value, gap)| {
            number += 1 + gap;
            Observation { day: day(number), value }
        });
        Series::new(scale, observations).unwrap()
    })
}

fn answers() -> impl Strategy<Value = Vec<Answered>> {
    let answer = select(vec![Answer::True, Answer::Explained, Answer::NotForMe, Answer::NewNormal]);
    vec((0_u64..400, answer).prop_map(|(at, answer)| Answered { day: day(at), answer }), 0..4)
}

fn is_sound(reading: &Reading) -> bool {
    match reading.figures {
        Ok(figures) => {
            let numbers = [figures.mean, figures.spread, figures.sluggishness, figures.distance.size];
            numbers.iter().all(|number| number.is_finite())
                && figures.distance.strength.is_finite()
                && figures.distance.variance > 0.0
                && figures.spread >= 0.75
                && (0.0..=0.7).contains(&figures.sluggishness)
                && reading.reference >= 14
                && reading.recent >= 5
        }
        // A reason has no figures but counts.
        Err(_) => true,
    }
}

fn is_sound_link(found: &Result<evenkeel_core::insight::Association, Why>) -> bool {
    match found {
        Ok(found) => {
            let numbers =
                [found.effect, found.standard_error, found.interval.0, found.interval.1, found.contrast];
            numbers.iter().all(|number| number.is_finite())
                && found.standard_error > 0.0
                && (0.0..=1.0).contains(&found.p)
                && found.interval.0 <= found.effect
                && found.effect <= found.interval.1
                && found.rows >= 30
        }
        Err(_) => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_comparison_is_finite_or_says_why_there_is_none(series in days(Scale::ZeroToTen, 200), at in 0_u64..600) {
        let found = readings(&series, &[day(at)]);
        prop_assert_eq!(found.len(), series.len());
        prop_assert!(found.iter().all(is_sound));
        if let Ok(figures) = long_view(&series, &[], day(at)) {
            prop_assert!(figures.distance.strength.is_finite());
        }
    }

    #[test]
    fn signs_are_never_closer_than_four_weeks_and_never_within_a_snooze(
        items in vec(days(Scale::ZeroToTen, 200), 0..4), answers in answers()
    ) {
        let said = signs(&items, Level::of(Sensitivity::Sensitive, items.len()), &answers);
        for pair in said.windows(2) {
            prop_assert!((pair[1].day.0 - pair[0].day.0).num_days() >= 28);
        }
        for sign in &said {
            prop_assert!(!sign.items.is_empty());
            let snoozed = answers.iter().any(|given| {
                given.answer == Answer::NotForMe && (0..28).contains(&(sign.day.0 - given.day.0).num_days())
            });
            prop_assert!(!snoozed, "{:?}", sign.day);
        }
    }

    #[test]
    fn what_is_said_later_changes_nothing_before_it(series in days(Scale::ZeroToTen, 200), cut in 0_usize..200) {
        let all = readings(&series, &[]);
        let known = Series::new(Scale::ZeroToTen, series.observations().take(cut)).unwrap();
        let earlier = readings(&known, &[]);
        prop_assert_eq!(&all[..earlier.len()], earlier.as_slice());
    }

    #[test]
    fn a_link_is_finite_or_says_why_there_is_none(
        energy in days(Scale::ZeroToTen, 250), factor in days(Scale::Unbounded, 250)
    ) {
        prop_assert!(is_sound_link(&association(&energy, &factor, Stretch::All)));
        let newest = association(&energy, &factor, Stretch::UpTo(day(200)));
        prop_assert!(is_sound_link(&newest));
    }

    #[test]
    fn a_link_in_minutes_is_the_same_link_as_in_hours(
        energy in days(Scale::ZeroToTen, 250), hours in vec(0_u32..9, 250)
    ) {
        let factor = |unit: f64| {
            let days = hours.iter().enumerate();
            Series::new(Scale::Unbounded, days.map(|(at, &hours)| Observation { day: day(at as u64), value: f64::from(hours) * unit })).unwrap()
        };
        let (in_hours, in_minutes) =
            (association(&energy, &factor(1.0), Stretch::All), association(&energy, &factor(60.0), Stretch::All));
        match (in_hours, in_minutes) {
            (Ok(hours), Ok(minutes)) => {
                prop_assert!((hours.p - minutes.p).abs() < 1e-9);
                prop_assert!((hours.effect - minutes.effect * 60.0).abs() < 1e-9 * (1.0 + hours.effect.abs()));
            }
            (hours, minutes) => prop_assert_eq!(hours, minutes),
        }
    }

    #[test]
    fn a_look_says_something_sound_of_every_factor(
        energy in days(Scale::ZeroToTen, 150), factors in vec(days(Scale::Unbounded, 150), 0..10)
    ) {
        let findings = Look::up_to(day(150)).take(&energy, &factors);
        prop_assert_eq!(findings.len(), factors.len());
        for (at, finding) in findings.iter().enumerate() {
            match finding {
                Finding::Link(link) => {
                    prop_assert!(at < MOST_FACTORS);
                    prop_assert!(is_sound_link(&Ok(*link)));
                    prop_assert!(link.effect.abs() * link.contrast >= 0.3);
                }
                Finding::Nothing(why) => prop_assert_eq!(at >= MOST_FACTORS, *why == Why::BeyondTheMost),
                Finding::NoClearLink | Finding::NotToldApart => prop_assert!(at < MOST_FACTORS),
            }
        }
        let late = course(&energy, &factors, day(300)).pop().map(|(_, standings)| standings);
        prop_assert_eq!(standings(&energy, &factors, None, day(300)), late);
    }

    #[test]
    fn a_trial_has_a_probability_or_says_why_it_has_none(
        energy in days(Scale::ZeroToTen, 80), bytes in vec(0_u8..252, 14), today in 40_u64..80
    ) {
        let mut bytes = bytes.into_iter();
        let trial = Trial::draw(day(1), 14, || bytes.next().unwrap());
        match trial.verdict(&energy, day(today)) {
            Ok(verdict) => {
                prop_assert!(verdict.p > 0.0 && verdict.p <= 1.0);
                prop_assert!(verdict.difference.is_finite());
                prop_assert!(today >= 57);
            }
            Err(NoVerdict::NotOver { days }) => prop_assert!(days > 0 && today < 57),
            Err(NoVerdict::TooFewMornings { .. } | NoVerdict::EnergyNeverChanged) => {}
        }
    }

    #[test]
    fn a_table_is_read_or_its_bad_row_is_named(text in "(date,value\n)?([-0-9a-z.,\" ]{0,14}\n){0,6}") {
        let columns = [table::Column { name: "value", scale: Scale::ZeroToTen }];
        match table::read(&text, &columns) {
            Ok(found) => prop_assert!(found.series[0].observations().all(|one| (0.0..=10.0).contains(&one.value))),
            Err(bad) => prop_assert!(bad.to_string().starts_with("row ") && !bad.expected.is_empty()),
        }
    }
}

/// One value a day, from day 0.
fn each_day(scale: Scale, values: impl IntoIterator<Item = f64>) -> Series {
    let values = values.into_iter().enumerate();
    Series::new(scale, values.map(|(at, value)| Observation { day: day(at as u64), value })).unwrap()
}

#[test]
fn every_case_that_carries_no_link_has_its_own_reason() {
    let energy = |count: usize| each_day(Scale::ZeroToTen, (0..count).map(|at| (4 + at * at % 5) as f64));
    let factor = |count: usize, of: fn(usize) -> f64| each_day(Scale::Unbounded, (0..count).map(of));
    let constant = each_day(Scale::ZeroToTen, vec![5.0; 60]);
    let straight = each_day(Scale::ZeroToTen, (0..60).map(|at| at as f64 / 6.0));
    let nothing = || each_day(Scale::Unbounded, []);
    let weekend = |at: usize| f64::from(u8::from(at % 7 == 4 || at % 7 == 5));
    let cases = [
        (energy(60), nothing(), Why::NoRows),
        (each_day(Scale::ZeroToTen, []), factor(60, |at| (at % 2) as f64), Why::NoRows),
        (energy(13), factor(60, |at| (at % 2) as f64), Why::TooFewRows { rows: 12 }),
        (energy(60), factor(60, |_| 1.0), Why::FactorNeverChanged),
        (energy(60), factor(60, |_| 0.0), Why::FactorNeverChanged),
        (energy(60), factor(60, |_| 7.5), Why::FactorNeverChanged),
        (energy(60), factor(60, |at| f64::from(u8::from(at < 4))), Why::TooSeldom { times: 4 }),
        (energy(60), factor(60, |at| (at % 3) as f64), Why::TooFewValues { values: 3 }),
        (constant, factor(60, |at| (at % 2) as f64), Why::EnergyNeverChanged),
        (straight, factor(60, |at| (at % 2) as f64), Why::NothingLeftOpen),
        // The evening before a day of the weekend.
        (energy(60), factor(60, weekend), Why::FactorFollowsTheCalendar),
    ];
    let mut said = BTreeSet::new();
    for (energy, factor, why) in cases {
        assert_eq!(association(&energy, &factor, Stretch::UpTo(day(60))), Err(why));
        said.insert(why.to_string());
    }
    assert_eq!(said.len(), 8, "{said:?}");
}

#[test]
fn every_case_that_carries_no_comparison_has_its_own_reason() {
    let newest = |days: &[u64]| {
        let observations = days.iter().map(|&at| Observation { day: day(at), value: 5.0 });
        readings(&Series::new(Scale::ZeroToTen, observations).unwrap(), &[])
            .pop()
            .map(|newest| newest.figures)
    };
    let daily: Vec<u64> = (0..20).collect();
    assert_eq!(newest(&[]), None, "no day, no reading");
    assert_eq!(newest(&daily), Some(Err(Quiet::FirstWeeks { left: 9 })));
    let sparse_now: Vec<u64> = (0..28).chain([40, 42]).collect();
    assert_eq!(newest(&sparse_now), Some(Err(Quiet::TooFewRecent { check_ins: 2 })));
    let sparse_before: Vec<u64> = (0..28).step_by(3).chain(35..45).collect();
    assert_eq!(newest(&sparse_before), Some(Err(Quiet::UsualTooThin { days: 10 })));
}

#[test]
fn a_constant_life_is_exactly_its_usual_and_gives_no_sign() {
    let series = each_day(Scale::ZeroToTen, vec![6.0; 120]);
    let newest = readings(&series, &[]).pop().unwrap().figures.unwrap();
    assert_eq!((newest.mean, newest.distance.size, newest.distance.strength), (6.0, 0.0, 0.0));
    assert!(signs(&[series], Level::of(Sensitivity::Sensitive, 1), &[]).is_empty());
}

#[test]
fn days_out_of_order_and_days_twice_are_told_apart() {
    let of = |days: [u64; 2]| {
        Series::new(Scale::ZeroToTen, days.map(|at| Observation { day: day(at), value: 5.0 })).unwrap_err()
    };
    assert_eq!((of([3, 3]), of([3, 1])), (BadSeries::Twice(day(3)), BadSeries::OutOfOrder(day(1))));
}

#[test]
fn a_gap_of_more_than_84_days_begins_anew_and_so_does_a_new_normal() {
    let with_gap = |gap: u64| {
        let days = (0..60).chain(60 + gap..120 + gap);
        let observations = days.map(|at| Observation { day: day(at), value: (4 + at % 4) as f64 });
        readings(&Series::new(Scale::ZeroToTen, observations).unwrap(), &[])
    };
    let after = |readings: &[Reading]| readings[60].figures.err();
    assert_eq!(after(&with_gap(83)), Some(Quiet::TooFewRecent { check_ins: 1 }));
    assert_eq!(after(&with_gap(84)), Some(Quiet::FirstWeeks { left: 28 }));
    let series = each_day(Scale::ZeroToTen, (0..120).map(|at| (4 + at % 4) as f64));
    let anew = readings(&series, &[day(60)]);
    assert_eq!(anew[60].figures.err(), Some(Quiet::FirstWeeks { left: 28 }));
    assert!(anew[59].figures.is_ok() && anew[92].figures.is_ok());
}

/// Sixty ordinary days, then as many that are three points lower.
fn fallen() -> Series {
    each_day(Scale::ZeroToTen, (0..120).map(|at| (if at < 60 { 6 + at % 3 } else { 3 + at % 3 }) as f64))
}

#[test]
fn each_answer_changes_what_follows_it_as_it_says() {
    let level = Level::of(Sensitivity::Standard, 1);
    let days = |answers: &[Answered]| -> Vec<LocalDay> {
        signs(&[fallen()], level, answers).into_iter().map(|sign| sign.day).collect()
    };
    let plain = days(&[]);
    let first = plain[0];
    assert!(plain.len() >= 2 && first < day(75), "{plain:?}");
    let answer = |answer| days(&[Answered { day: first, answer }]);
    assert_eq!(answer(Answer::True), plain, "what is true goes on being watched");
    assert_eq!(answer(Answer::Explained), plain, "its days are left out of the series, not here");
    let later = LocalDay(first.0 + chrono::TimeDelta::days(20));
    let snoozed = days(&[Answered { day: later, answer: Answer::NotForMe }]);
    assert_eq!((snoozed[0], snoozed[1]), (first, LocalDay(later.0 + chrono::TimeDelta::days(28))));
    assert_eq!(days(&[Answered { day: later, answer: Answer::NewNormal }]), [first], "low is usual now");
}

#[test]
fn seven_marked_sick_days_leave_everything_untouched() {
    let well: Vec<f64> = (0..120).map(|at| (6 + at % 3) as f64).collect();
    let sick: Vec<LocalDay> = (100..107).map(day).collect();
    let mut ill = well.clone();
    ill[100..107].fill(1.0);
    let all = each_day(Scale::ZeroToTen, ill);
    let level = Level::of(Sensitivity::Standard, 1);
    assert!(!signs(std::slice::from_ref(&all), level, &[]).is_empty(), "unmarked they are a sign");
    let marked = all.without(&sick);
    assert!(signs(std::slice::from_ref(&marked), level, &[]).is_empty());
    assert_eq!(marked, each_day(Scale::ZeroToTen, well).without(&sick), "nothing of them is left");
}

#[test]
fn factors_that_are_the_same_cannot_be_told_apart() {
    let random = |at: usize| (at * 7 + at * at / 3) % 11 < 5;
    let factor = each_day(Scale::Unbounded, (0..120).map(|at| f64::from(u8::from(random(at)))));
    let energy = each_day(
        Scale::ZeroToTen,
        (0..120).map(|at| (4 + at % 3 + if at > 0 && random(at - 1) { 3 } else { 0 }) as f64),
    );
    let alone = Look::up_to(day(120)).take(&energy, std::slice::from_ref(&factor));
    assert!(alone[0].is_link(), "{alone:?}");
    let both = Look::up_to(day(120)).take(&energy, &[factor.clone(), factor]);
    assert_eq!(both, [Finding::NotToldApart, Finding::NotToldApart]);
}
