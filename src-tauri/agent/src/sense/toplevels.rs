//! The windows of a Wayland compositor, as it lists them: which is in front. Pure.
//!
//! What is told of a window counts once the compositor says that it told all. It keeps no titles: they are private.

use std::collections::HashMap;
use std::hash::Hash;

use super::front::Front;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct States {
    pub is_active: bool,
    pub fills_screen: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Window {
    app: String,
    states: States,
}

#[derive(Debug, Default)]
struct Told {
    so_far: Window,
    whole: Window,
}

#[derive(Debug)]
pub struct Toplevels<Id> {
    windows: HashMap<Id, Told>,
}

impl<Id> Default for Toplevels<Id> {
    fn default() -> Toplevels<Id> {
        Toplevels { windows: HashMap::new() }
    }
}

impl<Id: Hash + Eq> Toplevels<Id> {
    pub fn app(&mut self, window: Id, app: String) {
        self.windows.entry(window).or_default().so_far.app = app;
    }

    pub fn states(&mut self, window: Id, states: States) {
        self.windows.entry(window).or_default().so_far.states = states;
    }

    pub fn told_all(&mut self, window: Id) {
        let told = self.windows.entry(window).or_default();
        told.whole = told.so_far.clone();
    }

    pub fn closed(&mut self, window: &Id) {
        self.windows.remove(window);
    }

    /// Nothing is in front where no window is active.
    pub fn front(&self) -> Front {
        let active = self.windows.values().map(|told| &told.whole).find(|window| window.states.is_active);
        active.map_or_else(Front::default, |window| Front::of(window.states.fills_screen, names(&window.app)))
    }
}

impl States {
    /// From the list that the protocol sends: numbers in the order of bytes of the machine.
    pub fn of(list: &[u8]) -> States {
        const ACTIVATED: u32 = 2;
        const FULLSCREEN: u32 = 3;
        let has = |wanted: u32| list.chunks_exact(4).any(|state| state == wanted.to_ne_bytes());
        States { is_active: has(ACTIVATED), fills_screen: has(FULLSCREEN) }
    }
}

/// An identifier such as `org.mozilla.firefox` is also known by its last part.
fn names(app: &str) -> Vec<String> {
    let last = app.rsplit('.').next().filter(|last| *last != app);
    [Some(app), last].into_iter().flatten().filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTIVE: States = States { is_active: true, fills_screen: false };
    const FULL: States = States { is_active: true, fills_screen: true };

    fn list(states: &[u32]) -> Vec<u8> {
        states.iter().flat_map(|state| state.to_ne_bytes()).collect()
    }

    #[test]
    fn states_are_read_by_their_numbers() {
        assert_eq!(States::of(&list(&[])), States::default());
        assert_eq!(States::of(&list(&[0, 2])), ACTIVE);
        assert_eq!(States::of(&list(&[3, 2])), FULL);
        assert_eq!(States::of(&list(&[3])), States { is_active: false, fills_screen: true });
        assert_eq!(States::of(&[2, 0, 0]), States::default(), "cut off");
    }

    #[test]
    fn a_window_counts_once_all_of_it_was_told() {
        let mut windows = Toplevels::default();
        windows.app(1, "org.videolan.vlc".to_owned());
        windows.states(1, FULL);
        assert_eq!(windows.front(), Front::default());
        windows.told_all(1);
        let expected = vec!["org.videolan.vlc".to_owned(), "vlc".to_owned()];
        assert_eq!(windows.front(), Front { fills_screen: true, names: expected });
    }

    #[test]
    fn the_active_window_is_in_front_and_a_closed_one_no_longer() {
        let mut windows = Toplevels::default();
        for (window, app, states) in [(1, "mpv", FULL), (2, "foot", States::default())] {
            windows.app(window, app.to_owned());
            windows.states(window, states);
            windows.told_all(window);
        }
        assert!(windows.front().fills_screen);
        windows.states(1, States { is_active: false, fills_screen: true });
        windows.told_all(1);
        assert!(!windows.front().fills_screen, "full screen behind another window or on another desk");
        windows.states(2, ACTIVE);
        windows.told_all(2);
        assert_eq!(windows.front().names, ["foot"]);
        windows.closed(&2);
        assert_eq!(windows.front(), Front::default());
    }
}
