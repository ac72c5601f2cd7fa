//! What marks add up to. Weeks begin on Monday.
//!
//! Invariant: a day without a mark is never counted as anything.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::overview::{AreaCount, BoundaryCount, DoneCount, WeekCount};
use super::{Area, AreaScan, Content, Item, ItemId, Kind, Mark, MarkWhat, OffWorkTag, Standing, YesNo};
use crate::settings::Work;
use crate::time::LocalDay;

const WEEKS_SHOWN: u32 = 4;
const WORKING_DAYS: u32 = 14;
/// So far back 14 working days are looked for; whoever works one day a week has them within it.
const FURTHEST: u64 = 120;
const MOST_OBSTACLES: usize = 5;

/// Whole weeks from the week of `day` to that of `today`; none where the day is to come in a later week.
pub(crate) fn weeks_ago(day: LocalDay, today: LocalDay) -> Option<u32> {
    let monday = |day: LocalDay| day.0.num_days_from_ce() - day.0.weekday().num_days_from_monday() as i32;
    u32::try_from((monday(today) - monday(day)) / 7).ok()
}

/// Whole days; none where the day is to come.
pub(super) fn days_ago(day: LocalDay, today: LocalDay) -> Option<u32> {
    u32::try_from((today.0 - day.0).num_days()).ok()
}

pub(super) fn within(day: LocalDay, today: LocalDay, days: u32) -> bool {
    days_ago(day, today).is_some_and(|ago| ago < days)
}

/// Notes of triggers by area, those that were put away too, and how the areas were at the last two scans.
pub(super) fn areas(items: &[Item], marks: &[Mark], today: LocalDay) -> Vec<AreaCount> {
    let area_of: BTreeMap<&ItemId, Area> = items
        .iter()
        .filter_map(|item| match &item.content {
            Content::Trigger(trigger) => Some((&item.id, trigger.area)),
            _ => None,
        })
        .collect();
    let felt = |area: Area, days: u32| {
        let of_area = |mark: &&Mark| mark.item.as_ref().and_then(|id| area_of.get(id)) == Some(&area);
        let noted = marks.iter().filter(|mark| matches!(mark.what, MarkWhat::Felt { .. }));
        noted.filter(of_area).filter(|mark| within(mark.day, today, days)).count() as u32
    };
    let mut scans: Vec<&AreaScan> = items
        .iter()
        .filter(|item| item.standing != Standing::Archived)
        .filter_map(|item| match &item.content {
            Content::AreaScan(scan) => Some(scan),
            _ => None,
        })
        .collect();
    scans.sort_by_key(|scan| std::cmp::Reverse(scan.day));
    let level = |area: Area, nth: usize| scans.get(nth).and_then(|scan| scan.level(area));
    Area::ALL
        .into_iter()
        .map(|area| AreaCount {
            area,
            last_4_weeks: felt(area, 28),
            last_12_weeks: felt(area, 84),
            level: level(area, 0),
            level_before: level(area, 1),
        })
        .collect()
}

/// How each active boundary went. Of several taps on a day the last one counts.
pub(super) fn boundaries(items: &[Item], marks: &[Mark], today: LocalDay, work: &Work) -> Vec<BoundaryCount> {
    let of_kind = items.iter().filter(|item| item.content.kind() == Kind::Boundary);
    of_kind
        .filter(|item| item.standing == Standing::Active)
        .map(|item| boundary(item, marks, today, work))
        .collect()
}

fn boundary(item: &Item, marks: &[Mark], today: LocalDay, work: &Work) -> BoundaryCount {
    let mut by_day: BTreeMap<LocalDay, &MarkWhat> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.item.as_ref() == Some(&item.id)) {
        by_day.insert(mark.day, &mark.what);
    }
    let mut weeks = vec![WeekCount::default(); WEEKS_SHOWN as usize];
    let mut obstacles: Vec<String> = Vec::new();
    for (day, what) in by_day.iter().rev() {
        let week = weeks_ago(*day, today).and_then(|ago| weeks.get_mut(ago as usize));
        let Some(week) = week else { continue };
        match what {
            MarkWhat::Kept => week.kept += 1,
            MarkWhat::Bent { because } => {
                week.bent += 1;
                let because = because.trim();
                if !because.is_empty() && !obstacles.iter().any(|known| known == because) {
                    obstacles.push(because.to_owned());
                }
            }
            _ => {}
        }
    }
    obstacles.truncate(MOST_OBSTACLES);
    let kept = |day: &LocalDay| matches!(by_day.get(day), Some(MarkWhat::Kept));
    let kept_of_14 = last_working_days(today, work).filter(kept).count() as u32;
    BoundaryCount { item: item.id.clone(), weeks, kept_of_14, obstacles }
}

