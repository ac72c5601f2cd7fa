//! The plan's part in exports and imports.
//!
//! Invariant: an import never replaces anything, and never makes more changes active than the plan allows.

use std::collections::HashSet;

use rusqlite::Connection;

use super::error::VaultError;
use super::{Vault, plan_items, plan_marks};
use crate::plan::{Item, ItemId, PlanDocument, Standing, rules};

impl Vault {
    /// All of the plan but what is half entered.
    pub fn plan_document(&self) -> Result<PlanDocument, VaultError> {
        Ok(PlanDocument { items: self.plan_items(&[])?, marks: self.plan_marks(None)? })
    }
}

/// What the vault does not have, each id once; marks only where what they are about is here or comes along.
pub(super) fn new_parts(connection: &Connection, plan: &PlanDocument) -> Result<PlanDocument, VaultError> {
    let items = plan_items::list(connection, &[])?;
    let marks = plan_marks::list(connection, None)?;
    let mut known: HashSet<&ItemId> = items.iter().map(|item| &item.id).collect();
    let new_items: Vec<Item> = plan.items.iter().filter(|item| known.insert(&item.id)).cloned().collect();
    let mut known_marks: HashSet<&ItemId> = marks.iter().map(|mark| &mark.id).collect();
    let is_about_something = |id: &Option<ItemId>| id.as_ref().is_none_or(|id| known.contains(id));
    let belonging = plan.marks.iter().filter(|mark| is_about_something(&mark.item));
    let new_marks = belonging.filter(|mark| known_marks.insert(&mark.id)).cloned().collect();
    Ok(PlanDocument { items: new_items, marks: new_marks })
}

/// Adds what [`new_parts`] found. What would be active and has no room here is parked.
pub(super) fn take_in(connection: &Connection, new: &PlanDocument) -> Result<(), VaultError> {
    let mut items = plan_items::list(connection, &[])?;
    for item in &new.items {
        let kind = item.content.kind();
        let has_room = rules::has_room(&items, kind, None)
            && rules::replaced_by(&items, kind).next().is_none()
            && rules::check_deep_blocks(&items, Some(&item.id), &item.content).is_ok();
        let is_kept = item.standing != Standing::Active || has_room;
        let standing = if is_kept { item.standing } else { Standing::Parked };
        let item = Item { standing, ..item.clone() };
        plan_items::put(connection, &item)?;
        items.push(item);
    }
    new.marks.iter().try_for_each(|mark| plan_marks::insert(connection, mark))
}
