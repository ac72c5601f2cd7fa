//! `evenkeel plan`: the recovery plan on standard output.

use clap::Subcommand;
use evenkeel_core::plan::{Area, Control, Trigger};
use serde_json::json;

use super::vault::with_open;
use super::{Outcome, VaultAccess, print};
use crate::data_folder::DataFolder;

#[derive(Debug, Subcommand)]
pub enum PlanOrder {
    /// Print the plan.
    Show {
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
}

pub fn run(folder: &DataFolder, order: PlanOrder) -> Outcome {
    let PlanOrder::Show { json: as_json, access } = order;
    let triggers = with_open(folder, access, |vault| vault.triggers())?;
    if as_json {
        return print::line(&json!({ "triggers": triggers }).to_string());
    }
    print::line("Triggers")?;
    triggers
        .iter()
        .filter(|trigger| !trigger.archived)
        .try_for_each(|trigger| print::line(&in_words(trigger)))
}

fn in_words(trigger: &Trigger) -> String {
    let draft = &trigger.draft;
    let mut words = format!(
        "- {} ({}, {}/10, {})",
        draft.what,
        area(draft.area),
        draft.intensity,
        control(draft.control)
    );
    if !draft.next_action.is_empty() {
        words.push_str(&format!("\n  {}", draft.next_action));
        if let Some(day) = draft.action_by {
            words.push_str(&format!(" (by {day})"));
        }
    }
    words
}

fn area(area: Area) -> &'static str {
    match area {
        Area::Workload => "workload",
        Area::Control => "control",
        Area::Reward => "reward",
        Area::Community => "community",
        Area::Fairness => "fairness",
        Area::Values => "values",
    }
}

fn control(control: Control) -> &'static str {
    match control {
        Control::Modifiable => "modifiable",
        Control::Partly => "partly",
        Control::NotNow => "not now",
    }
}
