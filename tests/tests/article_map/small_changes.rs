//! Rows I2 to I4: small changes, their number, and their end.

use super::*;

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
    let worked = Worked::nothing_on(today());
    let moment = Instant { utc: next, zone: ZONE, quiet: Vec::new(), in_break: InBreak::No, worked };
    assert_eq!(reminders.tell(&moment), Tell::Note);
    let parked: Vec<Item> =
        plan.items.iter().map(|item| Item { standing: Standing::Parked, ..item.clone() }).collect();
    assert_eq!(agenda::dates(&parked, today()), [], "nothing reminds of what is parked");
}
