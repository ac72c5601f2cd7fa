//! A trace as it was played: each step with its input, its effects, and the view after it.

use std::rc::Rc;

use evenkeel_core::engine::trace::{self, Steps, TraceError};
use evenkeel_core::engine::{Effect, Input};
use evenkeel_core::settings::Settings;
use evenkeel_core::time::Now;
use evenkeel_core::view::EngineView;

/// One step. Times count in milliseconds from the start of the trace, suspend included.
#[derive(Clone, Debug)]
pub struct Told {
    pub at: i64,
    /// How much of the time so far the computer was asleep or off.
    pub asleep: i64,
    pub now: Now,
    pub input: Input,
    pub effects: Vec<Effect>,
    pub view: EngineView,
    /// The settings in force after the step.
    pub rules: Rc<Settings>,
    /// From this step to the next deadline, in milliseconds; negative were it in the past.
    pub deadline_in: Option<i64>,
}

/// All steps of a trace, in order.
#[derive(Clone, Debug)]
pub struct Story {
    pub steps: Vec<Told>,
}

impl Story {
    /// Plays the trace in `text`, at deadlines.
    pub fn of(text: &str) -> Result<Story, TraceError> {
        let mut steps: Vec<Told> = Vec::new();
        trace::watch(text, Steps::AtDeadlines, |step| {
            let rules = match steps.last() {
                Some(last) if *last.rules == *step.engine.rules() => Rc::clone(&last.rules),
                _ => Rc::new(step.engine.rules().clone()),
            };
            let deadline = step.engine.next_deadline();
            steps.push(Told {
                at: milliseconds(step.at),
                asleep: milliseconds(step.asleep),
                now: step.now,
                input: step.input.clone(),
                effects: step.effects.to_vec(),
                view: step.engine.view(step.now),
                rules,
                deadline_in: deadline.map(|at| at.0 as i64 - step.now.boot.0 as i64),
            });
        })?;
        Ok(Story { steps })
    }
}

fn milliseconds(span: std::time::Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}
