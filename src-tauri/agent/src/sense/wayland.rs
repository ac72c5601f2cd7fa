//! Inactivity and the window in front, from a Wayland compositor.
//!
//! Inactivity comes from `ext-idle-notify`, counted without idle inhibitors where the compositor can, so that a film does
//! not look like typing. The window in front comes from the list of windows that compositors of the wlroots kind offer.
//! It has no thread: its socket is one of those that the agent sleeps on. Invariant: what the compositor does not offer
//! is said as not offered.

use std::io::ErrorKind;
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use wayland_client::backend::{ObjectId, WaylandError};
use wayland_client::globals::{GlobalListContents, registry_queue_init};
use wayland_client::protocol::{wl_registry, wl_seat};
use wayland_client::{Connection, Dispatch, EventQueue, Proxy, QueueHandle, event_created_child};
use wayland_protocols::ext::idle_notify::v1::client::{ext_idle_notification_v1, ext_idle_notifier_v1};
use wayland_protocols_wlr::foreign_toplevel::v1::client::{
    zwlr_foreign_toplevel_handle_v1, zwlr_foreign_toplevel_manager_v1,
};

use ext_idle_notification_v1::ExtIdleNotificationV1;
use ext_idle_notifier_v1::ExtIdleNotifierV1;
use wl_seat::WlSeat;
use zwlr_foreign_toplevel_handle_v1::ZwlrForeignToplevelHandleV1;
use zwlr_foreign_toplevel_manager_v1::ZwlrForeignToplevelManagerV1;

use evenkeel_core::view::Unseen;

use super::SenseEvent;
use super::front::{Front, Look};
use super::idle::{Alarm, Armed, GapAlarm, Idling, Thresholds, TouchAlarm};
use super::toplevels::{States, Toplevels};

pub const NAME: &str = "Wayland";
/// As good as any touch: stillness of this length comes at once, and its end is the touch.
const STILL: Duration = Duration::from_millis(1);

/// The compositor does not answer, or has ended.
#[derive(Debug, PartialEq, Eq)]
pub struct Gone;

pub struct Compositor {
    connection: Connection,
    queue: EventQueue<Told>,
    told: Told,
    idle: Option<Idle>,
    /// What was said of the window in front last.
    said: Option<Result<Front, Unseen>>,
}

/// The part that tells of inactivity.
struct Idle {
    seat: WlSeat,
    notifier: ExtIdleNotifierV1,
    grace: Notification,
    gap: Option<Notification>,
    touch: Option<Notification>,
    next_name: u32,
}

struct Notification {
    name: u32,
    proxy: ExtIdleNotificationV1,
}

/// What has come and was not taken yet.
#[derive(Default)]
struct Told {
    /// Names of notifications, and whether stillness began or ended.
    turns: Vec<(u32, Stillness)>,
    toplevels: Toplevels<ObjectId>,
    /// Whether the compositor lists windows at all.
    lists_windows: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stillness {
    Began,
    Ended,
}

impl Compositor {
    pub fn connect(thresholds: Thresholds) -> Result<Compositor, Gone> {
        Compositor::over(Connection::connect_to_env().map_err(|_| Gone)?, thresholds)
    }

    fn over(connection: Connection, thresholds: Thresholds) -> Result<Compositor, Gone> {
        let (globals, mut queue) = registry_queue_init::<Told>(&connection).map_err(|_| Gone)?;
        let handle = queue.handle();
        let mut told = Told {
            lists_windows: globals.bind::<ZwlrForeignToplevelManagerV1, _, _>(&handle, 2..=3, ()).is_ok(),
            ..Told::default()
        };
        let seat: Option<WlSeat> = globals.bind(&handle, 1..=1, ()).ok();
        let notifier: Option<ExtIdleNotifierV1> = globals.bind(&handle, 1..=2, ()).ok();
        let idle = seat.zip(notifier).map(|(seat, notifier)| Idle::new(seat, notifier, &handle, thresholds));
        queue.roundtrip(&mut told).map_err(|_| Gone)?;
        Ok(Compositor { connection, queue, told, idle, said: None })
    }

    pub fn tells_idleness(&self) -> bool {
        self.idle.is_some()
    }

    pub fn socket(&self) -> BorrowedFd<'_> {
        self.connection.as_fd()
    }

