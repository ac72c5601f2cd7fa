//! The settings as TOML text: read field by field, changed without losing the user's comments.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Settings, Unfit};

/// A setting that was not taken; its default, or what it was before, stays in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Dotted; empty where the file as a whole is not TOML.
    pub key: String,
    pub why: String,
}

/// Why a setting was not changed; the text is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SetError {
    #[error("there is no setting {0}")]
    Unknown(String),
    #[error("{key}: {why}")]
    Bad { key: String, why: String },
    #[error("settings.toml is not valid TOML ({0}); mend or remove it first")]
    NotToml(String),
}

/// Reads the text of the file. What cannot be taken falls back, field by field.
pub fn read(text: &str) -> (Settings, Vec<Problem>) {
    let mut settings = Settings::default();
    let problems = match toml::from_str::<Value>(text) {
        Ok(table) => overlay(&mut settings, &table),
        Err(error) => {
            vec![Problem { key: String::new(), why: error.to_string().trim_end().replace('\n', " ") }]
        }
    };
    (settings, problems)
}

/// Lays every leaf of `table` over the settings.
pub(crate) fn overlay(settings: &mut Settings, table: &Value) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, value) in leaves(table) {
        if let Err(unfit) = settings.take(&key, &value) {
            problems.push(Problem { key, why: unfit.to_string() });
        }
    }
    problems
}

/// The values in `table` that are no sections, by dotted key.
pub(crate) fn leaves(table: &Value) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    collect_leaves("", table, &mut found);
    found
}

fn collect_leaves(key: &str, value: &Value, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(table) if !table.is_empty() || is_section(key) => {
            for (name, value) in table {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                collect_leaves(&key, value, found);
            }
        }
        leaf => {
            found.insert(key.to_owned(), leaf.clone());
        }
    }
}

/// Whether a section of this name can stand in the file with nothing in it.
fn is_section(key: &str) -> bool {
    const SECTIONS: [&str; 15] = [
        "",
        "breaks",
        "work",
        "lunch",
        "log_off",
        "after_hours",
        "check_ins",
        "commands",
        "presence",
        "holds",
        "vault",
        "patterns",
        "start",
        "appearance",
        "help",
    ];
    SECTIONS.contains(&key) || key.strip_prefix("breaks.").is_some_and(|kind| !kind.contains('.'))
}

/// The text of the file with one setting changed; everything else in it stays as it is.
pub fn set(text: &str, key: &str, value: &Value) -> Result<String, SetError> {
    Settings::default().take(key, value).map_err(|unfit| match unfit {
        Unfit::Unknown => SetError::Unknown(key.to_owned()),
        Unfit::Bad(bad) => SetError::Bad { key: key.to_owned(), why: bad.to_string() },
    })?;
    let mut document: toml_edit::DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| SetError::NotToml(error.message().to_owned()))?;
    let bad = |why: &str| SetError::Bad { key: key.to_owned(), why: why.to_owned() };
    let mut table = document.as_table_mut();
    let (path, name) = key.rsplit_once('.').unwrap_or(("", key));
    for part in path.split('.').filter(|part| !part.is_empty()) {
        let item = table.entry(part).or_insert_with(|| {
            let mut made = toml_edit::Table::new();
            made.set_implicit(true);
            made.into()
        });
        table = item.as_table_mut().ok_or_else(|| bad("its section is not a table in settings.toml"))?;
    }
    let written = toml_edit::ser::to_document(&serde_json::json!({ "value": value }))
        .map_err(|error| bad(&error.to_string()))?;
    let mut item = written.get("value").cloned().ok_or_else(|| bad("it has no form in TOML"))?;
    if let (Some(new), Some(old)) = (item.as_value_mut(), table.get(name).and_then(|old| old.as_value())) {
        *new.decor_mut() = old.decor().clone();
    }
    table.insert(name, item);
    Ok(document.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;
    use std::time::Duration;

    #[test]
    fn a_bad_field_falls_back_alone_and_is_named() {
        let text = "[breaks.micro]\ninterval = \"soon\"\nduration = \"2m\"\n[log_off]\nled = \"5m\"\n";
        let (settings, problems) = read(text);
        assert_eq!(settings.breaks[&"micro".into()].interval, Duration::from_secs(50 * 60));
        assert_eq!(settings.breaks[&"micro".into()].duration, Duration::from_secs(120));
        let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
        assert_eq!(keys, ["breaks.micro.interval", "log_off.led"]);
        assert!(problems[0].why.contains("soon"), "{}", problems[0].why);
    }

    #[test]
    fn a_file_that_is_not_toml_leaves_the_defaults() {
        let (settings, problems) = read("[breaks");
        assert_eq!(settings, Settings::default());
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn every_default_can_be_read_back_as_it_is_written() {
        for field in Settings::default().fields() {
            let mut settings = Settings::default();
            settings.take(&field.key, &field.default).unwrap();
            assert_eq!(settings, Settings::default(), "{}", field.key);
            assert!(field.sentence.ends_with('.'), "{}", field.key);
        }
    }

    #[test]
    fn a_change_keeps_comments_and_the_other_fields() {
        let text = "# mine\n[breaks.micro]\ninterval = \"40m\" # long\n";
        let text = set(text, "breaks.micro.interval", &json!("30m")).unwrap();
        assert_eq!(text, "# mine\n[breaks.micro]\ninterval = \"30m\" # long\n");
        let text = set(&text, "work.sat", &json!(["10:00-12:00"])).unwrap();
        let (settings, problems) = read(&text);
        assert_eq!((settings.work.sat.len(), problems), (1, vec![]));
        assert_eq!(settings.breaks[&"micro".into()].interval, Duration::from_secs(30 * 60));
    }

    #[test]
    fn reminders_survive_the_file() {
        let reminders = json!([{"name": "plants", "at": "15:00", "days": ["mon"]}]);
        let (settings, problems) = read(&set("", "fixed", &reminders).unwrap());
        assert_eq!(problems, vec![]);
        assert_eq!(settings.fixed[0].days, [chrono::Weekday::Mon]);
    }

    #[test]
    fn a_bad_change_changes_nothing_and_says_why() {
        assert_eq!(
            set("", "breaks.micro.intervall", &json!("30m")),
            Err(SetError::Unknown("breaks.micro.intervall".into()))
        );
        for (key, value) in [
            ("breaks..enabled", json!(true)),
            ("breaks. eyes.enabled", json!(true)),
            ("breaks.micro.interval", json!("0s")),
            ("breaks.micro.postpone_max", json!(101)),
            ("work.mon", json!(["09:00-12:00", "11:00-13:00"])),
            ("work.day_rolls_at", json!("25:00")),
            ("work.days_off", json!(["2026-12-24/2026-12-01"])),
            ("lunch.enabled", json!("yes")),
            ("commands.start", json!("notify-send hello")),
            ("commands.start", json!([" "])),
            ("commands.start", json!(["a", "b\u{0}"])),
            ("commands.limit", json!("0s")),
            ("breaks.micro.ends", json!("never")),
        ] {
            assert!(matches!(set("", key, &value), Err(SetError::Bad { .. })), "{key} = {value}");
        }
    }
}
