//! The agent's half of a grant: a key in locked memory that lets the next window open the vault without the passphrase.
//!
//! It does not know the vault. Invariant: whatever ends it (use, time, lock, suspend, a crash of either side) leaves neither
//! the key nor the file that it would open.

use std::path::PathBuf;
use std::time::Duration;

use evenkeel_core::time::{BootTime, Now};
pub use evenkeel_core::vault::KeptKey;
use evenkeel_core::vault::withdraw_grant;

/// The clocks that count suspend and that do not are read one after the other.
const SAME_MS: u64 = 1000;

pub struct Grants {
    vault: PathBuf,
    /// The only window that may leave one: the last that was started here and not locked since.
    window: Option<u32>,
    held: Option<Held>,
}

struct Held {
    key: KeptKey,
    until: BootTime,
    suspended_ms: u64,
}

impl Grants {
    /// Removes what an agent that crashed has left.
    pub fn new(vault: PathBuf) -> Grants {
        let grants = Grants { vault, window: None, held: None };
        grants.remove_file();
        grants
    }

    /// Hands the key out, this once.
    pub fn take(&mut self, now: Now) -> Option<KeptKey> {
        self.time_passed(now);
        self.held.take().map(|held| held.key)
    }

    pub fn started(&mut self, window: u32) {
        self.window = Some(window);
    }

    /// A window has left a grant for so long.
    pub fn left(&mut self, window: u32, key: KeptKey, now: Now, lasts: Duration) {
        if self.window == Some(window) {
            self.held = Some(Held { key, until: now.boot + lasts, suspended_ms: suspended_ms(now) });
        } else {
            self.remove_file();
        }
    }

    pub fn ended(&mut self, window: u32) {
        if self.window.take_if(|last| *last == window).is_some() && self.held.is_none() {
            self.remove_file();
        }
    }

    /// The vault is locked: there is no grant, and the window that is open now leaves none.
    pub fn withdraw(&mut self) {
        self.window = None;
        self.held = None;
        self.remove_file();
    }

    pub fn time_passed(&mut self, now: Now) {
        let ends = |held: &Held| held.until <= now.boot || suspended_ms(now) > held.suspended_ms + SAME_MS;
        if self.held.take_if(|held| ends(held)).is_some() {
            self.remove_file();
        }
    }

    pub fn deadline(&self) -> Option<BootTime> {
        self.held.as_ref().map(|held| held.until)
    }

    fn remove_file(&self) {
        if let Err(error) = withdraw_grant(&self.vault) {
            eprintln!("evenkeel: the grant of the vault could not be removed: {error}.");
        }
    }
}

/// How much of the time since boot was spent in suspend.
fn suspended_ms(now: Now) -> u64 {
    now.boot.0.saturating_sub(now.mono.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::clock;
    use evenkeel_core::time::MonoTime;

    const MINUTE: Duration = Duration::from_secs(60);
    const WINDOW: u32 = 7;

    fn after(now: Now, awake: Duration, suspended: Duration) -> Now {
        let boot = now.boot + awake + suspended;
        Now { boot, mono: MonoTime(now.mono.0 + awake.as_millis() as u64), ..now }
    }

    /// With the file that the window left.
    fn left() -> (tempfile::TempDir, Grants, Now) {
        let vault = tempfile::tempdir().unwrap();
        let mut grants = Grants::new(vault.path().to_owned());
        let now = clock::now();
        std::fs::write(vault.path().join("grant"), "wrapped").unwrap();
        grants.started(WINDOW);
        grants.left(WINDOW, KeptKey::random().unwrap(), now, 10 * MINUTE);
        grants.ended(WINDOW);
        (vault, grants, now)
    }

    fn file_is_there(vault: &tempfile::TempDir) -> bool {
        vault.path().join("grant").exists()
    }

    #[test]
    fn a_grant_serves_once() {
        let (vault, mut grants, now) = left();
        assert!(grants.take(after(now, 9 * MINUTE, Duration::ZERO)).is_some());
        assert!(file_is_there(&vault), "the window that got the key removes it");
        assert!(grants.take(now).is_none());
    }

    #[test]
    fn a_grant_ends_with_its_time_with_a_lock_and_with_a_suspend() {
        let ends: [fn(&mut Grants, Now); 3] = [
            |grants, now| grants.time_passed(after(now, 10 * MINUTE, Duration::ZERO)),
            |grants, _| grants.withdraw(),
            |grants, now| grants.time_passed(after(now, Duration::ZERO, MINUTE)),
        ];
        for (number, end) in ends.into_iter().enumerate() {
            let (vault, mut grants, now) = left();
            assert_eq!(grants.deadline(), Some(now.boot + 10 * MINUTE));
            end(&mut grants, now);
            assert!(grants.take(now).is_none() && !file_is_there(&vault), "way {number}");
            assert_eq!(grants.deadline(), None);
        }
    }

    #[test]
    fn a_window_that_was_locked_or_that_died_leaves_nothing() {
        let (vault, mut grants, now) = left();
        grants.started(WINDOW);
        grants.withdraw();
        std::fs::write(vault.path().join("grant"), "wrapped").unwrap();
        grants.left(WINDOW, KeptKey::random().unwrap(), now, 10 * MINUTE);
        assert!(grants.take(now).is_none() && !file_is_there(&vault), "locked before it had closed");
        grants.started(WINDOW);
        std::fs::write(vault.path().join("grant"), "wrapped").unwrap();
        grants.ended(WINDOW);
        assert!(!file_is_there(&vault), "died before it had told the key");
    }

    #[test]
    fn what_an_agent_left_that_crashed_is_removed_by_the_next() {
        let (vault, grants, _) = left();
        drop(grants);
        Grants::new(vault.path().to_owned());
        assert!(!file_is_there(&vault));
    }
}
