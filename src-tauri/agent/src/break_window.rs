//! The life of the break window: started hidden, loaded, shown small, painted, then full. Pure.
//!
//! It does not know how a process is started or told. Invariants: at most one process is wanted at a time; a window that
//! has not painted within its time is ended and the break is reported as carried by a notification; what is ended and
//! does not go is killed.

use std::time::Duration;

use evenkeel_core::time::BootTime;
use evenkeel_core::view::BreakWindowMode;

/// From the order to show to the painted report; longer means that nobody can see or use the window.
const PAINT_LIMIT: Duration = Duration::from_secs(3);
/// From the start of the process to the loaded report, where the break begins at once. A hidden window takes no input, so
/// that waiting for it costs nothing but time.
const LOAD_LIMIT: Duration = Duration::from_secs(8);
/// From the order to close to the end of the process.
const CLOSE_LIMIT: Duration = Duration::from_secs(2);

/// What should be on screen now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Nothing,
    /// Nothing either, while a break runs behind the lock screen.
    Behind,
    /// Loaded and hidden, for a break that is announced.
    Ready,
    /// The announcement itself, where no notification can carry it.
    Card,
    /// The break.
    Full,
}

/// What is to be done, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Spawn,
    Show {
        pid: u32,
        mode: BreakWindowMode,
    },
    Close {
        pid: u32,
    },
    Kill {
        pid: u32,
    },
    /// The break goes on without its window.
    GiveUp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Process {
    pid: u32,
    since: BootTime,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Loading,
    Loaded,
    Card,
    Painting { since: BootTime },
    Full,
}

#[derive(Debug)]
pub struct BreakWindow {
    wanted: Wanted,
    /// When the break was wanted.
    full_since: BootTime,
    process: Option<Process>,
    closing: Vec<(u32, BootTime)>,
    /// A window that could not be had for this break is not tried again in it.
    given_up: bool,
}

impl Default for BreakWindow {
    fn default() -> BreakWindow {
        BreakWindow {
            wanted: Wanted::Nothing,
            full_since: BootTime(0),
            process: None,
            closing: Vec::new(),
            given_up: false,
        }
    }
}

impl BreakWindow {
    /// Takes what should be on screen; the same again changes nothing.
    pub fn want(&mut self, wanted: Wanted, now: BootTime) -> Vec<Order> {
        if wanted == self.wanted {
            return Vec::new();
        }
        if wanted == Wanted::Full {
            self.full_since = now;
        }
        // A failure counts for the break in which it happened, locks included.
        let same_break = matches!(wanted, Wanted::Behind) || matches!(self.wanted, Wanted::Behind);
        if wanted == Wanted::Nothing || (self.wanted == Wanted::Full && !same_break) {
            self.given_up = false;
        }
        self.wanted = wanted;
        self.advance(now)
    }

    /// The process that [`Order::Spawn`] asked for runs.
    pub fn spawned(&mut self, pid: u32, now: BootTime) {
        self.process = Some(Process { pid, since: now, stage: Stage::Loading });
    }

    /// It could not be started.
    pub fn not_spawned(&mut self) -> Vec<Order> {
        self.given_up = true;
        self.give_up_break()
    }

    pub fn loaded(&mut self, pid: u32, now: BootTime) -> Vec<Order> {
        match &mut self.process {
            Some(process) if process.pid == pid && process.stage == Stage::Loading => {
                process.stage = Stage::Loaded;
                self.advance(now)
            }
            _ => Vec::new(),
        }
    }

    pub fn painted(&mut self, pid: u32) -> Vec<Order> {
        match &mut self.process {
            Some(Process { pid: of, stage, .. }) if *of == pid && matches!(stage, Stage::Painting { .. }) => {
                *stage = Stage::Full;
                vec![Order::Show { pid, mode: BreakWindowMode::Full }]
            }
            _ => Vec::new(),
        }
    }

    /// A process has ended, by order or by accident.
    pub fn ended(&mut self, pid: u32) -> Vec<Order> {
        self.closing.retain(|(closing, _)| *closing != pid);
        if self.process.is_none_or(|process| process.pid != pid) {
            return Vec::new();
        }
        self.process = None;
        match self.wanted {
            Wanted::Nothing | Wanted::Behind => Vec::new(),
            // The break itself begins a new one.
            Wanted::Ready | Wanted::Card => Vec::new(),
            Wanted::Full => self.not_spawned(),
        }
    }

    /// When [`BreakWindow::time_passed`] must be called.
    pub fn deadline(&self) -> Option<BootTime> {
        let closing = self.closing.iter().map(|(_, since)| *since + CLOSE_LIMIT);
        closing.chain(self.own_deadline()).min()
    }

