//! A compositor in the test's own process, which says what the test wants it to say.
#![allow(clippy::unwrap_used)]

use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use wayland_protocols::ext::idle_notify::v1::server::{
    ext_idle_notification_v1::{self, ExtIdleNotificationV1},
    ext_idle_notifier_v1::{self, ExtIdleNotifierV1},
};
use wayland_protocols_wlr::foreign_toplevel::v1::server::{
    zwlr_foreign_toplevel_handle_v1::{self, ZwlrForeignToplevelHandleV1},
    zwlr_foreign_toplevel_manager_v1::{self, ZwlrForeignToplevelManagerV1},
};
use wayland_server::protocol::wl_seat::{self, WlSeat};
use wayland_server::{Client, DataInit, Dispatch, Display, DisplayHandle, GlobalDispatch, New, Resource};

use super::*;

const GRACE: Duration = Duration::from_secs(60);
const GAP: Duration = Duration::from_secs(3);
const THRESHOLDS: Thresholds = Thresholds { grace: GRACE, gap: GAP };

/// What the compositor offers.
#[derive(Clone, Copy)]
struct Offer {
    /// The version of idle notifications; 0 for none.
    idle: u32,
    windows: bool,
}

const EVERYTHING: Offer = Offer { idle: 2, windows: true };

type Order = Box<dyn FnOnce(&mut Stage, &DisplayHandle) + Send>;

#[derive(Default)]
struct Stage {
    notifications: Vec<Asked>,
    manager: Option<ZwlrForeignToplevelManagerV1>,
    client: Option<Client>,
    windows: Vec<ZwlrForeignToplevelHandleV1>,
}

/// A notification that the client asked for.
struct Asked {
    after_ms: u32,
    /// Whether idle inhibitors are left out.
    input_only: bool,
    resource: ExtIdleNotificationV1,
}

/// The compositor's side of a connection; it ends with this.
struct Server {
    orders: Sender<Order>,
}

impl Server {
    fn start(offer: Offer) -> (Server, Compositor) {
        let (ours, theirs) = UnixStream::pair().unwrap();
        let (orders, receiver) = channel();
        thread::spawn(move || serve(offer, ours, &receiver));
        let connection = Connection::from_socket(theirs).unwrap();
        (Server { orders }, Compositor::over(connection, THRESHOLDS).unwrap())
    }

    fn order<Answer: Send + 'static>(
        &self,
        order: impl FnOnce(&mut Stage, &DisplayHandle) -> Answer + Send + 'static,
    ) -> Answer {
        let (answers, answer) = channel();
        let order = move |stage: &mut Stage, handle: &DisplayHandle| {
            answers.send(order(stage, handle)).unwrap();
        };
        self.orders.send(Box::new(order)).unwrap();
        answer.recv().unwrap()
    }

    /// Lengths of all notifications that live, and whether each leaves out inhibitors.
    fn asked(&self) -> Vec<(u32, bool)> {
        self.order(|stage, _| {
            let live = stage.notifications.iter().filter(|asked| asked.resource.is_alive());
            live.map(|asked| (asked.after_ms, asked.input_only)).collect()
        })
    }

    fn turn(&self, after: Duration, turn: fn(&ExtIdleNotificationV1)) {
        self.order(move |stage, _| {
            let of = |asked: &&Asked| asked.after_ms == after.as_millis() as u32 && asked.resource.is_alive();
            turn(&stage.notifications.iter().find(of).unwrap().resource);
        });
    }

    fn show(&self, window: usize, app: &'static str, states: &'static [u32]) {
        self.order(move |stage, handle| {
            if window == stage.windows.len() {
                let (client, manager) = (stage.client.as_ref().unwrap(), stage.manager.as_ref().unwrap());
                let resource = client
                    .create_resource::<ZwlrForeignToplevelHandleV1, (), Stage>(handle, manager.version(), ())
                    .unwrap();
                manager.toplevel(&resource);
                stage.windows.push(resource);
            }
            let resource = &stage.windows[window];
            resource.title("private".to_owned());
            resource.app_id(app.to_owned());
            resource.state(states.iter().flat_map(|state| state.to_ne_bytes()).collect());
            resource.done();
        });
    }
}

