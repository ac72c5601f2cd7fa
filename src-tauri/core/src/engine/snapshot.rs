//! What outlives the program: the state as versioned data, and its return after a crash or a restart of the computer.
//!
//! It knows no disk. Invariant: with the same boot id, restoring changes nothing at all.

use serde::{Deserialize, Serialize};

use super::Engine;
use super::moment::Moment;
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
    taken: Moment,
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

impl Engine {
    pub fn snapshot(&self, boot_id: &str, now: Now) -> Snapshot {
        Snapshot {
            version: VERSION,
            boot_id: boot_id.to_owned(),
            taken: self.moment(&now),
            state: self.state.clone(),
        }
    }

    /// Continues where the snapshot was taken. After a restart of the computer the time between counts as a sleep, by
    /// the wall clock. Says nothing; the next tick does.
    pub fn restore(snapshot: Snapshot, settings: Settings, boot_id: &str, now: Now) -> Engine {
        let Snapshot { boot_id: old_boot_id, taken, mut state, .. } = snapshot;
        if boot_id != old_boot_id {
            let gap = (now.utc_ms() - taken.utc).max(0);
            let boot = i64::try_from(now.boot.0).unwrap_or(0);
            let mono = i64::try_from(now.mono.0).unwrap_or(0);
            // What passed between the last step and the snapshot was seen; only the gap was not.
            if let Some(last) = &mut state.last {
                last.mono = mono - (taken.mono - last.mono).max(0);
            }
            state.offset = taken.at + gap - boot;
        }
        let mut engine = Engine::with_state(settings, state);
        engine.deadline = Some(engine.moment(&now).at);
        engine
    }
}
