//! What of the plan the agent is told: dates under opaque names, and rules that hold for a while.
//!
//! Invariant: no word of the user's is in any of it.

use std::time::Duration;

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;
use serde_json::{Map, Value, json};

use super::{BlockSort, Content, Item, LimitWhat, ReviewSpan, Standing};
use crate::engine::Command;
use crate::reminders::{PlanDate, When};
use crate::settings::{HourRange, Settings};
use crate::span;
use crate::time::{LocalDay, MinuteOfDay, Weekday, instant_of};

/// No stretch is made shorter than this: breaks that come more often than they can be taken are no help.
const SHORTEST_STRETCH: Duration = Duration::from_secs(15 * 60);
const LONGER_LEAD: Duration = Duration::from_secs(30 * 60);

/// The week's look back, as a date of its own.
const WEEKLY_REVIEW: &str = "weekly-review";

/// The dates of all that is in use. What is parked or put away has none.
pub fn dates(items: &[Item], today: LocalDay) -> Vec<PlanDate> {
    let in_use = || items.iter().filter(|item| item.standing == Standing::Active);
    let mut dates: Vec<PlanDate> = in_use().flat_map(dates_of).collect();
    let weekly = in_use().next().and_then(|_| weekly_review(items, today));
    dates.extend(weekly.map(|on| PlanDate { id: WEEKLY_REVIEW.to_owned(), when: When::Look { on } }));
    dates
}

fn dates_of(item: &Item) -> Vec<PlanDate> {
    let rule = match &item.content {
        Content::Change(one) => Some(&one.plan),
        Content::Boundary(one) => Some(&one.rule),
        Content::SignStep(one) => Some(&one.plan),
        _ => None,
    };
    let cue = rule.and_then(|rule| rule.at.as_ref());
    let cue = cue.map(|cue| When::Cue { at: cue.time, days: cue.days.clone() });
    let block = match &item.content {
        Content::Block(one) if one.sort == BlockSort::Deep => {
            Some(When::Block { at: one.at, minutes: one.minutes, days: one.days.clone() })
        }
        _ => None,
    };
    // A look back is the week's or the month's matter, not that of each sheet that was ever filled in.
    let is_look_back = matches!(item.content, Content::Review(_));
    let look = item.next_review.filter(|_| !is_look_back).map(|on| When::Look { on });
    let limit = match &item.content {
        Content::Limit(one) => Some(When::Limit { what: one.what, most: one.most }),
        _ => None,
    };
    let parts = [("cue", cue), ("block", block), ("look", look), ("limit", limit)];
    let named = parts.into_iter().filter_map(|(part, when)| Some((part, when?)));
    named.map(|(part, when)| PlanDate { id: format!("{part}-{}", item.id.0), when }).collect()
}

/// The first Friday after the last look back at a week; without one, the coming Friday.
fn weekly_review(items: &[Item], today: LocalDay) -> Option<LocalDay> {
    let last = items.iter().filter_map(|item| match &item.content {
        Content::Review(review) if review.span == ReviewSpan::Week => Some(review.day),
        _ => None,
    });
    let from = last.max().map_or(today.0, |day| day.0.checked_add_days(Days::new(1)).unwrap_or(day.0));
    from.iter_days().find(|day| Weekday::of(*day) == Weekday::Fri).map(LocalDay)
}

/// What the engine is told so that the plan's rules are in force and no others of it.
pub fn commands(items: &[Item], settings: &Settings, now: DateTime<Utc>, zone: Tz) -> Vec<Command> {
    let rules = rules(items, settings, now, zone);
    let command = |id: &str| match rules.iter().find(|rules| rules.id == id) {
        Some(rules) => Command::Override {
            id: id.to_owned(),
            set: rules.set.clone(),
            // Rounded up: a rule never ends before its day.
            minutes: u32::try_from((rules.ends - now).num_minutes() + 1).unwrap_or(u32::MAX),
        },
        None => Command::RemoveOverride { id: id.to_owned() },
    };
    RULES.into_iter().map(command).collect()
}

/// Rules of the engine that hold for a while.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRules {
    /// The name of the override.
    pub id: &'static str,
    /// An overlay of the settings.
    pub set: Value,
    pub ends: DateTime<Utc>,
}

