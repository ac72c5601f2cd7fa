//! The recovery plan's side of the vault.
//!
//! What may be kept is decided by the plan's own rules; here it is read, asked and written in one transaction.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction};

use super::disk::{create_folder, private, sync_folder};
use super::error::VaultError;
use super::journal::random_name;
use super::{Vault, plan_drafts, plan_items, plan_marks};
use crate::plan::{
    self, Content, Item, ItemId, Kind, Mark, MarkWhat, PlanDraft, PlanView, Sheet, SheetFormat, Standing,
    Today, first_review, review_after_change, rules,
};
use crate::time::LocalDay;

impl Vault {
    /// The items of these kinds, of all where none is named, in the order in which they were added; archived ones too.
    pub fn plan_items(&self, kinds: &[Kind]) -> Result<Vec<Item>, VaultError> {
        plan_items::list(&self.connection, kinds)
    }

    /// Adds an item. `parking` is the active change that makes room for this one, where there is no room.
    pub fn add_item(
        &mut self,
        content: Content,
        parking: Option<&ItemId>,
        today: LocalDay,
        now: DateTime<Utc>,
    ) -> Result<Item, VaultError> {
        let at_ms = now.timestamp_millis();
        let transaction = self.connection.transaction()?;
        let items = plan_items::list(&transaction, &[])?;
        rules::check(&items, None, None, &content, today)?;
        let item = Item {
            id: ItemId(random_name()?),
            created_ms: at_ms,
            changed_ms: at_ms,
            next_review: first_review(&content, today),
            standing: Standing::Active,
            content,
        };
        make_room(&transaction, &items, item.content.kind(), parking, at_ms)?;
        plan_items::put(&transaction, &item)?;
        commit_with(transaction, item, at_ms)
    }

    /// Replaces what an item says. Its review moves where what it follows has moved.
    pub fn change_item(
        &mut self,
        id: &ItemId,
        content: Content,
        today: LocalDay,
        now: DateTime<Utc>,
    ) -> Result<Item, VaultError> {
        let items = plan_items::list(&self.connection, &[])?;
        self.rewrite(id, now, |item| {
            rules::check(&items, Some(id), Some(&item.content), &content, today)?;
            let next_review = review_after_change(&item.content, item.next_review, &content, today);
            Ok(Item { next_review, content, ..item })
        })
    }

    /// Takes an item up, parks it or puts it away. `parking` as in [`Vault::add_item`].
    pub fn place_item(
        &mut self,
        id: &ItemId,
        standing: Standing,
        parking: Option<&ItemId>,
        now: DateTime<Utc>,
    ) -> Result<Item, VaultError> {
        let transaction = self.connection.transaction()?;
        let items = plan_items::list(&transaction, &[])?;
        let found = items.iter().find(|item| item.id == *id).ok_or(VaultError::NotFound)?;
        let at_ms = now.timestamp_millis();
        if standing == Standing::Active && found.standing != Standing::Active {
            rules::check_deep_blocks(&items, Some(id), &found.content)?;
            make_room(&transaction, &items, found.content.kind(), parking, at_ms)?;
        }
        let placed = Item { standing, changed_ms: at_ms, ..found.clone() };
        plan_items::put(&transaction, &placed)?;
        commit_with(transaction, placed, at_ms)
    }

    /// Sets when an item is to be looked at again; none: never by itself.
    pub fn review_item(
        &mut self,
        id: &ItemId,
        next: Option<LocalDay>,
        now: DateTime<Utc>,
    ) -> Result<Item, VaultError> {
        self.rewrite(id, now, |item| Ok(Item { next_review: next, ..item }))
    }

    fn rewrite(
        &mut self,
        id: &ItemId,
        now: DateTime<Utc>,
        change: impl FnOnce(Item) -> Result<Item, VaultError>,
    ) -> Result<Item, VaultError> {
        let transaction = self.connection.transaction()?;
        let found = plan_items::find(&transaction, id)?.ok_or(VaultError::NotFound)?;
        let changed = Item { changed_ms: now.timestamp_millis(), ..change(found)? };
        plan_items::put(&transaction, &changed)?;
        let at_ms = changed.changed_ms;
        commit_with(transaction, changed, at_ms)
    }

    /// The marks that count for this day and later ones; all of them where none is named.
    pub fn plan_marks(&self, since: Option<LocalDay>) -> Result<Vec<Mark>, VaultError> {
        plan_marks::list(&self.connection, since)
    }

