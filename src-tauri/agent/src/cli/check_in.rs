//! `evenkeel check-in`: a few numbers about a day, from scripts too, and what was said so far.
//!
//! Invariant: numbers that were given are in the vault, or sealed for it, or the exit code says that they are not.

use clap::Args;
use evenkeel_core::checkin::{CheckInAnswer, CheckInDay, CheckInItem, csv};
use evenkeel_core::time::{LocalDay, Now};
use evenkeel_core::view::DropBoxItem;
use evenkeel_link::client::LinkError;
use evenkeel_link::message::Ask;
use serde_json::{Map, Value, json};

use super::journal::read_input;
use super::sealed::{day_of, seal, seal_instead};
use super::vault::{check_there, failed, open_unless_in_use, with_open};
use super::{Failed, Outcome, VaultAccess, agent, print};
use crate::clock;
use crate::data_folder::DataFolder;

const JOINS: &str = "the check-in is sealed and joins the others at the next unlock";

#[derive(Debug, Args)]
pub struct CheckInOrder {
    /// Answers such as energy=7, sleep=7.5, moved=yes; nothing after the sign takes one back. None: show what was said.
    /// Other people of this computer can see arguments; - reads them from standard input.
    #[arg(value_name = "ITEM=ANSWER")]
    answers: Vec<String>,
    /// The evening of yesterday, until noon of today.
    #[arg(long)]
    yesterday: bool,
    /// Do not open the vault: seal the answers for its next opening.
    #[arg(long, requires = "answers")]
    sealed: bool,
    /// Only how it is right now, from 0 to 10, sealed for the next opening.
    #[arg(long, value_name = "MOOD", conflicts_with_all = ["answers", "yesterday", "sealed", "json"])]
    tap: Option<u8>,
    /// The same of the energy that there is right now.
    #[arg(long, value_name = "ENERGY", conflicts_with_all = ["answers", "yesterday", "sealed", "json", "tap"])]
    energy_tap: Option<u8>,
    #[arg(long)]
    json: bool,
    /// All days as a table, for other programs.
    #[arg(long, conflicts_with_all = ["answers", "yesterday", "sealed", "tap", "energy_tap", "json"])]
    csv: bool,
    #[command(flatten)]
    access: VaultAccess,
}

pub fn run(folder: &DataFolder, order: CheckInOrder) -> Outcome {
    let answers = answers(&order.answers)?;
    if answers.is_empty() && !order.answers.is_empty() {
        return Err(Failed::WrongUse("there is no answer".to_owned()));
    }
    check_there(folder)?;
    let now = clock::now();
    let today = day_of(folder, &now);
    let mood = order.tap.map(|mood| DropBoxItem::Mood { mood });
    if let Some(tap) = mood.or(order.energy_tap.map(|energy| DropBoxItem::Energy { energy })) {
        return seal(folder, &now, today, tap).map(|_| ());
    }
    if order.csv {
        let days = with_open(folder, order.access, |vault| vault.check_in_days())?;
        let table = csv(&days).map_err(|error| Failed::Plainly(error.to_string()))?;
        return print::line(table.trim_end());
    }
    let yesterday = || today.0.pred_opt().map_or(today, LocalDay);
    let day = if order.yesterday { yesterday() } else { today };
    if !answers.is_empty() {
        return add(folder, &order, &now, today, day, answers);
    }
    let said = with_open(folder, order.access, |vault| vault.check_in_day(day))?;
    if order.json {
        return print::line(&form(&said).to_string());
    }
    in_words(&said).iter().try_for_each(|line| print::line(line))
}

fn add(
    folder: &DataFolder,
    order: &CheckInOrder,
    now: &Now,
    today: LocalDay,
    day: LocalDay,
    answers: Vec<CheckInAnswer>,
) -> Outcome {
    let item = DropBoxItem::CheckIn { day, answers: answers.clone() };
    if order.sealed {
        return seal(folder, now, today, item).map(|_| ());
    }
    let mut vault = match open_unless_in_use(folder, order.access) {
        Ok(vault) => vault,
        Err(why) => {
            seal_instead(folder, now, today, item, &why, JOINS)?;
            tell_agent(folder, day, &answers);
            return Ok(());
        }
    };
    vault.save_check_in(day, &answers, None, today, now.utc, now.zone).map_err(|error| failed(&error))?;
    vault.close().map_err(|error| failed(&error))?;
    tell_agent(folder, day, &answers);
    Ok(())
}

/// It need not ask about that any more. Where none runs, nobody asks.
fn tell_agent(folder: &DataFolder, day: LocalDay, answers: &[CheckInAnswer]) {
    for part in CheckInAnswer::parts(answers) {
        let told = agent::connect(folder).and_then(|client| client.ask(Ask::CheckedIn { day, part }));
        if let Err(error) = told.map(drop).or_else(not_running) {
            print::note(agent::failed(&error).line());
        }
    }
}

fn not_running(error: LinkError) -> Result<(), LinkError> {
    match error {
        LinkError::NoAgent => Ok(()),
        error => Err(error),
    }
}

fn answers(words: &[String]) -> Result<Vec<CheckInAnswer>, Failed> {
    match words {
        [only] if only == "-" => read_input()?.split_whitespace().map(answer).collect(),
        words => words.iter().map(|word| answer(word)).collect(),
    }
}

