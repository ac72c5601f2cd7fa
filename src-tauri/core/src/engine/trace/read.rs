//! The text of a trace, checked as a whole before anything runs.

use chrono::{NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde_json::{Map, Value};

use super::TraceError;
use super::input::{self, Act};
use crate::settings::Settings;
use crate::span;

/// A trace that can be run.
#[derive(Debug)]
pub(super) struct Trace {
    pub zone: Tz,
    /// The wall clock at the start, in milliseconds since 1970 UTC.
    pub start: i64,
    pub settings: Settings,
    /// Milliseconds of boot time since the start.
    pub until: i64,
    pub inputs: Vec<(i64, Act)>,
}

pub(super) fn read(text: &str) -> Result<Trace, TraceError> {
    let value: Value = serde_json::from_str(text).map_err(|problem| {
        TraceError::at(
            format!("line {} column {}", problem.line(), problem.column()),
            format!("JSON ({problem})"),
        )
    })?;
    let object = value.as_object().ok_or_else(|| TraceError::at("trace", "an object"))?;
    let zone = input::zone("zone", word(object, "zone", "an IANA zone such as Europe/Berlin")?)?;
    let start = start(zone, word(object, "start", "a civil time such as 2026-03-27T08:55:00")?)?;
    let settings = match object.get("settings") {
        Some(overlay) => input::settings_of("settings", overlay)?,
        None => Settings::default(),
    };
    let until = moment("until", word(object, "until", "a time such as +10h")?)?;
    Ok(Trace { zone, start, settings, until, inputs: inputs(object.get("inputs"))? })
}

fn word<'a>(object: &'a Map<String, Value>, key: &str, expected: &str) -> Result<&'a str, TraceError> {
    object.get(key).and_then(Value::as_str).ok_or_else(|| TraceError::at(key, expected))
}

fn start(zone: Tz, text: &str) -> Result<i64, TraceError> {
    let expected = |what: &str| TraceError::at("start", format!("{what}, found \"{text}\""));
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S")
        .map_err(|_| expected("a civil time such as 2026-03-27T08:55:00"))?;
    let found = zone.from_local_datetime(&local).earliest();
    found
        .map(|at| at.with_timezone(&Utc).timestamp_millis())
        .ok_or_else(|| expected("a time that the zone's clocks do not skip"))
}

/// A time since the start, `+1h30m`, in milliseconds.
fn moment(position: &str, text: &str) -> Result<i64, TraceError> {
    let since = text.strip_prefix('+').and_then(|since| span::read(since).ok());
    since
        .and_then(|since| i64::try_from(since.as_millis()).ok())
        .ok_or_else(|| TraceError::at(position, format!("a time such as +1h30m, found \"{text}\"")))
}

fn inputs(value: Option<&Value>) -> Result<Vec<(i64, Act)>, TraceError> {
    let list = value.and_then(Value::as_array).ok_or_else(|| TraceError::at("inputs", "a list of inputs"))?;
    let (mut inputs, mut latest) = (Vec::with_capacity(list.len()), 0);
    for (index, value) in list.iter().enumerate() {
        let position = format!("inputs[{index}]");
        let expected = "an object such as {\"at\": \"+20m\", \"input\": \"idle\"}";
        let object = value.as_object().ok_or_else(|| TraceError::at(&position, expected))?;
        let at = object.get("at").and_then(Value::as_str);
        let at_position = format!("{position}.at");
        let at =
            moment(&at_position, at.ok_or_else(|| TraceError::at(&at_position, "a time such as +1h30m"))?)?;
        if at < latest {
            return Err(TraceError::at(at_position, "a time not before that of the input above it"));
        }
        latest = at;
        let input_position = format!("{position}.input");
        let act = object.get("input").ok_or_else(|| TraceError::at(&input_position, "an input"))?;
        inputs.push((at, input::read(&input_position, act)?));
    }
    Ok(inputs)
}
