//! The one owner of the open vault: a thread that does one thing at a time, in the order in which it was asked.
//!
//! It does not know the pages. Invariant: what was asked before [`VaultThread::close`] is done before the vault
//! is closed; after it nothing in this process holds the key.

mod searches;
mod times;
mod ways;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;
use std::{io, thread};

use evenkeel_core::journal::{SearchOrder, SearchResult};
use evenkeel_core::patterns::WorkedDay;
use evenkeel_core::store::{Store, StoreError};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{self, Vault, VaultError, backup_due, put_in_drop_box};
use evenkeel_core::view::{DropBoxItem, Failure, FailureCode, FirstRunStep, History, VaultState};
use evenkeel_core::worked::Worked;

use self::searches::Searches;
use self::times::{Due, Times};
use crate::day::Today;
use crate::{clock, error};

/// Where everything is: the vault, and the agent's records with the drop box.
#[derive(Clone, Debug)]
pub struct Folders {
    pub data: PathBuf,
    pub vault: PathBuf,
    pub records: PathBuf,
    pub settings: PathBuf,
}

impl Folders {
    pub fn of(data: &Path) -> Folders {
        Folders {
            data: data.to_owned(),
            vault: data.join("vault"),
            records: data.join("app.db"),
            settings: data.join("settings.toml"),
        }
    }
}

type Work = Box<dyn FnOnce(&mut Owner) + Send>;

/// Where work for the owner is handed in. Every call blocks until it is done.
pub struct VaultThread {
    folders: Folders,
    work: Sender<Work>,
    searches: Arc<Searches>,
}

/// Whether some work leaves something to be moved into the database later.
#[derive(Clone, Copy, PartialEq)]
enum Access {
    Read,
    Write,
}

impl VaultThread {
    /// Starts the owner of the vault. `auto_lock_after` is asked at each opening, and `on_open` is called after it.
    /// `on_unused` is called on its thread, once, when the vault has been open for that time without use; the caller then ends
    /// this process.
    pub fn start(
        folders: Folders,
        auto_lock_after: impl Fn() -> Duration + Send + 'static,
        on_open: impl Fn() + Send + 'static,
        on_unused: impl FnOnce() + Send + 'static,
    ) -> io::Result<VaultThread> {
        let (work, asked) = channel();
        let searches = Arc::new(Searches::default());
        let owner = Owner {
            folders: folders.clone(),
            searches: Arc::clone(&searches),
            auto_lock_after: Box::new(auto_lock_after),
            on_open: Box::new(on_open),
            open: None,
            on_unused: Some(Box::new(on_unused)),
        };
        thread::Builder::new().name("vault".to_owned()).spawn(move || owner.run(&asked))?;
        Ok(VaultThread { folders, work, searches })
    }

    /// The folder in which everything lies.
    pub fn data_folder(&self) -> &Path {
        &self.folders.data
    }

