//! The trace runner: the real engine over a scripted day in virtual time.
//!
//! The format is a public contract (see ARCHITECTURE.md). No clock, no disk, no display is touched.

use std::time::Duration;

use chrono::{NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde_json::{Map, Value, json};

use super::{ClosedBy, Command, Effect, Engine, Input, PauseLength};
use crate::settings::{self, Settings};
use crate::span;
use crate::time::{BootTime, MonoTime, Now};

/// Where a trace is malformed, and what was expected there.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{position}: {expected}")]
pub struct TraceError {
    pub position: String,
    pub expected: String,
}

fn wrong(position: impl Into<String>, expected: impl Into<String>) -> TraceError {
    TraceError { position: position.into(), expected: expected.into() }
}

/// How finely virtual time advances; the output is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    AtDeadlines,
    EverySecond,
}

/// One thing that a trace does.
#[derive(Clone, Debug)]
enum Deed {
    Step(Input),
    /// The last user input was at this very moment.
    Idle,
    Sleep(u64),
    ClockShift(i64),
    Zone(Tz),
    Restart,
    /// Only a postponement by the kind's own `postpone_by` is accepted.
    Postpone(Duration),
}

struct Trace {
    zone: Tz,
    start_utc_ms: i64,
    settings: Settings,
    until: u64,
    deeds: Vec<(u64, Deed)>,
}

/// Runs a trace; each line is a JSON object.
pub fn run(text: &str, steps: Steps) -> Result<Vec<String>, TraceError> {
    let trace = read(text)?;
    let mut run = Run {
        boot: 0,
        mono: 0,
        utc_ms: trace.start_utc_ms,
        zone: trace.zone,
        engine: Engine::new(trace.settings),
        lines: Vec::new(),
        steps,
        until: trace.until,
    };
    for (at, deed) in trace.deeds {
        if at > trace.until {
            break;
        }
        run.advance_to(at);
        run.perform(deed);
    }
    run.advance_to(trace.until);
    Ok(run.lines)
}

struct Run {
    boot: u64,
    mono: u64,
    utc_ms: i64,
    zone: Tz,
    engine: Engine,
    lines: Vec<String>,
    steps: Steps,
    until: u64,
}

impl Run {
    fn now(&self) -> Now {
        Now {
            boot: BootTime(self.boot),
            mono: MonoTime(self.mono),
            utc: Utc.timestamp_millis_opt(self.utc_ms).single().unwrap_or_default(),
            zone: self.zone,
        }
    }

    fn advance_to(&mut self, at: u64) {
        while self.boot < at {
            let deadline = self.engine.next_deadline().map_or(at, |deadline| deadline.0.max(self.boot + 1));
            let second = match self.steps {
                Steps::AtDeadlines => at,
                Steps::EverySecond => self.boot + 1000,
            };
            let to = at.min(deadline).min(second);
            self.pass(to - self.boot);
            // At the moment of an input the input goes first, as a step of its own.
            if to < at || at == self.until {
                self.step(Input::Tick);
            }
        }
    }

    fn pass(&mut self, span: u64) {
        self.boot += span;
        self.mono += span;
        self.utc_ms += span as i64;
    }

    fn perform(&mut self, deed: Deed) {
        match deed {
            Deed::Step(input) => self.step(input),
            Deed::Idle => self.step(Input::Idle { since: BootTime(self.boot) }),
            Deed::Sleep(length) => {
                // What was due up to the suspend is done before it.
                self.step(Input::Tick);
                let length = length.min(self.until.saturating_sub(self.boot));
                self.boot += length;
                self.utc_ms += length as i64;
                self.step(Input::Tick);
            }
            Deed::ClockShift(shift) => {
                self.utc_ms += shift;
                self.step(Input::Tick);
            }
            Deed::Zone(zone) => {
                self.zone = zone;
                self.step(Input::Tick);
            }
            Deed::Restart => {
                let snapshot = self.engine.snapshot("trace");
                let settings = self.engine.settings().clone();
                self.engine = Engine::restore(snapshot, settings, "trace", self.now());
            }
            Deed::Postpone(by) => {
                let view = self.engine.view(self.now());
                let own = view.offered.map(|offer| offer.postpone_by_ms);
                let own = own.or(view.running.map(|running| running.postpone_by_ms));
                match own == Some(by.as_millis() as u64) {
                    true => self.step(Input::Command(Command::Postpone)),
                    false => self.step(Input::Tick),
                }
            }
        }
    }

