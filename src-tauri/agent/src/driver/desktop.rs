//! How the desktop follows the engine: notifications, break windows, the main window, and the end of all.

use std::io;
use std::time::Duration;

use evenkeel_core::engine::{Effect, Input};
use evenkeel_core::time::Now;
use evenkeel_core::view::{EngineView, Notice, NoticeCode, Screen};
use evenkeel_link::message::{Event, Role};

use super::{Driver, Running};
use crate::break_window::{Order, Wanted};
use crate::clock;
use crate::effects::{Action, Cover, actions, degraded, wanted};
use crate::mailbox::Message;
use crate::main_window::{Connected, OpenedBy, Opening};
use crate::notify::{Topic, compose};
use crate::wake::Wake;
use crate::window_process::{NoWindow, Purpose};

/// How long the windows have to end by themselves when the agent ends.
const FAREWELL: Duration = Duration::from_secs(2);

impl Driver {
    pub(super) fn perform(&mut self, effects: &[Effect], view: &EngineView) {
        for effect in effects {
            if matches!(effect, Effect::HeadsUp { .. }) {
                self.announced = true;
                self.look_for_display();
            }
            for action in actions(effect, view) {
                match action {
                    Action::Notify(facts) => self.notifier.show(compose(&facts, &self.texts)),
                    Action::Withdraw(topic) => self.notifier.close(topic),
                    Action::Open(screen) => self.open(screen, OpenedBy::Agent),
                }
            }
        }
        if self.announced && view.offered.is_none() {
            self.announced = false;
            self.notifier.close(Topic::HeadsUp);
        }
    }

    /// Brings the break windows to what the view asks for.
    pub(super) fn show_break(&mut self, view: &EngineView, now: Now) {
        let cover = if self.engine.is_locked() { Cover::LockScreen } else { Cover::Nothing };
        let orders = self.break_window.want(wanted(view, self.announcer, cover), now.boot);
        self.carry_out(orders, now);
    }

    pub(super) fn carry_out(&mut self, orders: Vec<Order>, now: Now) {
        for order in orders {
            match order {
                Order::Spawn => self.start_break_window(now),
                Order::Show { pid, mode } => self.tell_break_window(pid, Event::BreakShow { mode }),
                Order::Close { pid } => self.tell_break_window(pid, Event::BreakClose),
                Order::Kill { pid } => self.windows.kill(pid),
                Order::GiveUp => self.give_up_break(now),
            }
        }
    }

    fn start_break_window(&mut self, now: Now) {
        match self.windows.start(&Purpose::Break) {
            Ok(pid) => self.break_window.spawned(pid, now.boot),
            Err(why) => {
                self.say_no_window(&why);
                let orders = self.break_window.not_spawned();
                self.carry_out(orders, now);
            }
        }
    }

    fn say_no_window(&mut self, why: &NoWindow) {
        match why {
            NoWindow::NoDisplay => self.notices.raise(NoticeCode::NoDisplay, ""),
            NoWindow::NotStarted(_) => self.notices.raise(NoticeCode::BreakWindowFailed, why.to_string()),
        }
    }

    /// The break goes on as a notification.
    fn give_up_break(&mut self, now: Now) {
        let said =
            |notice: &Notice| matches!(notice.code, NoticeCode::NoDisplay | NoticeCode::BreakWindowFailed);
        if !self.notices.list().iter().any(said) {
            self.notices
                .raise(NoticeCode::BreakWindowFailed, "it did not appear in time, or ended too early");
        }
        if let Some(facts) = degraded(&self.engine.view(now)) {
            self.notifier.show(compose(&facts, &self.texts));
        }
        self.push(Input::BreakWindowFailed);
    }

    fn tell_break_window(&self, pid: u32, event: Event) {
        for peer in self.peers.values().filter(|peer| peer.role == Role::BreakWindow && peer.pid == pid) {
            peer.tell(event.clone());
        }
    }

    /// Brings the main window to the front, starting it where none is open.
    pub(super) fn open(&mut self, screen: Screen, by: OpenedBy) {
        if let Err(why) = self.try_to_open(screen, by) {
            match why {
                NoWindow::NoDisplay => self.notices.raise(NoticeCode::NoDisplay, ""),
                NoWindow::NotStarted(_) => eprintln!("evenkeel: {why}."),
            }
        }
    }

    pub(super) fn try_to_open(&mut self, screen: Screen, by: OpenedBy) -> Result<(), NoWindow> {
        let window = self.peers.values().find(|peer| peer.role == Role::Window);
        let connected = if window.is_some() { Connected::Yes } else { Connected::No };
        match self.main_window.open(screen, connected) {
            Opening::Raise => {
                if let Some(window) = window {
                    window.tell(Event::Raise { screen });
                }
            }
            Opening::Start => {
                let grant = match by {
                    OpenedBy::User => self.grants.take(clock::now()),
                    OpenedBy::Agent => None,
                };
                let pid = self.windows.start(&Purpose::Main { screen, grant })?;
                self.main_window.started(pid);
                self.grants.started(pid);
            }
            Opening::Wait => {}
        }
        Ok(())
    }

    pub(super) fn main_window_is_there(&self) -> bool {
        self.main_window.starting().is_some() || self.peers.values().any(|peer| peer.role == Role::Window)
    }

    /// Has the main window save and end, and the next one ask for the passphrase.
    pub(super) fn lock_vault(&mut self) {
        self.grants.withdraw();
        // One that has not connected yet hears nothing, and has nothing that could be lost.
        if let Some(pid) = self.main_window.starting() {
            self.windows.kill(pid);
        }
        for window in self.peers.values().filter(|peer| peer.role == Role::Window) {
            window.tell(Event::End);
        }
    }

    /// Saves, says goodbye to all windows, and ends those of a break that do not go. The main window is not killed: it
    /// may be saving.
    pub(super) fn end(&mut self, wake: &mut Wake) -> io::Result<()> {
        let now = clock::now();
        self.memory.write(&self.engine, now, &mut self.notices);
        for topic in [Topic::HeadsUp, Topic::BreakItself, Topic::Ritual] {
            self.notifier.close(topic);
        }
        self.lock_vault();
        let orders = self.break_window.want(Wanted::Nothing, now.boot);
        self.carry_out(orders, now);
        self.running = Running::Ending;
        self.commands.end();
        let until = now.boot + FAREWELL;
        while self.break_window.deadline().is_some() && clock::now().boot < until {
            for message in wake.wait(Some(until), &[])?.messages {
                if let Message::ProcessEnded(pid) = message {
                    self.windows.reap(pid);
                    self.break_window.ended(pid);
                }
            }
        }
        let orders = self.break_window.time_passed(clock::now().boot);
        self.carry_out(orders, now);
        Ok(())
    }
}
