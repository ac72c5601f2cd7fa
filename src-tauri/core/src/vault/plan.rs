//! The recovery plan's side of the vault.

use chrono::{DateTime, Utc};

use super::error::VaultError;
use super::journal::random_name;
use super::{Vault, triggers};
use crate::plan::{ItemId, Trigger, TriggerDraft};

impl Vault {
    /// All triggers, in the order in which they were added, archived ones too.
    pub fn triggers(&self) -> Result<Vec<Trigger>, VaultError> {
        triggers::list(&self.connection)
    }

    /// Adds a trigger. It is to be looked at again on the day by which its action is due.
    pub fn add_trigger(&mut self, draft: TriggerDraft, now: DateTime<Utc>) -> Result<Trigger, VaultError> {
        draft.check()?;
        let at_ms = now.timestamp_millis();
        let trigger = Trigger {
            id: ItemId(random_name()?),
            created_ms: at_ms,
            changed_ms: at_ms,
            next_review: draft.action_by,
            archived: false,
            draft,
        };
        triggers::put(&self.connection, &trigger)?;
        Ok(trigger)
    }

    pub fn change_trigger(
        &mut self,
        id: &ItemId,
        draft: TriggerDraft,
        now: DateTime<Utc>,
    ) -> Result<Trigger, VaultError> {
        draft.check()?;
        let next_review = draft.action_by;
        self.rewrite(id, now, |trigger| Trigger { next_review, draft, ..trigger })
    }

    /// Puts a trigger away; it stays in the list, marked.
    pub fn archive_trigger(&mut self, id: &ItemId, now: DateTime<Utc>) -> Result<Trigger, VaultError> {
        self.rewrite(id, now, |trigger| Trigger { archived: true, ..trigger })
    }

    fn rewrite(
        &mut self,
        id: &ItemId,
        now: DateTime<Utc>,
        change: impl FnOnce(Trigger) -> Trigger,
    ) -> Result<Trigger, VaultError> {
        let transaction = self.connection.transaction()?;
        let found = triggers::find(&transaction, id)?.ok_or(VaultError::NotFound)?;
        let changed = Trigger { changed_ms: now.timestamp_millis(), ..change(found) };
        triggers::put(&transaction, &changed)?;
        transaction.commit()?;
        Ok(changed)
    }
}
