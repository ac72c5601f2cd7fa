//! Windows: a value of the user's Run key.

use super::Entry;

#[cfg(windows)]
pub use registry::{make, remove};

#[cfg(windows)]
mod registry {
    use std::io;

    use windows_registry::CURRENT_USER;

    use super::{Entry, command_line};

    const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";

    pub fn make(entry: &Entry) -> io::Result<()> {
        let key = CURRENT_USER.create(RUN).map_err(io::Error::other)?;
        key.set_string(&entry.name, command_line(entry)).map_err(io::Error::other)
    }

    pub fn remove(entry: &Entry) -> io::Result<()> {
        let key = CURRENT_USER.create(RUN).map_err(io::Error::other)?;
        if key.get_string(&entry.name).is_err() {
            return Ok(());
        }
        key.remove_value(&entry.name).map_err(io::Error::other)
    }
}

fn command_line(entry: &Entry) -> String {
    let words = std::iter::once(&entry.program).chain(&entry.arguments);
    words.map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
}

/// A backslash before the closing quote would make it part of the word; names of files have no quotes.
fn quoted(word: &str) -> String {
    let at_end = word.len() - word.trim_end_matches('\\').len();
    format!("\"{word}{}\"", "\\".repeat(at_end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_value_keeps_words_together() {
        let entry = Entry {
            name: "evenkeel".to_owned(),
            program: r"C:\Program Files\Evenkeel\evenkeel.exe".to_owned(),
            arguments: ["--background", "--data-dir", r"D:\a b\"].map(str::to_owned).into(),
        };
        assert_eq!(
            command_line(&entry),
            r#""C:\Program Files\Evenkeel\evenkeel.exe" "--background" "--data-dir" "D:\a b\\""#
        );
    }
}
