//! The window in front: whether it fills the screen, and which of the listed programs it belongs to. Pure.
//!
//! It does not know how windows are found. Invariant: a program that is listed holds once, by the name it is listed
//! under, and windows of Evenkeel never hold.

use std::collections::BTreeSet;

use evenkeel_core::engine::Input;
use evenkeel_core::view::Unseen;

/// How every hold of a listed program begins.
const APP: &str = "app:";
/// The program that shows this program's windows; its breaks fill the screen, too.
const OWN: &str = "evenkeel-window";

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    pub fills_screen: bool,
    /// All names that the program goes by: of its window, of its file.
    pub names: Vec<String>,
}

/// What a display tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Who tells it, in words that users can look for.
    pub by: &'static str,
    pub front: Result<Front, Unseen>,
}

impl Front {
    /// As it counts: our own windows are no program that somebody works or plays with.
    #[cfg_attr(target_os = "macos", expect(dead_code, reason = "macOS tells of no windows here"))]
    pub fn of(fills_screen: bool, names: Vec<String>) -> Front {
        if names.iter().any(|name| name.eq_ignore_ascii_case(OWN)) {
            return Front::default();
        }
        Front { fills_screen, names }
    }

    fn is(&self, listed: &str) -> bool {
        self.names.iter().any(|name| name.eq_ignore_ascii_case(listed.trim()))
    }
}

/// Which listed programs hold.
#[derive(Debug, Default)]
pub struct Apps {
    listed: Vec<String>,
    /// None before the first look.
    front: Option<Front>,
    holding: BTreeSet<String>,
}

impl Apps {
    /// Begins with the holds of an earlier run, which the first look confirms or ends.
    pub fn begin<'hold>(holds: impl Iterator<Item = &'hold str>) -> Apps {
        let holding = holds.filter_map(|hold| hold.strip_prefix(APP)).map(str::to_owned).collect();
        Apps { holding, ..Apps::default() }
    }

    pub fn list(&mut self, listed: &[String]) -> Vec<Input> {
        if self.listed == listed {
            return Vec::new();
        }
        self.listed = listed.to_vec();
        self.change()
    }

    pub fn look(&mut self, front: Front) -> Vec<Input> {
        self.front = Some(front);
        self.change()
    }

    fn change(&mut self) -> Vec<Input> {
        let Some(front) = &self.front else { return Vec::new() };
        let wanted: BTreeSet<String> = self.listed.iter().filter(|name| front.is(name)).cloned().collect();
        let ended = self.holding.difference(&wanted).map(|name| Input::Release(format!("{APP}{name}")));
        let begun = wanted.difference(&self.holding).map(|name| Input::Hold(format!("{APP}{name}")));
        let inputs = ended.chain(begun).collect();
        self.holding = wanted;
        inputs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn front(names: &[&str]) -> Front {
        Front::of(false, names.iter().map(|name| (*name).to_owned()).collect())
    }

    fn listed(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn hold(name: &str) -> Input {
        Input::Hold(format!("app:{name}"))
    }

    fn release(name: &str) -> Input {
        Input::Release(format!("app:{name}"))
    }

    #[test]
    fn a_listed_program_holds_while_it_is_in_front_whatever_its_letters() {
        let mut apps = Apps::default();
        assert_eq!(apps.list(&listed(&["Zoom", "obs"])), []);
        assert_eq!(apps.look(front(&["zoom", "zoom.real"])), [hold("Zoom")]);
        assert_eq!(apps.look(front(&["zoom"])), []);
        assert_eq!(apps.look(front(&["OBS"])), [release("Zoom"), hold("obs")]);
        assert_eq!(apps.look(Front::default()), [release("obs")]);
    }

    #[test]
    fn a_program_holds_from_the_moment_it_is_listed_and_no_longer_than_that() {
        let mut apps = Apps::default();
        apps.look(front(&["zoom"]));
        assert_eq!(apps.list(&listed(&["zoom"])), [hold("zoom")]);
        assert_eq!(apps.list(&listed(&["zoom"])), []);
        assert_eq!(apps.list(&[]), [release("zoom")]);
    }

    #[test]
    fn holds_of_an_earlier_run_end_where_nothing_confirms_them() {
        let mut apps = Apps::begin(["app:zoom", "app:obs", "camera"].into_iter());
        assert_eq!(apps.list(&listed(&["zoom", "obs"])), [], "nobody has looked yet");
        assert_eq!(apps.look(front(&["zoom"])), [release("obs")], "the other goes on from its first moment");
        let mut apps = Apps::begin(["app:zoom"].into_iter());
        assert_eq!(apps.look(front(&["zoom"])), [release("zoom")], "no longer listed");
    }

    #[test]
    fn windows_of_evenkeel_hold_nothing() {
        let own = Front::of(true, vec!["Evenkeel-window".to_owned(), "evenkeel-window".to_owned()]);
        assert_eq!(own, Front::default());
        assert!(Front::of(true, vec!["mpv".to_owned()]).fills_screen);
    }
}
