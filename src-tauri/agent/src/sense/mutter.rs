//! Inactivity from Mutter's idle monitor, which GNOME has on Wayland, where it offers no protocol for it.
//!
//! A watch on inactivity goes off in every absence; the one on activity goes off once, and is set again with each
//! absence. Invariant: whoever was reported away is reported back, since that watch is set before the report.

use std::time::Duration;

use evenkeel_core::view::SignalName;
use zbus::blocking::Connection;

use super::bus::{self, Heard, Service, Source};
use super::idle::{Alarm, Armed, GapAlarm, Idling, Thresholds, TouchAlarm};

const MONITOR: &str = "org.gnome.Mutter.IdleMonitor";
const PATH: &str = "/org/gnome/Mutter/IdleMonitor/Core";
pub const NAME: &str = "Mutter";

/// Tells whether the monitor is there, and when its watches go off.
pub fn source() -> Source {
    Source {
        signal: SignalName::Presence,
        name: NAME,
        service: Service::Running(MONITOR),
        path: PATH.to_owned(),
        heard: vec![(MONITOR, "WatchFired")],
        ask: Box::new(|bus| ask::<_, u64>(bus, "GetIdletime", &()).map(|_| false)),
        hear: Box::new(|signal| signal.body().deserialize::<u32>().map_or(Heard::Nothing, Heard::Watch)),
    }
}

/// What can be asked of the monitor; none where it does not answer.
pub trait Monitor {
    fn idle_ms(&self) -> Option<u64>;
    /// The number of a watch that goes off in every absence of this length.
    fn watch_idleness(&self, after_ms: u64) -> Option<u32>;
    /// The number of a watch that goes off once, with the next activity.
    fn watch_activity(&self) -> Option<u32>;
    fn remove(&self, watch: u32);
}

impl Monitor for Connection {
    fn idle_ms(&self) -> Option<u64> {
        ask(self, "GetIdletime", &())
    }

    fn watch_idleness(&self, after_ms: u64) -> Option<u32> {
        ask(self, "AddIdleWatch", &after_ms)
    }

    fn watch_activity(&self) -> Option<u32> {
        ask(self, "AddUserActiveWatch", &())
    }

    fn remove(&self, watch: u32) {
        // A monitor that has gone has no watches either.
        let _: Option<()> = ask(self, "RemoveWatch", &watch);
    }
}

fn ask<Body, Answer>(bus: &Connection, method: &str, body: &Body) -> Option<Answer>
where
    Body: serde::Serialize + zbus::zvariant::DynamicType,
    Answer: serde::de::DeserializeOwned + zbus::zvariant::Type,
{
    bus::call(bus, MONITOR, PATH, (MONITOR, method), body)
}

pub struct IdleMonitor<Asked = Connection> {
    monitor: Asked,
    grace: u32,
    gap: Option<u32>,
    /// Set while somebody is away, or awaited.
    activity: Option<u32>,
    touch: TouchAlarm,
}

impl<Asked: Monitor> IdleMonitor<Asked> {
    /// None where the monitor is not there, or refuses.
    pub fn connect(monitor: Asked, thresholds: Thresholds) -> Option<IdleMonitor<Asked>> {
        let grace = monitor.watch_idleness(ms(thresholds.grace))?;
        Some(IdleMonitor { monitor, grace, gap: None, activity: None, touch: TouchAlarm::NotWanted })
    }

    fn await_activity(&mut self) {
        if self.activity.is_none() {
            self.activity = self.monitor.watch_activity();
        }
    }
}

fn ms(span: Duration) -> u64 {
    span.as_millis() as u64
}

