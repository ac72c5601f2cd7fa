//! Reminders of the user's own, at a fixed time of the wall clock.

use serde_json::{Value, json};

use super::value::{BadValue, Limits, SettingValue};
use crate::time::MinuteOfDay;
use crate::view::SettingUnit;

/// "Water the plants", 15:00, on Mondays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedReminder {
    pub name: String,
    pub at: MinuteOfDay,
    /// Empty: every day.
    pub days: Vec<chrono::Weekday>,
}

const FORM: &str = "reminders such as {name = \"plants\", at = \"15:00\", days = [\"mon\"]}";

impl FixedReminder {
    fn read(value: &Value) -> Option<FixedReminder> {
        let table = value.as_object()?;
        if table.keys().any(|key| !["name", "at", "days"].contains(&key.as_str())) {
            return None;
        }
        let days = match table.get("days") {
            None => Vec::new(),
            Some(days) => {
                let days = days.as_array()?;
                days.iter().map(|day| day.as_str()?.parse().ok()).collect::<Option<_>>()?
            }
        };
        Some(FixedReminder {
            name: table.get("name")?.as_str().filter(|name| !name.trim().is_empty())?.to_owned(),
            at: table.get("at")?.as_str()?.parse().ok()?,
            days,
        })
    }
}

impl SettingValue for Vec<FixedReminder> {
    const UNIT: SettingUnit = SettingUnit::Reminders;
    fn read(value: &Value, _: Limits) -> Result<Vec<FixedReminder>, BadValue> {
        let bad = || BadValue(format!("expected {FORM}, found {value}"));
        value.as_array().ok_or_else(bad)?.iter().map(|one| FixedReminder::read(one).ok_or_else(bad)).collect()
    }
    fn write(&self) -> Value {
        self.iter()
            .map(|one| {
                let days: Vec<String> = one.days.iter().map(|day| day.to_string().to_lowercase()).collect();
                json!({"name": one.name, "at": one.at.to_string(), "days": days})
            })
            .collect()
    }
}
