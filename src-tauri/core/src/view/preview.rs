//! A plain day under the present settings, as the settings screen and `evenkeel preview` show it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::LocalDay;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayPreview {
    pub day: LocalDay,
    /// From when to when there is work, in milliseconds since 1970 UTC; none on a day off.
    pub hours: Vec<(i64, i64)>,
    /// In the order of the day.
    pub items: Vec<PreviewItem>,
}

/// Something that would happen; its times are milliseconds since 1970 UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewItem {
    pub at_ms: i64,
    /// The same as `at_ms` for what has no length.
    pub ends_ms: i64,
    pub what: PreviewWhat,
    /// The kind of a break, or the user's name of a reminder.
    pub name: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PreviewWhat {
    Break,
    Lunch,
    Reminder,
    Hint,
    WindDown,
    Ritual,
}
