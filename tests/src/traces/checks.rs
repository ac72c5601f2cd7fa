//! The properties of traces by name, and the search for one that breaks them.
//!
//! What is found is shrunk and written as a trace file, which belongs into `tests/fixtures/traces` once it is mended.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use evenkeel_core::engine::trace::{self, Steps};
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use serde_json::{Value, json};

use super::random::{Script, any_script, moment};
use super::{Story, broken};

/// A promise about every script; the moment is any in it.
pub struct Check {
    pub name: &'static str,
    pub holds: fn(&Script, u32) -> Result<(), String>,
}

/// What is checked of each random script, the cheap ones first.
pub const CHECKS: [Check; 5] = [
    Check { name: "every invariant holds", holds: invariants },
    Check { name: "a restart at any moment changes nothing", holds: a_restart_changes_nothing },
    Check {
        name: "a hold that begins and ends in one moment leaves no trace",
        holds: a_blip_leaves_no_trace,
    },
    Check { name: "a computer that is switched off was asleep", holds: off_is_asleep },
    Check { name: "the size of steps does not matter", holds: steps_do_not_matter },
];

fn invariants(script: &Script, _: u32) -> Result<(), String> {
    let story = Story::of(&script.text()).map_err(|error| error.to_string())?;
    broken(&story).map_or(Ok(()), Err)
}

fn steps_do_not_matter(script: &Script, _: u32) -> Result<(), String> {
    same(lines(script, Steps::AtDeadlines)?, lines(script, Steps::EverySecond)?)
}

fn a_restart_changes_nothing(script: &Script, at: u32) -> Result<(), String> {
    like(script, &script.with(at, &[json!("restart")]))
}

fn a_blip_leaves_no_trace(script: &Script, at: u32) -> Result<(), String> {
    like(script, &script.with(at, &[json!({"hold": "meeting"}), json!({"release": "meeting"})]))
}

fn off_is_asleep(script: &Script, at: u32) -> Result<(), String> {
    let with = |what: &str| script.with(at, &[json!({what: "7m"})]);
    like(&with("sleep"), &with("reboot"))
}

fn like(one: &Script, other: &Script) -> Result<(), String> {
    same(lines(one, Steps::AtDeadlines)?, lines(other, Steps::AtDeadlines)?)
}

fn lines(script: &Script, steps: Steps) -> Result<Vec<String>, String> {
    trace::run(&script.text(), steps).map_err(|error| error.to_string())
}

fn same(one: Vec<String>, other: Vec<String>) -> Result<(), String> {
    let pairs = one.iter().zip(&other);
    let Some((first, second)) = pairs.clone().find(|(first, second)| first != second) else {
        let longer = if one.len() > other.len() { &one } else { &other };
        return match longer.get(pairs.len()) {
            Some(more) => Err(format!("only one of both says {more}")),
            None => Ok(()),
        };
    };
    Err(format!("{first} in one, {second} in the other"))
}

/// Tries a check on so many random scripts. What breaks it is written as a trace file, shrunk, and named in the error.
pub fn search(check: &Check, cases: u32) -> Result<(), String> {
    let config = Config { cases, max_shrink_iters: 4000, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&(any_script(), moment()), |(script, at)| {
        (check.holds)(&script, at).map_err(TestCaseError::fail)
    });
    match outcome {
        Ok(()) => Ok(()),
        Err(TestError::Fail(why, (script, at))) => {
            let path = keep(check.name, &script);
            Err(format!("not so: {}, at +{at}s: {why}\nits trace is {}", check.name, path.display()))
        }
        Err(TestError::Abort(why)) => Err(why.to_string()),
    }
}

/// Writes the trace beside the build, ready to be replayed.
fn keep(name: &str, script: &Script) -> PathBuf {
    let folder = std::env::temp_dir().join("evenkeel-broken-traces");
    let text = script.text();
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let path = folder.join(format!("{}-{:08x}.json", name.replace(' ', "-"), hasher.finish() as u32));
    let trace: Value = serde_json::from_str(&text).unwrap_or_default();
    let text = serde_json::to_string_pretty(&trace).unwrap_or_default();
    if let Err(error) = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, &text)) {
        eprintln!("{} cannot be written: {error}\n{text}", path.display());
    }
    path
}
