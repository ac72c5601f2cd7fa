//! The rows of the plan in the list of ideas that the product is built from, each by its number, as far as the core decides them.
//! That every kind is kept and comes back is proven in `plan.rs`, for all of them at once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use chrono::{DateTime, Datelike, Utc};
use evenkeel_core::engine::{Command, Engine, Input};
use evenkeel_core::plan::*;
use evenkeel_core::reminders::{InBreak, Instant, PlanDate, Reminders, Tell, When};
use evenkeel_core::settings::Settings;
use evenkeel_core::time::{BootTime, LocalDay, MonoTime, Now};
use evenkeel_tests::plan::Filling;

const ZONE: chrono_tz::Tz = chrono_tz::Europe::Berlin;

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

/// A Friday.
fn today() -> LocalDay {
    day("2026-03-27")
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn id(number: usize) -> ItemId {
    ItemId(format!("{number:032x}"))
}

/// A plan that is put together by hand.
#[derive(Default)]
struct Plan {
    items: Vec<Item>,
    marks: Vec<Mark>,
}

impl Plan {
    fn add(&mut self, content: Content) -> ItemId {
        let id = id(self.items.len() + 1);
        self.items.push(Item {
            id: id.clone(),
            created_ms: 0,
            changed_ms: 0,
            next_review: first_review(&content, today()),
            standing: Standing::Active,
            content,
        });
        id
    }

    fn place(&mut self, id: &ItemId, standing: Standing) {
        self.items.iter_mut().find(|item| item.id == *id).unwrap().standing = standing;
    }

    fn mark(&mut self, item: Option<&ItemId>, on: LocalDay, what: MarkWhat) {
        let number = self.marks.len();
        self.marks.push(Mark {
            id: id(number + 1000),
            item: item.cloned(),
            day: on,
            at_ms: number as i64,
            what,
        });
    }

    fn view(&self) -> PlanView {
        self.view_on(today())
    }

    fn view_on(&self, day: LocalDay) -> PlanView {
        let works_on = |day: LocalDay| day.0.weekday().num_days_from_monday() < 5;
        let at_ms = utc("2026-03-27T11:00:00Z").timestamp_millis();
        view(&self.items, &self.marks, &Today { day, at_ms, zone: ZONE, works_on: &works_on })
    }
}

fn filling() -> Filling<'static> {
    Filling { words: "words", text: "", day: day("2026-06-30"), level: 5, given: None }
}

fn sample(kind: Kind) -> Content {
    filling().content(kind, &id(1), &id(1))
}

fn trigger(what: &str, intensity: u8, often: Often, control: Control) -> Trigger {
    Trigger {
        what: what.to_owned(),
        area: Area::Workload,
        intensity,
        often,
        control,
        unsafe_at_work: false,
        next_action: String::new(),
        action_by: None,
        buffers: Vec::new(),
    }
}

fn change(lane: Lane, of: Option<ItemId>) -> Content {
    Content::Change(Change { what: "words".to_owned(), lane, plan: IfThen::default(), of })
}

fn refusal(items: &[Item], content: &Content) -> Option<(&'static str, Fault)> {
    rules::check(items, None, None, content, today()).err().map(|bad| (bad.field, bad.fault))
}

fn looks(plan: &Plan) -> Vec<LocalDay> {
    let dates = agenda::dates(&plan.items, today()).into_iter();
    let own = dates.filter(|date| date.id != "weekly-review");
    own.filter_map(|date| match date.when {
        When::Look { on } => Some(on),
        _ => None,
    })
    .collect()
}

#[test]
fn row_i2_small_changes_come_from_the_weakest_lane_and_three_are_active() {
    let mut plan = Plan::default();
    assert_eq!(plan.view().weakest_lane, Lane::Work);
    plan.add(change(Lane::Work, None));
    assert_eq!(plan.view().weakest_lane, Lane::Energy);
    let energy = plan.add(change(Lane::Energy, None));
    assert_eq!(plan.view().weakest_lane, Lane::Support);
    plan.add(change(Lane::Support, None));
    assert_eq!(plan.view().active_changes.len(), 3);
    for kind in Kind::ALL {
        assert_eq!(rules::has_room(&plan.items, *kind, None), !kind.is_change(), "{kind:?}");
    }
    assert!(rules::has_room(&plan.items, Kind::Change, Some(&energy)), "once one is parked");
    plan.place(&energy, Standing::Parked);
    assert_eq!(plan.view().weakest_lane, Lane::Energy);
}

#[test]
fn row_i3_an_agreement_ends_and_is_looked_at_on_its_last_day() {
    let mut plan = Plan::default();
    plan.add(sample(Kind::Agreement));
    assert_eq!(looks(&plan), [day("2026-06-30")]);
    let past = Filling { day: day("2026-03-26"), ..filling() }.content(Kind::Agreement, &id(1), &id(1));
    assert_eq!(refusal(&[], &past), Some(("until", Fault::Past)));
}