    /// A compositor that has gone is noticed by its socket.
    fn flush(&self) {
        let _ = self.connection.flush();
    }

    /// Takes what has come; waits for nothing.
    pub fn read(&mut self) -> Result<Vec<SenseEvent>, Gone> {
        if let Some(reading) = self.queue.prepare_read() {
            match reading.read() {
                Ok(_) => {}
                Err(WaylandError::Io(error)) if error.kind() == ErrorKind::WouldBlock => {}
                Err(_) => return Err(Gone),
            }
        }
        self.queue.dispatch_pending(&mut self.told).map_err(|_| Gone)?;
        self.flush();
        let mut events: Vec<SenseEvent> =
            self.told.turns.drain(..).map(|(name, stillness)| alarm_event(name, stillness)).collect();
        events.extend(self.look());
        Ok(events)
    }

    /// The window in front, where that is news.
    pub fn look(&mut self) -> Option<SenseEvent> {
        let front = match self.told.lists_windows {
            true => Ok(self.told.toplevels.front()),
            false => Err(Unseen::DisplayIsSilent),
        };
        if self.said.as_ref() == Some(&front) {
            return None;
        }
        self.said = Some(front.clone());
        Some(SenseEvent::Front(Look { by: NAME, front }))
    }
}

impl Idling for Compositor {
    fn name(&self) -> &'static str {
        NAME
    }

    /// The protocol tells turns only.
    fn idle(&self) -> Option<Duration> {
        None
    }

    fn arm_gap(&mut self, alarm: GapAlarm, threshold: Duration) -> Armed {
        let handle = self.queue.handle();
        let Some(idle) = &mut self.idle else { return Armed::AsBefore };
        let armed = match (alarm, idle.gap.take()) {
            (GapAlarm::Wanted, None) => {
                idle.gap = Some(idle.notification(threshold, &handle));
                Armed::Newly
            }
            (GapAlarm::NotWanted, Some(gap)) => {
                gap.proxy.destroy();
                Armed::AsBefore
            }
            (GapAlarm::Wanted | GapAlarm::NotWanted, as_before) => {
                idle.gap = as_before;
                Armed::AsBefore
            }
        };
        self.flush();
        armed
    }

    fn arm_touch(&mut self, alarm: TouchAlarm) {
        let handle = self.queue.handle();
        let Some(idle) = &mut self.idle else { return };
        match (alarm, idle.touch.take()) {
            (TouchAlarm::Wanted, None) => idle.touch = Some(idle.notification(STILL, &handle)),
            (TouchAlarm::NotWanted, Some(touch)) => touch.proxy.destroy(),
            (TouchAlarm::Wanted | TouchAlarm::NotWanted, as_before) => idle.touch = as_before,
        }
        self.flush();
    }

    fn retune(&mut self, thresholds: Thresholds) {
        let handle = self.queue.handle();
        let Some(idle) = &mut self.idle else { return };
        let grace = idle.notification(thresholds.grace, &handle);
        std::mem::replace(&mut idle.grace, grace).proxy.destroy();
        if let Some(gap) = idle.gap.take() {
            gap.proxy.destroy();
            idle.gap = Some(idle.notification(thresholds.gap, &handle));
        }
        self.flush();
    }

    /// Which alarm has this name; none where it was taken away before its report was read.
    fn alarm(&mut self, name: u32) -> Option<Alarm> {
        let idle = self.idle.as_ref()?;
        let (name, stillness) = of_alarm_name(name);
        let is = |notification: &Notification| notification.name == name;
        match stillness {
            Stillness::Began if is(&idle.grace) => Some(Alarm::GraceReached),
            Stillness::Ended if is(&idle.grace) => Some(Alarm::BackFromGrace),
            Stillness::Ended if idle.touch.as_ref().is_some_and(is) => Some(Alarm::Touched),
            Stillness::Began if idle.gap.as_ref().is_some_and(is) => Some(Alarm::GapReached),
            Stillness::Ended if idle.gap.as_ref().is_some_and(is) => Some(Alarm::BackFromGap),
            Stillness::Began | Stillness::Ended => None,
        }
    }
}

/// One number for both turns of a notification, as alarms have elsewhere.
fn alarm_event(name: u32, stillness: Stillness) -> SenseEvent {
    let ended = u32::from(stillness == Stillness::Ended);
    SenseEvent::Alarm { alarm: name * 2 + ended, idle: None }
}

