//! `evenkeel plan`: the recovery plan on standard output.

use clap::Subcommand;
use evenkeel_core::plan::{Content, Item, PlanStep, Standing};
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
    let items = with_open(folder, access, |vault| vault.plan_items(&[]))?;
    if as_json {
        return print::line(&json!({ "items": items }).to_string());
    }
    for step in PlanStep::ALL {
        let of_step = |item: &&Item| item.content.kind().step() == step && item.standing == Standing::Active;
        let mut items = items.iter().filter(of_step).peekable();
        if items.peek().is_some() {
            print::line(heading(step))?;
        }
        items.try_for_each(|item| print::line(&in_words(&item.content)))?;
    }
    Ok(())
}

fn heading(step: PlanStep) -> &'static str {
    match step {
        PlanStep::Triggers => "Triggers",
        PlanStep::Boundaries => "Boundaries",
        PlanStep::Recovery => "Productive recovery",
        PlanStep::Support => "Support",
        PlanStep::Motivation => "Motivation",
        PlanStep::Relapse => "Relapse prevention",
    }
}

fn in_words(content: &Content) -> String {
    let Content::Trigger(trigger) = content else { return format!("- {}", content.title()) };
    let mut words = format!("- {} ({}/10)", trigger.what, trigger.intensity);
    if !trigger.next_action.is_empty() {
        words.push_str(&format!("\n  {}", trigger.next_action));
        if let Some(day) = trigger.action_by {
            words.push_str(&format!(" (by {day})"));
        }
    }
    words
}
