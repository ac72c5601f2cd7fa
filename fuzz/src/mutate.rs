//! Runs every target on mutated fixtures with an ordinary compiler, for so many seconds each.
//!
//! It sees no coverage, as cargo-fuzz does; it finds what changes of real files find. Arguments: seconds for each target, a seed.
//! An input that makes a target panic is written to `fuzz/artifacts`, and the run fails.

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use evenkeel_fuzz::{TARGETS, Target};

/// What formats are made of.
const WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\u0000",
    "null",
    "-1",
    "1e999",
    "99999999999999999999",
    "---\n",
    "\r\n",
    "\u{feff}",
    "<script>",
    "</",
    "&#x110000;",
    "&amp",
    "<p>",
    "2026-02-30",
    "0000-00-00",
    "+262143-12-31T23:59:59Z",
    "24:60",
    "12:00 AM",
    "[2026-03-27 09:15] ",
    "\"entries\":",
    "\"time\":",
    "PK\x01\x02",
    "\u{202e}",
    "🙂",
    "rad",
    ",,,,",
    "\"\"\"",
];
/// An input that takes longer is a finding too.
const TOO_LONG: Duration = Duration::from_secs(5);

struct Chance(u64);

impl Chance {
    /// From 0 to one less than `below`, which is at least 1.
    fn below(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let seconds: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(10);
    let mut chance = Chance(arguments.next().and_then(|text| text.parse().ok()).unwrap_or(0x9e37_79b9));
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    let mut all = Vec::new();
    collect(&fixtures, &mut all);
    let mut total = 0;
    for target in TARGETS {
        let ran = run(target, &all, Duration::from_secs(seconds), &mut chance);
        match ran {
            Ok(executions) => {
                println!("{}: {executions} executions, nothing found", target.name);
                total += executions;
            }
            Err(path) => {
                println!("{}: FOUND, the input is {}", target.name, path.display());
                return ExitCode::FAILURE;
            }
        }
    }
    println!("{} targets, {total} executions, nothing found", TARGETS.len());
    ExitCode::SUCCESS
}

fn run(
    target: &Target,
    all: &[(String, Vec<u8>)],
    time: Duration,
    chance: &mut Chance,
) -> Result<u64, PathBuf> {
    let mut seeds: Vec<Vec<u8>> = all
        .iter()
        .filter(|(path, bytes)| {
            bytes.len() < 64 * 1024 && target.seeds.iter().any(|part| path.contains(part))
        })
        .map(|(_, bytes)| bytes.clone())
        .collect();
    if seeds.is_empty() {
        seeds.push(br#"{"protocol":1,"role":"window"}"#.to_vec());
        seeds.push(br#"{"id":1,"ask":{"what":"view"}}"#.to_vec());
    }
    let begun = Instant::now();
    let mut executions = 0;
    while begun.elapsed() < time {
        let mut input = seeds[chance.below(seeds.len())].clone();
        // The first round is the seeds themselves.
        if executions >= seeds.len() as u64 {
            for _ in 0..1 + chance.below(8) {
                mutate(&mut input, &seeds, chance);
            }
        }
        let started = Instant::now();
        let panicked = panic::catch_unwind(|| (target.run)(&input)).is_err();
        if panicked || started.elapsed() > TOO_LONG {
            return Err(keep(target.name, &input));
        }
        executions += 1;
    }
    Ok(executions)
}

fn mutate(input: &mut Vec<u8>, seeds: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(input.len() + 1);
    match chance.below(8) {
        0 if at < input.len() => input[at] ^= 1 << chance.below(8),
        1 if at < input.len() => input[at] = chance.below(256) as u8,
        2 => input.truncate(at),
        3 => {
            let end = (at + 1 + chance.below(32)).min(input.len());
            input.drain(at.min(end)..end);
        }
        4 => {
            // Some stretch again, here.
            let from = chance.below(input.len() + 1);
            let end = (from + 1 + chance.below(64)).min(input.len());
            let again = input[from.min(end)..end].to_vec();
            input.splice(at..at, again);
        }
        5 => {
            let other = &seeds[chance.below(seeds.len())];
            let from = chance.below(other.len() + 1);
            let end = (from + 1 + chance.below(256)).min(other.len());
            input.splice(at..at, other[from.min(end)..end].iter().copied());
        }
        _ => {
            let word = WORDS[chance.below(WORDS.len())].as_bytes();
            input.splice(at..at, word.iter().copied());
        }
    }
}

fn keep(name: &str, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("artifacts");
    let path = folder.join(format!("{name}-{}", input.len()));
    // Where it cannot be written, its length is all there is; the run fails either way.
    let _ = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, input));
    path
}

fn collect(folder: &Path, all: &mut Vec<(String, Vec<u8>)>) {
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = file.path();
        if path.is_dir() {
            collect(&path, all);
        } else if let Ok(bytes) = fs::read(&path) {
            all.push((path.to_string_lossy().into_owned(), bytes));
        }
    }
    all.sort();
}
