//! Table `rituals`: the shutdown ritual of each day, as far as it has come.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::entries::read_day;
use super::error::VaultError;
use crate::ritual::{FinishNow, KeptRitual, Ritual, Step};
use crate::time::LocalDay;

/// Of three steps.
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

/// Of six steps, with what the three had written: the loops undecided, the first thing as one that matters.
pub(super) const SIX_STEPS: &str = "
    ALTER TABLE rituals RENAME TO rituals_of_three_steps;
    CREATE TABLE rituals (
        day             TEXT PRIMARY KEY,
        changed_ms      INTEGER NOT NULL,
        step            TEXT NOT NULL,
        loops           TEXT NOT NULL,
        ahead           TEXT NOT NULL,
        mattered        TEXT NOT NULL,
        phrase          TEXT NOT NULL,
        finish_at       INTEGER,
        finish_until_ms INTEGER
    ) STRICT;
    INSERT INTO rituals
        SELECT day, changed_ms,
            CASE step WHEN 'tomorrow_first' THEN 'decide' WHEN 'day_line' THEN 'mattered' ELSE step END,
            (SELECT json_group_array(json_object('text', value, 'since', day, 'decision', NULL))
                FROM json_each(open_loops)),
            json_object('first_fixed', '', 'matters', json(
                CASE tomorrow_first WHEN '' THEN '[]'
                ELSE json_array(json_object('text', tomorrow_first, 'cost', NULL)) END)),
            day_line, '', NULL, NULL
        FROM rituals_of_three_steps;
    DROP TABLE rituals_of_three_steps;
";

const COLUMNS: &str = "day, step, loops, ahead, mattered, phrase, finish_at, finish_until_ms";

pub(super) fn of(connection: &Connection, day: LocalDay) -> Result<Option<Ritual>, VaultError> {
    let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM rituals WHERE day = ?1"))?;
    statement.query_row([day.to_string()], |row| Ok(read(row))).optional()?.transpose()
}

/// The newest of an earlier day.
pub(super) fn last_before(connection: &Connection, day: LocalDay) -> Result<Option<Ritual>, VaultError> {
    let sql = format!("SELECT {COLUMNS} FROM rituals WHERE day < ?1 ORDER BY day DESC LIMIT 1");
    let mut statement = connection.prepare(&sql)?;
    statement.query_row([day.to_string()], |row| Ok(read(row))).optional()?.transpose()
}

/// All of them, oldest first.
pub(super) fn all(connection: &Connection) -> Result<Vec<KeptRitual>, VaultError> {
    let sql = format!("SELECT {COLUMNS}, changed_ms FROM rituals ORDER BY day");
    let mut statement = connection.prepare(&sql)?;
    let kept =
        statement.query_and_then([], |row| Ok(KeptRitual { ritual: read(row)?, changed_ms: row.get(8)? }))?;
    kept.collect()
}

pub(super) fn put(connection: &Connection, ritual: &Ritual, now: DateTime<Utc>) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO rituals
            (day, changed_ms, step, loops, ahead, mattered, phrase, finish_at, finish_until_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (day) DO UPDATE SET
            changed_ms = excluded.changed_ms, step = excluded.step, loops = excluded.loops,
            ahead = excluded.ahead, mattered = excluded.mattered, phrase = excluded.phrase,
            finish_at = excluded.finish_at, finish_until_ms = excluded.finish_until_ms",
        params![
            ritual.day.to_string(),
            now.timestamp_millis(),
            step_word(ritual.step),
            write(&ritual.loops)?,
            write(&ritual.ahead)?,
            ritual.mattered,
            ritual.phrase,
            ritual.finish_now.map(|finish| finish.at as i64),
            ritual.finish_now.map(|finish| finish.until_ms),
        ],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Ritual, VaultError> {
    let (finish_at, until_ms): (Option<i64>, Option<i64>) = (row.get(6)?, row.get(7)?);
    let finish_now = finish_at.zip(until_ms).map(|(at, until_ms)| FinishNow { at: at as usize, until_ms });
    Ok(Ritual {
        day: read_day(&row.get::<_, String>(0)?)?,
        step: step_of(&row.get::<_, String>(1)?)?,
        loops: read_json(&row.get::<_, String>(2)?)?,
        ahead: read_json(&row.get::<_, String>(3)?)?,
        mattered: row.get(4)?,
        phrase: row.get(5)?,
        finish_now,
    })
}

fn write(part: &impl Serialize) -> Result<String, VaultError> {
    serde_json::to_string(part).map_err(|error| VaultError::Disk(error.to_string()))
}

fn read_json<Part: DeserializeOwned>(column: &str) -> Result<Part, VaultError> {
    serde_json::from_str(column).map_err(|_| VaultError::Damaged)
}

fn step_word(step: Step) -> &'static str {
    match step {
        Step::EmptyHead => "empty_head",
        Step::Decide => "decide",
        Step::Finishing => "finishing",
        Step::LookAhead => "look_ahead",
        Step::Mattered => "mattered",
        Step::CheckIn => "check_in",
        Step::Close => "close",
        Step::Complete => "complete",
        Step::CloseAgain => "close_again",
        Step::CloseLate => "close_late",
    }
}

fn step_of(word: &str) -> Result<Step, VaultError> {
    let steps = [
        Step::EmptyHead,
        Step::Decide,
        Step::Finishing,
        Step::LookAhead,
        Step::Mattered,
        Step::CheckIn,
        Step::Close,
        Step::Complete,
        Step::CloseAgain,
        Step::CloseLate,
    ];
    steps.into_iter().find(|step| step_word(*step) == word).ok_or(VaultError::Damaged)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ritual::{Ahead, Matter, OpenLoop};

    #[test]
    fn what_a_ritual_of_three_steps_had_written_is_in_the_one_of_six() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(TABLE).unwrap();
        for (day, step, first) in [
            ("2026-03-24", "empty_head", ""),
            ("2026-03-25", "tomorrow_first", ""),
            ("2026-03-26", "day_line", "the \"report\""),
            ("2026-03-27", "complete", "the \"report\""),
        ] {
            connection
                .execute(
                    "INSERT INTO rituals VALUES (?1, 5, ?2, '[\"call Ana\", \"Łódź\"]', ?3, 'a line')",
                    [day, step, first],
                )
                .unwrap();
        }
        connection.execute_batch(SIX_STEPS).unwrap();
        let steps = [Step::EmptyHead, Step::Decide, Step::Mattered, Step::Complete];
        for (day, step) in (24..).zip(steps) {
            let day: LocalDay = format!("2026-03-{day}").parse().unwrap();
            let one = |text: &str| OpenLoop { text: text.to_owned(), since: day, decision: None };
            let first = Matter { text: "the \"report\"".to_owned(), cost: None };
            let has_first = matches!(step, Step::Mattered | Step::Complete);
            let expected = Ritual {
                step,
                loops: vec![one("call Ana"), one("Łódź")],
                ahead: Ahead {
                    matters: has_first.then_some(first).into_iter().collect(),
                    ..Ahead::default()
                },
                mattered: "a line".to_owned(),
                ..Ritual::begin(day)
            };
            assert_eq!(of(&connection, day).unwrap(), Some(expected));
        }
    }
}
