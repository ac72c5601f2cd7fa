//! Which day of the user's life it is: the agent's word where it answers, so that both never disagree.
//!
//! It does not know what belongs to the day. Invariant: it always has an answer, agent or not.

use std::sync::Arc;

use chrono_tz::Tz;
use evenkeel_core::settings::Settings;
use evenkeel_core::time::{LocalDay, MinuteOfDay};
use evenkeel_core::view::DayStage;

use crate::agent_link::AgentLink;
use crate::clock;
use crate::settings_file::SettingsFile;

/// The day and the IANA zone in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    pub day: LocalDay,
    pub zone: Tz,
}

/// Where the day is asked for.
pub struct Days {
    agent: Arc<AgentLink>,
    /// Holds the day roll, for when the agent does not answer.
    settings_file: SettingsFile,
}

impl Days {
    pub fn new(agent: Arc<AgentLink>, settings_file: SettingsFile) -> Days {
        Days { agent, settings_file }
    }

    /// Asks the agent, which may take a while; computes where it does not answer.
    pub fn today(&self) -> Today {
        match self.agent.view() {
            Ok(view) => {
                Today { day: view.engine.day, zone: view.zone.parse().unwrap_or_else(|_| clock::zone()) }
            }
            Err(_) => {
                let zone = clock::zone();
                Today { day: clock::today(zone, self.rolls_at()), zone }
            }
        }
    }

    /// The day and how far it has come; the agent alone knows the latter.
    pub fn stage(&self) -> (LocalDay, Option<DayStage>) {
        match self.agent.view() {
            Ok(view) => (view.engine.day, Some(view.engine.day_stage)),
            Err(_) => (self.today().day, None),
        }
    }

    /// The settings as they are now.
    pub fn settings(&self) -> Settings {
        self.settings_file.read()
    }

    /// Whether the agent says that today is open; false where it does not answer, since nobody knows then.
    pub fn is_open(&self) -> bool {
        self.agent.view().is_ok_and(|view| view.engine.day_stage != DayStage::Closed)
    }

    pub fn rolls_at(&self) -> MinuteOfDay {
        self.settings().work.day_rolls_at
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use std::fs;

    use super::*;
    use evenkeel_link::address::Address;
    use evenkeel_link::message::Role;

    #[test]
    fn without_an_agent_the_day_rolls_when_the_settings_say_so() {
        let folder = tempfile::tempdir().unwrap();
        let address =
            Address { socket: folder.path().join("none.sock"), lock: folder.path().join("none.lock") };
        let agent = AgentLink::new(address, Role::Window, |_| {});
        let file = folder.path().join("settings.toml");
        let days = Days::new(agent, SettingsFile(file.clone()));
        assert_eq!(days.rolls_at().to_string(), "04:00");
        fs::write(&file, "[work]\nday_rolls_at = \"02:30\"\n").unwrap();
        assert_eq!(days.rolls_at().to_string(), "02:30");
        let zone = clock::zone();
        assert_eq!(days.today(), Today { day: clock::today(zone, "02:30".parse().unwrap()), zone });
    }
}
