//! A command of the user's own: a program and its arguments, one by one, so that no shell ever reads them.

use serde_json::{Value, json};

use super::value::{BadValue, Limits, SettingValue};
use crate::view::SettingUnit;

/// The program and its arguments; of none nothing is run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Argv(pub Vec<String>);

const FORM: &str = "a program and its arguments such as [\"notify-send\", \"Back to work\"]";

impl SettingValue for Argv {
    const UNIT: SettingUnit = SettingUnit::Command;
    fn read(value: &Value, _: Limits) -> Result<Argv, BadValue> {
        let bad = || BadValue(format!("expected {FORM}, found {value}"));
        // No program can be handed a zero byte.
        let word = |word: &Value| word.as_str().filter(|word| !word.contains('\0')).map(str::to_owned);
        let words: Vec<String> =
            value.as_array().ok_or_else(bad)?.iter().map(word).collect::<Option<_>>().ok_or_else(bad)?;
        let has_program = words.first().is_none_or(|program| !program.trim().is_empty());
        if has_program { Ok(Argv(words)) } else { Err(bad()) }
    }
    fn write(&self) -> Value {
        json!(self.0)
    }
}
