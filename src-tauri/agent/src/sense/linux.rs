//! Everything that tells of the desktop on Linux, and which of it serves here.
//!
//! On Wayland the compositor tells of inactivity, else Mutter's monitor on the session bus; else the X server does.
//! Invariant: all of it wakes the agent by events; nothing is asked again and again.

use std::os::fd::BorrowedFd;
use std::path::Path;

use evenkeel_core::view::{SignalName, Unseen};
use zbus::blocking::Connection;

use super::board::{Told, Word};
use super::bus::{self, Bus, Source};
use super::devices::Devices;
use super::front::Look;
use super::idle::{Idling, Thresholds};
use super::mutter::IdleMonitor;
use super::wayland::Compositor;
use super::x11::Display;
use super::{Blind, SenseEvent, battery, do_not_disturb, inhibitors, login, mutter, screen_savers};
use crate::mailbox::{Mailbox, Message};

pub struct Desktop {
    mailbox: Mailbox,
    presence: Presence,
    compositor: Option<Compositor>,
    session: Session,
    devices: Option<Devices>,
}

/// Who tells of inactivity.
enum Presence {
    Nobody,
    X11(Display),
    Compositor,
    Mutter(IdleMonitor),
}

/// What is known of the session bus.
enum Session {
    NotHeardOf,
    There(Connection),
    /// Its services were asked; without a connection there is none.
    Asked(Option<Connection>),
}

pub type SessionBus = Connection;

impl Desktop {
    pub fn new(mailbox: Mailbox) -> Desktop {
        let presence = Presence::Nobody;
        Desktop { mailbox, presence, compositor: None, session: Session::NotHeardOf, devices: None }
    }

    /// Begins to listen to everything but the display.
    pub fn begin(&mut self) {
        bus::watch(Bus::Session, |_| on_session_bus(), self.mailbox.clone());
        bus::watch(Bus::System, on_system_bus, self.mailbox.clone());
        let told = match Devices::watch(Path::new("/dev"), Path::new("/proc")) {
            Ok((devices, told)) => {
                self.devices = Some(devices);
                told
            }
            Err(_) => [SignalName::Camera, SignalName::Microphone]
                .map(|signal| Told { signal, source: "device_files", word: Word::Unseen(Unseen::NotAllowed) })
                .into(),
        };
        self.send(SenseEvent::Told(told));
    }

    /// Finds who tells of inactivity, and says who it is.
    pub fn connect(&mut self, thresholds: Thresholds) -> Result<&'static str, Blind> {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let found = if set("WAYLAND_DISPLAY") {
            self.connect_wayland(thresholds)
        } else if set("DISPLAY") {
            Display::connect(&self.mailbox, thresholds).map(Presence::X11)
        } else {
            Err(Blind::NoDisplay)
        };
        match found {
            Ok(presence) => self.presence = presence,
            Err(blind) => {
                self.presence = Presence::Nobody;
                if self.compositor.is_none() && blind != Blind::NotYet {
                    self.send(SenseEvent::Front(Look { by: "display", front: Err(blind.reason()) }));
                }
                return Err(blind);
            }
        }
        Ok(self.presence().map_or("", |presence| presence.name()))
    }

    fn connect_wayland(&mut self, thresholds: Thresholds) -> Result<Presence, Blind> {
        if self.compositor.is_none() {
            let mut compositor = Compositor::connect(thresholds).map_err(|_| Blind::NoDisplay)?;
            if let Some(front) = compositor.look() {
                self.send(front);
            }
            self.compositor = Some(compositor);
        }
        if self.compositor.as_ref().is_some_and(Compositor::tells_idleness) {
            return Ok(Presence::Compositor);
        }
        match &self.session {
            Session::NotHeardOf | Session::There(_) => Err(Blind::NotYet),
            Session::Asked(bus) => {
                let monitor = bus.clone().and_then(|bus| IdleMonitor::connect(bus, thresholds));
                monitor.map(Presence::Mutter).ok_or(Blind::Wayland)
            }
        }
    }

    pub fn presence(&mut self) -> Option<&mut dyn Idling> {
        match &mut self.presence {
            Presence::Nobody => None,
            Presence::X11(display) => Some(display),
            Presence::Mutter(monitor) => Some(monitor),
            Presence::Compositor => self.compositor.as_mut().map(|compositor| compositor as &mut dyn Idling),
        }
    }

    /// The display has gone.
    pub fn lose(&mut self) {
        self.presence = Presence::Nobody;
        self.compositor = None;
    }

    /// Mutter's monitor has gone; says whether that leaves nobody who tells.
    pub fn lose_monitor(&mut self) -> bool {
        let was_it = matches!(self.presence, Presence::Mutter(_));
        if was_it {
            self.presence = Presence::Nobody;
        }
        was_it
    }

    pub fn take_bus(&mut self, bus: SessionBus) {
        self.session = Session::There(bus);
    }

    /// The services of the session bus were asked how they are.
    pub fn bus_was_asked(&mut self) {
        self.session = match std::mem::replace(&mut self.session, Session::NotHeardOf) {
            Session::NotHeardOf => Session::Asked(None),
            Session::There(bus) => Session::Asked(Some(bus)),
            asked @ Session::Asked(_) => asked,
        };
    }

    /// What wakes the agent for [`Desktop::read`].
    pub fn watched(&self) -> Vec<BorrowedFd<'_>> {
        let devices = self.devices.iter().map(Devices::queue);
        devices.chain(self.compositor.iter().map(Compositor::socket)).collect()
    }

    /// Takes what has come there; waits for nothing.
    pub fn read(&mut self) -> Vec<SenseEvent> {
        let mut events = Vec::new();
        if let Some(devices) = &mut self.devices {
            events.push(SenseEvent::Told(devices.read()));
        }
        if let Some(compositor) = &mut self.compositor {
            match compositor.read() {
                Ok(told) => events.extend(told),
                Err(_) => events.push(SenseEvent::DisplayLost),
            }
        }
        events
    }

    fn send(&self, event: SenseEvent) {
        self.mailbox.send(Message::Sense(event));
    }
}

fn on_session_bus() -> Vec<Source> {
    let mut sources = vec![mutter::source()];
    sources.extend(do_not_disturb::sources());
    sources.extend(inhibitors::sources());
    sources.extend(screen_savers::sources());
    sources
}

fn on_system_bus(bus: Option<&Connection>) -> Vec<Source> {
    let mut sources = login::sources(bus);
    sources.extend(battery::sources());
    sources
}
