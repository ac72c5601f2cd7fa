//! Table `parked_worries`: what was put aside to be looked at another day, and what became of it.
//!
//! The text is stored verbatim; the day is what it was then, and is never recomputed. Invariant: a worry goes by the user's
//! word alone, and stays as a row.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::entries::read_day;
use super::error::VaultError;
use super::journal::random_name;
use super::{Vault, rituals};
use crate::ritual::OpenLoop;
use crate::time::LocalDay;
use crate::view::DayStage;
use crate::worries::{ParkedWorry, WorryEnd, is_back};

pub(super) const TABLE: &str = "
    CREATE TABLE parked_worries (
        id                 TEXT PRIMARY KEY,
        at_ms              INTEGER NOT NULL,
        day                TEXT NOT NULL,
        zone               TEXT NOT NULL,
        text               TEXT NOT NULL,
        added_while_locked INTEGER NOT NULL
    ) STRICT;
";

pub(super) const ENDS: &str = "
    ALTER TABLE parked_worries ADD COLUMN ended TEXT;
    ALTER TABLE parked_worries ADD COLUMN ended_ms INTEGER;
";

const COLUMNS: &str = "id, at_ms, day, zone, text, added_while_locked";

impl Vault {
    /// All worries of which nothing has become yet, oldest first.
    pub fn parked_worries(&self) -> Result<Vec<ParkedWorry>, VaultError> {
        let sql = format!("SELECT {COLUMNS} FROM parked_worries WHERE ended IS NULL ORDER BY at_ms, id");
        let mut statement = self.connection.prepare(&sql)?;
        let worries = statement.query_and_then([], read)?;
        worries.collect()
    }

    /// Those that have come back at such a moment of the day.
    pub fn worries_back(&self, today: LocalDay, stage: DayStage) -> Result<Vec<ParkedWorry>, VaultError> {
        let mut worries = self.parked_worries()?;
        worries.retain(|worry| is_back(worry.day, today, stage));
        Ok(worries)
    }

    pub fn park_worry(
        &mut self,
        text: &str,
        day: LocalDay,
        now: DateTime<Utc>,
        zone: Tz,
    ) -> Result<(), VaultError> {
        if text.trim().is_empty() {
            return Err(VaultError::OutOfRange("a worry has words"));
        }
        let worry = ParkedWorry {
            id: random_name()?,
            at_ms: now.timestamp_millis(),
            day,
            zone: zone.name().to_owned(),
            text: text.to_owned(),
            added_while_locked: false,
        };
        insert(&self.connection, &worry)
    }

    /// Says what becomes of a worry. Tonight's ritual has it before it is no longer among those that wait.
    pub fn end_worry(
        &mut self,
        id: &str,
        end: WorryEnd,
        today: LocalDay,
        now: DateTime<Utc>,
    ) -> Result<(), VaultError> {
        let worry = waiting(&self.connection, id)?.ok_or(VaultError::NotFound)?;
        let tonight = match end {
            WorryEnd::Tonight => Some(self.ritual(today)?.with_loop(OpenLoop::of_worry(&worry))),
            WorryEnd::Done | WorryEnd::LetGo => None,
        };
        let transaction = self.connection.transaction()?;
        if let Some(ritual) = tonight {
            rituals::put(&transaction, &ritual, now)?;
        }
        transaction.execute(
            "UPDATE parked_worries SET ended = ?2, ended_ms = ?3 WHERE id = ?1",
            params![id, word(end), now.timestamp_millis()],
        )?;
        Ok(transaction.commit()?)
    }
}

pub(super) fn insert(connection: &Connection, worry: &ParkedWorry) -> Result<(), VaultError> {
    connection.execute(
        &format!("INSERT INTO parked_worries ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
        params![
            worry.id,
            worry.at_ms,
            worry.day.to_string(),
            worry.zone,
            worry.text,
            worry.added_while_locked
        ],
    )?;
    Ok(())
}

fn waiting(connection: &Connection, id: &str) -> Result<Option<ParkedWorry>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM parked_worries WHERE id = ?1 AND ended IS NULL");
    let mut statement = connection.prepare(&sql)?;
    statement.query_row([id], |row| Ok(read(row))).optional()?.transpose()
}

fn read(row: &Row) -> Result<ParkedWorry, VaultError> {
    Ok(ParkedWorry {
        id: row.get(0)?,
        at_ms: row.get(1)?,
        day: read_day(&row.get::<_, String>(2)?)?,
        zone: row.get(3)?,
        text: row.get(4)?,
        added_while_locked: row.get(5)?,
    })
}

fn word(end: WorryEnd) -> &'static str {
    match end {
        WorryEnd::Done => "done",
        WorryEnd::Tonight => "tonight",
        WorryEnd::LetGo => "let_go",
    }
}
