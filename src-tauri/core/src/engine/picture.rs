//! The engine as the screens see it.

use super::state::{At, Moment, Phase, Presence};
use super::{ClosedBy, Engine, KindName, millis};
use crate::time::LocalDay;
use crate::view::{
    DayStage, EngineView, KindView, LogOffStage, LogOffView, NextBreak, Offer, PresenceView, Quiet,
    RunningBreak,
};

pub(super) fn picture(engine: &Engine, now: Moment) -> EngineView {
    let day = engine.day_at(now);
    EngineView {
        day,
        day_stage: day_stage(engine, day, now),
        presence: match engine.state.presence {
            Presence::Active => PresenceView::Active,
            Presence::Idle { .. } if engine.is_absent(now) => PresenceView::Idle,
            Presence::Idle { .. } => PresenceView::Active,
            Presence::Away { .. } => PresenceView::Away,
            Presence::Unknown => PresenceView::Unknown,
        },
        kinds: kinds(engine, now),
        next: next(engine, day, now),
        offered: offered(engine, now),
        running: running(engine, now),
        quiet: quiet(engine, day, now),
        log_off: log_off(engine, day, now),
    }
}

fn day_stage(engine: &Engine, day: LocalDay, now: Moment) -> DayStage {
    if engine.state.closed.is_some() {
        return DayStage::Closed;
    }
    let hours = engine.hours(now, day);
    let (Some(first), Some(last)) = (hours.first(), hours.last()) else { return DayStage::DayOff };
    let end = engine.log_off_at(now, day).unwrap_or(last.end);
    let in_lunch = engine.lunch_window(now, day).is_some_and(|lunch| lunch.contains(now.utc_ms));
    if now.utc_ms < first.start {
        DayStage::BeforeWork
    } else if now.utc_ms >= end {
        DayStage::AfterWork
    } else if in_lunch {
        DayStage::Lunch
    } else if hours.iter().any(|span| span.contains(now.utc_ms)) {
        DayStage::Working
    } else {
        DayStage::BetweenHours
    }
}

fn kinds(engine: &Engine, now: Moment) -> Vec<KindView> {
    engine
        .enabled_kinds()
        .into_iter()
        .map(|(name, kind)| KindView {
            kind: name.clone(),
            interval_ms: millis(kind.interval),
            duration_ms: millis(kind.duration),
            work_ms: work(engine, name, now),
            owed: work(engine, name, now) >= millis(kind.interval),
        })
        .collect()
}

/// Active time of a kind up to the moment of the view, which may lie after the last step.
fn work(engine: &Engine, name: &KindName, now: Moment) -> u64 {
    let stepped = engine.state.kinds.get(name).map_or(0, |state| state.work);
    stepped + since_step(engine, now)
}

fn since_step(engine: &Engine, now: Moment) -> u64 {
    match engine.state.last {
        Some(last) if engine.is_growing(now) => now.at.saturating_sub(last.at),
        _ => 0,
    }
}

fn next(engine: &Engine, day: LocalDay, now: Moment) -> Option<NextBreak> {
    if matches!(engine.state.phase, Phase::Running(_)) {
        return None;
    }
    let grown = since_step(engine, now);
    let left = |name: &KindName| engine.remaining(name, now).saturating_sub(grown);
    let (_, in_ms) = engine
        .enabled_kinds()
        .into_iter()
        .map(|(name, _)| (name, left(name)))
        .min_by_key(|(_, left)| *left)?;
    // The longest kind that the same moment would serve.
    let (name, kind) =
        engine.enabled_kinds().into_iter().rev().find(|(name, _)| left(name) <= in_ms + 30_000)?;
    let ends = now.utc_ms + (in_ms + millis(kind.duration)) as i64;
    let today = engine.state.closed.is_none()
        && !engine.hours(now, day).is_empty()
        && engine.log_off_at(now, day).is_none_or(|log_off| ends <= log_off);
    let any_time = engine.settings.work.breaks_outside_hours && engine.state.closed.is_none();
    (today || any_time).then(|| NextBreak { kind: name.clone(), in_ms })
}

fn offered(engine: &Engine, now: Moment) -> Option<Offer> {
    let Phase::HeadsUp(offer) = &engine.state.phase else { return None };
    let kind = engine.kind(&offer.kind)?;
    Some(Offer {
        kind: offer.kind.clone(),
        duration_ms: millis(kind.duration),
        starts_in_ms: offer.starts_at.saturating_sub(now.at),
        postpones_left: engine.postpones_left(&offer.kind),
        postpone_by_ms: millis(kind.postpone_by),
        may_skip: !kind.strict,
    })
}