fn of_alarm_name(alarm: u32) -> (u32, Stillness) {
    (alarm / 2, if alarm.is_multiple_of(2) { Stillness::Began } else { Stillness::Ended })
}

impl Idle {
    fn new(
        seat: WlSeat,
        notifier: ExtIdleNotifierV1,
        handle: &QueueHandle<Told>,
        thresholds: Thresholds,
    ) -> Idle {
        let grace = Notification { name: 0, proxy: notify(&notifier, &seat, thresholds.grace, 0, handle) };
        Idle { seat, notifier, grace, gap: None, touch: None, next_name: 1 }
    }

    fn notification(&mut self, after: Duration, handle: &QueueHandle<Told>) -> Notification {
        let name = self.next_name;
        self.next_name = (name + 1) % (u32::MAX / 2);
        Notification { name, proxy: notify(&self.notifier, &self.seat, after, name, handle) }
    }
}

fn notify(
    notifier: &ExtIdleNotifierV1,
    seat: &WlSeat,
    after: Duration,
    name: u32,
    handle: &QueueHandle<Told>,
) -> ExtIdleNotificationV1 {
    let after = u32::try_from(after.as_millis()).unwrap_or(u32::MAX);
    if notifier.version() >= ext_idle_notifier_v1::REQ_GET_INPUT_IDLE_NOTIFICATION_SINCE {
        notifier.get_input_idle_notification(after, seat, handle, name)
    } else {
        notifier.get_idle_notification(after, seat, handle, name)
    }
}

impl Dispatch<ExtIdleNotificationV1, u32> for Told {
    fn event(
        told: &mut Told,
        _: &ExtIdleNotificationV1,
        event: ext_idle_notification_v1::Event,
        name: &u32,
        _: &Connection,
        _: &QueueHandle<Told>,
    ) {
        match event {
            ext_idle_notification_v1::Event::Idled => told.turns.push((*name, Stillness::Began)),
            ext_idle_notification_v1::Event::Resumed => told.turns.push((*name, Stillness::Ended)),
            _ => {}
        }
    }
}

impl Dispatch<ZwlrForeignToplevelHandleV1, ()> for Told {
    fn event(
        told: &mut Told,
        window: &ZwlrForeignToplevelHandleV1,
        event: zwlr_foreign_toplevel_handle_v1::Event,
        _: &(),
        _: &Connection,
        _: &QueueHandle<Told>,
    ) {
        use zwlr_foreign_toplevel_handle_v1::Event;
        match event {
            Event::AppId { app_id } => told.toplevels.app(window.id(), app_id),
            Event::State { state } => told.toplevels.states(window.id(), States::of(&state)),
            Event::Done => told.toplevels.told_all(window.id()),
            Event::Closed => {
                told.toplevels.closed(&window.id());
                window.destroy();
            }
            _ => {}
        }
    }
}

impl Dispatch<ZwlrForeignToplevelManagerV1, ()> for Told {
    fn event(
        _: &mut Told,
        _: &ZwlrForeignToplevelManagerV1,
        _: zwlr_foreign_toplevel_manager_v1::Event,
        _: &(),
        _: &Connection,
        _: &QueueHandle<Told>,
    ) {
    }

    event_created_child!(Told, ZwlrForeignToplevelManagerV1, [
        zwlr_foreign_toplevel_manager_v1::EVT_TOPLEVEL_OPCODE => (ZwlrForeignToplevelHandleV1, ()),
    ]);
}

impl Dispatch<wl_registry::WlRegistry, GlobalListContents> for Told {
    fn event(
        _: &mut Told,
        _: &wl_registry::WlRegistry,
        _: wl_registry::Event,
        _: &GlobalListContents,
        _: &Connection,
        _: &QueueHandle<Told>,
    ) {
    }
}

/// Objects whose events say nothing about the user.
macro_rules! silent {
    ($($object:ty: $event:ty),+) => {$(
        impl Dispatch<$object, ()> for Told {
            fn event(_: &mut Told, _: &$object, _: $event, _: &(), _: &Connection, _: &QueueHandle<Told>) {}
        }
    )+};
}

silent!(WlSeat: wl_seat::Event, ExtIdleNotifierV1: ext_idle_notifier_v1::Event);

#[cfg(test)]
#[path = "wayland_tests.rs"]
mod tests;
