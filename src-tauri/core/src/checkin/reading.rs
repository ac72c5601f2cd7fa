//! The table of check-ins that [`super::csv`] writes, read back. It is hostile until it is read.
//!
//! Invariants: a row that is not understood is named, and then nothing of the table is used; an empty field is no answer, never
//! a zero.

use csv::{ReaderBuilder, StringRecord};

use super::{CheckInAnswer, CheckInDay, CheckInItem, CheckInWords, DayMark};
use crate::insight::table::BadRow;
use crate::time::LocalDay;

/// No longer words are kept of a day.
const LONGEST_WORDS: usize = 64 * 1024;
/// Ten lives of days: a table of more is none of ours.
const MOST_ROWS: usize = 250_000;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Day,
    Mark,
    Item(CheckInItem),
    DrainedBy,
    RestoredBy,
}

/// Whether the first line is the heading of such a table.
pub fn is_table(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let mut names = first.split(',').map(|name| name.trim().trim_matches('"'));
    names.next() == Some("day") && names.all(|name| column(name).is_some()) && first.contains(',')
}

/// The days of the table, in its order. A day after `today`, and a day that is there twice, is not understood.
pub fn read(text: &str, today: LocalDay) -> Result<Vec<CheckInDay>, BadRow> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let heading = reader.headers().ok().and_then(columns);
    let heading =
        heading.ok_or_else(|| bad(0, 1, "a heading that begins with day, of the columns of a check-in"))?;
    let mut days: Vec<CheckInDay> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for (row, record) in (1..).zip(reader.records()) {
        let record = record.map_err(|_| bad(row, row + 1, "a row of fields between commas"))?;
        let line = record.position().map_or(row + 1, |position| position.line() as usize);
        if row > MOST_ROWS {
            return Err(bad(row, line, &format!("at most {MOST_ROWS} rows")));
        }
        let day = day(&record, &heading, today).map_err(|expected| bad(row, line, &expected))?;
        if !seen.insert(day.day) {
            return Err(bad(row, line, "each day once"));
        }
        days.push(day);
    }
    Ok(days)
}

fn bad(row: usize, line: usize, expected: &str) -> BadRow {
    BadRow { row, line, expected: expected.to_owned() }
}

fn columns(heading: &StringRecord) -> Option<Vec<Column>> {
    let columns: Option<Vec<Column>> = heading.iter().map(|name| column(name.trim())).collect();
    let columns = columns.filter(|columns| columns.first() == Some(&Column::Day))?;
    let is_alone = |at: usize| !columns[..at].contains(&columns[at]);
    (0..columns.len()).all(is_alone).then_some(columns)
}

fn column(name: &str) -> Option<Column> {
    match name {
        "day" => Some(Column::Day),
        "mark" => Some(Column::Mark),
        "drained_by" => Some(Column::DrainedBy),
        "restored_by" => Some(Column::RestoredBy),
        item => CheckInItem::of_word(item).map(Column::Item),
    }
}

/// What a row says; what would have been expected where it is not understood.
fn day(record: &StringRecord, columns: &[Column], today: LocalDay) -> Result<CheckInDay, String> {
    if record.len() != columns.len() {
        return Err(format!("{} fields, not {}", columns.len(), record.len()));
    }
    let day = record.get(0).and_then(|field| field.trim().parse::<LocalDay>().ok());
    let day = day.ok_or("a day such as 2026-03-27")?;
    if day > today {
        return Err("a day that has come".to_owned());
    }
    let mut read = CheckInDay { day, answers: Vec::new(), words: CheckInWords::default(), mark: None };
    for (column, field) in columns.iter().zip(record.iter()) {
        match column {
            Column::Day => {}
            Column::Mark => read.mark = mark(field.trim())?,
            Column::DrainedBy => read.words.drained_by = words(field)?,
            Column::RestoredBy => read.words.restored_by = words(field)?,
            Column::Item(item) => read.answers.extend(answer(*item, field.trim())?),
        }
    }
    Ok(read)
}

