//! What the user does at each step, and where it leads.
//!
//! It does not know how an answer was given. Invariant: only the answer of the present step, or going back, changes
//! anything.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Ahead, FINISH_NOW_MINUTES, FinishNow, LoopDecision, MOST_MATTERS, Matter, OpenLoop, Ritual, Step,
};

const MINUTE_MS: i64 = 60_000;

/// What the user did at a step. Every text may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Answer {
    /// One line for each open loop.
    OpenLoops {
        lines: Vec<String>,
    },
    /// None: it is undecided again.
    Decide {
        at: usize,
        decision: Option<LoopDecision>,
    },
    FinishNow {
        at: usize,
    },
    /// The end of the ten minutes, early or not.
    Finished {
        outcome: Outcome,
    },
    /// Nothing more to decide today.
    Decided,
    LookAhead {
        ahead: Ahead,
    },
    Mattered {
        text: String,
    },
    /// The check-in is kept by itself.
    CheckedIn,
    Close {
        phrase: String,
    },
    /// What has come up since the first closing, a line each.
    CloseAgain {
        lines: Vec<String>,
    },
    CloseLate {
        lines: Vec<String>,
    },
    Back,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Done,
    StillOpen,
}

impl Ritual {
    /// Takes what the user did at `now_ms` (since 1970 UTC).
    pub fn answer(self, answer: Answer, now_ms: i64) -> Ritual {
        match (self.step, answer) {
            (Step::EmptyHead, Answer::OpenLoops { lines }) => self.note_loops(lines),
            (Step::Decide, Answer::Decide { at, decision }) => self.decide(at, decision),
            (Step::Decide, Answer::FinishNow { at }) => self.begin_to_finish(at, now_ms),
            (Step::Finishing, Answer::Finished { outcome }) => self.end_finishing(outcome),
            (Step::Decide, Answer::Decided) => self.at_step(Step::LookAhead),
            (Step::LookAhead, Answer::LookAhead { ahead }) => self.look_ahead(ahead),
            (Step::Mattered, Answer::Mattered { text }) => {
                Ritual { mattered: text, ..self }.at_step(Step::CheckIn)
            }
            (Step::CheckIn, Answer::CheckedIn) => self.at_step(Step::Close),
            (Step::Close, Answer::Close { phrase }) => Ritual { phrase, ..self }.at_step(Step::Complete),
            (Step::CloseAgain, Answer::CloseAgain { lines }) => self.add_loops(lines).at_step(Step::Complete),
            (Step::CloseLate, Answer::CloseLate { lines }) => self.note_loops(lines).at_step(Step::Complete),
            (_, Answer::Back) => self.back(),
            (
                _,
                Answer::OpenLoops { .. }
                | Answer::Decide { .. }
                | Answer::FinishNow { .. }
                | Answer::Finished { .. }
                | Answer::Decided
                | Answer::LookAhead { .. }
                | Answer::Mattered { .. }
                | Answer::CheckedIn
                | Answer::Close { .. }
                | Answer::CloseAgain { .. }
                | Answer::CloseLate { .. },
            ) => self,
        }
    }

    /// What the time alone changes: the ten minutes end by themselves, with the loop still open.
    pub fn at_time(self, now_ms: i64) -> Ritual {
        match self.finish_now {
            Some(finish) if self.step == Step::Finishing && now_ms >= finish.until_ms => {
                self.end_finishing(Outcome::StillOpen)
            }
            Some(_) | None => self,
        }
    }

    /// The user opened the day again: what was completed can be closed once more.
    pub fn reopened(self) -> Ritual {
        if self.step == Step::Complete { self.at_step(Step::CloseAgain) } else { self }
    }

    /// The day has passed: what is left of its ritual is the short way.
    pub fn too_late(self) -> Ritual {
        if self.step == Step::Complete { self } else { self.at_step(Step::CloseLate) }
    }

    fn at_step(self, step: Step) -> Ritual {
        Ritual { step, ..self }
    }

