//! The place of an entry where the words that were looked for stand, cut from the text as it was written.
//!
//! It does not know how entries were found. Invariant: the parts, put together, are a stretch of the entry, but for
//! white space made one and a sign where it was cut.

use std::collections::VecDeque;
use std::ops::Range;

use super::SnippetPart;
use super::query::Query;
use super::words::{Word, floor, words};

/// In bytes of the entry; about two lines on a screen.
const LENGTH: usize = 180;
/// How much stands before the first hit.
const BEFORE: usize = 50;
/// How far the ends of a cut are moved to fall between words.
const NEAREST_SPACE: usize = 24;
/// In words: entries of usual length are read as far as needed and no further.
const READ_AT_ONCE: usize = 32;
const CUT: &str = "…";

/// The stretch of `body` that shows the most of the words; its beginning where it holds none.
pub fn snippet(body: &str, query: &Query) -> Vec<SnippetPart> {
    match best_place(body, query) {
        None => parts(body, &stretch(body, 0..0), &[]),
        Some(first) => {
            let stretch = stretch(body, first.clone());
            // A hit begins where a word does, so that the words from here on are those of the whole.
            let hits = Hits::of(body, first.start, query).map(|hit| hit.span);
            let shown: Vec<_> = hits.take_while(|span| span.start < stretch.end).collect();
            parts(body, &stretch, &shown)
        }
    }
}

struct Hit {
    term: usize,
    span: Range<usize>,
}

/// The first hit of the place where hits of the most different terms are near each other; of equal places the first.
fn best_place(body: &str, query: &Query) -> Option<Range<usize>> {
    let mut near: VecDeque<Hit> = VecDeque::new();
    let (mut best, mut best_terms) = (None, 0);
    for hit in Hits::of(body, 0, query) {
        let reach = hit.span.end.saturating_sub(LENGTH - BEFORE);
        near.retain(|earlier| earlier.span.start >= reach && earlier.term != hit.term);
        near.push_back(hit);
        if near.len() > best_terms {
            best_terms = near.len();
            best = near.front().map(|first| first.span.clone());
        }
        if best_terms == query.terms() {
            break;
        }
    }
    best
}

/// Every place where a term stands, from the beginning to the end; never the whole text in memory.
struct Hits<'a, Rest> {
    rest: Rest,
    offset: usize,
    query: &'a Query,
    /// Those before `at` are done with.
    read: Vec<Word>,
    at: usize,
    ready: VecDeque<Hit>,
}

impl<'a> Hits<'a, ()> {
    fn of(body: &'a str, offset: usize, query: &'a Query) -> Hits<'a, impl Iterator<Item = Word> + 'a> {
        Hits { rest: words(&body[offset..]), offset, query, read: Vec::new(), at: 0, ready: VecDeque::new() }
    }
}

impl<Rest: Iterator<Item = Word>> Iterator for Hits<'_, Rest> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        while self.ready.is_empty() {
            if self.read.len() < self.at + self.query.longest() {
                self.read.drain(..self.at);
                self.at = 0;
                self.read.extend(self.rest.by_ref().take(READ_AT_ONCE));
            }
            let ahead = &self.read[self.at..];
            let start = ahead.first()?.span.start;
            for (term, length) in self.query.matches(ahead) {
                let end = ahead[length - 1].span.end;
                self.ready.push_back(Hit { term, span: self.offset + start..self.offset + end });
            }
            self.at += 1;
        }
        self.ready.pop_front()
    }
}

/// Where to cut, so that the first hit is shown with something before it.
fn stretch(body: &str, first: Range<usize>) -> Range<usize> {
    let from = floor(body, first.start.saturating_sub(BEFORE));
    let space = |text: &str| text.find(char::is_whitespace).filter(|at| *at <= NEAREST_SPACE);
    let start = if from == 0 { 0 } else { from + space(&body[from..first.start]).unwrap_or(0) };
    let until = floor(body, start + LENGTH);
    if until == body.len() {
        return start..until;
    }
    let earliest = floor(body, (until - NEAREST_SPACE).max(start));
    let end = body[earliest..until].rfind(char::is_whitespace).map_or(until, |at| earliest + at);
    start..if end < first.end { until } else { end }
}

