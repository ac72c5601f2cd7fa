//! Rows of the looks back: what they begin with, what they offer, and what they never propose.

use evenkeel_core::checkin::{CheckInItem, CountingAnswer};
use evenkeel_core::insight::{Answer, Answered};
use evenkeel_core::reviews::{FitOccasion, Material, Reviews, reviews};

use super::*;

fn look(plan: &Plan, answers: &[CountingAnswer], signs: &[Answered], on: &str) -> Reviews {
    reviews(&Material { items: &plan.items, marks: &plan.marks, answers, signs }, day(on))
}

fn tweak(what: &str) -> Content {
    let Content::Tweak(one) = sample(Kind::Tweak) else { unreachable!("a tweak was asked for") };
    Content::Tweak(Tweak { what: what.to_owned(), ..one })
}

fn keep(what: &str) -> Content {
    Content::Keep(Keep { what: what.to_owned() })
}

#[test]
fn row_i6_what_is_to_be_kept_is_never_proposed_to_be_let_go() {
    let mut plan = Plan::default();
    let idle = plan.add(tweak("Reports as five lines"));
    plan.add(tweak("Writing the texts in the morning"));
    let done = plan.add(tweak("Meetings while walking"));
    plan.mark(Some(&done), day("2026-03-20"), MarkWhat::Done);
    let kept = plan.add(keep(" writing the TEXTS "));
    assert_eq!(look(&plan, &[], &[], "2026-03-27").may_go, std::slice::from_ref(&idle));
    plan.place(&kept, Standing::Archived);
    assert_eq!(look(&plan, &[], &[], "2026-03-27").may_go, [idle, id(2)], "it is no more to be kept");
    for what in plan.items.clone() {
        plan.add(keep(&what.content.title()));
    }
    assert_eq!(look(&plan, &[], &[], "2026-03-27").may_go, []);
}

#[test]
fn rows_1_5_and_5_7_a_look_takes_over_the_date_of_the_one_before() {
    let of_kind = |kind: Kind, on: &str| match sample(kind) {
        Content::AreaScan(one) => Content::AreaScan(AreaScan { day: day(on), ..one }),
        Content::ThreeLines(one) => Content::ThreeLines(ThreeLines { day: day(on), ..one }),
        Content::Review(one) => Content::Review(Review { day: day(on), ..one }),
        Content::FitReview(one) => Content::FitReview(FitReview { day: day(on), ..one }),
        other => unreachable!("{:?} is no look", other.kind()),
    };
    for kind in [Kind::AreaScan, Kind::ThreeLines, Kind::Review, Kind::FitReview] {
        let mut plan = Plan::default();
        let old = plan.add(of_kind(kind, "2026-02-27"));
        assert_eq!(superseded(&plan.items), []);
        let new = plan.add(of_kind(kind, "2026-03-27"));
        plan.add(of_kind(kind, "2026-01-30"));
        assert_eq!(superseded(&plan.items), [old.clone(), id(3)], "{kind:?}: only the latest has a date");
        plan.place(&new, Standing::Archived);
        assert_eq!(superseded(&plan.items), [id(3)], "{kind:?}: one that was put away was no look");
    }
    let mut plan = Plan::default();
    let Content::Review(month) = sample(Kind::Review) else { unreachable!("a review was asked for") };
    plan.add(Content::Review(Review { span: ReviewSpan::Week, day: day("2026-02-27"), ..month.clone() }));
    plan.add(Content::Review(month));
    assert_eq!(superseded(&plan.items), [], "weeks and months have dates of their own");
}

#[test]
fn row_4_5_a_no_in_a_check_in_counts_like_a_tap() {
    let mut plan = Plan::default();
    let friend = plan.add(sample(Kind::Person));
    let Content::Person(person) = sample(Kind::Person) else { unreachable!("a person was asked for") };
    let peer = plan.add(Content::Person(Person { role: Role::Peer, ..person }));
    let said = |on: &str, value: u8| (day(on), CheckInItem::Understood, value);
    plan.mark(None, day("2026-03-27"), MarkWhat::Talked { answer: YesNo::No });
    let two = [said("2026-03-13", 0), said("2026-03-20", 0)];
    let of = |answers: &[CountingAnswer]| look(&plan, answers, &[], "2026-03-27").person_to_meet;
    assert_eq!(of(&two), Some(peer), "no one of the line of command, who is {friend:?}");
    assert_eq!(of(&two[..1]), None);
    assert_eq!(of(&[said("2026-03-13", 0), said("2026-03-20", 1)]), None);
    assert_eq!(look(&plan, &two, &[], "2026-03-27").talked, Some(YesNo::No));
    assert_eq!(look(&Plan::default(), &[], &[], "2026-03-27").talked, None);
}

#[test]
fn row_5_2_the_months_moments_are_listed_in_their_order() {
    let mut plan = Plan::default();
    for on in ["2026-03-20", "2026-02-28", "2026-03-01", "2026-03-28", "2026-03-24"] {
        plan.add(Content::Moment(Moment {
            day: day(on),
            line: "words".to_owned(),
            sort: MomentSort::Helped,
        }));
    }
    let look = look(&plan, &[], &[], "2026-03-27");
    assert_eq!(look.month.moments, [id(3), id(1), id(5)]);
    assert_eq!(look.week.moments, [id(5)]);
}