fn serve(offer: Offer, stream: UnixStream, orders: &Receiver<Order>) {
    let mut display = Display::<Stage>::new().unwrap();
    let mut handle = display.handle();
    handle.create_global::<Stage, WlSeat, ()>(1, ());
    if offer.idle > 0 {
        handle.create_global::<Stage, ExtIdleNotifierV1, ()>(offer.idle, ());
    }
    if offer.windows {
        handle.create_global::<Stage, ZwlrForeignToplevelManagerV1, ()>(3, ());
    }
    handle.insert_client(stream, Arc::new(())).unwrap();
    let mut stage = Stage::default();
    loop {
        display.dispatch_clients(&mut stage).unwrap();
        display.flush_clients().unwrap();
        match orders.recv_timeout(Duration::from_millis(1)) {
            Ok(order) => {
                // What the client asked for before comes first.
                display.dispatch_clients(&mut stage).unwrap();
                order(&mut stage, &handle);
            }
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {}
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => return,
        }
    }
}

macro_rules! globals {
    ($($object:ty),+) => {$(
        impl GlobalDispatch<$object, ()> for Stage {
            fn bind(_: &mut Stage, _: &DisplayHandle, _: &Client, new: New<$object>, _: &(), init: &mut DataInit<'_, Stage>) {
                init.init(new, ());
            }
        }
    )+};
}

globals!(WlSeat, ExtIdleNotifierV1);

impl GlobalDispatch<ZwlrForeignToplevelManagerV1, ()> for Stage {
    fn bind(
        stage: &mut Stage,
        _: &DisplayHandle,
        client: &Client,
        new: New<ZwlrForeignToplevelManagerV1>,
        _: &(),
        init: &mut DataInit<'_, Stage>,
    ) {
        stage.client = Some(client.clone());
        stage.manager = Some(init.init(new, ()));
    }
}

impl Dispatch<ExtIdleNotifierV1, ()> for Stage {
    fn request(
        stage: &mut Stage,
        _: &Client,
        _: &ExtIdleNotifierV1,
        request: ext_idle_notifier_v1::Request,
        _: &(),
        _: &DisplayHandle,
        init: &mut DataInit<'_, Stage>,
    ) {
        use ext_idle_notifier_v1::Request;
        let (after_ms, input_only, resource) = match request {
            Request::GetIdleNotification { id, timeout, .. } => (timeout, false, init.init(id, ())),
            Request::GetInputIdleNotification { id, timeout, .. } => (timeout, true, init.init(id, ())),
            _ => return,
        };
        stage.notifications.push(Asked { after_ms, input_only, resource });
    }
}

macro_rules! silent {
    ($($object:ty: $request:ty),+) => {$(
        impl Dispatch<$object, ()> for Stage {
            fn request(
                _: &mut Stage, _: &Client, _: &$object, _: $request, _: &(), _: &DisplayHandle,
                _: &mut DataInit<'_, Stage>,
            ) {}
        }
    )+};
}

silent!(
    WlSeat: wl_seat::Request,
    ExtIdleNotificationV1: ext_idle_notification_v1::Request,
    ZwlrForeignToplevelManagerV1: zwlr_foreign_toplevel_manager_v1::Request,
    ZwlrForeignToplevelHandleV1: zwlr_foreign_toplevel_handle_v1::Request
);

/// What comes next, as soon as it comes.
fn next(compositor: &mut Compositor) -> Vec<SenseEvent> {
    loop {
        let events = compositor.read().unwrap();
        if !events.is_empty() {
            return events;
        }
        poll(&mut [PollFd::from_borrowed_fd(compositor.socket(), PollFlags::IN)], None).unwrap();
    }
}

/// The alarm that comes next.
fn alarm(compositor: &mut Compositor) -> Option<Alarm> {
    match next(compositor)[..] {
        [SenseEvent::Alarm { alarm, .. }] => compositor.alarm(alarm),
        ref others => panic!("{others:?}"),
    }
}

fn front(compositor: &mut Compositor) -> Result<Front, Unseen> {
    match &next(compositor)[..] {
        [SenseEvent::Front(look)] => look.front.clone(),
        others => panic!("{others:?}"),
    }
}

/// Takes the first word on the window in front.
fn settled(compositor: &mut Compositor) {
    assert!(compositor.look().is_some());
}

