//! Erasing everything: the vault, the records, the settings and what starts Evenkeel go, and nothing else does.

use std::fs::{self, File};
use std::path::PathBuf;

use evenkeel_tests::e2e::desktop::{Desktop, Part};
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::{Agent, ask, status};
use evenkeel_tests::e2e::wait::until_so;

use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::{scene, unlock};

/// With a vault, a backup, an entry that starts Evenkeel at login, and two files of somebody else.
fn lived_in() -> Desktop {
    let desktop = Desktop::new(&[Part::Bus, Part::Tray, Part::Notifications]);
    desktop.settings("[start]\nat_login = true\n");
    with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    with_passphrase(&desktop, PASSPHRASE, &["journal", "add", "the first entry"]).done();
    with_passphrase(&desktop, PASSPHRASE, &["backup"]).done();
    fs::write(desktop.data().join("letter.txt"), "mine").unwrap();
    fs::write(desktop.data().join("vault/backups/mine.vault"), "mine").unwrap();
    desktop
}

fn files(desktop: &Desktop) -> Vec<PathBuf> {
    let mut waiting = vec![desktop.data()];
    let mut files = Vec::new();
    while let Some(folder) = waiting.pop() {
        for file in fs::read_dir(folder).into_iter().flatten() {
            let path = file.unwrap().path();
            if path.is_dir() { waiting.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

fn autostart(desktop: &Desktop) -> Vec<PathBuf> {
    let folder = desktop.folder().join("config/autostart");
    fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path()).collect()
}

#[test]
fn everything_of_evenkeel_goes_and_what_is_somebody_elses_stays_and_is_named() {
    let desktop = lived_in();
    let mut agent = Agent::start(&desktop);
    until_so(10, "the entry at login", || autostart(&desktop).len() == 1);
    let said = ask(&desktop, &["erase", "--yes-erase-everything"]).done();
    until_so(10, "the end of the agent", || agent.has_ended());
    let stayed = [desktop.data().join("letter.txt"), desktop.data().join("vault/backups/mine.vault")];
    assert_eq!(files(&desktop), stayed, "{said}");
    for path in stayed {
        assert!(said.contains(&path.display().to_string()), "{said}");
    }
    assert_eq!(autostart(&desktop), Vec::<PathBuf>::new());
    let met = desktop.folder().join("run/evenkeel");
    assert_eq!(fs::read_dir(met).into_iter().flatten().count(), 0, "no socket and no lock stay");
    ask(&desktop, &["erase", "--yes-erase-everything"]).done();
}

#[test]
fn nothing_is_erased_unasked_or_while_the_vault_is_open_elsewhere() {
    let desktop = lived_in();
    let agent = Agent::start(&desktop);
    let before = files(&desktop);
    let unasked = ask(&desktop, &["erase"]);
    assert_eq!((unasked.code, unasked.err.lines().count()), (Some(2), 1), "{}", unasked.err);
    let open = File::options().write(true).open(desktop.data().join("vault/lock")).unwrap();
    open.lock().unwrap();
    let said = ask(&desktop, &["erase", "--yes-erase-everything"]);
    assert_eq!((said.code, said.err.lines().count()), (Some(4), 1), "{}", said.err);
    drop(open);
    assert_eq!(files(&desktop), before);
    assert_eq!(status(&desktop)["running"], true, "the agent goes on");
    let listed = with_passphrase(&desktop, PASSPHRASE, &["journal", "list"]).done();
    assert!(listed.contains("the first entry"), "{listed}");
    agent.quit();
}

#[test]
fn the_window_erases_everything_after_a_typed_word_and_says_how_it_went() {
    let scene = scene(&["the first entry"]);
    fs::write(scene.desktop.data().join("letter.txt"), "mine").unwrap();
    let mut agent = Agent::start(&scene.desktop);
    let window = open_window(&scene.desktop, &scene.door, "Journal");
    unlock(&window);
    window.wait_for_text("Choose an entry");
    window.click_tab("Settings");
    window.click("section[aria-labelledby=erase-title] summary");
    window.type_labelled("Type", "erase");
    window.click_button("Erase everything");
    window.wait_for_text("Everything is erased");
    window.wait_for_text("letter.txt");
    until_so(10, "the end of the agent", || agent.has_ended());
    assert_eq!(files(&scene.desktop), [scene.desktop.data().join("letter.txt")]);
    // A moment later: with the window the driver's answer would go.
    window.run("setTimeout(() => document.querySelector('main button').click(), 200)");
    drop(window);
    until_so(15, "the end of the window", || scene.desktop.screen().windows().is_empty());
    assert_eq!(files(&scene.desktop), [scene.desktop.data().join("letter.txt")], "and nothing came back");
}
