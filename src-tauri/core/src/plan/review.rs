//! When an item is to be looked at again, as long as the user has not said otherwise.
//!
//! Lengths are defaults of ours, each told on screen and free to change. Invariant: what is only for a while is looked at on
//! its last day.

use std::cmp::Reverse;

use super::{Content, Control, Item, ItemId, ReviewSpan, Standing};
use crate::time::LocalDay;

/// What cannot be moved now is left in peace for a quarter.
const SLOW_DAYS: u64 = 90;
/// A change or a tweak shows within a week whether it fits.
const CHANGE_DAYS: u64 = 7;
/// A habit needs two.
const HABIT_DAYS: u64 = 14;
/// After a talk, before what was said is forgotten.
const FOLLOW_UP_DAYS: u64 = 14;
/// Values, and whether the work fits, are looked at twice a year.
const HALF_YEAR_DAYS: u64 = 180;
const MONTH_DAYS: u64 = 28;
const WEEK_DAYS: u64 = 7;

/// The day on which an item begun today is to be looked at again; none where nothing is to come of it.
pub fn first_review(content: &Content, today: LocalDay) -> Option<LocalDay> {
    match content {
        Content::Trigger(one) => match (one.action_by, one.control) {
            (Some(day), _) => Some(day),
            (None, Control::NotNow) => today.after_days(SLOW_DAYS),
            (None, Control::Modifiable | Control::Partly) => None,
        },
        Content::Conversation(one) => one.on?.after_days(FOLLOW_UP_DAYS),
        Content::Change(_) | Content::Tweak(_) => today.after_days(CHANGE_DAYS),
        Content::Agreement(one) => Some(one.until),
        Content::RecoveryMode(one) => Some(one.until),
        Content::GentlerWeek(one) => Some(one.until),
        Content::Accommodation(one) => Some(one.until),
        Content::Person(one) => one.nudge_on(),
        Content::Group(one) => one.next_date?.before_days(1),
        Content::Habit(_) => today.after_days(HABIT_DAYS),
        Content::AreaScan(_) | Content::ThreeLines(_) => today.after_days(MONTH_DAYS),
        Content::PurposeStep(_) => today.after_days(WEEK_DAYS),
        Content::Review(one) => match one.span {
            ReviewSpan::Week => today.after_days(WEEK_DAYS),
            ReviewSpan::Month => today.after_days(MONTH_DAYS),
        },
        Content::Values(_) | Content::FitReview(_) => today.after_days(HALF_YEAR_DAYS),
        _ => None,
    }
}

/// The review after a change of the content: moved only where what it follows has moved.
pub fn review_after_change(
    before: &Content,
    set: Option<LocalDay>,
    after: &Content,
    today: LocalDay,
) -> Option<LocalDay> {
    let (was, is) = (first_review(before, today), first_review(after, today));
    if was == is { set } else { is }
}

/// Looks that are taken again and again: each is the next of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Series {
    Week,
    Month,
    Areas,
    Lines,
    Fit,
}

/// The series of a look and the day that it was taken on; none for what stands alone.
fn series(content: &Content) -> Option<(Series, LocalDay)> {
    match content {
        Content::Review(one) => match one.span {
            ReviewSpan::Week => Some((Series::Week, one.day)),
            ReviewSpan::Month => Some((Series::Month, one.day)),
        },
        Content::AreaScan(one) => Some((Series::Areas, one.day)),
        Content::ThreeLines(one) => Some((Series::Lines, one.day)),
        Content::FitReview(one) => Some((Series::Fit, one.day)),
        _ => None,
    }
}

/// Looks that have a date although a later one of their series was taken: the later one has it now.
pub fn superseded(items: &[Item]) -> Vec<ItemId> {
    let mut looks: Vec<(Series, LocalDay, &Item)> = items
        .iter()
        .filter(|item| item.standing != Standing::Archived)
        .filter_map(|item| series(&item.content).map(|(series, day)| (series, day, item)))
        .collect();
    looks.sort_by_key(|(_, day, item)| Reverse((*day, item.created_ms)));
    let is_later_than = |at: usize| looks[..at].iter().any(|(series, _, _)| *series == looks[at].0);
    let dated = (0..looks.len()).filter(|&at| looks[at].2.next_review.is_some());
    dated.filter(|&at| is_later_than(at)).map(|at| looks[at].2.id.clone()).collect()
}