    fn step(&mut self, input: Input) {
        let now = self.now();
        for effect in self.engine.step(input, now) {
            self.lines.push(line(&effect, self.boot, &now));
        }
    }
}

/// One line of output.
fn line(effect: &Effect, boot: u64, now: &Now) -> String {
    let mut fields = Map::new();
    fields.insert("t".to_owned(), json!(format!("+{}", span::write(Duration::from_millis(boot)))));
    let civil = now.civil().format("%Y-%m-%dT%H:%M:%S%:z").to_string();
    fields.insert("civil".to_owned(), json!(civil));
    // An effect is always a JSON object: that is what its derive makes of a tagged enum.
    if let Ok(Value::Object(effect)) = serde_json::to_value(effect) {
        fields.extend(effect);
    }
    Value::Object(fields).to_string()
}

fn read(text: &str) -> Result<Trace, TraceError> {
    let whole: Value = serde_json::from_str(text).map_err(|error| {
        wrong(format!("line {}, column {}", error.line(), error.column()), "expected JSON")
    })?;
    let fields = whole.as_object().ok_or_else(|| wrong("the trace", "expected an object"))?;
    const KNOWN: [&str; 8] = ["zone", "start", "settings", "until", "inputs", "expect", "never", "why"];
    if let Some(key) = fields.keys().find(|key| !KNOWN.contains(&key.as_str())) {
        return Err(wrong(key, format!("expected one of {}", KNOWN.join(", "))));
    }
    let text_of = |key: &str, what: &str| {
        fields.get(key).and_then(Value::as_str).ok_or_else(|| wrong(key, format!("expected {what}")))
    };
    let zone: Tz =
        text_of("zone", "an IANA zone")?.parse().map_err(|_| wrong("zone", "expected an IANA zone"))?;
    let form = "expected a local time such as 2026-03-27T08:55:00";
    let start: NaiveDateTime = text_of("start", "a local time such as 2026-03-27T08:55:00")?
        .parse()
        .map_err(|_| wrong("start", form))?;
    let start = zone
        .from_local_datetime(&start)
        .earliest()
        .ok_or_else(|| wrong("start", "expected a time that the zone's clocks show"))?;
    let mut settings = Settings::default();
    if let Some(overlay) = fields.get("settings") {
        if !overlay.is_object() {
            return Err(wrong("settings", "expected an object"));
        }
        if let Some(problem) = settings::overlay(&mut settings, overlay).into_iter().next() {
            return Err(wrong(format!("settings.{}", problem.key), problem.why));
        }
    }
    let until = offset("until", fields.get("until"))?;
    let inputs =
        fields.get("inputs").and_then(Value::as_array).ok_or_else(|| wrong("inputs", "expected a list"))?;
    let mut deeds = Vec::new();
    for (index, input) in inputs.iter().enumerate() {
        let deed = read_input(&format!("inputs[{index}]"), input)?;
        if deeds.last().is_some_and(|(before, _)| *before > deed.0) {
            return Err(wrong(format!("inputs[{index}].at"), "expected a time not before the previous one"));
        }
        deeds.push(deed);
    }
    Ok(Trace { zone, start_utc_ms: start.timestamp_millis(), settings, until, deeds })
}

fn offset(position: &str, value: Option<&Value>) -> Result<u64, TraceError> {
    let text = value.and_then(Value::as_str).and_then(|text| text.strip_prefix('+'));
    let length = text.and_then(|text| span::read(text).ok());
    length
        .map(|length| length.as_millis() as u64)
        .ok_or_else(|| wrong(position, "expected an offset such as +1h30m"))
}

