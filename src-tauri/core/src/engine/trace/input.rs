//! One input of a trace: its written form, and what it becomes for the engine or for the virtual clocks.

use std::time::Duration;

use chrono_tz::Tz;
use serde_json::Value;

use super::TraceError;
use crate::engine::{ClosedBy, Command, Input, KindName, PauseLength, holds, overrides};
use crate::settings::{self, Settings};
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
    /// The computer is off for so long, and the program with it.
    Reboot(Duration),
    /// The user changes settings: an overlay, checked already.
    Settings(Value),
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
            match (name.as_str(), argument.as_str()) {
                ("override", _) => temporary(&position, argument),
                ("settings", _) => {
                    checked_settings(&position, argument).map(|()| Act::Settings(argument.clone()))
                }
                (_, Some(text)) => with_argument(&position, name, text),
                (_, None) => Err(TraceError::at(position, format!("a text, found {argument}"))),
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
        "heavy" => Input::Command(Command::Heavy),
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
        "reboot" => Act::Reboot(length()?),
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
        "remove_override" => Act::Engine(Input::Command(Command::RemoveOverride { id: argument.to_owned() })),
        "close_day" => Act::Engine(Input::Command(Command::CloseDay { by: closed_by(position, argument)? })),
        _ => return Err(TraceError::at(position, WORDS)),
    })
}

/// Rules that hold for a while: `{"id": …, "set": {…}, "for": "7d"}`.
fn temporary(position: &str, value: &Value) -> Result<Act, TraceError> {
    let form = "an override such as {\"id\": \"gentler\", \"set\": {…}, \"for\": \"7d\"}";
    let object = value.as_object().ok_or_else(|| TraceError::at(position, form))?;
    if let Some(unknown) = object.keys().find(|key| !["id", "set", "for"].contains(&key.as_str())) {
        return Err(TraceError::at(format!("{position}.{unknown}"), form));
    }
    let word = |key: &str| {
        let text = object.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        text.ok_or_else(|| TraceError::at(format!("{position}.{key}"), form))
    };
    let set = object.get("set").cloned().unwrap_or(Value::Null);
    overrides::checked(&set).map_err(|problem| {
        let place = if problem.key == "set" { "set".to_owned() } else { format!("set.{}", problem.key) };
        TraceError::at(format!("{position}.{place}"), expectation(&problem))
    })?;
    let length = length_with_days(word("for")?)
        .ok_or_else(|| TraceError::at(format!("{position}.for"), "a span such as 7d or 8h"))?;
    Ok(Act::Engine(Input::Override { id: word("id")?.to_owned(), set, length }))
}

/// A span that may be written in days, longer than none.
fn length_with_days(text: &str) -> Option<Duration> {
    let length = match text.strip_suffix('d') {
        Some(days) => span::read(&format!("{}h", days.parse::<u32>().ok()?.checked_mul(24)?)).ok()?,
        None => span::read(text).ok()?,
    };
    (!length.is_zero()).then_some(length)
}

fn checked_settings(position: &str, overlay: &Value) -> Result<(), TraceError> {
    if !overlay.is_object() {
        return Err(TraceError::at(position, "an object"));
    }
    match settings::overlay(&mut Settings::default(), overlay).into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(TraceError::at(format!("{position}.{}", problem.key), expectation(&problem))),
    }
}

/// What should stand where a setting is not fit.
fn expectation(problem: &settings::Problem) -> String {
    let why = problem.why.strip_prefix("expected ").map(str::to_owned);
    why.unwrap_or_else(|| format!("a known setting ({}: {})", problem.key, problem.why))
}

/// The defaults with an overlay.
pub(super) fn settings_of(position: &str, overlay: &Value) -> Result<Settings, TraceError> {
    checked_settings(position, overlay)?;
    let mut settings = Settings::default();
    settings::overlay(&mut settings, overlay);
    Ok(settings)
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
