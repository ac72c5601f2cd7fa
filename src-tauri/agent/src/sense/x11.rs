//! Inactivity on X11: alarms of the SYNC extension on the server's `IDLETIME` counter. Nothing polls.
//!
//! It does not know what an alarm means. Never used where Wayland runs: there the X server of the session sees only
//! what X programs receive, and would report people away who are typing elsewhere.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::sync::{self, ConnectionExt as _, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE};
use x11rb::rust_connection::RustConnection;

use super::idle::{Alarm, Armed, GapAlarm, Idling, Thresholds, TouchAlarm};
use super::x11_front::{FrontWatch, NAME};
use super::{Blind, SenseEvent};
use crate::mailbox::{Mailbox, Message};

/// What the counter falls below with any touch.
const TOUCH: Duration = Duration::from_millis(1);

/// The connection, with the alarms on it.
pub struct Display {
    connection: Arc<RustConnection>,
    counter: sync::Counter,
    grace: Pair,
    gap: Option<Pair>,
    touch: Option<sync::Alarm>,
}

/// Two alarms at one threshold: upwards and back.
struct Pair {
    reached: sync::Alarm,
    back: sync::Alarm,
}

impl Display {
    /// Connects, and reports alarms and windows to `mailbox` from a thread of its own.
    pub fn connect(mailbox: &Mailbox, thresholds: Thresholds) -> Result<Display, Blind> {
        let failed = |error: &dyn std::fmt::Display| Blind::X11(error.to_string());
        let (connection, screen) = x11rb::connect(None).map_err(|error| failed(&error))?;
        let counter = idle_counter(&connection)?;
        let grace = Pair::create(&connection, counter, thresholds.grace)?;
        let connection = Arc::new(connection);
        listen(Arc::clone(&connection), screen, mailbox.clone()).map_err(|error| failed(&error))?;
        Ok(Display { connection, counter, grace, gap: None, touch: None })
    }
}

impl Idling for Display {
    fn name(&self) -> &'static str {
        NAME
    }

    /// How long nothing was touched; none where the server has gone, which its thread reports.
    fn idle(&self) -> Option<Duration> {
        let reply = self.connection.sync_query_counter(self.counter).ok()?.reply().ok()?;
        Some(span(reply.counter_value))
    }

    fn arm_gap(&mut self, alarm: GapAlarm, threshold: Duration) -> Armed {
        match (alarm, self.gap.take()) {
            (GapAlarm::Wanted, None) => {
                self.gap = Pair::create(&self.connection, self.counter, threshold).ok();
                Armed::Newly
            }
            (GapAlarm::NotWanted, Some(pair)) => {
                pair.destroy(&self.connection);
                Armed::AsBefore
            }
            (_, as_before) => {
                self.gap = as_before;
                Armed::AsBefore
            }
        }
    }

    fn arm_touch(&mut self, alarm: TouchAlarm) {
        match (alarm, self.touch) {
            (TouchAlarm::Wanted, None) => {
                self.touch =
                    create(&self.connection, self.counter, TOUCH, TESTTYPE::NEGATIVE_TRANSITION).ok();
            }
            (TouchAlarm::NotWanted, Some(armed)) => {
                destroy(&self.connection, armed);
                self.touch = None;
            }
            (TouchAlarm::Wanted, Some(_)) | (TouchAlarm::NotWanted, None) => {}
        }
    }

    fn retune(&mut self, thresholds: Thresholds) {
        if let Ok(grace) = Pair::create(&self.connection, self.counter, thresholds.grace) {
            std::mem::replace(&mut self.grace, grace).destroy(&self.connection);
        }
        if let Some(gap) = self.gap.take() {
            gap.destroy(&self.connection);
            self.arm_gap(GapAlarm::Wanted, thresholds.gap);
        }
    }

    /// Which alarm has this name; none where it was taken away before its report was read.
    fn alarm(&mut self, name: u32) -> Option<Alarm> {
        let is = |alarm| alarm == name;
        if is(self.grace.reached) {
            return Some(Alarm::GraceReached);
        }
        if is(self.grace.back) {
            return Some(Alarm::BackFromGrace);
        }
        if self.touch.is_some_and(is) {
            return Some(Alarm::Touched);
        }
        let gap = self.gap.as_ref()?;
        if is(gap.reached) {
            return Some(Alarm::GapReached);
        }
        is(gap.back).then_some(Alarm::BackFromGap)
    }
}

