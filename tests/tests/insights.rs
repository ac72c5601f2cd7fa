//! What the vault promises about early signs and links: from check-ins to what is shown, and what an answer changes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use evenkeel_core::checkin::{CheckInItem, DayMark};
use evenkeel_core::insight::{Answer, Sensitivity, WorkingDay};
use evenkeel_core::patterns::Factor;
use evenkeel_core::reviews::FitOccasion;
use evenkeel_core::time::LocalDay;
use evenkeel_core::trends::OwnUsual;
use evenkeel_core::vault::{Vault, VaultError};
use evenkeel_core::view::{
    Found, Insights, LinksStage, PresentSign, SignReply, SignsView, WatchedSide, WatchedStanding,
};
use evenkeel_tests::lives::{Life, day_at, energy_falls, live, lunch_helps};
use vault_support::{Sample, sample};

const FALLS: usize = 100;
const DAYS: usize = 118;

fn first() -> LocalDay {
    "2026-01-05".parse().unwrap()
}

fn today() -> LocalDay {
    day_at(first(), DAYS - 1)
}

fn lived(life: &Life) -> (Sample, Vault) {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    live(&mut vault, life).unwrap();
    (sample, vault)
}

fn insights_on(vault: &Vault, today: LocalDay) -> Insights {
    vault.insights(Vec::new(), Sensitivity::Standard, today).unwrap()
}

/// What the charts draw beside the energy.
fn band_of_energy(vault: &Vault) -> OwnUsual {
    let work = WorkingDay { starts: "09:00".parse().unwrap(), minutes: 510 };
    let trends = vault.trends(today(), work).unwrap();
    trends.items.into_iter().find(|one| one.item == CheckInItem::Energy).unwrap().own_usual
}

fn signs(vault: &Vault) -> SignsView {
    insights_on(vault, today()).signs
}

fn standing(signs: &SignsView, item: CheckInItem) -> WatchedStanding {
    signs.items.iter().find(|one| one.item == item).unwrap().standing.clone()
}

fn a_sign() -> (Sample, Vault, PresentSign) {
    let (sample, vault) = lived(&energy_falls(first(), DAYS, FALLS));
    let present = signs(&vault).present.expect("a fall of two points for 18 days is a sign");
    (sample, vault, present)
}

fn answer(vault: &mut Vault, sign: LocalDay, reply: SignReply) -> Result<(), VaultError> {
    vault.answer_sign(sign, reply, Sensitivity::Standard, today())
}

#[test]
fn a_sign_comes_with_its_numbers_its_days_and_how_often_chance_does_this() {
    let (_sample, vault, present) = a_sign();
    assert!(present.day > day_at(first(), FALLS) && present.answer.is_none());
    assert_eq!(present.items.len(), 1);
    let said = &present.items[0];
    assert_eq!((said.item, said.comparison.day), (CheckInItem::Energy, present.day));
    assert!((5.8..=6.2).contains(&said.comparison.usual), "{said:?}");
    let signs = signs(&vault);
    assert_eq!((signs.by_chance.times, signs.by_chance.years), (1, 1));
    let WatchedStanding::Compared { comparison, side } = standing(&signs, CheckInItem::Energy) else {
        panic!("{signs:?}");
    };
    assert_eq!((side, comparison.recent_days, comparison.day), (WatchedSide::Below, 28, today()));
    assert!((4.0..=5.2).contains(&comparison.recent), "{comparison:?}");
    assert_eq!(standing(&signs, CheckInItem::Drained), WatchedStanding::NoCheckIns);
}

#[test]
fn each_answer_changes_what_it_says_it_does_and_is_as_if_never_given_once_it_is_taken_back() {
    let (sample, mut vault, present) = a_sign();
    let before = insights_on(&vault, today());
    assert!(matches!(band_of_energy(&vault), OwnUsual::Known { .. }));
    let low = day_at(first(), FALLS);
    let explained = SignReply::Explained { first: low, last: today(), mark: DayMark::Sick };
    for (reply, stays) in [
        (SignReply::True, true),
        (explained, false),
        (SignReply::NotForMe, false),
        (SignReply::NewNormal, false),
    ] {
        answer(&mut vault, present.day, reply).unwrap();
        vault.close().unwrap();
        vault = sample.open().unwrap();
        let after = signs(&vault);
        assert_eq!(after.present.is_some(), stays, "{reply:?}");
        assert_eq!(after.answered.len(), 1, "{reply:?}");
        assert_eq!(after.answered[0].answer, reply.answer());
        match reply {
            SignReply::True => assert_eq!(after.present.unwrap().answer, Some(Answer::True)),
            SignReply::Explained { .. } => {
                assert_eq!(after.answered[0].marked_days, 18);
                assert_eq!(vault.check_in_day(low).unwrap().mark, Some(DayMark::Sick));
            }
            SignReply::NotForMe => assert_eq!(after.quiet_until, today().after_days(28)),
            SignReply::NewNormal => {
                let learning = standing(&after, CheckInItem::Energy);
                assert_eq!(learning, WatchedStanding::FirstWeeks { days_left: 28 });
                let beside = band_of_energy(&vault);
                assert!(matches!(beside, OwnUsual::Learning { .. }), "the charts agree: {beside:?}");
            }
        }
        vault.take_back_sign_answer(present.day).unwrap();
        assert_eq!(insights_on(&vault, today()), before, "{reply:?}");
        assert_eq!(vault.check_in_day(low).unwrap().mark, None);
    }
}

