//! The days that patterns are made of, and series of them.
//!
//! It does not know what is done with a series. Invariant: a day that was marked, or that lay in a pause, is in none, and
//! nothing is made up for a day without an answer.

use std::collections::BTreeSet;

use crate::checkin::{CheckInItem, CountingAnswer};
use crate::insight::{BadSeries, Observation, Scale, Series};
use crate::time::LocalDay;

/// The highest point of a scale.
const TOP: f64 = 10.0;

/// What the app itself saw of one day of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkedDay {
    pub day: LocalDay,
    /// Active at the computer, work or not.
    pub active_minutes: u32,
    /// Of them those after the closing of the day.
    pub after_hours_minutes: u32,
    /// Taken, or come by themselves.
    pub breaks: u32,
    pub closed_by_ritual: bool,
}

/// All that is known, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    pub answers: Vec<CountingAnswer>,
    pub worked: Vec<WorkedDay>,
    /// Marked as not counting, or in a pause.
    pub left_out: BTreeSet<LocalDay>,
}

impl Counted {
    pub fn counts(&self, day: LocalDay) -> bool {
        !self.left_out.contains(&day)
    }

    /// An item as it was answered.
    pub fn answered(&self, item: CheckInItem, scale: Scale) -> Result<Series, BadSeries> {
        let of_item = self.of(item);
        Series::new(scale, of_item.map(|(day, value)| Observation { day, value: f64::from(value) }))
    }

    /// The same item turned round, where a high answer is the worse one: higher is better in every series that signs look at.
    pub fn turned_round(&self, item: CheckInItem) -> Result<Series, BadSeries> {
        let of_item = self.of(item);
        let turned = of_item.map(|(day, value)| Observation { day, value: TOP - f64::from(value) });
        Series::new(Scale::ZeroToTen, turned)
    }

    /// An item that is asked the morning after, under the day that it is about.
    pub fn answered_the_day_after(&self, item: CheckInItem) -> Result<Series, BadSeries> {
        let about = self.of(item).filter_map(|(day, value)| {
            let day = day.before_days(1).filter(|day| self.counts(*day))?;
            Some(Observation { day, value: f64::from(value) })
        });
        Series::new(Scale::Unbounded, about)
    }

    /// Something that the app saw, on days of work.
    pub fn seen(&self, part: fn(&WorkedDay) -> f64) -> Result<Series, BadSeries> {
        let days = self.worked.iter().filter(|worked| self.counts(worked.day));
        Series::new(Scale::Unbounded, days.map(|worked| Observation { day: worked.day, value: part(worked) }))
    }

    fn of(&self, item: CheckInItem) -> impl Iterator<Item = (LocalDay, u8)> + '_ {
        let of_item = self.answers.iter().filter(move |(_, of, _)| *of == item);
        of_item.filter(|(day, _, _)| self.counts(*day)).map(|&(day, _, value)| (day, value))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(date: u32) -> LocalDay {
        format!("2026-03-{date:02}").parse().unwrap()
    }

    fn values(series: &Series) -> Vec<(LocalDay, f64)> {
        series.observations().map(|one| (one.day, one.value)).collect()
    }

    #[test]
    fn a_day_that_does_not_count_is_in_no_series_and_neither_is_the_morning_about_it() {
        let worked = |date| WorkedDay {
            day: day(date),
            active_minutes: 480,
            after_hours_minutes: 0,
            breaks: 4,
            closed_by_ritual: true,
        };
        let counted = Counted {
            answers: vec![
                (day(2), CheckInItem::SwitchedOff, 3),
                (day(2), CheckInItem::Drained, 2),
                (day(3), CheckInItem::SwitchedOff, 9),
                (day(3), CheckInItem::Drained, 10),
                (day(4), CheckInItem::SwitchedOff, 5),
            ],
            worked: vec![worked(2), worked(3)],
            left_out: [day(3)].into(),
        };
        let answered = counted.answered(CheckInItem::Drained, Scale::ZeroToTen).unwrap();
        assert_eq!(values(&answered), [(day(2), 2.0)]);
        assert_eq!(values(&counted.turned_round(CheckInItem::Drained).unwrap()), [(day(2), 8.0)]);
        let switched_off = counted.answered_the_day_after(CheckInItem::SwitchedOff).unwrap();
        assert_eq!(
            values(&switched_off),
            [(day(1), 3.0)],
            "what the 4th says of the evening of the 3rd is left out, too"
        );
        assert_eq!(values(&counted.seen(|worked| f64::from(worked.breaks)).unwrap()), [(day(2), 4.0)]);
    }
}
