//! A thought, from the keyboard to the vault and back.

use std::fs;
use std::path::Path;

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::main_window::open_window;
use evenkeel_tests::e2e::program::Agent;
use evenkeel_tests::e2e::wait::until_so;

use crate::rhythm::Rhythm;

const PASSPHRASE: &str = "a calm river in the morning";

/// Words that stand in no catalogue and no library.
const THOUGHT: &str = "Zwischenstand quibblefrost: the release drains me, the walk with Jana restored me.";

/// A part of it that no line break can fall into.
const NEEDLE: &str = "quibblefrost";

pub fn open_journal<'desktop>(desktop: &'desktop Desktop, door: &Door) -> (Agent<'desktop>, Browser) {
    let agent = Agent::start(desktop);
    (agent, open_window(desktop, door, "Journal"))
}

#[test]
fn an_entry_typed_in_the_window_is_found_after_a_restart_and_in_no_file_as_plain_bytes() {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());

    let (agent, window) = open_journal(&desktop, &door);
    window.type_into("input[autocomplete=new-password]", PASSPHRASE);
    window.type_into(".field ~ .field input[autocomplete=new-password]", PASSPHRASE);
    window.click("form button.main:enabled");
    window.click_button("Go on without checking");
    window.click_button("New entry");
    window.type_into("textarea", THOUGHT);
    window.wait_for_text("Saved at");
    drop(window);
    agent.quit();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    assert_eq!(files_with(desktop.folder(), NEEDLE.as_bytes()), [] as [String; 0]);

    let (agent, window) = open_journal(&desktop, &door);
    window.type_into("input[autocomplete=current-password]", PASSPHRASE);
    window.click("form button.main:enabled");
    window.click(".entry");
    until_so(15, "the entry, as it was typed", || window.value("textarea") == THOUGHT);
    drop(window);
    agent.quit();
    until_so(15, "the end of the window", || desktop.screen().windows().is_empty());
    assert_eq!(files_with(desktop.folder(), NEEDLE.as_bytes()), [] as [String; 0]);
    let wide: Vec<u8> = NEEDLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(files_with(desktop.folder(), &wide), [] as [String; 0]);
}

#[test]
fn the_search_for_plain_bytes_finds_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("below")).unwrap();
    fs::write(folder.path().join("below/file"), b"\0\xffquibblefrost\0").unwrap();
    assert_eq!(files_with(folder.path(), NEEDLE.as_bytes()).len(), 1);
}

/// The files below a folder whose content or name holds these bytes.
fn files_with(folder: &Path, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            found.extend(files_with(&entry.path(), bytes));
        }
        let named = holds(entry.file_name().as_encoded_bytes(), bytes);
        if named || (kind.is_file() && holds(&fs::read(entry.path()).unwrap(), bytes)) {
            found.push(entry.path().display().to_string());
        }
    }
    found
}

fn holds(text: &[u8], bytes: &[u8]) -> bool {
    text.windows(bytes.len()).any(|window| window == bytes)
}