#[test]
fn taking_an_answer_back_leaves_the_days_that_were_marked_before() {
    let (_sample, mut vault, present) = a_sign();
    let sick = today().before_days(1).unwrap();
    vault.mark_day(sick, Some(DayMark::Sick)).unwrap();
    let present = signs(&vault).present.unwrap_or(present);
    let reply = SignReply::Explained { first: day_at(first(), FALLS), last: today(), mark: DayMark::Other };
    answer(&mut vault, present.day, reply).unwrap();
    assert_eq!(vault.check_in_day(sick).unwrap().mark, Some(DayMark::Sick));
    vault.take_back_sign_answer(present.day).unwrap();
    assert_eq!(vault.check_in_day(sick).unwrap().mark, Some(DayMark::Sick));
    assert_eq!(vault.check_in_day(today()).unwrap().mark, None);
}

#[test]
fn an_answer_to_no_sign_and_a_reason_that_does_not_fit_change_nothing() {
    let (_sample, mut vault, present) = a_sign();
    let before = insights_on(&vault, today());
    let elsewhere = present.day.after_days(1).unwrap();
    assert!(matches!(answer(&mut vault, elsewhere, SignReply::True), Err(VaultError::NotFound)));
    assert!(matches!(vault.take_back_sign_answer(present.day), Err(VaultError::NotFound)));
    let day = |text: &str| text.parse::<LocalDay>().unwrap();
    for (from, to) in [
        (today(), today().before_days(1).unwrap()),
        (today(), today().after_days(1).unwrap()),
        (day("2020-01-01"), today()),
    ] {
        let reply = SignReply::Explained { first: from, last: to, mark: DayMark::Leave };
        let refused = answer(&mut vault, present.day, reply);
        assert!(matches!(refused, Err(VaultError::OutOfRange(_))), "{from} {to}: {refused:?}");
    }
    assert_eq!(insights_on(&vault, today()), before);
    assert_eq!(vault.check_in_day(today()).unwrap().mark, None);
}

#[test]
fn scenario_36_seven_sick_days_that_are_marked_leave_the_figures_untouched() {
    let usual = energy_falls(first(), DAYS, usize::MAX);
    let ill: Vec<usize> = (104..111).collect();
    let mut with_illness = usual.clone();
    for &count in &ill {
        for answer in &mut with_illness[count].1 {
            answer.value = Some(1);
        }
    }
    let mut without = usual;
    without.retain(|(day, _)| !ill.iter().any(|&count| day_at(first(), count) == *day));
    let (_one, mut vault) = lived(&with_illness);
    assert!(signs(&vault).present.is_some(), "unmarked they tilt the figures, or this would be no test");
    for &count in &ill {
        vault.mark_day(day_at(first(), count), Some(DayMark::Sick)).unwrap();
    }
    let (_other, never_ill) = lived(&without);
    assert_eq!(insights_on(&vault, today()), insights_on(&never_ill, today()));
    assert!(signs(&vault).present.is_none());
}

#[test]
fn days_of_a_pause_are_in_no_figure() {
    let life = energy_falls(first(), DAYS, FALLS);
    let (_one, mut vault) = lived(&life);
    vault.pause_check_ins(day_at(first(), FALLS), 18).unwrap();
    let (_other, before) = lived(&life[..FALLS].to_vec());
    assert_eq!(insights_on(&vault, today()), insights_on(&before, today()));
}

#[test]
fn what_the_days_do_not_carry_is_said_by_name_and_never_as_a_number() {
    let (_sample, mut vault) = lived(&energy_falls(first(), 10, usize::MAX));
    let on = |vault: &Vault, count: usize| {
        let signs = insights_on(vault, day_at(first(), count)).signs;
        standing(&signs, CheckInItem::Energy)
    };
    assert_eq!(on(&vault, 9), WatchedStanding::FirstWeeks { days_left: 19 });
    let rest: Life = energy_falls(first(), 60, usize::MAX).split_off(30);
    live(&mut vault, &rest).unwrap();
    assert_eq!(on(&vault, 59), WatchedStanding::UsualTooThin { days: 12, of: 14 });
    assert_eq!(on(&vault, 80), WatchedStanding::TooFewRecent { check_ins: 0, of: 5 });
    let alike: Life = energy_falls(first(), 60, usize::MAX)
        .into_iter()
        .map(|(day, mut answers)| {
            answers[0].value = Some(5);
            (day, answers)
        })
        .collect();
    let (_sample, vault) = lived(&alike);
    assert_eq!(on(&vault, 59), WatchedStanding::AllAlike { value: 5.0, days: 60 });
    let text = serde_json::to_string(&insights_on(&vault, day_at(first(), 59))).unwrap();
    assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
}

