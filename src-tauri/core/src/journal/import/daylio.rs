//! Daylio's CSV: a mood by name, activities between bars, and perhaps a note.

use chrono::NaiveDate;
use chrono_tz::Tz;
use csv::{ReaderBuilder, StringRecord};

use super::check_ins::DayMoods;
use super::draft::{Draft, Names, moment, titled};
use super::error::ImportError;
use super::html;
use super::jrnl_json::time_of;
use super::{Hints, Parsed};
use crate::journal::Entry;
use crate::time::LocalDay;
use crate::view::{ImportFormat, MoodMeaning};

/// The columns by what the first line calls them; their order has changed over the years.
struct Columns {
    /// `full_date`, or a year beside a day and month in words.
    full_date: Option<usize>,
    year: Option<usize>,
    date: Option<usize>,
    time: usize,
    mood: usize,
    activities: Option<usize>,
    title: Option<usize>,
    note: Option<usize>,
}

pub(super) fn is_daylio(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default().to_lowercase();
    ["time", "mood", "activities"].iter().all(|column| first.contains(column)) && first.contains(',')
}

pub(super) fn read(text: &str, hints: &Hints) -> Result<Parsed, ImportError> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let columns = reader.headers().ok().and_then(Columns::of).ok_or(ImportError::NotThatFormat)?;
    let mut parsed = Parsed::new(ImportFormat::Daylio);
    let mut names = Names::new("daylio");
    let mut moods = DayMoods::new(hints.today);
    for record in reader.records() {
        let row = record.map_err(|_| ImportError::NotThatFormat)?;
        let mood = row.get(columns.mood).unwrap_or_default().trim();
        let meaning = if mood.is_empty() { Some(None) } else { hints.moods.meaning(mood) };
        match meaning {
            None if !parsed.unmapped_moods.iter().any(|known| known == mood) => {
                parsed.unmapped_moods.push(mood.to_owned());
            }
            Some(meaning) if !mood.is_empty() && !parsed.moods.iter().any(|known| known.name == mood) => {
                parsed.moods.push(MoodMeaning { name: mood.to_owned(), mood: meaning });
            }
            _ => {}
        }
        let entry = columns.entry(&row, meaning.flatten(), hints.zone, &mut names);
        if let (Some(day), Some(mood)) = (columns.day_of(&row), meaning.flatten()) {
            moods.add(day, mood);
        }
        parsed.take(entry)?;
    }
    parsed.check_ins = moods.check_ins();
    Ok(parsed)
}

impl Columns {
    fn of(first: &StringRecord) -> Option<Columns> {
        let at = |name: &str| first.iter().position(|column| column.trim().eq_ignore_ascii_case(name));
        let columns = Columns {
            full_date: at("full_date"),
            year: at("year"),
            date: at("date"),
            time: at("time")?,
            mood: at("mood")?,
            activities: at("activities"),
            title: at("note_title"),
            note: at("note"),
        };
        (columns.full_date.is_some() || (columns.year.is_some() && columns.date.is_some())).then_some(columns)
    }

    fn entry(&self, row: &StringRecord, mood: Option<u8>, zone: Tz, names: &mut Names) -> Option<Entry> {
        let field = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim();
        let day = self.day(&field)?;
        let local = day.and_time(time_of(field(Some(self.time)))?);
        let activities: Vec<String> = field(self.activities)
            .split('|')
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !tag.is_empty())
            .collect();
        let note = titled(&html::to_markdown(field(self.title)), &html::to_markdown(field(self.note)));
        let name = field(Some(self.mood));
        // Without a note the mood itself is what was said.
        let body = if note.is_empty() { name.to_owned() } else { note };
        if body.is_empty() && activities.is_empty() {
            return None;
        }
        let when = local.format("%Y-%m-%d %H:%M").to_string();
        let id = names.of(&[&when, name, &activities.join("|"), &body]);
        let at = moment(local, zone)?;
        Some(Draft { at, modified: None, day: LocalDay(day), zone, tags: activities, mood, body }.entry(id))
    }

    fn day_of(&self, row: &StringRecord) -> Option<LocalDay> {
        self.day(&|at| at.and_then(|at| row.get(at)).unwrap_or_default().trim()).map(LocalDay)
    }

    fn day<'a>(&self, field: &impl Fn(Option<usize>) -> &'a str) -> Option<NaiveDate> {
        if self.full_date.is_some() {
            return NaiveDate::parse_from_str(field(self.full_date), "%Y-%m-%d").ok();
        }
        // Older exports: `2018` beside `18 May` or `May 18`.
        let (year, date) = (field(self.year), field(self.date));
        let forms = ["%Y %d %B", "%Y %B %d"];
        forms.iter().find_map(|form| NaiveDate::parse_from_str(&format!("{year} {date}"), form).ok())
    }
}
