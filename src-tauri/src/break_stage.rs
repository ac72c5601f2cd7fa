//! Which shape each break window has: hidden, a card, small until it has painted, or the whole screen.
//!
//! It does not know windows, only their labels. Invariant: a window that has not painted since the break began
//! never covers its screen, and takes no input.

use std::collections::BTreeMap;

use evenkeel_core::view::BreakWindowMode;

/// How a break window is to look now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Hidden,
    Card,
    /// Small, opaque, taking no input.
    Small,
    Full,
}

/// Whether the agent must be told something; it is told once for all windows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tell {
    Agent,
    Nobody,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Progress {
    Opened,
    Loaded,
    Painted,
}

/// What the agent wants, and how far each page has come.
#[derive(Debug, Default)]
pub struct Stage {
    mode: Option<BreakWindowMode>,
    pages: BTreeMap<String, Progress>,
}

impl Stage {
    pub fn opened(&mut self, label: &str) {
        self.pages.insert(label.to_owned(), Progress::Opened);
    }

    pub fn closed(&mut self, label: &str) {
        self.pages.remove(label);
    }

    /// The page is there, hidden or not. The first one tells the agent.
    pub fn loaded(&mut self, label: &str) -> Tell {
        self.advance(label, Progress::Loaded)
    }

    /// The page has painted while small. The first one tells the agent; each is free to take its own screen.
    pub fn painted(&mut self, label: &str) -> Tell {
        if !matches!(self.mode, Some(BreakWindowMode::Painting | BreakWindowMode::Full)) {
            return Tell::Nobody;
        }
        self.advance(label, Progress::Painted)
    }

    /// The agent wants the windows to show themselves so. What was painted as a card does not count for a break.
    pub fn show(&mut self, mode: BreakWindowMode) {
        if mode == BreakWindowMode::Painting {
            for progress in self.pages.values_mut() {
                *progress = (*progress).min(Progress::Loaded);
            }
        }
        self.mode = Some(mode);
    }

    /// What the page is to be told, once it is there to hear it.
    pub fn mode_for(&self, label: &str) -> Option<BreakWindowMode> {
        let progress = *self.pages.get(label)?;
        match (self.mode?, progress) {
            (_, Progress::Opened) => None,
            // A page that came late paints first, too.
            (BreakWindowMode::Full, Progress::Loaded) => Some(BreakWindowMode::Painting),
            (mode, Progress::Loaded | Progress::Painted) => Some(mode),
        }
    }

    pub fn shape(&self, label: &str) -> Shape {
        let painted = self.pages.get(label) == Some(&Progress::Painted);
        match self.mode_for(label) {
            None => Shape::Hidden,
            Some(BreakWindowMode::Card) => Shape::Card,
            Some(BreakWindowMode::Full) if painted => Shape::Full,
            Some(BreakWindowMode::Painting | BreakWindowMode::Full) => Shape::Small,
        }
    }

    pub fn labels(&self) -> Vec<String> {
        self.pages.keys().cloned().collect()
    }

    /// Notes how far a page has come. A window that is gone meanwhile has nothing to tell.
    fn advance(&mut self, label: &str, to: Progress) -> Tell {
        let furthest = self.pages.values().max().copied();
        let Some(progress) = self.pages.get_mut(label) else { return Tell::Nobody };
        *progress = (*progress).max(to);
        if furthest < Some(to) { Tell::Agent } else { Tell::Nobody }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_windows() -> Stage {
        let mut stage = Stage::default();
        stage.opened("break-0");
        stage.opened("break-1");
        stage
    }

    #[test]
    fn a_break_goes_from_hidden_over_small_to_the_whole_screen() {
        let mut stage = two_windows();
        assert_eq!(stage.shape("break-0"), Shape::Hidden);
        assert_eq!(stage.loaded("break-0"), Tell::Agent);
        assert_eq!(stage.shape("break-0"), Shape::Hidden, "loaded, and not yet its time");
        stage.show(BreakWindowMode::Painting);
        assert_eq!(stage.shape("break-0"), Shape::Small);
        assert_eq!(stage.painted("break-0"), Tell::Agent);
        assert_eq!(stage.shape("break-0"), Shape::Small, "the agent has the word");
        stage.show(BreakWindowMode::Full);
        assert_eq!(stage.shape("break-0"), Shape::Full);
    }

    #[test]
    fn a_window_that_has_not_painted_never_covers_its_screen() {
        let mut stage = two_windows();
        stage.loaded("break-0");
        stage.show(BreakWindowMode::Painting);
        stage.painted("break-0");
        stage.show(BreakWindowMode::Full);
        assert_eq!(stage.shape("break-1"), Shape::Hidden, "its page is not there yet");
        stage.loaded("break-1");
        assert_eq!(stage.mode_for("break-1"), Some(BreakWindowMode::Painting));
        assert_eq!(stage.shape("break-1"), Shape::Small);
        stage.painted("break-1");
        assert_eq!(stage.shape("break-1"), Shape::Full);
    }

    #[test]
    fn the_agent_hears_of_the_first_window_only() {
        let mut stage = two_windows();
        assert_eq!((stage.loaded("break-1"), stage.loaded("break-0")), (Tell::Agent, Tell::Nobody));
        stage.show(BreakWindowMode::Painting);
        assert_eq!((stage.painted("break-0"), stage.painted("break-1")), (Tell::Agent, Tell::Nobody));
    }

    #[test]
    fn a_paint_before_the_break_does_not_count_for_it() {
        let mut stage = two_windows();
        stage.loaded("break-0");
        stage.show(BreakWindowMode::Card);
        assert_eq!(stage.shape("break-0"), Shape::Card);
        assert_eq!(stage.painted("break-0"), Tell::Nobody);
        stage.show(BreakWindowMode::Painting);
        stage.show(BreakWindowMode::Full);
        assert_eq!(stage.shape("break-0"), Shape::Small);
    }

    #[test]
    fn a_window_that_is_gone_has_no_shape_to_take() {
        let mut stage = two_windows();
        stage.loaded("break-0");
        stage.closed("break-0");
        stage.show(BreakWindowMode::Painting);
        assert_eq!(stage.painted("break-0"), Tell::Nobody);
        assert_eq!((stage.shape("break-0"), stage.labels()), (Shape::Hidden, vec!["break-1".to_owned()]));
    }
}
