//! Table `check_in_answers`: one number for an item of a day. What was not answered has no row.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::checkin::{CheckInAnswer, CheckInItem, CountingAnswer, KeptAnswer, Occasion};
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE check_in_answers (
        day   TEXT NOT NULL,
        item  TEXT NOT NULL,
        value INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        PRIMARY KEY (day, item)
    ) STRICT, WITHOUT ROWID;
";

/// Keeps an answer in place of the one before; none takes it back.
pub(super) fn put(
    connection: &Connection,
    day: LocalDay,
    answer: CheckInAnswer,
    at: DateTime<Utc>,
) -> Result<(), VaultError> {
    let (day, item) = (day.to_string(), answer.item.word());
    match answer.value {
        None => {
            connection
                .execute("DELETE FROM check_in_answers WHERE day = ?1 AND item = ?2", params![day, item])?;
        }
        Some(value) => {
            connection.execute(
                "INSERT INTO check_in_answers (day, item, value, at_ms) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (day, item) DO UPDATE SET value = excluded.value, at_ms = excluded.at_ms",
                params![day, item, value, at.timestamp_millis()],
            )?;
        }
    }
    Ok(())
}

/// Keeps an answer that was sealed at `at`, unless something later was said meanwhile.
pub(super) fn put_sealed(
    connection: &Connection,
    day: LocalDay,
    answer: CheckInAnswer,
    at: DateTime<Utc>,
) -> Result<(), VaultError> {
    let mut later = connection
        .prepare_cached("SELECT 1 FROM check_in_answers WHERE day = ?1 AND item = ?2 AND at_ms > ?3")?;
    if later.exists(params![day.to_string(), answer.item.word(), at.timestamp_millis()])? {
        return Ok(());
    }
    put(connection, day, answer, at)
}

/// In the order in which the items are asked.
pub(super) fn of_day(connection: &Connection, day: LocalDay) -> Result<Vec<CheckInAnswer>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT item, value FROM check_in_answers WHERE day = ?1")?;
    let rows = statement.query_and_then([day.to_string()], |row| -> Result<_, VaultError> {
        let value = Some(row.get(1)?);
        Ok(CheckInAnswer { item: read_item(&row.get::<_, String>(0)?)?, value })
    })?;
    let mut answers = rows.collect::<Result<Vec<_>, _>>()?;
    answers.sort_by_key(|answer| answer.item);
    Ok(answers)
}

/// Every answer with its day, in the order of the days and of the items.
pub(super) fn all(connection: &Connection) -> Result<Vec<(LocalDay, KeptAnswer)>, VaultError> {
    let mut statement =
        connection.prepare("SELECT day, item, value, at_ms FROM check_in_answers ORDER BY day")?;
    let rows = statement.query_and_then([], |row| -> Result<_, VaultError> {
        let item = read_item(&row.get::<_, String>(1)?)?;
        let answer = KeptAnswer { item, value: row.get(2)?, at_ms: row.get(3)? };
        Ok((read_day(&row.get::<_, String>(0)?)?, answer))
    })?;
    let mut answers = rows.collect::<Result<Vec<_>, _>>()?;
    answers.sort_by_key(|(day, answer)| (*day, answer.item));
    Ok(answers)
}

/// The days of which anything was said, also in words or by a mark, oldest first.
pub(super) fn days(connection: &Connection) -> Result<Vec<LocalDay>, VaultError> {
    let mut statement = connection
        .prepare("SELECT day FROM check_in_answers UNION SELECT day FROM check_in_days ORDER BY day")?;
    let days = statement.query_and_then([], |row| read_day(&row.get::<_, String>(0)?))?;
    days.collect()
}

/// All answers since a day, without those of days that do not count.
pub(super) fn counting_since(
    connection: &Connection,
    since: LocalDay,
) -> Result<Vec<CountingAnswer>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT day, item, value FROM check_in_answers
         WHERE day >= ?1 AND day NOT IN (SELECT day FROM check_in_days WHERE mark IS NOT NULL)
         ORDER BY day",
    )?;
    let rows = statement.query_and_then([since.to_string()], |row| -> Result<_, VaultError> {
        let day = read_day(&row.get::<_, String>(0)?)?;
        Ok((day, read_item(&row.get::<_, String>(1)?)?, row.get(2)?))
    })?;
    rows.collect()
}

/// The last day with an answer of this occasion.
pub(super) fn last_of(
    connection: &Connection,
    occasion: Occasion,
    today: LocalDay,
) -> Result<Option<LocalDay>, VaultError> {
    let mut statement =
        connection.prepare_cached("SELECT max(day) FROM check_in_answers WHERE item = ?1 AND day <= ?2")?;
    let mut last = None;
    for item in CheckInItem::ALL.iter().filter(|item| item.occasion() == occasion) {
        let day: Option<String> =
            statement.query_row(params![item.word(), today.to_string()], |row| row.get(0))?;
        last = last.max(day.as_deref().map(read_day).transpose()?);
    }
    Ok(last)
}

fn read_item(word: &str) -> Result<CheckInItem, VaultError> {
    CheckInItem::of_word(word).ok_or(VaultError::Damaged)
}
