//! The dates of the plan as the agent keeps them: when to say that something of the plan is waiting, and never what.
//!
//! It knows times and opaque names; the texts stay in the vault. Invariants: a cue is told once on its date; looks at the
//! plan are one notice a day, and one a week for whoever does not answer; nothing is told while something keeps Evenkeel quiet.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::checkin::Prompts;
use crate::plan::LimitWhat;
use crate::time::{LocalDay, MinuteOfDay, Weekday, instant_of};
use crate::view::STATES_OF_QUIET;
use crate::worked::{MeetingTime, Worked};

/// What was missed for longer than this is let go.
const CUE_LASTS: TimeDelta = TimeDelta::hours(2);
/// Looks come in the morning, once the day has begun.
const LOOKS_FROM: u16 = 10;
const WEEK: u32 = 7;
/// So many notices in a row without an answer, and there is one a week.
const UNANSWERED: u32 = 3;

/// One date of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDate {
    /// Opaque; the same as long as it is about the same thing.
    pub id: String,
    pub when: When,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum When {
    /// A time that the user has set themselves; on all days where none is named.
    Cue { at: MinuteOfDay, days: Vec<Weekday> },
    /// Something is to be looked at from this day on.
    Look { on: LocalDay },
    /// A block of deep work.
    Block { at: MinuteOfDay, minutes: u32, days: Vec<Weekday> },
    /// An own limit: its crossing is told.
    Limit { what: LimitWhat, most: u32 },
}

/// What was told, to be kept with the dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The last date of each.
    pub given: BTreeMap<String, LocalDay>,
    pub last_look: Option<LocalDay>,
    /// Looks in a row without an answer.
    pub unanswered: u32,
    #[serde(default)]
    pub meetings: MeetingTime,
    /// The last day that has begun: the user's own command is run once.
    #[serde(default)]
    pub begun: Option<LocalDay>,
    #[serde(default)]
    pub check_ins: Prompts,
}

/// The dates and what was told of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminders {
    pub dates: Vec<PlanDate>,
    pub told: Told,
}

/// The moment, and what keeps Evenkeel quiet in it.
#[derive(Clone, Debug)]
pub struct Instant<'a> {
    pub utc: DateTime<Utc>,
    pub zone: Tz,
    /// The reasons of the view.
    pub quiet: Vec<&'a str>,
    pub in_break: InBreak,
    pub worked: Worked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InBreak {
    Yes,
    No,
}

/// Whether there is anything to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tell {
    Note,
    Nothing,
}

impl Instant<'_> {
    fn date(&self) -> NaiveDate {
        self.utc.with_timezone(&self.zone).date_naive()
    }

    /// Whether a cue may be told: hours do not matter, since the user has set its time; holds and absences do.
    fn lets_cues(&self) -> bool {
        let is_hours = |reason: &&str| STATES_OF_QUIET.contains(reason) && !["idle", "away"].contains(reason);
        self.in_break == InBreak::No && self.quiet.iter().all(is_hours)
    }

    /// Whether a limit may be told: while someone works, in the hours or after them, and not once the day is closed.
    fn lets_limits(&self) -> bool {
        self.lets_cues() && !self.quiet.contains(&"day_closed")
    }

    /// Whether a look, or a check-in, may be offered: in working hours that nothing keeps quiet.
    pub(crate) fn lets_looks(&self) -> bool {
        let is_small = |reason: &&str| matches!(*reason, "near_log_off" | "near_lunch");
        self.in_break == InBreak::No && self.quiet.iter().all(is_small)
    }
}

impl Reminders {
    /// Takes the dates as the plan has them now.
    pub fn replace(&mut self, dates: Vec<PlanDate>) {
        let same = |id: &String| {
            let find = |dates: &[PlanDate]| dates.iter().find(|date| date.id == *id).cloned();
            find(&dates).is_some_and(|date| Some(date) == find(&self.dates))
        };
        self.told.given.retain(|id, _| same(id));
        self.dates = dates;
    }

