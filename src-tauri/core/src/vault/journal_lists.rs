//! What the journal's lists ask of the vault. Nothing here writes.

use super::error::VaultError;
use super::{Vault, entries, entry_lists, entry_tags};
use crate::journal::{DayCount, Entry, EntryFilter, EntryId, EntryPage, EntrySummary, TagCount};
use crate::time::LocalDay;

/// How many entries a page has.
pub(super) const PAGE: usize = 50;

impl Vault {
    /// The page of entries that follows `filter.after`, newest first.
    pub fn journal_page(&self, filter: &EntryFilter) -> Result<EntryPage, VaultError> {
        let mut found = entry_lists::newest(&self.connection, filter, PAGE + 1)?;
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        Ok(EntryPage { entries: found.into_iter().map(entries::summary).collect(), more })
    }

    /// Every entry that fits the filter, newest first, a page in memory at a time.
    pub fn for_each_entry<Stop: From<VaultError>>(
        &self,
        filter: &EntryFilter,
        mut visit: impl FnMut(Entry) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut filter = filter.clone();
        loop {
            let page = entry_lists::newest(&self.connection, &filter, PAGE)?;
            let is_last = page.len() < PAGE;
            filter.after = page.last().map(|entry| entry.id.clone());
            page.into_iter().try_for_each(&mut visit)?;
            if is_last {
                return Ok(());
            }
        }
    }

    /// All entries, newest first.
    pub fn journal_list(&self) -> Result<Vec<EntrySummary>, VaultError> {
        let mut all = Vec::new();
        self.for_each_entry(&EntryFilter::default(), |entry| {
            all.push(entries::summary(entry));
            Ok::<(), VaultError>(())
        })?;
        Ok(all)
    }

    /// The only entry whose name begins with these digits.
    pub fn entry_named(&self, beginning: &str) -> Result<Entry, VaultError> {
        let beginning = beginning.to_ascii_lowercase();
        let id = entry_lists::named(&self.connection, &beginning)?.unwrap_or(EntryId(beginning));
        self.entry(&id)
    }

    /// How many entries each day of a month has, written as 2026-03; days without are left out.
    pub fn journal_month(&self, month: &str) -> Result<Vec<DayCount>, VaultError> {
        let not_a_month = VaultError::OutOfRange("a month is written as 2026-03");
        let Ok(first) = format!("{month}-01").parse::<LocalDay>() else { return Err(not_a_month) };
        let Some(next) = first.0.checked_add_months(chrono::Months::new(1)) else { return Err(not_a_month) };
        let last = LocalDay(next.pred_opt().unwrap_or(next));
        entry_lists::days(&self.connection, first, last)
    }

    /// Entries of the same month and day of other years, the latest year first.
    pub fn journal_on_this_day(&self, day: LocalDay) -> Result<Vec<EntrySummary>, VaultError> {
        entry_lists::on_this_day(&self.connection, day)
    }

    /// Every tag in use with the number of its entries, the most used first.
    pub fn journal_tags(&self) -> Result<Vec<TagCount>, VaultError> {
        entry_tags::counts(&self.connection)
    }
}
