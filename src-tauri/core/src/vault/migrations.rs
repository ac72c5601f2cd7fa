//! The shape of the database, release by release: migrations are only ever added.

use rusqlite::Connection;

use super::error::VaultError;
use super::{
    advice_given, catch_up, check_in_answers, check_in_days, check_in_pauses, drop_box, entries, entry_tags,
    link_choice, parked_worries, plan_drafts, plan_items, plan_marks, revisions, rituals, search_index,
    sign_answers, taps, triggers,
};

const IDENTITY: &str = "CREATE TABLE identity (vault_id BLOB NOT NULL) STRICT;";

/// What leads from one version to the next.
enum Step {
    Sql(&'static str),
    /// What SQL alone cannot do.
    Fill(fn(&Connection) -> Result<(), VaultError>),
}
use Step::{Fill, Sql};

const MIGRATIONS: &[&[Step]] = &[
    &[Sql(IDENTITY), Sql(entries::TABLE), Sql(revisions::TABLE), Sql(triggers::TABLE), Sql(rituals::TABLE)],
    &[
        Sql(entries::FACTS),
        Sql(entry_tags::TABLE),
        Sql(search_index::TABLES),
        Sql(revisions::THINNING),
        Fill(entries::make_all_findable),
    ],
    &[Sql(drop_box::TABLES), Sql(parked_worries::TABLE), Sql(taps::OF_MOODS), Sql(catch_up::TABLE)],
    &[
        Sql(plan_items::TABLE),
        Sql(plan_marks::TABLE),
        Sql(plan_drafts::TABLE),
        Fill(triggers::move_into_plan),
    ],
    &[
        Sql(rituals::SIX_STEPS),
        Sql(check_in_answers::TABLE),
        Sql(check_in_days::TABLE),
        Sql(check_in_pauses::TABLE),
        Sql(advice_given::TABLE),
    ],
    &[Sql(sign_answers::TABLE), Sql(link_choice::TABLE)],
    &[Sql(parked_worries::ENDS), Sql(taps::OF_ENERGY_TOO)],
];

/// The newest version that this release knows.
pub(super) const NEWEST: i32 = MIGRATIONS.len() as i32;

/// Whether the database is of an earlier release.
pub(super) fn is_behind(connection: &Connection) -> Result<bool, VaultError> {
    let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(version < NEWEST)
}

/// How many entries are in the journal, of a database of any release; those in the trash are not.
pub(super) fn count_entries(connection: &Connection) -> Result<u64, VaultError> {
    let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let kept = if version < 2 { "" } else { " WHERE deleted_ms IS NULL" };
    let counted: i64 =
        connection.query_row(&format!("SELECT count(*) FROM entries{kept}"), [], |row| row.get(0))?;
    Ok(counted.unsigned_abs())
}

/// Brings the database up to date, each version in one transaction.
pub(super) fn run(connection: &mut Connection) -> Result<(), VaultError> {
    run_to(connection, MIGRATIONS.len())
}

fn run_to(connection: &mut Connection, newest: usize) -> Result<(), VaultError> {
    let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let done = usize::try_from(version).map_err(|_| VaultError::Damaged)?;
    for (number, steps) in MIGRATIONS.iter().enumerate().take(newest).skip(done) {
        let transaction = connection.transaction()?;
        for step in *steps {
            match step {
                Sql(statements) => transaction.execute_batch(statements)?,
                Fill(fill) => fill(&transaction)?,
            }
        }
        transaction.pragma_update(None, "user_version", number as i32 + 1)?;
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::journal::SearchOrder;

    #[test]
    fn entries_of_the_first_version_are_found_in_the_second() {
        let mut connection = Connection::open_in_memory().unwrap();
        run_to(&mut connection, 1).unwrap();
        for (id, created_ms, body) in [("a1", 1_000, "Łódź, early"), ("b2", 9_000, "Łódź, late")] {
            connection
                .execute(
                    "INSERT INTO entries VALUES (?1, 1, ?2, ?2, '2026-03-27', 'Europe/Warsaw', '[\"home\"]', ?3)",
                    rusqlite::params![id, created_ms, body],
                )
                .unwrap();
        }
        run(&mut connection).unwrap();
        let found = search_index::find(&connection, "\"lodz\"", SearchOrder::Newest, 9).unwrap();
        let found: Vec<String> =
            found.iter().map(|place| search_index::entry_at(&connection, *place).unwrap().0).collect();
        assert_eq!(found, ["b2", "a1"]);
        assert_eq!(entry_tags::counts(&connection).unwrap()[0].entries, 2);
        let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(version, NEWEST);
    }
}
