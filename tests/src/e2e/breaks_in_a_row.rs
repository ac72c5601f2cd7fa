//! Break after break, each with its windows on every monitor.

use super::desktop::Desktop;
use super::monitors::{Monitor, are_covered};
use super::program::ask;
use super::wait::until_so;

/// Has so many breaks begin, cover all monitors, and end by the user's wish.
#[track_caller]
pub fn take(count: usize, desktop: &Desktop, monitors: &[Monitor]) {
    for number in 0..count {
        ask(desktop, &["break", "now"]).done();
        until_so(20, &format!("the windows of break {number}"), || are_covered(desktop, monitors));
        ask(desktop, &["break", "skip"]).done();
        until_so(10, &format!("the end of break {number}"), || desktop.screen().windows().is_empty());
    }
}
