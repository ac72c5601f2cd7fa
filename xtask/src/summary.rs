//! How many tests ran: reads the closing lines of nextest, cargo test and vitest.
//!
//! It does not know what the tests are. Invariant: a line that is none of theirs counts nothing.

use std::ops::AddAssign;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// All that the output of one program counts.
pub fn of(output: &str) -> Count {
    let mut total = Count::default();
    for line in output.lines() {
        total += of_line(&plain(line));
    }
    total
}

fn of_line(line: &str) -> Count {
    let line = line.trim();
    let nextest = line.starts_with("Summary [") && line.contains("run:");
    let cargo_test = line.starts_with("test result:");
    let vitest = line.strip_prefix("Tests ").is_some_and(|rest| rest.ends_with(')'));
    if !(nextest || cargo_test || vitest) {
        return Count::default();
    }
    let failed =
        number_before(line, "failed") + number_before(line, "timed out") + number_before(line, "exec failed");
    Count { passed: number_before(line, "passed"), failed }
}

/// The number that stands before the word: `3 passed`.
fn number_before(line: &str, word: &str) -> u64 {
    let Some(place) = line.find(&format!(" {word}")) else { return 0 };
    line[..place]
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// Without the escape sequences of colours.
fn plain(line: &str) -> String {
    let mut plain = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            for part in letters.by_ref() {
                if part.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_all_three_runners_are_understood() {
        for (line, passed, failed) in [
            ("     Summary [   0.123s] 10 tests run: 10 passed, 0 skipped", 10, 0),
            (
                "     Summary [   9.1s] 7/10 tests run: 5 passed (1 slow), 1 failed, 1 timed out, 3 skipped",
                5,
                2,
            ),
            (
                "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
                5,
                0,
            ),
            ("test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured", 4, 2),
            ("      Tests  12 passed (12)", 12, 0),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m11 passed\u{1b}[39m (12)",
                11,
                1,
            ),
            (" Test Files  3 passed (3)", 0, 0),
            ("Compiling something v1.0.0", 0, 0),
        ] {
            assert_eq!(of(line), Count { passed, failed }, "{line}");
        }
    }
}
