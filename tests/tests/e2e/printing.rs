//! What can be printed opens the system's dialog for it. A window with a driver in it never prints, so that these go by
//! the accessibility bus and the keyboard.

use chrono::NaiveDate;
use evenkeel_core::plan::{ItemId, Kind};
use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Secret, Unlock, Vault};
use evenkeel_tests::e2e::assistive::{Assistive, Role};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::program::{Agent, ask};
use evenkeel_tests::e2e::wait::until_so;
use evenkeel_tests::plan::Filling;

use crate::rhythm::Rhythm;
use crate::vault::{PASSPHRASE, with_passphrase};

/// GTK's, in the language of the desktop.
const DIALOG: &str = "Print";

/// A vault with one thing in its plan.
fn with_a_trigger(desktop: &Desktop) {
    with_passphrase(desktop, PASSPHRASE, &["vault", "init"]).done();
    let passphrase = Secret::new(PASSPHRASE.to_owned());
    let mut vault = Vault::open(&desktop.data().join("vault"), Unlock::Passphrase(&passphrase)).unwrap();
    let (date, nothing) = (NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(), ItemId(String::new()));
    let (day, now) = (LocalDay(date), date.and_hms_opt(8, 0, 0).unwrap().and_utc());
    let filling = Filling { words: "Noise in the office", text: "", day, level: 6, given: Some(()) };
    vault.add_item(filling.content(Kind::Trigger, &nothing, &nothing), None, day, now).unwrap();
    vault.close().unwrap();
}

#[track_caller]
fn opens_and_can_be_left(desktop: &Desktop) {
    let is_open = || desktop.screen().windows().iter().any(|window| window.title == DIALOG);
    until_so(30, "the dialog for printing", is_open);
    desktop.screen().close_window(DIALOG);
    until_so(15, "the end of the dialog", || !is_open());
}

#[test]
fn patterns_the_plan_and_a_single_sheet_open_the_systems_dialog_for_printing() {
    let mut desktop = Desktop::new(EVERYTHING);
    let reader = Assistive::start(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    with_a_trigger(&desktop);
    let agent = Agent::start(&desktop);
    ask(&desktop, &[]).done();
    reader.press("Patterns");
    reader.press("Print");
    opens_and_can_be_left(&desktop);

    reader.press("Plan");
    reader.focus(Role::Password, "Passphrase");
    desktop.screen().type_text(PASSPHRASE);
    desktop.screen().press("Return");
    reader.press("Put it on paper");
    reader.press("All");
    reader.press("Print");
    opens_and_can_be_left(&desktop);

    reader.press("Back to the plan");
    reader.press_beginning("Noise in the office");
    reader.press("More");
    reader.press("Put it on paper");
    reader.press("Print");
    opens_and_can_be_left(&desktop);
    agent.quit();
}
