//! All check-ins as one table, for programs that read CSV: a row a day, a column an item.
//!
//! Invariant: what was not answered is an empty field, never a zero.

use super::{CheckInDay, CheckInItem, DayMark};

/// `days` in the order in which they shall stand. Hours of sleep stand as hours; yes and no as 1 and 0.
pub fn csv(days: &[CheckInDay]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let items = CheckInItem::ALL.iter().map(|item| item.word());
    writer.write_record(["day", "mark"].into_iter().chain(items).chain(["drained_by", "restored_by"]))?;
    for day in days {
        let mark = match day.mark {
            None => "",
            Some(DayMark::Sick) => "sick",
            Some(DayMark::Leave) => "leave",
            Some(DayMark::Other) => "other",
        };
        let mut row = vec![day.day.to_string(), mark.to_owned()];
        row.extend(CheckInItem::ALL.iter().map(|item| field(day, *item)));
        row.extend([day.words.drained_by.clone(), day.words.restored_by.clone()]);
        writer.write_record(row)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    // Only text went in.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn field(day: &CheckInDay, item: CheckInItem) -> String {
    let value = day.answers.iter().find(|answer| answer.item == item).and_then(|answer| answer.value);
    match value {
        None => String::new(),
        Some(half_hours) if item == CheckInItem::Sleep => (f64::from(half_hours) / 2.0).to_string(),
        Some(value) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::checkin::{CheckInAnswer, CheckInWords};

    #[test]
    fn a_day_is_a_row_and_what_was_not_answered_is_empty() {
        let said = |item, value| CheckInAnswer { item, value: Some(value) };
        let words = CheckInWords { drained_by: "a call, \"the\" long one".to_owned(), ..Default::default() };
        let day = CheckInDay {
            day: "2026-03-27".parse().unwrap(),
            answers: vec![
                said(CheckInItem::Energy, 0),
                said(CheckInItem::Sleep, 15),
                said(CheckInItem::AreaValues, 10),
            ],
            words,
            mark: Some(DayMark::Leave),
        };
        let text = csv(&[day]).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("day,mark,energy,switched_off,sleep,drained,"), "{}", lines[0]);
        assert!(lines[0].ends_with(",area_values,drained_by,restored_by"), "{}", lines[0]);
        assert_eq!(
            lines[1],
            "2026-03-27,leave,0,,7.5,,,,,,,,,,,,,,,,,,,,,,10,\"a call, \"\"the\"\" long one\","
        );
    }
}
