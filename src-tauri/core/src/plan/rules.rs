//! What a plan takes in, looked at as a whole: what an item points at, days to come, and how many changes at once.
//!
//! Invariant: what these rules refuse is refused before anything was changed.

use super::fault::{BadItem, Fault};
use super::{BlockSort, Content, Item, ItemId, Kind, MOST_ACTIVE_CHANGES, Standing};
use crate::time::{LocalDay, Weekday};

/// Of deep work on one day; more is not kept up for long.
const MOST_DEEP_BLOCKS: usize = 2;

/// Whether the content may be kept among these items; `before` is what it replaces.
pub fn check(
    items: &[Item],
    id: Option<&ItemId>,
    before: Option<&Content>,
    content: &Content,
    today: LocalDay,
) -> Result<(), BadItem> {
    content.check()?;
    if before.is_some_and(|before| before.kind() != content.kind()) {
        return Err(BadItem { field: "kind", fault: Fault::NotThere });
    }
    check_days(before, content, today)?;
    check_deep_blocks(items, id, content)?;
    check_pointer(items, id, content)
}

/// Refuses a block of deep work on a day that has as many as do good. It is asked of what is to be in use.
pub fn check_deep_blocks(items: &[Item], id: Option<&ItemId>, content: &Content) -> Result<(), BadItem> {
    let deep = |content: &Content| match content {
        Content::Block(block) if block.sort == BlockSort::Deep => Some(block.days.clone()),
        _ => None,
    };
    let Some(days) = deep(content) else { return Ok(()) };
    let others = items.iter().filter(|item| item.standing == Standing::Active && Some(&item.id) != id);
    let others: Vec<Vec<Weekday>> = others.filter_map(|item| deep(&item.content)).collect();
    let is_full = |day: &Weekday| {
        let on_day = |days: &&Vec<Weekday>| days.is_empty() || days.contains(day);
        on_day(&&days) && others.iter().filter(on_day).count() >= MOST_DEEP_BLOCKS
    };
    if Weekday::ALL.iter().any(is_full) {
        return Err(BadItem { field: "days", fault: Fault::TooManyDeep });
    }
    Ok(())
}

/// A day to come must not be over when it is set; that it passes later is the way of days.
fn check_days(before: Option<&Content>, content: &Content, today: LocalDay) -> Result<(), BadItem> {
    let Some((field, day)) = day_to_come(content) else { return Ok(()) };
    let is_new = before.and_then(day_to_come) != Some((field, day));
    if is_new && day < today { Err(BadItem { field, fault: Fault::Past }) } else { Ok(()) }
}

fn day_to_come(content: &Content) -> Option<(&'static str, LocalDay)> {
    match content {
        Content::Trigger(one) => Some(("action_by", one.action_by?)),
        Content::Agreement(one) => Some(("until", one.until)),
        Content::RecoveryMode(one) => Some(("until", one.until)),
        Content::GentlerWeek(one) => Some(("until", one.until)),
        Content::Accommodation(one) => Some(("until", one.until)),
        Content::Group(one) => Some(("next_date", one.next_date?)),
        _ => None,
    }
}

fn check_pointer(items: &[Item], id: Option<&ItemId>, content: &Content) -> Result<(), BadItem> {
    let Some(target) = content.points_at() else { return Ok(()) };
    let (field, wanted) = match content.kind() {
        Kind::SignStep => ("sign", Kind::WarningSign),
        _ => ("of", Kind::Trigger),
    };
    if Some(target) == id {
        return Err(BadItem { field, fault: Fault::Circular });
    }
    let found = items.iter().find(|item| item.id == *target);
    let found = found.filter(|item| item.content.kind() == wanted);
    match found.map(|item| &item.content) {
        None => Err(BadItem { field, fault: Fault::NotThere }),
        Some(Content::Trigger(trigger)) if trigger.unsafe_at_work && content.kind() == Kind::Reframing => {
            Err(BadItem { field, fault: Fault::Unsafe })
        }
        Some(_) => Ok(()),
    }
}

/// Active changes, in the order in which they began.
pub fn active_changes(items: &[Item]) -> impl Iterator<Item = &Item> {
    items.iter().filter(|item| item.standing == Standing::Active && item.content.kind().is_change())
}

/// Whether one more change may be active, once `parking` is not any more.
pub fn has_room(items: &[Item], joining: Kind, parking: Option<&ItemId>) -> bool {
    let staying = active_changes(items).filter(|item| Some(&item.id) != parking).count();
    !joining.is_change() || staying < MOST_ACTIVE_CHANGES
}

/// The items whose place an active one of this kind takes.
pub fn replaced_by(items: &[Item], joining: Kind) -> impl Iterator<Item = &Item> {
    let same = items.iter().filter(move |item| joining.is_single() && item.content.kind() == joining);
    same.filter(|item| item.standing == Standing::Active)
}
