//! Random traces of every input there is, over working days whose hours are squeezed into two.
//!
//! A script shrinks to a trace that `evenkeel simulate` can replay.

use proptest::prelude::*;
use serde_json::{Value, json};

/// Where and when a trace is played, and what happens in it.
#[derive(Clone, Debug)]
pub struct Script {
    pub scene: Scene,
    /// Seconds since the start, and the input.
    pub inputs: Vec<(u32, Value)>,
}

/// What a trace is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A Tuesday morning at an office, with two stretches of work and lunch in the first.
    Office,
    /// A night shift in Berlin, in which the clocks are put forward.
    SpringNight,
    /// A night shift in New York, in which the clocks are put back.
    AutumnNight,
    /// A day that ends a set time after it began.
    Flexible,
}

/// How long every trace lasts, in seconds.
pub const LENGTH: u32 = 2 * 3600 + 1800;

impl Scene {
    fn place(self) -> (&'static str, &'static str) {
        match self {
            Scene::Office | Scene::Flexible => ("Europe/Berlin", "2026-03-24T08:55:00"),
            Scene::SpringNight => ("Europe/Berlin", "2026-03-29T01:20:00"),
            Scene::AutumnNight => ("America/New_York", "2026-11-01T00:40:00"),
        }
    }

    fn hours(self) -> Value {
        match self {
            Scene::Office => json!({"tue": ["09:00-09:50", "10:05-11:00"], "wed": ["09:00-11:00"]}),
            Scene::SpringNight => {
                json!({"sat": ["22:00-04:10"], "sun": ["05:00-06:00"], "day_rolls_at": "03:30"})
            }
            Scene::AutumnNight => {
                json!({"sat": ["22:00-02:10"], "sun": ["02:20-03:00"], "day_rolls_at": "02:30"})
            }
            Scene::Flexible => json!({"mode": "flexible", "length": "1h50m"}),
        }
    }

    fn settings(self) -> Value {
        json!({
            "breaks": {
                "micro": {"interval": "5m", "duration": "20s", "heads_up": "30s", "postpone_by": "1m"},
                "rest": {"interval": "15m", "duration": "2m", "heads_up": "30s", "postpone_by": "2m", "strict": true},
                "walk": {"interval": "23m", "duration": "3m", "heads_up": "40s", "postpone_by": "2m",
                         "postpone_max": 1, "ends": "when I return"},
            },
            "work": self.hours(),
            "lunch": {"enabled": true, "at": if self == Scene::SpringNight { "03:20" } else { "09:40" }, "duration": "12m"},
            "log_off": {"hint": true, "lead": "5m", "snoozes": ["1m", "2m"], "latest": "20m"},
            "after_hours": {"notice": true, "threshold": "3m"},
            "presence": {"idle_grace": "20s", "natural_break": "1m", "typing_gap": "3s", "typing_wait": "15s"},
            "holds": {"ask_after": "30m"},
            "fixed": [{"name": "water", "at": "09:20"}, {"name": "night", "at": "02:30"}],
        })
    }
}

impl Script {
    /// The trace as a file.
    pub fn text(&self) -> String {
        self.over(&self.scene.settings())
    }

    /// The same inputs under other settings.
    pub fn over(&self, settings: &Value) -> String {
        let at = |seconds: u32| format!("+{seconds}s");
        let started = std::iter::once(json!({"at": "+0s", "input": "started"}));
        let inputs = self.inputs.iter().map(|(t, input)| json!({"at": at(*t), "input": input}));
        let inputs: Vec<Value> = started.chain(inputs).collect();
        let (zone, start) = self.scene.place();
        json!({"zone": zone, "start": start, "settings": settings, "until": at(LENGTH), "inputs": inputs})
            .to_string()
    }

    /// With more inputs, after those of the same moment.
    pub fn with(&self, at: u32, inputs: &[Value]) -> Script {
        let mut longer = self.clone();
        let index = longer.inputs.partition_point(|(other, _)| *other <= at);
        longer.inputs.splice(index..index, inputs.iter().map(|input| (at, input.clone())));
        longer
    }
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop::sample::select(words).prop_map(|word| json!(word))
}

fn named(name: &'static str, words: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop::sample::select(words).prop_map(move |word| json!({name: word}))
}

