//! How a setting's value is read, checked and written: one implementation a type.

use std::time::Duration;

use serde_json::{Value, json};

use crate::span;
use crate::time::{LocalDay, MinuteOfDay};
use crate::view::SettingUnit;

/// What a value must keep to, beyond its type.
#[derive(Clone, Copy, Debug)]
pub enum Limits {
    None,
    /// The least and the greatest span, as written in the file.
    Spans(&'static str, &'static str),
    Counts(u32, u32),
}

/// Why a value cannot be taken; the text names what was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadValue(pub String);

/// A type that a setting can have. The JSON form is the same as the one in the file.
pub trait SettingValue: Sized {
    const UNIT: SettingUnit;
    fn read(value: &Value, limits: Limits) -> Result<Self, BadValue>;
    fn write(&self) -> Value;
    fn choices() -> Vec<String> {
        Vec::new()
    }
}

fn expected(what: &str, value: &Value) -> BadValue {
    BadValue(format!("expected {what}, found {value}"))
}

fn text<'a>(value: &'a Value, what: &str) -> Result<&'a str, BadValue> {
    value.as_str().ok_or_else(|| expected(what, value))
}

fn list<Item>(value: &Value, what: &str, item: impl Fn(&str) -> Option<Item>) -> Result<Vec<Item>, BadValue> {
    let parts = value.as_array().ok_or_else(|| expected(what, value))?;
    parts.iter().map(|part| part.as_str().and_then(&item).ok_or_else(|| expected(what, part))).collect()
}

impl SettingValue for bool {
    const UNIT: SettingUnit = SettingUnit::OnOff;
    fn read(value: &Value, _: Limits) -> Result<bool, BadValue> {
        value.as_bool().ok_or_else(|| expected("true or false", value))
    }
    fn write(&self) -> Value {
        json!(self)
    }
}

impl SettingValue for u32 {
    const UNIT: SettingUnit = SettingUnit::Count;
    fn read(value: &Value, limits: Limits) -> Result<u32, BadValue> {
        let (least, most) = match limits {
            Limits::Counts(least, most) => (least, most),
            _ => (0, u32::MAX),
        };
        let count = value.as_u64().and_then(|count| u32::try_from(count).ok());
        count
            .filter(|count| (least..=most).contains(count))
            .ok_or_else(|| expected(&format!("a whole number from {least} to {most}"), value))
    }
    fn write(&self) -> Value {
        json!(self)
    }
}

impl SettingValue for Duration {
    const UNIT: SettingUnit = SettingUnit::Duration;
    fn read(value: &Value, limits: Limits) -> Result<Duration, BadValue> {
        let what = match limits {
            Limits::Spans(least, most) => format!("a span from {least} to {most}, such as 25m or 1h30m"),
            _ => "a span such as 25m or 1h30m".to_owned(),
        };
        let length = span::read(text(value, &what)?).map_err(|_| expected(&what, value))?;
        let fits = match limits {
            Limits::Spans(least, most) => {
                span::read(least).is_ok_and(|least| least <= length)
                    && span::read(most).is_ok_and(|most| length <= most)
            }
            _ => true,
        };
        if fits { Ok(length) } else { Err(expected(&what, value)) }
    }
    fn write(&self) -> Value {
        json!(span::write(*self))
    }
}

impl SettingValue for Vec<Duration> {
    const UNIT: SettingUnit = SettingUnit::Durations;
    fn read(value: &Value, limits: Limits) -> Result<Vec<Duration>, BadValue> {
        let parts = value.as_array().ok_or_else(|| expected("a list of spans", value))?;
        parts.iter().map(|part| Duration::read(part, limits)).collect()
    }
    fn write(&self) -> Value {
        self.iter().map(SettingValue::write).collect()
    }
}

impl SettingValue for MinuteOfDay {
    const UNIT: SettingUnit = SettingUnit::Time;
    fn read(value: &Value, _: Limits) -> Result<MinuteOfDay, BadValue> {
        let what = "a time such as 17:30";
        text(value, what)?.parse().map_err(|_| expected(what, value))
    }
    fn write(&self) -> Value {
        json!(self.to_string())
    }
}

