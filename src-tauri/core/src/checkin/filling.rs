//! Until when a day may be answered. What comes later belongs into the journal and not into statistics, because memory
//! colours it.

use chrono::{NaiveDateTime, NaiveTime};

use super::Occasion;
use crate::time::LocalDay;

/// Whether an item of `occasion` may be answered for `day` at the wall-clock time `civil` of the day `today`. A morning is
/// answered on its own day, all else until noon of the next.
pub fn may_fill(occasion: Occasion, day: LocalDay, today: LocalDay, civil: NaiveDateTime) -> bool {
    match occasion {
        Occasion::Morning => day == today,
        Occasion::Evening | Occasion::Weekly | Occasion::Monthly => {
            day == today || day < today && until(day).is_some_and(|until| civil < until)
        }
    }
}

/// None at the end of the calendar.
fn until(day: LocalDay) -> Option<NaiveDateTime> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    Some(day.after_days(1)?.0.and_time(noon))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_evening_may_be_filled_in_until_noon_of_the_next_day_and_a_morning_on_its_own_day() {
        let table = [
            // day, today, civil, evening, morning
            ("2026-03-27", "2026-03-27", "2026-03-27T18:00:00", true, true),
            ("2026-03-27", "2026-03-27", "2026-03-28T03:59:00", true, true),
            ("2026-03-27", "2026-03-28", "2026-03-28T11:59:59", true, false),
            ("2026-03-27", "2026-03-28", "2026-03-28T12:00:00", false, false),
            ("2026-03-26", "2026-03-27", "2026-03-28T02:00:00", false, false),
            ("2026-03-29", "2026-03-28", "2026-03-28T10:00:00", false, false),
            // A day that rolls at noon or later is still its own.
            ("2026-03-27", "2026-03-27", "2026-03-28T13:00:00", true, true),
        ];
        for (day, today, civil, evening, morning) in table {
            let (day, today, civil) = (day.parse().unwrap(), today.parse().unwrap(), civil.parse().unwrap());
            for occasion in [Occasion::Evening, Occasion::Weekly, Occasion::Monthly] {
                assert_eq!(may_fill(occasion, day, today, civil), evening, "{occasion:?} {day} at {civil}");
            }
            assert_eq!(may_fill(Occasion::Morning, day, today, civil), morning, "{day} at {civil}");
        }
    }
}