#[test]
fn row_5_6_small_steps_of_different_weeks_add_up_and_a_week_without_takes_none_away() {
    let mut plan = Plan::default();
    let old = plan.add(sample(Kind::PurposeStep));
    let next = plan.add(sample(Kind::PurposeStep));
    let open = plan.add(sample(Kind::PurposeStep));
    for (step, on) in
        [(&old, "2026-02-02"), (&old, "2026-02-03"), (&next, "2026-03-23"), (&old, "2026-02-01")]
    {
        plan.mark(Some(step), day(on), MarkWhat::Done);
    }
    plan.place(&old, Standing::Archived);
    let look = look(&plan, &[], &[], "2026-03-27");
    assert_eq!(
        look.step_weeks_of_8, 2,
        "of the last eight weeks, that of the first of February is the ninth"
    );
    assert_eq!(look.open_steps, [open]);
}

#[test]
fn rows_of_the_week_a_week_is_laid_beside_the_same_days_of_the_week_before_and_a_gap_stays_one() {
    let energy = |on: &str, value: u8| (day(on), CheckInItem::Energy, value);
    let answers = [
        energy("2026-03-15", 10),
        energy("2026-03-16", 4),
        energy("2026-03-20", 6),
        energy("2026-03-21", 10),
        energy("2026-03-23", 3),
        (day("2026-03-23"), CheckInItem::Drained, 0),
        energy("2026-03-27", 4),
        energy("2026-03-28", 10),
    ];
    let week = look(&Plan::default(), &answers, &[], "2026-03-27").week;
    assert_eq!((week.first, week.last, week.days), (day("2026-03-23"), day("2026-03-27"), 2));
    let figures: Vec<_> = week
        .figures
        .iter()
        .map(|one| (one.item, one.mean, one.days, one.mean_before, one.days_before))
        .collect();
    assert_eq!(
        figures,
        [(CheckInItem::Energy, 3.5, 2, Some(5.0), 2), (CheckInItem::Drained, 0.0, 1, None, 0)],
        "what was not said is not there, and a zero is one"
    );
}

#[test]
fn row_6_10_two_true_signs_in_180_days_offer_a_look_at_the_fit_once() {
    let said = |answer, on: &str| Answered { answer, day: day(on) };
    let mut plan = Plan::default();
    let fit = |plan: &Plan, signs: &[Answered], on: &str| look(plan, &[], signs, on).due.fit;
    let signs = [said(Answer::True, "2026-01-05"), said(Answer::True, "2026-03-20")];
    for (of, on, expected) in [
        (&signs[..], "2026-03-20", Some(FitOccasion::TwoSigns)),
        (&signs[..], "2026-07-03", Some(FitOccasion::TwoSigns)),
        (&signs[..], "2026-07-04", None),
        (&signs[..1], "2026-03-20", None),
        (&[said(Answer::True, "2026-01-05"), said(Answer::Explained, "2026-03-20")], "2026-03-20", None),
    ] {
        assert_eq!(fit(&plan, of, on), expected, "{of:?} on {on}");
    }
    let Content::FitReview(sheet) = sample(Kind::FitReview) else { unreachable!("a sheet was asked for") };
    plan.add(Content::FitReview(FitReview { day: day("2026-03-21"), ..sheet }));
    assert_eq!(fit(&plan, &signs, "2026-03-22"), None, "it was looked at");
}

#[test]
fn row_6_11_a_sheet_and_its_options_may_stay_open() {
    let blank = FitReview {
        day: today(),
        role: String::new(),
        priorities: String::new(),
        expectations: String::new(),
    };
    assert_eq!(refusal(&[], &Content::FitReview(blank)), None, "having looked is enough");
    let option = |what: &str| {
        let [cost, first_talk] = [String::new(), String::new()];
        Content::FitOption(FitOption { what: what.to_owned(), cost, first_talk })
    };
    assert_eq!(refusal(&[], &option("words")), None);
    assert_eq!(refusal(&[], &option(" ")), Some(("what", Fault::Empty)));
}

#[test]
fn row_6_12_values_that_are_told_anew_are_laid_beside_the_ones_before() {
    let values =
        |of: &[&str]| Content::Values(Values { values: of.iter().map(|one| (*one).to_owned()).collect() });
    let mut plan = Plan::default();
    let before = plan.add(values(&["Care", "being needed"]));
    assert_eq!(look(&plan, &[], &[], "2026-03-27").values, None);
    plan.add(values(&["care ", "time"]));
    plan.place(&before, Standing::Archived);
    let change = look(&plan, &[], &[], "2026-03-27").values.unwrap();
    assert_eq!(
        (change.stayed, change.came, change.went),
        (vec!["care ".to_owned()], vec!["time".to_owned()], vec!["being needed".to_owned()])
    );
}
