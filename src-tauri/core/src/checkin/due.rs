//! When the weekly and the monthly items are asked: from Friday on, and from the last Friday of a month on, once.

use chrono::{Datelike, Weekday};

use crate::time::LocalDay;

/// `answered`: the last day with a weekly answer.
pub fn is_weekly_due(today: LocalDay, answered: Option<LocalDay>) -> bool {
    let is_late_in_week = matches!(today.0.weekday(), Weekday::Fri | Weekday::Sat | Weekday::Sun);
    is_late_in_week && answered.is_none_or(|day| day.0.iso_week() != today.0.iso_week())
}

/// `answered`: the last day with a monthly answer.
pub fn is_monthly_due(today: LocalDay, answered: Option<LocalDay>) -> bool {
    let month = |day: LocalDay| (day.0.year(), day.0.month());
    is_from_last_friday_on(today) && answered.is_none_or(|day| month(day) != month(today))
}

fn is_from_last_friday_on(today: LocalDay) -> bool {
    let since_friday = u64::from((today.0.weekday().num_days_from_monday() + 3) % 7);
    let friday = today.before_days(since_friday);
    let next = friday.and_then(|friday| friday.after_days(7));
    let is_this_month = |day: LocalDay| day.0.month() == today.0.month();
    friday.is_some_and(is_this_month) && !next.is_some_and(is_this_month)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> LocalDay {
        text.parse().unwrap()
    }

    #[test]
    fn the_week_is_asked_about_from_friday_on_until_it_is_answered() {
        let due: Vec<u32> =
            (23..=31).filter(|date| is_weekly_due(day(&format!("2026-03-{date}")), None)).collect();
        assert_eq!(due, [27, 28, 29]);
        assert!(!is_weekly_due(day("2026-03-28"), Some(day("2026-03-27"))));
        assert!(is_weekly_due(day("2026-03-27"), Some(day("2026-03-22"))), "that was the week before");
    }

    #[test]
    fn the_month_is_asked_about_from_its_last_friday_on_until_it_is_answered() {
        let due: Vec<u32> =
            (1..=31).filter(|date| is_monthly_due(day(&format!("2026-03-{date:02}")), None)).collect();
        assert_eq!(due, [27, 28, 29, 30, 31]);
        assert!(!is_monthly_due(day("2026-03-29"), Some(day("2026-03-27"))));
        assert!(is_monthly_due(day("2026-03-29"), Some(day("2026-02-27"))));
        assert!(!is_monthly_due(day("2026-04-01"), Some(day("2026-03-27"))));
        assert!(!is_monthly_due(day("2026-04-02"), None), "its last Friday is the 24th");
    }
}
