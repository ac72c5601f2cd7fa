//! The head of a Markdown file: YAML between two lines of `---`, then the body, byte for byte.
//!
//! What is written is YAML in which every text is quoted as in JSON. What is read is more than that: plain words and the
//! lists that people and other editors write. It is no general YAML: no nesting, no anchors, nothing that could grow.

use crate::journal::export::Portable;

const FENCE: &str = "---\n";

/// The whole file of an entry.
pub(crate) fn write(entry: &Portable) -> String {
    // A JSON string is a YAML string; serialising text and numbers does not fail.
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut head = String::from(FENCE);
    let mut line = |key: &str, value: String| head.push_str(&format!("{key}: {value}\n"));
    line("id", quoted(&entry.id.0));
    line("created", quoted(&entry.created));
    line("modified", quoted(&entry.modified));
    line("zone", quoted(&entry.zone));
    line("day", quoted(&entry.day.to_string()));
    for (key, value) in [("mood", entry.mood), ("energy", entry.energy)] {
        if let Some(value) = value {
            line(key, value.to_string());
        }
    }
    let tags: Vec<String> = entry.tags.iter().map(|tag| quoted(tag)).collect();
    line("tags", format!("[{}]", tags.join(", ")));
    if entry.added_while_locked {
        line("added_while_locked", "true".to_owned());
    }
    head.push_str(FENCE);
    head.push_str(&entry.body);
    head
}

/// Reads a file; none where it has no such head or a field that must be there is missing.
pub(crate) fn read(text: &str) -> Option<Portable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (head, body) = split(text)?;
    let mut fields = Fields::default();
    let mut lines = head.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        if key == "tags" {
            fields.tags = if value.is_empty() {
                let items = std::iter::from_fn(|| lines.next_if(|line| line.trim_start().starts_with('-')));
                items.map(|line| word(line.trim_start()[1..].trim())).collect()
            } else {
                list(value)
            };
        } else {
            fields.set(key.trim(), value);
        }
    }
    fields.entry(body)
}

/// The head without its fences, and everything after the line of the second one.
fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix(FENCE).or_else(|| text.strip_prefix("---\r\n"))?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

#[derive(Default)]
struct Fields {
    id: Option<String>,
    created: Option<String>,
    modified: Option<String>,
    zone: Option<String>,
    day: Option<String>,
    mood: Option<u8>,
    energy: Option<u8>,
    tags: Vec<String>,
    added_while_locked: bool,
}

impl Fields {
    fn set(&mut self, key: &str, value: &str) {
        match key {
            "id" => self.id = Some(word(value)),
            "created" => self.created = Some(word(value)),
            "modified" => self.modified = Some(word(value)),
            "zone" => self.zone = Some(word(value)),
            "day" => self.day = Some(word(value)),
            "mood" => self.mood = word(value).parse().ok(),
            "energy" => self.energy = word(value).parse().ok(),
            "added_while_locked" => self.added_while_locked = value == "true",
            // What another program added.
            _ => {}
        }
    }

    fn entry(self, body: &str) -> Option<Portable> {
        let created = self.created?;
        Some(Portable {
            id: crate::journal::EntryId(self.id?),
            modified: self.modified.unwrap_or_else(|| created.clone()),
            created,
            day: self.day?.parse().ok()?,
            zone: self.zone?,
            mood: self.mood,
            energy: self.energy,
            tags: self.tags,
            added_while_locked: self.added_while_locked,
            body: body.to_owned(),
        })
    }
}

/// A word in double quotes as JSON has them, in single quotes, or plain.
fn word(value: &str) -> String {
    let single = value.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    match serde_json::from_str::<String>(value) {
        Ok(text) => text,
        Err(_) => single.map_or_else(|| value.to_owned(), |inner| inner.replace("''", "'")),
    }
}

/// A list in brackets; its quoted words may hold commas and brackets.
fn list(value: &str) -> Vec<String> {
    if let Ok(words) = serde_json::from_str::<Vec<String>>(value) {
        return words;
    }
    let inner = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(value);
    inner.split(',').map(str::trim).filter(|item| !item.is_empty()).map(word).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::journal::EntryId;
    use proptest::prelude::*;

    fn portable(tags: Vec<String>, body: String) -> Portable {
        Portable {
            id: EntryId("00ff".repeat(8)),
            created: "2026-03-25T14:00:00.123+01:00".to_owned(),
            modified: "2026-03-25T14:05:00.000+01:00".to_owned(),
            day: "2026-03-25".parse().unwrap(),
            zone: "Europe/Berlin".to_owned(),
            mood: Some(7),
            energy: None,
            tags,
            added_while_locked: false,
            body,
        }
    }

    #[test]
    fn a_file_looks_as_it_is_documented() {
        let file = write(&portable(vec!["work".to_owned(), "a, \"b\"".to_owned()], "one\n".to_owned()));
        assert_eq!(
            file,
            "---\nid: \"00ff00ff00ff00ff00ff00ff00ff00ff\"\ncreated: \"2026-03-25T14:00:00.123+01:00\"\n\
             modified: \"2026-03-25T14:05:00.000+01:00\"\nzone: \"Europe/Berlin\"\nday: \"2026-03-25\"\nmood: 7\n\
             tags: [\"work\", \"a, \\\"b\\\"\"]\n---\none\n"
        );
    }

    #[test]
    fn a_head_that_another_editor_wrote_is_read() {
        let head = "id: 00ff\ncreated: 2026-03-25T14:00:00+01:00\nzone: 'Europe/Berlin'\nday: 2026-03-25\ncolour: red";
        for (tags, expected) in [
            ("tags: [work, 'it''s', \"calm\"]", vec!["work", "it's", "calm"]),
            ("tags:\n  - work\n  - \"two words\"", vec!["work", "two words"]),
            ("tags:\n- work\nmood: 3", vec!["work"]),
            ("tags: []", vec![]),
        ] {
            let file = format!("\u{feff}---\r\n{head}\n{tags}\n---\nbody");
            let read = read(&file).unwrap();
            assert_eq!(read.tags, expected, "{tags}");
            assert_eq!((read.zone.as_str(), read.body.as_str()), ("Europe/Berlin", "body"));
            assert_eq!(read.modified, read.created);
        }
    }

    #[test]
    fn a_file_without_a_whole_head_is_no_entry() {
        for text in ["", "---\n", "---\nid: 1\n", "no head", "---\nid: 1\n---\nbody", "--- \nid: 1\n---\n"] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_was_written_is_read_back_byte_for_byte(
            tags in prop::collection::vec(".*", 0..5),
            body in any::<String>(),
            fences in prop::bool::ANY,
        ) {
            let body = if fences { format!("---\r\n{body}\n---\n\u{feff}") } else { body };
            let entry = portable(tags, body);
            prop_assert_eq!(read(&write(&entry)), Some(entry));
        }
    }
}
