//! The shutdown ritual as a pure state machine: three honest steps, saved at each, never lost to a crash.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

/// The ritual of one day, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ritual {
    pub day: LocalDay,
    pub step: Step,
    /// What was on the user's mind, a line each.
    pub open_loops: Vec<String>,
    /// The first thing tomorrow.
    pub tomorrow_first: String,
    /// One line about the day.
    pub day_line: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    EmptyHead,
    TomorrowFirst,
    DayLine,
    Complete,
}

/// What the user did at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Answer {
    /// Every step may be left empty.
    OpenLoops {
        lines: Vec<String>,
    },
    TomorrowFirst {
        text: String,
    },
    DayLine {
        text: String,
    },
    Back,
}

impl Ritual {
    /// The ritual of a day that has none yet.
    pub fn begin(day: LocalDay) -> Ritual {
        Ritual {
            day,
            step: Step::EmptyHead,
            open_loops: Vec::new(),
            tomorrow_first: String::new(),
            day_line: String::new(),
        }
    }

    /// Takes what the user did. An answer that belongs to another step (a second click, a late key) changes nothing, and
    /// a completed ritual stays as it is.
    pub fn answer(self, answer: Answer) -> Ritual {
        match (self.step, answer) {
            (Step::EmptyHead, Answer::OpenLoops { lines }) => self.note_open_loops(lines),
            (Step::TomorrowFirst, Answer::TomorrowFirst { text }) => {
                Ritual { step: Step::DayLine, tomorrow_first: text, ..self }
            }
            (Step::DayLine, Answer::DayLine { text }) => {
                Ritual { step: Step::Complete, day_line: text, ..self }
            }
            (Step::TomorrowFirst, Answer::Back) => Ritual { step: Step::EmptyHead, ..self },
            (Step::DayLine, Answer::Back) => Ritual { step: Step::TomorrowFirst, ..self },
            (Step::EmptyHead, Answer::Back | Answer::TomorrowFirst { .. } | Answer::DayLine { .. })
            | (Step::TomorrowFirst, Answer::OpenLoops { .. } | Answer::DayLine { .. })
            | (Step::DayLine, Answer::OpenLoops { .. } | Answer::TomorrowFirst { .. })
            | (
                Step::Complete,
                Answer::OpenLoops { .. }
                | Answer::TomorrowFirst { .. }
                | Answer::DayLine { .. }
                | Answer::Back,
            ) => self,
        }
    }

    /// Blank lines are how a text field ends, not thoughts.
    fn note_open_loops(self, lines: Vec<String>) -> Ritual {
        let open_loops = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
        Ritual { step: Step::TomorrowFirst, open_loops, ..self }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(step: Step) -> Ritual {
        Ritual {
            step,
            open_loops: vec!["call Ana".into()],
            tomorrow_first: "the report".into(),
            day_line: "it went well".into(),
            ..Ritual::begin("2026-03-27".parse().unwrap())
        }
    }

    #[test]
    fn every_answer_at_every_step_leads_where_it_should() {
        let loops = || Answer::OpenLoops { lines: vec!["new".into(), "  ".into(), "other".into()] };
        let first = || Answer::TomorrowFirst { text: "new first".into() };
        let line = || Answer::DayLine { text: "new line".into() };
        let open_loops = vec!["new".to_owned(), "other".to_owned()];
        let table = [
            (Step::EmptyHead, loops(), Ritual { open_loops, ..at(Step::TomorrowFirst) }),
            (Step::EmptyHead, first(), at(Step::EmptyHead)),
            (Step::EmptyHead, line(), at(Step::EmptyHead)),
            (Step::EmptyHead, Answer::Back, at(Step::EmptyHead)),
            (Step::TomorrowFirst, loops(), at(Step::TomorrowFirst)),
            (
                Step::TomorrowFirst,
                first(),
                Ritual { tomorrow_first: "new first".into(), ..at(Step::DayLine) },
            ),
            (Step::TomorrowFirst, line(), at(Step::TomorrowFirst)),
            (Step::TomorrowFirst, Answer::Back, at(Step::EmptyHead)),
            (Step::DayLine, loops(), at(Step::DayLine)),
            (Step::DayLine, first(), at(Step::DayLine)),
            (Step::DayLine, line(), Ritual { day_line: "new line".into(), ..at(Step::Complete) }),
            (Step::DayLine, Answer::Back, at(Step::TomorrowFirst)),
            (Step::Complete, loops(), at(Step::Complete)),
            (Step::Complete, first(), at(Step::Complete)),
            (Step::Complete, line(), at(Step::Complete)),
            (Step::Complete, Answer::Back, at(Step::Complete)),
        ];
        for (step, answer, expected) in table {
            assert_eq!(at(step).answer(answer.clone()), expected, "{step:?}, {answer:?}");
        }
    }

    #[test]
    fn every_step_may_be_left_empty() {
        let done = Ritual::begin("2026-03-27".parse().unwrap())
            .answer(Answer::OpenLoops { lines: Vec::new() })
            .answer(Answer::TomorrowFirst { text: String::new() })
            .answer(Answer::DayLine { text: String::new() });
        assert_eq!(done.step, Step::Complete);
    }
}
