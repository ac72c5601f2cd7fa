//! Rows 1.x: what drains, and what is done about it.

use super::*;

#[test]
fn row_1_1_notes_are_counted_by_area_over_4_and_12_weeks() {
    let mut plan = Plan::default();
    let mine = plan.add(Content::Trigger(trigger("a", 5, Often::Weekly, Control::Partly)));
    let other = Trigger { area: Area::Values, ..trigger("b", 5, Often::Weekly, Control::Partly) };
    let other = plan.add(Content::Trigger(other));
    for ago in [0, 27, 28, 83, 84] {
        plan.mark(Some(&mine), today().before_days(ago).unwrap(), MarkWhat::Felt { strength: 3 });
    }
    plan.mark(Some(&other), today(), MarkWhat::Felt { strength: 3 });
    plan.place(&other, Standing::Archived);
    let counts: Vec<(Area, u32, u32)> =
        plan.view().areas.iter().map(|one| (one.area, one.last_4_weeks, one.last_12_weeks)).collect();
    assert_eq!(
        counts,
        [
            (Area::Workload, 2, 4),
            (Area::Control, 0, 0),
            (Area::Reward, 0, 0),
            (Area::Community, 0, 0),
            (Area::Fairness, 0, 0),
            (Area::Values, 1, 1),
        ]
    );
}

#[test]
fn row_1_2_triggers_are_sorted_by_strength_times_how_often() {
    let mut plan = Plan::default();
    for (what, intensity, often) in [
        ("rare and strong", 10, Often::Rarely),
        ("daily and middling", 5, Often::MostDays),
        ("weekly and strong", 8, Often::Weekly),
        ("daily and weak", 1, Often::MostDays),
    ] {
        plan.add(Content::Trigger(trigger(what, intensity, often, Control::Partly)));
    }
    let order: Vec<(ItemId, u32)> =
        plan.view().map.into_iter().map(|place| (place.item, place.weight)).collect();
    assert_eq!(order, [(id(3), 24), (id(2), 20), (id(1), 10), (id(4), 4)]);
}

#[test]
fn row_1_3_a_gap_that_widens_is_a_point_for_the_talk() {
    let demand = |side, course| Content::Demand(Demand { what: "words".to_owned(), side, course });
    for (parts, widens) in [
        (vec![], false),
        (vec![(Side::Demand, Course::Rising)], true),
        (vec![(Side::Resource, Course::Falling)], true),
        (vec![(Side::Demand, Course::Rising), (Side::Resource, Course::Rising)], false),
        (vec![(Side::Demand, Course::Steady), (Side::Resource, Course::Steady)], false),
        (vec![(Side::Demand, Course::Falling), (Side::Resource, Course::Falling)], false),
    ] {
        let mut plan = Plan::default();
        for (side, course) in &parts {
            plan.add(demand(*side, *course));
        }
        assert_eq!(plan.view().gap_widens, widens, "{parts:?}");
    }
}

#[test]
fn row_1_4_what_is_flagged_as_unsafe_is_never_reframed_and_asks_for_no_change_of_ones_own() {
    let mut plan = Plan::default();
    let flagged = Trigger { unsafe_at_work: true, ..trigger("a", 10, Often::MostDays, Control::Modifiable) };
    let flagged = plan.add(Content::Trigger(flagged));
    let reframing = |of: &ItemId| {
        Content::Reframing(Reframing {
            situation: "words".to_owned(),
            first_view: String::new(),
            other_view: String::new(),
            small_act: String::new(),
            of: Some(of.clone()),
        })
    };
    assert_eq!(refusal(&plan.items, &reframing(&flagged)), Some(("of", Fault::Unsafe)));
    assert_eq!(plan.view().next, None, "the next step is with people, not with a change");
    let other = plan.add(Content::Trigger(trigger("b", 1, Often::Rarely, Control::Partly)));
    assert_eq!(refusal(&plan.items, &reframing(&other)), None);
    assert_eq!(refusal(&plan.items, &reframing(&id(99))), Some(("of", Fault::NotThere)));
}

