//! The vault's side of the charts: all that was said, read in one place.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::error::VaultError;
use super::{Vault, check_in_answers, check_in_days, check_in_pauses};
use crate::checkin::MomentTap;
use crate::insight::{Answer, WorkingDay};
use crate::plan::{Content, ItemId, Kind, MarkWhat};
use crate::time::LocalDay;
use crate::trends::{BoundaryDay, EstimatedTask, Said, Trends, trends};

/// Nobody checked in before.
const EARLIEST: NaiveDate = NaiveDate::MIN;

impl Vault {
    /// The 52 weeks that end with the week of `last`. `work`: the working day then.
    pub fn trends(&self, last: LocalDay, work: WorkingDay) -> Result<Trends, VaultError> {
        Ok(trends(&self.said()?, last, work))
    }

    fn said(&self) -> Result<Said, VaultError> {
        Ok(Said {
            answers: check_in_answers::counting_since(&self.connection, LocalDay(EARLIEST))?,
            marks: check_in_days::marks(&self.connection)?,
            paused: check_in_pauses::days(&self.connection)?,
            restarts: self.new_normals()?,
            taps: self.taps_since(LocalDay(EARLIEST))?.iter().filter_map(MomentTap::of_energy).collect(),
            tasks: self.estimated_tasks()?,
            boundaries: self.boundary_days()?,
        })
    }

    /// The days of signs that were called the new normal: from there on the usual begins anew.
    fn new_normals(&self) -> Result<Vec<LocalDay>, VaultError> {
        let answered = self.answered_signs()?.into_iter();
        Ok(answered.filter(|sign| sign.answer == Answer::NewNormal).map(|sign| sign.day).collect())
    }

    /// Of all boundaries, also those that were put away; the last mark of a day holds.
    fn boundary_days(&self) -> Result<Vec<(LocalDay, BoundaryDay)>, VaultError> {
        let items = self.plan_items(&[Kind::Boundary])?;
        let mut days: BTreeMap<(ItemId, LocalDay), BoundaryDay> = BTreeMap::new();
        for mark in self.plan_marks(None)? {
            let Some(item) = mark.item.filter(|id| items.iter().any(|item| item.id == *id)) else { continue };
            let how = match mark.what {
                MarkWhat::Kept => BoundaryDay::Kept,
                MarkWhat::Bent { .. } => BoundaryDay::Bent,
                _ => {
                    days.remove(&(item, mark.day));
                    continue;
                }
            };
            days.insert((item, mark.day), how);
        }
        Ok(days.into_iter().map(|((_, day), how)| (day, how)).collect())
    }

    /// Also those that were put away: what was done was done.
    fn estimated_tasks(&self) -> Result<Vec<EstimatedTask>, VaultError> {
        let items = self.plan_items(&[Kind::Priority])?.into_iter();
        let tasks = items.filter_map(|item| match item.content {
            Content::Priority(priority) if priority.done => Some(EstimatedTask {
                day: priority.day,
                estimated_minutes: priority.minutes?.try_into().ok()?,
                taken_minutes: priority.actual_minutes?.try_into().ok()?,
                what: priority.what,
            }),
            _ => None,
        });
        Ok(tasks.collect())
    }
}
