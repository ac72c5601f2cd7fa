//! Whether the screen is locked, from those who see it and from those who only ask for it. Pure.
//!
//! A session that was asked to lock counts as locked at once, so that nothing is shown on the way. Not every lock screen
//! says later that it has gone. Invariant: a request alone never outlasts the next touch that follows an absence.

use evenkeel_core::engine::Input;

#[derive(Debug, Default)]
pub struct Lock {
    is_seen: bool,
    is_asked_for: bool,
    /// What was said last.
    said: Option<bool>,
}

impl Lock {
    /// The lock screen is there, or no longer.
    pub fn seen(&mut self, is_there: bool) -> Option<Input> {
        if self.is_seen && !is_there {
            self.is_asked_for = false;
        }
        self.is_seen = is_there;
        self.change()
    }

    /// Somebody asks the session to lock or to unlock.
    pub fn asked(&mut self, shall_lock: bool) -> Option<Input> {
        self.is_asked_for = shall_lock;
        self.change()
    }

    /// The user came back to the keyboard.
    pub fn touched(&mut self) -> Option<Input> {
        if self.is_seen || !self.is_asked_for {
            return None;
        }
        self.is_asked_for = false;
        self.change()
    }

    fn change(&mut self) -> Option<Input> {
        let is_locked = self.is_seen || self.is_asked_for;
        if self.said.replace(is_locked) == Some(is_locked) {
            return None;
        }
        Some(if is_locked { Input::Lock } else { Input::Unlock })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_and_the_lock_screen_after_it_are_one_lock() {
        let mut lock = Lock::default();
        assert_eq!(lock.seen(false), Some(Input::Unlock), "how it begins is said");
        assert_eq!(lock.asked(true), Some(Input::Lock));
        assert_eq!(lock.seen(true), None);
        assert_eq!(lock.touched(), None, "somebody types the passphrase");
        assert_eq!(lock.seen(false), Some(Input::Unlock), "the request went with the lock screen");
    }

    #[test]
    fn a_request_that_no_lock_screen_followed_ends_with_the_next_return() {
        let mut lock = Lock::default();
        lock.seen(false);
        assert_eq!(lock.asked(true), Some(Input::Lock));
        assert_eq!(lock.seen(false), None, "nobody has seen a lock screen yet");
        assert_eq!(lock.touched(), Some(Input::Unlock));
        assert_eq!(lock.touched(), None);
    }

    #[test]
    fn a_request_to_unlock_is_not_believed_while_the_lock_screen_is_seen() {
        let mut lock = Lock::default();
        lock.asked(true);
        lock.seen(true);
        assert_eq!(lock.asked(false), None);
        assert_eq!(lock.seen(false), Some(Input::Unlock));
    }
}