#[test]
fn row_1_5_a_scan_shows_what_changed_and_a_missing_area_stays_missing() {
    let mut plan = Plan::default();
    let scan = |on: &str, levels: &[(Area, u8)]| {
        let levels = levels.iter().map(|(area, level)| AreaLevel { area: *area, level: *level }).collect();
        Content::AreaScan(AreaScan { day: day(on), levels })
    };
    plan.add(scan("2026-03-20", &[(Area::Reward, 6), (Area::Values, 2)]));
    plan.add(scan("2026-02-20", &[(Area::Reward, 3)]));
    plan.add(scan("2026-01-20", &[(Area::Reward, 9), (Area::Control, 9)]));
    let areas = plan.view().areas;
    let of =
        |area| areas.iter().find(|one| one.area == area).map(|one| (one.level, one.level_before)).unwrap();
    assert_eq!(of(Area::Reward), (Some(6), Some(3)));
    assert_eq!(of(Area::Values), (Some(2), None));
    assert_eq!(of(Area::Control), (None, None));
}

#[test]
fn row_1_6_a_load_that_nobody_could_sustain_is_named() {
    for (hours, band, free, over) in [
        (30, None, 10, 0),
        (44, None, 0, 4),
        (45, Some(HoursBand::From45), 0, 5),
        (48, Some(HoursBand::From48), 0, 8),
        (55, Some(HoursBand::From55), 0, 15),
        (56, Some(HoursBand::From55), 0, 16),
    ] {
        let mut plan = Plan::default();
        let half = Commitment { what: "words".to_owned(), minutes: hours * 30 };
        let commitments = vec![half.clone(), half];
        plan.add(Content::Workload(Workload { contracted_minutes: 40 * 60, commitments }));
        let load = plan.view().load.unwrap();
        assert_eq!((load.committed_minutes, load.band), (hours * 60, band));
        assert_eq!((load.free_minutes, load.over_minutes), (free * 60, over * 60), "{hours}");
    }
}

#[test]
fn rows_1_7_and_1_8_a_trigger_leads_to_an_action_and_the_action_to_a_cue() {
    let mut plan = Plan::default();
    let why = |plan: &Plan| plan.view().next.map(|next| (next.item, next.why));
    let of = plan.add(Content::Trigger(trigger("a", 8, Often::Weekly, Control::Modifiable)));
    assert_eq!(why(&plan), Some((of.clone(), NextWhy::NeedsAction)));
    let sorted =
        Trigger { next_action: "ask".to_owned(), ..trigger("a", 8, Often::Weekly, Control::Modifiable) };
    plan.items[0].content = Content::Trigger(sorted);
    assert_eq!(why(&plan), Some((of.clone(), NextWhy::NeedsCue)));
    let answer = plan.add(change(Lane::Work, Some(of.clone())));
    assert_eq!(why(&plan), Some((answer.clone(), NextWhy::NeedsCue)), "it has no cue yet");
    if let Content::Change(change) = &mut plan.items[1].content {
        change.plan = IfThen { cue: "when".to_owned(), at: None, action: "then".to_owned() };
    }
    assert_eq!(why(&plan), Some((answer.clone(), NextWhy::Change)));
    let review = day("2026-04-03");
    assert_eq!(plan.view_on(review).next.map(|next| (next.item, next.why)), Some((answer, NextWhy::Due)));
    let still =
        Trigger { next_action: "a walk".to_owned(), ..trigger("b", 9, Often::MostDays, Control::NotNow) };
    let mut immovable = Plan::default();
    immovable.add(Content::Trigger(still));
    assert_eq!(why(&immovable), None, "what cannot be moved needs no cue");
}

#[test]
fn row_1_9_what_moves_slowly_is_silent_for_90_days() {
    let mut plan = Plan::default();
    plan.add(Content::Trigger(trigger("a", 5, Often::Weekly, Control::NotNow)));
    assert_eq!(looks(&plan), [day("2026-06-25")]);
    assert_eq!(plan.view_on(day("2026-06-24")).due, []);
    assert_eq!(plan.view_on(day("2026-06-25")).due.len(), 1);
}

