//! Table `advice_given`: when a word of care was shown, so that it is said once in a while and not every day.

use rusqlite::{Connection, OptionalExtension, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::checkin::Advice;
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE advice_given (
        day    TEXT PRIMARY KEY,
        advice TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";

pub(super) fn put(connection: &Connection, day: LocalDay, advice: Advice) -> Result<(), VaultError> {
    connection.execute(
        "INSERT OR IGNORE INTO advice_given (day, advice) VALUES (?1, ?2)",
        params![day.to_string(), word(advice)],
    )?;
    Ok(())
}

/// The newest, up to `today`.
pub(super) fn last(
    connection: &Connection,
    today: LocalDay,
) -> Result<Option<(LocalDay, Advice)>, VaultError> {
    let mut statement = connection
        .prepare("SELECT day, advice FROM advice_given WHERE day <= ?1 ORDER BY day DESC LIMIT 1")?;
    let row = statement
        .query_row([today.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    row.optional()?.map(|(day, advice)| Ok((read_day(&day)?, of_word(&advice)?))).transpose()
}

fn word(advice: Advice) -> &'static str {
    match advice {
        Advice::LowForTwoWeeks => "low_for_two_weeks",
        Advice::ShortNights => "short_nights",
    }
}

fn of_word(text: &str) -> Result<Advice, VaultError> {
    let all = [Advice::LowForTwoWeeks, Advice::ShortNights];
    all.into_iter().find(|advice| word(*advice) == text).ok_or(VaultError::Damaged)
}
