//! The ritual's side of the vault.

use chrono::{DateTime, Utc};

use super::error::VaultError;
use super::{Vault, rituals};
use crate::ritual::{Ahead, Ritual, Step};
use crate::time::LocalDay;

impl Vault {
    /// The ritual of a day as far as it has come; one that nobody has begun starts at its first step, with what is still
    /// open from the last one.
    pub fn ritual(&self, day: LocalDay) -> Result<Ritual, VaultError> {
        match rituals::of(&self.connection, day)? {
            Some(ritual) => Ok(ritual),
            None => {
                let last = rituals::last_before(&self.connection, day)?;
                Ok(last.map_or_else(|| Ritual::begin(day), |last| Ritual::begin_after(day, last)))
            }
        }
    }

    /// Saves the ritual of its day, at each step.
    pub fn save_ritual(&mut self, ritual: &Ritual, now: DateTime<Utc>) -> Result<(), VaultError> {
        rituals::put(&self.connection, ritual, now)
    }

    /// The short way to close a day that has passed; none where its ritual was completed.
    pub fn late_ritual(&self, day: LocalDay) -> Result<Option<Ritual>, VaultError> {
        let ritual = self.ritual(day)?.too_late();
        Ok((ritual.step == Step::CloseLate).then_some(ritual))
    }

    /// What the last ritual before a day has said of it.
    pub fn ahead_of(&self, day: LocalDay) -> Result<Option<Ahead>, VaultError> {
        Ok(rituals::last_before(&self.connection, day)?.map(|ritual| ritual.ahead))
    }
}
