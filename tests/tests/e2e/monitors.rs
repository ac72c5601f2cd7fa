//! Break windows on several monitors.

use std::time::{Duration, Instant};

use evenkeel_tests::e2e::breaks_in_a_row::take;
use evenkeel_tests::e2e::cost::own_kb;
use evenkeel_tests::e2e::desktop::Desktop;
use evenkeel_tests::e2e::monitors::{Monitor, are_covered, desktop_on};
use evenkeel_tests::e2e::process::with_descendants;
use evenkeel_tests::e2e::program::{Agent, ask};
use evenkeel_tests::e2e::screen::Seen;
use evenkeel_tests::e2e::wait::{stays_so, until_so};

use crate::rhythm::Rhythm;

const LEFT: Monitor = Monitor { socket: 0, place: (0, 0), size: (1280, 800) };
const RIGHT: Monitor = Monitor { socket: 1, place: (1280, 0), size: (1024, 768) };
/// The same monitor with another resolution.
const LARGER: Monitor = Monitor { size: (1280, 800), ..RIGHT };
const OTHER: Monitor = Monitor { socket: 2, place: (1280, 0), size: (800, 600) };

/// Waits until each of these monitors is covered by one window, and there is no other. Those of `all_the_time` are not
/// uncovered meanwhile.
#[track_caller]
pub fn until_covered(seconds: u64, desktop: &Desktop, monitors: &[Monitor], all_the_time: &[Monitor]) {
    let end = Instant::now() + Duration::from_secs(seconds);
    while !are_covered(desktop, monitors) {
        let shown = desktop.screen().windows();
        assert!(Instant::now() < end, "{monitors:?} are not covered by {shown:?}");
        for monitor in all_the_time {
            let covers = |seen: &Seen| (seen.place, seen.size) == (monitor.place, monitor.size);
            assert!(shown.iter().any(covers), "{monitor:?} was uncovered: {shown:?}");
        }
    }
}

#[test]
fn each_monitor_has_one_window_of_its_size_while_others_are_plugged_in_and_out() {
    let desktop = desktop_on(&[LEFT, RIGHT]);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    ask(&desktop, &["break", "now"]).done();
    until_covered(20, &desktop, &[LEFT, RIGHT], &[]);
    desktop.monitors().unplug(RIGHT);
    until_covered(5, &desktop, &[LEFT], &[LEFT]);
    desktop.monitors().plug(OTHER);
    until_covered(10, &desktop, &[LEFT, OTHER], &[LEFT]);
    desktop.monitors().unplug(OTHER);
    desktop.monitors().plug(RIGHT);
    until_covered(10, &desktop, &[LEFT, RIGHT], &[LEFT]);
    stays_so(1, "and no more", || are_covered(&desktop, &[LEFT, RIGHT]));
    desktop.monitors().plug(LARGER);
    until_covered(5, &desktop, &[LEFT, LARGER], &[LEFT]);
    desktop.monitors().unplug(LARGER);
    ask(&desktop, &["break", "skip"]).done();
    until_so(5, "the end of all windows", || desktop.screen().windows().is_empty());
    stays_so(2, "none comes later", || desktop.screen().windows().is_empty());
    agent.quit();
}

#[test]
fn breaks_in_a_row_on_two_monitors_leave_no_process_and_no_memory_behind() {
    let desktop = desktop_on(&[LEFT, RIGHT]);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    take(3, &desktop, &[LEFT, RIGHT]);
    let before = own_kb(agent.id());
    take(10, &desktop, &[LEFT, RIGHT]);
    let grown = own_kb(agent.id()).saturating_sub(before);
    assert!(grown < 1024, "the agent has grown by {grown} kB");
    until_so(5, "no process but the agent", || with_descendants(agent.id()).len() == 1);
    agent.quit();
}
