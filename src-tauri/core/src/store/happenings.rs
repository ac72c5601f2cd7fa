//! What a day was like, folded from its records: the list that Today shows.
//!
//! One line for one thing that happened: an absence that credits several kinds is one natural break, a break that was
//! postponed is one postponement.

use super::records::Record;
use crate::engine::{CreditedBy, Effect, KindName, Withdrawn};
use crate::view::{Happening, What};

/// Folds records, given in the order in which they happened.
pub fn happenings(records: &[Record]) -> Vec<Happening> {
    let mut fold = HappeningsSoFar::default();
    for record in records {
        fold.take(record);
    }
    fold.happenings
}

/// More than a day that anybody would look through: of a longer one, the latest.
const MOST: usize = 200;

/// The list as it grows: whoever has many records need not keep them.
#[derive(Debug, Default)]
pub struct HappeningsSoFar {
    happenings: Vec<Happening>,
    absence: Option<Absence>,
    after_hours_minutes: u32,
}

/// The absence that the last natural credit came from.
#[derive(Debug)]
struct Absence {
    /// Where its line is in the list.
    line: usize,
    credited: Vec<KindName>,
}

impl Absence {
    /// After the first line of the list has gone; none where that was its own.
    fn one_line_up(self) -> Option<Absence> {
        self.line.checked_sub(1).map(|line| Absence { line, ..self })
    }
}

impl HappeningsSoFar {
    pub fn happenings(&self) -> &[Happening] {
        &self.happenings
    }

    /// At the computer after the closing of the day.
    pub fn after_hours_minutes(&self) -> u32 {
        self.after_hours_minutes
    }

    /// Takes the next record.
    pub fn take(&mut self, record: &Record) {
        let at_ms = record.at_ms;
        match &record.effect {
            Effect::HeadsUpWithdrawn { kind, why: Withdrawn::Skipped } => {
                self.add(at_ms, What::BreakSkipped, Some(kind));
            }
            Effect::BreakEnded { kind, reason, .. } => match What::of_end(*reason) {
                What::BreakPostponed => self.postponed(at_ms, kind),
                what => self.add(at_ms, what, Some(kind)),
            },
            Effect::Postponed { kind, .. } => {
                self.absence = None;
                self.postponed(at_ms, kind);
            }
            Effect::Credited { by: CreditedBy::Break, .. } => {}
            Effect::Credited { kind, by: CreditedBy::Idle | CreditedBy::Lock | CreditedBy::Sleep } => {
                self.rested(at_ms, kind);
            }
            // Somebody is there: the next credit comes from another absence.
            Effect::HeadsUp { .. } | Effect::BreakStarted { .. } => self.absence = None,
            Effect::Paused { .. } => self.add(at_ms, What::Paused, None),
            Effect::Resumed => self.add(at_ms, What::Resumed, None),
            Effect::WindDown { .. } => self.add(at_ms, What::WindDown, None),
            Effect::RitualOffered { again: false } => self.add(at_ms, What::RitualOffered, None),
            Effect::Snoozed { .. } => self.add(at_ms, What::LogOffSnoozed, None),
            Effect::DayClosed { .. } => self.add(at_ms, What::DayClosed, None),
            Effect::DayOpened { .. } => self.add(at_ms, What::DayOpened, None),
            Effect::LunchEnded { taken: true } => self.add(at_ms, What::LunchTaken, None),
            Effect::LunchEnded { taken: false } => self.add(at_ms, What::LunchMissed, None),
            Effect::AfterHours { minutes } => self.after_hours_minutes += minutes,
            Effect::RitualOffered { again: true }
            | Effect::HeadsUpWithdrawn { .. }
            | Effect::LunchReminder
            | Effect::Held { .. }
            | Effect::Released
            | Effect::LogOffHint
            | Effect::Badge
            | Effect::AfterHoursNotice
            | Effect::QuietQuestion { .. }
            | Effect::FixedReminder { .. } => {}
        }
    }

    fn add(&mut self, at_ms: i64, what: What, kind: Option<&KindName>) {
        if self.happenings.len() == MOST {
            self.happenings.remove(0);
            self.absence = self.absence.take().and_then(Absence::one_line_up);
        }
        self.happenings.push(Happening { at_ms, what, kind: kind.cloned() });
    }

    /// Postponing a running break ends it and postpones each kind of the offer, all in one step: one line, named by the
    /// last of them, the longest.
    fn postponed(&mut self, at_ms: i64, kind: &KindName) {
        match self.happenings.last_mut() {
            Some(last) if last.what == What::BreakPostponed && last.at_ms == at_ms => {
                last.kind = Some(kind.clone());
            }
            _ => self.add(at_ms, What::BreakPostponed, Some(kind)),
        }
    }

    /// An absence credits each kind at most once, shorter ones first: another kind is the same absence, grown longer, and
    /// a kind seen before is a new one.
    fn rested(&mut self, at_ms: i64, kind: &KindName) {
        match &mut self.absence {
            Some(absence) if !absence.credited.contains(kind) => {
                absence.credited.push(kind.clone());
                self.happenings[absence.line].kind = Some(kind.clone());
            }
            _ => {
                self.add(at_ms, What::NaturalBreak, Some(kind));
                self.absence =
                    Some(Absence { line: self.happenings.len() - 1, credited: vec![kind.clone()] });
            }
        }
    }
}
