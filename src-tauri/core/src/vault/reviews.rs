//! The looks back: what they begin with, and how all that was said on their way is kept.
//!
//! Invariant: a look is kept whole or not at all, and with it its draft is gone.

use chrono::{DateTime, Utc};

use super::error::VaultError;
use super::journal::random_name;
use super::{Vault, check_in_answers, plan, plan_drafts, plan_items, sign_answers};
use crate::insight::Answered;
use crate::plan::{BadItem, Content, Fault, Item, ItemId, Standing, first_review, rules};
use crate::reviews::{Material, Reviews, is_kept_by_a_look_back, reviews};
use crate::time::LocalDay;

/// The long view reaches so far back, and what is before it only says how the first day began.
const FURTHEST_DAYS: u64 = 366;

impl Vault {
    /// The looks back as they are on this day.
    pub fn reviews(&self, today: LocalDay) -> Result<Reviews, VaultError> {
        let (items, marks) = (self.plan_items(&[])?, self.plan_marks(None)?);
        let since = today.before_days(FURTHEST_DAYS).unwrap_or(today);
        let answers = check_in_answers::counting_since(&self.connection, since)?;
        let signs = self.answered_signs()?;
        let of = Material { items: &items, marks: &marks, answers: &answers, signs: &signs };
        Ok(reviews(&of, today))
    }

    /// Keeps what a look back came to, and lets go of its draft.
    pub fn keep_look_back(
        &mut self,
        contents: Vec<Content>,
        draft: &str,
        today: LocalDay,
        now: DateTime<Utc>,
    ) -> Result<Vec<Item>, VaultError> {
        let at_ms = now.timestamp_millis();
        let transaction = self.connection.transaction()?;
        let mut kept = Vec::with_capacity(contents.len());
        for content in contents {
            let items = plan_items::list(&transaction, &[])?;
            if !is_kept_by_a_look_back(&content) {
                return Err(BadItem { field: "kind", fault: Fault::NotThere }.into());
            }
            rules::check(&items, None, None, &content, today)?;
            plan::make_room(&transaction, &items, content.kind(), None, at_ms)?;
            let item = Item {
                id: ItemId(random_name()?),
                created_ms: at_ms,
                changed_ms: at_ms,
                next_review: first_review(&content, today),
                standing: Standing::Active,
                content,
            };
            plan_items::put(&transaction, &item)?;
            kept.push(item);
        }
        plan::retire_dates(&transaction, at_ms)?;
        plan_drafts::remove(&transaction, draft)?;
        transaction.commit()?;
        Ok(kept)
    }

    /// What was said of early signs.
    pub(super) fn answered_signs(&self) -> Result<Vec<Answered>, VaultError> {
        let given = sign_answers::list(&self.connection)?.into_iter();
        Ok(given.map(|one| Answered { day: one.day, answer: one.answer }).collect())
    }
}
