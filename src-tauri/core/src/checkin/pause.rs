//! How long a pause of whole days lasts: to the day roll after its last day.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::time::{LocalDay, MinuteOfDay, instant_of};

/// The minutes from `now` to the end of a pause, never less than one.
pub fn pause_minutes(last: LocalDay, rolls_at: MinuteOfDay, zone: Tz, now: DateTime<Utc>) -> u32 {
    let ends = last.after_days(1).map(|next| instant_of(zone, next.0, rolls_at));
    let minutes = ends.map_or(1, |ends| (ends - now).num_minutes());
    u32::try_from(minutes).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_pause_ends_as_the_day_after_its_last_one_begins() {
        let rolls_at = "04:00".parse().unwrap();
        for (last, now, minutes) in [
            ("2026-03-27", "2026-03-27T17:00:00Z", 10 * 60),
            // The clocks change on the 29th.
            ("2026-03-29", "2026-03-27T17:00:00Z", (2 * 24 + 9) * 60),
            ("2026-03-20", "2026-03-27T17:00:00Z", 1),
        ] {
            let (last, now) = (last.parse().unwrap(), now.parse().unwrap());
            assert_eq!(pause_minutes(last, rolls_at, Tz::Europe__Berlin, now), minutes, "{last}");
        }
    }
}
