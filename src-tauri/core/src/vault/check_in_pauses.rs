//! Table `check_in_pauses`: from when to when the user wanted nothing to be asked.

use rusqlite::{Connection, OptionalExtension, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::checkin::KeptPause;
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE check_in_pauses (
        first_day TEXT PRIMARY KEY,
        last_day  TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// In place of one that began on the same day.
pub(super) fn put(connection: &Connection, first: LocalDay, last: LocalDay) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO check_in_pauses (first_day, last_day) VALUES (?1, ?2)
         ON CONFLICT (first_day) DO UPDATE SET last_day = excluded.last_day",
        params![first.to_string(), last.to_string()],
    )?;
    Ok(())
}

/// All of them, oldest first.
pub(super) fn all(connection: &Connection) -> Result<Vec<KeptPause>, VaultError> {
    let mut statement =
        connection.prepare("SELECT first_day, last_day FROM check_in_pauses ORDER BY first_day")?;
    let rows = statement.query_and_then([], |row| -> Result<_, VaultError> {
        let (first, last): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(KeptPause { first_day: read_day(&first)?, last_day: read_day(&last)? })
    })?;
    rows.collect()
}

/// What is left of a pause from `today` on is given up.
pub(super) fn end(connection: &Connection, today: LocalDay) -> Result<(), VaultError> {
    let (today, yesterday) = (today.to_string(), today.0.pred_opt().map(|day| LocalDay(day).to_string()));
    connection.execute("DELETE FROM check_in_pauses WHERE first_day >= ?1", [&today])?;
    connection
        .execute("UPDATE check_in_pauses SET last_day = ?2 WHERE last_day >= ?1", [Some(today), yesterday])?;
    Ok(())
}

/// The last day of the pause that `today` lies in.
pub(super) fn on(connection: &Connection, today: LocalDay) -> Result<Option<LocalDay>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT last_day FROM check_in_pauses WHERE first_day <= ?1 AND last_day >= ?1
         ORDER BY last_day DESC LIMIT 1",
    )?;
    let last = statement.query_row([today.to_string()], |row| row.get::<_, String>(0)).optional()?;
    last.as_deref().map(read_day).transpose()
}

/// Every day of a pause.
pub(super) fn days(connection: &Connection) -> Result<Vec<LocalDay>, VaultError> {
    let mut statement = connection.prepare("SELECT first_day, last_day FROM check_in_pauses")?;
    let pauses = statement.query_and_then([], |row| -> Result<_, VaultError> {
        Ok((read_day(&row.get::<_, String>(0)?)?, read_day(&row.get::<_, String>(1)?)?))
    })?;
    let mut days = Vec::new();
    for pause in pauses {
        let (first, last) = pause?;
        let all = first.0.iter_days().take_while(|day| *day <= last.0);
        days.extend(all.map(LocalDay));
    }
    Ok(days)
}
