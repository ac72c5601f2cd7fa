//! The main ways through the window as a screen reader tells them, and as keys alone go them.

use evenkeel_core::vault::is_in_use;
use evenkeel_tests::e2e::assistive::{Assistive, Role};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::program::{Agent, ask, begin_break};
use evenkeel_tests::e2e::wait::until_so;
use serde_json::Value;

use crate::rhythm::Rhythm;
use crate::vault::{PASSPHRASE, with_passphrase};

const SCREENS: [&str; 7] = ["Today", "Check-in", "Journal", "Plan", "Log off", "Patterns", "Settings"];

/// What somebody acts on must say what it is.
const CONTROLS: [Role; 6] =
    [Role::Button, Role::CheckBox, Role::RadioButton, Role::TextField, Role::Password, Role::Slider];

fn desktop_with_vault() -> (Desktop, Assistive) {
    let mut desktop = Desktop::new(EVERYTHING);
    let reader = Assistive::start(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    (desktop, reader)
}

fn unlock(desktop: &Desktop, reader: &Assistive) {
    reader.wait_for_focus("Passphrase");
    desktop.screen().type_text(PASSPHRASE);
    desktop.screen().press("Return");
}

#[test]
fn every_screen_is_told_with_its_heading_and_every_control_with_its_name() {
    let (desktop, reader) = desktop_with_vault();
    let agent = Agent::start(&desktop);
    ask(&desktop, &[]).done();
    reader.find(Role::Landmark, "Screens");
    desktop.screen().press("ctrl+3");
    unlock(&desktop, &reader);
    reader.find(Role::Heading, "Journal");
    for screen in SCREENS {
        reader.press(screen);
        until_so(20, &format!("the heading of {screen}"), || {
            reader.all().iter().any(|one| one.is(Role::Heading) && !one.name.is_empty())
        });
        let all = reader.all();
        let nameless =
            all.iter().filter(|one| one.name.is_empty() && CONTROLS.iter().any(|role| one.is(*role)));
        assert_eq!(nameless.count(), 0, "{screen}: a control without a name");
    }
    reader.press("Help now");
    reader.wait_for_focus("You don't have to get through this alone");
    desktop.screen().press("Escape");
    reader.wait_for_focus("Help now");
    agent.quit();
}

#[test]
fn a_day_is_told_by_keys_alone_and_a_break_is_left_by_them() {
    let (desktop, reader) = desktop_with_vault();
    let agent = Agent::start(&desktop);
    ask(&desktop, &[]).done();
    reader.find(Role::Landmark, "Screens");
    desktop.screen().press("ctrl+2");
    unlock(&desktop, &reader);
    reader.focus(Role::RadioButton, "7");
    desktop.screen().press("space");
    until_so(20, "the answer", || {
        reader.all().iter().any(|one| one.is(Role::Button) && one.name == "No answer")
    });
    desktop.screen().press("ctrl+1");
    begin_break(&desktop);
    reader.find(Role::Heading, "Micro-break");
    desktop.screen().press("Escape");
    until_so(20, "the end of the break", || !desktop.screen().is_covered());
    agent.quit();
    until_so(15, "the closed vault", || !is_in_use(&desktop.data().join("vault")));
    let told: Value =
        serde_json::from_str(&with_passphrase(&desktop, PASSPHRASE, &["check-in", "--json"]).done()).unwrap();
    assert!(told["answers"].as_object().unwrap().values().any(|answer| answer == 7), "{told}");
}
