//! The demo on the real programs: days that nobody lived, marked as such, and nothing else touched.

use std::fs;

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::process::Guard;
use evenkeel_tests::e2e::program::{ask, evenkeel, status};
use evenkeel_tests::e2e::wait::until_so;

use crate::vault_window::lists;

#[test]
fn the_demo_opens_its_window_says_on_every_screen_that_it_is_one_and_leaves_the_users_own_folder_alone() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings("# mine\n");
    let own = || {
        let mut names: Vec<_> =
            fs::read_dir(desktop.data()).unwrap().map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = own();
    let folder = desktop.folder().join("look around");
    let said = ask(&desktop, &["demo", "--data", folder.to_str().unwrap()]).done();
    assert!(said.contains("--data-dir"), "it says how to open it: {said}");
    let passphrase = said.lines().find_map(|line| line.split_once("vault: ")).unwrap().1.to_owned();

    let on_demo = |words: &[&str]| {
        let mut command = evenkeel(&desktop, words);
        command.env("EVENKEEL_DATA_DIR", &folder);
        command
    };
    let patterns = on_demo(&["patterns"]).output().unwrap();
    assert!(String::from_utf8_lossy(&patterns.stderr).contains("demo data"), "the command line says so");
    assert!(String::from_utf8_lossy(&patterns.stdout).contains("Week of"));
    let mut agent = on_demo(&["demo", "--data", folder.to_str().unwrap(), "--open"]);
    // Its own folder is still the user's: what it opens is the demo.
    agent.env("EVENKEEL_DATA_DIR", desktop.data());
    let mut agent = Guard::spawn(&mut agent);
    until_so(30, "the window", || desktop.screen().windows().len() == 1);
    let window = Browser::attach(&desktop, &door);
    for tab in ["Today", "Journal", "Plan", "Settings"] {
        window.click_tab(tab);
        window.wait_for_text("these days are made up");
    }
    window.click_tab("Journal");
    window.type_into("input[autocomplete=current-password]", &passphrase);
    window.click("form button.main:enabled");
    lists(&window, "A gentler week from tomorrow");
    drop(window);
    assert!(on_demo(&["quit"]).status().unwrap().success());
    until_so(20, "the end of the agent", || agent.ended().is_some());
    assert_eq!(status(&desktop)["running"], false);
    assert_eq!(own(), before, "the user's own folder is as it was");
}
