//! The looks back in the vault: kept whole or not at all, one date a series, and a draft that ends with its look.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod vault_support;

use evenkeel_core::plan::*;
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Vault, VaultError};
use proptest::prelude::*;
use vault_support::{at, sample};

fn day(text: &str) -> LocalDay {
    text.parse().unwrap()
}

fn review(on: LocalDay, span: ReviewSpan) -> Content {
    let none = String::new;
    Content::Review(Review { day: on, span, went_well: none(), was_hard: none(), next: none() })
}

fn scan(on: LocalDay) -> Content {
    Content::AreaScan(AreaScan { day: on, levels: vec![AreaLevel { area: Area::Reward, level: 4 }] })
}

fn dated(vault: &Vault) -> Vec<Content> {
    let items = vault.plan_items(&[]).unwrap().into_iter();
    items.filter(|item| item.next_review.is_some()).map(|item| item.content).collect()
}

#[test]
fn old_looks_do_not_pile_up_as_due() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    for week in ["2026-03-06", "2026-03-13", "2026-03-20", "2026-03-27"] {
        vault.add_item(review(day(week), ReviewSpan::Week), None, day(week), at(1)).unwrap();
        vault.add_item(scan(day(week)), None, day(week), at(1)).unwrap();
    }
    assert_eq!(dated(&vault), [review(day("2026-03-27"), ReviewSpan::Week), scan(day("2026-03-27"))]);
    let earlier = vault.add_item(scan(day("2026-03-10")), None, day("2026-03-28"), at(2)).unwrap();
    assert_eq!(earlier.next_review, None, "one that was noted later than it was taken");
}

#[test]
fn a_look_back_is_kept_whole_and_its_draft_is_gone() {
    let sample = sample();
    let mut vault = sample.open().unwrap();
    let today = day("2026-03-27");
    vault.keep_plan_draft("look week", "{}", at(1)).unwrap();
    let step = Content::PurposeStep(PurposeStep { step: "a small one".to_owned(), value: String::new() });
    let half = Content::PurposeStep(PurposeStep { step: " ".to_owned(), value: String::new() });
    let week = review(today, ReviewSpan::Week);
    let refused = vault.keep_look_back(vec![week.clone(), half], "look week", today, at(2));
    assert!(matches!(refused, Err(VaultError::BadInput(BadItem { field: "step", .. }))), "{refused:?}");
    let change = Content::Keep(Keep { what: "not of a look".to_owned() });
    assert!(vault.keep_look_back(vec![week.clone(), change], "look week", today, at(2)).is_err());
    assert_eq!(vault.plan_items(&[]).unwrap(), [], "all of it or nothing");
    assert_eq!(vault.plan_drafts().unwrap().len(), 1);
    assert!(vault.reviews(today).unwrap().due.fit.is_none());
    let kept = vault.keep_look_back(vec![week, step], "look week", today, at(3)).unwrap();
    assert_eq!(vault.plan_items(&[]).unwrap(), kept);
    assert_eq!(vault.plan_drafts().unwrap(), []);
    let reviews = vault.reviews(today).unwrap();
    assert!(!reviews.due.week, "it was looked at");
    assert_eq!(reviews.open_steps, [kept[1].id.clone()]);
}

fn any_look() -> impl Strategy<Value = (Content, bool)> {
    let start = day("2026-01-01");
    (0_u64..120, 0..5, any::<bool>()).prop_map(move |(after, sort, has_date)| {
        let on = start.after_days(after).unwrap();
        let [role, priorities, expectations] = [String::new(), String::new(), String::new()];
        let content = match sort {
            0 => review(on, ReviewSpan::Week),
            1 => review(on, ReviewSpan::Month),
            2 => scan(on),
            3 => Content::FitReview(FitReview { day: on, role, priorities, expectations }),
            _ => Content::Keep(Keep { what: "words".to_owned() }),
        };
        (content, has_date)
    })
}

proptest! {
    #[test]
    fn of_each_series_at_most_the_latest_has_a_date(looks in proptest::collection::vec(any_look(), 0..30)) {
        let mut items: Vec<Item> = (0..).zip(looks).map(|(number, (content, has_date))| Item {
            id: ItemId(format!("{number:032x}")),
            created_ms: number,
            changed_ms: number,
            next_review: has_date.then(|| day("2026-06-01")),
            standing: Standing::Active,
            content,
        }).collect();
        let old = superseded(&items);
        prop_assert!(!items.iter().any(|item| item.content.kind() == Kind::Keep && old.contains(&item.id)));
        for item in items.iter_mut().filter(|item| old.contains(&item.id)) {
            prop_assert!(item.next_review.is_some(), "only a date that is there is taken");
            item.next_review = None;
        }
        prop_assert_eq!(superseded(&items), vec![]);
        let count = |is: &dyn Fn(&Content) -> bool| items.iter().filter(|item| item.next_review.is_some() && is(&item.content)).count();
        let is_of = |span: ReviewSpan| move |one: &Content| matches!(one, Content::Review(review) if review.span == span);
        prop_assert!(count(&is_of(ReviewSpan::Week)) <= 1);
        prop_assert!(count(&is_of(ReviewSpan::Month)) <= 1);
        prop_assert!(count(&|one| one.kind() == Kind::AreaScan) <= 1);
        prop_assert!(count(&|one| one.kind() == Kind::FitReview) <= 1);
    }
}