fn links_on(vault: &Vault, count: usize) -> LinksStage {
    insights_on(vault, day_at(first(), count)).links.stage
}

fn found(vault: &Vault, count: usize, factor: Factor) -> Found {
    let LinksStage::Looked { factors, .. } = links_on(vault, count) else {
        panic!("no look on day {count}");
    };
    factors.iter().find(|one| one.factor == factor).unwrap().found
}

#[test]
fn a_link_waits_for_two_looks_and_comes_with_its_interval_and_its_days() {
    let (sample, mut vault) = lived(&lunch_helps(first(), 150));
    assert_eq!(links_on(&vault, 150), LinksStage::NothingChosen);
    vault.choose_factors(&[Factor::Outside, Factor::LunchAway], day_at(first(), 3)).unwrap();
    vault.close().unwrap();
    let vault = sample.open().unwrap();
    let LinksStage::Waiting { first_look, days_left, factors } = links_on(&vault, 20) else {
        panic!("{:?}", links_on(&vault, 20));
    };
    assert_eq!((first_look, days_left), (day_at(first(), 56), 36));
    assert_eq!((factors[0].factor, factors[0].days, factors[0].of), (Factor::LunchAway, 20, 30));
    assert_eq!(found(&vault, 56, Factor::LunchAway), Found::NoClearLink, "one look alone is not told of");
    let Found::Link(link) = found(&vault, 84, Factor::LunchAway) else {
        panic!("{:?}", found(&vault, 84, Factor::LunchAway));
    };
    assert!(link.low > 0.0 && link.low < link.difference && link.difference < link.high, "{link:?}");
    assert!((1.5..=2.5).contains(&link.difference) && link.days == 84, "{link:?}");
    assert_eq!((link.more, link.is_talking_point), (None, false));
    assert_eq!(found(&vault, 84, Factor::Outside), Found::NoClearLink);
}

#[test]
fn another_choice_after_a_look_begins_anew_and_one_before_it_does_not() {
    let (_sample, mut vault) = lived(&lunch_helps(first(), 150));
    vault.choose_factors(&[Factor::Moved], day_at(first(), 3)).unwrap();
    vault.choose_factors(&[Factor::LunchAway], day_at(first(), 40)).unwrap();
    assert!(matches!(found(&vault, 84, Factor::LunchAway), Found::Link(_)), "nobody had looked yet");
    vault.choose_factors(&[Factor::LunchAway, Factor::Outside], day_at(first(), 90)).unwrap();
    assert!(matches!(links_on(&vault, 111), LinksStage::Waiting { days_left: 1, .. }));
    assert_eq!(found(&vault, 112, Factor::LunchAway), Found::NoClearLink);
    assert!(matches!(found(&vault, 140, Factor::LunchAway), Found::Link(_)));
    let same = [Factor::Outside, Factor::LunchAway];
    vault.choose_factors(&same, day_at(first(), 141)).unwrap();
    assert!(matches!(found(&vault, 141, Factor::LunchAway), Found::Link(_)), "the same choice is none");
}

#[test]
fn no_more_than_eight_different_things_are_looked_at() {
    let (_sample, mut vault) = lived(&lunch_helps(first(), 5));
    for factors in [&Factor::ALL[..9], &[Factor::Moved, Factor::Moved]] {
        let refused = vault.choose_factors(factors, first());
        assert!(matches!(refused, Err(VaultError::OutOfRange(_))), "{refused:?}");
    }
    assert_eq!(links_on(&vault, 5), LinksStage::NothingChosen);
    vault.choose_factors(&Factor::ALL[..8], first()).unwrap();
    assert_eq!(insights_on(&vault, first()).links.chosen, &Factor::ALL[..8]);
}

#[test]
fn two_signs_found_true_within_half_a_year_offer_a_look_at_the_fit() {
    let (_sample, mut vault, first_sign) = a_sign();
    answer(&mut vault, first_sign.day, SignReply::True).unwrap();
    let fit_on = |vault: &Vault, day| vault.reviews(day).unwrap().due.fit;
    assert_ne!(fit_on(&vault, today()), Some(FitOccasion::TwoSigns));
    let later = day_at(first(), DAYS + 29);
    live(&mut vault, &energy_falls(first(), DAYS + 30, FALLS)).unwrap();
    let second = insights_on(&vault, later).signs.present.expect("the fall has lasted");
    assert!(second.day > today());
    vault.answer_sign(second.day, SignReply::True, Sensitivity::Standard, later).unwrap();
    assert!(insights_on(&vault, later).signs.asks_for_fit_review);
    assert_eq!(fit_on(&vault, later), Some(FitOccasion::TwoSigns));
}
