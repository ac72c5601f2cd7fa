//! What a day amounted to, counted from its records: the figures of History.
//!
//! It counts the same things as the list of Today, so that the two never disagree. Invariant: a day without records has
//! no figures; nothing is made up for it.

use super::happenings::happenings;
use super::records::Record;
use crate::engine::{ClosedBy, Effect};
use crate::time::LocalDay;
use crate::view::{DayFigures, What};

/// Counts the records of one day, given in the order in which they happened.
pub(super) fn figures(day: LocalDay, records: &[Record]) -> DayFigures {
    let happened = happenings(records);
    let count = |what: What| happened.iter().filter(|one| one.what == what).count() as u32;
    let mut figures = DayFigures {
        day,
        is_work_day: records.iter().any(|record| is_of_work(&record.effect)),
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
        figures(day, &(0..).map(|minute| minute * 60_000).zip(effects).map(record).collect::<Vec<_>>())
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
