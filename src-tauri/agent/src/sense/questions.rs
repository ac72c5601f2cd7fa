//! Inactivity on systems that only say, when asked, how long ago the last touch was: when to ask, and what an answer means. Pure.
//!
//! While somebody is there it is asked at the earliest moment at which a threshold can be reached, and each touch moves that
//! moment away. While nobody is there it is asked every few seconds: a touch is told at once only to programs that listen to
//! every key, and this is none. Invariant: an alarm goes off once for each crossing of its threshold.

use std::time::Duration;

use super::idle::{Alarm, GapAlarm, Thresholds, TouchAlarm};

/// Two answers about the same touch differ by no more than this.
const SAME_TOUCH: Duration = Duration::from_millis(200);
/// How soon a return is noticed, after short absences and after long ones.
const SOON: Duration = Duration::from_secs(2);
const LATE: Duration = Duration::from_secs(10);

/// The system's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastTouch {
    /// When it was, on any counter that every answer uses.
    pub at: Duration,
    /// How long ago that is.
    pub ago: Duration,
}

/// A threshold, and whether the present absence is past it.
#[derive(Clone, Copy, Debug)]
struct Line {
    at: Duration,
    is_passed: bool,
}

#[derive(Debug)]
pub struct Questions {
    last: LastTouch,
    grace: Line,
    gap: Option<Line>,
    awaits_touch: bool,
}

pub enum Order {
    Gap(GapAlarm, Duration),
    Touch(TouchAlarm),
    Retune(Thresholds),
}

impl Line {
    /// What is past it already sets off nothing.
    fn new(at: Duration, last: LastTouch) -> Line {
        Line { at, is_passed: last.ago >= at }
    }

    fn cross(&mut self, was_touched: bool, ago: Duration, [reached, back]: [Alarm; 2]) -> Vec<Alarm> {
        let returns = self.is_passed && was_touched;
        self.is_passed &= !returns;
        let begins = !self.is_passed && ago >= self.at;
        self.is_passed |= begins;
        [returns.then_some(back), begins.then_some(reached)].into_iter().flatten().collect()
    }
}

impl Questions {
    pub fn new(thresholds: Thresholds, last: LastTouch) -> Questions {
        Questions { last, grace: Line::new(thresholds.grace, last), gap: None, awaits_touch: false }
    }

    pub fn take(&mut self, order: Order) {
        match order {
            Order::Gap(GapAlarm::Wanted, at) => self.gap = Some(Line::new(at, self.last)),
            Order::Gap(GapAlarm::NotWanted, _) => self.gap = None,
            Order::Touch(alarm) => self.awaits_touch = alarm == TouchAlarm::Wanted,
            Order::Retune(thresholds) => {
                self.grace.at = thresholds.grace;
                if let Some(gap) = &mut self.gap {
                    gap.at = thresholds.gap;
                }
            }
        }
    }

    pub fn answer(&mut self, last: LastTouch) -> Vec<Alarm> {
        let was_touched = last.at.abs_diff(self.last.at) > SAME_TOUCH;
        self.last = last;
        let mut alarms = Vec::new();
        if was_touched && std::mem::take(&mut self.awaits_touch) {
            alarms.push(Alarm::Touched);
        }
        if let Some(gap) = &mut self.gap {
            alarms.extend(gap.cross(was_touched, last.ago, [Alarm::GapReached, Alarm::BackFromGap]));
        }
        alarms.extend(self.grace.cross(was_touched, last.ago, [Alarm::GraceReached, Alarm::BackFromGrace]));
        alarms
    }

    /// How long nothing has to be asked.
    pub fn pause(&self) -> Duration {
        let lines = || [Some(self.grace), self.gap].into_iter().flatten();
        let next = lines().filter(|line| !line.is_passed).map(|line| line.at.saturating_sub(self.last.ago));
        let is_awaited = self.awaits_touch || lines().any(|line| line.is_passed);
        let look = is_awaited.then(|| (self.last.ago / 60).clamp(SOON, LATE));
        // Timers of some systems are a little early.
        next.chain(look).min().unwrap_or(LATE) + Duration::from_millis(20)
    }
}

const ALARMS: [Alarm; 5] =
    [Alarm::GraceReached, Alarm::BackFromGrace, Alarm::GapReached, Alarm::BackFromGap, Alarm::Touched];

pub fn number(alarm: Alarm) -> u32 {
    ALARMS.iter().zip(0..).find(|(known, _)| **known == alarm).map_or(u32::MAX, |(_, number)| number)
}

