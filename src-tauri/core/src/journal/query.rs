//! What was looked for: words that an entry must all hold.
//!
//! Whatever is typed is a question, never syntax: quotes, operators and signs separate words like any other sign.

use super::words::{Word, floor, words};

/// In bytes; what stands further on is not read, so that a pasted book costs nothing.
const LONGEST_QUESTION: usize = 8 * 1024;
/// More words than these do not narrow a search any further for a person; they are left out.
const MOST_TERMS: usize = 32;
const MOST_WORDS_OF_A_TERM: usize = 64;
/// From how many letters on the last word may go on: what starts with one letter is everything.
const SHORTEST_BEGINNING: usize = 2;

/// The words of a question, cut and folded like those of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// Words that must follow each other: what stood between two spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    words: Vec<String>,
    end: End,
}

/// Whether a term's last word is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Whole,
    /// It is still being typed.
    Open,
}

impl Query {
    /// Reads what was typed. The last word may go on where no space follows it, so that search keeps up with typing.
    pub fn read(typed: &str) -> Query {
        let typed = &typed[..floor(typed, LONGEST_QUESTION)];
        let is_open = !typed.ends_with(char::is_whitespace);
        let mut terms: Vec<Term> = Vec::new();
        let mut written = typed.split_whitespace().peekable();
        while let Some(text) = written.next() {
            let end = if is_open && written.peek().is_none() { End::Open } else { End::Whole };
            let term = Term::read(text, end);
            if !term.words.is_empty() && !terms.contains(&term) {
                terms.push(term);
            }
            if terms.len() == MOST_TERMS {
                break;
            }
        }
        Query { terms }
    }

    /// Whether it holds no word at all; then nothing is found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The question in FTS5's language. Only folded words are in it, each term in quotes, which no word holds.
    pub fn expression(&self) -> String {
        let quoted = |term: &Term| {
            let open = if term.end == End::Open { " *" } else { "" };
            format!("\"{}\"{open}", term.words.join(" "))
        };
        self.terms.iter().map(quoted).collect::<Vec<_>>().join(" AND ")
    }

    pub(super) fn terms(&self) -> usize {
        self.terms.len()
    }

    /// How many words the longest term has.
    pub(super) fn longest(&self) -> usize {
        self.terms.iter().map(|term| term.words.len()).max().unwrap_or(0)
    }

    /// Which terms the words from `at` on begin with, each with the number of its words.
    pub(super) fn matches<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let holds = |(number, term): (usize, &Term)| term.begins(words).then_some((number, term.words.len()));
        self.terms.iter().enumerate().filter_map(holds)
    }
}

impl Term {
    fn read(text: &str, end: End) -> Term {
        let words: Vec<String> = words(text).take(MOST_WORDS_OF_A_TERM).map(|word| word.text).collect();
        let may_go_on = words.last().is_some_and(|last| {
            last.chars().count() >= SHORTEST_BEGINNING && last.chars().all(char::is_alphanumeric)
        });
        Term { words, end: if may_go_on { end } else { End::Whole } }
    }

    fn begins(&self, words: &[Word]) -> bool {
        let Some((last, whole)) = self.words.split_last() else { return false };
        let Some(at_last) = words.get(whole.len()) else { return false };
        let ends = match self.end {
            End::Whole => at_last.text == *last,
            End::Open => at_last.text.starts_with(last.as_str()),
        };
        ends && whole.iter().zip(words).all(|(word, found)| found.text == *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_becomes_quoted_words() {
        for (typed, expression) in [
            ("", ""),
            (" \t", ""),
            ("\"'*()^:-+ ", ""),
            ("Łódź ", "\"lodz\""),
            ("lod", "\"lod\" *"),
            ("don't ", "\"don t\""),
            ("don't", "\"don t\""),
            ("C++", "\"c c++\""),
            ("漢字", "\"漢 字\""),
            ("two  words ", "\"two\" AND \"words\""),
            ("two two tw", "\"two\" AND \"tw\" *"),
            ("a OR b* NEAR(c) ", "\"a\" AND \"or\" AND \"b\" AND \"near c\""),
            ("body:x \" AND 1 ", "\"body x\" AND \"and\" AND \"1\""),
            ("nul\0byte ", "\"nul byte\""),
        ] {
            assert_eq!(Query::read(typed).expression(), expression, "{typed:?}");
        }
    }

    #[test]
    fn a_question_without_end_is_cut() {
        let many: String = (0..200_000).map(|number| format!("w{number} ")).collect();
        assert_eq!(Query::read(&many).terms(), MOST_TERMS);
        let long = Query::read(&"a,".repeat(500_000)).expression();
        assert_eq!(long.len(), 2 * MOST_WORDS_OF_A_TERM + 1);
    }
}