#[test]
fn row_i4_the_cue_of_a_change_is_told_within_its_minute_without_a_word_of_it() {
    let mut plan = Plan::default();
    let at = CueTime { time: "16:45".parse().unwrap(), days: vec![Weekday::Fri] };
    let rule = IfThen { cue: "SECRET".to_owned(), at: Some(at), action: "SECRET".to_owned() };
    plan.add(Content::Change(Change { what: "SECRET".to_owned(), lane: Lane::Work, plan: rule, of: None }));
    let dates = agenda::dates(&plan.items, today());
    assert!(!serde_json::to_string(&dates).unwrap().contains("SECRET"), "only dates leave the vault");
    let mut reminders = Reminders { dates, ..Reminders::default() };
    let next = reminders.next(utc("2026-03-27T10:00:00Z"), ZONE).unwrap();
    assert_eq!(next, utc("2026-03-27T15:45:00Z"));
    let moment = Instant { utc: next, zone: ZONE, quiet: Vec::new(), in_break: InBreak::No };
    assert_eq!(reminders.tell(&moment), Tell::Note);
    let parked: Vec<Item> =
        plan.items.iter().map(|item| Item { standing: Standing::Parked, ..item.clone() }).collect();
    assert_eq!(agenda::dates(&parked, today()), [], "nothing reminds of what is parked");
}

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
    for (hours, band, free) in [
        (30, LoadBand::Usual, 10),
        (44, LoadBand::Usual, 0),
        (45, LoadBand::Note, 0),
        (48, LoadBand::Long, 0),
        (55, LoadBand::VeryLong, 0),
        (56, LoadBand::VeryLong, 0),
    ] {
        let mut plan = Plan::default();
        let half = Commitment { what: "words".to_owned(), minutes: hours * 30 };
        let commitments = vec![half.clone(), half];
        plan.add(Content::Workload(Workload { contracted_minutes: 40 * 60, commitments }));
        let load = plan.view().load.unwrap();
        assert_eq!((load.committed_minutes, load.band, load.free_minutes), (hours * 60, band, free * 60));
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
    let expected = MeaningMinutes { little: 30, much: 90, untold: 15, much_percent: Some(75) };
    assert_eq!(view.meaning_this_month, expected);
    let before = MeaningMinutes { little: 20, much: 0, untold: 0, much_percent: Some(0) };
    assert_eq!(view.meaning_last_month, before);
    assert_eq!(Plan::default().view().meaning_this_month.much_percent, None);
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

/// The engine under a plan's rules, on the Friday at nine.
fn engine_with(plan: &Plan) -> Engine {
    let now = Now { boot: BootTime(0), mono: MonoTime(0), utc: utc("2026-03-27T08:00:00Z"), zone: ZONE };
    let mut engine = Engine::new(Settings::default());
    engine.step(Input::Started, now);
    for rules in agenda::rules(&plan.items, &Settings::default(), now.utc, ZONE) {
        let minutes = u32::try_from((rules.ends - now.utc).num_minutes() + 1).unwrap();
        let command = Command::Override { id: rules.id.to_owned(), set: rules.set, minutes };
        engine.step(Input::Command(command), now);
    }
    engine
}

fn log_off_of(engine: &Engine) -> Option<i64> {
    let now = Now { boot: BootTime(0), mono: MonoTime(0), utc: utc("2026-03-27T08:00:00Z"), zone: ZONE };
    engine.view(now).log_off.at_ms
}

#[test]
fn row_6_3_a_limit_of_the_day_brings_log_off_forward_and_a_wide_one_changes_nothing() {
    for (minutes, expected) in [
        (6 * 60, "2026-03-27T14:30:00Z"),
        (8 * 60, "2026-03-27T16:30:00Z"),
        (10 * 60, "2026-03-27T16:30:00Z"),
    ] {
        let mut plan = Plan::default();
        plan.add(Content::Limit(Limit { what: LimitWhat::MinutesADay, most: minutes }));
        let log_off = log_off_of(&engine_with(&plan));
        assert_eq!(
            log_off,
            Some(utc(expected).timestamp_millis()),
            "{minutes}, half an hour of lunch not counted"
        );
    }
    let zero = |what| Content::Limit(Limit { what, most: 0 });
    assert_eq!(refusal(&[], &zero(LimitWhat::MinutesADay)), Some(("most", Fault::OutOfRange)));
    assert_eq!(refusal(&[], &zero(LimitWhat::EveningsAWeek)), None);
}

#[test]
fn a_gentler_week_has_shorter_stretches_and_ends_by_itself_with_its_last_day() {
    let mut plan = Plan::default();
    plan.add(Content::GentlerWeek(GentlerWeek { until: day("2026-03-29") }));
    let engine = engine_with(&plan);
    let micro = |engine: &Engine| engine.rules().breaks[&"micro".into()].clone();
    let usual = micro(&Engine::new(Settings::default()));
    assert!(micro(&engine).interval < usual.interval && micro(&engine).duration > usual.duration);
    assert_eq!(*engine.settings(), Settings::default(), "the user's own settings stay as they are");
    let rules = agenda::rules(&plan.items, &Settings::default(), utc("2026-03-27T08:00:00Z"), ZONE);
    // 04:00 on the Monday after, in summer time.
    assert_eq!(rules[0].ends, utc("2026-03-30T02:00:00Z"));
    assert_eq!(agenda::rules(&plan.items, &Settings::default(), utc("2026-03-30T02:00:00Z"), ZONE), []);
    let mut engine = engine;
    let later = Now {
        boot: BootTime(70 * 3_600_000),
        mono: MonoTime(70 * 3_600_000),
        utc: utc("2026-03-30T06:00:00Z"),
        zone: ZONE,
    };
    engine.step(Input::Tick, later);
    assert_eq!(micro(&engine), usual);
}

#[test]
fn row_6_7_steps_point_at_a_sign_of_ones_own() {
    let mut plan = Plan::default();
    let sign = plan.add(sample(Kind::WarningSign));
    let rule = IfThen { cue: "when".to_owned(), at: None, action: "then".to_owned() };
    let step = |sign: Option<ItemId>| Content::SignStep(SignStep { sign, plan: rule.clone() });
    assert_eq!(refusal(&plan.items, &step(Some(sign.clone()))), None);
    assert_eq!(refusal(&plan.items, &step(None)), None);
    assert_eq!(refusal(&plan.items, &step(Some(id(99)))), Some(("sign", Fault::NotThere)));
    let own = plan.add(step(Some(sign)));
    let circle = step(Some(own.clone()));
    let refused = rules::check(&plan.items, Some(&own), Some(&plan.items[1].content), &circle, today());
    assert_eq!(refused.unwrap_err(), BadItem { field: "sign", fault: Fault::Circular });
}

#[test]
fn row_6_12_values_are_looked_at_after_180_days() {
    let mut plan = Plan::default();
    plan.add(sample(Kind::Values));
    assert_eq!(looks(&plan), [day("2026-09-23")]);
    let many = Content::Values(Values { values: vec!["words".to_owned(); 6] });
    assert_eq!(refusal(&[], &many), Some(("values", Fault::TooMany)));
}

#[test]
fn the_week_is_looked_back_at_on_fridays() {
    let mut plan = Plan::default();
    let fridays = |plan: &Plan, on: &str| {
        let dates = agenda::dates(&plan.items, day(on)).into_iter();
        dates.filter(|date| date.id == "weekly-review").map(|date| date.when).collect::<Vec<_>>()
    };
    assert_eq!(fridays(&plan, "2026-03-24"), [], "an empty plan asks for nothing");
    plan.add(sample(Kind::Keep));
    assert_eq!(fridays(&plan, "2026-03-24"), [When::Look { on: day("2026-03-27") }]);
    let Content::Review(review) = sample(Kind::Review) else { unreachable!("a review was asked for") };
    let looked = Review { span: ReviewSpan::Week, day: day("2026-03-27"), ..review };
    plan.add(Content::Review(looked));
    assert_eq!(fridays(&plan, "2026-03-27"), [When::Look { on: day("2026-04-03") }]);
}

#[test]
fn what_is_set_for_a_day_that_is_over_is_refused_once_and_an_old_day_may_stay() {
    let with = |action_by: &str, what: &str| {
        let one = trigger(what, 5, Often::Weekly, Control::Partly);
        Content::Trigger(Trigger { action_by: Some(day(action_by)), ..one })
    };
    let before = with("2026-03-20", "a");
    let check = |content: &Content| rules::check(&[], None, Some(&before), content, today());
    assert_eq!(refusal(&[], &before), Some(("action_by", Fault::Past)));
    assert!(check(&with("2026-03-20", "other words")).is_ok());
    assert_eq!(check(&with("2026-03-21", "a")).unwrap_err().fault, Fault::Past);
    assert!(check(&with("2026-03-27", "a")).is_ok());
    assert_eq!(check(&sample(Kind::Keep)).unwrap_err().field, "kind", "a kind stays what it is");
}

#[test]
fn every_kind_has_its_place_and_a_word_that_is_its_own() {
    for kind in Kind::ALL {
        let content = sample(*kind);
        assert_eq!(content.kind(), *kind);
        assert_eq!(serde_json::json!(content)["kind"], kind.word());
        assert_eq!(serde_json::json!(kind), kind.word());
    }
    let plan_date = PlanDate { id: "a".to_owned(), when: When::Look { on: today() } };
    let text = serde_json::to_string(&plan_date).unwrap();
    assert_eq!(serde_json::from_str::<PlanDate>(&text).unwrap(), plan_date);
}
