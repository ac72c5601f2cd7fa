//! Check-ins from a table: our own, or the moods of another program, one a day.
//!
//! Invariant: what comes out has each day once, and no day that has not come.

use std::collections::BTreeMap;

use super::Parsed;
use super::error::ImportError;
use crate::checkin::{self, CheckInAnswer, CheckInDay, CheckInItem, CheckInWords};
use crate::time::LocalDay;
use crate::view::ImportFormat;

/// Our own table. A row that is not understood refuses all of it.
pub(super) fn read(text: &str, today: LocalDay) -> Result<Parsed, ImportError> {
    let check_ins = checkin::read_table(text, today)?;
    Ok(Parsed { check_ins, ..Parsed::new(ImportFormat::CheckIns) })
}

/// The moods of a program that keeps several a day.
pub(super) struct DayMoods {
    today: LocalDay,
    by_day: BTreeMap<LocalDay, Vec<u8>>,
}

impl DayMoods {
    pub(super) fn new(today: LocalDay) -> DayMoods {
        DayMoods { today, by_day: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, day: LocalDay, mood: u8) {
        if day <= self.today {
            self.by_day.entry(day).or_default().push(mood);
        }
    }

    /// One mood a day: the mean of those that were said, whose order in the file must not matter.
    pub(super) fn check_ins(self) -> Vec<CheckInDay> {
        let of_day = |(day, moods): (LocalDay, Vec<u8>)| CheckInDay {
            day,
            answers: vec![CheckInAnswer { item: CheckInItem::Mood, value: Some(mean(&moods)) }],
            words: CheckInWords::default(),
            mark: None,
        };
        self.by_day.into_iter().map(of_day).collect()
    }
}

/// Rounded to a whole answer; `moods` is not empty.
fn mean(moods: &[u8]) -> u8 {
    let sum: u32 = moods.iter().map(|mood| u32::from(*mood)).sum();
    let count = moods.len() as u32;
    ((2 * sum + count) / (2 * count)) as u8
}