impl<Asked: Monitor> Idling for IdleMonitor<Asked> {
    fn name(&self) -> &'static str {
        NAME
    }

    fn idle(&self) -> Option<Duration> {
        self.monitor.idle_ms().map(Duration::from_millis)
    }

    fn arm_gap(&mut self, alarm: GapAlarm, threshold: Duration) -> Armed {
        match (alarm, self.gap) {
            (GapAlarm::Wanted, None) => {
                self.gap = self.monitor.watch_idleness(ms(threshold));
                Armed::Newly
            }
            (GapAlarm::NotWanted, Some(watch)) => {
                self.monitor.remove(watch);
                self.gap = None;
                Armed::AsBefore
            }
            (GapAlarm::Wanted, Some(_)) | (GapAlarm::NotWanted, None) => Armed::AsBefore,
        }
    }

    fn arm_touch(&mut self, alarm: TouchAlarm) {
        self.touch = alarm;
        if alarm == TouchAlarm::Wanted {
            self.await_activity();
        }
    }

    fn retune(&mut self, thresholds: Thresholds) {
        if let Some(grace) = self.monitor.watch_idleness(ms(thresholds.grace)) {
            let before = std::mem::replace(&mut self.grace, grace);
            self.monitor.remove(before);
        }
        if let Some(gap) = self.gap.take() {
            self.monitor.remove(gap);
            self.gap = self.monitor.watch_idleness(ms(thresholds.gap));
        }
    }

    fn alarm(&mut self, watch: u32) -> Option<Alarm> {
        if watch == self.grace {
            self.await_activity();
            return Some(Alarm::GraceReached);
        }
        if self.gap == Some(watch) {
            self.await_activity();
            return Some(Alarm::GapReached);
        }
        if self.activity != Some(watch) {
            return None;
        }
        self.activity = None;
        Some(match self.touch {
            TouchAlarm::Wanted => Alarm::Touched,
            TouchAlarm::NotWanted => Alarm::BackFromGrace,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::bus::tests::{heard, signal};
    use super::*;
    use std::cell::RefCell;
    use std::collections::BTreeMap;
    use std::rc::Rc;

    const THRESHOLDS: Thresholds = Thresholds { grace: Duration::from_secs(60), gap: Duration::from_secs(3) };

    /// The watches that live: after how many milliseconds, or none for the next activity.
    #[derive(Clone, Default)]
    struct Watches {
        live: Rc<RefCell<BTreeMap<u32, Option<u64>>>>,
        last: Rc<RefCell<u32>>,
    }

    impl Watches {
        fn add(&self, after: Option<u64>) -> Option<u32> {
            *self.last.borrow_mut() += 1;
            let number = *self.last.borrow();
            self.live.borrow_mut().insert(number, after);
            Some(number)
        }
    }

    impl Monitor for Watches {
        fn idle_ms(&self) -> Option<u64> {
            Some(1500)
        }

        fn watch_idleness(&self, after_ms: u64) -> Option<u32> {
            self.add(Some(after_ms))
        }

        fn watch_activity(&self) -> Option<u32> {
            self.add(None)
        }

        fn remove(&self, watch: u32) {
            self.live.borrow_mut().remove(&watch);
        }
    }

    fn stage() -> (Watches, IdleMonitor<Watches>) {
        let watches = Watches::default();
        (watches.clone(), IdleMonitor::connect(watches, THRESHOLDS).unwrap())
    }

    fn lengths(watches: &Watches) -> Vec<Option<u64>> {
        watches.live.borrow().values().copied().collect()
    }

    fn number(watches: &Watches, after: Option<u64>) -> u32 {
        *watches.live.borrow().iter().find(|(_, length)| **length == after).unwrap().0
    }

    #[test]
    fn an_absence_has_the_return_watched_before_it_is_reported() {
        let (watches, mut monitor) = stage();
        assert_eq!(lengths(&watches), [Some(60_000)]);
        assert_eq!(monitor.idle(), Some(Duration::from_millis(1500)));
        let grace = number(&watches, Some(60_000));
        for _ in 0..2 {
            assert_eq!(monitor.alarm(grace), Some(Alarm::GraceReached));
            let back = number(&watches, None);
            // The monitor drops it as it goes off.
            watches.live.borrow_mut().remove(&back);
            assert_eq!(monitor.alarm(back), Some(Alarm::BackFromGrace));
            assert_eq!(monitor.alarm(back), None, "it went off once");
        }
    }

    #[test]
    fn the_short_watch_is_there_only_while_it_is_wanted() {
        let (watches, mut monitor) = stage();
        assert_eq!(monitor.arm_gap(GapAlarm::Wanted, THRESHOLDS.gap), Armed::Newly);
        let gap = number(&watches, Some(3_000));
        assert_eq!(monitor.alarm(gap), Some(Alarm::GapReached));
        monitor.arm_gap(GapAlarm::NotWanted, THRESHOLDS.gap);
        assert_eq!(lengths(&watches), [Some(60_000), None], "the return is still to be told");
        assert_eq!(monitor.alarm(gap), None);
    }

    #[test]
    fn the_next_touch_can_be_awaited_without_an_absence() {
        let (watches, mut monitor) = stage();
        monitor.arm_touch(TouchAlarm::Wanted);
        assert_eq!(monitor.alarm(number(&watches, None)), Some(Alarm::Touched));
    }

    #[test]
    fn other_thresholds_replace_the_watches() {
        let (watches, mut monitor) = stage();
        monitor.arm_gap(GapAlarm::Wanted, THRESHOLDS.gap);
        monitor.retune(Thresholds { grace: Duration::from_secs(90), gap: Duration::from_secs(5) });
        assert_eq!(lengths(&watches), [Some(90_000), Some(5_000)]);
    }

    #[test]
    fn a_watch_that_goes_off_is_heard_by_its_number() {
        assert_eq!(heard(&[source()], &signal(PATH, MONITOR, "WatchFired", &7_u32)), Heard::Watch(7));
    }
}
