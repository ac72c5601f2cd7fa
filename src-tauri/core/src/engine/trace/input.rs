//! One input of a trace: its written form, and what it becomes for the engine or for the virtual clocks.

use std::time::Duration;

use chrono_tz::Tz;
use serde_json::Value;

use super::TraceError;
use crate::engine::{ClosedBy, Command, Input, KindName, PauseLength, holds};
use crate::span;
use crate::time::MinuteOfDay;

/// What a line of a trace does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    Engine(Input),
    /// The last input was at this moment.
    Idle,
    Sleep(Duration),
    /// The wall clock is set, by this many milliseconds.
    ShiftClock(i64),
    Zone(Tz),
    Restart,
}

const WORDS: &str = "an input such as \"active\", \"lock\" or {\"take\": \"micro\"}";

pub(super) fn read(position: &str, value: &Value) -> Result<Act, TraceError> {
    match value {
        Value::String(word) => {
            word_input(word).ok_or_else(|| TraceError::at(position, format!("{WORDS}, found \"{word}\"")))
        }
        Value::Object(object) if object.len() == 1 => {
            // An object of one member has a first member.
            let Some((name, argument)) = object.iter().next() else {
                return Err(TraceError::at(position, WORDS));
            };
            let position = format!("{position}.{name}");
            match argument.as_str() {
                Some(argument) => with_argument(&position, name, argument),
                None => Err(TraceError::at(position, format!("a text, found {argument}"))),
            }
        }
        other => Err(TraceError::at(position, format!("{WORDS}, found {other}"))),
    }
}

fn word_input(word: &str) -> Option<Act> {
    Some(Act::Engine(match word {
        "started" => Input::Started,
        "active" => Input::Active,
        "idle" => return Some(Act::Idle),
        "restart" => return Some(Act::Restart),
        "presence_unknown" => Input::PresenceUnknown,
        "lock" => Input::Lock,
        "unlock" => Input::Unlock,
        "break_window_failed" => Input::BreakWindowFailed,
        "skip" => Input::Command(Command::Skip),
        "finish" => Input::Command(Command::Finish),
        "leave" => Input::Command(Command::Leave),
        "resume" => Input::Command(Command::Resume),
        "close_day" => Input::Command(Command::CloseDay { by: ClosedBy::User }),
        "reopen_day" => Input::Command(Command::ReopenDay),
        "day_off" => Input::Command(Command::DayOff),
        "log_off_now" => Input::Command(Command::LogOffNow),
        _ => return None,
    }))
}

fn with_argument(position: &str, name: &str, argument: &str) -> Result<Act, TraceError> {
    let length = || {
        let expected =
            || TraceError::at(position, format!("a span such as 25m or 1h30m, found \"{argument}\""));
        span::read(argument).map_err(|_| expected())
    };
    Ok(match name {
        "sleep" => Act::Sleep(length()?),
        "clock_shift" => Act::ShiftClock(shift(position, argument)?),
        "zone" => Act::Zone(zone(position, argument)?),
        "hold" => Act::Engine(Input::Hold(reason(position, argument)?)),
        "release" => Act::Engine(Input::Release(reason(position, argument)?)),
        "take" => Act::Engine(Input::Command(Command::Take { kind: KindName::from(argument) })),
        "postpone" => Act::Engine(Input::PostponeBy(length()?)),
        "pause" => Act::Engine(Input::Pause(length()?)),
        "pause_until" => Act::Engine(Input::Command(Command::Pause { length: until(position, argument)? })),
        "snooze_log_off" => Act::Engine(Input::SnoozeLogOff(length()?)),
        "extend_day" => Act::Engine(Input::ExtendDay(length()?)),
        "close_day" => Act::Engine(Input::Command(Command::CloseDay { by: closed_by(position, argument)? })),
        _ => return Err(TraceError::at(position, WORDS)),
    })
}

pub(super) fn zone(position: &str, name: &str) -> Result<Tz, TraceError> {
    name.parse().map_err(|_| {
        TraceError::at(position, format!("an IANA zone such as Europe/Berlin, found \"{name}\""))
    })
}

fn shift(position: &str, text: &str) -> Result<i64, TraceError> {
    let expected = || TraceError::at(position, format!("a signed span such as -3h, found \"{text}\""));
    let (sign, length) = match text.strip_prefix('-') {
        Some(length) => (-1, length),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let length = span::read(length).map_err(|_| expected())?;
    i64::try_from(length.as_millis()).map(|ms| sign * ms).map_err(|_| expected())
}

fn reason(position: &str, name: &str) -> Result<String, TraceError> {
    let is_app = name.strip_prefix("app:").is_some_and(|app| !app.is_empty());
    if is_app || holds::NAMES.contains(&name) {
        return Ok(name.to_owned());
    }
    Err(TraceError::at(position, format!("one of {}, app:NAME, found \"{name}\"", holds::NAMES.join(", "))))
}

fn until(position: &str, text: &str) -> Result<PauseLength, TraceError> {
    if text == "tomorrow" {
        return Ok(PauseLength::UntilTomorrow);
    }
    let time: MinuteOfDay = text.parse().map_err(|_| {
        TraceError::at(position, format!("a time such as 14:00, or tomorrow, found \"{text}\""))
    })?;
    Ok(PauseLength::Until { time })
}

fn closed_by(position: &str, word: &str) -> Result<ClosedBy, TraceError> {
    match word {
        "user" => Ok(ClosedBy::User),
        "ritual" => Ok(ClosedBy::Ritual),
        _ => Err(TraceError::at(position, format!("user or ritual, found \"{word}\""))),
    }
}
