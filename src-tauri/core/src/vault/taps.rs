//! Table `taps`: a mood or an energy at a moment, from 0 to 10.
//!
//! The day is what it was then, and is never recomputed.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rusqlite::{Connection, Row, params};

use super::Vault;
use super::entries::read_day;
use super::error::VaultError;
use super::journal::random_name;
use crate::checkin::{MOST_OF_A_TAP, MomentTap, TapWhat};
use crate::time::LocalDay;

/// Of moods alone.
pub(super) const OF_MOODS: &str = "
    CREATE TABLE mood_taps (
        id                 TEXT PRIMARY KEY,
        at_ms              INTEGER NOT NULL,
        day                TEXT NOT NULL,
        zone               TEXT NOT NULL,
        mood               INTEGER NOT NULL,
        added_while_locked INTEGER NOT NULL
    ) STRICT;
";

pub(super) const OF_ENERGY_TOO: &str = "
    ALTER TABLE mood_taps RENAME TO taps;
    ALTER TABLE taps RENAME COLUMN mood TO value;
    ALTER TABLE taps ADD COLUMN what TEXT NOT NULL DEFAULT 'mood';
    CREATE INDEX taps_by_day ON taps (day);
";

const COLUMNS: &str = "id, at_ms, day, zone, what, value, added_while_locked";

impl Vault {
    /// The taps of a day, oldest first.
    pub fn taps_of(&self, day: LocalDay) -> Result<Vec<MomentTap>, VaultError> {
        list(&self.connection, "day = ?1", day)
    }

    /// The taps of a day and all later ones, oldest first.
    pub fn taps_since(&self, day: LocalDay) -> Result<Vec<MomentTap>, VaultError> {
        list(&self.connection, "day >= ?1", day)
    }

    pub fn add_tap(
        &mut self,
        what: TapWhat,
        value: u8,
        day: LocalDay,
        now: DateTime<Utc>,
        zone: Tz,
    ) -> Result<(), VaultError> {
        check(value)?;
        let (at_ms, zone) = (now.timestamp_millis(), zone.name().to_owned());
        let id = random_name()?;
        insert(&self.connection, &MomentTap { id, at_ms, day, zone, what, value, added_while_locked: false })
    }

    /// Takes a tap back for good.
    pub fn remove_tap(&mut self, id: &str) -> Result<(), VaultError> {
        let removed = self.connection.execute("DELETE FROM taps WHERE id = ?1", [id])?;
        if removed == 0 { Err(VaultError::NotFound) } else { Ok(()) }
    }
}

pub(super) fn check(value: u8) -> Result<(), VaultError> {
    if value <= MOST_OF_A_TAP { Ok(()) } else { Err(VaultError::OutOfRange("a tap is from 0 to 10")) }
}

pub(super) fn insert(connection: &Connection, tap: &MomentTap) -> Result<(), VaultError> {
    connection.execute(
        &format!("INSERT INTO taps ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
        params![
            tap.id,
            tap.at_ms,
            tap.day.to_string(),
            tap.zone,
            tap.what.word(),
            tap.value,
            tap.added_while_locked
        ],
    )?;
    Ok(())
}

fn list(connection: &Connection, which: &str, day: LocalDay) -> Result<Vec<MomentTap>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM taps WHERE {which} ORDER BY at_ms, id");
    let mut statement = connection.prepare(&sql)?;
    let taps = statement.query_and_then([day.to_string()], read)?;
    taps.collect()
}

fn read(row: &Row) -> Result<MomentTap, VaultError> {
    Ok(MomentTap {
        id: row.get(0)?,
        at_ms: row.get(1)?,
        day: read_day(&row.get::<_, String>(2)?)?,
        zone: row.get(3)?,
        what: read_what(&row.get::<_, String>(4)?)?,
        value: row.get(5)?,
        added_while_locked: row.get(6)?,
    })
}

fn read_what(word: &str) -> Result<TapWhat, VaultError> {
    let all = [TapWhat::Mood, TapWhat::Energy];
    all.into_iter().find(|what| what.word() == word).ok_or(VaultError::Damaged)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn taps_of_an_earlier_release_are_of_moods() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(OF_MOODS).unwrap();
        connection.execute("INSERT INTO mood_taps VALUES ('a', 5, '2026-03-27', 'UTC', 7, 1)", []).unwrap();
        connection.execute_batch(OF_ENERGY_TOO).unwrap();
        let day = "2026-03-27".parse().unwrap();
        let taps = list(&connection, "day = ?1", day).unwrap();
        let expected = MomentTap {
            id: "a".to_owned(),
            at_ms: 5,
            day,
            zone: "UTC".to_owned(),
            what: TapWhat::Mood,
            value: 7,
            added_while_locked: true,
        };
        assert_eq!(taps, [expected]);
    }
}
