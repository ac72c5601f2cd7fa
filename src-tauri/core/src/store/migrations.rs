//! The shape of `app.db`, release by release: migrations are only ever added.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::{active_time, drop_box, first_run, generations, records, reminders, snapshots};

/// The statements that lead from each version to the next.
const MIGRATIONS: &[&[&str]] = &[
    &[records::TABLE, snapshots::TABLE],
    &[drop_box::TABLE, generations::TABLE],
    &[reminders::TABLE],
    &[active_time::TABLE],
    &[first_run::TABLE],
];

/// The newest version that this release knows.
pub(super) const NEWEST: i32 = MIGRATIONS.len() as i32;

/// Brings the database up to date, each version in one transaction.
pub(super) fn run(connection: &mut Connection) -> Result<(), StoreError> {
    while version(connection)? < NEWEST {
        // With the right to write from the start: another program may be at the same migration.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = usize::try_from(version(&transaction)?).map_err(|_| StoreError::Damaged)?;
        let Some(statements) = MIGRATIONS.get(done) else { break };
        for statement in *statements {
            transaction.execute_batch(statement)?;
        }
        transaction.pragma_update(None, "user_version", done as i32 + 1)?;
        transaction.commit()?;
    }
    Ok(())
}

fn version(connection: &Connection) -> Result<i32, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}
