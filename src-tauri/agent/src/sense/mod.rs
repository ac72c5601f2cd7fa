//! What the desktop tells of the user: signals of the system, turned into inputs of the engine.
//!
//! It decides nothing about breaks. Invariant: where a desktop does not tell, that is said as unknown, never guessed.

#[cfg(not(target_os = "linux"))]
mod asked;
#[cfg(target_os = "linux")]
mod battery;
mod board;
#[cfg(target_os = "linux")]
mod bus;
#[cfg(windows)]
mod consent_store;
#[cfg(target_os = "linux")]
mod dconf;
#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod desktop;
#[cfg(not(target_os = "linux"))]
#[path = "no_buses.rs"]
mod desktop;
#[cfg(target_os = "linux")]
mod devices;
#[cfg(target_os = "linux")]
mod do_not_disturb;
mod front;
mod idle;
#[cfg(target_os = "linux")]
mod inhibitors;
mod lock;
#[cfg(target_os = "linux")]
mod login;
#[cfg(target_os = "linux")]
mod mutter;
#[cfg(any(not(target_os = "linux"), test))]
mod questions;
#[cfg(target_os = "linux")]
mod screen_savers;
#[cfg(target_os = "macos")]
#[path = "macos.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
#[path = "none.rs"]
mod system;
#[cfg(target_os = "linux")]
mod toplevels;
#[cfg(target_os = "linux")]
mod wayland;
#[cfg(any(windows, test))]
mod windows_front;
#[cfg(any(windows, test))]
mod windows_news;
#[cfg(windows)]
mod windows_session;
#[cfg(target_os = "linux")]
mod x11;
#[cfg(target_os = "linux")]
mod x11_front;

use std::time::Duration;

use evenkeel_core::engine::Input;
use evenkeel_core::time::Now;
use evenkeel_core::view::{SignalName, SignalView, Unseen};

use crate::clock;
use crate::mailbox::Mailbox;
use crate::wake::Watched;
use board::{Board, Told, Turn, Word};
use desktop::Desktop;
pub use desktop::SessionBus;
use front::{Apps, Front, Look};
use idle::{Armed, Idleness, Signal};
pub use idle::{GapAlarm, Thresholds, TouchAlarm};
use lock::Lock;

/// What a source of signals reports.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only Linux has buses, and only there a lock is asked for")
)]
#[derive(Clone, Debug)]
pub enum SenseEvent {
    /// An alarm on inactivity went off; the counter stood at `idle`, where that is told.
    Alarm { alarm: u32, idle: Option<Duration> },
    /// The display server has gone.
    DisplayLost,
    /// The session bus was reached.
    SessionBus(SessionBus),
    /// What sources say of their signals.
    Told(Vec<Told>),
    /// Another window is in front, or the same one otherwise.
    Front(Look),
    /// Somebody wants the session locked, or unlocked.
    LockAskedFor(bool),
    /// The computer is about to sleep. The engine needs no word of it: its clocks show it at the wake.
    Suspending,
}

/// Why inactivity cannot be seen here; the text is for the user.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Blind {
    #[cfg(target_os = "linux")]
    #[error("there is no display")]
    NoDisplay,
    #[cfg(target_os = "linux")]
    #[error("this Wayland compositor does not tell")]
    Wayland,
    #[cfg(target_os = "linux")]
    #[error("the X server does not report inactivity ({0})")]
    X11(String),
    /// Somebody who may know was not heard yet.
    #[cfg(target_os = "linux")]
    #[error("the session bus has not answered yet")]
    NotYet,
    #[cfg(not(target_os = "linux"))]
    #[error("inactivity cannot be seen on this system")]
    System,
}

impl Blind {
    fn reason(&self) -> Unseen {
        match self {
            #[cfg(target_os = "linux")]
            Blind::NoDisplay => Unseen::NoDisplay,
            #[cfg(target_os = "linux")]
            Blind::Wayland | Blind::X11(_) | Blind::NotYet => Unseen::DisplayIsSilent,
            #[cfg(not(target_os = "linux"))]
            Blind::System => Unseen::ThisSystem,
        }
    }
}

