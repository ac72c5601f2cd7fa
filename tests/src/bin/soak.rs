//! Many random traces against everything that must hold: `cargo xtask bench soak [TRACES]`.
//!
//! What is found is written as a trace file, and the program fails.

use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use evenkeel_tests::traces::{CHECKS, search};

/// Every so many-th trace is also stepped second by second, which costs a hundred times as much.
const STEPPED: u32 = 20;

fn main() -> ExitCode {
    let Some(traces) = std::env::args().nth(1).and_then(|word| word.parse::<u32>().ok()) else {
        eprintln!("soak: the number of traces was expected");
        return ExitCode::from(2);
    };
    let begin = Instant::now();
    let workers = thread::available_parallelism().map_or(1, |count| count.get() as u32);
    let share = traces.div_ceil(workers);
    let handles: Vec<_> = (0..workers).map(|_| thread::spawn(move || work(share))).collect();
    let outcomes: Vec<Result<(), String>> = handles
        .into_iter()
        .map(|handle| handle.join().unwrap_or_else(|_| Err("a worker panicked".to_owned())))
        .collect();
    let broken: Vec<&String> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).collect();
    for complaint in &broken {
        println!("{complaint}");
    }
    let seconds = begin.elapsed().as_secs_f64();
    println!(
        "{} random traces, every {STEPPED}th also second by second: {} broken, {seconds:.0} s",
        share * workers,
        broken.len()
    );
    if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Each check gets its share of the traces; they are all different.
fn work(traces: u32) -> Result<(), String> {
    let (stepped, plain): (Vec<_>, Vec<_>) = CHECKS.iter().partition(|check| check.name.contains("steps"));
    let mut left = traces;
    for check in &stepped {
        search(check, traces / STEPPED)?;
        left -= traces / STEPPED;
    }
    let share = left / plain.len() as u32;
    for (index, check) in plain.iter().enumerate() {
        let rest = if index == 0 { left - share * plain.len() as u32 } else { 0 };
        search(check, share + rest)?;
    }
    Ok(())
}
