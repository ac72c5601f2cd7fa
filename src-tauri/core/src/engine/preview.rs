//! What a plain day looks like under given settings: the real engine, played over a user who works, rests and logs off.
//!
//! It knows no clock: the day is an argument. Invariant: whatever it shows, the engine said.

use chrono::DateTime;
use chrono_tz::Tz;

use super::calendar;
use super::command::{Command, Input};
use super::effect::{ClosedBy, Effect};
use super::moment::Utc;
use super::state::State;
use super::{Engine, KindName};
use crate::settings::{Settings, WorkMode};
use crate::time::{BootTime, LocalDay, MonoTime, Now};
use crate::view::{DayPreview, PreviewItem, PreviewWhat};

/// When a flexible day is taken to begin.
const FLEXIBLE_START: i64 = calendar::minutes(9 * 60);
/// The computer has been up for a while.
const UP: i64 = calendar::minutes(10);
/// More steps than the busiest day that settings can make: a break every second would take an hour to draw.
const MOST_STEPS: u32 = 20_000;

/// The day as it goes for someone who works through the hours, takes each break when it comes, is away for lunch and closes
/// the day when the ritual is offered.
pub fn preview(settings: &Settings, day: LocalDay, zone: Tz) -> DayPreview {
    let nothing_known = State::default();
    let hours = match settings.work.mode {
        WorkMode::Fixed => calendar::hours(settings, &nothing_known, zone, day),
        WorkMode::Flexible => flexible_hours(settings, day, zone),
    };
    let mut preview = DayPreview { day, hours: hours.clone(), items: Vec::new() };
    if let (Some((begin, _)), Some((_, end))) = (hours.first(), hours.last()) {
        let latest = super::ms(settings.log_off.latest);
        let mut settings = settings.clone();
        // There is a gap in typing whenever a break begins.
        settings.presence.typing_wait = std::time::Duration::ZERO;
        let mut played = Played::new(settings, zone, *begin);
        played.play(*end + latest);
        preview.items = played.items;
    }
    preview
}

fn flexible_hours(settings: &Settings, day: LocalDay, zone: Tz) -> Vec<(Utc, Utc)> {
    if !settings.work.is_workday(day) {
        return Vec::new();
    }
    let midnight = calendar::instant(zone, day.0.and_time(chrono::NaiveTime::MIN));
    let begin = midnight + FLEXIBLE_START;
    vec![(begin, begin + super::ms(settings.work.length))]
}

struct Played {
    engine: Engine,
    zone: Tz,
    begin: Utc,
    now: Utc,
    items: Vec<PreviewItem>,
    lunch_ends: Option<Utc>,
}

impl Played {
    fn new(settings: Settings, zone: Tz, begin: Utc) -> Played {
        Played { engine: Engine::new(settings), zone, begin, now: begin, items: Vec::new(), lunch_ends: None }
    }

    fn play(&mut self, end: Utc) {
        self.step(Input::Started);
        for _ in 0..MOST_STEPS {
            let next = self.engine.next_deadline().map(|at| self.begin + at.0 as i64 - UP);
            let next = [next, self.lunch_ends, self.break_by_hand_ends()].into_iter().flatten().min();
            let Some(next) = next.filter(|next| *next <= end) else { return };
            self.now = next.max(self.now);
            let is_back = self.lunch_ends.take_if(|end| *end <= next).is_some();
            let input = match self.break_by_hand_ends() {
                _ if is_back => Input::Unlock,
                Some(ends) if ends <= next => Input::Command(Command::Finish),
                _ => Input::Tick,
            };
            self.step(input);
        }
    }

    /// When somebody who ends breaks by hand says that they are back.
    fn break_by_hand_ends(&self) -> Option<Utc> {
        let running = self.engine.state.running.as_ref()?;
        self.engine.ends_by_hand(running).then(|| self.begin + running.ends_at - UP)
    }

