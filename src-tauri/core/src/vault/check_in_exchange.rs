//! Check-ins from a file beside those that are here.
//!
//! Invariant: what was said here stays; a file only adds what nobody has said here yet.

use chrono::{DateTime, NaiveTime, Utc};
use rusqlite::Connection;

use super::error::VaultError;
use super::{check_in_answers, check_in_days};
use crate::checkin::{CheckInAnswer, CheckInDay, CheckInWords};
use crate::time::LocalDay;

/// What a file would add, and what it says otherwise than what is here. An answer counts as one, so do the words of a day and its mark.
#[derive(Debug, Default)]
pub(super) struct Joined {
    pub(super) found: u64,
    /// Said otherwise here, and kept.
    pub(super) kept: u64,
    /// Only what is new of each day.
    new: Vec<CheckInDay>,
}

impl Joined {
    pub(super) fn new_parts(&self) -> u64 {
        self.new.iter().map(parts).sum()
    }

    fn join<Part: PartialEq>(&mut self, here: Option<Part>, told: Option<Part>) -> Option<Part> {
        let told = told?;
        self.found += 1;
        match here {
            None => Some(told),
            Some(here) => {
                self.kept += u64::from(here != told);
                None
            }
        }
    }
}

fn parts(day: &CheckInDay) -> u64 {
    day.answers.len() as u64 + u64::from(said(&day.words).is_some()) + u64::from(day.mark.is_some())
}

fn said(words: &CheckInWords) -> Option<CheckInWords> {
    Some(words.clone()).filter(|words| *words != CheckInWords::default())
}

pub(super) fn join(connection: &Connection, told: &[CheckInDay]) -> Result<Joined, VaultError> {
    let mut joined = Joined::default();
    for one in told {
        let (mark, words) = check_in_days::of(connection, one.day)?;
        let here = check_in_answers::of_day(connection, one.day)?;
        let answer_here =
            |answer: &CheckInAnswer| here.iter().find(|known| known.item == answer.item).copied();
        let answers = one.answers.iter();
        let answers = answers.filter_map(|answer| joined.join(answer_here(answer), Some(*answer))).collect();
        let new = CheckInDay {
            day: one.day,
            answers,
            words: joined.join(said(&words), said(&one.words)).unwrap_or_default(),
            mark: joined.join(mark, one.mark),
        };
        if parts(&new) > 0 {
            joined.new.push(new);
        }
    }
    Ok(joined)
}

/// Adds what [`join`] found new.
pub(super) fn take_in(connection: &Connection, joined: &Joined) -> Result<(), VaultError> {
    for day in &joined.new {
        let at = noon(day.day);
        day.answers.iter().try_for_each(|answer| check_in_answers::put(connection, day.day, *answer, at))?;
        if let Some(words) = said(&day.words) {
            check_in_days::put_words(connection, day.day, &words)?;
        }
        if day.mark.is_some() {
            check_in_days::put_mark(connection, day.day, day.mark)?;
        }
    }
    Ok(())
}

/// When it was answered is not known; what is sealed here for the same day meanwhile is later.
fn noon(day: LocalDay) -> DateTime<Utc> {
    let time = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or(NaiveTime::MIN);
    day.0.and_time(time).and_utc()
}
