//! Table `check_in_days`: what the user wrote about a day, and whether it counts.

use rusqlite::{Connection, OptionalExtension, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::checkin::{CheckInWords, DayMark};
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE check_in_days (
        day         TEXT PRIMARY KEY,
        mark        TEXT,
        drained_by  TEXT NOT NULL DEFAULT '',
        restored_by TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID;
";

pub(super) fn put_words(
    connection: &Connection,
    day: LocalDay,
    words: &CheckInWords,
) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO check_in_days (day, drained_by, restored_by) VALUES (?1, ?2, ?3)
         ON CONFLICT (day) DO UPDATE SET drained_by = excluded.drained_by, restored_by = excluded.restored_by",
        params![day.to_string(), words.drained_by, words.restored_by],
    )?;
    Ok(())
}

pub(super) fn put_mark(
    connection: &Connection,
    day: LocalDay,
    mark: Option<DayMark>,
) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO check_in_days (day, mark) VALUES (?1, ?2)
         ON CONFLICT (day) DO UPDATE SET mark = excluded.mark",
        params![day.to_string(), mark.map(mark_word)],
    )?;
    Ok(())
}

pub(super) fn of(
    connection: &Connection,
    day: LocalDay,
) -> Result<(Option<DayMark>, CheckInWords), VaultError> {
    let mut statement = connection
        .prepare_cached("SELECT mark, drained_by, restored_by FROM check_in_days WHERE day = ?1")?;
    let row = statement
        .query_row([day.to_string()], |row| Ok((row.get::<_, Option<String>>(0)?, row.get(1)?, row.get(2)?)));
    match row.optional()? {
        None => Ok((None, CheckInWords::default())),
        Some((mark, drained_by, restored_by)) => {
            Ok((mark.as_deref().map(mark_of).transpose()?, CheckInWords { drained_by, restored_by }))
        }
    }
}

/// The days that do not count, and why.
pub(super) fn marks(connection: &Connection) -> Result<Vec<(LocalDay, DayMark)>, VaultError> {
    let mut statement = connection.prepare("SELECT day, mark FROM check_in_days WHERE mark IS NOT NULL")?;
    let marks = statement.query_and_then([], |row| -> Result<_, VaultError> {
        Ok((read_day(&row.get::<_, String>(0)?)?, mark_of(&row.get::<_, String>(1)?)?))
    })?;
    marks.collect()
}

/// Every day with what is said of it, oldest first.
pub(super) fn all(
    connection: &Connection,
) -> Result<Vec<(LocalDay, Option<DayMark>, CheckInWords)>, VaultError> {
    let mut statement =
        connection.prepare("SELECT day, mark, drained_by, restored_by FROM check_in_days ORDER BY day")?;
    let rows = statement.query_and_then([], |row| -> Result<_, VaultError> {
        let mark = row.get::<_, Option<String>>(1)?.as_deref().map(mark_of).transpose()?;
        let words = CheckInWords { drained_by: row.get(2)?, restored_by: row.get(3)? };
        Ok((read_day(&row.get::<_, String>(0)?)?, mark, words))
    })?;
    rows.collect()
}

fn mark_word(mark: DayMark) -> &'static str {
    match mark {
        DayMark::Sick => "sick",
        DayMark::Leave => "leave",
        DayMark::Other => "other",
    }
}

fn mark_of(word: &str) -> Result<DayMark, VaultError> {
    let marks = [DayMark::Sick, DayMark::Leave, DayMark::Other];
    marks.into_iter().find(|mark| mark_word(*mark) == word).ok_or(VaultError::Damaged)
}
