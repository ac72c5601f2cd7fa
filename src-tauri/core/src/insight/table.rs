//! Check-ins as a small table of text: a date and numbers by row, a field left empty where nothing was said.
//!
//! It does not know where the text comes from. Invariant: a row that is not understood is named, and nothing of the table
//! is used.

use super::series::{Observation, Scale, Series};
use crate::time::LocalDay;

/// Which row was not understood, and what would have been.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("row {row} (line {line} of the file): expected {expected}")]
pub struct BadRow {
    /// Counted without the heading, from 1.
    pub row: usize,
    pub line: usize,
    pub expected: String,
}

/// One column of numbers.
pub struct Column {
    pub name: &'static str,
    pub scale: Scale,
}

/// What a table says.
#[derive(Debug)]
pub struct Table<const COLUMNS: usize> {
    /// One for each column, in their order.
    pub series: [Series; COLUMNS],
    /// Of the last row, also where it holds no number.
    pub last_day: Option<LocalDay>,
}

/// Reads a table whose first line names `date` and then the columns; a table may also begin with its first day.
pub fn read<const COLUMNS: usize>(text: &str, columns: &[Column; COLUMNS]) -> Result<Table<COLUMNS>, BadRow> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Split here and not by a CSV reader, because no field may hold a comma or a line end, and lines are to be counted.
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let mut rows = lines.map(|(at, line)| (at + 1, fields(line))).peekable();
    match rows.peek() {
        Some((_, first)) if is_heading(first, columns) => drop(rows.next()),
        Some((_, first)) if begins_with_a_day(first) => {}
        _ => return Err(BadRow { row: 0, line: 1, expected: format!("the heading {}", heading(columns)) }),
    }
    let mut table =
        Table { series: columns.each_ref().map(|column| Series::empty(column.scale)), last_day: None };
    for (row, (line, fields)) in rows.enumerate() {
        table.take_row(&fields, columns).map_err(|expected| BadRow { row: row + 1, line, expected })?;
    }
    Ok(table)
}

/// Some programs put every field between quotes.
fn fields(line: &str) -> Vec<&str> {
    line.split(',').map(|field| field.trim().trim_matches('"').trim()).collect()
}

fn begins_with_a_day(fields: &[&str]) -> bool {
    fields.first().is_some_and(|field| day(field).is_ok())
}

fn heading(columns: &[Column]) -> String {
    std::iter::once("date").chain(columns.iter().map(|column| column.name)).collect::<Vec<_>>().join(",")
}

fn is_heading(first: &[&str], columns: &[Column]) -> bool {
    let mut names = std::iter::once("date").chain(columns.iter().map(|column| column.name));
    first.len() == columns.len() + 1
        && first.iter().all(|field| names.next().is_some_and(|name| field.eq_ignore_ascii_case(name)))
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// Adds what a row says; what would have been expected where it is not understood.
    fn take_row(&mut self, fields: &[&str], columns: &[Column; COLUMNS]) -> Result<(), String> {
        let [first, numbers @ ..] = fields else { return Err(heading(columns)) };
        if numbers.len() != COLUMNS {
            return Err(format!("{} fields, {}, not {}", COLUMNS + 1, heading(columns), fields.len()));
        }
        let day = day(first)?;
        match self.last_day {
            Some(last) if last == day => return Err(format!("one row a day, but {day} comes twice")),
            Some(last) if last > day => {
                return Err(format!("days in their order, but {day} comes after {last}"));
            }
            _ => self.last_day = Some(day),
        }
        for ((field, column), series) in numbers.iter().zip(columns).zip(&mut self.series) {
            if field.is_empty() {
                continue;
            }
            let value = field.parse().map_err(|_| expected(column))?;
            series.push(Observation { day, value }).map_err(|_| expected(column))?;
        }
        Ok(())
    }
}

fn day(field: &str) -> Result<LocalDay, String> {
    let day = if field.len() == "2026-03-27".len() { field.parse().ok() } else { None };
    day.ok_or_else(|| "a date such as 2026-03-27 that exists".to_owned())
}

fn expected(column: &Column) -> String {
    let range = match column.scale {
        Scale::ZeroToTen => "a number from 0 to 10",
        Scale::OneToFive => "a number from 1 to 5",
        Scale::Unbounded => "a number",
    };
    format!("{range} or nothing as {}", column.name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const COLUMNS: [Column; 2] = [
        Column { name: "energy", scale: Scale::ZeroToTen },
        Column { name: "factor", scale: Scale::Unbounded },
    ];

    #[test]
    fn an_empty_field_is_a_number_that_was_not_said() {
        let text = "\u{feff}Date, energy,factor\r\n2026-03-01,4,\r\n2026-03-02,,7.5\r\n\n2026-03-03,,\r\n";
        let table = read(text, &COLUMNS).unwrap();
        let said = |at: usize| table.series[at].observations().map(|one| one.value).collect::<Vec<_>>();
        assert_eq!((said(0), said(1)), (vec![4.0], vec![7.5]));
        assert_eq!(table.last_day, Some("2026-03-03".parse().unwrap()));
    }

    #[test]
    fn a_bad_row_is_named_with_what_was_expected() {
        for (rows, row, line, expected) in [
            ("", 0, 1, "heading date,energy,factor"),
            ("date,value\n2026-03-01,4\n", 0, 1, "heading date,energy,factor"),
            ("date,energy,factor\n2026-03-01,4\n", 1, 2, "3 fields"),
            ("date,energy,factor\n2026-03-01,4,1\n\n2026-02-29,4,1\n", 2, 4, "that exists"),
            ("date,energy,factor\n26-3-1,4,1\n", 1, 2, "a date such as"),
            ("date,energy,factor\n2026-03-01,4,1\n2026-03-01,4,1\n", 2, 3, "2026-03-01 comes twice"),
            (
                "date,energy,factor\n2026-03-01,4,1\n2026-02-28,4,1\n",
                2,
                3,
                "2026-02-28 comes after 2026-03-01",
            ),
            ("date,energy,factor\n2026-03-01,11,1\n", 1, 2, "from 0 to 10 or nothing as energy"),
            ("date,energy,factor\n2026-03-01,NaN,1\n", 1, 2, "from 0 to 10 or nothing as energy"),
            ("date,energy,factor\n2026-03-01,4,inf\n", 1, 2, "a number or nothing as factor"),
            ("date,energy,factor\n2026-03-01,4,yes\n", 1, 2, "a number or nothing as factor"),
        ] {
            let error = read(rows, &COLUMNS).err().unwrap();
            assert_eq!((error.row, error.line), (row, line), "{rows:?}: {error}");
            assert!(error.expected.contains(expected), "{rows:?}: {error}");
        }
    }
}
