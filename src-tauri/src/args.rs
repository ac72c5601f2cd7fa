//! What the program is started with, and which data folder that means.
//!
//! It does not know what is in the folder. Invariant: an unusable argument ends the program with exit code 2 and
//! a message, before anything is opened.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Parser;
use evenkeel_core::view::Screen;

/// The window of Evenkeel; usually started by `evenkeel`.
#[derive(Debug, Parser)]
#[command(name = "evenkeel-window", version)]
pub struct Args {
    /// The data folder; else EVENKEEL_DATA_DIR, else the user's own.
    #[arg(long, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// The screen to begin with: today, check_in, journal, plan, ritual, patterns or settings.
    #[arg(long, value_name = "NAME", value_parser = screen, default_value = "today", hide_default_value = true)]
    pub screen: Screen,
    /// Be the process of the break windows: hidden until the agent says show.
    #[arg(long = "break")]
    pub break_windows: bool,
    /// Standard input and output are the agent's: they carry the key of a vault that stays unlocked for a while.
    #[arg(long, hide = true)]
    pub by_agent: bool,
    /// Say which key the system's keychain keeps for the vault, and end. The program asks itself, to see that it stays.
    #[arg(long, hide = true)]
    pub keychain_check: bool,
    /// Take back what the system's keychain keeps for the vault, and end. `evenkeel erase` asks for it.
    #[arg(long, hide = true)]
    pub keychain_forget: bool,
}

fn screen(name: &str) -> Result<Screen, String> {
    serde_json::from_value(serde_json::Value::from(name))
        .map_err(|_| "expected today, check_in, journal, plan, ritual, patterns or settings".to_owned())
}

/// The places that decide where the data folder is, read from the environment by [`Places::of_environment`].
#[derive(Debug, Default, Clone)]
pub struct Places {
    /// `EVENKEEL_DATA_DIR`.
    pub chosen: Option<OsString>,
    /// The folder in which programs of this user keep their data.
    pub user_data: Option<PathBuf>,
}

impl Places {
    pub fn of_environment() -> Places {
        Places { chosen: variable("EVENKEEL_DATA_DIR"), user_data: user_data() }
    }
}

/// The data folder: the argument, else the environment's, else the user's own. None where this user has no home.
pub fn data_folder(argument: Option<PathBuf>, places: Places) -> Option<PathBuf> {
    argument
        .or_else(|| places.chosen.map(PathBuf::from))
        .or_else(|| places.user_data.map(|folder| folder.join(OWN_FOLDER)))
}

#[cfg(any(windows, target_os = "macos"))]
const OWN_FOLDER: &str = "Evenkeel";
#[cfg(not(any(windows, target_os = "macos")))]
const OWN_FOLDER: &str = "evenkeel";

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

#[cfg(windows)]
fn user_data() -> Option<PathBuf> {
    variable("APPDATA").map(PathBuf::from)
}

#[cfg(target_os = "macos")]
fn user_data() -> Option<PathBuf> {
    Some(PathBuf::from(variable("HOME")?).join("Library/Application Support"))
}

#[cfg(not(any(windows, target_os = "macos")))]
fn user_data() -> Option<PathBuf> {
    // A relative XDG_DATA_HOME is to be ignored, says the specification.
    variable("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| Some(PathBuf::from(variable("HOME")?).join(".local/share")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn the_argument_wins_over_the_environment_and_that_over_the_users_own_folder() {
        let places = Places { chosen: Some("/chosen".into()), user_data: Some("/home/u".into()) };
        assert_eq!(data_folder(Some("/given".into()), places.clone()), Some("/given".into()));
        assert_eq!(data_folder(None, places.clone()), Some("/chosen".into()));
        let own = data_folder(None, Places { chosen: None, ..places });
        assert_eq!(own, Some(PathBuf::from("/home/u").join(OWN_FOLDER)));
        assert_eq!(data_folder(None, Places::default()), None);
    }

    #[test]
    fn only_a_known_screen_is_accepted() {
        let parsed = Args::try_parse_from(["evenkeel-window", "--screen", "ritual"]).unwrap();
        assert_eq!(parsed.screen, Screen::Ritual);
        assert!(Args::try_parse_from(["evenkeel-window", "--screen", "cellar"]).is_err());
        assert_eq!(Args::try_parse_from(["evenkeel-window"]).unwrap().screen, Screen::Today);
    }
}
