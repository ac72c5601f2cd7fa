//! `evenkeel settings`: over the agent where one runs, else in the file.

use clap::Subcommand;
use evenkeel_core::settings::{SetError, Settings};
use evenkeel_core::view::{SettingField, SettingUnit};
use evenkeel_link::client::LinkError;
use evenkeel_link::message::{Answer, Ask, RefusalCode};
use serde_json::{Value, json};

use super::{Failed, Outcome, agent, print};
use crate::data_folder::DataFolder;
use crate::settings_file::{NotSet, SettingsFile, describe};

#[derive(Debug, Subcommand)]
pub enum SettingsOrder {
    /// Print one setting, or all of them.
    Get {
        /// Dotted, as in the file: breaks.micro.interval.
        key: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Change one setting.
    Set { key: String, value: String },
    /// Print every setting with its default, limits and meaning, as JSON.
    Schema,
}

pub fn run(folder: &DataFolder, order: SettingsOrder) -> Outcome {
    let file = SettingsFile::new(folder.settings());
    match order {
        SettingsOrder::Get { key, json } => print_settings(&file, key.as_deref(), json),
        SettingsOrder::Set { key, value } => set(folder, &file, &key, &value),
        SettingsOrder::Schema => schema(&file),
    }
}

fn fields(file: &SettingsFile) -> Vec<SettingField> {
    let (settings, problems) = file.read();
    for problem in &problems {
        eprintln!("evenkeel: a setting was not taken: {}.", describe(problem));
    }
    settings.fields()
}

fn print_settings(file: &SettingsFile, key: Option<&str>, as_json: bool) -> Outcome {
    let fields = fields(file);
    let Some(key) = key else {
        if as_json {
            let all: serde_json::Map<String, Value> =
                fields.into_iter().map(|field| (field.key, field.value)).collect();
            return print::line(&Value::Object(all).to_string());
        }
        return fields.iter().try_for_each(|field| print::line(&format!("{} = {}", field.key, field.value)));
    };
    let found = fields.iter().find(|field| field.key == key).ok_or_else(|| unknown(key))?;
    match &found.value {
        // Bare, so that a script can use it as it is.
        Value::String(text) if !as_json => print::line(text),
        value => print::line(&value.to_string()),
    }
}

fn schema(file: &SettingsFile) -> Outcome {
    let schema = json!({ "fields": fields(file) });
    print::line(&serde_json::to_string_pretty(&schema).unwrap_or_else(|_| schema.to_string()))
}

fn set(folder: &DataFolder, file: &SettingsFile, key: &str, text: &str) -> Outcome {
    let (settings, _) = file.read();
    let value = read_value(&settings, key, text);
    match agent::connect(folder)
        .and_then(|client| client.ask(Ask::SetSetting { key: key.to_owned(), value: value.clone() }))
    {
        Ok(Answer::Settings { .. }) => Ok(()),
        Err(LinkError::NoAgent) => {
            folder
                .prepare()
                .map_err(|error| Failed::Plainly(format!("the data folder cannot be made: {error}")))?;
            file.set(key, &value).map_err(|why| refused(&why))
        }
        Err(LinkError::Refused(refusal)) => Err(match refusal.code {
            RefusalCode::UnknownSetting | RefusalCode::BadValue => Failed::WrongUse(refusal.detail),
            RefusalCode::NotWritten | RefusalCode::OtherVersion | RefusalCode::NoDisplay => {
                Failed::Plainly(refusal.detail)
            }
        }),
        Ok(_) => Err(Failed::Plainly("the agent gave an answer to another question".to_owned())),
        Err(error) => Err(agent::failed(&error)),
    }
}

fn refused(why: &NotSet) -> Failed {
    match why {
        NotSet::Refused(SetError::Unknown(_) | SetError::Bad { .. }) => Failed::WrongUse(why.to_string()),
        NotSet::Refused(SetError::NotToml(_)) | NotSet::NotWritten(_) => Failed::Plainly(why.to_string()),
    }
}

fn unknown(key: &str) -> Failed {
    Failed::WrongUse(format!("there is no setting {key}"))
}

/// A value as it is written on the command line: JSON where the setting takes numbers, lists or on and off, else a word;
/// lists also as words with commas between.
fn read_value(settings: &Settings, key: &str, text: &str) -> Value {
    let fields = settings.fields();
    // A kind of break that is being made has the fields of one that is there.
    let field = key.rsplit('.').next().unwrap_or(key);
    let unit = fields
        .iter()
        .find(|known| known.key == key)
        .or_else(|| fields.iter().find(|known| known.key == format!("breaks.micro.{field}")))
        .map(|known| known.unit);
    let as_json = serde_json::from_str::<Value>(text).ok();
    let word = Value::String(text.to_owned());
    match unit {
        None | Some(SettingUnit::Duration | SettingUnit::Time | SettingUnit::Choice | SettingUnit::Keys) => {
            word
        }
        Some(SettingUnit::OnOff | SettingUnit::Count) => match text {
            "on" => Value::Bool(true),
            "off" => Value::Bool(false),
            _ => as_json.unwrap_or(word),
        },
        Some(SettingUnit::Hours | SettingUnit::Days | SettingUnit::Durations | SettingUnit::Words) => {
            let words = || text.split(',').map(str::trim).filter(|word| !word.is_empty());
            as_json.filter(Value::is_array).unwrap_or_else(|| words().map(Value::from).collect())
        }
        Some(SettingUnit::Reminders | SettingUnit::Command) => as_json.unwrap_or(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_in_the_way_its_setting_is_written() {
        let settings = Settings::default();
        for (key, text, expected) in [
            ("breaks.micro.interval", "25m", json!("25m")),
            ("breaks.tea.interval", "25m", json!("25m")),
            ("breaks.micro.enabled", "false", json!(false)),
            ("breaks.micro.enabled", "off", json!(false)),
            ("breaks.micro.postpone_max", "3", json!(3)),
            ("breaks.micro.postpone_max", "many", json!("many")),
            ("breaks.micro.ends", "when I return", json!("when I return")),
            ("work.mon", "09:00-12:00, 13:00-17:00", json!(["09:00-12:00", "13:00-17:00"])),
            ("work.mon", "[]", json!([])),
            ("work.mon", "", json!([])),
            ("log_off.snoozes", "[\"5m\"]", json!(["5m"])),
            ("lunch.at", "12:00", json!("12:00")),
            ("no.such", "1", json!("1")),
        ] {
            assert_eq!(read_value(&settings, key, text), expected, "{key} {text}");
        }
    }

    #[test]
    fn whatever_a_setting_prints_can_be_given_back_to_it() {
        let settings = Settings::default();
        for field in settings.fields() {
            let printed = match &field.value {
                Value::String(text) => text.clone(),
                value => value.to_string(),
            };
            assert_eq!(read_value(&settings, &field.key, &printed), field.value, "{}", field.key);
        }
    }
}
