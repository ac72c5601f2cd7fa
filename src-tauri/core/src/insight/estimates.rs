//! How long things take compared with what one thought: one's own ratio, once enough tasks are done.
//!
//! It does not know what the tasks were. Invariant: a ratio stands on at least ten finished tasks, and is above zero.

use std::num::NonZeroU32;

use super::energy_map::median;

/// So many finished tasks make a ratio.
pub const FEWEST_TASKS: usize = 10;

/// A task that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finished {
    pub estimated_minutes: NonZeroU32,
    pub taken_minutes: NonZeroU32,
}

/// How many times longer than estimated tasks take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnRatio {
    pub ratio: f64,
    pub tasks: usize,
}

/// Why there is no ratio yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{tasks} of {FEWEST_TASKS} finished tasks")]
pub struct TooFewTasks {
    pub tasks: usize,
}

/// The median ratio of all finished tasks.
pub fn own_ratio(finished: &[Finished]) -> Result<OwnRatio, TooFewTasks> {
    let tasks = finished.len();
    if tasks < FEWEST_TASKS {
        return Err(TooFewTasks { tasks });
    }
    let ratio =
        |task: &Finished| f64::from(task.taken_minutes.get()) / f64::from(task.estimated_minutes.get());
    let ratio = median(finished.iter().map(ratio).collect()).ok_or(TooFewTasks { tasks })?;
    Ok(OwnRatio { ratio, tasks })
}

impl OwnRatio {
    /// An estimate as it should have been, in whole minutes.
    pub fn correct(&self, estimated_minutes: u32) -> u32 {
        // Saturates where the product is beyond all minutes.
        (f64::from(estimated_minutes) * self.ratio).round() as u32
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn done(taken: &[u32]) -> Vec<Finished> {
        let one = |&taken: &u32| Finished {
            estimated_minutes: NonZeroU32::new(20).unwrap(),
            taken_minutes: NonZeroU32::new(taken).unwrap(),
        };
        taken.iter().map(one).collect()
    }

    #[test]
    fn the_ratio_is_the_median_of_ten_tasks_or_more() {
        let nine = done(&[10, 20, 20, 30, 30, 30, 40, 60, 200]);
        assert_eq!(own_ratio(&nine), Err(TooFewTasks { tasks: 9 }));
        let ten = [nine, done(&[34])].concat();
        let found = own_ratio(&ten).unwrap();
        assert_eq!((found.ratio, found.tasks), (1.5, 10));
        assert_eq!(found.correct(45), 68);
        assert_eq!(found.correct(u32::MAX), u32::MAX);
    }
}
