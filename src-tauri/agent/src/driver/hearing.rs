//! What the driver hears, and what it does about each.

use std::time::Duration;

use evenkeel_core::engine::Input;
use evenkeel_core::time::{BootTime, Now};
use evenkeel_core::view::{NoticeCode, Screen};
use evenkeel_link::message::{Event, Role};
use evenkeel_link::server::{Incoming, Peer};

use super::{Driver, Running};
use crate::clock;
use crate::effects::Announcer;
use crate::mailbox::Message;
use crate::main_window::OpenedBy;
use crate::notify::{Missing, NotificationEvent, Topic, Wish, wish};
use crate::sense::{Lost, SenseEvent};
use crate::tray::{NoTray, TrayEvent};
use crate::window_process::display_is_there;

/// At the start of a session the panel may come after the agent: it is waited for.
const PANEL_LIMIT: Duration = Duration::from_secs(5);

/// Whether somebody shows the tray icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrayHost {
    NotHeardOf,
    There,
    /// Nobody does, as far as is known; from then on that is told.
    WaitedFor {
        until: BootTime,
        after: Absence,
    },
    Missing,
}

/// Since when nobody shows the icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// Since the agent began: the user has seen nothing of it yet.
    Beginning,
    /// A panel was there: it ended, or is being restarted.
    Panel,
}

impl TrayHost {
    pub fn deadline(self) -> Option<BootTime> {
        match self {
            TrayHost::WaitedFor { until, .. } => Some(until),
            TrayHost::NotHeardOf | TrayHost::There | TrayHost::Missing => None,
        }
    }
}

/// Whether this peer is told every view.
pub fn wants_views(peer: &Peer) -> bool {
    match peer.role {
        Role::Window | Role::BreakWindow => true,
        Role::CommandLine => false,
    }
}

impl Driver {
    pub(super) fn hear(&mut self, message: Message) {
        match message {
            Message::Link(incoming) => self.hear_link(incoming),
            Message::Sense(event) => self.hear_sense(event),
            Message::Tray(event) => self.hear_tray(event),
            Message::Notification(event) => self.hear_notification(event),
            Message::Shortcut(event) => self.hear_shortcut(event),
            Message::GrantLeft { pid, key } => {
                let lasts = self.engine.settings().vault.keep_unlocked;
                self.grants.left(pid, key, clock::now(), lasts);
            }
            Message::ProcessEnded(pid) => self.hear_end(pid),
            #[cfg(windows)]
            Message::ClockSet => self.push(Input::Tick),
            #[cfg(not(target_os = "linux"))]
            Message::SessionEnds => self.running = Running::Ending,
        }
    }

    fn hear_link(&mut self, incoming: Incoming) {
        match incoming {
            Incoming::Opened(peer) => {
                if peer.role == Role::Window
                    && let Some(screen) = self.main_window.connected()
                {
                    peer.tell(Event::Raise { screen });
                }
                self.peers.insert(peer.id, peer);
            }
            Incoming::Asked { peer, id, ask } => self.answer(&peer, id, ask),
            Incoming::Closed(peer) => {
                self.peers.remove(&peer);
            }
        }
    }

    pub(super) fn hear_sense(&mut self, event: SenseEvent) {
        match event {
            SenseEvent::DisplayLost => {
                self.notices.raise(NoticeCode::PresenceUnknown, "the display server has gone");
            }
            // Nobody is there to read what the window shows: it saves, closes the vault and ends.
            SenseEvent::Suspending => self.lock_vault(),
            _ => {}
        }
        for input in self.sense.inputs(event, clock::now()) {
            match input {
                // The beginning says how it is: only what was locked before comes back by that.
                Input::Unlock if !self.is_locked() => continue,
                Input::Lock => self.lock_vault(),
                _ => {}
            }
            self.push(input);
        }
        if self.sense.may_connect() {
            self.connect_display();
        }
    }

    /// Whether the screen is locked, or the engine is about to be told so.
    fn is_locked(&self) -> bool {
        let waiting = self.inputs.iter().rev().find(|input| matches!(input, Input::Lock | Input::Unlock));
        waiting.map_or_else(|| self.engine.is_locked(), |input| *input == Input::Lock)
    }

