//! Ways through the main window that several programs and tests go.

use super::browser::{Browser, Door};
use super::desktop::Desktop;
use super::program::ask;
use super::wait::until_so;

/// Opens the window as its user would, and goes to a screen by its name in the bar.
#[track_caller]
pub fn open_window(desktop: &Desktop, door: &Door, screen: &str) -> Browser {
    ask(desktop, &[]).done();
    until_so(30, "the window", || desktop.screen().windows().len() == 1);
    let window = Browser::attach(desktop, door);
    window.click_tab(screen);
    window
}

/// From the first look at the plan: something that drains, an action for it, and the change with a cue that it becomes.
#[track_caller]
pub fn note_trigger_and_change(window: &Browser, what: &str, action: &str, cue: &str) {
    window.click_button("None of these");
    window.click_button("Note it");
    window.type_labelled("What drains you", what);
    window.click_label("Most days");
    window.click_label("I can influence it");
    window.type_labelled("next action for the part that can move", action);
    window.click_button("Keep");
    window.click_button("Make it a small change");
    window.type_labelled("When …", cue);
    window.click_button("Keep");
}
