//! What the agent is to know of the plan: its dates under opaque names, and rules that hold for a while.
//!
//! What they are is the core's matter. Invariant: an agent that does not answer costs the plan nothing; it is told the next time.

use evenkeel_core::plan::agenda;
use evenkeel_core::view::Failure;
use evenkeel_link::message::{Ask, PlanSeen};
use tauri::{AppHandle, Manager, Runtime};

use crate::agent_link::AgentLink;
use crate::day::Days;
use crate::vault_thread::VaultThread;
use crate::{clock, error};
use std::sync::Arc;

/// Tells the agent how the plan is now. That it was looked at answers the notices about it.
pub fn tell<R: Runtime>(app: &AppHandle<R>, seen: PlanSeen) {
    if let Err(failure) = try_to_tell(app, seen) {
        error::log("the agent was not told of the plan", &failure.detail);
    }
}

/// The same without waiting for it: whoever opens the vault has more to do.
pub fn tell_soon<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || tell(&app, PlanSeen::No));
}

fn try_to_tell<R: Runtime>(app: &AppHandle<R>, seen: PlanSeen) -> Result<(), Failure> {
    let (days, agent) = (app.state::<Days>(), app.state::<Arc<AgentLink>>());
    let today = days.today();
    let items = app.state::<VaultThread>().read(|vault| vault.plan_items(&[]))?;
    agent.ask(Ask::PlanDates { dates: agenda::dates(&items, today.day), seen })?;
    for command in agenda::commands(&items, &days.settings(), clock::utc(), today.zone) {
        agent.ask(Ask::Command { command })?;
    }
    Ok(())
}
