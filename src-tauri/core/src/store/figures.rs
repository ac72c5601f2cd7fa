//! What a day amounted to, counted from its records.
//!
//! It counts the same things as the list of Today, so that the two never disagree. Invariant: a day without records has
//! no figures; nothing is made up for it.

use super::happenings::happenings;
use super::records::Record;
use crate::engine::{ClosedBy, Effect};
use crate::time::LocalDay;
use crate::view::What;

/// What one day amounted to, counted from the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DayFigures {
    pub(super) day: LocalDay,
    pub(super) is_work_day: bool,
    /// Active at the computer, work or not.
    pub(super) active_minutes: u32,
    pub(super) breaks_offered: u32,
    pub(super) breaks_taken: u32,
    pub(super) natural_breaks: u32,
    pub(super) breaks_postponed: u32,
    /// Those left early are among them.
    pub(super) breaks_skipped: u32,
    /// None where there was no lunch.
    pub(super) lunch_taken: Option<bool>,
    /// None while the day is open, or where it was never closed.
    pub(super) closed_by: Option<ClosedBy>,
    /// At the computer after the closing.
    pub(super) after_hours_minutes: u32,
}

const MINUTE_MS: i64 = 60_000;

/// Counts the records of one day, given in the order in which they happened.
pub(super) fn figures(day: LocalDay, records: &[Record], active_ms: i64) -> DayFigures {
    let happened = happenings(records);
    let count = |what: What| happened.iter().filter(|one| one.what == what).count() as u32;
    let mut figures = DayFigures {
        day,
        is_work_day: records.iter().any(|record| is_of_work(&record.effect)),
        active_minutes: u32::try_from(active_ms / MINUTE_MS).unwrap_or(0),
        breaks_offered: records.iter().filter(|record| is_offer(&record.effect)).count() as u32,
        breaks_taken: count(What::BreakTaken),
        natural_breaks: count(What::NaturalBreak),
        breaks_postponed: count(What::BreakPostponed),
        breaks_skipped: count(What::BreakSkipped) + count(What::BreakLeftEarly),
        lunch_taken: None,
        closed_by: None,
        after_hours_minutes: 0,
    };
    for record in records {
        match &record.effect {
            Effect::LunchEnded { taken } => figures.lunch_taken = Some(*taken),
            Effect::DayClosed { by } => figures.closed_by = Some(*by),
            Effect::DayOpened { .. } => figures.closed_by = None,
            Effect::AfterHours { minutes } => figures.after_hours_minutes += minutes,
            _ => {}
        }
    }
    figures
}

/// What happens on days of work alone.
fn is_of_work(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::HeadsUp { .. }
            | Effect::LunchReminder
            | Effect::WindDown { .. }
            | Effect::RitualOffered { .. }
            | Effect::DayOpened { .. }
            | Effect::DayClosed { by: ClosedBy::Ritual }
    )
}

fn is_offer(effect: &Effect) -> bool {
    matches!(effect, Effect::HeadsUp { .. })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::engine::{CreditedBy, EndReason, KindName, OpenedBy};
    use std::time::Duration;

    fn counted(effects: Vec<Effect>) -> DayFigures {
        let day: LocalDay = "2026-03-27".parse().unwrap();
        let record = |(at_ms, effect)| Record { at_ms, day, zone: "UTC".to_owned(), effect };
        let records: Vec<Record> = (0..).map(|minute| minute * MINUTE_MS).zip(effects).map(record).collect();
        figures(day, &records, 7 * 60 * MINUTE_MS + 59_000)
    }

    fn heads_up() -> Effect {
        Effect::HeadsUp { kind: "micro".into(), starts_in: Duration::from_secs(30) }
    }

    fn ended(reason: EndReason) -> Effect {
        Effect::BreakEnded { kind: "micro".into(), reason, emergency: false }
    }

    #[test]
    fn a_day_is_counted_as_it_was() {
        let kind: KindName = "rest".into();
        let figures = counted(vec![
            Effect::DayOpened { by: OpenedBy::Schedule },
            heads_up(),
            ended(EndReason::Finished),
            heads_up(),
            ended(EndReason::Skipped),
            Effect::LunchEnded { taken: true },
            Effect::Credited { kind: kind.clone(), by: CreditedBy::Lock },
            heads_up(),
            Effect::Postponed { kind, until: Duration::from_secs(300), left: 1 },
            Effect::DayClosed { by: ClosedBy::Ritual },
            Effect::AfterHours { minutes: 12 },
            Effect::AfterHours { minutes: 5 },
        ]);
        let expected = DayFigures {
            day: "2026-03-27".parse().unwrap(),
            is_work_day: true,
            active_minutes: 420,
            breaks_offered: 3,
            breaks_taken: 1,
            natural_breaks: 1,
            breaks_postponed: 1,
            breaks_skipped: 1,
            lunch_taken: Some(true),
            closed_by: Some(ClosedBy::Ritual),
            after_hours_minutes: 17,
        };
        assert_eq!(figures, expected);
    }

    #[test]
    fn a_day_that_was_opened_again_is_not_closed() {
        let figures = counted(vec![
            heads_up(),
            Effect::DayClosed { by: ClosedBy::User },
            Effect::DayOpened { by: OpenedBy::User },
        ]);
        assert_eq!((figures.is_work_day, figures.closed_by), (true, None));
    }

    #[test]
    fn a_rest_from_the_computer_makes_no_day_of_work() {
        let figures = counted(vec![Effect::Credited { kind: "rest".into(), by: CreditedBy::Idle }]);
        assert!(!figures.is_work_day);
    }
}
