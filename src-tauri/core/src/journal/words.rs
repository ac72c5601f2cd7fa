//! The words of a text, as they are indexed and looked for.
//!
//! One function cuts entries and questions alike, so that both always agree; the index only splits at the spaces that
//! [`searchable`] sets. It does not know the index. Invariant: a word is never empty and holds no space, no quote
//! and no character below a space.

use std::ops::Range;

use super::letters::{Part, continues, fold, part};

/// Longer words are cut: nobody looks for more, and an index entry has a limit.
pub(super) const LONGEST_WORD: usize = 128;
/// Of the signs after a word, as in C++ and C#.
const MOST_SIGNS: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded.
    pub text: String,
    /// Where it stands in the text.
    pub span: Range<usize>,
}

/// Cuts a text into words. `C++` gives two, `c` and `c++`, so that both find it.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    Words { text, at: 0, open: None, ready: Ready::default() }
}

/// The words of a text with one space between each.
pub fn searchable(text: &str) -> String {
    let mut searchable = String::with_capacity(text.len());
    for word in words(text) {
        if !searchable.is_empty() {
            searchable.push(' ');
        }
        searchable.push_str(&word.text);
    }
    searchable
}

/// The last place up to `at` where a text can be cut.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

struct Words<'a> {
    text: &'a str,
    at: usize,
    open: Option<Open>,
    ready: Ready,
}

type Ready = std::collections::VecDeque<Word>;

/// A word that may go on.
struct Open {
    word: Word,
    letters: usize,
    part: Part,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            if let Some(word) = self.ready.pop_front() {
                return Some(word);
            }
            if self.at == self.text.len() {
                return self.open.take().map(|open| open.word);
            }
            self.read_cluster();
        }
    }
}

impl Words<'_> {
    fn read_cluster(&mut self) {
        let rest = &self.text[self.at..];
        let mut letters = rest.char_indices();
        let first = letters.next().map_or('\0', |(_, first)| first);
        let length = letters.find(|(_, letter)| !continues(*letter)).map_or(rest.len(), |(at, _)| at);
        let span = self.at..self.at + length;
        self.at = span.end;
        if length == 1 {
            // ASCII, by far the most.
            if matches!(first, '+' | '#') {
                self.take_signs(span.start);
            } else {
                self.take(first.to_ascii_lowercase(), &span);
            }
        } else {
            fold(&self.text[span.clone()]).chars().for_each(|letter| self.take(letter, &span));
        }
    }

    fn take(&mut self, letter: char, span: &Range<usize>) {
        match (part(letter), &mut self.open) {
            (Part::Letter, Some(open)) if open.part == Part::Letter => open.push(letter, span),
            (Part::Mark, Some(open)) => open.push(letter, span),
            (Part::Gap, _) => self.finish(),
            (part, _) => {
                self.finish();
                let word = Word { text: letter.to_string(), span: span.clone() };
                self.open = Some(Open { word, letters: 1, part });
            }
        }
    }

    /// Signs that belong to the word before them: `C++`, `C++20`, `C#`, but not `a+b`.
    fn take_signs(&mut self, from: usize) {
        let signs: String = self.text[from..].chars().take_while(|sign| matches!(sign, '+' | '#')).collect();
        self.at = from + signs.len();
        let goes_on = self.text[self.at..].chars().next().is_some_and(char::is_alphanumeric);
        let belong = signs.len() <= MOST_SIGNS && (!goes_on || signs == "++");
        let signed = match &self.open {
            Some(Open { word, part: Part::Letter, .. }) if belong && word.span.end == from => {
                Some(Word { text: format!("{}{signs}", word.text), span: word.span.start..self.at })
            }
            _ => None,
        };
        self.finish();
        self.ready.extend(signed);
    }

    fn finish(&mut self) {
        self.ready.extend(self.open.take().map(|open| open.word));
    }
}

impl Open {
    fn push(&mut self, letter: char, span: &Range<usize>) {
        self.word.span.end = span.end;
        if self.letters < LONGEST_WORD {
            self.word.text.push(letter);
            self.letters += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(searchable(text), *expected, "{text:?}");
        }
    }

    #[test]
    fn words_are_cut_where_people_see_them_end() {
        check(&[
            ("", ""),
            (" \n\t ", ""),
            ("Steady, not perfect.", "steady not perfect"),
            ("don't don’t donʼt", "don t don t don t"),
            ("foo_bar **bo**ld #tag a/b", "foo bar bo ld tag a b"),
            ("2026-03-27 17:30", "2026 03 27 17 30"),
            ("one\0two", "one two"),
            ("\"quoted\" NEAR(a b) col:x*", "quoted near a b col x"),
            ("co\u{ad}operate می\u{200c}خواهم", "cooperate ميخواهم"),
        ]);
    }

    #[test]
    fn spelling_folds_as_people_type_it() {
        check(&[
            ("Łódź Straße ŻÓŁĆ", "lodz strasse zolc"),
            ("ёлка Ёлка елка", "елка елка елка"),
            ("naïve café cafe\u{301}", "naive cafe cafe"),
            ("Πρόσκλησις", "προσκλησισ"),
            ("ｆｕｌｌ ﬁne 10㎏", "full fine 10kg"),
            ("½", "1 2"),
        ]);
    }

    #[test]
    fn scripts_without_spaces_are_spaced_out() {
        check(&[
            ("東京都に行く", "東 京 都 に 行 く"),
            ("한국어 사전", "한 국 어 사 전"),
            ("日記2026年", "日 記 2026 年"),
            ("กิน", "กิ น"),
            ("ok👍🏽👩\u{200d}💻", "ok 👍 👩 💻"),
        ]);
    }

    #[test]
    fn signs_belong_to_the_word_where_they_name_it() {
        check(&[
            ("C++", "c c++"),
            ("C++20, C#.", "c c++ 20 c c#"),
            ("a+b ++x # y", "a b x y"),
            ("wow++++", "wow"),
        ]);
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "— Łódź, 漢字 C++";
        let shown: Vec<&str> = words(text).map(|word| &text[word.span]).collect();
        assert_eq!(shown, ["Łódź", "漢", "字", "C", "C++"]);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let word = words(&"ž".repeat(10_000)).next().map(|word| (word.text.len(), word.span));
        assert_eq!(word, Some((LONGEST_WORD, 0..20_000)));
    }
}
