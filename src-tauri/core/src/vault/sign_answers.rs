//! Table `sign_answers`: what the user said of an early sign, one answer a sign, and which days were marked with it.

use rusqlite::{Connection, Row, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::insight::Answer;
use crate::patterns::{GivenAnswer, same_sign};
use crate::time::LocalDay;

pub(super) const TABLE: &str = "
    CREATE TABLE sign_answers (
        sign   TEXT PRIMARY KEY,
        day    TEXT NOT NULL,
        answer TEXT NOT NULL,
        marked TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// Oldest first.
pub(super) fn list(connection: &Connection) -> Result<Vec<GivenAnswer>, VaultError> {
    let mut statement =
        connection.prepare("SELECT sign, day, answer, marked FROM sign_answers ORDER BY sign")?;
    let answers = statement.query_and_then([], read)?;
    answers.collect()
}

/// Keeps an answer in the place of the one that the same sign had.
pub(super) fn put(connection: &Connection, given: &GivenAnswer) -> Result<(), VaultError> {
    for before in list(connection)?.iter().filter(|before| same_sign(before.sign, given.sign)) {
        remove(connection, before.sign)?;
    }
    let marked: Vec<String> = given.marked.iter().map(LocalDay::to_string).collect();
    connection.execute(
        "INSERT INTO sign_answers (sign, day, answer, marked) VALUES (?1, ?2, ?3, ?4)",
        params![given.sign.to_string(), given.day.to_string(), word(given.answer), marked.join(" ")],
    )?;
    Ok(())
}

pub(super) fn remove(connection: &Connection, sign: LocalDay) -> Result<(), VaultError> {
    connection.execute("DELETE FROM sign_answers WHERE sign = ?1", [sign.to_string()])?;
    Ok(())
}

fn read(row: &Row) -> Result<GivenAnswer, VaultError> {
    let text = |at: usize| row.get::<_, String>(at);
    Ok(GivenAnswer {
        sign: read_day(&text(0)?)?,
        day: read_day(&text(1)?)?,
        answer: of_word(&text(2)?)?,
        marked: text(3)?.split_whitespace().map(read_day).collect::<Result<_, _>>()?,
    })
}

fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::True => "true",
        Answer::Explained => "explained",
        Answer::NotForMe => "not_for_me",
        Answer::NewNormal => "new_normal",
    }
}

fn of_word(text: &str) -> Result<Answer, VaultError> {
    let all = [Answer::True, Answer::Explained, Answer::NotForMe, Answer::NewNormal];
    all.into_iter().find(|answer| word(*answer) == text).ok_or(VaultError::Damaged)
}