fn presence() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => Just(json!("active")),
        6 => Just(json!("idle")),
        1 => Just(json!("presence_unknown")),
        3 => Just(json!("lock")),
        4 => Just(json!("unlock")),
        2 => (1_u32..400).prop_map(|seconds| json!({"sleep": format!("{seconds}s")})),
    ]
}

const HOLDS: &[&str] = &["camera", "do_not_disturb", "app:zoom", "deep_block"];

fn holds() -> impl Strategy<Value = Value> {
    prop_oneof![named("hold", HOLDS), named("release", HOLDS)]
}

fn wishes() -> impl Strategy<Value = Value> {
    prop_oneof![
        1 => (1_u32..300).prop_map(|seconds| json!({"pause": format!("{seconds}s")})),
        1 => named("pause_until", &["09:30", "tomorrow"]),
        1 => word(&["resume", "heavy"]),
        3 => word(&["skip", "leave", "finish"]),
        2 => named("take", &["micro", "rest", "walk"]),
        3 => named("postpone", &["1m", "2m"]),
        1 => named("snooze_log_off", &["1m", "2m"]),
        1 => named("extend_day", &["10m", "30m"]),
        1 => word(&["close_day", "reopen_day", "day_off", "log_off_now"]),
    ]
}

fn rules() -> impl Strategy<Value = Value> {
    let overlay = prop_oneof![
        (60_u32..1500).prop_map(|seconds| json!({"breaks": {"micro": {"interval": format!("{seconds}s")}}})),
        (20_u32..200).prop_map(|seconds| json!({"breaks": {"rest": {"duration": format!("{seconds}s")}}})),
        any::<bool>().prop_map(|enabled| json!({"breaks": {"walk": {"enabled": enabled}}})),
        (0_u32..3).prop_map(|most| json!({"breaks": {"micro": {"postpone_max": most}}})),
        prop::sample::select(vec!["10:30", "10:50", "11:20"])
            .prop_map(|end| json!({"work": {"tue": [format!("09:00-{end}")]}})),
        Just(json!({"breaks": {"micro": {"activity": "stops the countdown"}}})),
    ];
    (overlay, 0_u32..4).prop_map(|(set, how)| match how {
        0 => json!({"settings": set}),
        1 => json!({"override": {"id": "one", "set": set, "for": "10m"}}),
        2 => json!({"override": {"id": "two", "set": set, "for": "31m"}}),
        _ => json!({"remove_override": "one"}),
    })
}

fn clocks() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-120_i32..120).prop_map(|minutes| {
            let sign = if minutes < 0 { "-" } else { "+" };
            json!({"clock_shift": format!("{sign}{}m", minutes.abs())})
        }),
        named("zone", &["Europe/London", "America/New_York", "Asia/Kathmandu"]),
    ]
}

/// What happens to the program itself.
fn fates() -> impl Strategy<Value = Value> {
    prop_oneof![
        2 => word(&["restart", "break_window_failed"]),
        1 => (1_u32..500).prop_map(|seconds| json!({"reboot": format!("{seconds}s")})),
    ]
}

/// Every input there is.
pub fn any_input() -> impl Strategy<Value = Value> {
    prop_oneof![
        24 => presence(),
        5 => holds(),
        14 => wishes(),
        2 => rules(),
        3 => fates(),
        3 => clocks(),
    ]
}

/// Moments are often those at which something is due: whole half minutes.
pub fn moment() -> impl Strategy<Value = u32> {
    prop_oneof![0..LENGTH, (0..LENGTH / 30).prop_map(|half_minutes| half_minutes * 30)]
}

fn scene() -> impl Strategy<Value = Scene> {
    prop_oneof![
        6 => Just(Scene::Office),
        1 => Just(Scene::SpringNight),
        1 => Just(Scene::AutumnNight),
        2 => Just(Scene::Flexible),
    ]
}

/// Scripts of at most so many of these inputs.
pub fn script(inputs: impl Strategy<Value = Value>, most: usize) -> impl Strategy<Value = Script> {
    (scene(), prop::collection::vec((moment(), inputs), 0..most)).prop_map(|(scene, mut inputs)| {
        inputs.sort_by_key(|(at, _)| *at);
        Script { scene, inputs }
    })
}

/// Scripts of whatever can happen.
pub fn any_script() -> impl Strategy<Value = Script> {
    script(any_input(), 50)
}
