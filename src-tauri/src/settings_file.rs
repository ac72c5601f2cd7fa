//! The settings as this program needs them: read from the file when something depends on them, never written.
//!
//! The agent owns the file. Invariant: a file that is missing or unreadable means the defaults, as it does for the agent.

use std::fs;
use std::path::PathBuf;

use evenkeel_core::settings::{self, Settings};

#[derive(Clone, Debug)]
pub struct SettingsFile(pub PathBuf);

impl SettingsFile {
    pub fn read(&self) -> Settings {
        let text = fs::read_to_string(&self.0).unwrap_or_default();
        settings::read(&text).0
    }
}
