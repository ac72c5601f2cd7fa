//! The vault and the journal in the real window: finding, throwing away, forgetting the passphrase, and damage.

use std::fs;
use std::path::Path;

use evenkeel_tests::e2e::browser::{Browser, Door};
use evenkeel_tests::e2e::desktop::{Desktop, EVERYTHING};
use evenkeel_tests::e2e::program::Agent;
use evenkeel_tests::e2e::wait::until_so;

use crate::journal::open_journal;
use crate::rhythm::Rhythm;
use crate::vault::{PASSPHRASE, with_passphrase};

const NEXT_PASSPHRASE: &str = "another river, further down";

pub struct Scene {
    pub desktop: Desktop,
    pub door: Door,
    /// As the command line printed it.
    recovery_code: String,
}

/// A desktop whose vault holds these entries, and where nothing interrupts.
pub fn scene(entries: &[&str]) -> Scene {
    let mut desktop = Desktop::new(EVERYTHING);
    let door = Door::open(&mut desktop);
    desktop.settings(&Rhythm::RARE.settings());
    let said = with_passphrase(&desktop, PASSPHRASE, &["vault", "init"]).done();
    let recovery_code = said.lines().last().unwrap_or_default().to_owned();
    for entry in entries {
        with_passphrase(&desktop, PASSPHRASE, &["journal", "add", entry]).done();
    }
    Scene { desktop, door, recovery_code }
}

pub fn unlock(window: &Browser) {
    window.type_into("input[autocomplete=current-password]", PASSPHRASE);
    window.click("form button.main:enabled");
}

pub fn lists(window: &Browser, opening: &str) {
    until_so(15, opening, || window.content_of(".list").contains(opening));
}

pub fn end(scene: &Scene, agent: Agent<'_>, window: Browser) {
    drop(window);
    agent.quit();
    until_so(15, "the end of the window", || scene.desktop.screen().windows().is_empty());
}

#[test]
fn the_window_finds_an_entry_while_its_word_is_typed_and_brings_it_back_from_the_trash() {
    let scene = scene(&["A walk along the canal", "Straße und Łódź", "The release again"]);
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    lists(&window, "The release again");

    window.type_into("[data-search]", "strasse lod");
    until_so(15, "the one entry", || window.content_of(".list mark") == "Straße");
    assert!(!window.content_of(".list").contains("canal"));
    window.click(".list .entry");
    until_so(15, "its text", || window.value("textarea") == "Straße und Łódź");

    window.click_button("To the trash");
    window.wait_for_text("The entry is in the trash.");
    window.click("button[aria-label=Trash]");
    window.wait_for_text("Entries stay here for 30 days.");
    window.click_button("Put back");
    window.wait_for_text("Nothing in here.");
    end(&scene, agent, window);
    assert!(with_passphrase(&scene.desktop, PASSPHRASE, &["journal", "list"]).done().contains("Łódź"));
}

#[test]
fn mood_tags_and_a_preview_are_there_after_the_window_was_closed() {
    let scene = scene(&["Some **bold** words"]);
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    window.click(".entry");
    window.click(".sheet summary");
    window.click(".sheet fieldset label:nth-child(4)");
    window.type_into(".sheet input[list]", "rest\u{e007}");
    window.wait_for_text("Mood 3");
    window.wait_for_text("#rest");
    window.click_button("Preview");
    until_so(15, "the bold words", || window.text_of(".rendered strong") == "bold");
    end(&scene, agent, window);

    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    lists(&window, "#rest");
    window.click(".entry");
    window.wait_for_text("Mood 3");
    end(&scene, agent, window);
}

#[test]
fn whoever_forgot_the_passphrase_gets_in_by_the_recovery_code_and_sets_a_new_one() {
    let scene = scene(&["Still here"]);
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    window.click_button("Forgot the passphrase?");
    window.type_into("input[autocapitalize=characters]", &scene.recovery_code);
    window.type_into("input[autocomplete=new-password]", NEXT_PASSPHRASE);
    window.type_into(".field ~ .field ~ .field input[autocomplete=new-password]", NEXT_PASSPHRASE);
    window.click_button("Open and set this passphrase");
    lists(&window, "Still here");
    end(&scene, agent, window);
    assert_eq!(with_passphrase(&scene.desktop, PASSPHRASE, &["journal", "list"]).code, Some(3));
    assert!(
        with_passphrase(&scene.desktop, NEXT_PASSPHRASE, &["journal", "list"]).done().contains("Still here")
    );
}

