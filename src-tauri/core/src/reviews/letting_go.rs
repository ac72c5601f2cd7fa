//! What seems to have run its course: proposed to be put away, never put away by itself.
//!
//! Invariant: nothing that the user has on the list of things to keep is among it, nor anything that names one of them.

use super::Material;
use crate::plan::{Content, Item, ItemId, Kind, MarkWhat, Standing, Weight};
use crate::time::LocalDay;

/// Something that was not done for so long may have had its time.
const IDLE_DAYS: i64 = 28;
const DAY_MS: i64 = 24 * 3_600_000;
/// Carried over so often, something that only could be done asks whether it must.
const OFTEN_CARRIED: u32 = 3;

pub(super) fn may_go(of: &Material, today: LocalDay) -> Vec<ItemId> {
    let kept: Vec<String> = of.items.iter().filter_map(kept).collect();
    let in_use = of.items.iter().filter(|item| item.standing == Standing::Active);
    let idle = in_use.filter(|item| has_run_its_course(item, of, today));
    idle.filter(|item| !names_one_of(&item.content, &kept)).map(|item| item.id.clone()).collect()
}

fn kept(item: &Item) -> Option<String> {
    match &item.content {
        Content::Keep(keep) if item.standing != Standing::Archived => Some(plain(&keep.what)),
        _ => None,
    }
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Rather too often than too seldom: what is in doubt is not proposed.
fn names_one_of(content: &Content, kept: &[String]) -> bool {
    let title = plain(&content.title());
    kept.iter().any(|kept| title.contains(kept.as_str()) || kept.contains(title.as_str()))
}

fn has_run_its_course(item: &Item, of: &Material, today: LocalDay) -> bool {
    match &item.content {
        Content::Priority(one) => !one.done && one.weight == Weight::Could && one.carried >= OFTEN_CARRIED,
        content if matches!(content.kind(), Kind::Change | Kind::Habit | Kind::Tweak) => {
            is_old(item, today) && !was_done(item, of, today)
        }
        _ => false,
    }
}

fn is_old(item: &Item, today: LocalDay) -> bool {
    let midnight = today.0.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
    midnight.saturating_sub(item.created_ms) >= IDLE_DAYS * DAY_MS
}

fn was_done(item: &Item, of: &Material, today: LocalDay) -> bool {
    let own = of.marks.iter().filter(|mark| mark.item.as_ref() == Some(&item.id));
    own.filter(|mark| matches!(mark.what, MarkWhat::Done | MarkWhat::Drained { .. }))
        .any(|mark| (today.0 - mark.day.0).num_days() < IDLE_DAYS)
}
