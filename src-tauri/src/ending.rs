//! The one way out of the main window's process: the page saves what is pending, the vault is closed, the
//! process ends, and what was decrypted is gone with it.
//!
//! It does not know why it ends. Invariant: the vault is closed only after the page has said that everything
//! typed is saved, or has not answered for [`PATIENCE`].

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use evenkeel_core::view::VaultState;
use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::error;
use crate::vault_thread::VaultThread;
use crate::windows::MAIN;

/// The longest wait for the page. A save takes milliseconds; a page that hangs must not keep the vault open.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the page to save everything, and then to call `page_flushed`.
pub const FLUSH: &str = "flush";

/// Whether this process is on its way out, and whether its page has saved everything.
#[derive(Default)]
pub struct Ending {
    began: AtomicBool,
    flushed: Mutex<bool>,
    changed: Condvar,
}

impl Ending {
    /// The page has saved everything that was typed.
    pub fn page_flushed(&self) {
        *self.flushed.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }

    fn wait_for_page(&self, patience: Duration) {
        let flushed = self.flushed.lock().unwrap_or_else(PoisonError::into_inner);
        // Flushed or not, the vault is closed next.
        let _ = self.changed.wait_timeout_while(flushed, patience, |flushed| !*flushed);
    }
}

/// Ends this process, on a thread of its own; a second call changes nothing.
pub fn begin<R: Runtime>(app: &AppHandle<R>) {
    if app.state::<Ending>().began.swap(true, Ordering::SeqCst) {
        return;
    }
    let handle = app.clone();
    let spawned = thread::Builder::new().name("ending".to_owned()).spawn(move || {
        flush_and_close(&handle);
        handle.exit(0);
    });
    if let Err(error) = spawned {
        error::log("ended without waiting for the page", &error);
        app.exit(0);
    }
}

fn flush_and_close<R: Runtime>(app: &AppHandle<R>) {
    let vault = app.state::<VaultThread>();
    if vault.state() != Ok(VaultState::Open) {
        return;
    }
    match app.emit_to(MAIN, FLUSH, ()) {
        Ok(()) => app.state::<Ending>().wait_for_page(PATIENCE),
        Err(error) => error::log("the page could not be asked to save", &error),
    }
    if let Err(failure) = vault.close() {
        error::log("the vault was not closed in order", &failure.detail);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;
    use std::sync::Arc;

    #[test]
    fn the_wait_ends_as_soon_as_the_page_has_saved() {
        let ending = Arc::new(Ending::default());
        let page = Arc::clone(&ending);
        let saved = thread::spawn(move || page.page_flushed());
        // Were the page's word not heard, this would wait for an hour.
        ending.wait_for_page(Duration::from_secs(3600));
        saved.join().unwrap();
    }

    #[test]
    fn a_page_that_hangs_does_not_keep_the_vault_open() {
        let ending = Ending::default();
        ending.wait_for_page(Duration::from_millis(1));
        assert!(!*ending.flushed.lock().unwrap(), "nothing was saved, and the wait ended all the same");
    }
}