fn last_working_days(today: LocalDay, work: &Work) -> impl Iterator<Item = LocalDay> {
    let days = (0..FURTHEST).filter_map(move |ago| today.before_days(ago));
    days.filter(|day| work.is_workday(*day)).take(WORKING_DAYS as usize)
}

/// How often what is in use was done.
pub(super) fn doings(items: &[Item], marks: &[Mark], today: LocalDay) -> Vec<DoneCount> {
    let is_done = |kind: Kind| kind.is_change() || matches!(kind, Kind::PurposeStep | Kind::OffWork);
    let in_use = items.iter().filter(|item| item.standing == Standing::Active);
    in_use
        .filter(|item| is_done(item.content.kind()))
        .map(|item| {
            let done = || {
                let of_item = marks.iter().filter(|mark| mark.item.as_ref() == Some(&item.id));
                of_item.filter(|mark| mark.what == MarkWhat::Done)
            };
            let mut weeks: Vec<u32> = done().filter_map(|mark| weeks_ago(mark.day, today)).collect();
            weeks.retain(|ago| *ago < 8);
            weeks.sort_unstable();
            weeks.dedup();
            DoneCount {
                item: item.id.clone(),
                weeks_of_8: weeks.len() as u32,
                last_14_days: done().filter(|mark| within(mark.day, today, 14)).count() as u32,
            }
        })
        .collect()
}

/// A number for this week and the three before, this week first.
pub(super) fn by_week(marks: &[Mark], today: LocalDay, worth: impl Fn(&Mark) -> u64) -> Vec<u32> {
    let mut weeks = vec![0_u64; WEEKS_SHOWN as usize];
    for mark in marks {
        let week = weeks_ago(mark.day, today).and_then(|ago| weeks.get_mut(ago as usize));
        if let Some(week) = week {
            *week += worth(mark);
        }
    }
    weeks.into_iter().map(|sum| u32::try_from(sum).unwrap_or(u32::MAX)).collect()
}

/// Whether "no" was the answer three weeks in a row, up to this week or the last one.
pub(super) fn three_weeks_alone(marks: &[Mark], today: LocalDay) -> bool {
    let mut answers: [Option<YesNo>; 4] = [None; 4];
    for mark in marks {
        let week = weeks_ago(mark.day, today).and_then(|ago| answers.get_mut(ago as usize));
        if let (Some(week), MarkWhat::Talked { answer }) = (week, &mark.what) {
            *week = Some(*answer);
        }
    }
    let latest = if answers[0].is_some() { &answers[..3] } else { &answers[1..] };
    latest.iter().all(|answer| *answer == Some(YesNo::No))
}

/// Tags that nothing off work was done or planned for in 14 days, once there has been time to.
pub(super) fn unused_tags(items: &[Item], marks: &[Mark], today: LocalDay, at_ms: i64) -> Vec<OffWorkTag> {
    let off_work = || {
        items.iter().filter_map(|item| match &item.content {
            Content::OffWork(one) if item.standing == Standing::Active => Some((item, one.tag)),
            _ => None,
        })
    };
    let two_weeks_ms = 14 * 24 * 3_600_000;
    if !off_work().any(|(item, _)| at_ms.saturating_sub(item.created_ms) >= two_weeks_ms) {
        return Vec::new();
    }
    let is_used = |tag: OffWorkTag| {
        let recent = marks.iter().filter(|mark| within(mark.day, today, 14));
        recent
            .filter(|mark| matches!(mark.what, MarkWhat::Done | MarkWhat::Planned))
            .any(|mark| off_work().any(|(item, own)| own == tag && Some(&item.id) == mark.item.as_ref()))
    };
    OffWorkTag::ALL.into_iter().filter(|tag| !is_used(*tag)).collect()
}
