//! Searching the journal, and stopping a search from another thread.
//!
//! Invariant: an interruption hits a search or nothing; a save that runs is never cut off.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::InterruptHandle;

use super::error::VaultError;
use super::journal_lists::PAGE;
use super::{Vault, entries, search_index};
use crate::journal::{Query, SearchHit, SearchOrder, SearchResult, snippet};

/// What a search and its interrupters share.
#[derive(Clone, Debug, Default)]
pub(super) struct Searching(Arc<Mutex<State>>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Idle,
    Running,
    Interrupted,
}

/// Stops the search that runs, from any thread; as long as one likes, also after the vault was closed.
pub struct SearchInterrupter {
    handle: InterruptHandle,
    searching: Searching,
}

impl SearchInterrupter {
    /// The search that runs, if one does, ends at once without a result.
    pub fn interrupt(&self) {
        let mut state = self.searching.lock();
        if *state != State::Idle {
            *state = State::Interrupted;
            // Within the lock: the search cannot end and a save begin in between.
            self.handle.interrupt();
        }
    }
}

impl Vault {
    pub fn search_interrupter(&self) -> SearchInterrupter {
        SearchInterrupter {
            handle: self.connection.get_interrupt_handle(),
            searching: self.searching.clone(),
        }
    }

    /// The newest or best 50 entries that hold all the words; none where the search was interrupted.
    ///
    /// Whatever is typed is looked for as words. The last one may go on, unless a space follows it.
    pub fn search(&self, typed: &str, order: SearchOrder) -> Result<Option<SearchResult>, VaultError> {
        let query = Query::read(typed);
        if query.is_empty() {
            return Ok(Some(SearchResult { hits: Vec::new(), more: false }));
        }
        // While a statement is under way, an interruption stays in force until the next one begins a step; otherwise
        // one that comes between two statements would be forgotten.
        let mut under_way = self.connection.prepare_cached("SELECT 1 UNION ALL SELECT 2")?;
        let mut rows = under_way.query([])?;
        rows.next()?;
        self.searching.begin();
        let found = self.find(&query, order);
        match self.searching.end() {
            // What it failed with then is the interruption.
            State::Interrupted => Ok(None),
            State::Idle | State::Running => found.map(Some),
        }
    }

    fn find(&self, query: &Query, order: SearchOrder) -> Result<SearchResult, VaultError> {
        let mut places = search_index::find(&self.connection, &query.expression(), order, PAGE + 1)?;
        let more = places.len() > PAGE;
        places.truncate(PAGE);
        let mut hits = Vec::with_capacity(places.len());
        for place in places {
            if *self.searching.lock() == State::Interrupted {
                break;
            }
            let id = search_index::entry_at(&self.connection, place)?;
            let entry = entries::find(&self.connection, &id)?.ok_or(VaultError::Damaged)?;
            let snippet = snippet(&entry.body, query);
            hits.push(SearchHit { entry: entries::summary(entry), snippet });
        }
        Ok(SearchResult { hits, more })
    }
}

impl Searching {
    fn begin(&self) {
        *self.lock() = State::Running;
    }

    /// What the search has come to.
    fn end(&self) -> State {
        std::mem::take(&mut *self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A holder that panicked left one of three plain states.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
