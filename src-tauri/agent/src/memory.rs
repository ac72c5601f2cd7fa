//! What outlives the process: the records, the engine's snapshot and the plan's dates, in app.db.
//!
//! It knows how often to write, not what is written. Invariants: a transition is on disk before anybody is told of it; a
//! store that fails costs history, never the schedule, and what it could not take is offered to it again.

use std::path::Path;
use std::time::Duration;

use evenkeel_core::engine::{Effect, Engine, Snapshot};
use evenkeel_core::reminders::Reminders;
use evenkeel_core::settings::Settings;
use evenkeel_core::store::{ActiveTime, HappeningsSoFar, Record, Store, StoreError};
use evenkeel_core::time::{BootTime, LocalDay, Now};
use evenkeel_core::view::{Happening, NoticeCode, PresenceView};
use evenkeel_core::worked::Worked;

use crate::notices::Notices;

/// The longest time of activity that a crash may cost.
const SNAPSHOT_EVERY: Duration = Duration::from_secs(300);

pub struct Memory {
    store: Option<Store>,
    boot_id: String,
    /// Records that the store has not taken yet.
    owed: Vec<Record>,
    day: Option<LocalDay>,
    today: HappeningsSoFar,
    snapshot_at: BootTime,
    /// The engine's active time as far as it was written.
    active_ms: i64,
    /// Of what is written; none once more was.
    worked: Option<Worked>,
}

/// Where the engine came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    Afresh,
    Restored,
}

impl Memory {
    pub fn open(path: &Path, boot_id: String, notices: &mut Notices) -> Memory {
        let store = match Store::open(path) {
            Ok(store) => Some(store),
            Err(error) => {
                notices.raise(NoticeCode::StoreFailed, error.to_string());
                None
            }
        };
        if let Some(aside) = store.as_ref().and_then(Store::put_aside) {
            let detail = format!("app.db was damaged and is kept as {}", aside.display());
            notices.raise(NoticeCode::SnapshotPutAside, detail);
        }
        Memory {
            store,
            boot_id,
            owed: Vec::new(),
            day: None,
            today: HappeningsSoFar::default(),
            snapshot_at: BootTime(0),
            active_ms: 0,
            worked: None,
        }
    }

    /// The engine as it was, or a new one.
    pub fn engine(&mut self, settings: Settings, now: Now, notices: &mut Notices) -> (Engine, Begun) {
        let begun = match self.snapshot(notices) {
            Some(snapshot) => (Engine::restore(snapshot, settings, &self.boot_id, now), Begun::Restored),
            None => (Engine::new(settings), Begun::Afresh),
        };
        self.active_ms = begun.0.active_ms();
        begun
    }

    fn snapshot(&mut self, notices: &mut Notices) -> Option<Snapshot> {
        let store = self.store.as_mut()?;
        let text = store.load_snapshot().unwrap_or_else(|error| {
            notices.raise(NoticeCode::StoreFailed, error.to_string());
            None
        })?;
        match Snapshot::read(&text) {
            Ok(snapshot) => Some(snapshot),
            Err(error) => {
                notices.raise(
                    NoticeCode::SnapshotPutAside,
                    format!("the snapshot could not be taken up, {error}"),
                );
                if let Err(error) = store.put_snapshot_aside(&error.to_string()) {
                    notices.raise(NoticeCode::StoreFailed, error.to_string());
                }
                None
            }
        }
    }

    /// Keeps the effects of a step, and the engine as it is after it where there were any or it is time.
    pub fn keep(&mut self, effects: &[Effect], engine: &Engine, now: Now, notices: &mut Notices) {
        let view = engine.view(now);
        self.turn_to(view.day, notices);
        let records = effects.iter().map(|effect| Record {
            at_ms: now.utc_ms(),
            day: view.day,
            zone: now.zone.name().to_owned(),
            effect: effect.clone(),
        });
        for record in records {
            self.today.take(&record);
            self.owed.push(record);
        }
        let is_time = self.snapshot_due(view.presence).is_some_and(|due| due <= now.boot);
        if !self.owed.is_empty() || is_time {
            self.write(engine, now, notices);
        }
    }

    /// Writes the snapshot and all that is owed, both or neither.
    pub fn write(&mut self, engine: &Engine, now: Now, notices: &mut Notices) {
        self.snapshot_at = now.boot;
        let active_ms = engine.active_ms();
        let active = self.day.map(|day| ActiveTime { day, ms: active_ms - self.active_ms });
        let Some(store) = self.store.as_mut() else { return };
        let written = serde_json::to_string(&engine.snapshot(&self.boot_id))
            .map_err(|error| StoreError::Disk(error.to_string()))
            .and_then(|snapshot| store.append_with_snapshot(&self.owed, &snapshot, active));
        match written {
            Ok(()) => {
                self.owed.clear();
                self.active_ms = active_ms;
                self.worked = None;
                notices.settle(NoticeCode::StoreFailed);
            }
            Err(error) => notices.raise(NoticeCode::StoreFailed, error.to_string()),
        }
    }

