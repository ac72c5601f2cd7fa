//! What the engine costs: a simulated workday, and a year of them. The aims are 1 ms and 200 ms.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use evenkeel_core::engine::trace::{self, Steps};
use serde_json::{Value, json};

/// A working day: unlocked at nine, some pauses, a call, closed in the evening, locked over night.
fn day(number: u32) -> Vec<Value> {
    let at = |hour: u32, minute: u32| format!("+{}m", (number * 24 + hour) * 60 + minute);
    let mut inputs = vec![json!({"at": at(0, 0), "input": "unlock"})];
    for hour in 0..8 {
        inputs.push(json!({"at": at(hour, 20), "input": "idle"}));
        inputs.push(json!({"at": at(hour, 24), "input": "active"}));
    }
    inputs.push(json!({"at": at(8, 31), "input": "close_day"}));
    inputs.push(json!({"at": at(8, 40), "input": "lock"}));
    inputs
}

fn trace_of(days: u32) -> String {
    let started = std::iter::once(json!({"at": "+0s", "input": "started"}));
    let inputs: Vec<Value> = started.chain((0..days).flat_map(day)).collect();
    json!({"zone": "Europe/Berlin", "start": "2026-01-05T09:00:00", "until": format!("+{}h", days * 24), "inputs": inputs})
        .to_string()
}

#[allow(clippy::expect_used)]
fn steps(text: &str) -> usize {
    let mut steps = 0;
    trace::watch(text, Steps::AtDeadlines, |step| steps += 1 + step.effects.len())
        .expect("a well-formed trace");
    steps
}

fn engine(criterion: &mut Criterion) {
    let (workday, year) = (trace_of(1), trace_of(365));
    criterion.bench_function("a workday", |bencher| bencher.iter(|| steps(black_box(&workday))));
    criterion.bench_function("a year", |bencher| bencher.iter(|| steps(black_box(&year))));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = engine
}
criterion_main!(benches);
