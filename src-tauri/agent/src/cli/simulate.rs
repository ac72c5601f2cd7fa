//! `evenkeel simulate`: the real engine over a scripted trace, in virtual time.

use std::fs;
use std::path::Path;

use evenkeel_core::engine::trace::{self, Steps};

use super::{Failed, Outcome, print};

pub fn run(path: &Path, fine: bool) -> Outcome {
    let text = fs::read_to_string(path)
        .map_err(|error| Failed::WrongUse(format!("{} cannot be read: {error}", path.display())))?;
    let steps = if fine { Steps::EverySecond } else { Steps::AtDeadlines };
    let lines = trace::run(&text, steps).map_err(|error| Failed::WrongUse(error.to_string()))?;
    lines.iter().try_for_each(|line| print::line(line))
}