fn read_input(position: &str, value: &Value) -> Result<(u64, Deed), TraceError> {
    let fields = value.as_object().ok_or_else(|| wrong(position, "expected an object with at and input"))?;
    if let Some(key) = fields.keys().find(|key| !["at", "input"].contains(&key.as_str())) {
        return Err(wrong(format!("{position}.{key}"), "expected at and input only"));
    }
    let at = offset(&format!("{position}.at"), fields.get("at"))?;
    let position = format!("{position}.input");
    let input = fields.get("input").ok_or_else(|| wrong(&position, "expected an input"))?;
    let deed = match input {
        Value::String(word) => word_deed(&position, word)?,
        Value::Object(one) if one.len() == 1 => {
            // One field, as the guard says.
            let Some((name, value)) = one.iter().next() else {
                return Err(wrong(position, "expected an input"));
            };
            named_deed(&format!("{position}.{name}"), name, value)?
        }
        _ => return Err(wrong(position, "expected a word or an object with one field")),
    };
    Ok((at, deed))
}

fn word_deed(position: &str, word: &str) -> Result<Deed, TraceError> {
    let command = |command| Deed::Step(Input::Command(command));
    Ok(match word {
        "started" => Deed::Step(Input::Started),
        "active" => Deed::Step(Input::Active),
        "idle" => Deed::Idle,
        "presence_unknown" => Deed::Step(Input::PresenceUnknown),
        "lock" => Deed::Step(Input::Lock),
        "unlock" => Deed::Step(Input::Unlock),
        "restart" => Deed::Restart,
        "skip" => command(Command::Skip),
        "finish" => command(Command::Finish),
        "leave" => command(Command::Leave),
        "resume" => command(Command::Resume),
        "close_day" => command(Command::CloseDay { by: ClosedBy::User }),
        "reopen_day" => command(Command::ReopenDay),
        "day_off" => command(Command::DayOff),
        other => return Err(wrong(position, format!("expected a known input, found {other:?}"))),
    })
}

fn named_deed(position: &str, name: &str, value: &Value) -> Result<Deed, TraceError> {
    let text = value.as_str().ok_or_else(|| wrong(position, "expected a text"))?;
    let length = || span::read(text).map_err(|error| wrong(position, error.to_string()));
    let minutes = || length().map(|length| (length.as_secs() / 60) as u32);
    let command = |command| Deed::Step(Input::Command(command));
    Ok(match name {
        "sleep" => Deed::Sleep(length()?.as_millis() as u64),
        "clock_shift" => Deed::ClockShift(shift(position, text)?),
        "zone" => Deed::Zone(text.parse().map_err(|_| wrong(position, "expected an IANA zone"))?),
        "hold" => Deed::Step(Input::Hold(text.to_owned())),
        "release" => Deed::Step(Input::Release(text.to_owned())),
        "take" => command(Command::Take { kind: text.into() }),
        "postpone" => Deed::Postpone(length()?),
        "pause" => command(Command::Pause { length: PauseLength::of(length()?) }),
        "pause_until" => {
            let time = text.parse().map_err(|_| wrong(position, "expected a time such as 14:00"))?;
            command(Command::Pause { length: PauseLength::Until { time } })
        }
        "snooze_log_off" => command(Command::SnoozeLogOff { minutes: minutes()? }),
        "extend_day" => command(Command::ExtendDay { minutes: minutes()? }),
        other => return Err(wrong(position, format!("expected a known input, found {other:?}"))),
    })
}

fn shift(position: &str, text: &str) -> Result<i64, TraceError> {
    let (sign, length) = match text.strip_prefix('-') {
        Some(length) => (-1, length),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let length = span::read(length).map_err(|_| wrong(position, "expected a shift such as -3h"))?;
    Ok(sign * length.as_millis() as i64)
}
