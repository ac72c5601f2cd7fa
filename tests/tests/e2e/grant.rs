//! A window that is opened again soon after it was closed.

use std::time::Duration;

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING, Part};
use evenkeel_tests::e2e::machine::Machine;
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::{Agent, ask};
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::Rhythm;
use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::{lists, unlock};

fn desktop_with_vault(settings: &str) -> (Desktop, Door) {
    let mut desktop = Desktop::new(&[EVERYTHING, &[Part::Login]].concat());
    let door = Door::open(&mut desktop);
    desktop.settings(&format!("{}{settings}", Rhythm::RARE.settings()));
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    with_passphrase(&desktop, PASSPHRASE, &["journal", "add", "A walk along the canal"]).done();
    (desktop, door)
}

fn open(desktop: &Desktop, door: &Door) -> Browser {
    open_window(desktop, door, "Journal")
}

fn open_with_passphrase(desktop: &Desktop, door: &Door) -> Browser {
    let window = open(desktop, door);
    window.wait_for_text("Passphrase");
    unlock(&window);
    lists(&window, "A walk");
    window
}

fn close(desktop: &Desktop, window: Browser) {
    desktop.screen().close_windows();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    drop(window);
}

fn is_left(desktop: &Desktop) -> bool {
    desktop.data().join("vault/grant").exists()
}

#[test]
fn a_closed_window_opens_again_without_the_passphrase_until_the_time_is_over_or_the_screen_is_locked() {
    let (mut desktop, door) = desktop_with_vault("");
    let mut machine = Machine::under(&mut desktop);
    let agent = Agent::start(&desktop);
    let window = open_with_passphrase(&desktop, &door);
    close(&desktop, window);
    until_so(5, "the grant", || is_left(&desktop));

    let window = open(&desktop, &door);
    lists(&window, "A walk");
    assert!(!is_left(&desktop), "it serves once");
    close(&desktop, window);
    until_so(5, "the grant, again", || is_left(&desktop));
    machine.was_awake(Duration::from_secs(600));
    until_so(5, "its end", || !is_left(&desktop));

    let window = open_with_passphrase(&desktop, &door);
    close(&desktop, window);
    until_so(5, "the grant, again", || is_left(&desktop));
    desktop.login().lock();
    until_so(5, "its end with the lock", || !is_left(&desktop));
    desktop.login().unlock();

    let window = open_with_passphrase(&desktop, &door);
    ask(&desktop, &["lock"]).done();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    drop(window);
    assert!(!is_left(&desktop), "whoever locks wants it locked");
    drop(open_with_passphrase(&desktop, &door));
    agent.quit();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    assert!(!is_left(&desktop), "nobody is there to hold the other half");
}

#[test]
fn nothing_is_left_of_a_crash_or_where_the_settings_say_so() {
    let (desktop, door) = desktop_with_vault("[vault]\nkeep_unlocked = \"0s\"\n");
    let agent = Agent::start(&desktop);
    let window = open_with_passphrase(&desktop, &door);
    close(&desktop, window);
    let window = open_with_passphrase(&desktop, &door);
    assert!(!is_left(&desktop));
    ask(&desktop, &["settings", "set", "vault.keep_unlocked", "10m"]).done();
    close(&desktop, window);
    until_so(5, "the grant", || is_left(&desktop));
    agent.kill();
    let agent = Agent::start(&desktop);
    assert!(!is_left(&desktop), "the next agent has removed it");
    let window = open_with_passphrase(&desktop, &door);
    drop(window);
    agent.quit();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
}
