//! Rows 2.x and 3.x: boundaries, and recovering at work.

use super::*;

#[test]
fn row_2_3_a_request_waits_for_its_hold_and_is_due_then() {
    let mut plan = Plan::default();
    let held = |until: &str, decision| {
        Content::HeldRequest(HeldRequest {
            what: "words".to_owned(),
            from: String::new(),
            minutes: None,
            held_until_ms: utc(until).timestamp_millis(),
            answers: Vec::new(),
            decision,
        })
    };
    plan.add(held("2026-03-27T11:00:01Z", Decision::Open));
    assert_eq!(plan.view().due, []);
    let over = plan.add(held("2026-03-27T11:00:00Z", Decision::Open));
    plan.add(held("2026-03-26T11:00:00Z", Decision::Yes));
    let due: Vec<ItemId> = plan.view().due.into_iter().map(|due| due.item).collect();
    assert_eq!(due, [over]);
}

#[test]
fn rows_2_4_and_2_6_contacts_and_minutes_after_hours_are_counted_by_week() {
    let mut plan = Plan::default();
    for ago in [0, 0, 4, 5, 11, 12, 40] {
        plan.mark(None, today().before_days(ago).unwrap(), MarkWhat::Reached);
    }
    // Friday is the fifth day of its week: four days ago is Monday.
    assert_eq!(plan.view().reached_by_week, [3, 2, 1, 0]);
    let ms = |text: &str| utc(text).timestamp_millis();
    let slip = MarkWhat::Slipped { from_ms: ms("2026-03-26T16:00:00Z"), to_ms: ms("2026-03-26T17:00:00Z") };
    plan.mark(None, today(), slip);
    assert_eq!(plan.view().slipped_minutes_by_week, [60, 0, 0, 0], "without a window all of it counts");
    plan.add(Content::WorkWindow(WorkWindow {
        from: "09:00".parse().unwrap(),
        to: "17:30".parse().unwrap(),
        days: vec![Weekday::Thu],
        on_call: Vec::new(),
    }));
    assert_eq!(plan.view().slipped_minutes_by_week, [30, 0, 0, 0]);
}

#[test]
fn row_2_12_missing_days_never_take_a_kept_day_away() {
    let mut plan = Plan::default();
    let rule = plan.add(sample(Kind::Boundary));
    let kept = |plan: &Plan| plan.view().boundaries[0].clone();
    plan.mark(Some(&rule), day("2026-03-10"), MarkWhat::Kept);
    plan.mark(Some(&rule), day("2026-03-09"), MarkWhat::Kept);
    assert_eq!(kept(&plan).kept_of_14, 1, "14 working days reach back to Tuesday of two weeks ago");
    plan.mark(Some(&rule), day("2026-03-25"), MarkWhat::Bent { because: " a call ".to_owned() });
    plan.mark(Some(&rule), day("2026-03-26"), MarkWhat::Bent { because: "a call".to_owned() });
    plan.mark(Some(&rule), day("2026-03-27"), MarkWhat::NotRelevant);
    let count = kept(&plan);
    assert_eq!(count.kept_of_14, 1);
    assert_eq!(count.weeks[0], WeekCount { kept: 0, bent: 2 });
    assert_eq!(count.obstacles, ["a call"], "each once");
    plan.mark(Some(&rule), day("2026-03-26"), MarkWhat::Kept);
    assert_eq!(kept(&plan).weeks[0], WeekCount { kept: 1, bent: 1 }, "the last tap of a day counts");
}

#[test]
fn row_3_2_more_than_three_top_priorities_can_be_seen() {
    let mut plan = Plan::default();
    let top = Filling { day: today(), given: Some(()), ..filling() };
    for _ in 0..4 {
        plan.add(top.content(Kind::Priority, &id(1), &id(1)));
    }
    let other_day = Filling { day: day("2026-03-28"), ..top };
    plan.add(other_day.content(Kind::Priority, &id(1), &id(1)));
    let view = plan.view();
    assert_eq!((view.top_today, view.most_top), (4, 3));
}

#[test]
fn row_3_7_what_is_not_looked_after_for_14_days_is_pointed_out() {
    let mut plan = Plan::default();
    let off = |tag| Content::OffWork(OffWork { what: "words".to_owned(), tag, way: OffWorkWay::Relax });
    assert_eq!(plan.view().unused_tags, [], "an empty menu asks for nothing");
    let body = plan.add(off(OffWorkTag::Body));
    plan.add(off(OffWorkTag::Mind));
    plan.mark(Some(&body), day("2026-03-14"), MarkWhat::Done);
    assert_eq!(plan.view().unused_tags, [OffWorkTag::Mind, OffWorkTag::Heart]);
    assert_eq!(plan.view_on(day("2026-03-28")).unused_tags, OffWorkTag::ALL);
    for item in &mut plan.items {
        item.created_ms = utc("2026-03-20T00:00:00Z").timestamp_millis();
    }
    assert_eq!(plan.view().unused_tags, [], "there was no time to");
}

#[test]
fn row_3_9_a_deep_block_holds_the_engine_and_a_shallow_one_does_not() {
    let block = |sort| {
        Content::Block(Block {
            sort,
            at: "10:00".parse().unwrap(),
            minutes: 60,
            days: Vec::new(),
            purpose: String::new(),
        })
    };
    for (sort, inside) in [(BlockSort::Deep, true), (BlockSort::Shallow, false)] {
        let mut plan = Plan::default();
        plan.add(block(sort));
        let reminders = Reminders { dates: agenda::dates(&plan.items, today()), ..Reminders::default() };
        let runs = |at: &str| reminders.block_until(utc(at), ZONE).is_some();
        assert_eq!(runs("2026-03-27T09:00:00Z"), inside);
        assert!(!runs("2026-03-27T10:00:00Z"), "it ends by itself");
    }
}
