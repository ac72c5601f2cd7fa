//! A section of the settings: a struct whose fields carry default, limits and sentence, and nothing else.

use serde_json::Value;

use super::value::{BadValue, Limits, SettingValue};
use crate::view::SettingField;

/// Why a setting was not taken; nothing changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("no such setting")]
    Unknown,
    #[error("{0}")]
    Bad(#[from] BadValue),
}

/// The fields of one section by name.
pub trait Section {
    fn take(&mut self, field: &str, value: &Value) -> Result<(), Unfit>;
    /// Adds a description of each field, with the values of `self` beside those of `default`.
    fn describe(&self, default: &Self, prefix: &str, into: &mut Vec<SettingField>);
}

/// The description of one field.
pub fn described<Type: SettingValue>(
    key: String,
    value: &Type,
    default: &Type,
    limits: Limits,
    sentence: &str,
) -> SettingField {
    let (min, max) = match limits {
        Limits::None => (None, None),
        Limits::Spans(least, most) => (Some(least.to_owned()), Some(most.to_owned())),
        Limits::Counts(least, most) => (Some(least.to_string()), Some(most.to_string())),
    };
    SettingField {
        key,
        value: value.write(),
        default: default.write(),
        unit: Type::UNIT,
        min,
        max,
        choices: Type::choices(),
        sentence: sentence.to_owned(),
    }
}

/// Declares a section: `name: type = default, limits, "sentence";` for each field.
macro_rules! section {
    (
        $(#[$doc:meta])*
        $name:ident { $($(#[$note:meta])* $field:ident: $type:ty = $default:expr, $limits:expr, $sentence:literal;)+ }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $(#[doc = $sentence] $(#[$note])* pub $field: $type),+ }

        impl Default for $name {
            fn default() -> $name {
                $name { $($field: $default),+ }
            }
        }

        impl $crate::settings::section::Section for $name {
            fn take(
                &mut self,
                field: &str,
                value: &serde_json::Value,
            ) -> Result<(), $crate::settings::section::Unfit> {
                use $crate::settings::value::SettingValue;
                match field {
                    $(stringify!($field) => self.$field = <$type>::read(value, $limits)?,)+
                    _ => return Err($crate::settings::section::Unfit::Unknown),
                }
                Ok(())
            }

            fn describe(&self, default: &$name, prefix: &str, into: &mut Vec<$crate::view::SettingField>) {
                $(into.push($crate::settings::section::described(
                    format!("{prefix}.{}", stringify!($field)), &self.$field, &default.$field, $limits, $sentence,
                ));)+
            }
        }
    };
}
pub(crate) use section;