    /// The user has seen the plan.
    pub fn answer(&mut self) {
        self.told.unanswered = 0;
    }

    /// What is to be told now. All that is due together is one notice.
    pub fn tell(&mut self, now: &Instant) -> Tell {
        let cues = if now.lets_cues() { self.take_cues(now) } else { Tell::Nothing };
        let looks = if now.lets_looks() { self.take_looks(now) } else { Tell::Nothing };
        let limits = if now.lets_limits() { self.take_limits(now) } else { Tell::Nothing };
        if [cues, looks, limits].contains(&Tell::Note) { Tell::Note } else { Tell::Nothing }
    }

    fn take_cues(&mut self, now: &Instant) -> Tell {
        let today = now.date();
        let mut told = Tell::Nothing;
        for date in &self.dates {
            let When::Cue { at, days } = &date.when else { continue };
            // One shortly before midnight may still be due after it.
            for day in [today.pred_opt().unwrap_or(today), today] {
                let at = instant_of(now.zone, day, *at);
                let is_due = Weekday::includes(days, day) && at <= now.utc && now.utc < at + CUE_LASTS;
                let was_given = self.told.given.get(&date.id).is_some_and(|given| given.0 >= day);
                if is_due && !was_given {
                    self.told.given.insert(date.id.clone(), LocalDay(day));
                    told = Tell::Note;
                }
            }
        }
        told
    }

    fn take_looks(&mut self, now: &Instant) -> Tell {
        let today = now.date();
        if now.utc < looks_from(now.zone, today) || !self.may_look(today) {
            return Tell::Nothing;
        }
        let due: Vec<String> = self.due_looks(today).map(|date| date.id.clone()).collect();
        if due.is_empty() {
            return Tell::Nothing;
        }
        for id in due {
            self.told.given.insert(id, LocalDay(today));
        }
        self.told.last_look = Some(LocalDay(today));
        self.told.unanswered += 1;
        Tell::Note
    }

    /// Each crossing is told once a day.
    fn take_limits(&mut self, now: &Instant) -> Tell {
        let mut told = Tell::Nothing;
        for date in &self.dates {
            let When::Limit { what, most } = date.when else { continue };
            let was_given = self.told.given.get(&date.id) == Some(&now.worked.day);
            if !was_given && now.worked.is_beyond(what, most) {
                self.told.given.insert(date.id.clone(), now.worked.day);
                told = Tell::Note;
            }
        }
        told
    }

    /// Whether any limit has to be watched.
    pub fn has_limits(&self) -> bool {
        self.dates.iter().any(|date| matches!(date.when, When::Limit { .. }))
    }

    /// Once a day, and once a week where nobody answers.
    fn may_look(&self, today: NaiveDate) -> bool {
        let rest = if self.told.unanswered >= UNANSWERED { WEEK } else { 1 };
        self.told.last_look.is_none_or(|last| days_between(last.0, today) >= i64::from(rest))
    }

    /// Those that were never told, or a week ago.
    fn due_looks(&self, today: NaiveDate) -> impl Iterator<Item = &PlanDate> {
        self.dates.iter().filter(move |date| {
            let When::Look { on } = date.when else { return false };
            let given = self.told.given.get(&date.id);
            on.0 <= today && given.is_none_or(|given| days_between(given.0, today) >= i64::from(WEEK))
        })
    }

    /// Until when the block of deep work lasts that runs now.
    pub fn block_until(&self, utc: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let today = utc.with_timezone(&zone).date_naive();
        let blocks = self.dates.iter().flat_map(|date| blocks(date, today, zone));
        blocks.filter(|(from, until)| *from <= utc && utc < *until).map(|(_, until)| until).max()
    }