impl SettingValue for Vec<String> {
    const UNIT: SettingUnit = SettingUnit::Words;
    fn read(value: &Value, _: Limits) -> Result<Vec<String>, BadValue> {
        list(value, "a list of words", |word| Some(word.to_owned()))
    }
    fn write(&self) -> Value {
        json!(self)
    }
}

/// A stretch of the day; it crosses midnight where its end is not after its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourRange {
    pub start: MinuteOfDay,
    pub end: MinuteOfDay,
}

impl HourRange {
    pub fn crosses_midnight(&self) -> bool {
        self.end <= self.start
    }

    fn read(text: &str) -> Option<HourRange> {
        let (start, end) = text.split_once('-')?;
        // The end of the day may be written as one.
        let end = if end == "24:00" { "00:00" } else { end };
        Some(HourRange { start: start.parse().ok()?, end: end.parse().ok()? })
    }

    /// Minutes from the midnight before the start to the end.
    fn end_minutes(&self) -> u16 {
        self.end.minutes() + if self.crosses_midnight() { 24 * 60 } else { 0 }
    }
}

impl SettingValue for Vec<HourRange> {
    const UNIT: SettingUnit = SettingUnit::Hours;
    fn read(value: &Value, _: Limits) -> Result<Vec<HourRange>, BadValue> {
        let what = "a list of hours such as [\"09:00-12:30\", \"13:00-17:30\"]";
        let mut ranges = list(value, what, HourRange::read)?;
        ranges.sort_by_key(|range| range.start);
        let apart = ranges.windows(2).all(|pair| pair[0].end_minutes() <= pair[1].start.minutes());
        if apart { Ok(ranges) } else { Err(expected("hours that do not overlap", value)) }
    }
    fn write(&self) -> Value {
        self.iter().map(|range| json!(format!("{}-{}", range.start, range.end))).collect()
    }
}

/// Days without work, the last one included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    pub first: LocalDay,
    pub last: LocalDay,
}

impl DayRange {
    pub fn contains(&self, day: LocalDay) -> bool {
        (self.first..=self.last).contains(&day)
    }

    fn read(text: &str) -> Option<DayRange> {
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let range = DayRange { first: first.parse().ok()?, last: last.parse().ok()? };
        (range.first <= range.last).then_some(range)
    }
}

impl SettingValue for Vec<DayRange> {
    const UNIT: SettingUnit = SettingUnit::Days;
    fn read(value: &Value, _: Limits) -> Result<Vec<DayRange>, BadValue> {
        list(value, "a list of days such as [\"2026-12-24/2027-01-02\"]", DayRange::read)
    }
    fn write(&self) -> Value {
        self.iter()
            .map(|range| match range.first == range.last {
                true => json!(range.first.to_string()),
                false => json!(format!("{}/{}", range.first, range.last)),
            })
            .collect()
    }
}

/// Declares an enum whose variants are words in the file.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$note])* $variant),+ }

        impl $crate::settings::value::SettingValue for $name {
            const UNIT: $crate::view::SettingUnit = $crate::view::SettingUnit::Choice;
            fn read(
                value: &serde_json::Value,
                _: $crate::settings::value::Limits,
            ) -> Result<$name, $crate::settings::value::BadValue> {
                match value.as_str() {
                    $(Some($word) => Ok($name::$variant),)+
                    _ => Err($crate::settings::value::BadValue(format!(
                        "expected one of {}, found {value}", [$(concat!("\"", $word, "\"")),+].join(", ")
                    ))),
                }
            }
            fn write(&self) -> serde_json::Value {
                match self { $($name::$variant => serde_json::json!($word)),+ }
            }
            fn choices() -> Vec<String> {
                vec![$($word.to_owned()),+]
            }
        }
    };
}
pub(crate) use choice;