/// Every name that [`rules`] gives; whichever is not given now is taken back.
const RULES: [&str; 2] = [GENTLER_WEEK, LIMIT];
const GENTLER_WEEK: &str = "plan-gentler-week";
const LIMIT: &str = "plan-limit";
/// A limit holds as long as it is in the plan; a plan that nobody opens for a month lets go of it.
const LIMIT_LASTS: Days = Days::new(35);

/// The rules of the plan that are in force.
pub fn rules(items: &[Item], settings: &Settings, now: DateTime<Utc>, zone: Tz) -> Vec<PlanRules> {
    let in_use = || items.iter().filter(|item| item.standing == Standing::Active);
    let gentler = in_use().filter_map(|item| match &item.content {
        Content::GentlerWeek(one) => Some(one.until),
        _ => None,
    });
    let day_limit = in_use().filter_map(|item| match &item.content {
        Content::Limit(one) if one.what == LimitWhat::MinutesADay => Some(one.most),
        _ => None,
    });
    let gentler = gentler.max().map(|until| PlanRules {
        id: GENTLER_WEEK,
        set: gentler_rhythm(settings),
        ends: end_of(until, settings.work.day_rolls_at, zone),
    });
    let limit = day_limit.min().zip(now.checked_add_days(LIMIT_LASTS));
    let limit = limit.map(|(most, ends)| PlanRules { id: LIMIT, set: shorter_days(most, settings), ends });
    gentler.into_iter().chain(limit).filter(|rules| rules.ends > now).collect()
}

/// When a day of the user is over.
fn end_of(day: LocalDay, rolls_at: MinuteOfDay, zone: Tz) -> DateTime<Utc> {
    let next = day.after_days(1).unwrap_or(day);
    instant_of(zone, next.0, rolls_at)
}

/// Shorter stretches, longer rests, an earlier wind-down, and a log-off that cannot be put off for long. Made from the user's
/// own rules, so that it is gentler whatever they are.
fn gentler_rhythm(settings: &Settings) -> Value {
    let mut breaks = Map::new();
    for (name, kind) in settings.breaks.iter().filter(|(_, kind)| kind.enabled) {
        let interval = (kind.interval * 7 / 10).max(SHORTEST_STRETCH.min(kind.interval));
        let duration = kind.duration * 3 / 2;
        let rules = json!({
            "interval": span::write(whole(interval)),
            "duration": span::write(whole(duration)),
        });
        breaks.insert(name.to_string(), rules);
    }
    let (lead, snoozes) = (settings.log_off.lead.max(LONGER_LEAD), settings.log_off.max_snoozes.min(1));
    json!({ "breaks": breaks, "log_off": { "lead": span::write(lead), "max_snoozes": snoozes } })
}

fn whole(span: Duration) -> Duration {
    Duration::from_secs(span.as_secs())
}

/// Days of work that end once the limit is reached, lunch not counted.
fn shorter_days(most_minutes: u32, settings: &Settings) -> Value {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let lunch = if settings.lunch.enabled { settings.lunch.duration.as_secs() / 60 } else { 0 };
    let mut work = Map::new();
    let week =
        [(Mon, "mon"), (Tue, "tue"), (Wed, "wed"), (Thu, "thu"), (Fri, "fri"), (Sat, "sat"), (Sun, "sun")];
    for (weekday, name) in week {
        let hours = settings.work.hours(weekday);
        let has_lunch =
            hours.iter().any(|range| range.start <= settings.lunch.at && settings.lunch.at < range.end);
        let most = u64::from(most_minutes) + if has_lunch { lunch } else { 0 };
        if !hours.is_empty() {
            work.insert(name.to_owned(), json!(cut(hours, most)));
        }
    }
    let flexible = Duration::from_secs((u64::from(most_minutes) + lunch) * 60);
    work.insert("length".to_owned(), json!(span::write(settings.work.length.min(flexible))));
    json!({ "work": work })
}

/// The first `most` minutes of these hours.
fn cut(hours: &[HourRange], most: u64) -> Vec<String> {
    let mut left = most;
    let mut kept = Vec::new();
    for range in hours {
        let over = if range.crosses_midnight() { 24 * 60 } else { 0 };
        let length = u64::from(range.end.minutes()) + over - u64::from(range.start.minutes());
        let taken = length.min(left);
        left -= taken;
        if taken > 0 {
            let end = (u64::from(range.start.minutes()) + taken) % (24 * 60);
            kept.push(format!("{}-{:02}:{:02}", range.start, end / 60, end % 60));
        }
    }
    kept
}