    /// The next moment at which something can begin or end by itself.
    pub fn next(&self, utc: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let today = utc.with_timezone(&zone).date_naive();
        let week = || today.iter_days().take(WEEK as usize + 1);
        let moments = self.dates.iter().flat_map(|date| match &date.when {
            When::Cue { at, days } => week()
                .filter(|day| Weekday::includes(days, *day))
                .map(|day| instant_of(zone, day, *at))
                .collect::<Vec<_>>(),
            When::Look { on } => vec![looks_from(zone, on.0), looks_from(zone, today)],
            When::Block { .. } => week()
                .flat_map(|day| blocks(date, day, zone))
                .flat_map(|(from, until)| [from, until])
                .collect(),
            // Time that is worked is looked at whenever it is written down.
            When::Limit { .. } => Vec::new(),
        });
        let tomorrow = today.succ_opt().map(|day| looks_from(zone, day));
        let has_looks = self.dates.iter().any(|date| matches!(date.when, When::Look { .. }));
        moments.chain(tomorrow.filter(|_| has_looks)).filter(|at| *at > utc).min()
    }
}

fn days_between(earlier: NaiveDate, later: NaiveDate) -> i64 {
    (later - earlier).num_days()
}

fn looks_from(zone: Tz, day: NaiveDate) -> DateTime<Utc> {
    // Ten is a time of the day.
    let at = MinuteOfDay::new(LOOKS_FROM, 0).unwrap_or_default();
    instant_of(zone, day, at)
}

