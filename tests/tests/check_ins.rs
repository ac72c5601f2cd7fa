//! What the vault promises about check-ins.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use chrono::{DateTime, TimeDelta, Utc};
use evenkeel_core::checkin::{Advice, CheckInAnswer, CheckInItem, CheckInWords, DayMark};
use evenkeel_core::store::Store;
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError, put_in_drop_box};
use evenkeel_core::view::DropBoxItem;
use vault_support::{at, sample};

const ZONE: chrono_tz::Tz = chrono_tz::Europe::Berlin;

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

/// Half past six in the evening in Berlin, in winter.
fn evening_of(day: LocalDay) -> DateTime<Utc> {
    day.0.and_hms_opt(17, 30, 0).unwrap().and_utc()
}

fn said(item: CheckInItem, value: u8) -> CheckInAnswer {
    CheckInAnswer { item, value: Some(value) }
}

fn save(vault: &mut Vault, of: LocalDay, answers: &[CheckInAnswer]) {
    vault.save_check_in(of, answers, None, of, evening_of(of), ZONE).unwrap();
}

fn days_from(first: &str, count: i64) -> Vec<LocalDay> {
    (0..count).map(|number| LocalDay(day(first).0 + TimeDelta::days(number))).collect()
}

#[test]
fn what_was_not_answered_is_not_there_and_what_was_answered_can_be_taken_back() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let friday = day("2026-03-27");
    save(&mut vault, friday, &[said(CheckInItem::Distance, 0), said(CheckInItem::Energy, 10)]);
    assert_eq!(
        vault.check_in_day(friday).unwrap().answers,
        [said(CheckInItem::Energy, 10), said(CheckInItem::Distance, 0)],
        "a zero is an answer, and a missing one is none"
    );
    save(&mut vault, friday, &[CheckInAnswer { item: CheckInItem::Energy, value: None }]);
    vault.close().unwrap();
    let vault = sample.open().unwrap();
    assert_eq!(vault.check_in_day(friday).unwrap().answers, [said(CheckInItem::Distance, 0)]);
}

#[test]
fn an_answer_out_of_range_changes_nothing_not_even_the_ones_beside_it() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let friday = day("2026-03-27");
    for (item, value) in [
        (CheckInItem::Energy, 11),
        (CheckInItem::Sleep, 49),
        (CheckInItem::Moved, 2),
        (CheckInItem::Reached, 100),
    ] {
        let answers = [said(CheckInItem::Mood, 5), said(item, value)];
        let refused = vault.save_check_in(friday, &answers, None, friday, evening_of(friday), ZONE);
        assert!(matches!(refused, Err(VaultError::OutOfRange(_))), "{item:?} {value}");
    }
    assert_eq!(vault.check_in_day(friday).unwrap().answers, []);
}

#[test]
fn an_evening_is_filled_in_until_noon_of_the_next_day_and_offered_so_long() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let (thursday, friday) = (day("2026-03-26"), day("2026-03-27"));
    let at_clock = |hour: u32, minute| friday.0.and_hms_opt(hour - 1, minute, 0).unwrap().and_utc();
    let words = CheckInWords { drained_by: "the call".into(), restored_by: "the walk".into() };
    let evening = [said(CheckInItem::Drained, 6)];
    vault.save_check_in(thursday, &evening, Some(&words), friday, at_clock(11, 59), ZONE).unwrap();
    let offered = vault.check_in_state(friday, at_clock(11, 59), ZONE).unwrap().yesterday.unwrap();
    assert_eq!((offered.day, &offered.answers[..], offered.words), (thursday, &evening[..], words));
    let late = vault.save_check_in(thursday, &evening, None, friday, at_clock(12, 0), ZONE);
    assert!(matches!(late, Err(VaultError::TooLate)));
    assert_eq!(vault.check_in_state(friday, at_clock(12, 0), ZONE).unwrap().yesterday, None);
    let morning =
        vault.save_check_in(thursday, &[said(CheckInItem::Energy, 6)], None, friday, at_clock(9, 0), ZONE);
    assert!(matches!(morning, Err(VaultError::TooLate)), "a morning belongs to its own day");
}

#[test]
fn seven_sick_days_that_are_marked_are_in_no_statistic_and_come_back_when_the_mark_goes() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let days = days_from("2026-03-02", 10);
    days.iter().for_each(|one| save(&mut vault, *one, &[said(CheckInItem::Energy, 5)]));
    let all = vault.counting_answers(days[0]).unwrap();
    let sick = &days[1..8];
    sick.iter().for_each(|one| vault.mark_day(*one, Some(DayMark::Sick)).unwrap());
    let left: Vec<LocalDay> =
        vault.counting_answers(days[0]).unwrap().into_iter().map(|(day, _, _)| day).collect();
    assert_eq!(left, [days[0], days[8], days[9]]);
    assert_eq!(vault.check_in_day(sick[0]).unwrap().mark, Some(DayMark::Sick));
    sick.iter().for_each(|one| vault.mark_day(*one, None).unwrap());
    assert_eq!(vault.counting_answers(days[0]).unwrap(), all);
}