pub fn alarm_of(number: u32) -> Option<Alarm> {
    ALARMS.get(usize::try_from(number).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRACE: u64 = 60;
    const GAP: Duration = Duration::from_secs(3);
    const THRESHOLDS: Thresholds = Thresholds { grace: Duration::from_secs(GRACE), gap: GAP };

    /// A touch at the first second, asked for at the second one.
    fn touch(at: u64, asked: u64) -> LastTouch {
        LastTouch { at: Duration::from_secs(at), ago: Duration::from_secs(asked - at) }
    }

    /// Plays what somebody touches, asking when it says, and gives the alarms with the seconds in which they went off.
    fn alarms(questions: &mut Questions, touches: &[u64], until: u64) -> Vec<(u64, Alarm)> {
        let (mut now, mut told) = (questions.last.at + questions.last.ago, Vec::new());
        loop {
            now += questions.pause();
            if now > Duration::from_secs(until) {
                return told;
            }
            let past = touches.iter().map(|at| Duration::from_secs(*at)).filter(|at| *at <= now);
            let at = past.max().unwrap_or(questions.last.at);
            let found = questions.answer(LastTouch { at, ago: now - at });
            told.extend(found.into_iter().map(|alarm| (now.as_secs(), alarm)));
        }
    }

    #[test]
    fn an_absence_and_a_return_are_told_once_each() {
        let mut questions = Questions::new(THRESHOLDS, touch(0, 0));
        let told = alarms(&mut questions, &[0, 30, 200], 230);
        let names: Vec<Alarm> = told.iter().map(|(_, alarm)| *alarm).collect();
        assert_eq!(names, [Alarm::GraceReached, Alarm::BackFromGrace], "{told:?}");
        assert_eq!(told[0].0, 90, "a minute after the last touch");
        assert!((200..=200 + SOON.as_secs() + 1).contains(&told[1].0), "{told:?}");
    }

    #[test]
    fn nothing_is_asked_before_a_threshold_can_be_reached() {
        let mut questions = Questions::new(THRESHOLDS, touch(0, 10));
        assert_eq!(questions.pause().as_secs(), 50);
        questions.answer(touch(59, 60));
        assert_eq!(questions.pause().as_secs(), 59, "the touch moved the moment away");
        questions.answer(touch(59, 119));
        assert_eq!(questions.pause().as_secs(), 2, "nobody is there: the return is watched for");
        questions.answer(touch(59, 4000));
        assert_eq!(questions.pause().as_secs(), LATE.as_secs(), "after a long absence not so often");
    }

    #[test]
    fn a_gap_in_typing_is_told_beside_the_absence_it_becomes() {
        let mut questions = Questions::new(THRESHOLDS, touch(0, 1));
        questions.take(Order::Gap(GapAlarm::Wanted, GAP));
        let told = alarms(&mut questions, &[0, 2, 100], 104);
        assert_eq!(
            told.iter().map(|(_, alarm)| *alarm).collect::<Vec<_>>(),
            [
                Alarm::GapReached,
                Alarm::GraceReached,
                Alarm::BackFromGap,
                Alarm::BackFromGrace,
                Alarm::GapReached
            ],
            "{told:?}"
        );
        assert_eq!(told[0].0, 5);
    }

    #[test]
    fn a_gap_that_is_there_when_it_is_asked_for_sets_off_nothing() {
        let mut questions = Questions::new(THRESHOLDS, touch(0, 10));
        questions.take(Order::Gap(GapAlarm::Wanted, GAP));
        assert_eq!(questions.answer(touch(0, 12)), []);
        assert_eq!(questions.answer(touch(13, 13)), [Alarm::BackFromGap]);
        questions.take(Order::Gap(GapAlarm::NotWanted, GAP));
        assert_eq!(questions.answer(touch(13, 20)), [], "no longer wanted");
    }

    #[test]
    fn the_next_touch_is_told_once_where_it_is_waited_for() {
        let mut questions = Questions::new(THRESHOLDS, touch(0, 1));
        questions.take(Order::Touch(TouchAlarm::Wanted));
        assert_eq!(questions.pause().as_secs(), 2);
        assert_eq!(questions.answer(touch(0, 3)), []);
        let soon_after = LastTouch { at: Duration::from_millis(100), ago: Duration::from_secs(4) };
        assert_eq!(questions.answer(soon_after), [], "the same touch, read a little otherwise");
        assert_eq!(questions.answer(touch(5, 6)), [Alarm::Touched]);
        assert_eq!(questions.answer(touch(7, 8)), []);
    }

    #[test]
    fn an_absence_between_two_questions_is_a_return_and_a_new_absence() {
        let mut questions = Questions::new(THRESHOLDS, touch(0, 61));
        assert_eq!(questions.answer(touch(100, 200)), [Alarm::BackFromGrace, Alarm::GraceReached]);
    }

    #[test]
    fn other_thresholds_count_from_the_touch_that_was_and_forget_no_absence() {
        let mut questions = Questions::new(THRESHOLDS, touch(0, 10));
        questions.take(Order::Retune(Thresholds { grace: Duration::from_secs(20), gap: GAP }));
        assert_eq!(questions.pause().as_secs(), 10);
        assert_eq!(questions.answer(touch(0, 20)), [Alarm::GraceReached]);
        questions.take(Order::Retune(THRESHOLDS));
        assert_eq!(questions.answer(touch(30, 31)), [Alarm::BackFromGrace]);
    }

    #[test]
    fn every_alarm_is_known_by_its_number() {
        for alarm in ALARMS {
            assert_eq!(alarm_of(number(alarm)), Some(alarm));
        }
    }
}
