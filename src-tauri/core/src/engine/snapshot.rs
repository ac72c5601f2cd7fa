//! The engine's memory, to be stored and taken up again as if it had never stopped.

use serde::{Deserialize, Serialize};

use super::Engine;
use super::state::State;
use crate::settings::Settings;
use crate::time::Now;

const VERSION: u32 = 1;

/// A gap on the same boot that is longer than this was not watched, and counts as a sleep, in milliseconds.
const WATCHED: u64 = 5 * 60_000;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    version: u32,
    boot_id: String,
    state: State,
}

/// A snapshot that cannot be taken up; it should be put aside, and the engine started anew.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    #[error("it was made by a newer version ({0})")]
    Newer(u32),
    #[error("it cannot be read ({0})")]
    Damaged(#[from] serde_json::Error),
}

#[derive(Deserialize)]
struct VersionOnly {
    version: u32,
}

impl Snapshot {
    /// Reads a stored snapshot.
    pub fn read(json: &str) -> Result<Snapshot, SnapshotError> {
        let VersionOnly { version } = serde_json::from_str(json)?;
        if version > VERSION {
            return Err(SnapshotError::Newer(version));
        }
        Ok(serde_json::from_str(json)?)
    }
}

impl Engine {
    /// Everything that must be kept. `boot_id` names the present boot of the computer.
    pub fn snapshot(&self, boot_id: &str) -> Snapshot {
        Snapshot { version: VERSION, boot_id: boot_id.to_owned(), state: self.state.clone() }
    }

    /// Takes up a snapshot. Nothing is said; the next step goes on from here. Time since the snapshot on another boot is
    /// the difference of the wall clock, and counts as a sleep.
    pub fn restore(snapshot: Snapshot, settings: Settings, boot_id: &str, now: Now) -> Engine {
        let Snapshot { boot_id: old_boot, mut state, .. } = snapshot;
        if let Some(last) = state.last {
            let same_boot = old_boot == boot_id;
            let here = now.boot.0.saturating_add_signed(state.offset);
            let watched = same_boot && here.saturating_sub(last.at) <= WATCHED;
            if !watched {
                let gap = match same_boot {
                    true => here.saturating_sub(last.at),
                    false => (now.utc_ms() - last.utc_ms).max(0) as u64,
                };
                state.offset = (last.at + gap) as i64 - now.boot.0 as i64;
                state.awake_offset = last.awake as i64 - now.mono.0 as i64;
            }
        }
        let mut engine = Engine { settings, state, deadline: None };
        engine.deadline = engine.state.last.and_then(|last| engine.find_deadline(last));
        engine
    }
}
