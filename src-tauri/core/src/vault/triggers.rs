//! Table `triggers` of the first releases, and its rows as items of the plan.

use rusqlite::{Connection, Row};

use super::entries::read_day;
use super::error::VaultError;
use super::plan_items;
use crate::plan::{Area, Content, Control, Item, ItemId, Often, Standing, Trigger};

pub(super) const TABLE: &str = "
    CREATE TABLE triggers (
        id          TEXT PRIMARY KEY,
        created_ms  INTEGER NOT NULL,
        changed_ms  INTEGER NOT NULL,
        next_review TEXT,
        archived    INTEGER NOT NULL,
        what        TEXT NOT NULL,
        area        TEXT NOT NULL,
        intensity   INTEGER NOT NULL,
        control     TEXT NOT NULL,
        next_action TEXT NOT NULL,
        action_by   TEXT
    ) STRICT;
";

/// Moves all rows into the plan, and the table goes.
pub(super) fn move_into_plan(connection: &Connection) -> Result<(), VaultError> {
    let mut statement = connection.prepare(
        "SELECT id, created_ms, changed_ms, next_review, archived, what, area, intensity, control, next_action, action_by
         FROM triggers ORDER BY created_ms, rowid",
    )?;
    let items = statement.query_and_then([], read)?.collect::<Result<Vec<Item>, _>>()?;
    items.iter().try_for_each(|item| plan_items::put(connection, item))?;
    Ok(connection.execute_batch("DROP TABLE triggers;")?)
}

fn read(row: &Row) -> Result<Item, VaultError> {
    let day = |at: usize| row.get::<_, Option<String>>(at)?.as_deref().map(read_day).transpose();
    Ok(Item {
        id: ItemId(row.get(0)?),
        created_ms: row.get(1)?,
        changed_ms: row.get(2)?,
        next_review: day(3)?,
        standing: if row.get(4)? { Standing::Archived } else { Standing::Active },
        content: Content::Trigger(Trigger {
            what: row.get(5)?,
            area: area_of(&row.get::<_, String>(6)?)?,
            intensity: row.get(7)?,
            // It was not asked for then; the middle neither raises nor lowers it among others.
            often: Often::Weekly,
            control: control_of(&row.get::<_, String>(8)?)?,
            unsafe_at_work: false,
            next_action: row.get(9)?,
            action_by: day(10)?,
            buffers: Vec::new(),
        }),
    })
}

fn area_of(word: &str) -> Result<Area, VaultError> {
    Ok(match word {
        "workload" => Area::Workload,
        "control" => Area::Control,
        "reward" => Area::Reward,
        "community" => Area::Community,
        "fairness" => Area::Fairness,
        "values" => Area::Values,
        _ => return Err(VaultError::Damaged),
    })
}

fn control_of(word: &str) -> Result<Control, VaultError> {
    Ok(match word {
        "modifiable" => Control::Modifiable,
        "partly" => Control::Partly,
        "not_now" => Control::NotNow,
        _ => return Err(VaultError::Damaged),
    })
}
