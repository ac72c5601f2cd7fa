//! What the agent is to know of the plan: its dates under opaque names, and rules that hold for a while.
//!
//! What they are is the core's matter. Invariant: an agent that does not answer costs the plan nothing; it is told the next time.

use evenkeel_core::engine::Command;
use evenkeel_core::plan::agenda;
use evenkeel_core::view::Failure;
use evenkeel_link::message::Ask;
use tauri::{AppHandle, Manager, Runtime};

use crate::agent_link::AgentLink;
use crate::day::Days;
use crate::vault_thread::VaultThread;
use crate::{clock, error};
use std::sync::Arc;

/// Tells the agent how the plan is now.
pub fn tell<R: Runtime>(app: &AppHandle<R>) {
    if let Err(failure) = try_to_tell(app) {
        error::log("the agent was not told of the plan", &failure.detail);
    }
}

fn try_to_tell<R: Runtime>(app: &AppHandle<R>) -> Result<(), Failure> {
    let (days, agent) = (app.state::<Days>(), app.state::<Arc<AgentLink>>());
    let today = days.today();
    let items = app.state::<VaultThread>().read(|vault| vault.plan_items(&[]))?;
    agent.ask(Ask::PlanDates { dates: agenda::dates(&items, today.day) })?;
    let now = clock::utc();
    let rules = agenda::rules(&items, &days.settings(), now, today.zone);
    for id in agenda::RULES {
        let command = match rules.iter().find(|rules| rules.id == id) {
            Some(rules) => Command::Override {
                id: id.to_owned(),
                set: rules.set.clone(),
                // Rounded up: a rule never ends before its day.
                minutes: u32::try_from((rules.ends - now).num_minutes() + 1).unwrap_or(u32::MAX),
            },
            None => Command::RemoveOverride { id: id.to_owned() },
        };
        agent.ask(Ask::Command { command })?;
    }
    Ok(())
}
