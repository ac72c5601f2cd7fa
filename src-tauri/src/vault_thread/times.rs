//! When the open vault needs something without being asked.
//!
//! Pure: the owner gives it the time, and does what is due. Invariant: what was reported as due is not due again by itself
//! before its next time.

use std::time::{Duration, Instant};

/// How long what was written may wait before it is moved from the write-ahead log into the database.
const CHECKPOINT_AFTER: Duration = Duration::from_secs(30);
/// Soon, so that someone who opens the vault for one line has backups too; not at once, since its entries come first.
const BACKUP_AFTER: Duration = Duration::from_secs(5);
/// For a window that stays open over days.
const BACKUP_AGAIN_AFTER: Duration = Duration::from_secs(6 * 60 * 60);

#[derive(Debug)]
pub struct Times {
    /// None once it has been reported.
    auto_lock_at: Option<Instant>,
    auto_lock_after: Duration,
    /// None while everything is in the database.
    checkpoint_at: Option<Instant>,
    backup_at: Instant,
}

#[derive(Debug, PartialEq)]
pub enum Due {
    Checkpoint,
    /// To see whether the daily backup should be made.
    Backup,
    AutoLock,
}

impl Times {
    pub fn new(now: Instant, auto_lock_after: Duration) -> Times {
        Times {
            auto_lock_at: Some(now + auto_lock_after),
            auto_lock_after,
            checkpoint_at: None,
            backup_at: now + BACKUP_AFTER,
        }
    }

    pub fn used(&mut self, now: Instant) {
        if self.auto_lock_at.is_some() {
            self.auto_lock_at = Some(now + self.auto_lock_after);
        }
    }

    /// Counts from the first write, so that someone who types on and on has it done too.
    pub fn written(&mut self, now: Instant) {
        self.checkpoint_at.get_or_insert(now + CHECKPOINT_AFTER);
    }

    pub fn next(&self) -> Instant {
        [self.auto_lock_at, self.checkpoint_at].into_iter().flatten().fold(self.backup_at, Instant::min)
    }

    /// What is due now, if anything.
    pub fn take_due(&mut self, now: Instant) -> Option<Due> {
        if self.checkpoint_at.take_if(|at| *at <= now).is_some() {
            return Some(Due::Checkpoint);
        }
        if self.auto_lock_at.take_if(|at| *at <= now).is_some() {
            return Some(Due::AutoLock);
        }
        if self.backup_at <= now {
            self.backup_at = now + BACKUP_AGAIN_AFTER;
            return Some(Due::Backup);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    const MINUTE: Duration = Duration::from_secs(60);

    /// Past the first look at the backups.
    fn begun_at(now: Instant) -> Times {
        let mut times = Times::new(now, 10 * MINUTE);
        assert_eq!(times.take_due(now + BACKUP_AFTER), Some(Due::Backup));
        times
    }

    #[test]
    fn the_vault_locks_after_the_time_without_use_and_not_before() {
        let begun = clock::instant();
        let mut times = begun_at(begun);
        times.used(begun + 9 * MINUTE);
        assert_eq!(times.take_due(begun + 18 * MINUTE), None);
        assert_eq!(times.take_due(begun + 19 * MINUTE), Some(Due::AutoLock));
        times.used(begun + 20 * MINUTE);
        assert_eq!(times.take_due(begun + 40 * MINUTE), None, "saves on the way out do not call it off");
    }

    #[test]
    fn someone_who_types_on_and_on_has_the_log_folded_in_all_the_same() {
        let begun = clock::instant();
        let mut times = begun_at(begun);
        for second in 0..30 {
            times.written(begun + Duration::from_secs(second));
        }
        assert_eq!(times.next(), begun + CHECKPOINT_AFTER);
        assert_eq!(times.take_due(begun + CHECKPOINT_AFTER), Some(Due::Checkpoint));
        assert_eq!(times.take_due(begun + MINUTE), None, "nothing was written since");
    }

    #[test]
    fn the_backups_are_looked_at_soon_after_opening_and_again_while_the_window_stays() {
        let begun = clock::instant();
        let mut times = begun_at(begun);
        let later = begun + BACKUP_AFTER + BACKUP_AGAIN_AFTER;
        times.used(later);
        assert_eq!(times.next(), later);
        assert_eq!(times.take_due(later), Some(Due::Backup));
    }
}
