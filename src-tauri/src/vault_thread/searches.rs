//! One search at a time: a later one puts an end to the one that runs, and to those that wait.
//!
//! It does not know what is searched for. Invariant: whoever was overtaken gets no result, rather than an old one.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use evenkeel_core::vault::SearchInterrupter;

#[derive(Default)]
pub struct Searches {
    latest: AtomicU64,
    interrupter: Mutex<Option<SearchInterrupter>>,
}

impl Searches {
    /// The vault was opened, or closed.
    pub fn reach(&self, interrupter: Option<SearchInterrupter>) {
        *self.interrupter.lock().unwrap_or_else(PoisonError::into_inner) = interrupter;
    }

    /// A new search is asked for; the number is its own.
    pub fn begin(&self) -> u64 {
        let mine = self.latest.fetch_add(1, Ordering::SeqCst) + 1;
        if let Some(interrupter) = &*self.interrupter.lock().unwrap_or_else(PoisonError::into_inner) {
            interrupter.interrupt();
        }
        mine
    }

    /// Whether no later one was asked for.
    pub fn is_latest(&self, mine: u64) -> bool {
        self.latest.load(Ordering::SeqCst) == mine
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_that_waits_is_overtaken_by_the_next() {
        let searches = Searches::default();
        let (first, second) = (searches.begin(), searches.begin());
        assert_eq!((searches.is_latest(first), searches.is_latest(second)), (false, true));
    }
}
