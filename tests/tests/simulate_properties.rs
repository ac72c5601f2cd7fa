//! What holds for every trace: random ones, of all inputs, over working days whose hours are squeezed into two.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use evenkeel_core::engine::trace::{self, Steps};
use evenkeel_tests::traces::{CHECKS, LENGTH, Scene, Script, any_input, script, search};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Random scripts of one check. The soak runs a hundred times as many.
fn hold(name: &str, cases: u32) {
    let check = CHECKS.iter().find(|check| check.name == name).expect("a check of this name");
    if let Err(broken) = search(check, cases) {
        panic!("{broken}");
    }
}

#[test]
fn whatever_happens_every_invariant_holds() {
    hold("every invariant holds", 2000);
}

#[test]
fn the_size_of_steps_does_not_matter() {
    hold("the size of steps does not matter", 150);
}

#[test]
fn a_restart_at_any_moment_changes_nothing() {
    hold("a restart at any moment changes nothing", 300);
}

#[test]
fn a_hold_that_begins_and_ends_in_one_moment_leaves_no_trace() {
    hold("a hold that begins and ends in one moment leaves no trace", 300);
}

#[test]
fn a_computer_that_is_switched_off_was_asleep() {
    hold("a computer that is switched off was asleep", 300);
}

fn values(text: &str) -> Vec<Value> {
    let lines = trace::run(text, Steps::AtDeadlines).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
    lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn seconds(line: &Value) -> u32 {
    let since = evenkeel_core::span::read(line["t"].as_str().unwrap().trim_start_matches('+')).unwrap();
    u32::try_from(since.as_secs()).unwrap()
}

/// Work without end, so that only intervals decide.
fn always() -> Value {
    json!({"breaks": {
            "micro": {"interval": "5m", "duration": "20s", "postpone_by": "1m", "postpone_max": 2},
            "rest": {"interval": "14m", "duration": "2m", "postpone_by": "2m", "postpone_max": 1}},
        "work": {"breaks_outside_hours": true, "mon": ["00:00-24:00"], "tue": ["00:00-24:00"], "wed": ["00:00-24:00"],
            "sat": ["00:00-24:00"], "sun": ["00:00-24:00"]},
        "lunch": {"enabled": false}, "log_off": {"enabled": false},
        "presence": {"idle_grace": "20s", "natural_break": "1m", "typing_gap": "3s", "typing_wait": "15s"}})
}

/// Inputs after which nothing holds a break and somebody works.
fn all_clear() -> Vec<Value> {
    let mut inputs: Vec<Value> = ["camera", "do_not_disturb", "app:zoom", "deep_block"]
        .iter()
        .map(|hold| json!({"release": hold}))
        .collect();
    inputs.extend([json!("resume"), json!("reopen_day"), json!("unlock"), json!("active")]);
    inputs.extend(["one", "two"].iter().map(|id| json!({"remove_override": id})));
    inputs.push(json!({"settings": {"breaks": {"micro": {"interval": "5m", "activity": "ignore"}, "rest": {"duration": "2m"}}}}));
    inputs
}

/// Only what a day off would make meaningless is left out.
fn no_day_off(script: &Script) -> bool {
    script.inputs.iter().all(|(_, input)| {
        *input != "day_off" && input.get("settings").is_none_or(|set| set.get("work").is_none())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// I10.
    #[test]
    fn somebody_who_works_on_is_offered_a_break(script in script(any_input(), 40).prop_filter("days off", no_day_off)) {
        let clear = LENGTH - 1000;
        let mut quiet = script.clone();
        // A sleep just before would reach beyond it.
        let sleeps = |input: &Value| input.get("sleep").is_some() || input.get("reboot").is_some();
        quiet.inputs.retain(|(at, input)| *at < if sleeps(input) { clear / 2 } else { clear });
        let text = quiet.with(clear, &all_clear()).over(&always());
        // What runs when all is clear ends first; then an interval, the heads-up and the wait for a gap.
        let latest = clear + 180 + 5 * 60 + 30 + 15;
        let comes = values(&text).iter().any(|line| {
            line["effect"] == "heads_up" && (clear..=latest).contains(&seconds(line))
                || line["effect"] == "break_started" && (clear..=latest).contains(&seconds(line))
        });
        prop_assert!(comes, "{}", text);
    }

    /// I8: whoever works on and postpones whenever it is possible is never held longer than the settings say.
    #[test]
    fn postponing_delays_a_break_by_no_more_than_its_bound(
        postponed in prop::collection::vec((0..LENGTH, prop::sample::select(vec!["1m", "2m"])), 0..60),
        gaps in prop::collection::vec(0..LENGTH, 0..30),
    ) {
        let mut inputs: Vec<(u32, Value)> = postponed.iter().map(|(at, by)| (*at, json!({"postpone": by}))).collect();
        inputs.extend(gaps.iter().flat_map(|at| [(*at, json!("idle")), (*at + 5, json!("active"))]));
        inputs.sort_by_key(|(at, _)| *at);
        let text = Script { scene: Scene::Office, inputs }.over(&always());
        let lines = values(&text);
        // postpone_max × (postpone_by + typing_wait), and the wait of the first start. An offer that serves both kinds is
        // postponed by the longer one's length, which it has once.
        for (kind, bound) in [("micro", 60 + 15 + 120 + 15 + 15), ("rest", 120 + 15 + 15)] {
            // Since when it is awaited; the time in a break that was postponed later is no delay, nor that in another.
            let (mut awaited, mut delay) = (None, 0);
            for line in &lines {
                let (at, is_of_kind) = (seconds(line), line["kind"] == kind);
                match line["effect"].as_str().unwrap() {
                    "heads_up" if is_of_kind && delay == 0 && awaited.is_none() => awaited = Some(at + 30),
                    "credited" if is_of_kind => (awaited, delay) = (None, 0),
                    "break_started" => {
                        delay += awaited.take().map_or(0, |since| at.saturating_sub(since));
                        prop_assert!(delay <= bound, "{kind} came {delay} s late: {text}");
                    }
                    "break_ended" if delay > 0 || (is_of_kind && line["reason"] == "postponed") => awaited = Some(at),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn postponements_stay_below_their_limit(script in script(any_input(), 50)) {
        let unchanged = |input: &Value| input.get("settings").is_none() && input.get("override").is_none();
        prop_assume!(script.inputs.iter().all(|(_, input)| unchanged(input)));
        let text = script.text();
        let lines = values(&text);
        for kind in ["micro", "rest", "walk"] {
            let mut count = 0;
            for line in lines.iter().filter(|line| line["kind"] == kind) {
                match line["effect"].as_str().unwrap() {
                    "postponed" => count += 1,
                    "credited" => count = 0,
                    "break_ended" if line["reason"] != "postponed" => count = 0,
                    "heads_up_withdrawn" if line["why"] == "skipped" => count = 0,
                    _ => {}
                }
                let limit = if kind == "walk" { 1 } else { 2 };
                prop_assert!(count <= limit, "{kind} in {text}");
            }
        }
    }

    /// I3.
    #[test]
    fn setting_the_clock_moves_no_interval(at in 0_u32..1500, minutes in -60_i32..60, zone in prop::option::of(Just("Asia/Kathmandu"))) {
        let sign = if minutes < 0 { "-" } else { "+" };
        let shift = json!({"clock_shift": format!("{sign}{}m", minutes.abs())});
        let change = zone.map_or(shift, |zone| json!({"zone": zone}));
        let plain = Script { scene: Scene::Office, inputs: Vec::new() };
        let told = |script: &Script| values(&script.over(&always())).into_iter()
            .map(|line| (line["t"].clone(), line["effect"].clone())).collect::<Vec<_>>();
        prop_assert_eq!(told(&plain), told(&plain.with(at, &[change])));
    }
}

/// I14: nothing but what is due wakes the engine.
#[test]
fn a_steady_day_needs_no_more_wake_ups_than_it_has_deadlines() {
    let text = json!({"zone": "Europe/Berlin", "start": "2026-03-24T09:00:00", "until": "+8h30m",
        "inputs": [{"at": "+0s", "input": "started"}]})
    .to_string();
    let (mut wake_ups, mut effects) = (0, 0);
    trace::watch(&text, Steps::AtDeadlines, |step| {
        wake_ups += 1;
        effects += step.effects.len();
    })
    .unwrap();
    // Each effect has one at most, and so have the edges of work and lunch, and the breaks that wait for a gap.
    assert!(wake_ups <= effects + 4, "{wake_ups} wake-ups for {effects} effects");
}
