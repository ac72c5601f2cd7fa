//! An early sign on its way from the vault to the window, and the answer on its way back.

use evenkeel_core::time::LocalDay;
use evenkeel_core::vault::{Secret, Unlock, Vault};
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::{Agent, ask};
use evenkeel_tests::e2e::wait::until_so;
use evenkeel_tests::lives::{energy_falls, live};
use serde_json::Value;

use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::{Scene, end, scene, unlock};

const DAYS: u64 = 118;
const FALLS: usize = 100;

fn said(scene: &Scene) -> Value {
    let json = with_passphrase(&scene.desktop, PASSPHRASE, &["patterns", "--json"]).done();
    serde_json::from_str(&json).unwrap()
}

/// Months of check-ins that end today, in the way of whoever kept them: day by day.
fn live_until_today(scene: &Scene) {
    let shown = with_passphrase(&scene.desktop, PASSPHRASE, &["check-in", "--json"]).done();
    let shown: Value = serde_json::from_str(&shown).unwrap();
    let today: LocalDay = shown["day"].as_str().unwrap().parse().unwrap();
    let life = energy_falls(today.before_days(DAYS - 1).unwrap(), DAYS as usize, FALLS);
    let passphrase = Secret::new(PASSPHRASE.to_owned());
    let folder = scene.desktop.data().join("vault");
    let mut vault = Vault::open(&folder, Unlock::Passphrase(&passphrase)).unwrap();
    live(&mut vault, &life).unwrap();
    vault.close().unwrap();
}

#[test]
fn a_sign_is_shown_with_its_numbers_and_the_answer_is_kept() {
    let scene = scene(&[]);
    live_until_today(&scene);
    let told = said(&scene);
    let present = &told["signs"]["present"];
    assert!(present["answer"].is_null() && present["items"][0]["item"] == "energy", "{told}");
    assert_eq!(told["links"]["stage"]["is"], "nothing_chosen");
    let without: Value = serde_json::from_str(&ask(&scene.desktop, &["patterns", "--json"]).done()).unwrap();
    assert!(without["history"].is_object() && without.get("signs").is_none(), "{without}");

    let agent = Agent::start(&scene.desktop);
    let window = open_window(&scene.desktop, &scene.door, "Patterns");
    window.click_button("Unlock the vault");
    unlock(&window);
    window.wait_for_text("A sign of");
    window.wait_for_text("Energy in the morning: last 4 weeks");
    window.wait_for_text("appears by chance alone");
    window.click_button("It is so");
    window.wait_for_text("You said: it is so.");
    scene.desktop.screen().close_windows();
    until_so(15, "the end of the window", || scene.desktop.screen().windows().is_empty());
    drop(window);

    assert_eq!(said(&scene)["signs"]["present"]["answer"], "true");
    let window = open_window(&scene.desktop, &scene.door, "Patterns");
    window.click_button("Unlock the vault");
    unlock(&window);
    window.wait_for_text("You said: it is so.");
    end(&scene, agent, window);
}
