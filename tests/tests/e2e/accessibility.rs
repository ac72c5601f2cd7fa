//! Every screen before axe's eyes, in light, in dark and with text of twice the size: nothing serious, nothing critical.

use std::fs;
use std::path::Path;

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::{Agent, ask};
use evenkeel_tests::e2e::wait::until_so;
use serde_json::Value;

use crate::rhythm::Rhythm;
use crate::vault_window::{end, lists, scene, unlock};

/// The looks that a screen must stand, as settings.
const LOOKS: [(&str, &str); 3] = [("light", "100%"), ("dark", "100%"), ("light", "200%")];

/// Asks axe about all that is on the page by the rules of WCAG 2.2 AA.
const ASK_AXE: &str = "
    const tell = arguments[arguments.length - 1];
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    axe.run(document, { runOnly: rules, resultTypes: ['violations'] }).then(
        (found) => tell({ seen: found.passes.length, violations: found.violations.map((one) => [one.impact, one.id, one.nodes[0].html]) }),
        (why) => tell({ seen: 0, violations: [['error', String(why), '']] }),
    );";

/// Every screen, by its name in the bar.
fn screens(window: &Browser) -> Vec<String> {
    let names = window.run("return [...document.querySelectorAll('nav .tab[title^=Ctrl]')].map((one) => one.textContent.trim());");
    let names: Vec<String> =
        names.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect();
    assert!(names.len() >= 7, "the bar names the screens: {names:?}");
    names
}

fn bring_axe(window: &Browser) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&path).expect("axe-core is installed with the packages of the pages");
    window.run(&axe);
    window.run(STAND_STILL);
}

#[track_caller]
fn assert_nothing_serious(window: &Browser, what: &str) {
    let found = window.run_and_wait(ASK_AXE);
    assert!(found["seen"].as_u64().is_some_and(|seen| seen > 3), "axe looked at {what}: {found}");
    let violations = found["violations"].as_array().cloned().unwrap_or_default();
    let grave: Vec<&Value> =
        violations.iter().filter(|one| one[0] != "minor" && one[0] != "moderate").collect();
    assert!(grave.is_empty(), "{what}: {grave:#?}");
    assert_eq!(window.run(OUTSIDE), Value::Array(Vec::new()), "{what}: something is cut off at the side");
}

/// A colour on its way to another is nobody's to read, and whoever reads slowly sees the last one.
const STAND_STILL: &str = "const still = document.createElement('style');
    still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important }';
    document.head.append(still);";

/// What reaches beyond the window at its side, but for what scrolls by itself.
const OUTSIDE: &str = "
    const scrolls = (element) => {
        for (let one = element.parentElement; one && one.tagName !== 'MAIN'; one = one.parentElement)
            if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return true;
        return false;
    };
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('main:not([hidden]) *, nav *')]
        .filter((one) => !scrolls(one) && !one.closest('.unseen, svg'))
        .filter((one) => one.getBoundingClientRect().width > 0)
        .filter((one) => one.getBoundingClientRect().right > width + 1 || one.getBoundingClientRect().left < -1)
        .map((one) => one.outerHTML.slice(0, 120));";

fn look(desktop: &Desktop, window: &Browser, (theme, size): (&str, &str)) {
    for (key, value) in [("appearance.theme", theme), ("appearance.text_size", size)] {
        ask(desktop, &["settings", "set", key, value]).done();
    }
    // The window takes up a look with its settings, read anew when one comes to them.
    window.click_tab("Today");
    window.click_tab("Settings");
    window.wait_for_text("Changes apply at once.");
    let times = (size.trim_end_matches('%').parse::<f64>().unwrap_or_default() / 100.0).to_string();
    let read = "const root = document.documentElement;
        return [root.dataset.theme, root.style.getPropertyValue('--text-size')];";
    until_so(15, "the look", || window.run(read) == serde_json::json!([theme, times]));
}

#[test]
fn axe_finds_nothing_serious_on_any_screen_in_light_in_dark_and_in_large_text() {
    let scene = scene(&["A walk along the canal #quiet"]);
    let agent = Agent::start(&scene.desktop);
    let window = open_window(&scene.desktop, &scene.door, "Journal");
    bring_axe(&window);
    let screens = screens(&window);
    for screen in &screens {
        window.click_tab(screen);
        assert_nothing_serious(&window, &format!("{screen}, locked"));
    }
    window.click_tab("Journal");
    unlock(&window);
    lists(&window, "A walk along the canal");
    for of in LOOKS {
        look(&scene.desktop, &window, of);
        for screen in &screens {
            window.click_tab(screen);
            assert_nothing_serious(&window, &format!("{screen}, {of:?}"));
        }
        window.click_button("Help now");
        assert_nothing_serious(&window, &format!("Help now, {of:?}"));
    }
    end(&scene, agent, window);
}

#[test]
fn the_first_run_leads_from_the_welcome_to_the_day_and_axe_finds_nothing_serious_on_the_way() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    let agent = Agent::start(&desktop);
    let window = open_window(&desktop, &door, "Today");
    bring_axe(&window);
    for (heading, on) in [
        ("Welcome to Evenkeel", "Begin"),
        ("Protect what you write", "Later"),
        ("When you work", "Next"),
        ("Your rhythm", "Next"),
        ("How it is right now", "Later"),
        ("What works on this desktop", "Next"),
    ] {
        window.wait_for_text(heading);
        assert_nothing_serious(&window, heading);
        window.click_button(on);
    }
    window.wait_for_text("That is all");
    desktop.screen().close_windows();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    drop(window);

    let window = open_window(&desktop, &door, "Today");
    window.wait_for_text("That is all");
    window.click_button("To my day");
    until_so(15, "the day", || window.is_there(".ring") || window.text().contains("No break ahead"));
    drop(window);
    agent.quit();
}

#[test]
fn whoever_brings_settings_along_is_not_led_through_the_first_run() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let agent = Agent::start(&desktop);
    let window = open_window(&desktop, &door, "Today");
    window.wait_for_text("Micro-break");
    assert!(!window.text().contains("Welcome to Evenkeel"));
    drop(window);
    agent.quit();
}
