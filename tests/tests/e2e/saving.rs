//! A text that is being written while the window crashes, or while the disk is full.

use std::thread;
use std::time::{Duration, Instant};

use evenkeel_tests::e2e::full_disk::FullDisk;
use evenkeel_tests::e2e::wait::until_so;
use serde_json::Value;

use crate::journal::open_journal;
use crate::vault::{PASSPHRASE, with_passphrase};
use crate::vault_window::{Scene, end, scene, unlock};

const CRASHES: u64 = 4;
/// What a crash may cost of a text that is written without a pause: five seconds, and one for a busy machine.
const COSTS_AT_MOST: Duration = Duration::from_secs(6);

fn newest_entry(scene: &Scene) -> String {
    let listed = with_passphrase(&scene.desktop, PASSPHRASE, &["journal", "list", "--json"]).done();
    let listed: Value = serde_json::from_str(&listed).unwrap();
    listed["entries"][0]["body"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_crash_costs_no_acknowledged_word_and_five_seconds_of_those_just_typed() {
    let scene = scene(&[]);
    for crash in 0..CRASHES {
        let (agent, window) = open_journal(&scene.desktop, &scene.door);
        unlock(&window);
        window.click_button("New entry");
        let acknowledged = format!("crash {crash} begins. ");
        window.type_into("textarea", &acknowledged);
        window.wait_for_text("Saved at");
        let mut typed: Vec<(String, Instant)> = Vec::new();
        let long_enough = COSTS_AT_MOST + Duration::from_millis(500 + 370 * crash);
        while typed.first().is_none_or(|(_, first)| first.elapsed() < long_enough) {
            let word = format!("w{} ", typed.len());
            window.type_into("textarea", &word);
            typed.push((word, Instant::now()));
            thread::sleep(Duration::from_millis(100));
        }
        let killed = Instant::now();
        agent.kill_window();
        drop(window);
        agent.quit();

        let stored = newest_entry(&scene);
        let rest = stored.strip_prefix(&acknowledged).expect("what was acknowledged is there");
        let all: String = typed.iter().map(|(word, _)| word.as_str()).collect();
        assert!(all.starts_with(rest), "nothing else is there: {rest:?}");
        let old = typed.iter().filter(|(_, at)| killed.duration_since(*at) > COSTS_AT_MOST);
        let old: String = old.map(|(word, _)| word.as_str()).collect();
        assert!(!old.is_empty() && rest.starts_with(&old), "{old:?} is older, and stored is {rest:?}");
        with_passphrase(&scene.desktop, PASSPHRASE, &["verify"]).done();
    }
}

#[test]
fn a_full_disk_is_said_in_the_editor_which_keeps_the_text_and_saves_it_once_there_is_room() {
    let mut scene = scene(&[]);
    let disk = FullDisk::under(&mut scene.desktop);
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    window.click_button("New entry");
    window.type_into("textarea", "before, ");
    window.wait_for_text("Saved at");
    disk.fill();
    window.type_into("textarea", "and after.");
    window.wait_for_text("Not saved: ");
    window.wait_for_text("The disk is full");
    assert_eq!(window.value("textarea"), "before, and after.");
    disk.make_room();
    until_so(40, "the save, by itself", || window.text().contains("Saved at"));
    assert_eq!(window.value("textarea"), "before, and after.");
    end(&scene, agent, window);
    assert_eq!(newest_entry(&scene), "before, and after.");
    with_passphrase(&scene.desktop, PASSPHRASE, &["verify"]).done();
}
