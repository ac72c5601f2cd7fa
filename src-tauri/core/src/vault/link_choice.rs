//! Table `link_choice`: which factors the user wants to be looked at. One row, or none.

use rusqlite::{Connection, OptionalExtension, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::patterns::{Choice, Factor};

pub(super) const TABLE: &str = "
    CREATE TABLE link_choice (
        only    INTEGER PRIMARY KEY CHECK (only = 1),
        factors TEXT NOT NULL,
        changed TEXT
    ) STRICT;
";

/// Nothing is chosen where there is no row.
pub(super) fn of(connection: &Connection) -> Result<Choice, VaultError> {
    let mut statement = connection.prepare("SELECT factors, changed FROM link_choice")?;
    let row = statement
        .query_row([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?)))
        .optional()?;
    let Some((factors, changed)) = row else { return Ok(Choice::default()) };
    let factors = factors.split_whitespace().map(|word| Factor::of_word(word).ok_or(VaultError::Damaged));
    Ok(Choice {
        factors: factors.collect::<Result<_, _>>()?,
        changed: changed.as_deref().map(read_day).transpose()?,
    })
}

pub(super) fn put(connection: &Connection, choice: &Choice) -> Result<(), VaultError> {
    let factors: Vec<&str> = choice.factors.iter().map(|factor| factor.word()).collect();
    connection.execute(
        "INSERT INTO link_choice (only, factors, changed) VALUES (1, ?1, ?2)
         ON CONFLICT (only) DO UPDATE SET factors = excluded.factors, changed = excluded.changed",
        params![factors.join(" "), choice.changed.map(|day| day.to_string())],
    )?;
    Ok(())
}