#[test]
fn a_word_of_care_is_shown_on_one_day_and_not_again_for_28() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let days = days_from("2026-03-02", 60);
    days.iter().for_each(|one| save(&mut vault, *one, &[said(CheckInItem::Drained, 9)]));
    let mut told = |one: LocalDay| vault.check_in_state(one, evening_of(one), ZONE).unwrap().advice;
    assert_eq!(told(days[13]), Some(Advice::LowForTwoWeeks));
    assert_eq!(told(days[13]), Some(Advice::LowForTwoWeeks), "all through the day");
    for quiet in &days[14..41] {
        assert_eq!(told(*quiet), None, "{quiet}");
    }
    assert_eq!(told(days[41]), Some(Advice::LowForTwoWeeks));
}

#[test]
fn low_numbers_of_sick_days_call_for_no_word() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let days = days_from("2026-03-02", 14);
    for one in &days {
        save(&mut vault, *one, &[said(CheckInItem::Energy, 1)]);
        vault.mark_day(*one, Some(DayMark::Sick)).unwrap();
    }
    assert_eq!(vault.check_in_state(days[13], evening_of(days[13]), ZONE).unwrap().advice, None);
}

#[test]
fn a_pause_is_from_1_to_30_days_and_ends_when_it_is_ended() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let friday = day("2026-03-27");
    let paused = |vault: &mut Vault, on: LocalDay| {
        vault.check_in_state(on, evening_of(on), ZONE).unwrap().paused_until
    };
    for wrong in [0, 31] {
        assert!(matches!(vault.pause_check_ins(friday, wrong), Err(VaultError::OutOfRange(_))), "{wrong}");
    }
    assert_eq!(paused(&mut vault, friday), None);
    vault.pause_check_ins(friday, 3).unwrap();
    let last = day("2026-03-29");
    assert_eq!(paused(&mut vault, last), Some(last));
    assert_eq!(paused(&mut vault, day("2026-03-30")), None);
    vault.pause_check_ins(day("2026-03-28"), 30).unwrap();
    assert_eq!(paused(&mut vault, last), Some(day("2026-04-26")), "a later wish counts");
    vault.end_pause(last).unwrap();
    assert_eq!(paused(&mut vault, last), None);
    assert_eq!(paused(&mut vault, day("2026-03-28")), Some(day("2026-03-28")), "what was paused stays so");
}

#[test]
fn the_week_is_asked_about_until_it_is_answered() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let friday = day("2026-03-27");
    let due = |vault: &mut Vault| {
        let state = vault.check_in_state(friday, evening_of(friday), ZONE).unwrap();
        (state.is_weekly_due, state.is_monthly_due)
    };
    assert_eq!(due(&mut vault), (true, true));
    save(&mut vault, friday, &[said(CheckInItem::Understood, 0)]);
    assert_eq!(due(&mut vault), (false, true));
    save(&mut vault, friday, &[said(CheckInItem::AreaFairness, 7)]);
    assert_eq!(due(&mut vault), (false, false));
}

#[test]
fn a_sealed_answer_does_not_replace_a_later_one_and_a_late_one_is_refused() {
    let sample = sample();
    let mut store = Store::open(&sample.home.path().join("app.db")).unwrap();
    let friday = day("2026-03-27");
    let mut put = |answers, now| {
        put_in_drop_box(
            &sample.folder,
            &mut store,
            DropBoxItem::CheckIn { day: friday, answers },
            now,
            friday,
            ZONE,
        )
    };
    put(vec![said(CheckInItem::Mood, 3), said(CheckInItem::Drained, 4)], at(0)).unwrap();
    put(vec![CheckInAnswer { item: CheckInItem::Mood, value: None }], at(1)).unwrap();
    let refused = put(vec![said(CheckInItem::Mood, 11)], at(0));
    assert!(matches!(refused, Err(VaultError::OutOfRange(_))));
    let mut vault = sample.open().unwrap();
    save(&mut vault, friday, &[said(CheckInItem::Mood, 8)]);
    vault.catch_up(&mut store).unwrap();
    assert_eq!(
        vault.check_in_day(friday).unwrap().answers,
        [said(CheckInItem::Drained, 4), said(CheckInItem::Mood, 8)],
        "the one of the evening counts"
    );
    let saturday = LocalDay(friday.0 + TimeDelta::days(1));
    let item = DropBoxItem::CheckIn { day: friday, answers: vec![said(CheckInItem::Mood, 1)] };
    let late = put_in_drop_box(&sample.folder, &mut store, item, evening_of(saturday), saturday, ZONE);
    assert!(matches!(late, Err(VaultError::TooLate)));
}