#[test]
fn an_absence_begins_and_ends_by_the_long_notification_and_inhibitors_are_left_out_where_possible() {
    for (idle, input_only) in [(1, false), (2, true)] {
        let (server, mut compositor) = Server::start(Offer { idle, windows: false });
        settled(&mut compositor);
        assert_eq!(server.asked(), [(60_000, input_only)]);
        server.turn(GRACE, ExtIdleNotificationV1::idled);
        assert_eq!(alarm(&mut compositor), Some(Alarm::GraceReached));
        server.turn(GRACE, ExtIdleNotificationV1::resumed);
        assert_eq!(alarm(&mut compositor), Some(Alarm::BackFromGrace));
    }
}

#[test]
fn the_short_notification_is_there_only_while_it_is_wanted() {
    let (server, mut compositor) = Server::start(EVERYTHING);
    settled(&mut compositor);
    assert_eq!(compositor.arm_gap(GapAlarm::Wanted, GAP), Armed::Newly);
    assert_eq!(compositor.arm_gap(GapAlarm::Wanted, GAP), Armed::AsBefore);
    assert_eq!(server.asked(), [(60_000, true), (3_000, true)]);
    server.turn(GAP, ExtIdleNotificationV1::idled);
    assert_eq!(alarm(&mut compositor), Some(Alarm::GapReached));
    server.turn(GAP, ExtIdleNotificationV1::resumed);
    assert_eq!(alarm(&mut compositor), Some(Alarm::BackFromGap));
    compositor.arm_gap(GapAlarm::NotWanted, GAP);
    assert_eq!(server.asked(), [(60_000, true)]);
}

#[test]
fn the_next_touch_is_the_end_of_the_shortest_stillness() {
    let (server, mut compositor) = Server::start(EVERYTHING);
    settled(&mut compositor);
    compositor.arm_touch(TouchAlarm::Wanted);
    server.turn(STILL, ExtIdleNotificationV1::idled);
    assert_eq!(alarm(&mut compositor), None, "stillness is no news");
    server.turn(STILL, ExtIdleNotificationV1::resumed);
    assert_eq!(alarm(&mut compositor), Some(Alarm::Touched));
}

#[test]
fn other_thresholds_replace_what_was_asked_for() {
    let (server, mut compositor) = Server::start(EVERYTHING);
    compositor.arm_gap(GapAlarm::Wanted, GAP);
    compositor.retune(Thresholds { grace: Duration::from_secs(90), gap: Duration::from_secs(5) });
    assert_eq!(server.asked(), [(90_000, true), (5_000, true)]);
}

#[test]
fn the_window_in_front_is_told_with_what_it_is_and_never_with_its_title() {
    let (server, mut compositor) = Server::start(EVERYTHING);
    settled(&mut compositor);
    server.show(0, "mpv", &[2, 3]);
    let seen = Front { fills_screen: true, names: vec!["mpv".to_owned()] };
    assert_eq!(front(&mut compositor), Ok(seen));
    server.show(1, "foot", &[2]);
    server.show(0, "mpv", &[3]);
    server.turn(GRACE, ExtIdleNotificationV1::idled);
    let mut said = Vec::new();
    while !said.iter().any(|event| matches!(event, SenseEvent::Alarm { .. })) {
        said.extend(next(&mut compositor));
    }
    let last = said.iter().rev().find_map(|event| match event {
        SenseEvent::Front(look) => Some(look.front.clone()),
        _ => None,
    });
    assert_eq!(last, Some(Ok(Front { fills_screen: false, names: vec!["foot".to_owned()] })));
    assert!(!format!("{said:?}").contains("private"));
}

#[test]
fn what_a_compositor_does_not_offer_is_said_as_not_offered() {
    let (_server, mut compositor) = Server::start(Offer { idle: 0, windows: false });
    assert!(!compositor.tells_idleness());
    let Some(SenseEvent::Front(look)) = compositor.look() else { panic!("it is said once") };
    assert_eq!(look.front, Err(Unseen::DisplayIsSilent));
    assert!(compositor.look().is_none());
}

#[test]
fn a_compositor_that_ends_is_noticed() {
    let (server, mut compositor) = Server::start(EVERYTHING);
    drop(server);
    while compositor.read().is_ok() {
        poll(&mut [PollFd::from_borrowed_fd(compositor.socket(), PollFlags::IN)], None).unwrap();
    }
}
