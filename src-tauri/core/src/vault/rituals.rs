//! Table `rituals`: the shutdown ritual of each day, as far as it has come.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::entries::{read_day, read_lines, write_lines};
use super::error::VaultError;
use crate::ritual::{Ritual, Step};
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE rituals (
        day            TEXT PRIMARY KEY,
        changed_ms     INTEGER NOT NULL,
        step           TEXT NOT NULL,
        open_loops     TEXT NOT NULL,
        tomorrow_first TEXT NOT NULL,
        day_line       TEXT NOT NULL
    ) STRICT;
";

pub(super) fn of(connection: &Connection, day: LocalDay) -> Result<Option<Ritual>, VaultError> {
    let mut statement = connection
        .prepare("SELECT day, step, open_loops, tomorrow_first, day_line FROM rituals WHERE day = ?1")?;
    statement.query_row([day.to_string()], |row| Ok(read(row))).optional()?.transpose()
}

pub(super) fn put(connection: &Connection, ritual: &Ritual, now: DateTime<Utc>) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO rituals (day, changed_ms, step, open_loops, tomorrow_first, day_line)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (day) DO UPDATE SET
            changed_ms = excluded.changed_ms, step = excluded.step, open_loops = excluded.open_loops,
            tomorrow_first = excluded.tomorrow_first, day_line = excluded.day_line",
        params![
            ritual.day.to_string(),
            now.timestamp_millis(),
            step_word(ritual.step),
            write_lines(&ritual.open_loops)?,
            ritual.tomorrow_first,
            ritual.day_line,
        ],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Ritual, VaultError> {
    Ok(Ritual {
        day: read_day(&row.get::<_, String>(0)?)?,
        step: step_of(&row.get::<_, String>(1)?)?,
        open_loops: read_lines(&row.get::<_, String>(2)?)?,
        tomorrow_first: row.get(3)?,
        day_line: row.get(4)?,
    })
}

fn step_word(step: Step) -> &'static str {
    match step {
        Step::EmptyHead => "empty_head",
        Step::TomorrowFirst => "tomorrow_first",
        Step::DayLine => "day_line",
        Step::Complete => "complete",
    }
}

fn step_of(word: &str) -> Result<Step, VaultError> {
    let steps = [Step::EmptyHead, Step::TomorrowFirst, Step::DayLine, Step::Complete];
    steps.into_iter().find(|step| step_word(*step) == word).ok_or(VaultError::Damaged)
}
