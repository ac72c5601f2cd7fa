//! `evenkeel demo`: made-up days in a data folder of their own.
//!
//! The user's own folder is never touched: a folder that is theirs, or that holds anything that is no demo, is refused. Invariant: a
//! demo folder has its name only when it is whole.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use evenkeel_core::demo::{DAYS, Demo, data};
use evenkeel_core::store::Store;
use evenkeel_core::vault::{Cost, Secret, Vault};
use serde_json::json;

use super::sealed::day_of;
use super::vault::failed;
use super::{Failed, Outcome, print, start};
use crate::clock;
use crate::data_folder::DataFolder;
use crate::settings_file::SettingsFile;
use crate::texts::{Language, Texts};

/// Printed on the screen, and meant to be known.
const PASSPHRASE: &str = "still water, open demo";
const SEED: u64 = 2026;

#[derive(Debug, Args)]
pub struct DemoOrder {
    /// The folder to make; beside the usual one where none is named.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Another number gives other days; the same one the same days.
    #[arg(long, value_name = "NUMBER", default_value_t = SEED, hide_default_value = true)]
    seed: u64,
    /// Start Evenkeel on it, with its window.
    #[arg(long)]
    open: bool,
}

pub fn run(own: &DataFolder, order: &DemoOrder) -> Outcome {
    let folder = match &order.data {
        Some(path) => chosen(path)?,
        None => own.demo(),
    };
    if folder.is_demo() {
        print::line(&format!("The demo is there already: {}", folder.path().display()))?;
    } else {
        refuse_what_is_not_free(own, &folder)?;
        make(own, &folder, order.seed)?;
        print::line(&format!("{DAYS} made-up days are in {}", folder.path().display()))?;
    }
    print::line(&format!("Passphrase of its vault: {PASSPHRASE}"))?;
    if order.open {
        return start::run(&folder, false);
    }
    let quoted = folder.path().display();
    print::line(&format!("Open its window:  evenkeel --data-dir \"{quoted}\""))?;
    print::line(&format!("End it:           evenkeel --data-dir \"{quoted}\" quit"))?;
    print::line("Once you have seen enough, delete the folder. Nothing else belongs to it.")
}

fn chosen(path: &Path) -> Result<DataFolder, Failed> {
    let whole = std::path::absolute(path).map_err(|error| not_made(&error))?;
    DataFolder::choose(Some(whole)).map_err(|why| Failed::Plainly(why.to_string()))
}

fn not_made(error: &dyn std::fmt::Display) -> Failed {
    Failed::Plainly(format!("the demo was not made, and nothing else was changed: {error}"))
}

/// Neither the user's own folder, nor one in it or around it, nor one that holds anything.
fn refuse_what_is_not_free(own: &DataFolder, folder: &DataFolder) -> Outcome {
    let usual = DataFolder::choose(None).ok();
    for theirs in usual.iter().chain([own]) {
        let (theirs, asked) = (real(theirs.path()), real(folder.path()));
        if asked.starts_with(&theirs) || theirs.starts_with(&asked) {
            let line = format!("{} is where your own data are; name another folder", asked.display());
            return Err(Failed::WrongUse(line));
        }
    }
    match fs::read_dir(folder.path()).map(Iterator::count) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(not_made(&error)),
        Ok(0) => Ok(()),
        Ok(_) => {
            let line = format!("{} holds other data; name an empty or a new folder", folder.path().display());
            Err(Failed::WrongUse(line))
        }
    }
}

/// The path without links, as far as it is there.
fn real(path: &Path) -> PathBuf {
    let mut missing = Vec::new();
    let mut there = path;
    loop {
        if let Ok(found) = there.canonicalize() {
            return missing.iter().rev().fold(found, |path, name| path.join(name));
        }
        let (Some(above), Some(name)) = (there.parent(), there.file_name()) else { return path.to_owned() };
        missing.push(name);
        there = above;
    }
}

/// Makes the folder under another name, and gives it its own at last.
fn make(own: &DataFolder, folder: &DataFolder, seed: u64) -> Outcome {
    let mut name = folder.path().file_name().unwrap_or_default().to_os_string();
    name.push(format!(".{}.part", std::process::id()));
    let unfinished = chosen(&folder.path().with_file_name(name))?;
    unfinished.prepare().map_err(|error| not_made(&error))?;
    let made = fill(own, &unfinished, seed)
        .and_then(|()| fs::rename(unfinished.path(), folder.path()).map_err(|error| not_made(&error)));
    if made.is_err() {
        // What is wrong has been said; the half-made folder is of this run alone.
        let _ = fs::remove_dir_all(unfinished.path());
    }
    made
}

