//! The settings file: read field by field, changed one setting at a time, never lost.
//!
//! It does not know what a setting means. Invariant: a file is replaced as a whole or not at all, and only by a change
//! that the user asked for.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use evenkeel_core::settings::{Problem, SetError, Settings, read, set};
use serde_json::Value;

pub struct SettingsFile {
    path: PathBuf,
}

/// Why a setting was not changed; the file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotSet {
    #[error(transparent)]
    Refused(#[from] SetError),
    #[error("settings.toml could not be written: {0}")]
    NotWritten(#[from] io::Error),
}

impl SettingsFile {
    pub fn new(path: PathBuf) -> SettingsFile {
        SettingsFile { path }
    }

    /// Reads the file; none is the defaults, and what cannot be taken falls back and is named.
    pub fn read(&self) -> (Settings, Vec<Problem>) {
        match fs::read_to_string(&self.path) {
            Ok(text) => read(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => (Settings::default(), Vec::new()),
            Err(error) => {
                let why = format!("settings.toml could not be read: {error}");
                (Settings::default(), vec![Problem { key: String::new(), why }])
            }
        }
    }

    /// Changes one setting in the file.
    pub fn set(&self, key: &str, value: &Value) -> Result<(), NotSet> {
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error.into()),
        };
        let changed = set(&text, key, value)?;
        Ok(replace(&self.path, changed.as_bytes())?)
    }
}

/// A problem in one sentence part: which setting, and why.
pub fn describe(problem: &Problem) -> String {
    if problem.key.is_empty() {
        format!("settings.toml: {}", problem.why)
    } else {
        format!("{}: {}", problem.key, problem.why)
    }
}

/// Puts new contents in the place of the file, on disk before the old ones are gone.
fn replace(path: &Path, contents: &[u8]) -> io::Result<()> {
    // A settings file that is a link into a folder of dotfiles stays one.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let part = path.with_extension("toml.part");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&part).and_then(|mut file| {
        file.write_all(contents)?;
        file.sync_all()?;
        fs::rename(&part, &path)
    });
    if written.is_err() {
        // Best effort: the half-written part is of no use to anybody.
        let _ = fs::remove_file(&part);
    }
    written
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn file() -> (tempfile::TempDir, SettingsFile) {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::new(folder.path().join("settings.toml"));
        (folder, file)
    }

    #[test]
    fn no_file_is_the_defaults_and_no_problem() {
        let (_folder, file) = file();
        assert_eq!(file.read(), (Settings::default(), Vec::new()));
    }

    #[test]
    fn a_changed_setting_is_read_again_and_comments_stay() {
        let (_folder, file) = file();
        fs::write(&file.path, "# mine\n[presence]\nidle_grace = \"2m\"\n").unwrap();
        file.set("presence.typing_gap", &json!("5s")).unwrap();
        let (settings, problems) = file.read();
        assert_eq!((settings.presence.typing_gap.as_secs(), problems.len()), (5, 0));
        assert!(fs::read_to_string(&file.path).unwrap().starts_with("# mine\n"));
    }

    #[test]
    fn a_refused_change_leaves_the_file_alone() {
        let (_folder, file) = file();
        fs::write(&file.path, "[presence]\nodd = 1\n").unwrap();
        assert!(matches!(file.set("presence.typing_gap", &json!("soon")), Err(NotSet::Refused(_))));
        assert!(matches!(file.set("no.such", &json!(1)), Err(NotSet::Refused(SetError::Unknown(_)))));
        assert_eq!(fs::read_to_string(&file.path).unwrap(), "[presence]\nodd = 1\n");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_said_and_nothing_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::new(folder.path().join("absent").join("settings.toml"));
        assert!(matches!(file.set("presence.typing_gap", &json!("5s")), Err(NotSet::NotWritten(_))));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, file) = file();
        file.set("presence.typing_gap", &json!("5s")).unwrap();
        assert_eq!(fs::metadata(&file.path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