    fn own_deadline(&self) -> Option<BootTime> {
        let process = self.process?;
        match process.stage {
            Stage::Loading if self.wanted == Wanted::Full => {
                Some((process.since + LOAD_LIMIT).max(self.full_since + PAINT_LIMIT))
            }
            Stage::Painting { since } => Some(since + PAINT_LIMIT),
            Stage::Loading | Stage::Loaded | Stage::Card | Stage::Full => None,
        }
    }

    pub fn time_passed(&mut self, now: BootTime) -> Vec<Order> {
        let mut orders = Vec::new();
        self.closing.retain(|(pid, since)| {
            let waits = now < *since + CLOSE_LIMIT;
            if !waits {
                orders.push(Order::Kill { pid: *pid });
            }
            waits
        });
        if self.own_deadline().is_some_and(|deadline| deadline <= now) {
            if let Some(process) = self.process.take() {
                // It does not answer: asking it to close would leave it over the screen for longer.
                orders.push(Order::Kill { pid: process.pid });
            }
            orders.extend(self.not_spawned());
        }
        orders
    }

    /// Does what is possible towards what is wanted.
    fn advance(&mut self, now: BootTime) -> Vec<Order> {
        match (self.wanted, self.process.map(|process| process.stage)) {
            (Wanted::Nothing | Wanted::Behind, None) => Vec::new(),
            (Wanted::Nothing | Wanted::Behind, Some(_)) => self.close(now),
            (Wanted::Full | Wanted::Card, None) if self.given_up => self.give_up_break(),
            (Wanted::Ready | Wanted::Card | Wanted::Full, None) => vec![Order::Spawn],
            (_, Some(Stage::Loading)) => Vec::new(),
            (Wanted::Ready, Some(Stage::Loaded | Stage::Card)) => Vec::new(),
            (Wanted::Card, Some(Stage::Loaded)) => self.show(Stage::Card, BreakWindowMode::Card),
            (Wanted::Full, Some(Stage::Loaded | Stage::Card)) => {
                self.show(Stage::Painting { since: now }, BreakWindowMode::Painting)
            }
            (Wanted::Card, Some(Stage::Card)) => Vec::new(),
            (Wanted::Full, Some(Stage::Painting { .. } | Stage::Full)) => Vec::new(),
            // From a running break straight to another announcement: begin afresh.
            (Wanted::Ready | Wanted::Card, Some(Stage::Painting { .. } | Stage::Full)) => {
                let mut orders = self.close(now);
                orders.push(Order::Spawn);
                orders
            }
        }
    }

    fn show(&mut self, stage: Stage, mode: BreakWindowMode) -> Vec<Order> {
        let Some(process) = &mut self.process else { return Vec::new() };
        process.stage = stage;
        vec![Order::Show { pid: process.pid, mode }]
    }

    fn close(&mut self, now: BootTime) -> Vec<Order> {
        let Some(process) = self.process.take() else { return Vec::new() };
        self.closing.push((process.pid, now));
        vec![Order::Close { pid: process.pid }]
    }