    fn hear_tray(&mut self, event: TrayEvent) {
        match event {
            TrayEvent::Command(command) => {
                self.command(command);
            }
            TrayEvent::Open(screen) => self.open(screen, OpenedBy::User),
            TrayEvent::Ignore(reason) => self.ignore_signal(&reason),
            TrayEvent::Tap(what, value) => self.taps.keep(what, value),
            TrayEvent::Quit => self.running = Running::Ending,
            TrayEvent::HostThere => {
                self.tray_host = TrayHost::There;
                self.notices.settle(NoticeCode::NoTrayHost);
            }
            TrayEvent::HostGone => self.wait_for_panel(),
            TrayEvent::Failed(NoTray::Host) => self.wait_for_panel(),
            TrayEvent::Failed(NoTray::SessionBus) => {
                self.notices.raise(NoticeCode::NoSessionBus, "");
                self.wait_for_panel();
            }
        }
    }

    fn wait_for_panel(&mut self) {
        let after = match self.tray_host {
            TrayHost::NotHeardOf => Absence::Beginning,
            TrayHost::There => Absence::Panel,
            TrayHost::WaitedFor { .. } | TrayHost::Missing => return,
        };
        self.tray_host = TrayHost::WaitedFor { until: clock::now().boot + PANEL_LIMIT, after };
    }

    /// Says once that there is no tray, and gives the user the window instead.
    pub(super) fn look_for_tray(&mut self, now: Now) {
        let TrayHost::WaitedFor { until, after } = self.tray_host else { return };
        if now.boot < until {
            return;
        }
        self.tray_host = TrayHost::Missing;
        // Without a bus that was said already, and says more.
        let bus_is_missing = self.notices.list().iter().any(|notice| notice.code == NoticeCode::NoSessionBus);
        if !bus_is_missing {
            self.notices.raise(NoticeCode::NoTrayHost, "");
        }
        // A window that pops up whenever a panel is restarted would only be in the way.
        if after == Absence::Beginning && display_is_there() && !self.main_window_is_there() {
            self.open(Screen::Today, OpenedBy::Agent);
        }
    }

    fn hear_notification(&mut self, event: NotificationEvent) {
        match event {
            NotificationEvent::Pressed { topic, button } => match wish(topic, &button) {
                Some(Wish::Command(command)) => {
                    self.command(command);
                }
                Some(Wish::Open(screen)) => {
                    if topic == Topic::PlanNote {
                        self.plan_was_opened();
                    }
                    self.open(screen, OpenedBy::User);
                }
                Some(Wish::Ignore { reason }) => self.ignore_signal(&reason),
                None => {}
            },
            NotificationEvent::Shown => {
                self.announcer = Announcer::Notification;
                self.notices.settle(NoticeCode::NoNotificationServer);
            }
            NotificationEvent::Failed { topic, why } => self.hear_failed_notification(topic, why),
        }
    }

    fn hear_failed_notification(&mut self, topic: Topic, why: Missing) {
        match why {
            Missing::SessionBus => self.notices.raise(NoticeCode::NoSessionBus, ""),
            Missing::Server => self.notices.raise(NoticeCode::NoNotificationServer, ""),
            Missing::Other(why) => self.notices.raise(NoticeCode::NoNotificationServer, why),
        }
        self.announcer = Announcer::Window;
        if topic == Topic::HeadsUp {
            let now = clock::now();
            let view = self.engine.view(now);
            self.show_break(&view, now);
        }
    }

    fn hear_end(&mut self, pid: u32) {
        self.windows.reap(pid);
        self.main_window.ended(pid);
        self.grants.ended(pid);
        self.commands.ended(pid);
        self.say_what_commands_failed();
        let orders = self.break_window.ended(pid);
        self.carry_out(orders, clock::now());
    }

    /// A display that came back is noticed when there is something to decide anyway.
    pub(super) fn look_for_display(&mut self) {
        if self.sense.lost() == Lost::Yes {
            self.connect_display();
        }
    }

    pub(super) fn push(&mut self, input: Input) {
        self.inputs.push_back(input);
    }
}
