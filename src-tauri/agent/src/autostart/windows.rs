//! Windows: a value of the user's Run key.

use std::io;

use windows_registry::CURRENT_USER;

use super::Entry;

const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";

pub fn make(entry: &Entry) -> io::Result<()> {
    let words = std::iter::once(&entry.program).chain(&entry.arguments).map(|word| format!("\"{word}\""));
    let command = words.collect::<Vec<_>>().join(" ");
    CURRENT_USER.create(RUN).and_then(|key| key.set_string(&entry.name, &command)).map_err(io::Error::other)
}

pub fn remove(entry: &Entry) -> io::Result<()> {
    let key = CURRENT_USER.create(RUN).map_err(io::Error::other)?;
    if key.get_string(&entry.name).is_err() {
        return Ok(());
    }
    key.remove_value(&entry.name).map_err(io::Error::other)
}
