//! Whether the main window is there, starting, or has to be started. Pure.
//!
//! Invariant: never two at once; a wish that comes while one starts is not lost.

use evenkeel_core::view::Screen;

#[derive(Debug, Default)]
pub struct MainWindow {
    /// A process that was started and has not connected yet, with the screen that was wished for since.
    starting: Option<(u32, Option<Screen>)>,
}

/// How to bring it to the front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Tell the one that is there.
    Raise,
    Start,
    /// It comes up by itself.
    Wait,
}

/// Who wants to see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenedBy {
    /// Here and now.
    User,
    /// Because it is time; whoever is at the screen.
    Agent,
}

/// Whether a main window is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connected {
    Yes,
    No,
}

impl MainWindow {
    pub fn open(&mut self, screen: Screen, connected: Connected) -> Opening {
        match (connected, &mut self.starting) {
            (Connected::Yes, _) => Opening::Raise,
            (Connected::No, Some((_, wished))) => {
                *wished = Some(screen);
                Opening::Wait
            }
            (Connected::No, None) => Opening::Start,
        }
    }

    pub fn started(&mut self, pid: u32) {
        self.starting = Some((pid, None));
    }

    /// The process that was started and has not connected yet.
    pub fn starting(&self) -> Option<u32> {
        self.starting.map(|(pid, _)| pid)
    }

    /// A main window has connected; the screen is to be raised in it.
    pub fn connected(&mut self) -> Option<Screen> {
        self.starting.take().and_then(|(_, wished)| wished)
    }

    pub fn ended(&mut self, pid: u32) {
        if self.starting.is_some_and(|(starting, _)| starting == pid) {
            self.starting = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_started_once_and_raised_from_then_on() {
        let mut window = MainWindow::default();
        assert_eq!(window.open(Screen::Today, Connected::No), Opening::Start);
        window.started(7);
        assert_eq!(window.open(Screen::Ritual, Connected::No), Opening::Wait);
        assert_eq!(window.starting(), Some(7));
        assert_eq!(window.connected(), Some(Screen::Ritual), "the later wish is shown");
        assert_eq!(window.open(Screen::Plan, Connected::Yes), Opening::Raise);
    }

    #[test]
    fn a_window_that_never_came_up_can_be_started_again() {
        let mut window = MainWindow::default();
        window.open(Screen::Today, Connected::No);
        window.started(7);
        window.ended(8);
        assert_eq!(window.open(Screen::Today, Connected::No), Opening::Wait);
        window.ended(7);
        assert_eq!(window.open(Screen::Today, Connected::No), Opening::Start);
    }
}