/// The block of a day and of the day before, which may run past midnight.
fn blocks(date: &PlanDate, day: NaiveDate, zone: Tz) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let When::Block { at, minutes, days } = &date.when else { return Vec::new() };
    let before = day.checked_sub_days(Days::new(1)).unwrap_or(day);
    [before, day]
        .into_iter()
        .filter(|day| Weekday::includes(days, *day))
        .map(|day| {
            let from = instant_of(zone, day, *at);
            (from, from + TimeDelta::minutes(i64::from(*minutes)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ZONE: Tz = Tz::Europe__Berlin;

    fn at<'a>(text: &str, quiet: &[&'a str]) -> Instant<'a> {
        let utc = text.parse::<DateTime<Utc>>().unwrap();
        let worked = Worked::nothing_on(LocalDay(utc.with_timezone(&ZONE).date_naive()));
        Instant { utc, zone: ZONE, quiet: quiet.to_vec(), in_break: InBreak::No, worked }
    }

    fn cue(id: &str, time: &str, days: &[Weekday]) -> PlanDate {
        let when = When::Cue { at: time.parse().unwrap(), days: days.to_vec() };
        PlanDate { id: id.to_owned(), when }
    }

    fn look(id: &str, on: &str) -> PlanDate {
        PlanDate { id: id.to_owned(), when: When::Look { on: on.parse().unwrap() } }
    }

    fn with(dates: Vec<PlanDate>) -> Reminders {
        Reminders { dates, told: Told::default() }
    }

    #[test]
    fn a_cue_is_told_once_on_each_of_its_dates_and_within_its_minute() {
        let mut reminders = with(vec![cue("a", "16:45", &[Weekday::Fri, Weekday::Mon])]);
        // Friday 2026-03-27 in Berlin is an hour ahead of UTC; Monday, after the change, two.
        let next = reminders.next("2026-03-27T12:00:00Z".parse().unwrap(), ZONE).unwrap();
        assert_eq!(next, "2026-03-27T15:45:00Z".parse::<DateTime<Utc>>().unwrap());
        assert_eq!(reminders.tell(&at("2026-03-27T15:44:59Z", &[])), Tell::Nothing);
        assert_eq!(reminders.tell(&at("2026-03-27T15:45:00Z", &[])), Tell::Note);
        assert_eq!(reminders.tell(&at("2026-03-27T15:45:01Z", &[])), Tell::Nothing);
        assert_eq!(reminders.tell(&at("2026-03-28T15:45:00Z", &[])), Tell::Nothing, "a Saturday");
        assert_eq!(reminders.tell(&at("2026-03-30T14:45:10Z", &[])), Tell::Note, "Monday");
    }

    #[test]
    fn what_keeps_quiet_keeps_a_cue_waiting_and_hours_do_not() {
        for (reason, expected) in [
            ("pause", Tell::Nothing),
            ("camera", Tell::Nothing),
            ("deep_block", Tell::Nothing),
            ("away", Tell::Nothing),
            ("idle", Tell::Nothing),
            ("after_work", Tell::Note),
            ("day_closed", Tell::Note),
            ("lunch", Tell::Note),
        ] {
            let mut reminders = with(vec![cue("a", "19:00", &[])]);
            assert_eq!(reminders.tell(&at("2026-03-27T18:00:00Z", &[reason])), expected, "{reason}");
        }
        let mut reminders = with(vec![cue("a", "15:00", &[])]);
        let in_break = Instant { in_break: InBreak::Yes, ..at("2026-03-27T14:00:00Z", &[]) };
        assert_eq!(reminders.tell(&in_break), Tell::Nothing);
        assert_eq!(reminders.tell(&at("2026-03-27T15:59:00Z", &["pause"])), Tell::Nothing);
        assert_eq!(reminders.tell(&at("2026-03-27T15:59:59Z", &[])), Tell::Note, "it waited");
        let mut late = with(vec![cue("a", "15:00", &[])]);
        assert_eq!(
            late.tell(&at("2026-03-27T16:00:00Z", &[])),
            Tell::Nothing,
            "after two hours it is let go"
        );
    }

    #[test]
    fn looks_are_one_notice_a_day_in_working_hours() {
        let mut reminders =
            with(vec![look("a", "2026-03-27"), look("b", "2026-03-26"), look("c", "2026-03-30")]);
        assert_eq!(reminders.tell(&at("2026-03-27T08:59:59Z", &[])), Tell::Nothing, "before ten");
        for reason in ["after_work", "day_off", "lunch", "pause", "day_closed"] {
            assert_eq!(reminders.tell(&at("2026-03-27T09:00:00Z", &[reason])), Tell::Nothing, "{reason}");
        }
        assert_eq!(reminders.tell(&at("2026-03-27T09:00:00Z", &[])), Tell::Note);
        assert_eq!(reminders.tell(&at("2026-03-27T13:00:00Z", &[])), Tell::Nothing);
        assert_eq!(reminders.tell(&at("2026-03-28T13:00:00Z", &[])), Tell::Nothing, "told already");
        assert_eq!(reminders.tell(&at("2026-03-30T13:00:00Z", &[])), Tell::Note, "a new one");
        assert_eq!(
            reminders.tell(&at("2026-04-03T13:00:00Z", &[])),
            Tell::Note,
            "a week later the old ones again"
        );
    }

    #[test]
    fn who_does_not_answer_three_times_is_told_once_a_week_until_the_plan_is_opened() {
        let dates =
            || (20..31).map(|day| look(&day.to_string(), &format!("2026-03-{day}"))).collect::<Vec<_>>();
        let mut reminders = with(dates());
        let noons = |reminders: &mut Reminders, days: std::ops::Range<u32>| {
            let told = |day: u32| reminders.tell(&at(&format!("2026-03-{day:02}T11:00:00Z"), &[]));
            days.map(told).filter(|told| *told == Tell::Note).count()
        };
        assert_eq!(noons(&mut reminders, 20..23), 3);
        assert_eq!(noons(&mut reminders, 23..29), 0);
        assert_eq!(noons(&mut reminders, 29..30), 1, "a week after the last one");
        reminders.answer();
        assert_eq!(noons(&mut reminders, 30..31), 1);
    }

    #[test]
    fn a_limit_is_told_when_it_is_crossed_once_a_day_and_not_after_the_day_was_closed() {
        let limit = |what, most| PlanDate { id: format!("{what:?}"), when: When::Limit { what, most } };
        let mut reminders =
            with(vec![limit(LimitWhat::MinutesAWeek, 2400), limit(LimitWhat::EveningsAWeek, 1)]);
        let mut tell = |moment: &str, quiet: &[&str], week_minutes: u32, evenings: u32| {
            let instant = at(moment, quiet);
            let worked = Worked { week_minutes, evenings, ..instant.worked };
            reminders.tell(&Instant { worked, ..instant })
        };
        assert_eq!(tell("2026-03-26T15:00:00Z", &[], 2400, 1), Tell::Nothing, "that much is allowed");
        for reason in ["camera", "pause", "away", "idle", "deep_block", "day_closed"] {
            assert_eq!(tell("2026-03-26T15:01:00Z", &[reason], 2401, 1), Tell::Nothing, "{reason}");
        }
        assert_eq!(tell("2026-03-26T17:02:00Z", &["after_work"], 2401, 1), Tell::Note);
        assert_eq!(tell("2026-03-26T17:10:00Z", &[], 2500, 1), Tell::Nothing, "once a day");
        assert_eq!(tell("2026-03-26T17:20:00Z", &[], 2500, 2), Tell::Note, "another limit");
        assert_eq!(tell("2026-03-27T08:00:00Z", &[], 2500, 2), Tell::Note, "both, in one notice");
        assert_eq!(tell("2026-03-27T09:00:00Z", &[], 2600, 2), Tell::Nothing);
        assert_eq!(tell("2026-03-30T08:00:00Z", &[], 10, 0), Tell::Nothing, "a new week");
    }

    #[test]
    fn a_date_that_moves_is_told_again_and_one_that_stays_is_not() {
        let mut reminders = with(vec![look("a", "2026-03-27"), cue("b", "11:00", &[])]);
        assert_eq!(reminders.tell(&at("2026-03-27T10:30:00Z", &[])), Tell::Note);
        reminders.replace(vec![look("a", "2026-03-28"), cue("b", "11:00", &[])]);
        assert_eq!(reminders.told.unanswered, 1, "that the dates are told anew answers nothing");
        assert_eq!(reminders.tell(&at("2026-03-27T10:31:00Z", &[])), Tell::Nothing);
        assert_eq!(reminders.tell(&at("2026-03-28T09:30:00Z", &[])), Tell::Note);
    }

    #[test]
    fn a_block_lasts_its_minutes_and_ends_by_itself() {
        let when = When::Block { at: "23:30".parse().unwrap(), minutes: 60, days: vec![Weekday::Fri] };
        let reminders = with(vec![PlanDate { id: "a".to_owned(), when }]);
        let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        for (moment, inside) in [
            ("2026-03-27T22:29:59Z", false),
            ("2026-03-27T22:30:00Z", true),
            ("2026-03-27T23:29:59Z", true),
            ("2026-03-27T23:30:00Z", false),
            ("2026-03-28T22:45:00Z", false),
        ] {
            assert_eq!(reminders.block_until(utc(moment), ZONE).is_some(), inside, "{moment}");
        }
        assert_eq!(reminders.next(utc("2026-03-27T22:30:00Z"), ZONE), Some(utc("2026-03-27T23:30:00Z")));
        assert_eq!(with(Vec::new()).next(utc("2026-03-27T22:30:00Z"), ZONE), None, "nothing wakes anybody");
    }

    #[test]
    fn the_next_moment_is_never_in_the_past() {
        let reminders = with(vec![look("a", "2020-01-01"), cue("b", "09:00", &[Weekday::Tue])]);
        let mut now = "2026-03-20T00:00:00Z".parse::<DateTime<Utc>>().unwrap();
        for _ in 0..40 {
            let next = reminders.next(now, ZONE).unwrap();
            assert!(next > now && next - now <= TimeDelta::days(1));
            now = next;
        }
    }
}