fn fill(own: &DataFolder, folder: &DataFolder, seed: u64) -> Outcome {
    let language = chosen_language(own, folder)?;
    let texts = Texts::of_demo(language);
    let now = clock::now();
    let today = day_of(own, &now);
    let words = |key: &str| texts.text(key);
    let days = data(&Demo { seed, today, zone: now.zone, words: &words });
    Store::open(&folder.store())
        .and_then(|mut store| store.add_days(&days.records, &days.active))
        .map_err(|error| not_made(&error))?;
    let passphrase = Secret::new(PASSPHRASE.to_owned());
    // The passphrase is known to everybody: guessing it need not be made dear.
    let (mut vault, code) =
        Vault::create(&folder.vault(), &passphrase, Cost::FLOOR).map_err(|error| failed(&error))?;
    vault
        .confirm_recovery_code(&Secret::new(code.groups.join("-")))
        .and_then(|()| vault.fill(&days))
        .and_then(|()| vault.close())
        .map_err(|error| failed(&error))?;
    let mark = json!({ "demo": true, "seed": seed, "day": today });
    fs::write(folder.demo_mark(), mark.to_string()).map_err(|error| not_made(&error))
}

/// The language that the user's own window has, also for the window on the demo.
fn chosen_language(own: &DataFolder, folder: &DataFolder) -> Result<Language, Failed> {
    let (settings, _) = SettingsFile::new(own.settings()).read();
    let language = Language::chosen(settings.appearance.language);
    let word = match language {
        Language::English => "en",
        Language::German => "de",
    };
    SettingsFile::new(folder.settings())
        .set("appearance.language", &json!(word))
        .map_err(|error| not_made(&error))?;
    Ok(language)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn order(data: Option<PathBuf>) -> DemoOrder {
        DemoOrder { data, seed: 1, open: false }
    }

    #[test]
    fn the_users_own_folder_and_what_holds_other_data_are_refused_and_left_as_they_are() {
        let home = tempfile::tempdir().unwrap();
        let own = DataFolder::choose(Some(home.path().join("own"))).unwrap();
        own.prepare().unwrap();
        fs::write(own.path().join("app.db"), "mine").unwrap();
        let full = home.path().join("full");
        fs::create_dir(&full).unwrap();
        fs::write(full.join("letter.txt"), "mine too").unwrap();
        for asked in [own.path().to_owned(), own.path().join("in/it"), home.path().to_owned(), full.clone()] {
            let refused = run(&own, &order(Some(asked.clone()))).unwrap_err();
            assert_eq!(refused.code(), 2, "{}: {}", asked.display(), refused.line());
        }
        assert_eq!(fs::read_to_string(own.path().join("app.db")).unwrap(), "mine");
        assert_eq!(fs::read_dir(own.path()).unwrap().count(), 1);
        assert_eq!(fs::read_dir(&full).unwrap().count(), 1);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2, "no half-made folder stays");
    }

    #[test]
    fn a_demo_is_whole_opens_with_its_passphrase_and_is_made_once() {
        let home = tempfile::tempdir().unwrap();
        let own = DataFolder::choose(Some(home.path().join("own"))).unwrap();
        run(&own, &order(None)).unwrap();
        let demo = own.demo();
        assert!(demo.is_demo() && !own.path().exists());
        let passphrase = Secret::new(PASSPHRASE.to_owned());
        let open =
            || Vault::open(&demo.vault(), evenkeel_core::vault::Unlock::Passphrase(&passphrase)).unwrap();
        let vault = open();
        assert_eq!(vault.journal_list().unwrap().len(), 16);
        assert!(vault.check_in_days().unwrap().len() > 90);
        let items = vault.plan_items(&[]).unwrap();
        drop(vault);
        run(&own, &order(None)).unwrap();
        assert_eq!(open().plan_items(&[]).unwrap(), items, "the second time nothing is made");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "only the demo is there");
    }

    #[test]
    fn each_text_that_the_demo_asks_for_is_there_in_both_languages() {
        for language in [Language::English, Language::German] {
            let texts = Texts::of_demo(language);
            let missing = std::cell::RefCell::new(Vec::new());
            let words = |key: &str| {
                let text = texts.text(key);
                if text == key || text.trim().is_empty() {
                    missing.borrow_mut().push(key.to_owned());
                }
                text
            };
            let today = "2026-11-30".parse().unwrap();
            for seed in 0..20 {
                data(&Demo { seed, today, zone: chrono_tz::Tz::UTC, words: &words });
            }
            assert_eq!(missing.into_inner(), Vec::<String>::new(), "{language:?}");
        }
    }
}