    fn back(self) -> Ritual {
        let step = match self.step {
            Step::Decide => Step::EmptyHead,
            Step::LookAhead => Step::Decide,
            Step::Mattered => Step::LookAhead,
            Step::CheckIn => Step::Mattered,
            Step::Close => Step::CheckIn,
            Step::EmptyHead | Step::Finishing | Step::Complete | Step::CloseAgain | Step::CloseLate => {
                self.step
            }
        };
        self.at_step(step)
    }

    /// A line that stood there before keeps its day and its decision.
    fn note_loops(self, lines: Vec<String>) -> Ritual {
        let mut before = self.loops;
        let finished = self.finish_now.and_then(|finish| before.get(finish.at).cloned());
        let loops: Vec<OpenLoop> = written(lines)
            .map(|text| match before.iter().position(|one| one.text == text) {
                Some(at) => before.remove(at),
                None => OpenLoop { text, since: self.day, decision: None },
            })
            .collect();
        // Where the finished one is now; taken out of the list it was finished all the same.
        let place = |one: OpenLoop| loops.iter().position(|other| *other == one).unwrap_or(loops.len());
        let finish_now =
            self.finish_now.map(|finish| FinishNow { at: finished.map_or(finish.at, place), ..finish });
        Ritual { loops, finish_now, ..self }.at_step(Step::Decide)
    }

    fn add_loops(mut self, lines: Vec<String>) -> Ritual {
        let since = self.day;
        self.loops.extend(written(lines).map(|text| OpenLoop { text, since, decision: None }));
        self
    }

    fn decide(mut self, at: usize, decision: Option<LoopDecision>) -> Ritual {
        if let Some(one) = self.loops.get_mut(at) {
            one.decision = decision;
        }
        self
    }

    fn begin_to_finish(self, at: usize, now_ms: i64) -> Ritual {
        if self.finish_now.is_some() || at >= self.loops.len() {
            return self;
        }
        let until_ms = now_ms.saturating_add(FINISH_NOW_MINUTES * MINUTE_MS);
        Ritual { finish_now: Some(FinishNow { at, until_ms }), ..self }.at_step(Step::Finishing)
    }

    fn end_finishing(self, outcome: Outcome) -> Ritual {
        let decided = match (self.finish_now, outcome) {
            (Some(finish), Outcome::Done) => self.decide(finish.at, Some(LoopDecision::Done)),
            (_, Outcome::Done | Outcome::StillOpen) => self,
        };
        decided.at_step(Step::Decide)
    }

    /// Of more than three things that matter none does: the rest is left out.
    fn look_ahead(self, ahead: Ahead) -> Ritual {
        let named = |matter: &Matter| !matter.text.trim().is_empty();
        let matters = ahead.matters.into_iter().filter(named).take(MOST_MATTERS).collect();
        Ritual { ahead: Ahead { matters, ..ahead }, ..self }.at_step(Step::Mattered)
    }
}