#[test]
fn a_damaged_vault_leads_to_its_backups_and_comes_back_from_one() {
    let scene = scene(&["Worth keeping"]);
    with_passphrase(&scene.desktop, PASSPHRASE, &["backup"]).done();
    let file = scene.desktop.data().join("vault/journal.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes[..4096].iter_mut().for_each(|byte| *byte ^= 0x55);
    fs::write(&file, &bytes).unwrap();

    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    window.wait_for_text("The journal file is damaged");
    window.click_button("Restore from a backup");
    window.wait_for_text("One entry");
    window.type_into("input[autocomplete=current-password]", PASSPHRASE);
    window.click_button("Restore and open");
    lists(&window, "Worth keeping");
    end(&scene, agent, window);
}

#[test]
fn a_backup_made_in_the_window_restores_by_the_command_line() {
    let scene = scene(&["Taken along"]);
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    lists(&window, "Taken along");
    window.click_tab("Settings");
    // Whatever the page still has to load has moved the buttons by then.
    window.wait_for_text("There is no backup yet.");
    window.click_button("Back up now");
    window.wait_for_text("Backed up and checked: one entry.");
    window.wait_for_text("These backups lie on the same disk as the vault");
    window.click_button("Check the vault");
    window.wait_for_text("All is well: one entry");
    end(&scene, agent, window);
    fs::remove_file(scene.desktop.data().join("vault/journal.db")).unwrap();
    with_passphrase(&scene.desktop, PASSPHRASE, &["restore"]).done();
    assert!(with_passphrase(&scene.desktop, PASSPHRASE, &["journal", "list"]).done().contains("Taken along"));
}

#[test]
fn a_thought_written_at_the_locked_door_is_in_the_journal_once_it_is_opened() {
    let scene = scene(&[]);
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    window.click(".card summary");
    window.type_into(".card textarea", "on the stairs");
    window.click_button("Keep it");
    window.wait_for_text("Kept.");
    unlock(&window);
    lists(&window, "on the stairs");
    lists(&window, "Added while locked");
    end(&scene, agent, window);
}

#[test]
fn a_journal_from_elsewhere_is_counted_first_and_then_brought_in() {
    let scene = scene(&[]);
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    window.wait_for_text("One line is enough");
    window.click_tab("Settings");
    window.click("[aria-labelledby=transfer-title] details:nth-of-type(2) summary");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import/day-one.json");
    window.type_into(
        "[aria-labelledby=transfer-title] details:nth-of-type(2) .path input",
        file.to_str().unwrap(),
    );
    window.click_button("See what would come");
    window.wait_for_text("Nothing has been changed yet.");
    assert!(
        with_passphrase(&scene.desktop, PASSPHRASE, &["journal", "list"]).code == Some(4),
        "the window has it"
    );
    window.click("[aria-labelledby=transfer-title] button.main:enabled");
    window.wait_for_text("brought in.");
    end(&scene, agent, window);
    assert_ne!(with_passphrase(&scene.desktop, PASSPHRASE, &["journal", "list"]).done(), "");
}

#[test]
fn a_desktop_without_a_keychain_says_so_and_changes_nothing() {
    let scene = scene(&["Still mine"]);
    let keys = || fs::read(scene.desktop.data().join("vault/keys")).unwrap();
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    lists(&window, "Still mine");
    window.click_tab("Settings");
    let before = keys();
    // Until the page has all its parts, a button may move away under the click.
    window.wait_for_text("As a list");
    window.wait_for_text("Let the keychain open it");
    window.click_button("Let the keychain open it");
    window.wait_for_text("keychain did not answer");
    assert!(before == keys());
    end(&scene, agent, window);
}

#[test]
fn files_of_an_older_vault_put_back_are_noticed_at_the_door() {
    let scene = scene(&["Before"]);
    let names = ["keys", "keys.2", "journal.db"];
    let files = names.map(|name| scene.desktop.data().join("vault").join(name));
    let before = files.clone().map(|file| fs::read(file).unwrap());
    with_passphrase(&scene.desktop, PASSPHRASE, &["journal", "add", "After"]).done();
    for (file, bytes) in files.iter().zip(before) {
        fs::write(file, bytes).unwrap();
    }
    let (agent, window) = open_journal(&scene.desktop, &scene.door);
    unlock(&window);
    window.wait_for_text("This vault is older");
    window.click_button("Go on");
    lists(&window, "Before");
    end(&scene, agent, window);
}
