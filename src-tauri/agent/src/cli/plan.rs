//! `evenkeel plan`: the recovery plan on standard output, or as a sheet in a file.
//!
//! It knows the words of the command line; what is in a plan is the core's matter.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use evenkeel_core::plan::{Content, Item, PlanStep, Sheet, SheetField, SheetFormat, SheetPart, Standing};
use evenkeel_core::vault::VaultError;
use serde_json::{Value, json};

use super::vault::with_open;
use super::{Failed, Outcome, VaultAccess, print};
use crate::clock;
use crate::data_folder::DataFolder;

#[derive(Debug, Subcommand)]
pub enum PlanOrder {
    /// Print the plan.
    Show {
        /// All of it, with what was tapped around it: {"items":[…],"marks":[…]}.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        access: VaultAccess,
    },
    /// Write what is in use of the plan into a file that anyone can read, or print it.
    Export(ExportOrder),
}

#[derive(Debug, Args)]
pub struct ExportOrder {
    #[arg(long, value_enum, default_value_t = SheetWord::Markdown)]
    format: SheetWord,
    /// The folder to write into; the present one where none is given.
    #[arg(long, value_name = "DIR", default_value = ".")]
    to: PathBuf,
    /// Only this item, by its id; may be given more than once.
    #[arg(long, value_name = "ID")]
    item: Vec<String>,
    /// Only this field of the items, as it is called in --json; may be given more than once.
    #[arg(long, value_name = "NAME")]
    field: Vec<String>,
    /// Print the whole plan as JSON instead of writing a sheet.
    #[arg(long, conflicts_with_all = ["format", "to", "item", "field"])]
    json: bool,
    #[command(flatten)]
    access: VaultAccess,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SheetWord {
    Markdown,
    Html,
}

pub fn run(folder: &DataFolder, order: PlanOrder) -> Outcome {
    match order {
        PlanOrder::Show { json: true, access } => print_document(folder, access),
        PlanOrder::Show { json: false, access } => show(folder, access),
        PlanOrder::Export(order) if order.json => print_document(folder, order.access),
        PlanOrder::Export(order) => export(folder, &order),
    }
}

fn print_document(folder: &DataFolder, access: VaultAccess) -> Outcome {
    let document = with_open(folder, access, |vault| vault.plan_document())?;
    print::line(&json!(document).to_string())
}

fn show(folder: &DataFolder, access: VaultAccess) -> Outcome {
    let items = with_open(folder, access, |vault| vault.plan_items(&[]))?;
    for step in PlanStep::ALL {
        let mut of_step = in_use(&items).filter(|item| item.content.kind().step() == step).peekable();
        if of_step.peek().is_some() {
            print::line(heading(step))?;
        }
        of_step.try_for_each(|item| print::line(&in_words(item)))?;
    }
    Ok(())
}

fn export(folder: &DataFolder, order: &ExportOrder) -> Outcome {
    let now = clock::now().utc;
    let written = with_open(folder, order.access, |vault| {
        let items = vault.plan_items(&[])?;
        if order.item.iter().any(|id| !items.iter().any(|item| item.id.0 == *id)) {
            return Err(VaultError::NotFound);
        }
        let sheet = sheet_of(&items, order);
        if sheet.parts.is_empty() {
            return Ok(None);
        }
        vault.write_plan_sheet(&order.to, &sheet, now).map(Some)
    })?;
    let path = written.ok_or_else(|| Failed::Plainly("there is nothing of that in the plan".to_owned()))?;
    print::line(&path.display().to_string())?;
    print::note("readable by anyone who gets at this file");
    Ok(())
}

fn in_use(items: &[Item]) -> impl Iterator<Item = &Item> {
    items.iter().filter(|item| item.standing == Standing::Active)
}

fn sheet_of(items: &[Item], order: &ExportOrder) -> Sheet {
    let is_asked_for = |item: &&Item| order.item.is_empty() || order.item.contains(&item.id.0);
    let mut parts = Vec::new();
    for step in PlanStep::ALL {
        for item in in_use(items).filter(|item| item.content.kind().step() == step).filter(is_asked_for) {
            let fields = fields_of(&item.content, &order.field);
            if !fields.is_empty() {
                let heading = sentence_case(item.content.kind().word());
                parts.push(SheetPart { item: item.id.clone(), heading, fields });
            }
        }
    }
    let format = match order.format {
        SheetWord::Markdown => SheetFormat::Markdown,
        SheetWord::Html => SheetFormat::Html,
    };
    Sheet { title: "Recovery plan".to_owned(), language: "en".to_owned(), format, parts }
}

/// The fields that say anything, or those of them that were asked for.
fn fields_of(content: &Content, asked: &[String]) -> Vec<SheetField> {
    // Maps of texts, numbers and lists always have a form.
    let values = json!(content);
    let value = |name: &str| name.split('.').try_fold(&values, |value, part| value.get(part));
    let says_something =
        |name: &&String| !matches!(value(name), None | Some(Value::Null | Value::Bool(false)));
    let names = content.fields();
    names
        .iter()
        .filter(|name| asked.is_empty() || asked.contains(name))
        .filter(says_something)
        .map(|name| SheetField {
            field: name.clone(),
            label: sentence_case(name.rsplit('.').next().unwrap_or(name)),
            words: choice(name, value(name)),
        })
        .collect()
}

/// Fields whose values are choices, not the user's words.
const CHOICES: [&str; 19] = [
    "area", "often", "control", "side", "course", "lane", "about", "way", "decision", "capacity", "weight",
    "effort", "sort", "tag", "role", "rung", "need", "verdict", "shows_in",
];

/// What a choice is called: `not_now` as "not now".
fn choice(name: &str, value: Option<&Value>) -> BTreeMap<String, String> {
    let value = value.and_then(Value::as_str).filter(|_| CHOICES.contains(&name));
    value.map(|value| (value.to_owned(), value.replace('_', " "))).into_iter().collect()
}

/// `next_action` as "Next action".
fn sentence_case(word: &str) -> String {
    let words = word.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn heading(step: PlanStep) -> &'static str {
    match step {
        PlanStep::Triggers => "Triggers",
        PlanStep::Boundaries => "Boundaries",
        PlanStep::Recovery => "Productive recovery",
        PlanStep::Support => "Support",
        PlanStep::Motivation => "Motivation",
        PlanStep::Relapse => "Relapse prevention",
    }
}

fn in_words(item: &Item) -> String {
    let review = item.next_review.map(|day| format!(" (look again {day})")).unwrap_or_default();
    let kind = item.content.kind().word().replace('_', " ");
    let mut words = format!("- {kind}: {}{review}", item.content.title());
    if let Content::Trigger(trigger) = &item.content
        && !trigger.next_action.is_empty()
    {
        words.push_str(&format!("\n  {}", trigger.next_action));
    }
    words
}
