//! Table `plan_drafts`: what is half entered in the forms of the plan.

use rusqlite::{Connection, Row, params};

use super::error::VaultError;
use crate::plan::PlanDraft;

pub(super) const TABLE: &str = "
    CREATE TABLE plan_drafts (
        form       TEXT PRIMARY KEY,
        body       TEXT NOT NULL,
        changed_ms INTEGER NOT NULL
    ) STRICT;
";

/// All of them, the latest first.
pub(super) fn list(connection: &Connection) -> Result<Vec<PlanDraft>, VaultError> {
    let mut statement = connection
        .prepare("SELECT form, body, changed_ms FROM plan_drafts ORDER BY changed_ms DESC, form")?;
    let drafts = statement.query_and_then([], read)?;
    drafts.collect()
}

pub(super) fn put(connection: &Connection, draft: &PlanDraft) -> Result<(), VaultError> {
    connection.execute(
        "INSERT INTO plan_drafts (form, body, changed_ms) VALUES (?1, ?2, ?3)
         ON CONFLICT (form) DO UPDATE SET body = excluded.body, changed_ms = excluded.changed_ms",
        params![draft.form, draft.body, draft.changed_ms],
    )?;
    Ok(())
}

/// Nothing happens where there is none.
pub(super) fn remove(connection: &Connection, form: &str) -> Result<(), VaultError> {
    connection.execute("DELETE FROM plan_drafts WHERE form = ?1", [form])?;
    Ok(())
}

fn read(row: &Row) -> Result<PlanDraft, VaultError> {
    Ok(PlanDraft { form: row.get(0)?, body: row.get(1)?, changed_ms: row.get(2)? })
}
