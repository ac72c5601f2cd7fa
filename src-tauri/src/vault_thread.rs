//! The one owner of the open vault: a thread that does one thing at a time, in the order in which it was asked.
//!
//! It does not know the pages. Invariant: what was asked before [`VaultThread::close`] is done before the vault
//! is closed; after it nothing in this process holds the key.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use std::{io, thread};

use evenkeel_core::vault::{self, Cost, Secret, Unlock, Vault, VaultError};
use evenkeel_core::view::{Failure, FailureCode, RecoveryCode, VaultState};

use crate::{clock, error};

/// How long what was written may wait before it is moved from the write-ahead log into the database.
const CHECKPOINT_AFTER: Duration = Duration::from_secs(30);

type Work = Box<dyn FnOnce(&mut Owner) + Send>;

/// Where work for the owner is handed in. Every call blocks until it is done.
pub struct VaultThread {
    work: Sender<Work>,
}

/// Whether some work leaves something to be moved into the database later.
#[derive(Clone, Copy, PartialEq)]
enum Access {
    Read,
    Write,
}

impl VaultThread {
    /// Starts the owner of the vault in the given folder. `auto_lock_after` is asked at each opening. `on_unused` is
    /// called on its thread, once, when the vault has been open for that time without use; the caller then ends
    /// this process.
    pub fn start(
        folder: PathBuf,
        auto_lock_after: impl Fn() -> Duration + Send + 'static,
        on_unused: impl FnOnce() + Send + 'static,
    ) -> io::Result<VaultThread> {
        let (work, asked) = channel();
        let owner = Owner {
            folder,
            auto_lock_after: Box::new(auto_lock_after),
            open: None,
            on_unused: Some(Box::new(on_unused)),
        };
        thread::Builder::new().name("vault".to_owned()).spawn(move || owner.run(&asked))?;
        Ok(VaultThread { work })
    }

    pub fn state(&self) -> Result<VaultState, Failure> {
        self.run(|owner| match &owner.open {
            Some(_) => Ok(VaultState::Open),
            None => Ok(vault::state(&owner.folder)),
        })
    }

    /// Makes a new vault and leaves it open.
    pub fn create(&self, passphrase: Secret) -> Result<RecoveryCode, Failure> {
        self.run(move |owner| {
            let begun = clock::instant();
            let (vault, code) = Cost::calibrated(|| clock::instant().duration_since(begun))
                .and_then(|cost| Vault::create(&owner.folder, &passphrase, cost))
                .map_err(error::of_vault)?;
            owner.opened(vault);
            Ok(code)
        })
    }

    /// Opens the vault; one that is open already stays so, whatever the passphrase.
    pub fn unlock(&self, passphrase: Secret) -> Result<(), Failure> {
        self.run(move |owner| {
            if owner.open.is_none() {
                let vault =
                    Vault::open(&owner.folder, Unlock::Passphrase(&passphrase)).map_err(error::of_vault)?;
                owner.opened(vault);
            }
            Ok(())
        })
    }

    pub fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Vault) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, Failure> {
        self.with_open(Access::Read, work)
    }

    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Vault) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, Failure> {
        self.with_open(Access::Write, work)
    }

    /// Someone uses the window: the time until the auto-lock begins anew.
    pub fn touch(&self) -> Result<(), Failure> {
        self.run(|owner| {
            if let Some(open) = &mut owner.open {
                open.times.used(clock::instant());
            }
            Ok(())
        })
    }

    /// Closes the vault where it is open, with everything moved into the database, and forgets the key.
    pub fn close(&self) -> Result<(), Failure> {
        self.run(|owner| match owner.open.take() {
            Some(open) => open.vault.close().map_err(error::of_vault),
            None => Ok(()),
        })
    }

    fn with_open<T: Send + 'static>(
        &self,
        access: Access,
        work: impl FnOnce(&mut Vault) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, Failure> {
        self.run(move |owner| {
            let open = owner.open.as_mut().ok_or_else(|| error::failure(FailureCode::VaultLocked))?;
            let done = work(&mut open.vault).map_err(error::of_vault)?;
            let now = clock::instant();
            open.times.used(now);
            if access == Access::Write {
                open.times.written(now);
            }
            Ok(done)
        })
    }

    fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Owner) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let (done, result) = channel();
        let work = Box::new(move |owner: &mut Owner| {
            // Whoever asked may be gone; what was asked is done all the same.
            let _ = done.send(work(owner));
        });
        // Both fail only if the owner has ended, which it does not while this exists unless it panicked; its
        // vault was closed in unwinding then.
        self.work.send(work).map_err(|_| error::failure(FailureCode::VaultLocked))?;
        result.recv().map_err(|_| error::failure(FailureCode::VaultLocked))?
    }
}

struct Owner {
    folder: PathBuf,
    auto_lock_after: Box<dyn Fn() -> Duration + Send>,
    open: Option<Open>,
    on_unused: Option<Box<dyn FnOnce() + Send>>,
}

struct Open {
    vault: Vault,
    times: Times,
}