fn running(engine: &Engine, now: Moment) -> Option<RunningBreak> {
    let Phase::Running(running) = &engine.state.phase else { return None };
    Some(RunningBreak {
        kind: running.kind.clone(),
        duration_ms: running.duration,
        remaining_ms: running.ends_at.saturating_sub(now.at),
        postpones_left: engine.postpones_left(&running.kind),
        postpone_by_ms: engine.kind(&running.kind).map_or(0, |kind| millis(kind.postpone_by)),
        may_skip: !engine.is_strict(&running.kind),
        strict: engine.is_strict(&running.kind),
        ends_by_hand: engine.ends_by_hand(&running.kind),
    })
}

fn quiet(engine: &Engine, day: LocalDay, now: Moment) -> Vec<Quiet> {
    let mut quiet = Vec::new();
    let mut say = |reason: &str, since_ms: i64, until_ms: Option<i64>| {
        quiet.push(Quiet { reason: reason.to_owned(), since_ms, until_ms });
    };
    for (reason, hold) in &engine.state.holds {
        say(reason, now.utc_at(hold.since), None);
    }
    if let Some(pause) = &engine.state.pause {
        say("pause", now.utc_at(pause.since), Some(now.utc_at(engine.pause_end(pause, now))));
    }
    if engine.is_absent(now) {
        let reason = if matches!(engine.state.presence, Presence::Idle { .. }) { "idle" } else { "away" };
        let since: At = engine.absent_since().unwrap_or(now.at);
        say(reason, now.utc_at(since), None);
    }
    let hours = engine.hours(now, day);
    let day_began = hours.first().map_or(now.utc_ms, |first| first.start.min(now.utc_ms));
    let free = engine.settings.work.breaks_outside_hours;
    match day_stage(engine, day, now) {
        DayStage::Closed => {
            let since = engine.state.closed.map_or(now.at, |closed| closed.since);
            say("day_closed", now.utc_at(since), None);
        }
        DayStage::DayOff if !free => say("day_off", day_began, None),
        DayStage::BeforeWork if !free => {
            let start = hours.first().map(|first| first.start);
            say("before_work", now.utc_ms, start);
        }
        DayStage::AfterWork => {
            let since = engine.log_off_at(now, day).or(hours.last().map(|last| last.end));
            say("after_work", since.unwrap_or(now.utc_ms), None);
        }
        DayStage::BetweenHours if !free => {
            let since = hours.iter().rev().find(|span| span.end <= now.utc_ms).map(|span| span.end);
            let until = hours.iter().find(|span| span.start > now.utc_ms).map(|span| span.start);
            say("between_hours", since.unwrap_or(now.utc_ms), until);
        }
        DayStage::Lunch => {
            let lunch = engine.lunch_window(now, day);
            say("lunch", lunch.map_or(now.utc_ms, |lunch| lunch.start), lunch.map(|lunch| lunch.end));
        }
        DayStage::Working | DayStage::DayOff | DayStage::BeforeWork | DayStage::BetweenHours => {
            if let Some(offer) = engine.due_offer(now)
                && engine.state.phase == Phase::Quiet
                && !engine.fits(&offer.kind, offer.starts_at, now)
            {
                say("near_log_off", now.utc_ms, None);
            }
        }
    }
    quiet
}

fn log_off(engine: &Engine, day: LocalDay, now: Moment) -> LogOffView {
    let ladder = engine.ladder(day);
    let settings = &engine.settings.log_off;
    let stage = if engine.state.closed.is_some() {
        LogOffStage::Closed
    } else if ladder.badge {
        LogOffStage::Badge
    } else if ladder.snoozed_until.is_some() {
        LogOffStage::Snoozed
    } else if ladder.offered && !ladder.again_at_end {
        LogOffStage::Offered
    } else if ladder.wound_down {
        LogOffStage::WindDown
    } else if ladder.hinted {
        LogOffStage::Hinted
    } else {
        LogOffStage::None
    };
    let bound = engine.log_off_bound(now, day);
    let fits = |length: u64| bound.is_some_and(|bound| now.utc_ms + length as i64 <= bound);
    let left = settings.max_snoozes.saturating_sub(ladder.snoozes);
    let choices = settings.snoozes.iter().map(|length| millis(*length)).filter(|length| fits(*length));
    LogOffView {
        stage,
        at_ms: engine.log_off_at(now, day),
        snoozes_left: left,
        snooze_choices_minutes: if left == 0 {
            Vec::new()
        } else {
            choices.map(|length| (length / 60_000) as u32).collect()
        },
        snoozed_until_ms: ladder.snoozed_until.map(|until| now.utc_at(until)),
    }
}

impl Engine {
    /// Whether the day is closed, and by whom.
    pub fn closed_by(&self) -> Option<ClosedBy> {
        self.state.closed.map(|closed| closed.by)
    }
}
