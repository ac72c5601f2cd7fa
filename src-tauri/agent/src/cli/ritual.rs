//! `evenkeel ritual`: the shutdown ritual of a day on standard output, as far as it has come.

use clap::Args;
use evenkeel_core::ritual::{EnergyCost, LoopDecision, Ritual, Step};
use evenkeel_core::time::LocalDay;
use serde_json::json;

use super::sealed::day_of;
use super::vault::with_open;
use super::{Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;

#[derive(Debug, Args)]
pub struct RitualOrder {
    /// Of this day, as 2026-03-27; today where none is said.
    #[arg(long, value_name = "DAY")]
    day: Option<LocalDay>,
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    access: VaultAccess,
}

pub fn run(folder: &DataFolder, order: RitualOrder) -> Outcome {
    let now = clock::now();
    let day = order.day.unwrap_or_else(|| day_of(folder, &now));
    let ritual = with_open(folder, order.access, |vault| vault.ritual(day))?.at_time(now.utc_ms());
    if order.json {
        return print::line(&json!({ "ritual": ritual }).to_string());
    }
    in_words(&ritual).iter().try_for_each(|line| print::line(line))
}

fn in_words(ritual: &Ritual) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", ritual.day, stage(ritual.step))];
    lines.extend(ritual.loops.iter().map(|one| match &one.decision {
        None => format!("- {}", one.text),
        Some(decision) => format!("- {} ({})", one.text, said(decision)),
    }));
    if !ritual.ahead.first_fixed.is_empty() {
        lines.push(format!("Tomorrow begins with: {}", ritual.ahead.first_fixed));
    }
    lines.extend(ritual.ahead.matters.iter().map(|matter| match matter.cost {
        None => format!("Matters tomorrow: {}", matter.text),
        Some(cost) => format!("Matters tomorrow: {} ({})", matter.text, cost_word(cost)),
    }));
    if !ritual.mattered.is_empty() {
        lines.push(format!("Mattered today: {}", ritual.mattered));
    }
    lines
}

fn stage(step: Step) -> &'static str {
    match step {
        Step::Complete => "closed",
        Step::CloseAgain => "opened again",
        Step::EmptyHead
        | Step::Decide
        | Step::Finishing
        | Step::LookAhead
        | Step::Mattered
        | Step::CheckIn
        | Step::Close
        | Step::CloseLate => "not closed by the ritual",
    }
}

fn said(decision: &LoopDecision) -> String {
    match decision {
        LoopDecision::Later { when, first_step } => format!("{when}: {first_step}"),
        LoopDecision::HandOver { to } => format!("handed to {to}"),
        LoopDecision::Drop => "dropped".to_owned(),
        LoopDecision::Done => "done".to_owned(),
    }
}

fn cost_word(cost: EnergyCost) -> &'static str {
    match cost {
        EnergyCost::Light => "light",
        EnergyCost::Medium => "medium",
        EnergyCost::Deep => "deep",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use evenkeel_core::ritual::{Ahead, Matter, OpenLoop};

    #[test]
    fn a_ritual_reads_like_what_was_said() {
        let day: LocalDay = "2026-03-27".parse().unwrap();
        let one = |text: &str, decision| OpenLoop { text: text.to_owned(), since: day, decision };
        let ritual = Ritual {
            step: Step::Complete,
            loops: vec![one("the letter", None), one("the invoice", Some(LoopDecision::Drop))],
            ahead: Ahead {
                first_fixed: "09:30 Ana".to_owned(),
                matters: vec![Matter { text: "the report".to_owned(), cost: Some(EnergyCost::Deep) }],
            },
            mattered: "a good talk".to_owned(),
            ..Ritual::begin(day)
        };
        assert_eq!(
            in_words(&ritual),
            [
                "2026-03-27: closed",
                "- the letter",
                "- the invoice (dropped)",
                "Tomorrow begins with: 09:30 Ana",
                "Matters tomorrow: the report (deep)",
                "Mattered today: a good talk",
            ]
        );
    }
}
