//! How long tasks took beside what was estimated: the last ones, and the person's own ratio once there are enough.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::insight::{FEWEST_TASKS, Finished, own_ratio};
use crate::time::LocalDay;

/// So many of the last tasks are shown one by one.
const SHOWN: usize = 12;

/// A task that is done, and of which both is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EstimatedTask {
    pub day: LocalDay,
    pub what: String,
    #[ts(as = "u32")]
    pub estimated_minutes: NonZeroU32,
    #[ts(as = "u32")]
    pub taken_minutes: NonZeroU32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Estimates {
    /// All of them.
    pub tasks: u32,
    /// So many make a ratio.
    pub fewest: u32,
    /// How many times longer than estimated, on the median; none of too few.
    pub ratio: Option<f64>,
    /// The last ones, newest first.
    pub last: Vec<EstimatedTask>,
}

/// `tasks` in any order.
pub fn estimates(tasks: &[EstimatedTask]) -> Estimates {
    let finished: Vec<Finished> = tasks
        .iter()
        .map(|task| Finished { estimated_minutes: task.estimated_minutes, taken_minutes: task.taken_minutes })
        .collect();
    let mut last = tasks.to_vec();
    last.sort_by(|one, other| (other.day, &one.what).cmp(&(one.day, &other.what)));
    last.truncate(SHOWN);
    Estimates {
        tasks: tasks.len() as u32,
        fewest: FEWEST_TASKS as u32,
        ratio: own_ratio(&finished).ok().map(|own| own.ratio),
        last,
    }
}
