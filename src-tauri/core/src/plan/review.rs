//! When an item is to be looked at again, as long as the user has not said otherwise.
//!
//! Lengths are defaults of ours, each told on screen and free to change. Invariant: what is only for a while is looked at on
//! its last day.

use super::{Content, Control, ReviewSpan};
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
