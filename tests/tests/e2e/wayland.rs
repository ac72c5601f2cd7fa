//! What Wayland compositors tell, and what they show: real ones, without a screen.

use evenkeel_tests::e2e::desktop::{Desktop, Part};
use evenkeel_tests::e2e::mutter::Mutter;
use evenkeel_tests::e2e::program::{Agent, ask, of_status};
use evenkeel_tests::e2e::sway::Sway;
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::{OFFICE_HOURS, Rhythm, quiet_reasons};
use crate::signals::{is_held_by, is_seen, sight};

const WITHOUT_X11: &[Part] = &[Part::Bus, Part::Notifications, Part::Tray];

#[test]
fn mutter_tells_when_somebody_leaves_and_comes_back() {
    let mut desktop = Desktop::new(WITHOUT_X11);
    let mutter = Mutter::start(&mut desktop);
    let quick = "[log_off]\nenabled = false\n[presence]\nidle_grace = \"2s\"\n";
    desktop.settings(&Rhythm::RARE.with(OFFICE_HOURS, quick));
    let agent = Agent::start(&desktop);
    until_so(10, "that Mutter tells", || sight(&desktop, "presence")["by"][0] == "Mutter");
    let presence = || of_status(&desktop, "/engine/presence");
    until_so(10, "the absence", || presence() == "idle");
    mutter.touch();
    until_so(5, "the return", || presence() == "active");
    until_so(10, "the next absence", || presence() == "idle");
    assert_eq!(sight(&desktop, "full_screen")["why"], "display_is_silent", "it lists no windows");
    agent.quit();
}

#[test]
fn sway_tells_of_the_window_in_front() {
    let mut desktop = Desktop::new(WITHOUT_X11);
    let sway = Sway::start(&mut desktop);
    desktop.settings(&format!("{}[holds]\napps = [\"zoom\"]\n", Rhythm::RARE.settings()));
    let agent = Agent::start(&desktop);
    until_so(10, "that it tells", || is_seen(&desktop, "full_screen"));
    let film = sway.window(&desktop, "mpv");
    sway.tell(&desktop, "[app_id=mpv] fullscreen enable");
    until_so(5, "the hold", || is_held_by(&desktop, &["full_screen"]));
    sway.tell(&desktop, "[app_id=mpv] fullscreen disable");
    until_so(5, "its end in a window", || quiet_reasons(&desktop).is_empty());
    let call = sway.window(&desktop, "zoom");
    until_so(5, "the hold of a listed program", || is_held_by(&desktop, &["app:zoom"]));
    drop(call);
    until_so(5, "its end with its window", || quiet_reasons(&desktop).is_empty());
    drop(film);
    agent.quit();
}

#[test]
fn a_break_fills_the_screen_under_wayland_and_goes_when_it_is_skipped() {
    let mut desktop = Desktop::new(WITHOUT_X11);
    let sway = Sway::start(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    let covers =
        || sway.windows(&desktop).iter().any(|window| window.app == "evenkeel-window" && window.fills_screen);
    ask(&desktop, &["break", "now"]).done();
    until_so(20, "the break over the whole screen", covers);
    ask(&desktop, &["break", "skip"]).done();
    until_so(10, "its end", || sway.windows(&desktop).is_empty());
    agent.quit();
}
