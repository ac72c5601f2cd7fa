//! `evenkeel journal`: entries are added, listed and shown; the vault is open for this run alone.
//!
//! Invariant: a text that was given is in the journal, or sealed for it, or the exit code says that it is not.

use std::io::{self, Read};

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use clap::Subcommand;
use evenkeel_core::journal::{Entry, EntryId, opening};
use evenkeel_core::store::Store;
use evenkeel_core::time::{LocalDay, MinuteOfDay, Now};
use evenkeel_core::vault::{VaultError, is_in_use, put_in_drop_box};
use evenkeel_core::view::DropBoxItem;
use serde_json::{Value, json};

use super::vault::{check_there, failed, open, with_open};
use super::{Failed, Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;
use crate::settings_file::SettingsFile;

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
}

pub fn run(folder: &DataFolder, order: JournalOrder) -> Outcome {
    match order {
        JournalOrder::Add { text, tags, access } => {
            add(folder, access, text, tags).map_err(|failed| nothing_stored(&failed))
        }
        JournalOrder::List { json, access } => list(folder, access, json),
        JournalOrder::Show { id, json, access } => show(folder, access, &id, json),
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
    // Who has the vault open cannot be waited for; a passphrase need not be asked for then.
    if is_in_use(&folder.vault()) {
        return put_aside(folder, &now, day, DropBoxItem::Entry { body, tags }, failed(&VaultError::InUse));
    }
    let mut vault = match open(folder, access) {
        Ok(vault) => vault,
        Err(why) => return put_aside(folder, &now, day, DropBoxItem::Entry { body, tags }, why),
    };
    let entry = vault.begin_entry(now.utc, day, now.zone, tags).map_err(|error| failed(&error))?;
    vault.save_entry(&entry.id, entry.revision, &body, now.utc).map_err(|error| failed(&error))?;
    // The entry is on disk, whatever comes of tidying up.
    if let Err(error) = vault.close() {
        print::note(&format!("the entry is stored, but the vault was not closed in order: {error}"));
    }
    print::line(&entry.id.0)
}

/// Seals what cannot be saved now, for the next unlock. Words are worth more than an exit code: this is a success.
fn put_aside(folder: &DataFolder, now: &Now, day: LocalDay, item: DropBoxItem, why: Failed) -> Outcome {
    let put = Store::open_beside(&folder.store())
        .map_err(VaultError::from)
        .and_then(|mut store| put_in_drop_box(&folder.vault(), &mut store, item, now.utc, day, now.zone));
    match put {
        Ok(id) => {
            let why = why.line().split(';').next().unwrap_or_default().to_owned();
            print::note(&format!("{why}; the entry is sealed and joins the journal at the next unlock"));
            print::line(&id)
        }
        Err(error) => Err(failed(&error)),
    }
}

fn read_input() -> Result<String, Failed> {
    let mut text = String::new();
    io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Failed::Plainly(format!("standard input cannot be read: {error}")))?;
    Ok(text)
}

/// The user's day: it begins at the day roll, not at midnight.
fn day_of(folder: &DataFolder, now: &Now) -> LocalDay {
    let (settings, _) = SettingsFile::new(folder.settings()).read();
    let civil = now.civil();
    let rolls_at = settings.work.day_rolls_at;
    let is_before = MinuteOfDay::of(&civil) < rolls_at;
    let date = civil.date_naive();
    LocalDay(if is_before { date.pred_opt().unwrap_or(date) } else { date })
}

fn list(folder: &DataFolder, access: VaultAccess, as_json: bool) -> Outcome {
    let entries = with_open(folder, access, |vault| {
        vault.journal_list()?.iter().map(|summary| vault.entry(&summary.id)).collect::<Result<Vec<_>, _>>()
    })?;
    if as_json {
        return print::line(&form(&entries).to_string());
    }
    entries.iter().try_for_each(|entry| {
        let opening = opening(&entry.body);
        print::line(&format!("{}  {}  {opening}", &entry.id.0, local(entry).format("%Y-%m-%d %H:%M")))
    })
}

fn show(folder: &DataFolder, access: VaultAccess, id: &str, as_json: bool) -> Outcome {
    let entry = with_open(folder, access, |vault| {
        let all = vault.journal_list()?;
        let mut found = all.iter().filter(|summary| summary.id.0.starts_with(&id.to_ascii_lowercase()));
        let name = match (found.next(), found.next()) {
            (Some(one), None) => one.id.clone(),
            (None, _) => return Err(VaultError::NotFound),
            // Where the digits fit several, only a whole name can be meant.
            (Some(_), Some(_)) => EntryId(id.to_ascii_lowercase()),
        };
        vault.entry(&name)
    })?;
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
