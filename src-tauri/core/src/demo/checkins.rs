//! Check-ins with gaps, weekdays, a cold and a week off, and a slow slide in the last weeks.
//!
//! Invariant: a day that was left out has no row; evenings ask about work on days of work only.

use chrono::Datelike;

use super::chance::Chance;
use super::{Demo, Sort, sort};
use crate::checkin::{CheckInAnswer, CheckInDay, CheckInItem, CheckInWords, DayMark, is_monthly_due};
use crate::time::LocalDay;

/// The slide begins so long ago and takes so many points by now.
const SLIDE_DAYS: f64 = 26.0;
const SLIDE_POINTS: f64 = 3.0;
/// How much of a day is left on the next.
const SLUGGISH: f64 = 0.35;

pub(super) fn check_ins(demo: &Demo, chance: &mut Chance) -> Vec<CheckInDay> {
    let mut person = Person { mood: 0.0, moved: false, worked_late: false, chance };
    let mut days = Vec::new();
    for (ago, day) in demo.days() {
        let mut one = CheckInDay { day, answers: Vec::new(), words: CheckInWords::default(), mark: None };
        let sort = sort(ago, day);
        person.wake(ago);
        person.morning(&mut one, sort, ago);
        person.evening(&mut one, sort, ago);
        person.week_and_month(&mut one, ago);
        one.mark = match sort {
            Sort::Sick => Some(DayMark::Sick),
            Sort::Leave => Some(DayMark::Leave),
            Sort::Work | Sort::Weekend => None,
        };
        one.words = words(demo, &one, ago);
        if !one.answers.is_empty() || one.mark.is_some() {
            days.push(one);
        }
    }
    days
}

/// Who is not there.
struct Person<'a> {
    /// What is left of the days before.
    mood: f64,
    moved: bool,
    worked_late: bool,
    chance: &'a mut Chance,
}

/// Points lost by now.
fn slide(ago: u64) -> f64 {
    (1.0 - ago as f64 / SLIDE_DAYS).max(0.0) * SLIDE_POINTS
}

fn say(day: &mut CheckInDay, item: CheckInItem, value: f64) {
    let value = value.round().clamp(0.0, f64::from(item.most())) as u8;
    day.answers.push(CheckInAnswer { item, value: Some(value) });
}

impl Person<'_> {
    fn wake(&mut self, _ago: u64) {
        self.mood = SLUGGISH * self.mood + self.chance.normal();
    }

    fn morning(&mut self, day: &mut CheckInDay, sort: Sort, ago: u64) {
        let (moved, late) = (self.moved, self.worked_late);
        let skips = self.chance.percent(14);
        let (noise, night) = (self.chance.normal(), self.chance.normal());
        if skips {
            return;
        }
        let rest = match sort {
            Sort::Sick => -2.5,
            Sort::Leave => 1.5,
            Sort::Weekend => 0.6,
            Sort::Work => 0.0,
        };
        let energy = 6.2 + rest + self.mood + if moved { 1.0 } else { 0.0 } - slide(ago);
        say(day, CheckInItem::Energy, energy);
        say(day, CheckInItem::SwitchedOff, 6.2 + noise - if late { 2.0 } else { 0.0 } - slide(ago) * 0.4);
        if !self.chance.percent(20) {
            say(day, CheckInItem::Sleep, 14.6 + 1.4 * night - slide(ago) * 0.4);
        }
    }

    fn evening(&mut self, day: &mut CheckInDay, sort: Sort, ago: u64) {
        (self.moved, self.worked_late) =
            (self.chance.percent(42), sort == Sort::Work && self.chance.percent(18));
        let skips = self.chance.percent(if sort == Sort::Work { 16 } else { 45 });
        let (load, far, mood) = (self.chance.normal(), self.chance.normal(), self.chance.normal());
        let (outside, talked, lunch) =
            (self.chance.percent(50), self.chance.percent(55), self.chance.percent(65));
        if skips || sort == Sort::Sick {
            return;
        }
        if sort == Sort::Work {
            let late = if self.worked_late { 1.2 } else { 0.0 };
            say(day, CheckInItem::Drained, 4.6 + 1.1 * load + late + slide(ago) * 0.6);
            say(day, CheckInItem::Distance, 3.4 + far + slide(ago) * 0.6);
            say(day, CheckInItem::LunchAway, f64::from(u8::from(lunch)));
            say(day, CheckInItem::Overtime, f64::from(u8::from(self.worked_late)));
        }
        say(day, CheckInItem::Mood, 6.3 + 0.6 * self.mood + 0.8 * mood - slide(ago) * 0.4);
        say(day, CheckInItem::Moved, f64::from(u8::from(self.moved)));
        say(day, CheckInItem::Outside, f64::from(u8::from(outside)));
        say(day, CheckInItem::Talked, f64::from(u8::from(talked)));
    }

    fn week_and_month(&mut self, day: &mut CheckInDay, ago: u64) {
        let (one, two, three) = (self.chance.normal(), self.chance.normal(), self.chance.normal());
        let (reached, talked) = (self.chance.below(4), self.chance.percent(60));
        if day.day.0.weekday() == chrono::Weekday::Fri && sort(ago, day.day) == Sort::Work {
            say(day, CheckInItem::Efficacy, 6.0 + one);
            say(day, CheckInItem::Meaning, 5.6 + two);
            say(day, CheckInItem::Connection, 6.2 + three);
            say(day, CheckInItem::Reached, reached as f64);
            say(day, CheckInItem::Understood, f64::from(u8::from(talked)));
        }
        if is_first_of_month(day.day) {
            for (item, mean) in [
                (CheckInItem::AreaWorkload, 4.0),
                (CheckInItem::AreaControl, 5.5),
                (CheckInItem::AreaCommunity, 7.0),
            ] {
                say(day, item, mean + 0.5 * one);
            }
        }
    }
}

/// The first day on which the month is asked about.
fn is_first_of_month(day: LocalDay) -> bool {
    day.0.weekday() == chrono::Weekday::Fri && is_monthly_due(day, None)
}

/// A few words now and then, where the evening was answered.
fn words(demo: &Demo, day: &CheckInDay, ago: u64) -> CheckInWords {
    let is_told = day.answers.iter().any(|answer| answer.item == CheckInItem::Drained);
    if !is_told || !ago.is_multiple_of(5) {
        return CheckInWords::default();
    }
    let number = ago / 5 % 4 + 1;
    CheckInWords {
        drained_by: demo.text(&format!("demo-drained-{number}")),
        restored_by: demo.text(&format!("demo-restored-{number}")),
    }
}