    /// Adds a mark; `day` is the user's day that it counts for.
    pub fn add_mark(
        &mut self,
        item: Option<ItemId>,
        day: LocalDay,
        what: MarkWhat,
        now: DateTime<Utc>,
    ) -> Result<Mark, VaultError> {
        what.check()?;
        if let Some(id) = &item {
            plan_items::find(&self.connection, id)?.ok_or(VaultError::NotFound)?;
        }
        let mark = Mark { id: ItemId(random_name()?), item, day, at_ms: now.timestamp_millis(), what };
        plan_marks::insert(&self.connection, &mark)?;
        Ok(mark)
    }

    /// Takes back a mark that was made by mistake.
    pub fn remove_mark(&mut self, id: &ItemId) -> Result<(), VaultError> {
        if plan_marks::remove(&self.connection, id)? { Ok(()) } else { Err(VaultError::NotFound) }
    }

    /// The plan on one page.
    pub fn plan_view(&self, today: &Today) -> Result<PlanView, VaultError> {
        Ok(plan::view(&self.plan_items(&[])?, &self.plan_marks(None)?, today))
    }

    /// The ticked fields as Markdown or as a page.
    pub fn plan_sheet(&self, sheet: &Sheet) -> Result<String, VaultError> {
        Ok(plan::render(sheet, &self.plan_items(&[])?))
    }

    /// Writes the sheet into `folder`, under a name with the time in it; says where it is.
    pub fn write_plan_sheet(
        &self,
        folder: &Path,
        sheet: &Sheet,
        now: DateTime<Utc>,
    ) -> Result<PathBuf, VaultError> {
        let ending = match sheet.format {
            SheetFormat::Markdown => "md",
            SheetFormat::Html => "html",
        };
        let path = folder.join(format!("evenkeel-plan-{}.{ending}", now.format("%Y-%m-%dT%H%M%SZ")));
        create_folder(folder)?;
        let mut file = private().create_new(true).open(&path)?;
        file.write_all(self.plan_sheet(sheet)?.as_bytes())?;
        file.sync_all()?;
        sync_folder(folder)?;
        Ok(path)
    }

    /// What is half entered in the plan's forms, the latest first.
    pub fn plan_drafts(&self) -> Result<Vec<PlanDraft>, VaultError> {
        plan_drafts::list(&self.connection)
    }

    /// Keeps what is half entered in a form, in the place of what was kept of it before.
    pub fn keep_plan_draft(&mut self, form: &str, body: &str, now: DateTime<Utc>) -> Result<(), VaultError> {
        let draft =
            PlanDraft { form: form.to_owned(), body: body.to_owned(), changed_ms: now.timestamp_millis() };
        plan_drafts::put(&self.connection, &draft)
    }

    pub fn drop_plan_draft(&mut self, form: &str) -> Result<(), VaultError> {
        plan_drafts::remove(&self.connection, form)
    }
}

/// Commits what was written of an item, and says how it stands then.
fn commit_with(transaction: Transaction, item: Item, at_ms: i64) -> Result<Item, VaultError> {
    retire_dates(&transaction, at_ms)?;
    let kept = plan_items::find(&transaction, &item.id)?;
    transaction.commit()?;
    Ok(kept.unwrap_or(item))
}

/// Takes the date from each look that a later one of its series has followed.
pub(super) fn retire_dates(connection: &Connection, at_ms: i64) -> Result<(), VaultError> {
    let items = plan_items::list(connection, &[])?;
    let old = plan::superseded(&items);
    for item in items.iter().filter(|item| old.contains(&item.id)) {
        plan_items::put(connection, &Item { next_review: None, changed_ms: at_ms, ..item.clone() })?;
    }
    Ok(())
}

/// Puts away what a newer one of the same kind replaces, and parks the change that makes room. Where there is none without it,
/// the user must say which.
pub(super) fn make_room(
    connection: &Connection,
    items: &[Item],
    joining: Kind,
    parking: Option<&ItemId>,
    at_ms: i64,
) -> Result<(), VaultError> {
    for item in rules::replaced_by(items, joining) {
        let away = Item { standing: Standing::Archived, changed_ms: at_ms, ..item.clone() };
        plan_items::put(connection, &away)?;
    }
    if rules::has_room(items, joining, None) {
        return Ok(());
    }
    let named = rules::active_changes(items).find(|item| Some(&item.id) == parking);
    let parked =
        named.filter(|_| rules::has_room(items, joining, parking)).ok_or(VaultError::ThreeChanges)?;
    plan_items::put(connection, &Item { standing: Standing::Parked, changed_ms: at_ms, ..parked.clone() })
}
