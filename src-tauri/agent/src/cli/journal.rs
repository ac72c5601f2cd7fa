//! `evenkeel journal`: entries are added, listed, found and shown; the vault is open for this run alone.
//!
//! Invariant: a text that was given is in the journal, or sealed for it, or the exit code says that it is not.

use std::io::{self, Read};

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use clap::Subcommand;
use evenkeel_core::journal::{Entry, EntryFilter, SearchOrder, opening};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::VaultError;
use evenkeel_core::view::DropBoxItem;
use serde_json::{Value, json};

use super::sealed::{day_of, seal_instead};
use super::vault::{check_there, failed, open_unless_in_use, with_open};
use super::{Failed, Outcome, VaultAccess, journal_edit, print};
use crate::clock;
use crate::data_folder::DataFolder;

const JOINS: &str = "the entry is sealed and joins the journal at the next unlock";

#[derive(Debug, Subcommand)]
pub enum JournalOrder {
    /// Add an entry; its text comes from standard input unless it is given here.
    Add {
        /// Other people of this computer can see arguments; leave it away, or say -, to read standard input.
        text: Option<String>,
        #[arg(long = "tag", value_name = "T")]
        tags: Vec<String>,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// List the entries, newest first.
    List {
        /// Only those with this tag.
        #[arg(long, value_name = "T")]
        tag: Option<String>,
        /// Only those of this day, as 2026-03-27.
        #[arg(long, value_name = "DAY")]
        day: Option<LocalDay>,
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Show one entry.
    Show {
        /// Its name, or as many of its first digits as tell it apart.
        id: String,
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Find the newest 50 entries that hold all the words; case, accents and signs make no difference.
    Search {
        /// Other people of this computer can see arguments; leave them away, or say -, to read standard input.
        words: Vec<String>,
        /// The best first instead of the newest.
        #[arg(long)]
        best: bool,
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Give an entry a new text, from standard input; the old one stays among its revisions.
    Edit {
        /// Its name, or as many of its first digits as tell it apart.
        id: String,
        /// Open it in the editor that VISUAL or EDITOR names. Meanwhile it lies unencrypted in memory; what the editor
        /// itself remembers of it is beyond Evenkeel.
        #[arg(long)]
        editor: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
}

pub fn run(folder: &DataFolder, order: JournalOrder) -> Outcome {
    match order {
        JournalOrder::Add { text, tags, access } => {
            add(folder, access, text, tags).map_err(|failed| nothing_stored(&failed))
        }
        JournalOrder::List { tag, day, json, access } => {
            list(folder, access, &EntryFilter { tag, day, after: None }, json)
        }
        JournalOrder::Show { id, json, access } => show(folder, access, &id, json),
        JournalOrder::Search { words, best, json, access } => {
            let order = if best { SearchOrder::Best } else { SearchOrder::Newest };
            search(folder, access, &words, order, json)
        }
        JournalOrder::Edit { id, editor, access } => {
            let source = if editor { journal_edit::Source::Editor } else { journal_edit::Source::Input };
            journal_edit::run(folder, access, &id, source)
        }
    }
}

/// The writer must know that the words are not kept anywhere.
fn nothing_stored(failed: &Failed) -> Failed {
    let line = format!("{}; the entry was not stored", failed.line().trim_end_matches('.'));
    match failed {
        Failed::Plainly(_) => Failed::Plainly(line),
        Failed::WrongUse(_) => Failed::WrongUse(line),
        Failed::Locked(_) => Failed::Locked(line),
        Failed::InUse(_) => Failed::InUse(line),
    }
}

fn add(folder: &DataFolder, access: VaultAccess, text: Option<String>, tags: Vec<String>) -> Outcome {
    let body = match text.as_deref() {
        None | Some("-") => read_input()?,
        Some(text) => text.to_owned(),
    };
    if body.trim().is_empty() {
        return Err(Failed::WrongUse("there is no text".to_owned()));
    }
    check_there(folder)?;
    let now = clock::now();
    let day = day_of(folder, &now);
    let mut vault = match open_unless_in_use(folder, access) {
        Ok(vault) => vault,
        Err(why) => {
            let item = DropBoxItem::Entry { body, tags };
            return seal_instead(folder, &now, day, item, &why, JOINS).and_then(|id| print::line(&id));
        }
    };
    let entry = vault.begin_entry(now.utc, day, now.zone, tags).map_err(|error| failed(&error))?;
    vault.save_entry(&entry.id, entry.revision, &body, now.utc).map_err(|error| failed(&error))?;
    // The entry is on disk, whatever comes of tidying up.
    if let Err(error) = vault.close() {
        print::note(&format!("the entry is stored, but the vault was not closed in order: {error}"));
    }
    print::line(&entry.id.0)
}

pub fn read_input() -> Result<String, Failed> {
    let mut text = String::new();
    io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Failed::Plainly(format!("standard input cannot be read: {error}")))?;
    Ok(text)
}

fn list(folder: &DataFolder, access: VaultAccess, filter: &EntryFilter, as_json: bool) -> Outcome {
    let entries = with_open(folder, access, |vault| {
        let mut entries = Vec::new();
        vault.for_each_entry(filter, |entry| {
            entries.push(entry);
            Ok::<(), VaultError>(())
        })?;
        Ok(entries)
    })?;
    if as_json {
        return print::line(&form(&entries).to_string());
    }
    entries.iter().try_for_each(|entry| line(entry, &opening(&entry.body)))
}

fn search(
    folder: &DataFolder,
    access: VaultAccess,
    words: &[String],
    order: SearchOrder,
    as_json: bool,
) -> Outcome {
    let typed = match words {
        [] => read_input()?,
        [only] if only == "-" => read_input()?,
        words => words.join(" "),
    };
    // The space at the end: on a command line the last word is whole.
    let typed = format!("{typed} ");
    let (found, more) = with_open(folder, access, |vault| {
        let result = vault.search(&typed, order)?.unwrap_or_default();
        let whole = result.hits.into_iter().map(|hit| Ok((vault.entry(&hit.entry.id)?, hit.snippet)));
        Ok((whole.collect::<Result<Vec<_>, VaultError>>()?, result.more))
    })?;
    if more {
        print::note("more entries hold these words; these are 50 of them");
    }
    if as_json {
        let entries: Vec<Entry> = found.into_iter().map(|(entry, _)| entry).collect();
        return print::line(&form(&entries).to_string());
    }
    found.iter().try_for_each(|(entry, snippet)| {
        line(entry, &snippet.iter().map(|part| part.text.as_str()).collect::<String>())
    })
}

fn line(entry: &Entry, words: &str) -> Outcome {
    print::line(&format!("{}  {}  {words}", entry.id.0, local(entry).format("%Y-%m-%d %H:%M")))
}

fn show(folder: &DataFolder, access: VaultAccess, id: &str, as_json: bool) -> Outcome {
    let entry = with_open(folder, access, |vault| vault.entry_named(id))?;
    if as_json {
        return print::line(&form(std::slice::from_ref(&entry)).to_string());
    }
    let title = format!("{}  {}", local(&entry).format("%Y-%m-%d %H:%M"), entry.tags.join(" "));
    print::line(title.trim_end())?;
    print::line("")?;
    print::line(entry.body.trim_end_matches('\n'))
}

/// When the entry was begun, on the clock that the user saw then.
fn local(entry: &Entry) -> DateTime<Tz> {
    let zone: Tz = entry.zone.parse().unwrap_or(Tz::UTC);
    DateTime::<Utc>::from_timestamp_millis(entry.created_ms).unwrap_or_default().with_timezone(&zone)
}

/// The documented form of entries.
fn form(entries: &[Entry]) -> Value {
    let one = |entry: &Entry| {
        json!({
            "id": entry.id,
            "created": local(entry).to_rfc3339_opts(SecondsFormat::Secs, false),
            "day": entry.day,
            "zone": entry.zone,
            "tags": entry.tags,
            "body": entry.body,
        })
    };
    json!({ "entries": entries.iter().map(one).collect::<Vec<_>>() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use evenkeel_core::journal::EntryId;

    #[test]
    fn the_form_of_an_entry_is_the_documented_one() {
        let entry = Entry {
            id: EntryId("00ff".to_owned()),
            revision: 3,
            created_ms: crate::sample::AT_MS,
            modified_ms: crate::sample::AT_MS + 1,
            day: "2026-03-25".parse().unwrap(),
            zone: "Europe/Berlin".to_owned(),
            tags: vec!["work".to_owned()],
            mood: Some(4),
            energy: None,
            added_while_locked: false,
            body: "one\ntwo\n".to_owned(),
        };
        assert_eq!(
            form(&[entry]),
            json!({ "entries": [{
                "id": "00ff",
                "created": "2026-03-25T14:00:00+01:00",
                "day": "2026-03-25",
                "zone": "Europe/Berlin",
                "tags": ["work"],
                "body": "one\ntwo\n",
            }]})
        );
    }

    #[test]
    fn whoever_could_not_add_knows_that_nothing_was_stored() {
        let failed = nothing_stored(&Failed::InUse("the vault is in use.".to_owned()));
        assert_eq!((failed.code(), failed.line()), (4, "the vault is in use; the entry was not stored"));
    }
}
