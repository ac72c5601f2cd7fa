//! Which look back is offered now.
//!
//! A week has its own from Friday on, a month from its last Friday on; what was missed is not owed. Invariant: an empty plan is
//! asked for nothing, and nothing here says to stay or to leave.

use chrono::DateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checkin::{is_monthly_due, is_weekly_due};
use crate::insight::{Answered, asks_for_fit_review};
use crate::plan::{Content, Item, ReviewSpan, Standing};
use crate::time::LocalDay;

/// Between two looks at the fit, unless signs ask for one earlier.
const FIT_DAYS: i64 = 180;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewsDue {
    pub week: bool,
    pub month: bool,
    /// Why the look at the fit is offered; none while it is not.
    pub fit: Option<FitOccasion>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FitOccasion {
    /// Two early signs were found true within half a year, and no look at the fit has followed.
    TwoSigns,
    /// The last one, or else the beginning of the plan, is half a year ago.
    HalfYear,
}

pub(super) fn due(items: &[Item], signs: &[Answered], today: LocalDay) -> ReviewsDue {
    let last = |span| looks(items, span).filter(|day| *day <= today).max();
    let is_begun = !items.is_empty();
    ReviewsDue {
        week: is_begun && is_weekly_due(today, last(ReviewSpan::Week)),
        month: is_begun && is_monthly_due(today, last(ReviewSpan::Month)),
        fit: fit(items, signs, today),
    }
}

fn looks(items: &[Item], span: ReviewSpan) -> impl Iterator<Item = LocalDay> + '_ {
    let kept = items.iter().filter(|item| item.standing != Standing::Archived);
    kept.filter_map(move |item| match &item.content {
        Content::Review(review) if review.span == span => Some(review.day),
        _ => None,
    })
}

fn fit(items: &[Item], signs: &[Answered], today: LocalDay) -> Option<FitOccasion> {
    let looks = items.iter().filter_map(|item| match &item.content {
        Content::FitReview(one) => Some(one.day),
        _ => None,
    });
    let last = looks.filter(|day| *day <= today).max();
    // What was answered before the last look has been looked at.
    let since: Vec<Answered> =
        signs.iter().filter(|sign| last.is_none_or(|last| sign.day > last)).copied().collect();
    if asks_for_fit_review(&since, today) {
        return Some(FitOccasion::TwoSigns);
    }
    let begun = || items.iter().map(|item| day_of(item.created_ms)).min();
    let from = last.or_else(begun)?;
    ((today.0 - from.0).num_days() >= FIT_DAYS).then_some(FitOccasion::HalfYear)
}

/// By universal time: half a year does not hang on the hour.
fn day_of(at_ms: i64) -> LocalDay {
    LocalDay(DateTime::from_timestamp_millis(at_ms).unwrap_or_default().date_naive())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::insight::Answer;
    use crate::plan::{FitReview, ItemId, Keep, Review};

    fn day(text: &str) -> LocalDay {
        text.parse().unwrap()
    }

    /// Of the first of January.
    fn item(content: Content) -> Item {
        Item {
            id: ItemId("0".repeat(32)),
            created_ms: day("2026-01-01").0.and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp_millis(),
            changed_ms: 0,
            next_review: None,
            standing: Standing::Active,
            content,
        }
    }

    fn keep() -> Item {
        item(Content::Keep(Keep { what: "words".to_owned() }))
    }

    fn review(span: ReviewSpan, on: &str) -> Item {
        let words = || "words".to_owned();
        item(Content::Review(Review {
            day: day(on),
            span,
            went_well: words(),
            was_hard: words(),
            next: words(),
        }))
    }

    #[test]
    fn a_week_and_a_month_are_offered_from_their_friday_on_until_they_were_looked_at() {
        let kept = [keep(), review(ReviewSpan::Week, "2026-03-27"), review(ReviewSpan::Month, "2026-02-27")];
        for (items, on, week, month) in [
            (&kept[..0], "2026-03-27", false, false),
            (&kept[..1], "2026-03-26", false, false),
            (&kept[..1], "2026-03-27", true, true),
            (&kept[..1], "2026-04-03", true, false),
            (&kept[..2], "2026-03-27", false, true),
            (&kept[..2], "2026-04-03", true, false),
            (&kept[..3], "2026-03-29", false, true),
        ] {
            let due = due(items, &[], day(on));
            assert_eq!((due.week, due.month), (week, month), "{} items on {on}", items.len());
        }
        let away = Item { standing: Standing::Archived, ..kept[1].clone() };
        assert!(due(&[keep(), away], &[], day("2026-03-28")).week, "one that was put away is no look");
    }

    #[test]
    fn the_fit_is_offered_after_two_true_signs_that_no_look_has_followed_and_else_twice_a_year() {
        let said = |answer, on: &str| Answered { answer, day: day(on) };
        let twice = [said(Answer::True, "2026-03-01"), said(Answer::True, "2026-05-01")];
        let once = [said(Answer::True, "2026-03-01"), said(Answer::NotForMe, "2026-05-01")];
        let looked = |on: &str| {
            let words = || "words".to_owned();
            let content =
                FitReview { day: day(on), role: words(), priorities: words(), expectations: words() };
            [keep(), item(Content::FitReview(content))]
        };
        let fit = |items: &[Item], signs: &[Answered], on: &str| due(items, signs, day(on)).fit;
        assert_eq!(fit(&[keep()], &twice, "2026-05-01"), Some(FitOccasion::TwoSigns));
        assert_eq!(fit(&[keep()], &once, "2026-05-01"), None);
        assert_eq!(fit(&looked("2026-05-02"), &twice, "2026-05-03"), None, "they were looked at");
        assert_eq!(fit(&looked("2026-04-01"), &twice, "2026-05-03"), None, "one of them was");
        assert_eq!(fit(&[keep()], &[], "2026-06-29"), None);
        assert_eq!(fit(&[keep()], &[], "2026-06-30"), Some(FitOccasion::HalfYear));
        assert_eq!(fit(&looked("2026-06-01"), &[], "2026-06-30"), None);
        assert_eq!(fit(&[], &[], "2026-06-30"), None, "an empty plan asks for nothing");
    }
}
