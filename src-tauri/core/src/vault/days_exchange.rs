//! The days' part in exports and imports: check-ins, pauses and rituals.
//!
//! Invariant: an import never replaces an answer, a word, a mark or a ritual that is here.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::error::VaultError;
use super::{Vault, check_in_answers, check_in_days, check_in_pauses, rituals};
use crate::checkin::{CheckInAnswer, CheckInDocument, CheckInWords, KeptAnswer, KeptDay};
use crate::journal::export::DaysDocument;
use crate::time::LocalDay;

impl Vault {
    /// All check-ins, pauses and rituals.
    pub fn days_document(&self) -> Result<DaysDocument, VaultError> {
        document(&self.connection)
    }
}

fn document(connection: &Connection) -> Result<DaysDocument, VaultError> {
    let mut days: BTreeMap<LocalDay, KeptDay> = BTreeMap::new();
    for (day, answer) in check_in_answers::all(connection)? {
        days.entry(day).or_insert_with(|| KeptDay::of(day)).answers.push(answer);
    }
    for (day, mark, words) in check_in_days::all(connection)? {
        let kept = days.entry(day).or_insert_with(|| KeptDay::of(day));
        (kept.mark, kept.drained_by, kept.restored_by) = (mark, words.drained_by, words.restored_by);
    }
    let days = days.into_values().filter(|day| !day.says_nothing()).collect();
    let check_ins = CheckInDocument { days, pauses: check_in_pauses::all(connection)? };
    Ok(DaysDocument { check_ins, rituals: rituals::all(connection)? })
}

/// What the vault does not have; of a day that it has, only what is not said there yet.
pub(super) fn new_parts(connection: &Connection, days: &DaysDocument) -> Result<DaysDocument, VaultError> {
    let here = document(connection)?;
    let mut known: BTreeMap<LocalDay, KeptDay> =
        here.check_ins.days.into_iter().map(|day| (day.day, day)).collect();
    let mut new = DaysDocument::default();
    for day in &days.check_ins.days {
        let known = known.entry(day.day).or_insert_with(|| KeptDay::of(day.day));
        let added = beyond(known, day);
        if !added.says_nothing() {
            join(known, &added);
            new.check_ins.days.push(added);
        }
    }
    let mut pauses: HashSet<LocalDay> = here.check_ins.pauses.iter().map(|pause| pause.first_day).collect();
    let new_pauses = days.check_ins.pauses.iter().filter(|pause| pauses.insert(pause.first_day));
    new.check_ins.pauses = new_pauses.copied().collect();
    let mut closed: HashSet<LocalDay> = here.rituals.iter().map(|kept| kept.ritual.day).collect();
    new.rituals = days.rituals.iter().filter(|kept| closed.insert(kept.ritual.day)).cloned().collect();
    Ok(new)
}

/// What `day` says and `known` does not. The words of a day belong together.
fn beyond(known: &KeptDay, day: &KeptDay) -> KeptDay {
    let mut items: HashSet<_> = known.answers.iter().map(|answer| answer.item).collect();
    let has_words = !known.drained_by.is_empty() || !known.restored_by.is_empty();
    let words = |text: &String| if has_words { String::new() } else { text.clone() };
    KeptDay {
        day: day.day,
        answers: day.answers.iter().filter(|answer| items.insert(answer.item)).copied().collect(),
        drained_by: words(&day.drained_by),
        restored_by: words(&day.restored_by),
        mark: day.mark.filter(|_| known.mark.is_none()),
    }
}

fn join(known: &mut KeptDay, added: &KeptDay) {
    known.answers.extend(&added.answers);
    known.drained_by.push_str(&added.drained_by);
    known.restored_by.push_str(&added.restored_by);
    known.mark = known.mark.or(added.mark);
}

/// Adds what [`new_parts`] found.
pub(super) fn take_in(connection: &Connection, new: &DaysDocument) -> Result<(), VaultError> {
    for day in &new.check_ins.days {
        for KeptAnswer { item, value, at_ms } in &day.answers {
            let answer = CheckInAnswer { item: *item, value: Some(*value) };
            check_in_answers::put(connection, day.day, answer, moment(*at_ms))?;
        }
        if !day.drained_by.is_empty() || !day.restored_by.is_empty() {
            let (drained_by, restored_by) = (day.drained_by.clone(), day.restored_by.clone());
            check_in_days::put_words(connection, day.day, &CheckInWords { drained_by, restored_by })?;
        }
        if day.mark.is_some() {
            check_in_days::put_mark(connection, day.day, day.mark)?;
        }
    }
    for pause in &new.check_ins.pauses {
        check_in_pauses::put(connection, pause.first_day, pause.last_day)?;
    }
    new.rituals.iter().try_for_each(|kept| rituals::put(connection, &kept.ritual, moment(kept.changed_ms)))
}

/// Of a time that was read: those without a moment are not taken.
fn moment(at_ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at_ms).unwrap_or_default()
}
