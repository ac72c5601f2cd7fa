//! jrnl's own file: entries that begin with a time at the start of a line, in brackets or, in older files, without.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::Parsed;
use super::draft::Names;
use super::error::ImportError;
use super::jrnl_json::{made, time_of};
use crate::view::ImportFormat;

/// An entry as far as it is read.
struct Open<'a> {
    date: NaiveDate,
    time: NaiveTime,
    title: &'a str,
    body: String,
}

pub(super) fn is_jrnl(text: &str) -> bool {
    text.lines().find(|line| !line.trim().is_empty()).is_some_and(|line| heading(line).is_some())
}

pub(super) fn read(text: &str, zone: Tz) -> Result<Parsed, ImportError> {
    let mut parsed = Parsed::new(ImportFormat::JrnlText);
    let mut names = Names::new("jrnl");
    let mut open: Option<Open> = None;
    for line in text.lines() {
        match (heading(line), &mut open) {
            (Some(next), _) => {
                close(open.replace(next), zone, &mut names, &mut parsed)?;
            }
            (None, Some(entry)) => {
                entry.body.push_str(line);
                entry.body.push('\n');
            }
            (None, None) if line.trim().is_empty() => {}
            // Text before the first entry belongs to none.
            (None, None) => return Err(ImportError::NotThatFormat),
        }
    }
    close(open, zone, &mut names, &mut parsed)?;
    Ok(parsed)
}

fn close(open: Option<Open>, zone: Tz, names: &mut Names, parsed: &mut Parsed) -> Result<(), ImportError> {
    let Some(Open { date, time, title, body }) = open else { return Ok(()) };
    // A star at the end of the title marks a favourite.
    let title = title.trim().trim_end_matches('*').trim_end();
    let tags = tags_of(&[title, &body]);
    parsed.take(made(date, time, title, &body, tags, zone, names))
}

/// `[2026-03-27 09:15] Title`, `[2026-03-27 09:15:30 PM] Title`, `2026-03-27 09:15 Title`.
fn heading(line: &str) -> Option<Open<'_>> {
    let bracketed = line.strip_prefix('[');
    let rest = bracketed.unwrap_or(line);
    let date = NaiveDate::parse_from_str(rest.get(..10)?, "%Y-%m-%d").ok()?;
    let rest = rest.get(10..)?.strip_prefix(' ')?;
    let (time, title) = match bracketed {
        Some(_) => rest.split_once(']')?,
        // Five letters for hours and minutes; the title follows.
        None => rest.split_at_checked(5)?,
    };
    if bracketed.is_none() && !(title.is_empty() || title.starts_with(' ')) {
        return None;
    }
    Some(Open { date, time: time_of(time)?, title, body: String::new() })
}

/// Words that begin with `@`, each once, without the marks that follow them.
fn tags_of(texts: &[&str]) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for word in texts.iter().flat_map(|text| text.split_whitespace()) {
        let Some(tag) = word.strip_prefix('@') else { continue };
        let tag = tag.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if !tag.is_empty() && !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_all_known_kinds_are_told_from_text() {
        for (line, title) in [
            ("[2026-03-27 09:15] A title.", Some(" A title.")),
            ("[2026-03-27 09:15:30 PM] A title.", Some(" A title.")),
            ("2026-03-27 09:15 A title.", Some(" A title.")),
            ("2026-03-27 09:15", Some("")),
            ("2026-03-27 09:15pm", None),
            ("[2026-13-27 09:15] no such month", None),
            ("[2026-03-27 25:15] no such hour", None),
            ("[2026-03-27] a date alone", None),
            ("on 2026-03-27 09:15 it rained", None),
            ("[2026-03-2é", None),
            ("", None),
        ] {
            assert_eq!(heading(line).map(|open| open.title), title, "{line}");
        }
    }
}
