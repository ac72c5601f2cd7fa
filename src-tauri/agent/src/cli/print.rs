//! Standard output, of which a reader may take no more than it likes.

use std::io::{self, Write};

use super::{Failed, Outcome, sentence};

/// Prints one line. A reader that has gone, as `head` does, is no failure.
pub fn line(text: &str) -> Outcome {
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failed::Plainly(format!("standard output cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// Says something beside what was asked for, on standard error, so that the output stays what scripts expect.
pub fn note(text: &str) {
    eprintln!("evenkeel: {}", sentence(text));
}
