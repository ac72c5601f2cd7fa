//! What all sources tell of each signal, put together. Pure.
//!
//! A signal is on while any source says so. It does not know what a signal does. Invariants: the first word on a signal
//! is passed on, also that it is off or cannot be seen, so that nothing of an earlier run stays on for ever; from then on
//! only changes are.

use std::collections::{BTreeMap, BTreeSet};

use evenkeel_core::view::{Sight, SignalName, SignalView, Unseen};

/// What one source says of one signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub signal: SignalName,
    /// Who says it: a name that users can look for, or a word of the catalogues (`source-…`).
    pub source: &'static str,
    pub word: Word,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    On,
    Off,
    Unseen(Unseen),
}

impl Word {
    pub fn of(is_on: bool) -> Word {
        if is_on { Word::On } else { Word::Off }
    }
}

/// A signal that went on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub signal: SignalName,
    pub is_on: bool,
}

#[derive(Debug, Default)]
pub struct Board {
    words: BTreeMap<SignalName, BTreeMap<&'static str, Word>>,
    /// What was passed on last.
    passed_on: BTreeMap<SignalName, bool>,
}

impl Board {
    /// Takes what was told together, and says what has changed by it.
    pub fn take(&mut self, told: Vec<Told>) -> Vec<Turn> {
        let mut concerned = BTreeSet::new();
        for Told { signal, source, word } in told {
            self.words.entry(signal).or_default().insert(source, word);
            concerned.insert(signal);
        }
        let turns = concerned.into_iter().map(|signal| Turn { signal, is_on: self.is_on(signal) });
        let turns: Vec<Turn> =
            turns.filter(|turn| self.passed_on.get(&turn.signal) != Some(&turn.is_on)).collect();
        self.passed_on.extend(turns.iter().map(|turn| (turn.signal, turn.is_on)));
        turns
    }

    pub fn is_on(&self, signal: SignalName) -> bool {
        self.words.get(&signal).is_some_and(|words| words.values().any(|word| *word == Word::On))
    }

    /// How it stands with every signal that was spoken of.
    pub fn views(&self) -> Vec<SignalView> {
        self.words.iter().map(|(name, words)| SignalView { name: *name, sight: sight(words) }).collect()
    }
}

/// Seen where anybody sees it; else the reason that comes first in the list says the most.
fn sight(words: &BTreeMap<&'static str, Word>) -> Sight {
    let seen = words.iter().filter(|(_, word)| matches!(word, Word::On | Word::Off));
    let by: Vec<String> = seen.map(|(source, _)| (*source).to_owned()).collect();
    if !by.is_empty() {
        return Sight::Seen { by };
    }
    let whys = words.values().filter_map(|word| match word {
        Word::Unseen(why) => Some(*why),
        Word::On | Word::Off => None,
    });
    Sight::Unseen { why: whys.min().unwrap_or(Unseen::NobodyTells) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAMERA: SignalName = SignalName::Camera;
    const DISTURB: SignalName = SignalName::DoNotDisturb;

    fn told(signal: SignalName, source: &'static str, word: Word) -> Told {
        Told { signal, source, word }
    }

    fn turn(signal: SignalName, is_on: bool) -> Vec<Turn> {
        vec![Turn { signal, is_on }]
    }

    #[test]
    fn the_first_word_counts_even_where_it_says_nothing_new() {
        for word in [Word::Off, Word::Unseen(Unseen::NotAllowed)] {
            let mut board = Board::default();
            assert_eq!(board.take(vec![told(CAMERA, "a", word)]), turn(CAMERA, false), "{word:?}");
            assert_eq!(board.take(vec![told(CAMERA, "a", word)]), [], "{word:?}");
        }
    }

    #[test]
    fn a_signal_is_on_while_any_source_says_so() {
        let mut board = Board::default();
        assert_eq!(
            board.take(vec![told(DISTURB, "a", Word::Off), told(DISTURB, "b", Word::On)]),
            turn(DISTURB, true),
            "told together, it was never off"
        );
        assert_eq!(board.take(vec![told(DISTURB, "a", Word::On)]), []);
        assert_eq!(board.take(vec![told(DISTURB, "b", Word::Off)]), []);
        assert_eq!(board.take(vec![told(DISTURB, "a", Word::Off)]), turn(DISTURB, false));
    }

    #[test]
    fn a_source_that_goes_takes_its_word_with_it() {
        let mut board = Board::default();
        board.take(vec![told(CAMERA, "a", Word::On)]);
        assert_eq!(board.take(vec![told(CAMERA, "a", Word::Unseen(Unseen::Lost))]), turn(CAMERA, false));
    }

    #[test]
    fn a_signal_is_seen_by_all_who_see_it_else_unseen_for_the_most_telling_reason() {
        let mut board = Board::default();
        let sight = |board: &Board| board.views()[0].sight.clone();
        board.take(vec![told(DISTURB, "a", Word::Unseen(Unseen::NoSessionBus))]);
        board.take(vec![told(DISTURB, "b", Word::Unseen(Unseen::NobodyTells))]);
        assert_eq!(sight(&board), Sight::Unseen { why: Unseen::NobodyTells });
        board.take(vec![told(DISTURB, "c", Word::Off), told(DISTURB, "d", Word::On)]);
        assert_eq!(sight(&board), Sight::Seen { by: vec!["c".to_owned(), "d".to_owned()] });
    }
}
