//! Runs a trace: virtual clocks, and the loop that a driver of the real engine has.

use std::time::Duration;

use chrono::DateTime;
use chrono_tz::Tz;

use super::TraceError;
use super::input::Act;
use super::read::{Trace, read};
use crate::engine::{Effect, Engine, Input, Snapshot};
use crate::settings;
use crate::span;
use crate::time::{BootTime, MonoTime, Now};

const SECOND: i64 = 1000;
/// More steps in one moment than any input can cause: an engine that asks for more would never let time pass.
const STEPS_A_MOMENT: u32 = 64;
/// The computer has been up for a while when a trace starts.
const UP_AT_START: i64 = 3_600_000;
/// How long a computer that was started again has been up when the program runs.
const UP_AT_RESTART: i64 = 20_000;

/// How finely virtual time passes; the lines are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    AtDeadlines,
    EverySecond,
}

/// One step of the engine, just done.
#[derive(Debug)]
pub struct Step<'a> {
    pub input: &'a Input,
    pub effects: &'a [Effect],
    pub engine: &'a Engine,
    pub now: Now,
    /// Since the start of the trace, suspend included.
    pub at: Duration,
    /// How much of it the computer was asleep or switched off.
    pub asleep: Duration,
}

/// Runs the trace in `text` to its end and gives its lines, each a JSON object.
pub fn run(text: &str, steps: Steps) -> Result<Vec<String>, TraceError> {
    let mut lines = Vec::new();
    watch(text, steps, |step| lines.extend(step.effects.iter().map(|effect| line(effect, step))))?;
    Ok(lines)
}

/// Runs the trace in `text` to its end and shows each step.
pub fn watch(text: &str, steps: Steps, mut on_step: impl FnMut(&Step)) -> Result<(), TraceError> {
    let trace = read(text)?;
    let mut run = Run {
        engine: Engine::new(trace.settings.clone()),
        clocks: Clocks {
            at: 0,
            asleep: 0,
            booted_at: -UP_AT_START,
            asleep_at_boot: 0,
            boots: 1,
            utc_at_start: trace.start,
            zone: trace.zone,
        },
        until: trace.until,
        steps,
        on_step: &mut on_step,
    };
    run.play(&trace)
}

/// Virtual clocks, in milliseconds since the start of the trace.
struct Clocks {
    at: i64,
    asleep: i64,
    /// When the computer was switched on last.
    booted_at: i64,
    asleep_at_boot: i64,
    boots: u32,
    /// What the wall clock would have shown at the start, had it been set then as it is now.
    utc_at_start: i64,
    zone: Tz,
}

impl Clocks {
    fn now(&self) -> Now {
        let boot = self.at - self.booted_at;
        let mono = boot - (self.asleep - self.asleep_at_boot);
        Now {
            boot: BootTime(u64::try_from(boot).unwrap_or(0)),
            mono: MonoTime(u64::try_from(mono).unwrap_or(0)),
            utc: DateTime::from_timestamp_millis(self.utc_at_start + self.at).unwrap_or_default(),
            zone: self.zone,
        }
    }

    fn sleep(&mut self, length: Duration, until: i64) {
        let length = i64::try_from(length.as_millis()).unwrap_or(i64::MAX).min(until - self.at);
        self.at += length;
        self.asleep += length;
    }

    /// The computer is switched off for so long: boot time and waking time begin anew.
    fn reboot(&mut self, length: Duration, until: i64) {
        self.sleep(length, until);
        self.booted_at = self.at - UP_AT_RESTART;
        self.asleep_at_boot = self.asleep;
        self.boots += 1;
    }

    fn boot_id(&self) -> String {
        format!("boot {}", self.boots)
    }

    fn at_of(&self, boot: BootTime) -> i64 {
        i64::try_from(boot.0).unwrap_or(i64::MAX / 2) + self.booted_at
    }

    fn since_start(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.at).unwrap_or(0))
    }
}

struct Run<'a> {
    engine: Engine,
    clocks: Clocks,
    until: i64,
    steps: Steps,
    on_step: &'a mut dyn FnMut(&Step),
}

