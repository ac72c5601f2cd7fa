//! Rows 4.x and 5.x: people and programmes, and what matters.

use super::*;

#[test]
fn rows_4_3_and_4_4_people_and_groups_are_remembered_in_time() {
    let mut plan = Plan::default();
    let Content::Person(person) = sample(Kind::Person) else { unreachable!("a person was asked for") };
    let met = Person { last_contact: Some(today()), nudge_after_days: Some(21), ..person.clone() };
    plan.add(Content::Person(met));
    plan.add(Content::Person(person));
    plan.add(Content::Group(Group {
        name: "words".to_owned(),
        next_date: Some(day("2026-05-01")),
        notes: String::new(),
    }));
    assert_eq!(looks(&plan), [day("2026-04-17"), day("2026-04-30")], "the day before a meeting");
}

#[test]
fn row_4_5_three_weeks_of_no_offer_one_name() {
    let mut plan = Plan::default();
    let Content::Person(person) = sample(Kind::Person) else { unreachable!("a person was asked for") };
    let of =
        |role, last: &str| Content::Person(Person { role, last_contact: Some(day(last)), ..person.clone() });
    plan.add(of(Role::Manager, "2020-01-01"));
    plan.add(of(Role::Friend, "2026-03-01"));
    let peer = plan.add(of(Role::Peer, "2026-01-01"));
    let talked = |answer| MarkWhat::Talked { answer };
    plan.mark(None, day("2026-03-13"), talked(YesNo::No));
    plan.mark(None, day("2026-03-20"), talked(YesNo::No));
    assert_eq!(plan.view().person_to_meet, None);
    plan.mark(None, day("2026-03-27"), talked(YesNo::No));
    assert_eq!(plan.view().person_to_meet, Some(peer.clone()), "met longest ago, and no superior");
    plan.mark(Some(&peer), day("2026-03-25"), MarkWhat::Contacted);
    assert_eq!(plan.view().person_to_meet, Some(id(2)));
    plan.mark(None, day("2026-03-27"), talked(YesNo::Yes));
    assert_eq!(plan.view().person_to_meet, None);
}

#[test]
fn row_4_6_an_accommodation_has_an_end_after_its_beginning() {
    let mut plan = Plan::default();
    plan.add(sample(Kind::Accommodation));
    assert_eq!(looks(&plan), [day("2026-06-30")]);
    let Content::Accommodation(one) = sample(Kind::Accommodation) else {
        unreachable!("an accommodation was asked for")
    };
    let turned = Content::Accommodation(Accommodation { from: Some(day("2026-07-01")), ..one });
    assert_eq!(refusal(&[], &turned), Some(("until", Fault::EndsBeforeItBegins)));
    let endless = serde_json::json!({ "kind": "accommodation", "need": "hours", "wording": "words", "from": null,
        "asked_on": null, "answer": "" });
    assert!(serde_json::from_value::<Content>(endless).is_err(), "without an end it is none");
}

#[test]
fn row_4_7_the_ladder_is_in_its_order() {
    let mut plan = Plan::default();
    let Content::Person(person) = sample(Kind::Person) else { unreachable!("a person was asked for") };
    for rung in [Some(Rung::Professional), None, Some(Rung::First), Some(Rung::Second)] {
        plan.add(Content::Person(Person { rung, ..person.clone() }));
    }
    assert_eq!(plan.view().ladder, [id(3), id(4), id(1)]);
}

#[test]
fn rows_5_1_and_6_1_tweaks_are_asked_about_after_7_days_and_habits_after_14() {
    let mut plan = Plan::default();
    plan.add(sample(Kind::Tweak));
    plan.add(sample(Kind::Habit));
    assert_eq!(looks(&plan), [day("2026-04-03"), day("2026-04-10")]);
}

#[test]
fn rows_5_5_and_6_2_time_that_meant_something_is_summed_by_month() {
    let mut plan = Plan::default();
    let Content::Priority(one) = sample(Kind::Priority) else { unreachable!("a priority was asked for") };
    for (on, meaning, minutes, actual, done) in [
        ("2026-03-01", Some(3), Some(30), Some(60), true),
        ("2026-03-31", Some(2), Some(30), None, true),
        ("2026-03-10", Some(1), Some(30), None, true),
        ("2026-03-10", None, Some(15), None, true),
        ("2026-03-10", Some(3), Some(500), None, false),
        ("2026-02-28", Some(0), Some(20), None, true),
    ] {
        plan.add(Content::Priority(Priority {
            day: day(on),
            meaning,
            minutes,
            actual_minutes: actual,
            done,
            ..one.clone()
        }));
    }
    let view = plan.view();
    let expected =
        MeaningMinutes { levels: [0, 30, 30, 60], untold: 15, little: 30, much: 90, much_percent: Some(75) };
    assert_eq!(view.meaning_this_month, expected);
    let before =
        MeaningMinutes { levels: [20, 0, 0, 0], untold: 0, little: 20, much: 0, much_percent: Some(0) };
    assert_eq!(view.meaning_last_month, before);
    assert_eq!(Plan::default().view().meaning_this_month.much_percent, None);
}

#[test]
fn row_5_5_what_was_done_is_summed_by_the_value_that_it_served() {
    let mut plan = Plan::default();
    let Content::Priority(one) = sample(Kind::Priority) else { unreachable!("a priority was asked for") };
    let values = vec!["Calm".to_owned(), "Craft".to_owned()];
    plan.add(Content::Values(Values { values }));
    for (on, value, minutes, done) in [
        ("2026-03-01", "Craft", 60, true),
        ("2026-03-27", " craft ", 30, true),
        ("2026-02-01", "Craft", 20, true),
        ("2026-03-02", "Calm", 500, false),
        ("2026-03-02", "", 40, true),
    ] {
        let done = Priority {
            day: day(on),
            value: value.to_owned(),
            minutes: Some(minutes),
            actual_minutes: None,
            done,
            ..one.clone()
        };
        plan.add(Content::Priority(done));
    }
    let of = |value: &str, this_month, last_month| ValueMinutes {
        value: value.to_owned(),
        this_month,
        last_month,
    };
    assert_eq!(plan.view().by_value, [of("Calm", 0, 0), of("Craft", 90, 20)]);
}

#[test]
fn row_5_6_a_purpose_step_counts_the_weeks_in_which_it_was_done() {
    let mut plan = Plan::default();
    let step = plan.add(sample(Kind::PurposeStep));
    // Twice this week, once in the seventh week before, once too long ago.
    for on in ["2026-03-23", "2026-03-27", "2026-02-02", "2026-02-01"] {
        plan.mark(Some(&step), day(on), MarkWhat::Done);
    }
    let count = plan.view().doings[0].clone();
    assert_eq!((count.weeks_of_8, count.last_14_days), (2, 2));
}