impl Owner {
    /// Sleeps until something is asked or due; without end while no vault is open.
    fn run(mut self, asked: &Receiver<Work>) {
        loop {
            let work = match self.open.as_ref().and_then(|open| open.times.next()) {
                Some(at) => asked.recv_timeout(at.saturating_duration_since(clock::instant())),
                None => asked.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match work {
                Ok(work) => work(&mut self),
                Err(RecvTimeoutError::Timeout) => self.do_what_is_due(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn opened(&mut self, vault: Vault) {
        self.open = Some(Open { vault, times: Times::new(clock::instant(), (self.auto_lock_after)()) });
    }

    fn do_what_is_due(&mut self) {
        let Some(open) = &mut self.open else { return };
        match open.times.take_due(clock::instant()) {
            Some(Due::Checkpoint) => {
                if let Err(error) = open.vault.checkpoint() {
                    error::log("the vault is tidied up later", &error::of_vault(error).detail);
                }
            }
            Some(Due::AutoLock) => {
                if let Some(on_unused) = self.on_unused.take() {
                    on_unused();
                }
            }
            None => {}
        }
    }
}

/// When the open vault needs something without being asked. Pure: the owner gives it the time.
#[derive(Debug)]
struct Times {
    /// None once it has been reported.
    auto_lock_at: Option<Instant>,
    auto_lock_after: Duration,
    /// None while everything is in the database.
    checkpoint_at: Option<Instant>,
}

#[derive(Debug, PartialEq)]
enum Due {
    Checkpoint,
    AutoLock,
}

impl Times {
    fn new(now: Instant, auto_lock_after: Duration) -> Times {
        Times { auto_lock_at: Some(now + auto_lock_after), auto_lock_after, checkpoint_at: None }
    }

    fn used(&mut self, now: Instant) {
        if self.auto_lock_at.is_some() {
            self.auto_lock_at = Some(now + self.auto_lock_after);
        }
    }

    /// Counts from the first write, so that someone who types on and on has it done too.
    fn written(&mut self, now: Instant) {
        self.checkpoint_at.get_or_insert(now + CHECKPOINT_AFTER);
    }

    fn next(&self) -> Option<Instant> {
        [self.auto_lock_at, self.checkpoint_at].into_iter().flatten().min()
    }

    /// What is due now, if anything; it is not due again by itself.
    fn take_due(&mut self, now: Instant) -> Option<Due> {
        if self.checkpoint_at.take_if(|at| *at <= now).is_some() {
            return Some(Due::Checkpoint);
        }
        self.auto_lock_at.take_if(|at| *at <= now).map(|_| Due::AutoLock)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn the_vault_locks_after_the_time_without_use_and_not_before() {
        let begun = clock::instant();
        let mut times = Times::new(begun, 10 * MINUTE);
        times.used(begun + 9 * MINUTE);
        assert_eq!(times.take_due(begun + 18 * MINUTE), None);
        assert_eq!(times.take_due(begun + 19 * MINUTE), Some(Due::AutoLock));
        times.used(begun + 20 * MINUTE);
        assert_eq!(times.next(), None, "it is reported once; saves on the way out do not call it off");
    }

    #[test]
    fn someone_who_types_on_and_on_has_the_log_folded_in_all_the_same() {
        let begun = clock::instant();
        let mut times = Times::new(begun, 10 * MINUTE);
        for second in 0..30 {
            times.written(begun + Duration::from_secs(second));
        }
        assert_eq!(times.next(), Some(begun + CHECKPOINT_AFTER));
        assert_eq!(times.take_due(begun + CHECKPOINT_AFTER), Some(Due::Checkpoint));
        assert_eq!(times.take_due(begun + MINUTE), None, "nothing was written since");
    }

    #[test]
    fn what_was_saved_before_closing_is_there_after_and_nothing_can_be_read_between() {
        let folder = tempfile::tempdir().unwrap();
        let vault = VaultThread::start(folder.path().join("vault"), || 10 * MINUTE, || {}).unwrap();
        assert_eq!(vault.state(), Ok(VaultState::Absent));
        let passphrase = || Secret::new("a long enough one".to_owned());
        vault.create(passphrase()).unwrap();
        let (day, zone) = ("2026-03-10".parse().unwrap(), chrono_tz::Tz::UTC);
        let entry = vault.write(move |vault| vault.begin_entry(clock::utc(), day, zone, Vec::new())).unwrap();
        let id = entry.id.clone();
        vault.write(move |vault| vault.save_entry(&id, 0, "a walk", clock::utc())).unwrap();
        vault.close().unwrap();
        assert_eq!(vault.state(), Ok(VaultState::Locked));
        let locked = vault.read(|vault| vault.journal_list()).unwrap_err();
        assert_eq!(locked.code, FailureCode::VaultLocked);
        let wrong = vault.unlock(Secret::new("another long one".to_owned())).unwrap_err();
        assert_eq!(wrong.code, FailureCode::WrongPassphrase);
        vault.unlock(passphrase()).unwrap();
        let body = vault.read(move |vault| vault.entry(&entry.id)).unwrap().body;
        assert_eq!(body, "a walk");
    }

    #[test]
    fn an_unused_vault_asks_for_the_end_of_the_process_once() {
        let folder = tempfile::tempdir().unwrap();
        let (told, unused) = channel();
        let on_unused = move || told.send(()).unwrap();
        let vault = VaultThread::start(folder.path().join("vault"), || Duration::ZERO, on_unused).unwrap();
        vault.create(Secret::new("a long enough one".to_owned())).unwrap();
        unused.recv_timeout(MINUTE).expect("the owner noticed by itself");
        assert_eq!(vault.state(), Ok(VaultState::Open), "it stays open for the last saves");
    }
}