impl Pair {
    fn create(connection: &RustConnection, counter: sync::Counter, at: Duration) -> Result<Pair, Blind> {
        Ok(Pair {
            reached: create(connection, counter, at, TESTTYPE::POSITIVE_TRANSITION)?,
            back: create(connection, counter, at, TESTTYPE::NEGATIVE_TRANSITION)?,
        })
    }

    fn destroy(self, connection: &RustConnection) {
        destroy(connection, self.reached);
        destroy(connection, self.back);
    }
}

/// An alarm that goes off whenever the counter crosses the threshold in this direction.
fn create(
    connection: &RustConnection,
    counter: sync::Counter,
    at: Duration,
    direction: TESTTYPE,
) -> Result<sync::Alarm, Blind> {
    let created = || -> Result<sync::Alarm, Box<dyn std::error::Error>> {
        let alarm = connection.generate_id()?;
        let about = CreateAlarmAux::new()
            .counter(counter)
            .value_type(VALUETYPE::ABSOLUTE)
            .value(wire(at))
            .test_type(direction)
            .delta(Int64 { hi: 0, lo: 0 })
            .events(1);
        connection.sync_create_alarm(alarm, &about)?.check()?;
        Ok(alarm)
    };
    created().map_err(|error| Blind::X11(error.to_string()))
}

/// A server that has gone has no alarms either.
fn destroy(connection: &RustConnection, alarm: sync::Alarm) {
    let _ = connection.sync_destroy_alarm(alarm).map(|request| request.ignore_error());
    let _ = connection.flush();
}

fn idle_counter(connection: &RustConnection) -> Result<sync::Counter, Blind> {
    let counters = || -> Result<_, Box<dyn std::error::Error>> {
        connection.sync_initialize(3, 1)?.reply()?;
        Ok(connection.sync_list_system_counters()?.reply()?.counters)
    };
    let counters = counters().map_err(|error| Blind::X11(error.to_string()))?;
    let idle = counters.iter().find(|counter| counter.name == b"IDLETIME");
    idle.map(|counter| counter.counter).ok_or_else(|| Blind::X11("it has no IDLETIME counter".to_owned()))
}

fn listen(connection: Arc<RustConnection>, screen: usize, mailbox: Mailbox) -> std::io::Result<()> {
    thread::Builder::new().name("x11".to_owned()).spawn(move || {
        let mut front = FrontWatch::begin(&connection, screen);
        let look = |front: &mut FrontWatch| {
            if let Some(look) = front.look(&connection) {
                mailbox.send(Message::Sense(SenseEvent::Front(look)));
            }
        };
        if let Some(front) = &mut front {
            look(front);
        }
        loop {
            match connection.wait_for_event() {
                Ok(Event::SyncAlarmNotify(notify)) => mailbox.send(Message::Sense(SenseEvent::Alarm {
                    alarm: notify.alarm,
                    idle: Some(span(notify.counter_value)),
                })),
                Ok(Event::PropertyNotify(change)) => {
                    if let Some(front) = front.as_mut().filter(|front| front.concerns(&change)) {
                        look(front);
                    }
                }
                Ok(_) => {}
                Err(_) => break mailbox.send(Message::Sense(SenseEvent::DisplayLost)),
            }
        }
    })?;
    Ok(())
}

/// The counter is in milliseconds.
fn span(value: Int64) -> Duration {
    let millis = (i64::from(value.hi) << 32) | i64::from(value.lo);
    Duration::from_millis(millis.max(0) as u64)
}

fn wire(span: Duration) -> Int64 {
    let millis = span.as_millis() as u64;
    Int64 { hi: (millis >> 32) as i32, lo: millis as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_longer_than_32_bits_survive_the_wire() {
        for millis in [0, 1, u64::from(u32::MAX), u64::from(u32::MAX) + 1, 1 << 40] {
            let here = Duration::from_millis(millis);
            assert_eq!(span(wire(here)), here);
        }
        assert_eq!(
            span(Int64 { hi: -1, lo: 5 }),
            Duration::ZERO,
            "a counter that runs backwards is not a time"
        );
    }
}