fn mark(word: &str) -> Result<Option<DayMark>, String> {
    match word {
        "" => Ok(None),
        "sick" => Ok(Some(DayMark::Sick)),
        "leave" => Ok(Some(DayMark::Leave)),
        "other" => Ok(Some(DayMark::Other)),
        _ => Err("sick, leave, other or nothing as mark".to_owned()),
    }
}

fn words(field: &str) -> Result<String, String> {
    if field.len() > LONGEST_WORDS { Err("shorter words".to_owned()) } else { Ok(field.to_owned()) }
}

fn answer(item: CheckInItem, field: &str) -> Result<Option<CheckInAnswer>, String> {
    if field.is_empty() {
        return Ok(None);
    }
    let value = if item == CheckInItem::Sleep { half_hours(field) } else { field.parse().ok() };
    let value = value.filter(|value| *value <= item.most());
    let value = value.ok_or_else(|| match item {
        CheckInItem::Sleep => "hours from 0 to 24, in halves, as sleep".to_owned(),
        item => format!("a number from 0 to {} as {}", item.most(), item.word()),
    })?;
    Ok(Some(CheckInAnswer { item, value: Some(value) }))
}

fn half_hours(field: &str) -> Option<u8> {
    let halves = field.parse::<f64>().ok()? * 2.0;
    let is_whole = halves.fract() == 0.0 && (0.0..=f64::from(CheckInItem::Sleep.most())).contains(&halves);
    is_whole.then_some(halves as u8)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::checkin::csv;

    fn today() -> LocalDay {
        "2026-03-27".parse().unwrap()
    }

    #[test]
    fn what_was_written_is_read_back() {
        let said = |item, value| CheckInAnswer { item, value: Some(value) };
        let all = CheckInItem::ALL.iter().map(|item| said(*item, item.most())).collect();
        let words = CheckInWords {
            drained_by: "a call, \"the\"\nlong one".to_owned(),
            restored_by: "tea".to_owned(),
        };
        let days = [
            CheckInDay {
                day: "2026-03-26".parse().unwrap(),
                answers: all,
                words,
                mark: Some(DayMark::Other),
            },
            CheckInDay {
                day: today(),
                answers: vec![said(CheckInItem::Energy, 0), said(CheckInItem::Sleep, 15)],
                words: CheckInWords::default(),
                mark: None,
            },
        ];
        let text = csv(&days).unwrap();
        assert!(is_table(&text));
        assert_eq!(read(&text, today()).unwrap(), days);
    }

    #[test]
    fn a_row_that_is_not_understood_is_named_with_what_would_be() {
        for (text, row, line, hint) in [
            ("mood,day\n", 0, 1, "heading"),
            ("day,day\n", 0, 1, "heading"),
            ("day,vigour\n", 0, 1, "heading"),
            ("day,mood\n2026-03-27\n", 1, 2, "2 fields"),
            ("day,mood\n2026-03-26,5\n27.3.2026,5\n", 2, 3, "2026-03-27"),
            ("day,drained_by,mood\n2026-03-26,\"a\nb\",5\n2026-03-27,,11\n", 2, 4, "0 to 10 as mood"),
            ("day,mood\n2026-03-28,5\n", 1, 2, "that has come"),
            ("day,mood\n2026-03-27,5\n2026-03-27,6\n", 2, 3, "once"),
            ("day,mood\n2026-03-27,-1\n", 1, 2, "0 to 10"),
            ("day,mood\n2026-03-27,5.5\n", 1, 2, "0 to 10"),
            ("day,sleep\n2026-03-27,7.3\n", 1, 2, "in halves"),
            ("day,sleep\n2026-03-27,NaN\n", 1, 2, "in halves"),
            ("day,mark\n2026-03-27,ill\n", 1, 2, "sick"),
            ("day,moved\n2026-03-27,2\n", 1, 2, "0 to 1"),
        ] {
            let bad = read(text, today()).unwrap_err();
            assert_eq!((bad.row, bad.line), (row, line), "{text}: {bad}");
            assert!(bad.expected.contains(hint), "{text}: {bad}");
        }
    }
}
