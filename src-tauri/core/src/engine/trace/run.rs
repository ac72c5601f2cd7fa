//! Runs a trace: virtual clocks, and the loop that a driver of the real engine has.

use chrono::DateTime;
use chrono_tz::Tz;

use super::TraceError;
use super::input::Act;
use super::read::{Trace, read};
use crate::engine::{Effect, Engine, Input, Snapshot};
use crate::span;
use crate::time::{BootTime, MonoTime, Now};

const SECOND: i64 = 1000;
/// More steps in one moment than any input can cause: an engine that asks for more would never let time pass.
const STEPS_A_MOMENT: u32 = 64;
const BOOT_ID: &str = "simulated";

/// How finely virtual time passes; the lines are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    AtDeadlines,
    EverySecond,
}

/// Runs the trace in `text` to its end and gives its lines, each a JSON object.
pub fn run(text: &str, steps: Steps) -> Result<Vec<String>, TraceError> {
    let trace = read(text)?;
    let mut run = Run {
        engine: Engine::new(trace.settings.clone()),
        at: 0,
        slept: 0,
        utc_at_start: trace.start,
        zone: trace.zone,
        steps,
        lines: Vec::new(),
    };
    run.play(&trace)?;
    Ok(run.lines)
}

struct Run {
    engine: Engine,
    /// Milliseconds of boot time since the start.
    at: i64,
    slept: i64,
    /// What the wall clock would have shown at the start, had it been set then as it is now.
    utc_at_start: i64,
    zone: Tz,
    steps: Steps,
    lines: Vec<String>,
}

impl Run {
    fn play(&mut self, trace: &Trace) -> Result<(), TraceError> {
        let mut inputs = trace.inputs.iter().filter(|(at, _)| *at <= trace.until).peekable();
        while let Some((at, _)) = inputs.peek() {
            self.pass_until(*at)?;
            self.at = self.at.max(*at);
            // A sleep moves the time: what lies within it happens at the wake.
            while let Some((_, act)) = inputs.next_if(|(at, _)| *at <= self.at) {
                self.act(act, trace)?;
            }
            self.tick_while_due()?;
        }
        self.pass_until(trace.until)?;
        if self.at < trace.until {
            self.at = trace.until;
            self.tick_while_due()?;
        }
        Ok(())
    }

    fn act(&mut self, act: &Act, trace: &Trace) -> Result<(), TraceError> {
        let input = match act {
            Act::Engine(input) => input.clone(),
            Act::Idle => Input::Idle { since: self.now().boot },
            Act::Sleep(length) => {
                let length = (length.as_millis() as i64).min(trace.until - self.at);
                self.at += length;
                self.slept += length;
                Input::Tick
            }
            Act::ShiftClock(by) => {
                self.utc_at_start += by;
                Input::Tick
            }
            Act::Zone(zone) => {
                self.zone = *zone;
                Input::Tick
            }
            Act::Restart => return self.restart(),
        };
        self.step(input);
        Ok(())
    }

    /// Snapshot, drop, restore: through the text that would be stored.
    fn restart(&mut self) -> Result<(), TraceError> {
        let damaged = |problem| TraceError::at("restart", format!("a snapshot that can be read ({problem})"));
        self.step(Input::Tick);
        let text = self.engine.snapshot(BOOT_ID).write().map_err(damaged)?;
        let snapshot = Snapshot::read(&text).map_err(damaged)?;
        let settings = self.engine.settings().clone();
        self.engine = Engine::restore(snapshot, settings, BOOT_ID, self.now());
        Ok(())
    }

    /// Lets time pass up to, but not including, a moment.
    fn pass_until(&mut self, end: i64) -> Result<(), TraceError> {
        loop {
            let next = match self.steps {
                Steps::EverySecond => Some(self.at + SECOND),
                Steps::AtDeadlines => {
                    let deadline = self.engine.next_deadline();
                    deadline.map(|at| i64::try_from(at.0).unwrap_or(i64::MAX) - BOOT_AT_START)
                }
            };
            match next {
                Some(next) if next < end => self.at = next.max(self.at),
                _ => return Ok(()),
            }
            self.step(Input::Tick);
            self.tick_while_due()?;
        }
    }

    fn tick_while_due(&mut self) -> Result<(), TraceError> {
        for _ in 0..STEPS_A_MOMENT {
            let now = self.now().boot;
            if self.engine.next_deadline().is_none_or(|deadline| deadline > now) {
                return Ok(());
            }
            self.step(Input::Tick);
        }
        Err(TraceError::at(self.written_at(), "an engine that lets time pass"))
    }

    fn step(&mut self, input: Input) {
        let now = self.now();
        for effect in self.engine.step(input, now) {
            self.lines.push(self.line(&effect, now));
        }
    }

    fn now(&self) -> Now {
        Now {
            boot: BootTime((BOOT_AT_START + self.at) as u64),
            mono: MonoTime((BOOT_AT_START + self.at - self.slept) as u64),
            utc: DateTime::from_timestamp_millis(self.utc_at_start + self.at).unwrap_or_default(),
            zone: self.zone,
        }
    }

    fn written_at(&self) -> String {
        format!("+{}", span::write(std::time::Duration::from_millis(self.at as u64)))
    }

    fn line(&self, effect: &Effect, now: Now) -> String {
        let civil = now.civil().format("%Y-%m-%dT%H:%M:%S%:z");
        // An effect is an object of words and numbers, which has a written form, and its tag comes first.
        let effect =
            serde_json::to_string(effect).unwrap_or_else(|problem| format!("{{\"effect\":\"{problem}\"}}"));
        format!("{{\"t\":\"{}\",\"civil\":\"{civil}\",{}", self.written_at(), &effect[1..])
    }
}

/// The computer has been up for a while when a trace starts.
const BOOT_AT_START: i64 = 3_600_000;
