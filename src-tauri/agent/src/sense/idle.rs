//! What alarms on an idle counter mean: pure, tested without a display.
//!
//! Two pairs of alarms exist: one at `presence.idle_grace`, always; a short one at `presence.typing_gap`, armed only while
//! a break waits for a gap. After a suspend a single alarm waits for the next touch: the counter stands still meanwhile, so
//! that the pairs may have seen nothing. Invariant: but for that, idle and active are reported strictly in turn.

use std::time::Duration;

/// Where the alarms lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    pub grace: Duration,
    pub gap: Duration,
}

/// An alarm, and the direction in which the counter crossed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    GraceReached,
    BackFromGrace,
    GapReached,
    BackFromGap,
    /// The first touch after a suspend.
    Touched,
}

/// Whether the alarm for the next touch has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TouchAlarm {
    Wanted,
    NotWanted,
}

/// Whether arming changed anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Armed {
    Newly,
    AsBefore,
}

/// Somebody who tells of inactivity: the pair of alarms at `presence.idle_grace` is there from the beginning.
pub trait Idling {
    /// Who it is, in words that users can look for.
    fn name(&self) -> &'static str;
    /// How long nothing was touched; none where that is not told.
    fn idle(&self) -> Option<Duration>;
    fn arm_gap(&mut self, alarm: GapAlarm, threshold: Duration) -> Armed;
    fn arm_touch(&mut self, alarm: TouchAlarm);
    fn retune(&mut self, thresholds: Thresholds);
    /// Which alarm has this name; none where it is nobody's, or was taken away before its report was read.
    fn alarm(&mut self, name: u32) -> Option<Alarm>;
}

/// Whether the short alarm has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapAlarm {
    Wanted,
    NotWanted,
}

/// News about the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Nothing was touched for this long.
    Idle(Duration),
    Active,
}

/// What was reported last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Idleness {
    #[default]
    Active,
    /// Idle, and only the short alarm will tell when that ends.
    IdleByGap,
    IdleByGrace,
}

impl Alarm {
    /// How long nothing was touched when it went off, where the report does not say.
    pub fn idle(self, thresholds: Thresholds) -> Duration {
        match self {
            Alarm::GraceReached => thresholds.grace,
            Alarm::GapReached => thresholds.gap,
            Alarm::BackFromGrace | Alarm::BackFromGap | Alarm::Touched => Duration::ZERO,
        }
    }
}

impl Idleness {
    /// Takes an alarm; `idle` is where the counter stood.
    pub fn alarm(&mut self, alarm: Alarm, idle: Duration) -> Option<Signal> {
        match (*self, alarm) {
            (Idleness::Active, Alarm::GapReached) => {
                *self = Idleness::IdleByGap;
                Some(Signal::Idle(idle))
            }
            (Idleness::Active, Alarm::GraceReached) => {
                *self = Idleness::IdleByGrace;
                Some(Signal::Idle(idle))
            }
            // The same absence goes on: it was reported with its beginning.
            (Idleness::IdleByGap, Alarm::GraceReached) => {
                *self = Idleness::IdleByGrace;
                None
            }
            (Idleness::IdleByGap | Idleness::IdleByGrace, Alarm::BackFromGap | Alarm::BackFromGrace)
            | (_, Alarm::Touched) => {
                *self = Idleness::Active;
                Some(Signal::Active)
            }
            (Idleness::IdleByGap | Idleness::IdleByGrace, Alarm::GapReached)
            | (Idleness::IdleByGrace, Alarm::GraceReached)
            | (Idleness::Active, Alarm::BackFromGap | Alarm::BackFromGrace) => None,
        }
    }

    /// Takes the counter as it stands when an alarm at `threshold` is armed: what is past it already sets off nothing.
    pub fn found(&mut self, idle: Duration, threshold: Duration, thresholds: Thresholds) -> Option<Signal> {
        if *self != Idleness::Active || idle < threshold {
            return None;
        }
        // Past the long threshold the long alarm tells of the return.
        *self = if idle >= thresholds.grace { Idleness::IdleByGrace } else { Idleness::IdleByGap };
        Some(Signal::Idle(idle))
    }

