//! The vault's side of the day's plan: what the methods need of it, read in one place.

use super::Vault;
use super::error::VaultError;
use crate::day_plan::{DAYS_OF_ANSWERS, DAYS_OF_TAPS, DayPlan, Known, day_plan};
use crate::plan::{self, Today};
use crate::view::DayPreview;

impl Vault {
    /// What of the plan is for today. `hours`: how the day goes under the user's settings.
    pub fn day_plan(&self, today: &Today, hours: &DayPreview) -> Result<DayPlan, VaultError> {
        let since = |days| today.day.before_days(days).unwrap_or(today.day);
        let (items, marks) = (self.plan_items(&[])?, self.plan_marks(None)?);
        let known = Known {
            day: today.day,
            zone: today.zone,
            hours,
            taps: &self.taps_since(since(DAYS_OF_TAPS))?,
            answers: &self.counting_answers(since(DAYS_OF_ANSWERS))?,
        };
        Ok(day_plan(&items, &plan::view(&items, &marks, today), &known))
    }
}
