//! A new vault that is filled with demo data, in one transaction: a thousand small ones would take minutes on a slow disk.

use super::error::VaultError;
use super::{Vault, check_in_answers, check_in_days, entries, plan_items, plan_marks, rituals};
use crate::demo::DemoData;

impl Vault {
    /// Adds all of it to a vault that has nothing yet.
    pub fn fill(&mut self, data: &DemoData) -> Result<(), VaultError> {
        let transaction = self.connection.transaction()?;
        data.entries.iter().try_for_each(|entry| entries::insert(&transaction, entry))?;
        data.plan.items.iter().try_for_each(|item| plan_items::put(&transaction, item))?;
        data.plan.marks.iter().try_for_each(|mark| plan_marks::insert(&transaction, mark))?;
        data.rituals.iter().try_for_each(|(ritual, at)| rituals::put(&transaction, ritual, *at))?;
        for day in &data.check_ins {
            let at = day.day.0.and_time(chrono::NaiveTime::MIN).and_utc();
            day.answers
                .iter()
                .try_for_each(|answer| check_in_answers::put(&transaction, day.day, *answer, at))?;
            check_in_days::put_words(&transaction, day.day, &day.words)?;
            if day.mark.is_some() {
                check_in_days::put_mark(&transaction, day.day, day.mark)?;
            }
        }
        Ok(transaction.commit()?)
    }
}