/// Blank lines are how a text field ends, not thoughts.
fn written(lines: Vec<String>) -> impl Iterator<Item = String> {
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ritual::EnergyCost;

    const NOW: i64 = 1_774_600_000_000;
    const STEPS: [Step; 10] = [
        Step::EmptyHead,
        Step::Decide,
        Step::Finishing,
        Step::LookAhead,
        Step::Mattered,
        Step::CheckIn,
        Step::Close,
        Step::Complete,
        Step::CloseAgain,
        Step::CloseLate,
    ];

    fn open(text: &str) -> OpenLoop {
        OpenLoop { text: text.to_owned(), since: "2026-03-26".parse().unwrap(), decision: None }
    }

    fn new(text: &str) -> OpenLoop {
        OpenLoop { since: "2026-03-27".parse().unwrap(), ..open(text) }
    }

    fn at(step: Step) -> Ritual {
        let finish_now = (step == Step::Finishing).then_some(FinishNow { at: 1, until_ms: NOW + 5 });
        Ritual {
            step,
            loops: vec![open("call Ana"), open("the invoice")],
            mattered: "a good talk".to_owned(),
            phrase: "Enough".to_owned(),
            finish_now,
            ..Ritual::begin("2026-03-27".parse().unwrap())
        }
    }

    fn ahead() -> Ahead {
        let matter = Matter { text: "the report".to_owned(), cost: Some(EnergyCost::Deep) };
        Ahead { first_fixed: "09:30 stand-up".to_owned(), matters: vec![matter] }
    }

    fn later() -> Option<LoopDecision> {
        Some(LoopDecision::Later { when: "tomorrow".to_owned(), first_step: "open it".to_owned() })
    }

    fn answers() -> Vec<Answer> {
        let lines = || vec!["call Ana".to_owned(), "  ".to_owned(), "the report".to_owned()];
        vec![
            Answer::OpenLoops { lines: lines() },
            Answer::Decide { at: 1, decision: later() },
            Answer::FinishNow { at: 1 },
            Answer::Finished { outcome: Outcome::Done },
            Answer::Finished { outcome: Outcome::StillOpen },
            Answer::Decided,
            Answer::LookAhead { ahead: ahead() },
            Answer::Mattered { text: "the calm morning".to_owned() },
            Answer::CheckedIn,
            Answer::Close { phrase: "Done".to_owned() },
            Answer::CloseAgain { lines: lines() },
            Answer::CloseLate { lines: lines() },
            Answer::Back,
        ]
    }

    /// What each answer makes of each step; none where it changes nothing.
    fn expected(step: Step, answer: &Answer) -> Option<Ritual> {
        let loops = || vec![open("call Ana"), new("the report")];
        let decided = |decision| {
            let mut ritual = at(step);
            ritual.loops[1].decision = decision;
            ritual
        };
        let to = |next| Ritual { step: next, ..at(step) };
        Some(match (step, answer) {
            (Step::EmptyHead, Answer::OpenLoops { .. }) => Ritual { loops: loops(), ..to(Step::Decide) },
            (Step::Decide, Answer::Decide { .. }) => decided(later()),
            (Step::Decide, Answer::FinishNow { .. }) => Ritual {
                finish_now: Some(FinishNow { at: 1, until_ms: NOW + 600_000 }),
                ..to(Step::Finishing)
            },
            (Step::Decide, Answer::Decided) => to(Step::LookAhead),
            (Step::Decide, Answer::Back) => to(Step::EmptyHead),
            (Step::Finishing, Answer::Finished { outcome: Outcome::Done }) => {
                Ritual { step: Step::Decide, ..decided(Some(LoopDecision::Done)) }
            }
            (Step::Finishing, Answer::Finished { outcome: Outcome::StillOpen }) => to(Step::Decide),
            (Step::LookAhead, Answer::LookAhead { .. }) => Ritual { ahead: ahead(), ..to(Step::Mattered) },
            (Step::LookAhead, Answer::Back) => to(Step::Decide),
            (Step::Mattered, Answer::Mattered { .. }) => {
                Ritual { mattered: "the calm morning".to_owned(), ..to(Step::CheckIn) }
            }
            (Step::Mattered, Answer::Back) => to(Step::LookAhead),
            (Step::CheckIn, Answer::CheckedIn) => to(Step::Close),
            (Step::CheckIn, Answer::Back) => to(Step::Mattered),
            (Step::Close, Answer::Close { .. }) => Ritual { phrase: "Done".to_owned(), ..to(Step::Complete) },
            (Step::Close, Answer::Back) => to(Step::CheckIn),
            (Step::CloseAgain, Answer::CloseAgain { .. }) => Ritual {
                loops: vec![open("call Ana"), open("the invoice"), new("call Ana"), new("the report")],
                ..to(Step::Complete)
            },
            (Step::CloseLate, Answer::CloseLate { .. }) => Ritual { loops: loops(), ..to(Step::Complete) },
            _ => return None,
        })
    }

    #[test]
    fn every_answer_at_every_step_leads_where_it_should_and_nowhere_else() {
        let mut changes = 0;
        for step in STEPS {
            for answer in answers() {
                let expected = expected(step, &answer);
                changes += usize::from(expected.is_some());
                let after = at(step).answer(answer.clone(), NOW);
                assert_eq!(after, expected.unwrap_or_else(|| at(step)), "{step:?}, {answer:?}");
            }
        }
        assert_eq!(changes, 17, "no line of the table is out of reach");
    }

    #[test]
    fn every_step_may_be_left_empty() {
        let done = [
            Answer::OpenLoops { lines: Vec::new() },
            Answer::Decided,
            Answer::LookAhead { ahead: Ahead::default() },
            Answer::Mattered { text: String::new() },
            Answer::CheckedIn,
            Answer::Close { phrase: String::new() },
        ]
        .into_iter()
        .fold(Ritual::begin("2026-03-27".parse().unwrap()), |ritual, answer| ritual.answer(answer, NOW));
        assert_eq!(done.step, Step::Complete);
    }

    #[test]
    fn one_thing_may_be_finished_now_for_ten_minutes_and_no_second_one() {
        let finishing = at(Step::Decide).answer(Answer::FinishNow { at: 0 }, NOW);
        let almost = NOW + 600_000 - 1;
        assert_eq!(finishing.clone().at_time(almost).step, Step::Finishing);
        let over = finishing.at_time(NOW + 600_000);
        assert_eq!(over.step, Step::Decide, "the time is over");
        assert_eq!(over.loops[0].decision, None, "and it is for the user to say what becomes of it");
        assert_eq!(over.clone().answer(Answer::FinishNow { at: 1 }, NOW), over);
    }

    #[test]
    fn what_is_not_in_the_list_is_neither_decided_nor_finished() {
        for answer in [Answer::FinishNow { at: 2 }, Answer::Decide { at: 2, decision: later() }] {
            assert_eq!(at(Step::Decide).answer(answer, NOW), at(Step::Decide));
        }
    }

    #[test]
    fn going_back_to_the_list_keeps_what_was_decided_and_that_something_was_finished() {
        let mut ritual = at(Step::Decide)
            .answer(Answer::FinishNow { at: 1 }, NOW)
            .answer(Answer::Finished { outcome: Outcome::Done }, NOW)
            .answer(Answer::Back, NOW);
        let lines = ["a new one", "the invoice"].map(str::to_owned).to_vec();
        ritual = ritual.answer(Answer::OpenLoops { lines }, NOW);
        assert_eq!(ritual.loops[1].decision, Some(LoopDecision::Done));
        assert_eq!(ritual.finish_now.map(|finish| finish.at), Some(1));
        assert_eq!(ritual.clone().answer(Answer::FinishNow { at: 0 }, NOW), ritual);
    }

    #[test]
    fn of_many_things_that_matter_three_are_kept_and_blank_ones_are_none() {
        let matters = ["one", " ", "two", "three", "four"];
        let matters = matters.map(|text| Matter { text: text.to_owned(), cost: None }).to_vec();
        let ahead = Ahead { first_fixed: String::new(), matters };
        let ritual = at(Step::LookAhead).answer(Answer::LookAhead { ahead }, NOW);
        let kept: Vec<&str> = ritual.ahead.matters.iter().map(|matter| matter.text.as_str()).collect();
        assert_eq!(kept, ["one", "two", "three"]);
    }

    #[test]
    fn only_a_completed_ritual_is_closed_again_and_only_an_unfinished_one_is_closed_late() {
        for step in STEPS {
            let again = if step == Step::Complete { Step::CloseAgain } else { step };
            assert_eq!(at(step).reopened(), Ritual { step: again, ..at(step) }, "{step:?}");
            let late = if step == Step::Complete { step } else { Step::CloseLate };
            assert_eq!(at(step).too_late(), Ritual { step: late, ..at(step) }, "{step:?}");
        }
    }
}