    fn give_up_break(&self) -> Vec<Order> {
        if self.wanted == Wanted::Full { vec![Order::GiveUp] } else { Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PID: u32 = 7;

    fn at(seconds: u64) -> BootTime {
        BootTime(seconds * 1000)
    }

    fn show(mode: BreakWindowMode) -> Vec<Order> {
        vec![Order::Show { pid: PID, mode }]
    }

    /// A window that waits hidden for its break.
    fn ready() -> BreakWindow {
        let mut window = BreakWindow::default();
        assert_eq!(window.want(Wanted::Ready, at(0)), [Order::Spawn]);
        window.spawned(PID, at(0));
        assert_eq!(window.loaded(PID, at(1)), []);
        window
    }

    #[test]
    fn a_break_is_announced_shown_small_painted_and_only_then_full() {
        let mut window = ready();
        assert_eq!(window.want(Wanted::Full, at(30)), show(BreakWindowMode::Painting));
        assert_eq!(window.deadline(), Some(at(33)));
        assert_eq!(window.painted(PID), show(BreakWindowMode::Full));
        assert_eq!(window.deadline(), None);
        assert_eq!(window.want(Wanted::Nothing, at(200)), [Order::Close { pid: PID }]);
        assert_eq!(window.ended(PID), []);
        assert_eq!(window.deadline(), None);
    }

    #[test]
    fn a_window_that_does_not_paint_in_three_seconds_is_ended_and_the_break_goes_on_without() {
        let mut window = ready();
        window.want(Wanted::Full, at(30));
        assert_eq!(window.time_passed(at(32)), []);
        assert_eq!(window.time_passed(at(33)), [Order::Kill { pid: PID }, Order::GiveUp]);
        assert_eq!(window.painted(PID), [], "too late");
        assert_eq!(window.ended(PID), [], "reported once");
    }

    #[test]
    fn a_window_that_dies_during_the_break_is_not_tried_again_in_it() {
        let mut window = ready();
        window.want(Wanted::Full, at(30));
        window.painted(PID);
        assert_eq!(window.ended(PID), [Order::GiveUp]);
        assert_eq!(window.want(Wanted::Full, at(40)), []);
        assert_eq!(window.want(Wanted::Nothing, at(60)), []);
        assert_eq!(window.want(Wanted::Full, at(90)), [Order::Spawn], "the next break works");
    }

    #[test]
    fn behind_the_lock_screen_there_is_no_window_and_after_it_a_new_one() {
        let mut window = ready();
        window.want(Wanted::Full, at(30));
        window.painted(PID);
        assert_eq!(window.want(Wanted::Behind, at(40)), [Order::Close { pid: PID }]);
        assert_eq!(window.ended(PID), [], "not a failure");
        assert_eq!(window.want(Wanted::Full, at(60)), [Order::Spawn]);
    }

    #[test]
    fn a_lock_does_not_bring_back_a_window_that_failed_in_this_break() {
        let mut window = ready();
        window.want(Wanted::Full, at(30));
        window.painted(PID);
        assert_eq!(window.ended(PID), [Order::GiveUp]);
        window.want(Wanted::Behind, at(40));
        assert_eq!(window.want(Wanted::Full, at(60)), [Order::GiveUp], "said again, after the lock");
        window.want(Wanted::Nothing, at(70));
        assert_eq!(window.want(Wanted::Full, at(90)), [Order::Spawn], "the next break works");
    }

    #[test]
    fn a_window_that_dies_before_its_break_is_started_again_at_it() {
        let mut window = ready();
        assert_eq!(window.ended(PID), []);
        assert_eq!(window.want(Wanted::Full, at(30)), [Order::Spawn]);
    }

    #[test]
    fn a_break_at_once_waits_for_its_page_a_little_longer() {
        let mut window = BreakWindow::default();
        assert_eq!(window.want(Wanted::Full, at(0)), [Order::Spawn]);
        window.spawned(PID, at(0));
        assert_eq!(window.deadline(), Some(at(8)));
        assert_eq!(window.loaded(PID, at(5)), show(BreakWindowMode::Painting));
        assert_eq!(window.deadline(), Some(at(8)), "three seconds from the show");
    }

    #[test]
    fn a_page_that_never_loaded_costs_three_seconds_of_the_break() {
        let mut window = BreakWindow::default();
        window.want(Wanted::Ready, at(0));
        window.spawned(PID, at(0));
        window.want(Wanted::Full, at(30));
        assert_eq!(window.deadline(), Some(at(33)));
        assert_eq!(window.time_passed(at(33)), [Order::Kill { pid: PID }, Order::GiveUp]);
    }

    #[test]
    fn what_cannot_be_started_is_given_up_for_the_break_only() {
        let mut window = BreakWindow::default();
        assert_eq!(window.want(Wanted::Ready, at(0)), [Order::Spawn]);
        assert_eq!(window.not_spawned(), [], "nothing to carry yet");
        assert_eq!(window.want(Wanted::Full, at(30)), [Order::GiveUp]);
        assert_eq!(window.want(Wanted::Nothing, at(30)), []);
        assert_eq!(window.want(Wanted::Ready, at(90)), [Order::Spawn]);
    }

    #[test]
    fn without_notifications_the_window_announces_the_break_itself() {
        let mut window = ready();
        assert_eq!(window.want(Wanted::Card, at(2)), show(BreakWindowMode::Card));
        assert_eq!(window.want(Wanted::Full, at(30)), show(BreakWindowMode::Painting));
    }

    #[test]
    fn a_card_wanted_before_the_page_loaded_shows_when_it_has() {
        let mut window = BreakWindow::default();
        window.want(Wanted::Ready, at(0));
        window.spawned(PID, at(0));
        assert_eq!(window.want(Wanted::Card, at(0)), []);
        assert_eq!(window.loaded(PID, at(1)), show(BreakWindowMode::Card));
    }

    #[test]
    fn a_window_that_does_not_close_is_killed_while_the_next_one_lives() {
        let mut window = ready();
        window.want(Wanted::Nothing, at(10));
        assert_eq!(window.want(Wanted::Ready, at(11)), [Order::Spawn]);
        window.spawned(8, at(11));
        assert_eq!(window.deadline(), Some(at(12)));
        assert_eq!(window.time_passed(at(12)), [Order::Kill { pid: PID }]);
        assert_eq!(window.ended(PID), []);
        assert_eq!(window.loaded(8, at(13)), []);
    }

    #[test]
    fn a_stranger_who_reports_is_not_heard() {
        let mut window = ready();
        window.want(Wanted::Full, at(30));
        assert_eq!(window.painted(99), []);
        assert_eq!(window.loaded(99, at(30)), []);
    }
}
