//! What is not fit in something the user entered: it names the field, never its content.

use std::fmt;

/// A field that cannot be kept as it is. Screens show their own sentence beside the field, found by [`BadItem::field`] and
/// [`BadItem::fault`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {fault}")]
pub struct BadItem {
    /// As it is called in the documents.
    pub field: &'static str,
    pub fault: Fault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A few words are needed.
    Empty,
    OutOfRange,
    /// More than this list takes.
    TooMany,
    /// More deep work than a day carries.
    TooManyDeep,
    /// A day that is over.
    Past,
    /// An end that comes before its beginning.
    EndsBeforeItBegins,
    /// It points at itself, or at something that points back.
    Circular,
    /// It points at something that is not in the plan, or of another kind.
    NotThere,
    /// What is flagged as unsafe leads to people, never to another view of it.
    Unsafe,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Fault::Empty => "empty",
            Fault::OutOfRange => "out_of_range",
            Fault::TooMany => "too_many",
            Fault::TooManyDeep => "too_many_deep",
            Fault::Past => "past",
            Fault::EndsBeforeItBegins => "ends_before_it_begins",
            Fault::Circular => "circular",
            Fault::NotThere => "not_there",
            Fault::Unsafe => "unsafe",
        })
    }
}

/// Refuses a text of blanks.
pub(super) fn some_words(field: &'static str, text: &str) -> Result<(), BadItem> {
    if text.trim().is_empty() { Err(BadItem { field, fault: Fault::Empty }) } else { Ok(()) }
}

/// Refuses numbers over `most`.
pub(super) fn up_to(field: &'static str, value: impl Into<u64>, most: u64) -> Result<(), BadItem> {
    if value.into() > most { Err(BadItem { field, fault: Fault::OutOfRange }) } else { Ok(()) }
}

/// Refuses lists of more than `most`, and blank lines in them.
pub(super) fn lines(field: &'static str, lines: &[String], most: usize) -> Result<(), BadItem> {
    if lines.len() > most {
        return Err(BadItem { field, fault: Fault::TooMany });
    }
    lines.iter().try_for_each(|line| some_words(field, line))
}
