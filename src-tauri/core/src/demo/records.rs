//! What the agent would have recorded on days of work: breaks, lunches, closings, and the time at the computer.
//!
//! Invariant: effects in the order in which a day brings them.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::chance::Chance;
use super::{Demo, Sort, sort};
use crate::engine::{ClosedBy, CreditedBy, Effect, EndReason, KindName, OpenedBy};
use crate::store::{ActiveTime, Record};
use crate::time::LocalDay;

const MINUTE_MS: i64 = 60_000;
/// Of a break in a day: the hour, the minute and the kind.
const BREAKS: [(u16, u16, &str); 7] = [
    (9, 52, "micro"),
    (10, 48, "micro"),
    (11, 34, "rest"),
    (13, 50, "micro"),
    (14, 45, "micro"),
    (15, 34, "rest"),
    (16, 30, "micro"),
];

pub(super) fn records(demo: &Demo, chance: &mut Chance) -> (Vec<Record>, Vec<ActiveTime>) {
    let (mut records, mut active) = (Vec::new(), Vec::new());
    for (ago, day) in demo.days() {
        match sort(ago, day) {
            Sort::Work => {
                let late = if chance.percent(20) { 20 + chance.below(60) as i64 } else { 0 };
                let mut one = Day { demo, day, records: &mut records };
                one.pass(chance, late);
                let minutes = 385 + chance.below(70) as i64 + late;
                active.push(ActiveTime { day, ms: minutes * MINUTE_MS });
            }
            Sort::Weekend if chance.percent(30) => {
                active.push(ActiveTime { day, ms: (10 + chance.below(50) as i64) * MINUTE_MS });
            }
            Sort::Weekend | Sort::Sick | Sort::Leave => {}
        }
    }
    (records, active)
}

struct Day<'a> {
    demo: &'a Demo<'a>,
    day: LocalDay,
    records: &'a mut Vec<Record>,
}

impl Day<'_> {
    fn add(&mut self, at: DateTime<Utc>, effect: Effect) {
        let zone = self.demo.zone.name().to_owned();
        self.records.push(Record { at_ms: at.timestamp_millis(), day: self.day, zone, effect });
    }

    fn pass(&mut self, chance: &mut Chance, late_minutes: i64) {
        let at = |hour, minute| self.demo.at(self.day, hour, minute);
        let (opened, lunch, back, wind_down, offered) =
            (at(9, 0), at(12, 30), at(13, 0), at(17, 15), at(17, 30));
        self.add(opened, Effect::DayOpened { by: OpenedBy::Schedule });
        for (hour, minute, kind) in BREAKS.into_iter().take_while(|(hour, _, _)| *hour < 12) {
            self.rest(chance, self.demo.at(self.day, hour, minute), kind);
        }
        self.add(lunch, Effect::LunchReminder);
        self.add(back, Effect::LunchEnded { taken: chance.percent(72) });
        for (hour, minute, kind) in BREAKS.into_iter().skip_while(|(hour, _, _)| *hour < 12) {
            self.rest(chance, self.demo.at(self.day, hour, minute), kind);
        }
        self.add(wind_down, Effect::WindDown { log_off_in: Duration::from_secs(15 * 60) });
        self.add(offered, Effect::RitualOffered { again: false });
        if chance.percent(82) {
            let by = if chance.percent(78) { ClosedBy::Ritual } else { ClosedBy::User };
            self.add(offered + TimeDelta::minutes(9), Effect::DayClosed { by });
            if late_minutes > 0 {
                let minutes = late_minutes as u32;
                self.add(offered + TimeDelta::minutes(9 + late_minutes), Effect::AfterHours { minutes });
            }
        }
    }

    /// A break that comes, and what becomes of it.
    fn rest(&mut self, chance: &mut Chance, at: DateTime<Utc>, kind: &str) {
        let name: KindName = kind.into();
        if chance.percent(18) {
            return self.add(at, Effect::Credited { kind: name, by: CreditedBy::Idle });
        }
        let length = Duration::from_secs(if kind == "rest" { 12 * 60 } else { 3 * 60 });
        self.add(at, Effect::HeadsUp { kind: name.clone(), starts_in: Duration::from_secs(30) });
        self.add(at + TimeDelta::seconds(30), Effect::BreakStarted { kind: name.clone(), ends_in: length });
        let (reason, lasted) = if chance.percent(76) {
            (EndReason::Finished, length.as_secs() as i64)
        } else {
            (EndReason::Skipped, 5)
        };
        let end = at + TimeDelta::seconds(30 + lasted);
        self.add(end, Effect::BreakEnded { kind: name, reason, emergency: false });
    }
}