    /// Whether the short alarm must be armed: also while it alone will tell that the user is back.
    pub fn gap_alarm(self, wanted: GapAlarm) -> GapAlarm {
        match self {
            Idleness::IdleByGap => GapAlarm::Wanted,
            Idleness::Active | Idleness::IdleByGrace => wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRACE: Duration = Duration::from_secs(60);
    const GAP: Duration = Duration::from_secs(3);
    const THRESHOLDS: Thresholds = Thresholds { grace: GRACE, gap: GAP };

    #[test]
    fn an_absence_is_reported_once_with_its_whole_length() {
        let mut idleness = Idleness::default();
        assert_eq!(idleness.alarm(Alarm::GapReached, GAP), Some(Signal::Idle(GAP)));
        assert_eq!(idleness.alarm(Alarm::GraceReached, GRACE), None, "it began when it was first reported");
        assert_eq!(idleness.alarm(Alarm::BackFromGrace, Duration::ZERO), Some(Signal::Active));
        assert_eq!(idleness.alarm(Alarm::BackFromGap, Duration::ZERO), None, "one return");
    }

    #[test]
    fn the_long_alarm_alone_reports_too() {
        let mut idleness = Idleness::default();
        assert_eq!(idleness.alarm(Alarm::GraceReached, GRACE), Some(Signal::Idle(GRACE)));
        assert_eq!(idleness.alarm(Alarm::BackFromGrace, Duration::ZERO), Some(Signal::Active));
    }

    #[test]
    fn a_gap_that_is_there_when_the_alarm_is_armed_counts() {
        let mut idleness = Idleness::default();
        assert_eq!(idleness.found(GAP - Duration::from_millis(1), GAP, THRESHOLDS), None);
        assert_eq!(idleness.found(GAP, GAP, THRESHOLDS), Some(Signal::Idle(GAP)));
        assert_eq!(idleness.found(GAP, GAP, THRESHOLDS), None, "told already");
        assert_eq!(idleness.gap_alarm(GapAlarm::NotWanted), GapAlarm::Wanted);
    }

    #[test]
    fn an_absence_that_is_found_long_is_left_to_the_long_alarm() {
        let mut idleness = Idleness::default();
        assert_eq!(idleness.found(GRACE, GAP, THRESHOLDS), Some(Signal::Idle(GRACE)));
        assert_eq!(idleness.gap_alarm(GapAlarm::NotWanted), GapAlarm::NotWanted);
    }

    #[test]
    fn the_short_alarm_stays_until_the_return_it_must_report() {
        let mut idleness = Idleness::default();
        idleness.alarm(Alarm::GapReached, GAP);
        assert_eq!(idleness.gap_alarm(GapAlarm::NotWanted), GapAlarm::Wanted);
        idleness.alarm(Alarm::BackFromGap, Duration::ZERO);
        assert_eq!(idleness.gap_alarm(GapAlarm::NotWanted), GapAlarm::NotWanted);
        assert_eq!(idleness.gap_alarm(GapAlarm::Wanted), GapAlarm::Wanted);
    }

    #[test]
    fn after_the_long_alarm_the_short_one_is_not_needed() {
        let mut idleness = Idleness::default();
        idleness.alarm(Alarm::GapReached, GAP);
        idleness.alarm(Alarm::GraceReached, GRACE);
        assert_eq!(idleness.gap_alarm(GapAlarm::NotWanted), GapAlarm::NotWanted);
    }

    #[test]
    fn a_touch_that_was_waited_for_is_news_whatever_was_reported_before() {
        for mut idleness in [Idleness::Active, Idleness::IdleByGap, Idleness::IdleByGrace] {
            assert_eq!(idleness.alarm(Alarm::Touched, Duration::ZERO), Some(Signal::Active));
            assert_eq!(idleness, Idleness::Active);
        }
    }

    #[test]
    fn a_return_that_nobody_missed_is_no_news() {
        let mut idleness = Idleness::default();
        assert_eq!(idleness.alarm(Alarm::BackFromGrace, Duration::ZERO), None);
        assert_eq!(idleness, Idleness::Active);
    }
}