    pub fn state(&self) -> Result<VaultState, Failure> {
        self.run(|owner| match &owner.open {
            Some(_) => Ok(VaultState::Open),
            None => Ok(vault::state(&owner.folders.vault)),
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

    /// The newest or best entries that hold all the words; none where a later search was asked for meanwhile.
    pub fn search(&self, words: String, order: SearchOrder) -> Result<Option<SearchResult>, Failure> {
        let mine = self.searches.begin();
        let searches = Arc::clone(&self.searches);
        self.read(move |vault| if searches.is_latest(mine) { vault.search(&words, order) } else { Ok(None) })
    }

    /// Keeps something for the vault, which may be locked; it is taken in at the next opening.
    pub fn put_in_drop_box(&self, item: DropBoxItem, today: Today) -> Result<(), Failure> {
        self.run(move |owner| owner.put_in_drop_box(item, today).map_err(error::of_vault))
    }

    /// The last day of work before today, where it was never closed.
    pub fn unclosed_day(&self, today: LocalDay) -> Result<Option<LocalDay>, Failure> {
        self.of_records(|store| store.unclosed_day_before(today))
    }

    /// How many items wait in the drop box.
    pub fn sealed_count(&self) -> Result<u32, Failure> {
        self.of_records(|store| store.sealed_count())
    }

    /// What the last weeks amounted to.
    pub fn history(&self, today: LocalDay) -> Result<History, Failure> {
        self.of_records(|store| store.history(today))
    }

    /// What the app itself saw of the days of work.
    pub fn worked_days(&self, today: LocalDay) -> Result<Vec<WorkedDay>, Failure> {
        self.of_records(|store| store.worked_days(today))
    }

    /// Where the first run is. It begins where nothing was ever set or protected here, and stays as it was left.
    pub fn first_run(&self) -> Result<FirstRunStep, Failure> {
        let is_set_up =
            self.folders.settings.exists() || vault::state(&self.folders.vault) != VaultState::Absent;
        self.of_records(|store| match store.first_run()? {
            Some(step) => Ok(step),
            None if is_set_up => Ok(FirstRunStep::Done),
            None => store.keep_first_run(FirstRunStep::Welcome).map(|()| FirstRunStep::Welcome),
        })
    }

    pub fn keep_first_run(&self, step: FirstRunStep) -> Result<(), Failure> {
        self.of_records(|store| store.keep_first_run(step))
    }

    /// What was worked on this day, and in its week.
    pub fn worked(&self, day: LocalDay) -> Result<Worked, Failure> {
        self.of_records(|store| store.worked(day))
    }

    /// Waits for nobody: the records are no part of the vault.
    fn of_records<T>(&self, work: impl FnOnce(&mut Store) -> Result<T, StoreError>) -> Result<T, Failure> {
        let store = Store::open_beside(&self.folders.records);
        store.and_then(|mut store| work(&mut store)).map_err(|error| error::of_vault(error.into()))
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
        self.run(Owner::close)
    }

    fn with_open<T: Send + 'static>(
        &self,
        access: Access,
        work: impl FnOnce(&mut Vault) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, Failure> {
        self.run(move |owner| {
            let done = owner.with_open(work)?;
            if let (Access::Write, Some(open)) = (access, &mut owner.open) {
                open.times.written(clock::instant());
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
    folders: Folders,
    searches: Arc<Searches>,
    auto_lock_after: Box<dyn Fn() -> Duration + Send>,
    /// Must not wait for this thread.
    on_open: Box<dyn Fn() + Send>,
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
            let work = match self.open.as_ref().map(|open| open.times.next()) {
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

    fn open_unless_open(
        &mut self,
        how: impl FnOnce(&Path) -> Result<Vault, VaultError>,
    ) -> Result<(), Failure> {
        if self.open.is_none() {
            let vault = how(&self.folders.vault).map_err(error::of_vault)?;
            self.opened(vault);
        }
        Ok(())
    }

    fn opened(&mut self, mut vault: Vault) {
        let caught_up = Store::open_beside(&self.folders.records)
            .map_err(VaultError::from)
            .and_then(|mut store| vault.catch_up(&mut store));
        if let Err(error) = caught_up {
            error::log("what was kept while locked is taken in later", &error);
        }
        self.searches.reach(Some(vault.search_interrupter()));
        self.open = Some(Open { vault, times: Times::new(clock::instant(), (self.auto_lock_after)()) });
        (self.on_open)();
    }

    fn with_open<T>(&mut self, work: impl FnOnce(&mut Vault) -> Result<T, VaultError>) -> Result<T, Failure> {
        let open = self.open.as_mut().ok_or_else(|| error::failure(FailureCode::VaultLocked))?;
        let done = work(&mut open.vault).map_err(error::of_vault)?;
        open.times.used(clock::instant());
        Ok(done)
    }

    fn close(&mut self) -> Result<(), Failure> {
        self.searches.reach(None);
        self.open.take().map_or(Ok(()), |open| open.vault.close().map_err(error::of_vault))
    }

    fn put_in_drop_box(&self, item: DropBoxItem, Today { day, zone }: Today) -> Result<(), VaultError> {
        let mut store = Store::open_beside(&self.folders.records)?;
        put_in_drop_box(&self.folders.vault, &mut store, item, clock::utc(), day, zone).map(drop)
    }

    fn do_what_is_due(&mut self) {
        let Some(open) = &mut self.open else { return };
        let done = match open.times.take_due(clock::instant()) {
            Some(Due::Checkpoint) => open.vault.checkpoint(),
            Some(Due::Backup) => back_up_if_due(&open.vault),
            Some(Due::AutoLock) => {
                self.on_unused.take().into_iter().for_each(|on_unused| on_unused());
                Ok(())
            }
            None => Ok(()),
        };
        if let Err(error) = done {
            error::log("the vault is taken care of later", &error::of_vault(error).detail);
        }
    }
}

fn back_up_if_due(vault: &Vault) -> Result<(), VaultError> {
    let now = clock::utc();
    if backup_due(vault.newest_backup()?, now) {
        vault.back_up(now)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;
    use evenkeel_core::vault::Secret;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn what_was_saved_before_closing_is_there_after_and_nothing_can_be_read_between() {
        let folder = tempfile::tempdir().unwrap();
        let vault = VaultThread::start(Folders::of(folder.path()), || 10 * MINUTE, || {}, || {}).unwrap();
        assert_eq!(vault.state(), Ok(VaultState::Absent));
        let passphrase = || Secret::new("a long enough one".to_owned());
        vault.create(passphrase()).unwrap();
        let (day, zone) = ("2026-03-10".parse().unwrap(), chrono_tz::Tz::UTC);
        let entry = vault.write(move |vault| vault.begin_entry(clock::utc(), day, zone, Vec::new())).unwrap();
        let id = entry.id.clone();
        vault.write(move |vault| vault.save_entry(&id, 0, "a walk", clock::utc())).unwrap();
        vault.close().unwrap();
        assert_eq!(vault.state(), Ok(VaultState::Locked));
        let locked = vault.read(|vault| vault.journal_tags()).unwrap_err();
        assert_eq!(locked.code, FailureCode::VaultLocked);
        let wrong = vault.unlock(Secret::new("another long one".to_owned())).unwrap_err();
        assert_eq!(wrong.code, FailureCode::WrongPassphrase);
        vault.unlock(passphrase()).unwrap();
        let body = vault.read(move |vault| vault.entry(&entry.id)).unwrap().body;
        assert_eq!(body, "a walk");
    }

    #[test]
    fn what_was_put_in_while_locked_is_there_after_the_next_opening() {
        let folder = tempfile::tempdir().unwrap();
        let vault = VaultThread::start(Folders::of(folder.path()), || 10 * MINUTE, || {}, || {}).unwrap();
        let passphrase = || Secret::new("a long enough one".to_owned());
        vault.create(passphrase()).unwrap();
        vault.close().unwrap();
        let today = Today { day: "2026-03-10".parse().unwrap(), zone: chrono_tz::Tz::UTC };
        let item = DropBoxItem::Entry { body: "on the train".to_owned(), tags: Vec::new() };
        vault.put_in_drop_box(item, today).unwrap();
        vault.unlock(passphrase()).unwrap();
        let page = vault.read(|vault| vault.journal_page(&Default::default())).unwrap();
        assert_eq!(page.entries[0].opening, "on the train");
        assert!(page.entries[0].added_while_locked);
    }

    #[test]
    fn the_first_run_begins_once_and_is_taken_up_where_it_was_left() {
        let folder = tempfile::tempdir().unwrap();
        let start = || VaultThread::start(Folders::of(folder.path()), || 10 * MINUTE, || {}, || {}).unwrap();
        assert_eq!(start().first_run(), Ok(FirstRunStep::Welcome));
        std::fs::write(folder.path().join("settings.toml"), "").unwrap();
        assert_eq!(start().first_run(), Ok(FirstRunStep::Welcome), "a first setting does not end it");
        start().keep_first_run(FirstRunStep::Rhythm).unwrap();
        assert_eq!(start().first_run(), Ok(FirstRunStep::Rhythm));
        start().keep_first_run(FirstRunStep::Done).unwrap();
        assert_eq!(start().first_run(), Ok(FirstRunStep::Done));
    }

    #[test]
    fn who_has_set_something_up_already_is_not_led_through_it() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings.toml"), "").unwrap();
        let thread = VaultThread::start(Folders::of(folder.path()), || 10 * MINUTE, || {}, || {}).unwrap();
        assert_eq!(thread.first_run(), Ok(FirstRunStep::Done));
        let folder = tempfile::tempdir().unwrap();
        let thread = VaultThread::start(Folders::of(folder.path()), || 10 * MINUTE, || {}, || {}).unwrap();
        thread.create(Secret::new("a long enough one".to_owned())).unwrap();
        assert_eq!(thread.first_run(), Ok(FirstRunStep::Done));
    }

    #[test]
    fn a_backup_is_made_once_a_day() {
        let folder = tempfile::tempdir().unwrap();
        let vault = VaultThread::start(Folders::of(folder.path()), || 10 * MINUTE, || {}, || {}).unwrap();
        vault.create(Secret::new("a long enough one".to_owned())).unwrap();
        for _ in 0..2 {
            vault.read(|vault| back_up_if_due(vault)).unwrap();
        }
        assert_eq!(vault.backups().unwrap().len(), 1);
    }

    #[test]
    fn an_unused_vault_asks_for_the_end_of_the_process_once() {
        let folder = tempfile::tempdir().unwrap();
        let (told, unused) = channel();
        let on_unused = move || told.send(()).unwrap();
        let vault =
            VaultThread::start(Folders::of(folder.path()), || Duration::ZERO, || {}, on_unused).unwrap();
        vault.create(Secret::new("a long enough one".to_owned())).unwrap();
        unused.recv_timeout(MINUTE).expect("the owner noticed by itself");
        assert_eq!(vault.state(), Ok(VaultState::Open), "it stays open for the last saves");
    }
}
