//! A sheet of paper from the plan: only the fields that were ticked, with labels that the caller gives.
//!
//! It knows no language: labels and the words for choices come with the request. Invariant: nothing is on a sheet that the
//! request does not name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{Item, ItemId};

/// What is to be on a sheet, in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sheet {
    pub title: String,
    /// Of its words, as a tag such as `de`.
    pub language: String,
    pub format: SheetFormat,
    pub parts: Vec<SheetPart>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetFormat {
    Markdown,
    /// A whole page that needs nothing else.
    Html,
}

/// The ticked fields of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetPart {
    pub item: ItemId,
    /// Above them; none where empty.
    pub heading: String,
    pub fields: Vec<SheetField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetField {
    /// As it is called in the documents; one within another as `plan.cue`.
    pub field: String,
    /// Before its value; none where empty.
    pub label: String,
    /// For a choice: what its values are called.
    pub words: BTreeMap<String, String>,
}

/// One field as it stands on paper.
enum Shown {
    Text(String),
    List(Vec<String>),
}

/// The sheet as text. Parts of items that are not there, and fields that are empty or unknown, are left out.
pub fn render(sheet: &Sheet, items: &[Item]) -> String {
    let parts = sheet.parts.iter().filter_map(|part| {
        let item = items.iter().find(|item| item.id == part.item)?;
        // An item is a map of texts, numbers and lists: it always has a form.
        let content = serde_json::to_value(&item.content).ok()?;
        let fields: Vec<(&str, Shown)> =
            part.fields.iter().filter_map(|field| Some((&*field.label, shown(&content, field)?))).collect();
        (!fields.is_empty()).then_some((&*part.heading, fields))
    });
    match sheet.format {
        SheetFormat::Markdown => markdown(&sheet.title, parts),
        SheetFormat::Html => html(sheet, parts),
    }
}

fn shown(content: &Value, field: &SheetField) -> Option<Shown> {
    let value = field.field.split('.').try_fold(content, |value, name| value.get(name))?;
    match value {
        Value::Array(values) => {
            let lines: Vec<String> = values.iter().filter_map(|value| line(value, field)).collect();
            (!lines.is_empty()).then_some(Shown::List(lines))
        }
        value => line(value, field).map(Shown::Text),
    }
}

/// A value in a line; of a record its values one after another.
fn line(value: &Value, field: &SheetField) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => field.words.get(text).unwrap_or(text).clone(),
        Value::Bool(_) | Value::Number(_) => {
            let text = value.to_string();
            field.words.get(&text).cloned().unwrap_or(text)
        }
        Value::Array(values) => joined(values.iter(), field),
        Value::Object(values) => joined(values.values(), field),
    };
    (!text.trim().is_empty()).then_some(text)
}

fn joined<'a>(values: impl Iterator<Item = &'a Value>, field: &SheetField) -> String {
    values.filter_map(|value| line(value, field)).collect::<Vec<_>>().join(" · ")
}

type Part<'a> = (&'a str, Vec<(&'a str, Shown)>);

fn markdown<'a>(title: &str, parts: impl Iterator<Item = Part<'a>>) -> String {
    let mut text = format!("# {title}\n");
    for (heading, fields) in parts {
        if !heading.is_empty() {
            text.push_str(&format!("\n## {heading}\n"));
        }
        for (label, shown) in fields {
            if !label.is_empty() {
                text.push_str(&format!("\n**{label}**\n"));
            }
            match shown {
                // The user's own words, which may well be Markdown.
                Shown::Text(words) => text.push_str(&format!("\n{words}\n")),
                Shown::List(lines) => {
                    text.push('\n');
                    lines.iter().for_each(|line| text.push_str(&format!("- {line}\n")));
                }
            }
        }
    }
    text
}

const STYLE: &str = "body{font:11pt/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}\
    h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.6rem 0 .3rem}h3{font-size:1rem;margin:1rem 0 0}p{margin:.2rem 0;white-space:pre-wrap;overflow-wrap:anywhere}";

fn html<'a>(sheet: &Sheet, parts: impl Iterator<Item = Part<'a>>) -> String {
    let (title, language) = (escaped(&sheet.title), escaped(&sheet.language));
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    for (heading, fields) in parts {
        if !heading.is_empty() {
            text.push_str(&format!("<h2>{}</h2>\n", escaped(heading)));
        }
        for (label, shown) in fields {
            if !label.is_empty() {
                text.push_str(&format!("<h3>{}</h3>\n", escaped(label)));
            }
            match shown {
                Shown::Text(words) => text.push_str(&format!("<p>{}</p>\n", escaped(&words))),
                Shown::List(lines) => {
                    let lines: String =
                        lines.iter().map(|line| format!("<li>{}</li>\n", escaped(line))).collect();
                    text.push_str(&format!("<ul>\n{lines}</ul>\n"));
                }
            }
        }
    }
    text.push_str("</body>\n</html>\n");
    text
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
