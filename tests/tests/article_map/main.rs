//! The rows of the plan in the list of ideas that the product is built from, each by its number, as far as the core decides them.
//! That every kind is kept and comes back is proven in `plan.rs`, for all of them at once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod boundaries_and_recovery;
mod early_signs;
mod patterns;
mod relapse;
mod reviews;
mod small_changes;
mod support_and_motivation;
mod the_day;
mod triggers;

use chrono::{DateTime, Utc};
use evenkeel_core::engine::{Command, Engine, Input};
use evenkeel_core::plan::*;
use evenkeel_core::reminders::{InBreak, Instant, PlanDate, Reminders, Tell, When};
use evenkeel_core::settings::Settings;
use evenkeel_core::time::{BootTime, LocalDay, MonoTime, Now};
use evenkeel_core::view::HoursBand;
use evenkeel_core::worked::Worked;
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
        self.view_at(day, "2026-03-27T11:00:00Z")
    }

    fn view_at(&self, day: LocalDay, moment: &str) -> PlanView {
        self.drawn(day, moment, None)
    }

    fn view_of(&self, worked: Worked) -> PlanView {
        self.drawn(today(), "2026-03-27T11:00:00Z", Some(worked))
    }

    fn drawn(&self, day: LocalDay, moment: &str, worked: Option<Worked>) -> PlanView {
        let at_ms = utc(moment).timestamp_millis();
        let settings = Settings::default();
        view(&self.items, &self.marks, &Today { day, at_ms, zone: ZONE, settings: &settings, worked })
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
