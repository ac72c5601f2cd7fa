//! Table `triggers`: step 1 of the recovery plan. Rows are archived, never deleted.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::entries::read_day;
use super::error::VaultError;
use crate::plan::{Area, Control, ItemId, Trigger, TriggerDraft};

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

/// All triggers in the order in which they were added, archived ones too.
pub(super) fn list(connection: &Connection) -> Result<Vec<Trigger>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT id, created_ms, changed_ms, next_review, archived, what, area, intensity, control, next_action, action_by
         FROM triggers ORDER BY created_ms, rowid",
    )?;
    let triggers = statement.query_and_then([], read)?;
    triggers.collect()
}

pub(super) fn find(connection: &Connection, id: &ItemId) -> Result<Option<Trigger>, VaultError> {
    let mut statement = connection.prepare(
        "SELECT id, created_ms, changed_ms, next_review, archived, what, area, intensity, control, next_action, action_by
         FROM triggers WHERE id = ?1",
    )?;
    statement.query_row([&id.0], |row| Ok(read(row))).optional()?.transpose()
}

/// Adds the trigger, or replaces the one of the same id.
pub(super) fn put(connection: &Connection, trigger: &Trigger) -> Result<(), VaultError> {
    let draft = &trigger.draft;
    connection.execute(
        "INSERT INTO triggers
            (id, created_ms, changed_ms, next_review, archived, what, area, intensity, control, next_action, action_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET
            changed_ms = excluded.changed_ms, next_review = excluded.next_review, archived = excluded.archived,
            what = excluded.what, area = excluded.area, intensity = excluded.intensity, control = excluded.control,
            next_action = excluded.next_action, action_by = excluded.action_by",
        params![
            trigger.id.0,
            trigger.created_ms,
            trigger.changed_ms,
            trigger.next_review.map(|day| day.to_string()),
            trigger.archived,
            draft.what,
            area_word(draft.area),
            draft.intensity,
            control_word(draft.control),
            draft.next_action,
            draft.action_by.map(|day| day.to_string()),
        ],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Trigger, VaultError> {
    let day = |at: usize| row.get::<_, Option<String>>(at)?.as_deref().map(read_day).transpose();
    Ok(Trigger {
        id: ItemId(row.get(0)?),
        created_ms: row.get(1)?,
        changed_ms: row.get(2)?,
        next_review: day(3)?,
        archived: row.get(4)?,
        draft: TriggerDraft {
            what: row.get(5)?,
            area: area_of(&row.get::<_, String>(6)?)?,
            intensity: row.get(7)?,
            control: control_of(&row.get::<_, String>(8)?)?,
            next_action: row.get(9)?,
            action_by: day(10)?,
        },
    })
}

fn area_word(area: Area) -> &'static str {
    match area {
        Area::Workload => "workload",
        Area::Control => "control",
        Area::Reward => "reward",
        Area::Community => "community",
        Area::Fairness => "fairness",
        Area::Values => "values",
    }
}

fn area_of(word: &str) -> Result<Area, VaultError> {
    let areas = [Area::Workload, Area::Control, Area::Reward, Area::Community, Area::Fairness, Area::Values];
    areas.into_iter().find(|area| area_word(*area) == word).ok_or(VaultError::Damaged)
}

fn control_word(control: Control) -> &'static str {
    match control {
        Control::Modifiable => "modifiable",
        Control::Partly => "partly",
        Control::NotNow => "not_now",
    }
}

fn control_of(word: &str) -> Result<Control, VaultError> {
    let controls = [Control::Modifiable, Control::Partly, Control::NotNow];
    controls.into_iter().find(|control| control_word(*control) == word).ok_or(VaultError::Damaged)
}