fn answer(word: &str) -> Result<CheckInAnswer, Failed> {
    let (name, said) = word.split_once('=').ok_or_else(|| {
        Failed::WrongUse(format!("expected an item and an answer such as energy=7: {word}"))
    })?;
    let item = CheckInItem::of_word(name).ok_or_else(|| {
        let all: Vec<&str> = CheckInItem::ALL.iter().map(|item| item.word()).collect();
        Failed::WrongUse(format!("there is no item {name}; there are {}", all.join(", ")))
    })?;
    let value = if said.is_empty() { None } else { Some(value(item, said).ok_or_else(|| unfit(item))?) };
    Ok(CheckInAnswer { item, value })
}

fn value(item: CheckInItem, said: &str) -> Option<u8> {
    match said {
        "yes" | "y" if is_yes_or_no(item) => Some(1),
        "no" | "n" if is_yes_or_no(item) => Some(0),
        hours if item == CheckInItem::Sleep => {
            let halves = hours.parse::<f64>().ok()? * 2.0;
            let fits = halves.fract() == 0.0 && (0.0..=f64::from(item.most())).contains(&halves);
            fits.then_some(halves as u8)
        }
        number => number.parse().ok().filter(|value| *value <= item.most()),
    }
}

fn unfit(item: CheckInItem) -> Failed {
    let expected = match item {
        CheckInItem::Sleep => "hours from 0 to 24, in halves".to_owned(),
        item if is_yes_or_no(item) => "yes or no".to_owned(),
        item => format!("a number from 0 to {}", item.most()),
    };
    Failed::WrongUse(format!("{}: expected {expected}", item.word()))
}

fn is_yes_or_no(item: CheckInItem) -> bool {
    item.most() == 1
}

/// The documented form: hours as hours, yes and no as such, an unanswered item not at all.
fn form(said: &CheckInDay) -> Value {
    let answers: Map<String, Value> = said
        .answers
        .iter()
        .filter_map(|answer| {
            let value = answer.value?;
            let value = match answer.item {
                CheckInItem::Sleep => json!(f64::from(value) / 2.0),
                item if is_yes_or_no(item) => json!(value == 1),
                _ => json!(value),
            };
            Some((answer.item.word().to_owned(), value))
        })
        .collect();
    json!({
        "day": said.day,
        "answers": answers,
        "drained_by": said.words.drained_by,
        "restored_by": said.words.restored_by,
        "mark": said.mark,
    })
}

fn in_words(said: &CheckInDay) -> Vec<String> {
    let mut lines = vec![said.day.to_string()];
    for answer in &said.answers {
        let Some(value) = answer.value else { continue };
        let said = match answer.item {
            CheckInItem::Sleep => format!("{} h", f64::from(value) / 2.0),
            item if is_yes_or_no(item) => if value == 1 { "yes" } else { "no" }.to_owned(),
            CheckInItem::Reached => value.to_string(),
            item => format!("{value} of {}", item.most()),
        };
        lines.push(format!("{}: {said}", answer.item.word()));
    }
    for (name, text) in [("drained by", &said.words.drained_by), ("restored by", &said.words.restored_by)] {
        if !text.is_empty() {
            lines.push(format!("{name}: {text}"));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use evenkeel_core::checkin::{CheckInWords, DayMark};

    #[test]
    fn an_answer_is_understood_as_it_is_said() {
        let said = |item, value| CheckInAnswer { item, value };
        for (word, expected) in [
            ("energy=0", said(CheckInItem::Energy, Some(0))),
            ("drained=10", said(CheckInItem::Drained, Some(10))),
            ("sleep=7.5", said(CheckInItem::Sleep, Some(15))),
            ("sleep=24", said(CheckInItem::Sleep, Some(48))),
            ("moved=yes", said(CheckInItem::Moved, Some(1))),
            ("outside=n", said(CheckInItem::Outside, Some(0))),
            ("reached=12", said(CheckInItem::Reached, Some(12))),
            ("mood=", said(CheckInItem::Mood, None)),
        ] {
            assert_eq!(answer(word).unwrap(), expected, "{word}");
        }
    }

    #[test]
    fn what_does_not_fit_is_wrong_use_and_says_what_would() {
        for (word, hint) in [
            ("energy", "energy=7"),
            ("vigour=3", "switched_off"),
            ("energy=11", "from 0 to 10"),
            ("energy=yes", "from 0 to 10"),
            ("energy=-1", "from 0 to 10"),
            ("sleep=7.3", "in halves"),
            ("sleep=nan", "in halves"),
            ("moved=2", "yes or no"),
        ] {
            let failed = answer(word).unwrap_err();
            assert_eq!(failed.code(), 2, "{word}");
            assert!(failed.line().contains(hint), "{word}: {}", failed.line());
        }
    }

    #[test]
    fn the_form_of_a_day_is_the_documented_one() {
        let said = |item, value| CheckInAnswer { item, value: Some(value) };
        let day = CheckInDay {
            day: "2026-03-27".parse().unwrap(),
            answers: vec![
                said(CheckInItem::Energy, 0),
                said(CheckInItem::Sleep, 15),
                said(CheckInItem::Moved, 0),
            ],
            words: CheckInWords { drained_by: "the call".to_owned(), restored_by: String::new() },
            mark: Some(DayMark::Sick),
        };
        assert_eq!(
            form(&day),
            json!({
                "day": "2026-03-27",
                "answers": { "energy": 0, "sleep": 7.5, "moved": false },
                "drained_by": "the call",
                "restored_by": "",
                "mark": "sick",
            })
        );
        assert_eq!(
            in_words(&day),
            ["2026-03-27", "energy: 0 of 10", "sleep: 7.5 h", "moved: no", "drained by: the call"]
        );
    }
}