/// All sources of signals.
pub struct Sense {
    thresholds: Thresholds,
    idleness: Idleness,
    board: Board,
    lock: Lock,
    apps: Apps,
    desktop: Desktop,
    lost: Lost,
    /// Whether somebody who may tell of inactivity is still to be heard.
    awaits_monitor: bool,
}

/// Whether a display that was there has gone, and may come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    No,
    Yes,
}

impl Sense {
    /// `holds` are those of an earlier run, which the sources confirm or end.
    pub fn new<'hold>(
        mailbox: Mailbox,
        thresholds: Thresholds,
        holds: impl Iterator<Item = &'hold str>,
    ) -> Sense {
        Sense {
            thresholds,
            idleness: Idleness::default(),
            board: Board::default(),
            lock: Lock::default(),
            apps: Apps::begin(holds),
            desktop: Desktop::new(mailbox),
            lost: Lost::No,
            awaits_monitor: false,
        }
    }

    /// Begins to listen to everything but the display.
    pub fn begin(&mut self) {
        // A suspend is the difference of two clocks: that needs nobody who announces it.
        let suspend = if clock::SEES_SUSPEND { Word::Off } else { Word::Unseen(Unseen::ThisSystem) };
        self.tell(SignalName::Suspend, "clocks", suspend);
        self.desktop.begin();
    }

    pub fn lost(&self) -> Lost {
        self.lost
    }

    /// Whether connecting to the display may end differently now: somebody was heard who tells of inactivity.
    pub fn may_connect(&self) -> bool {
        self.awaits_monitor
    }

    /// Connects to the display; the input says that nobody was there for a while already. None where nobody tells of
    /// inactivity yet, and somebody is still to be heard.
    pub fn connect(&mut self, now: Now) -> Option<Result<Option<Input>, Blind>> {
        self.awaits_monitor = false;
        match self.desktop.connect(self.thresholds) {
            Ok(name) => {
                self.tell(SignalName::Presence, name, Word::Off);
                self.lost = Lost::No;
                Some(Ok(self.look_at_idleness(now)))
            }
            #[cfg(target_os = "linux")]
            Err(Blind::NotYet) => None,
            Err(blind) => {
                self.tell(SignalName::Presence, "display", Word::Unseen(blind.reason()));
                Some(Err(blind))
            }
        }
    }

    fn look_at_idleness(&mut self, now: Now) -> Option<Input> {
        self.idleness = Idleness::default();
        let idle = self.desktop.presence()?.idle()?;
        let found = self.idleness.found(idle, self.thresholds.grace, self.thresholds)?;
        Some(input(found, now))
    }

    /// Arms or disarms the short alarm; the input says that the gap is there already.
    pub fn want_gap(&mut self, wanted: GapAlarm, now: Now) -> Option<Input> {
        let presence = self.desktop.presence()?;
        let armed = presence.arm_gap(self.idleness.gap_alarm(wanted), self.thresholds.gap);
        if armed == Armed::AsBefore || wanted == GapAlarm::NotWanted {
            return None;
        }
        let signal = self.idleness.found(presence.idle()?, self.thresholds.gap, self.thresholds)?;
        Some(input(signal, now))
    }

    /// Arms or disarms the alarm for the next touch.
    pub fn want_touch(&mut self, wanted: TouchAlarm) {
        if let Some(presence) = self.desktop.presence() {
            presence.arm_touch(wanted);
        }
    }

    pub fn retune(&mut self, thresholds: Thresholds) {
        if thresholds == self.thresholds {
            return;
        }
        self.thresholds = thresholds;
        if let Some(presence) = self.desktop.presence() {
            presence.retune(thresholds);
        }
    }

    /// Takes the list of programs that delay breaks.
    pub fn list(&mut self, apps: &[String]) -> Vec<Input> {
        self.apps.list(apps)
    }

    /// What wakes the agent for [`Sense::read`].
    pub fn watched(&self) -> Vec<Watched<'_>> {
        self.desktop.watched()
    }

    /// What has come there.
    pub fn read(&mut self) -> Vec<SenseEvent> {
        self.desktop.read()
    }

    /// How it stands with every signal.
    pub fn signals(&self) -> Vec<SignalView> {
        self.board.views()
    }

    /// Turns what a source reported into inputs, where it is news.
    pub fn inputs(&mut self, event: SenseEvent, now: Now) -> Vec<Input> {
        match event {
            SenseEvent::Suspending => Vec::new(),
            SenseEvent::LockAskedFor(shall_lock) => self.lock.asked(shall_lock).into_iter().collect(),
            SenseEvent::DisplayLost => self.lose_display(),
            SenseEvent::SessionBus(bus) => {
                self.desktop.take_bus(bus);
                Vec::new()
            }
            SenseEvent::Told(told) => self.take(told),
            SenseEvent::Front(look) => self.look(look),
            SenseEvent::Alarm { alarm, idle } => self.go_off(alarm, idle, now),
        }
    }

    fn go_off(&mut self, alarm: u32, idle: Option<Duration>, now: Now) -> Vec<Input> {
        let Some(alarm) = self.desktop.presence().and_then(|presence| presence.alarm(alarm)) else {
            return Vec::new();
        };
        let idle = idle.unwrap_or_else(|| alarm.idle(self.thresholds));
        let Some(signal) = self.idleness.alarm(alarm, idle) else { return Vec::new() };
        let unlocked = if signal == Signal::Active { self.lock.touched() } else { None };
        unlocked.into_iter().chain([input(signal, now)]).collect()
    }

    fn take(&mut self, told: Vec<Told>) -> Vec<Input> {
        let about_presence =
            told.iter().find(|told| told.signal == SignalName::Presence).map(|told| told.word);
        let turns = self.board.take(told);
        let mut inputs: Vec<Input> = turns.into_iter().filter_map(|turn| self.turn(turn)).collect();
        match about_presence {
            Some(Word::On | Word::Off) => {
                self.desktop.bus_was_asked();
                self.awaits_monitor = self.desktop.presence().is_none();
            }
            Some(Word::Unseen(_)) => {
                self.desktop.bus_was_asked();
                if self.desktop.lose_monitor() {
                    inputs.push(Input::PresenceUnknown);
                }
                self.awaits_monitor = self.desktop.presence().is_none();
            }
            None => {}
        }
        inputs
    }

    fn turn(&mut self, Turn { signal, is_on }: Turn) -> Option<Input> {
        if signal == SignalName::Lock {
            return self.lock.seen(is_on);
        }
        let hold = signal.hold()?.to_owned();
        Some(if is_on { Input::Hold(hold) } else { Input::Release(hold) })
    }

    fn look(&mut self, Look { by, front }: Look) -> Vec<Input> {
        let (front, full_screen, apps) = match front {
            Ok(front) => {
                let fills_screen = Word::of(front.fills_screen);
                (front, fills_screen, Word::Off)
            }
            Err(why) => (Front::default(), Word::Unseen(why), Word::Unseen(why)),
        };
        let told = [(SignalName::FullScreen, full_screen), (SignalName::Apps, apps)];
        let mut inputs = self.take(told.map(|(signal, word)| Told { signal, source: by, word }).into());
        inputs.extend(self.apps.look(front));
        inputs
    }

    fn lose_display(&mut self) -> Vec<Input> {
        let name = self.desktop.presence().map(|presence| presence.name());
        self.desktop.lose();
        self.lost = Lost::Yes;
        let mut inputs = vec![Input::PresenceUnknown];
        if let Some(name) = name {
            self.tell(SignalName::Presence, name, Word::Unseen(Unseen::Lost));
            inputs.extend(self.look(Look { by: name, front: Err(Unseen::Lost) }));
        }
        inputs
    }

    /// Says of a signal what is no news to the engine.
    fn tell(&mut self, signal: SignalName, source: &'static str, word: Word) {
        self.board.take(vec![Told { signal, source, word }]);
    }
}

fn input(signal: Signal, now: Now) -> Input {
    match signal {
        Signal::Active => Input::Active,
        Signal::Idle(idle) => Input::Idle { since: now.boot - idle },
    }
}