    /// What was worked, as it was last written: it may lack the last minutes.
    pub fn worked(&mut self, day: LocalDay, notices: &mut Notices) -> Worked {
        if let Some(worked) = self.worked.filter(|worked| worked.day == day) {
            return worked;
        }
        let worked = match self.store.as_ref().map(|store| store.worked(day)) {
            Some(Ok(worked)) => worked,
            Some(Err(error)) => {
                notices.raise(NoticeCode::StoreFailed, error.to_string());
                Worked::nothing_on(day)
            }
            None => Worked::nothing_on(day),
        };
        self.worked = Some(worked);
        worked
    }

    /// The plan's dates as they were last told.
    pub fn reminders(&self, notices: &mut Notices) -> Reminders {
        match self.store.as_ref().map(Store::load_reminders) {
            Some(Ok(reminders)) => reminders,
            Some(Err(error)) => {
                notices.raise(NoticeCode::StoreFailed, error.to_string());
                Reminders::default()
            }
            None => Reminders::default(),
        }
    }

    /// Where the store fails, the dates hold until the agent ends.
    pub fn keep_reminders(&mut self, reminders: &Reminders, notices: &mut Notices) {
        let Some(store) = self.store.as_mut() else { return };
        if let Err(error) = store.save_reminders(reminders) {
            notices.raise(NoticeCode::StoreFailed, error.to_string());
        }
    }

    /// When activity since the last snapshot must be saved; never while nothing is done that could be lost.
    pub fn snapshot_due(&self, presence: PresenceView) -> Option<BootTime> {
        match presence {
            PresenceView::Active | PresenceView::Unknown => Some(self.snapshot_at + SNAPSHOT_EVERY),
            PresenceView::Idle | PresenceView::Away => None,
        }
    }

    fn turn_to(&mut self, day: LocalDay, notices: &mut Notices) {
        if self.day == Some(day) {
            return;
        }
        self.day = Some(day);
        self.today = HappeningsSoFar::default();
        match self.store.as_ref().map(|store| store.records_of(day)) {
            Some(Ok(records)) => records.iter().for_each(|record| self.today.take(record)),
            Some(Err(error)) => notices.raise(NoticeCode::StoreFailed, error.to_string()),
            None => {}
        }
    }

    /// At the computer after the closing of today.
    pub fn after_hours_minutes(&self) -> u32 {
        self.today.after_hours_minutes()
    }

    /// What happened today.
    pub fn today(&self) -> Vec<Happening> {
        self.today.happenings().to_vec()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::{DateTime, TimeDelta};
    use evenkeel_core::engine::Input;
    use evenkeel_core::time::MonoTime;

    fn at_minute(minute: u64) -> Now {
        let nine: DateTime<chrono::Utc> = "2026-03-27T09:00:00Z".parse().unwrap();
        Now {
            boot: BootTime(minute * 60_000),
            mono: MonoTime(minute * 60_000),
            utc: nine + TimeDelta::minutes(minute as i64),
            zone: chrono_tz::Tz::UTC,
        }
    }

    /// Runs from one minute to another, someone being active all the time, and ends in order.
    fn run(path: &Path, minutes: std::ops::RangeInclusive<u64>) {
        let mut notices = Notices::default();
        let mut memory = Memory::open(path, "one boot".to_owned(), &mut notices);
        let (mut engine, begun) =
            memory.engine(Settings::default(), at_minute(*minutes.start()), &mut notices);
        let first = if begun == Begun::Afresh { Input::Started } else { Input::Tick };
        for (input, minute) in std::iter::once(first).chain(std::iter::repeat(Input::Tick)).zip(minutes) {
            let now = at_minute(minute);
            let effects = engine.step(input, now);
            memory.keep(&effects, &engine, now, &mut notices);
            memory.write(&engine, now, &mut notices);
        }
    }

    #[test]
    fn the_time_of_activity_is_counted_once_over_any_number_of_runs() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("app.db");
        run(&path, 0..=20);
        run(&path, 20..=45);
        let history = Store::open(&path).unwrap().history("2026-03-27".parse().unwrap()).unwrap();
        let minutes: Vec<u32> = history.weeks.iter().map(|week| week.active_minutes).collect();
        assert_eq!(minutes, [45]);
    }
}
