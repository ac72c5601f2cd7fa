//! A plan with something of every kind, from the data beside this file; and the taps around it.
//!
//! In the data a text that begins with `@` is a key of the catalogue, `day-3` is three days ago, and `#name` points at another item.
//! Invariant: every item of the data becomes one of the plan.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::chance::Chance;
use super::{Demo, Sort, sort};
use crate::plan::{Content, Item, ItemId, Mark, MarkWhat, Phase, PlanDocument, Standing, YesNo};
use crate::time::LocalDay;

const DATA: &str = include_str!("plan.json");
const TASKS: u64 = 10;

#[derive(Deserialize)]
struct Told {
    name: Option<String>,
    /// Begun so many days ago.
    ago: u64,
    /// Looked at again in so many days; less than 0 is due.
    review: Option<i64>,
    #[serde(default = "active")]
    standing: Standing,
    content: Value,
}

fn active() -> Standing {
    Standing::Active
}

pub(super) fn plan(demo: &Demo, chance: &mut Chance) -> PlanDocument {
    // The tests read it, and hold that nothing is left out.
    let told: Vec<Told> = serde_json::from_str(DATA).unwrap_or_default();
    let ids: Vec<ItemId> = told.iter().map(|_| ItemId(chance.name())).collect();
    let named: BTreeMap<String, ItemId> =
        told.iter().zip(&ids).filter_map(|(one, id)| Some((one.name.clone()?, id.clone()))).collect();
    let mut items: Vec<Item> =
        told.into_iter().zip(ids).filter_map(|(one, id)| item(one, id, &named, demo)).collect();
    items.extend(tasks(demo, chance));
    items.sort_by_key(|item| item.created_ms);
    PlanDocument { items, marks: marks(&named, demo, chance) }
}

fn item(told: Told, id: ItemId, named: &BTreeMap<String, ItemId>, demo: &Demo) -> Option<Item> {
    let at_ms = demo.at(demo.day(told.ago), 18, 10).timestamp_millis();
    Some(Item {
        id,
        created_ms: at_ms,
        changed_ms: at_ms,
        next_review: told.review.and_then(|days| shifted(demo.today, days)),
        standing: told.standing,
        content: serde_json::from_value(filled(told.content, named, demo)).ok()?,
    })
}

fn shifted(day: LocalDay, days: i64) -> Option<LocalDay> {
    if days < 0 { day.before_days(days.unsigned_abs()) } else { day.after_days(days.unsigned_abs()) }
}

/// The data with texts, days and names in the place of what stands for them.
fn filled(value: Value, named: &BTreeMap<String, ItemId>, demo: &Demo) -> Value {
    match value {
        Value::String(text) => Value::String(meant(text, named, demo)),
        Value::Array(values) => values.into_iter().map(|one| filled(one, named, demo)).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, one)| (name, filled(one, named, demo))).collect()
        }
        other => other,
    }
}

fn meant(text: String, named: &BTreeMap<String, ItemId>, demo: &Demo) -> String {
    if let Some(key) = text.strip_prefix('@') {
        return demo.text(&format!("demo-{key}"));
    }
    if let Some(id) = text.strip_prefix('#').and_then(|name| named.get(name)) {
        return id.0.clone();
    }
    let days = text.strip_prefix("day").and_then(|days| days.parse().ok());
    days.and_then(|days| shifted(demo.today, days)).map_or(text, |day| day.to_string())
}

