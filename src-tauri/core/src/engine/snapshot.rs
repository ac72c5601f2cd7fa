//! What outlives the program: the state as versioned data, and its return after a crash or a restart of the computer.
//!
//! It knows no disk. Invariant: with the same boot id, restoring changes nothing at all.

use serde::{Deserialize, Serialize};

use super::Engine;
use super::moment::signed;
use super::state::State;
use crate::settings::Settings;
use crate::time::Now;

/// Rises with every change that an older program would misread.
const VERSION: u32 = 1;

/// The state of an engine at one moment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Snapshot {
    version: u32,
    boot_id: String,
    state: State,
}

/// A snapshot cannot be used; the program starts afresh, and keeps its records.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    #[error("the snapshot is of version {0}, made by a later release")]
    Newer(u32),
    #[error("the snapshot is damaged: {0}")]
    Damaged(#[from] serde_json::Error),
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

impl Snapshot {
    /// Reads a stored snapshot. One of a later release is told from a damaged one.
    pub fn read(json: &str) -> Result<Snapshot, SnapshotError> {
        let Versioned { version } = serde_json::from_str(json)?;
        if version > VERSION {
            return Err(SnapshotError::Newer(version));
        }
        Ok(serde_json::from_str(json)?)
    }

    /// The text to store.
    pub fn write(&self) -> Result<String, SnapshotError> {
        Ok(serde_json::to_string(self)?)
    }
}

/// The owner steps at least this often while someone is there, so that a longer gap was not watched.
const WATCHED: i64 = 5 * 60_000;

impl Engine {
    /// The state as of the last step. `boot_id` names the present boot of the computer.
    pub fn snapshot(&self, boot_id: &str) -> Snapshot {
        Snapshot { version: VERSION, boot_id: boot_id.to_owned(), state: self.state.clone() }
    }

    /// Continues where the snapshot was taken. After a restart of the computer the time between counts as a sleep, by
    /// the wall clock; in a longer time without the program nothing is counted as work. Says nothing; the next tick does.
    pub fn restore(snapshot: Snapshot, settings: Settings, boot_id: &str, now: Now) -> Engine {
        let Snapshot { boot_id: old_boot_id, mut state, .. } = snapshot;
        let (boot, mono) = (signed(now.boot.0), signed(now.mono.0));
        if let Some(last) = &mut state.last {
            if boot_id == old_boot_id {
                let awake = mono - last.mono;
                if awake > WATCHED {
                    last.at += awake;
                    last.mono = mono;
                }
            } else {
                let gap = (now.utc_ms() - last.utc).max(0);
                state.offset = last.at + gap - boot;
                last.mono = mono;
            }
        }
        let mut engine = Engine::with_state(settings, state);
        let now = engine.moment(&now);
        engine.find_day(now);
        engine.deadline = Some(now.at);
        engine
    }
}