#[test]
fn row_1_10_a_trigger_keeps_three_buffers_at_most() {
    let with = |buffers: &[&str]| {
        let buffers = buffers.iter().map(|one| (*one).to_owned()).collect();
        Content::Trigger(Trigger { buffers, ..trigger("a", 5, Often::Weekly, Control::NotNow) })
    };
    assert_eq!(refusal(&[], &with(&["walk", "tea", "window"])), None);
    assert_eq!(refusal(&[], &with(&["walk", "tea", "window", "more"])), Some(("buffers", Fault::TooMany)));
    assert_eq!(refusal(&[], &with(&["walk", " "])), Some(("buffers", Fault::Empty)));
}

#[test]
fn row_1_11_a_tweak_says_nothing_of_a_difference_under_ten_days() {
    let mut plan = Plan::default();
    let tweak = plan.add(sample(Kind::Tweak));
    let tap = |plan: &mut Plan, level, phase| {
        plan.mark(Some(&tweak), today(), MarkWhat::Drained { level, phase });
    };
    for _ in 0..10 {
        tap(&mut plan, 8, Phase::Before);
    }
    for _ in 0..9 {
        tap(&mut plan, 5, Phase::With);
    }
    let count = plan.view().tweaks.remove(0);
    assert_eq!((count.before_days, count.with_days, count.says), (10, 9, TweakSays::TooFew));
    tap(&mut plan, 6, Phase::With);
    let count = plan.view().tweaks.remove(0);
    assert_eq!((count.before, count.with, count.says), (Some(8.0), Some(5.1), TweakSays::Difference));
}

#[test]
fn row_1_12_a_sheet_has_only_the_ticked_fields() {
    let mut plan = Plan::default();
    let talk = Filling { text: "UNTICKED", ..filling() }.content(Kind::Conversation, &id(1), &id(1));
    let Content::Conversation(talk) = talk else { unreachable!("a conversation was asked for") };
    let request = "fewer <meetings> & \"calls\"".to_owned();
    let item = plan.add(Content::Conversation(Conversation { request, ..talk }));
    let fields = Content::fields(&plan.items[0].content);
    for format in [SheetFormat::Markdown, SheetFormat::Html] {
        for ticked in &fields {
            let field = SheetField { field: ticked.clone(), label: String::new(), words: Default::default() };
            let part = SheetPart { item: item.clone(), heading: String::new(), fields: vec![field] };
            let sheet =
                Sheet { title: "Talk".to_owned(), language: "en".to_owned(), format, parts: vec![part] };
            let text = render(&sheet, &plan.items);
            assert_eq!(text.contains("meetings"), ticked == "request", "{ticked}: {text}");
            assert!(!text.contains("<meetings>") || format == SheetFormat::Markdown, "{text}");
        }
    }
}

#[test]
fn row_1_12_a_talk_is_followed_up_after_14_days() {
    let mut plan = Plan::default();
    let talk = Filling { given: Some(()), ..filling() }.content(Kind::Conversation, &id(1), &id(1));
    plan.add(talk);
    assert_eq!(looks(&plan), [day("2026-07-14")]);
}

#[test]
fn row_1_13_what_was_promised_in_a_talk_is_listed_until_it_is_kept_or_let_go() {
    let mut plan = Plan::default();
    let pledge =
        |what: &str, by: Option<&str>, state| Pledge { what: what.to_owned(), by: by.map(day), state };
    let Content::Conversation(talk) = sample(Kind::Conversation) else { panic!("a talk") };
    let promises = vec![
        pledge("some day", None, PledgeState::Open),
        pledge("later", Some("2026-04-20"), PledgeState::Open),
        pledge("kept", Some("2026-04-01"), PledgeState::Kept),
        pledge("let go", None, PledgeState::LetGo),
    ];
    let first = plan.add(Content::Conversation(Conversation { promises, ..talk.clone() }));
    let soon = vec![pledge("soon", Some("2026-04-10"), PledgeState::Open)];
    let second = plan.add(Content::Conversation(Conversation { promises: soon, ..talk }));
    let open = |plan: &Plan| -> Vec<(ItemId, String)> {
        plan.view().open_promises.into_iter().map(|one| (one.item, one.what)).collect()
    };
    let expected = [(&second, "soon"), (&first, "later"), (&first, "some day")];
    assert_eq!(open(&plan), expected.map(|(item, what)| (item.clone(), what.to_owned())));
    plan.place(&second, Standing::Archived);
    assert_eq!(open(&plan).len(), 2, "of a talk that was put away nothing is asked");
}