/// The priorities of the last weeks, done with more minutes than were thought, and a few that are still open.
fn tasks(demo: &Demo, chance: &mut Chance) -> Vec<Item> {
    let efforts = ["deep", "medium", "light"];
    let weights = ["must", "should", "could"];
    let of_work = (0..=45).rev().filter(|ago| sort(*ago, demo.day(*ago)) == Sort::Work || *ago == 0);
    let mut tasks = Vec::new();
    for ago in of_work {
        for place in 0..1 + chance.below(2) {
            let number = chance.below(TASKS);
            let (minutes, over) = (20 + 5 * chance.below(10), chance.below(40));
            let is_done = ago > 0 && chance.percent(85);
            let day = demo.day(ago);
            let task = serde_json::json!({
                "kind": "priority",
                "what": demo.text(&format!("demo-task-{}", number + 1)),
                "day": day,
                "weight": weights[(number % 3) as usize],
                "top": place == 0,
                "minutes": minutes,
                "actual_minutes": is_done.then(|| minutes * (100 + over) / 100),
                "effort": efforts[(number % 3) as usize],
                "meaning": (number % 4 != 3).then_some(number % 4),
                "value": "",
                "due": null,
                "done": is_done,
                "carried": 0,
            });
            let at_ms = demo.at(day, 9, 5 + place as u16).timestamp_millis();
            let standing = if is_done || ago > 0 { Standing::Archived } else { Standing::Active };
            // As what the data say: the tests hold that all of it is a plan.
            let content: Option<Content> = serde_json::from_value(task).ok();
            tasks.extend(content.map(|content| Item {
                id: ItemId(chance.name()),
                created_ms: at_ms,
                changed_ms: at_ms,
                next_review: None,
                standing,
                content,
            }));
        }
    }
    tasks
}

fn marks(named: &BTreeMap<String, ItemId>, demo: &Demo, chance: &mut Chance) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut mark = |chance: &mut Chance, of: Option<&str>, day: LocalDay, what: MarkWhat| {
        let item = of.and_then(|name| named.get(name)).cloned();
        let at_ms = demo.at(day, 17, 35).timestamp_millis();
        marks.push(Mark { id: ItemId(chance.name()), item, day, at_ms, what });
    };
    for (ago, day) in demo.days().filter(|(ago, day)| sort(*ago, *day) == Sort::Work) {
        for (name, begun, often) in [("lunch", 105, 68), ("evening", 95, 74)] {
            if ago >= begun || !chance.percent(80) {
                continue;
            }
            let because = demo.text(&format!("demo-bent-{}", ago % 2 + 1));
            let kept = chance.percent(often);
            mark(chance, Some(name), day, if kept { MarkWhat::Kept } else { MarkWhat::Bent { because } });
        }
        for (name, begun, often, what) in [
            ("mail", 100, 55, MarkWhat::Done),
            ("habit", 55, 50, MarkWhat::Done),
            ("body", 88, 30, MarkWhat::Done),
            ("heart", 88, 25, MarkWhat::Done),
            ("switching", 117, 30, MarkWhat::Felt { strength: 5 + (ago % 4) as u8 }),
            ("late", 116, 12, MarkWhat::Felt { strength: 4 + (ago % 4) as u8 }),
            ("tweak", 66, 55, MarkWhat::Drained { level: 6 + (ago % 3) as u8, phase: Phase::Before }),
        ] {
            // A tweak is compared with the weeks before it.
            let is_its_time = ago < begun && (name != "tweak" || ago > 33);
            if is_its_time && chance.percent(often) {
                mark(chance, Some(name), day, what);
            }
        }
        if ago <= 33 && chance.percent(60) {
            let what = MarkWhat::Drained { level: 4 + (ago % 3) as u8, phase: Phase::With };
            mark(chance, Some("tweak"), day, what);
        }
        if ago % 9 == 0 {
            mark(chance, None, day, MarkWhat::Reached);
        }
    }
    for (ago, name) in [(20, "step-1"), (15, "friend")] {
        let what = if name == "friend" { MarkWhat::Contacted } else { MarkWhat::Done };
        mark(chance, Some(name), demo.day(ago), what);
    }
    for (week, answer) in [(1, YesNo::No), (2, YesNo::Yes), (3, YesNo::Yes), (4, YesNo::No)] {
        mark(chance, None, demo.day(7 * week), MarkWhat::Talked { answer });
    }
    marks.sort_by_key(|mark| mark.at_ms);
    marks
}