    fn step(&mut self, input: Input) {
        let up = u64::try_from(self.now - self.begin + UP).unwrap_or(0);
        let now = Now {
            boot: BootTime(up),
            mono: MonoTime(up),
            utc: DateTime::from_timestamp_millis(self.now).unwrap_or_default(),
            zone: self.zone,
        };
        for effect in self.engine.step(input, now) {
            self.take(effect);
        }
        if self.begins_lunch() {
            self.step(Input::Lock);
        }
    }

    /// At the begin of lunch the user goes, and comes back at its end.
    fn begins_lunch(&mut self) -> bool {
        let lunch = self.engine.plan.as_ref().and_then(|plan| plan.lunch);
        let Some((start, end)) = lunch.filter(|(start, _)| *start == self.now) else { return false };
        let is_new = self.lunch_ends.is_none();
        if is_new {
            self.lunch_ends = Some(end);
            self.add(PreviewWhat::Lunch, None, end - start);
        }
        is_new
    }

    fn take(&mut self, effect: Effect) {
        match effect {
            Effect::BreakStarted { kind, ends_in } => {
                self.add(PreviewWhat::Break, Some(kind), super::ms(ends_in));
            }
            Effect::LogOffHint => self.add(PreviewWhat::Hint, None, 0),
            Effect::WindDown { log_off_in } => self.add(PreviewWhat::WindDown, None, super::ms(log_off_in)),
            Effect::FixedReminder { name } => self.add(PreviewWhat::Reminder, Some(KindName(name)), 0),
            Effect::RitualOffered { .. } => {
                self.add(PreviewWhat::Ritual, None, 0);
                self.step(Input::Command(Command::CloseDay { by: ClosedBy::Ritual }));
            }
            _ => {}
        }
    }

    fn add(&mut self, what: PreviewWhat, name: Option<KindName>, length: i64) {
        self.items.push(PreviewItem {
            at_ms: self.now,
            ends_ms: self.now + length,
            what,
            name: name.map(|name| name.0),
        });
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::settings;

    fn drawn(text: &str, day: &str) -> Vec<String> {
        let (settings, problems) = settings::read(text);
        assert_eq!(problems, []);
        let zone = chrono_tz::Europe::Berlin;
        let preview = preview(&settings, day.parse().unwrap(), zone);
        let time = |utc: Utc| calendar::local(zone, utc).format("%H:%M").to_string();
        let word = |item: &PreviewItem| {
            let name = item.name.clone().unwrap_or_default();
            format!("{} {:?} {name} {}", time(item.at_ms), item.what, (item.ends_ms - item.at_ms) / 60_000)
        };
        preview.items.iter().map(word).collect()
    }

    #[test]
    fn a_plain_day_has_breaks_lunch_wind_down_and_one_ritual_at_its_end() {
        let day = drawn("", "2026-03-24");
        assert_eq!(day.first().unwrap(), "09:50 Break micro 3");
        assert!(day.contains(&"12:30 Lunch  30".to_owned()), "{day:?}");
        assert!(day.contains(&"17:15 WindDown  15".to_owned()), "{day:?}");
        assert_eq!(day.last().unwrap(), "17:30 Ritual  0");
        assert_eq!(day.iter().filter(|line| line.contains("Lunch")).count(), 1);
    }

    #[test]
    fn a_day_off_is_empty_and_a_night_shift_runs_over_midnight() {
        assert_eq!(drawn("", "2026-03-28"), Vec::<String>::new());
        let night = drawn("[work]\ntue = [\"22:00-02:00\"]\n[lunch]\nenabled = false\n", "2026-03-24");
        assert_eq!(night.last().unwrap(), "02:00 Ritual  0");
    }

    #[test]
    fn a_break_that_ends_by_hand_ends_when_its_time_is_over() {
        let text = "[breaks.micro]\nends = \"when I return\"\n[breaks.rest]\nenabled = false\n";
        let day = drawn(text, "2026-03-24");
        assert!(day.iter().filter(|line| line.contains("micro")).count() >= 7, "{day:?}");
    }

    #[test]
    fn a_flexible_day_begins_at_nine() {
        let day = drawn("[work]\nmode = \"flexible\"\nlength = \"6h\"\n", "2026-03-24");
        assert_eq!(day.last().unwrap(), "15:00 Ritual  0");
    }
}
