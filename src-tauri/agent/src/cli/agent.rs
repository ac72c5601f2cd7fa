//! Subcommands that ask the running agent: pause, resume, break, log-off, day-off, quit.

use clap::Subcommand;
use evenkeel_core::engine::{Command, PauseLength};
use evenkeel_core::span;
use evenkeel_link::address::Address;
use evenkeel_link::client::{Client, LinkError};
use evenkeel_link::message::{Answer, Ask, Role};

use super::{Failed, Outcome};
use crate::data_folder::DataFolder;

#[derive(Clone, Copy, Debug, Subcommand)]
pub enum BreakOrder {
    /// Start the offered break, or else a break of the shortest kind.
    Now,
    Postpone,
    Skip,
}

pub fn pause(folder: &DataFolder, words: &[String]) -> Outcome {
    let length = pause_length(words).ok_or_else(|| {
        Failed::WrongUse("say how long: 30m, 1h30m, until 14:00, or until-tomorrow".to_owned())
    })?;
    command(folder, Command::Pause { length }, "nothing changed: such a pause is on already")
}

pub fn resume(folder: &DataFolder) -> Outcome {
    command(folder, Command::Resume, "there is no pause to end")
}

pub fn on_break(folder: &DataFolder, order: BreakOrder) -> Outcome {
    match order {
        BreakOrder::Now => command(folder, Command::TakeOffered, "no break can begin now"),
        BreakOrder::Postpone => {
            command(folder, Command::Postpone, "there is no break to postpone, or no postponement left")
        }
        BreakOrder::Skip => command(folder, Command::Skip, "there is no break to skip"),
    }
}

pub fn log_off(folder: &DataFolder) -> Outcome {
    command(folder, Command::LogOffNow, "the day is closed already")
}

pub fn take_day_off(folder: &DataFolder) -> Outcome {
    command(folder, Command::DayOff, "today is a day off already")
}

pub fn work_after_all(folder: &DataFolder) -> Outcome {
    let Answer::View { view } = ask(folder, Ask::View)? else { return Ok(()) };
    // The same wish opens a closed day again, which was not asked for here.
    if !view.engine.is_taken_off {
        return Err(Failed::Plainly("today was not taken off".to_owned()));
    }
    command(folder, Command::ReopenDay, "today was not taken off")
}

pub fn quit(folder: &DataFolder) -> Outcome {
    ask(folder, Ask::Quit).map(|_| ())
}

fn command(folder: &DataFolder, command: Command, nothing_to_do: &str) -> Outcome {
    match ask(folder, Ask::Command { command })? {
        Answer::NothingToDo => Err(Failed::Plainly(nothing_to_do.to_owned())),
        _ => Ok(()),
    }
}

/// Asks the agent of this data folder.
pub fn ask(folder: &DataFolder, ask: Ask) -> Result<Answer, Failed> {
    connect(folder).and_then(|client| client.ask(ask)).map_err(|error| failed(&error))
}

pub fn connect(folder: &DataFolder) -> Result<Client, LinkError> {
    Client::connect(&Address::of(folder.path()), Role::CommandLine)
}

pub fn failed(error: &LinkError) -> Failed {
    Failed::Plainly(match error {
        LinkError::NoAgent => "no agent is running; start it with `evenkeel`".to_owned(),
        LinkError::Refused(refusal) => refusal.detail.clone(),
        other => other.to_string(),
    })
}

/// How long a pause is to last; an hour where nothing is said.
fn pause_length(words: &[String]) -> Option<PauseLength> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        [] => Some(PauseLength::Minutes { minutes: 60 }),
        ["until-tomorrow"] | ["until", "tomorrow"] => Some(PauseLength::UntilTomorrow),
        ["until", time] => time.parse().ok().map(|time| PauseLength::Until { time }),
        [length] => {
            let length = span::read(length).ok()?;
            // A pause counts whole minutes; a shorter one would be none.
            (length.as_secs() >= 60).then(|| PauseLength::of(length))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_pause_is_said_in_the_forms_of_the_manual_and_in_no_other() {
        let minutes = |minutes| Some(PauseLength::Minutes { minutes });
        let until = Some(PauseLength::Until { time: "14:00".parse().unwrap() });
        for (said, expected) in [
            ("", minutes(60)),
            ("1h", minutes(60)),
            ("30m", minutes(30)),
            ("1h30m", minutes(90)),
            ("until 14:00", until),
            ("until-tomorrow", Some(PauseLength::UntilTomorrow)),
            ("until tomorrow", Some(PauseLength::UntilTomorrow)),
            ("until 2pm", None),
            ("14:00", None),
            ("10s", None),
            ("0m", None),
            ("soon", None),
            ("1h 30m", None),
        ] {
            let words: Vec<String> = said.split_whitespace().map(str::to_owned).collect();
            assert_eq!(pause_length(&words), expected, "{said:?}");
        }
    }
}
