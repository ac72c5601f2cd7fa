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

/// A thing to do that takes so long.
fn to_do(on: &str, minutes: u32) -> Priority {
    let Content::Priority(one) = sample(Kind::Priority) else { unreachable!("a priority was asked for") };
    let (weight, minutes) = (Weight::Should, Some(minutes));
    Priority { day: day(on), minutes, weight, done: false, top: false, ..one }
}

/// A request that was answered, and when, in minutes from the plan's own moment.
fn answered(plan: &mut Plan, decision: Decision, since_minutes: i64) {
    let id = plan.add(Content::HeldRequest(HeldRequest {
        what: "words".to_owned(),
        from: String::new(),
        minutes: Some(45),
        held_until_ms: 0,
        answers: Vec::new(),
        decision,
    }));
    let item = plan.items.iter_mut().find(|item| item.id == id).unwrap();
    item.changed_ms = utc("2026-03-27T11:00:00Z").timestamp_millis() + since_minutes * 60_000;
}

#[test]
fn row_2_3_a_yes_is_asked_for_with_what_this_week_still_has_room_for() {
    // A Friday at noon: half an hour before lunch, and from one to half past five.
    let room = |plan: &Plan| plan.view().week_room;
    let mut plan = Plan::default();
    let open = WeekRoom { work_minutes: 300, planned_minutes: 210, taken_minutes: 0, free_minutes: 210 };
    assert_eq!(room(&plan), open, "seven tenths of it, the rest stays open");
    let tuesday = plan.view_at(day("2026-03-24"), "2026-03-24T11:00:00Z").week_room.work_minutes;
    assert_eq!(tuesday, 300 + 3 * 480, "and three whole days, each without its lunch");
    assert_eq!(
        plan.view_at(day("2026-03-28"), "2026-03-28T11:00:00Z").week_room.free_minutes,
        0,
        "a Saturday"
    );
    plan.add(Content::Priority(to_do("2026-03-27", 60)));
    plan.add(Content::Priority(to_do("2026-03-30", 500)));
    plan.add(Content::Priority(Priority { done: true, ..to_do("2026-03-27", 500) }));
    plan.add(Content::Priority(Priority { weight: Weight::Dropped, ..to_do("2026-03-27", 500) }));
    assert_eq!((room(&plan).taken_minutes, room(&plan).free_minutes), (60, 150), "what this week holds");
    answered(&mut plan, Decision::Yes, -60);
    answered(&mut plan, Decision::Yes, -7 * 24 * 60);
    answered(&mut plan, Decision::Declined, -60);
    assert_eq!(room(&plan).taken_minutes, 105, "one yes of this week");
    // 40 hours of promises, and an eighth of the week's 40 hours is left.
    let commitments = vec![Commitment { what: "words".to_owned(), minutes: 2400 }];
    plan.add(Content::Workload(Workload { contracted_minutes: 2400, commitments }));
    assert_eq!((room(&plan).taken_minutes, room(&plan).free_minutes), (345, 0), "the larger of both, once");
}

#[test]
fn row_3_1_the_room_of_a_week_is_what_capacity_leaves_of_it() {
    for (until, capacity, planned) in [
        ("2026-03-27", Capacity::Sixty, 126),
        ("2026-03-27", Capacity::Eighty, 168),
        ("2026-03-27", Capacity::Full, 210),
        ("2026-03-26", Capacity::Sixty, 210),
    ] {
        let mut plan = Plan::default();
        plan.add(Content::RecoveryMode(RecoveryMode { capacity, until: day(until) }));
        assert_eq!(plan.view().week_room.planned_minutes, planned, "{capacity:?} until {until}");
    }
    let mut young = Plan::default();
    young.add(sample(Kind::Keep));
    young.items[0].created_ms = utc("2026-03-20T11:00:00Z").timestamp_millis();
    assert_eq!(young.view().week_room.planned_minutes, 168, "the first weeks of a plan are gentler");
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
    assert_eq!(view.full_days, [today()], "before one more for that day the screen asks");
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

#[test]
fn row_3_9_a_day_takes_two_deep_blocks_and_no_third() {
    use Weekday::{Fri, Mon, Tue};
    let block = |sort, days: &[Weekday]| {
        let at = "10:00".parse().unwrap();
        Content::Block(Block { sort, at, minutes: 60, days: days.to_vec(), purpose: String::new() })
    };
    let deep = |days: &[Weekday]| block(BlockSort::Deep, days);
    let mut plan = Plan::default();
    let every_day = plan.add(deep(&[]));
    let own = plan.add(deep(&[Mon, Tue]));
    for (days, refused) in [(&[Mon][..], true), (&[Tue, Fri], true), (&[], true), (&[Fri], false)] {
        let expected = refused.then_some(("days", Fault::TooManyDeep));
        assert_eq!(refusal(&plan.items, &deep(days)), expected, "{days:?}");
    }
    assert_eq!(
        refusal(&plan.items, &block(BlockSort::Shallow, &[Mon])),
        None,
        "small things are another matter"
    );
    let changed = rules::check(&plan.items, Some(&own), Some(&deep(&[Mon, Tue])), &deep(&[Mon]), today());
    assert_eq!(changed, Ok(()), "it is not counted beside itself");
    plan.place(&every_day, Standing::Parked);
    assert_eq!(refusal(&plan.items, &deep(&[Mon])), None, "what rests takes no place");
}
