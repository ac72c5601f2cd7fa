//! What was parked for later: worries and mood taps.

use super::error::VaultError;
use super::{Vault, mood_taps, parked_worries};
use crate::time::LocalDay;

/// A worry that was put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkedWorry {
    /// 32 hexadecimal digits, random.
    pub id: String,
    /// In milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The user's day then.
    pub day: LocalDay,
    /// The IANA zone then.
    pub zone: String,
    pub text: String,
    pub added_while_locked: bool,
}

/// How someone felt at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoodTap {
    /// 32 hexadecimal digits, random.
    pub id: String,
    /// In milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The user's day then.
    pub day: LocalDay,
    /// The IANA zone then.
    pub zone: String,
    /// From 0 to 10.
    pub mood: u8,
    pub added_while_locked: bool,
}

impl Vault {
    /// All parked worries, oldest first.
    pub fn parked_worries(&self) -> Result<Vec<ParkedWorry>, VaultError> {
        parked_worries::list(&self.connection)
    }

    /// All mood taps, oldest first.
    pub fn mood_taps(&self) -> Result<Vec<MoodTap>, VaultError> {
        mood_taps::list(&self.connection)
    }
}
