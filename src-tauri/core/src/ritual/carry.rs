//! What one ritual leaves to the next: the loops that are still open, and the words that end the day.
//!
//! It does not know how far apart the two are. Invariant: what was dropped, handed over or done does not come back.

use super::{LoopDecision, OpenLoop, Ritual};
use crate::time::LocalDay;
use crate::worries::ParkedWorry;

impl Ritual {
    /// The ritual of a day that has none yet, after `earlier`, the last one before it.
    pub fn begin_after(day: LocalDay, earlier: Ritual) -> Ritual {
        let open = earlier.loops.into_iter().filter(OpenLoop::stays_open);
        let loops = open.map(|one| OpenLoop { decision: None, ..one }).collect();
        Ritual { loops, phrase: earlier.phrase, ..Ritual::begin(day) }
    }
}

impl Ritual {
    /// With one more open loop. One that stands there already is not added.
    pub fn with_loop(mut self, one: OpenLoop) -> Ritual {
        if !self.loops.iter().any(|other| other.text == one.text) {
            self.loops.push(one);
        }
        self
    }
}

impl OpenLoop {
    /// A worry that is to be decided on in the evening. A loop is one line.
    pub fn of_worry(worry: &ParkedWorry) -> OpenLoop {
        let text = worry.text.split_whitespace().collect::<Vec<_>>().join(" ");
        OpenLoop { text, since: worry.day, decision: None }
    }

    fn stays_open(&self) -> bool {
        match self.decision {
            None | Some(LoopDecision::Later { .. }) => true,
            Some(LoopDecision::HandOver { .. } | LoopDecision::Drop | LoopDecision::Done) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_still_open_comes_first_the_next_evening_and_keeps_its_day() {
        let friday: LocalDay = "2026-03-27".parse().unwrap();
        let one = |text: &str, decision| OpenLoop { text: text.to_owned(), since: friday, decision };
        let later = LoopDecision::Later { when: "Monday".to_owned(), first_step: "call".to_owned() };
        let earlier = Ritual {
            loops: vec![
                one("undecided", None),
                one("later", Some(later)),
                one("handed over", Some(LoopDecision::HandOver { to: "Ana".to_owned() })),
                one("dropped", Some(LoopDecision::Drop)),
                one("done", Some(LoopDecision::Done)),
            ],
            phrase: "Enough for today".to_owned(),
            mattered: "of that day alone".to_owned(),
            ..Ritual::begin(friday)
        };
        let monday: LocalDay = "2026-03-30".parse().unwrap();
        let expected = Ritual {
            loops: vec![one("undecided", None), one("later", None)],
            phrase: "Enough for today".to_owned(),
            ..Ritual::begin(monday)
        };
        assert_eq!(Ritual::begin_after(monday, earlier), expected);
    }
}