fn parts(body: &str, stretch: &Range<usize>, hits: &[Range<usize>]) -> Vec<SnippetPart> {
    let mut parts = Vec::new();
    let mut at = stretch.start;
    if at > 0 {
        push(&mut parts, CUT, false);
    }
    for hit in hits {
        let (start, end) = (hit.start.max(at), hit.end.min(stretch.end));
        // Two terms may stand in one place.
        if start < end {
            push(&mut parts, &body[at..start], false);
            push(&mut parts, &body[start..end], true);
            at = end;
        }
    }
    push(&mut parts, &body[at..stretch.end], false);
    if stretch.end < body.len() && !body[stretch.end..].trim().is_empty() {
        push(&mut parts, CUT, false);
    }
    parts
}

/// Adds to the last part where it is of the same kind.
fn push(parts: &mut Vec<SnippetPart>, text: &str, hit: bool) {
    if text.is_empty() {
        return;
    }
    if parts.last().is_none_or(|last| last.hit != hit) {
        parts.push(SnippetPart { text: String::new(), hit });
    }
    // Just made sure of.
    let Some(last) = parts.last_mut() else { return };
    for letter in text.chars() {
        let letter = if letter.is_whitespace() || letter.is_control() { ' ' } else { letter };
        if letter != ' ' || !last.text.ends_with(' ') {
            last.text.push(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With the hits in brackets.
    fn shown(body: &str, typed: &str) -> String {
        let parts = snippet(body, &Query::read(typed));
        parts
            .iter()
            .map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() })
            .collect()
    }

    #[test]
    fn the_words_are_shown_as_they_were_written() {
        for (body, typed, expected) in [
            ("I don't know", "don't ", "I [don't] know"),
            ("Z Łodzi do Łódź.", "lodz ", "Z Łodzi do [Łódź]."),
            ("今日は東京都に行く", "京都", "今日は東[京都]に行く"),
            ("C and C++", "c++", "C and [C++]"),
            ("C and C++", "C ", "[C] and [C]++"),
            ("one\n\n two\tthree", "two three ", "one [two] [three]"),
            ("walking", "walk", "[walking]"),
            ("walking", "walk ", "walking"),
            ("", "x", ""),
        ] {
            assert_eq!(shown(body, typed), expected, "{body:?} {typed:?}");
        }
    }

    #[test]
    fn a_long_entry_is_cut_around_the_place_with_the_most_words() {
        let body = format!(
            "{}alone {} first, then second. {}",
            "on ".repeat(99),
            "on ".repeat(99),
            "on ".repeat(99)
        );
        let found = shown(&body, "alone first second ");
        assert!(found.contains("[first], then [second]."), "{found}");
        assert!(found.starts_with("… on on") && found.ends_with("on…"), "{found}");
        assert!(found.len() < LENGTH + 30, "{found}");
    }

    #[test]
    fn a_hit_longer_than_a_snippet_is_cut_too() {
        let body = format!("x a{}b", ",".repeat(100_000));
        let found = shown(&body, "a,b ");
        assert!(found.starts_with("x [a,,,") && found.len() < LENGTH + 30, "{found}");
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_written_and_looked_for_a_snippet_is_a_stretch_of_it(
            body in "([a-c]|ß|漢|🙂|e\u{301}|\\PC|[ \n,+#]){0,400}", typed in "([a-c]|ss|漢|🙂|e|\\PC|[ \n,+#]){0,9}"
        ) {
            let parts = snippet(&body, &Query::read(&typed));
            let text: String = parts.iter().map(|part| part.text.as_str()).collect();
            let plain = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect() };
            let stretch = plain(&text);
            let stretch = stretch.trim_matches('…');
            assert!(plain(&body).contains(stretch), "{text:?}");
        }
    }
}