impl Run<'_> {
    fn play(&mut self, trace: &Trace) -> Result<(), TraceError> {
        let mut inputs = trace.inputs.iter().filter(|(at, _)| *at <= trace.until).peekable();
        while let Some((at, _)) = inputs.peek() {
            self.pass_until(*at)?;
            self.clocks.at = self.clocks.at.max(*at);
            // A sleep moves the time: what lies within it happens at the wake.
            while let Some((_, act)) = inputs.next_if(|(at, _)| *at <= self.clocks.at) {
                self.act(act)?;
            }
            self.tick_while_due()?;
        }
        self.pass_until(self.until)?;
        if self.clocks.at < self.until {
            self.clocks.at = self.until;
            self.tick_while_due()?;
        }
        Ok(())
    }

    fn act(&mut self, act: &Act) -> Result<(), TraceError> {
        let input = match act {
            Act::Engine(input) => input.clone(),
            Act::Idle => Input::Idle { since: self.clocks.now().boot },
            Act::Sleep(length) => {
                self.clocks.sleep(*length, self.until);
                Input::Tick
            }
            Act::ShiftClock(by) => {
                self.clocks.utc_at_start += by;
                Input::Tick
            }
            Act::Zone(zone) => {
                self.clocks.zone = *zone;
                Input::Tick
            }
            Act::Settings(overlay) => {
                let mut settings = self.engine.settings().clone();
                settings::overlay(&mut settings, overlay);
                Input::Settings(Box::new(settings))
            }
            Act::Restart => return self.restart(|_| {}),
            Act::Reboot(length) => {
                let (length, until) = (*length, self.until);
                self.restart(|clocks| clocks.reboot(length, until))?;
                Input::Tick
            }
        };
        self.step(input);
        Ok(())
    }

    /// Snapshot, drop, restore: through the text that would be stored.
    fn restart(&mut self, meanwhile: impl FnOnce(&mut Clocks)) -> Result<(), TraceError> {
        let damaged = |problem| TraceError::at("restart", format!("a snapshot that can be read ({problem})"));
        // Nothing that is due is done in between: a program that ends does not speak first.
        let now = self.engine.moment(&self.clocks.now());
        self.engine.pass_time(now);
        let text = self.engine.snapshot(&self.clocks.boot_id()).write().map_err(damaged)?;
        meanwhile(&mut self.clocks);
        let snapshot = Snapshot::read(&text).map_err(damaged)?;
        let settings = self.engine.settings().clone();
        self.engine = Engine::restore(snapshot, settings, &self.clocks.boot_id(), self.clocks.now());
        Ok(())
    }

    /// Lets time pass up to, but not including, a moment.
    fn pass_until(&mut self, end: i64) -> Result<(), TraceError> {
        loop {
            let next = match self.steps {
                Steps::EverySecond => Some(self.clocks.at + SECOND),
                Steps::AtDeadlines => self.engine.next_deadline().map(|at| self.clocks.at_of(at)),
            };
            match next {
                Some(next) if next < end => self.clocks.at = next.max(self.clocks.at),
                _ => return Ok(()),
            }
            self.step(Input::Tick);
            self.tick_while_due()?;
        }
    }

    fn tick_while_due(&mut self) -> Result<(), TraceError> {
        for _ in 0..STEPS_A_MOMENT {
            let now = self.clocks.now().boot;
            if self.engine.next_deadline().is_none_or(|deadline| deadline > now) {
                return Ok(());
            }
            self.step(Input::Tick);
        }
        Err(TraceError::at(written(self.clocks.since_start()), "an engine that lets time pass"))
    }

    fn step(&mut self, input: Input) {
        let now = self.clocks.now();
        let effects = self.engine.step(input.clone(), now);
        (self.on_step)(&Step {
            input: &input,
            effects: &effects,
            engine: &self.engine,
            now,
            at: self.clocks.since_start(),
            asleep: Duration::from_millis(u64::try_from(self.clocks.asleep).unwrap_or(0)),
        });
    }
}

fn written(at: Duration) -> String {
    format!("+{}", span::write(at))
}

fn line(effect: &Effect, step: &Step) -> String {
    let civil = step.now.civil().format("%Y-%m-%dT%H:%M:%S%:z");
    // An effect is an object of words and numbers, which has a written form, and its tag comes first.
    let effect =
        serde_json::to_string(effect).unwrap_or_else(|problem| format!("{{\"effect\":\"{problem}\"}}"));
    format!("{{\"t\":\"{}\",\"civil\":\"{civil}\",{}", written(step.at), &effect[1..])
}
