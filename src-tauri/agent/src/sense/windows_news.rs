//! What Windows sends to a window about the session, the power supply and the clock. Pure.
//!
//! Numbers and words are those of Microsoft's documentation of window messages; here they are read on every system, so that they
//! are tested on every system.

use evenkeel_core::view::Unseen;

use super::board::Word;

const WM_TIMECHANGE: u32 = 0x001e;
const WM_ENDSESSION: u32 = 0x0016;
const WM_POWERBROADCAST: u32 = 0x0218;
const WM_WTSSESSION_CHANGE: u32 = 0x02b1;

const PBT_APMSUSPEND: usize = 0x4;
const PBT_APMPOWERSTATUSCHANGE: usize = 0xa;
const WTS_SESSION_LOCK: usize = 0x7;
const WTS_SESSION_UNLOCK: usize = 0x8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    IsLocked(bool),
    Suspending,
    /// The power supply is another one, or may be.
    Power,
    /// The clock or its zone was set.
    ClockSet,
    SessionEnds,
}

/// None for the many messages that tell of other things.
pub fn news(message: u32, about: usize) -> Option<News> {
    match (message, about) {
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK) => Some(News::IsLocked(true)),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK) => Some(News::IsLocked(false)),
        (WM_POWERBROADCAST, PBT_APMSUSPEND) => Some(News::Suspending),
        (WM_POWERBROADCAST, PBT_APMPOWERSTATUSCHANGE) => Some(News::Power),
        (WM_TIMECHANGE, _) => Some(News::ClockSet),
        // Zero: the end was called off.
        (WM_ENDSESSION, 1..) => Some(News::SessionEnds),
        _ => None,
    }
}

/// Whether the computer runs on battery, from the number for the mains line.
pub fn on_battery(mains: u8) -> Word {
    match mains {
        0 => Word::On,
        1 => Word::Off,
        _ => Word::Unseen(Unseen::NobodyTells),
    }
}

/// Whether the session is locked, from its flags.
pub fn is_locked(flags: i32) -> Option<bool> {
    match flags {
        0 => Some(true),
        1 => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_concerns_the_user_is_news() {
        for (message, about, expected) in [
            (0x02b1, 7, Some(News::IsLocked(true))),
            (0x02b1, 8, Some(News::IsLocked(false))),
            // Somebody else has logged on.
            (0x02b1, 5, None),
            (0x0218, 4, Some(News::Suspending)),
            (0x0218, 0xa, Some(News::Power)),
            // Awake again: the clocks show it.
            (0x0218, 0x12, None),
            (0x001e, 0, Some(News::ClockSet)),
            (0x0016, 1, Some(News::SessionEnds)),
            (0x0016, 0, None),
            (0x0200, 0, None),
        ] {
            assert_eq!(news(message, about), expected, "{message:#x} {about}");
        }
    }

    #[test]
    fn what_the_system_does_not_know_is_not_guessed() {
        assert_eq!(on_battery(0), Word::On);
        assert_eq!(on_battery(1), Word::Off);
        assert_eq!(on_battery(255), Word::Unseen(Unseen::NobodyTells));
        assert_eq!([is_locked(0), is_locked(1), is_locked(-1)], [Some(true), Some(false), None]);
    }
}
