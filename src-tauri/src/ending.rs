//! The one way out of the main window's process: the page saves what is pending, the vault is closed, the
//! process ends, and what was decrypted is gone with it.
//!
//! Invariants: the vault is closed only after the page has said that everything typed is saved, or has not answered for
//! [`PATIENCE`]; a vault that is locked on the way leaves no grant.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use evenkeel_core::view::{Failure, VaultState};
use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::error;
use crate::grant;
use crate::vault_thread::VaultThread;
use crate::windows::MAIN;

/// The longest wait for the page. A save takes milliseconds; a page that hangs must not keep the vault open.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the page to save everything, and then to call `page_flushed`.
pub const FLUSH: &str = "flush";

/// Why this process ends, which decides whether the next window asks for the passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The user closed the window, and may open it again soon.
    Closed,
    /// By the user, the screen's lock, the end of the day, or after a time without use.
    Locked,
}

/// Whether this process is on its way out, and whether its page has saved everything.
pub struct Ending {
    began: AtomicBool,
    locks: AtomicBool,
    /// Whether this window stays although the agent ends, to say how something went.
    stays: AtomicBool,
    keeps_unlocked: Box<dyn Fn() -> bool + Send + Sync>,
    flushed: Mutex<bool>,
    changed: Condvar,
}

impl Ending {
    /// `keeps_unlocked` says whether a window that is opened again soon shall need no passphrase.
    pub fn new(keeps_unlocked: impl Fn() -> bool + Send + Sync + 'static) -> Ending {
        Ending {
            began: AtomicBool::new(false),
            locks: AtomicBool::new(false),
            stays: AtomicBool::new(false),
            keeps_unlocked: Box::new(keeps_unlocked),
            flushed: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    /// Does `work` while nothing ends this process; the vault is closed already.
    pub fn after<T>(&self, work: impl FnOnce() -> T) -> T {
        self.stays.store(true, Ordering::SeqCst);
        let done = work();
        self.stays.store(false, Ordering::SeqCst);
        done
    }

    fn leaves_grant(&self) -> bool {
        !self.locks.load(Ordering::SeqCst) && (self.keeps_unlocked)()
    }

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

/// Ends this process, on a thread of its own. A second call only ever adds that the vault is locked.
pub fn begin<R: Runtime>(app: &AppHandle<R>, why: Why) {
    if why == Why::Locked {
        app.state::<Ending>().locks.store(true, Ordering::SeqCst);
    }
    if app.state::<Ending>().stays.load(Ordering::SeqCst) {
        return;
    }
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
    let ending = app.state::<Ending>();
    let closed = if ending.leaves_grant() { close_leaving_grant(&vault, &ending) } else { vault.close() };
    if let Err(failure) = closed {
        error::log("the vault was not closed in order", &failure.detail);
    }
}

fn close_leaving_grant(vault: &VaultThread, ending: &Ending) -> Result<(), Failure> {
    let key = vault.close_leaving_grant()?;
    if ending.locks.load(Ordering::SeqCst) {
        vault.withdraw_grant();
    } else if let Err(error) = grant::hand_over(&key) {
        error::log("the next window asks for the passphrase", &error);
        vault.withdraw_grant();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;
    use std::sync::Arc;

    #[test]
    fn the_wait_ends_as_soon_as_the_page_has_saved() {
        let ending = Arc::new(Ending::new(|| true));
        let page = Arc::clone(&ending);
        let saved = thread::spawn(move || page.page_flushed());
        // Were the page's word not heard, this would wait for an hour.
        ending.wait_for_page(Duration::from_secs(3600));
        saved.join().unwrap();
    }

    #[test]
    fn nothing_ends_a_window_that_waits_to_say_how_it_went() {
        let ending = Ending::new(|| true);
        assert!(ending.after(|| ending.stays.load(Ordering::SeqCst)));
        assert!(!ending.stays.load(Ordering::SeqCst), "afterwards it can be closed");
    }

    #[test]
    fn a_vault_that_is_locked_while_the_window_closes_leaves_no_grant() {
        let ending = Ending::new(|| true);
        assert!(ending.leaves_grant());
        ending.locks.store(true, Ordering::SeqCst);
        assert!(!ending.leaves_grant());
        assert!(!Ending::new(|| false).leaves_grant(), "nor where the settings say so");
    }

    #[test]
    fn a_page_that_hangs_does_not_keep_the_vault_open() {
        let ending = Ending::new(|| true);
        ending.wait_for_page(Duration::from_millis(1));
        assert!(!*ending.flushed.lock().unwrap(), "nothing was saved, and the wait ended all the same");
    }
}
