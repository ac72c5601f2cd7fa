//! What a person said of themselves, day by day, checked once so that no method has to doubt it.
//!
//! It does not know what a number means. Invariant: days rise, none comes twice, and every value is finite and on its
//! scale; a missing day is absent, never filled in.

use chrono::Datelike;

use crate::time::LocalDay;

/// One number of one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    pub day: LocalDay,
    pub value: f64,
}

/// Which numbers a slider offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    ZeroToTen,
    OneToFive,
    /// For factors: hours, minutes, counts, yes as 1 and no as 0.
    Unbounded,
}

/// Why numbers are no series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSeries {
    #[error("{0} comes after a later day: expected days in their order")]
    OutOfOrder(LocalDay),
    #[error("{0} is there twice: expected one number a day")]
    Twice(LocalDay),
    #[error("the value of {0} is no number")]
    NotANumber(LocalDay),
    #[error("the value of {0} is not on its scale")]
    OffTheScale(LocalDay),
}

/// Numbers of different days, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    scale: Scale,
    points: Vec<Point>,
}

/// An observation as the methods count: in days since some day, with its weekday.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) day: i32,
    pub(super) value: f64,
    pub(super) local: LocalDay,
}

impl Point {
    /// 0 is Monday.
    pub(super) fn weekday(&self) -> usize {
        self.local.0.weekday().num_days_from_monday() as usize
    }
}

/// Days since a fixed one.
pub(super) fn number(day: LocalDay) -> i32 {
    day.0.num_days_from_ce()
}

impl Scale {
    pub fn holds(self, value: f64) -> bool {
        match self {
            Scale::ZeroToTen => (0.0..=10.0).contains(&value),
            Scale::OneToFive => (1.0..=5.0).contains(&value),
            Scale::Unbounded => value.is_finite(),
        }
    }
}

impl Series {
    /// Takes numbers whose days rise. Days that do not count (sick, leave) are for the caller to leave out.
    pub fn new(
        scale: Scale,
        observations: impl IntoIterator<Item = Observation>,
    ) -> Result<Series, BadSeries> {
        let mut series = Series::empty(scale);
        observations.into_iter().try_for_each(|observation| series.push(observation))?;
        Ok(series)
    }

    pub(super) fn empty(scale: Scale) -> Series {
        Series { scale, points: Vec::new() }
    }

    pub(super) fn push(&mut self, Observation { day, value }: Observation) -> Result<(), BadSeries> {
        if !value.is_finite() {
            return Err(BadSeries::NotANumber(day));
        }
        if !self.scale.holds(value) {
            return Err(BadSeries::OffTheScale(day));
        }
        match self.points.last() {
            Some(last) if last.local == day => Err(BadSeries::Twice(day)),
            Some(last) if last.local > day => Err(BadSeries::OutOfOrder(day)),
            _ => {
                self.points.push(Point { day: number(day), value, local: day });
                Ok(())
            }
        }
    }

    /// The same without what was said on some days.
    pub fn without(&self, days: &[LocalDay]) -> Series {
        let kept = self.points.iter().filter(|point| !days.contains(&point.local));
        Series { scale: self.scale, points: kept.copied().collect() }
    }

    pub fn scale(&self) -> Scale {
        self.scale
    }

    pub fn len(&self) -> usize {
        self.points.len()
    }

    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    pub fn first_day(&self) -> Option<LocalDay> {
        self.points.first().map(|point| point.local)
    }

    pub fn observations(&self) -> impl Iterator<Item = Observation> + '_ {
        self.points.iter().map(|point| Observation { day: point.local, value: point.value })
    }

    pub(super) fn points(&self) -> &[Point] {
        &self.points
    }
}

/// Those of `points`, which rise, whose day lies in the range, ends included.
pub(super) fn between(points: &[Point], first: i32, last: i32) -> &[Point] {
    let begin = points.partition_point(|point| point.day < first);
    let end = points.partition_point(|point| point.day <= last);
    points.get(begin..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn series(scale: Scale, of: &[(&str, f64)]) -> Result<Series, BadSeries> {
        Series::new(scale, of.iter().map(|&(day, value)| Observation { day: day.parse().unwrap(), value }))
    }

    #[test]
    fn each_kind_of_bad_numbers_has_its_own_reason() {
        let day: LocalDay = "2026-03-02".parse().unwrap();
        for (scale, value, second, expected) in [
            (Scale::ZeroToTen, 5.0, "2026-03-01", BadSeries::Twice("2026-03-01".parse().unwrap())),
            (Scale::ZeroToTen, 5.0, "2026-02-28", BadSeries::OutOfOrder("2026-02-28".parse().unwrap())),
            (Scale::Unbounded, f64::NAN, "2026-03-02", BadSeries::NotANumber(day)),
            (Scale::Unbounded, f64::INFINITY, "2026-03-02", BadSeries::NotANumber(day)),
            (Scale::ZeroToTen, 10.5, "2026-03-02", BadSeries::OffTheScale(day)),
            (Scale::ZeroToTen, -1.0, "2026-03-02", BadSeries::OffTheScale(day)),
            (Scale::OneToFive, 0.0, "2026-03-02", BadSeries::OffTheScale(day)),
        ] {
            assert_eq!(series(scale, &[("2026-03-01", 3.0), (second, value)]), Err(expected), "{value}");
        }
        assert_eq!(series(Scale::ZeroToTen, &[]).unwrap().len(), 0);
    }

    #[test]
    fn days_that_do_not_count_are_as_if_nothing_was_said() {
        let all = series(Scale::ZeroToTen, &[("2026-03-01", 3.0), ("2026-03-02", 0.0)]).unwrap();
        let kept = all.without(&["2026-03-02".parse().unwrap()]);
        assert_eq!(kept, series(Scale::ZeroToTen, &[("2026-03-01", 3.0)]).unwrap());
    }
}
