//! Where everything of one user lies on disk.
//!
//! It knows paths and the mode of the folder, and no contents. Invariant: the folder is readable by its owner alone.

use std::io;
use std::path::{Path, PathBuf};

/// The data folder: given on the command line, by the environment, or the system's usual place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFolder(PathBuf);

/// There is no home folder to put data in.
#[derive(Debug, thiserror::Error)]
#[error("no data folder is known; name one with --data-dir")]
pub struct NoDataFolder;

impl DataFolder {
    pub fn choose(given: Option<PathBuf>) -> Result<DataFolder, NoDataFolder> {
        let from_environment = || set("EVENKEEL_DATA_DIR");
        given.or_else(from_environment).or_else(usual).map(DataFolder).ok_or(NoDataFolder)
    }

    /// Whether it is the one that needs no naming.
    pub fn is_usual(&self) -> bool {
        usual().is_some_and(|usual| usual == self.0)
    }

    /// Makes the folder where it is missing.
    pub fn prepare(&self) -> io::Result<()> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.0)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn settings(&self) -> PathBuf {
        self.0.join("settings.toml")
    }

    pub fn store(&self) -> PathBuf {
        self.0.join("app.db")
    }

    pub fn vault(&self) -> PathBuf {
        self.0.join("vault")
    }

    /// Whether one was made. It is moved into place as a whole folder.
    pub fn has_vault(&self) -> bool {
        self.vault().is_dir()
    }

    /// What marks a folder of made-up data.
    pub fn demo_mark(&self) -> PathBuf {
        self.0.join("demo.json")
    }

    /// Whether the data in it are made up.
    pub fn is_demo(&self) -> bool {
        self.demo_mark().is_file()
    }

    /// Whether a file in it is one of Evenkeel's own, by its name. The vault is a folder.
    pub fn is_own_file(name: &str) -> bool {
        let is_of_store = name.strip_prefix("app.db").is_some_and(|rest| {
            let rest =
                ["-wal", "-shm", "-journal"].iter().find_map(|log| rest.strip_suffix(log)).unwrap_or(rest);
            rest.is_empty() || rest.starts_with(".damaged-")
        });
        is_of_store || ["settings.toml", "settings.toml.part", "demo.json"].contains(&name)
    }

    /// Whether a folder in it holds such files: what came from another computer, or had to make room for it.
    pub fn is_own_folder(name: &str) -> bool {
        name == "moving" || ["moved-", "before-moving-"].iter().any(|beginning| name.starts_with(beginning))
    }

    /// The folder that demo data have where none is named: beside this one.
    pub fn demo(&self) -> DataFolder {
        let mut name = self.0.file_name().unwrap_or_default().to_os_string();
        name.push("-demo");
        DataFolder(self.0.with_file_name(name))
    }
}

/// An environment variable that is set and not empty.
fn set(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

#[cfg(all(unix, not(target_os = "macos")))]
fn usual() -> Option<PathBuf> {
    let data = set("XDG_DATA_HOME").filter(|path| path.is_absolute());
    data.or_else(|| Some(set("HOME")?.join(".local/share"))).map(|data| data.join("evenkeel"))
}

#[cfg(target_os = "macos")]
fn usual() -> Option<PathBuf> {
    Some(set("HOME")?.join("Library/Application Support/Evenkeel"))
}

#[cfg(windows)]
fn usual() -> Option<PathBuf> {
    Some(set("APPDATA")?.join("Evenkeel"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_folder_that_is_named_is_the_one() {
        assert_eq!(DataFolder::choose(Some("/x".into())).unwrap().path(), Path::new("/x"));
    }

    #[test]
    fn demo_data_lie_beside_the_users_own() {
        let own = DataFolder::choose(Some("/x/evenkeel".into())).unwrap();
        assert_eq!(own.demo().path(), Path::new("/x/evenkeel-demo"));
        assert!(!own.is_demo());
    }

    #[test]
    fn only_files_of_evenkeels_own_making_are_its_own() {
        for name in ["app.db", "app.db-wal", "app.db.damaged-2-shm", "settings.toml", "demo.json"] {
            assert!(DataFolder::is_own_file(name), "{name}");
        }
        for name in ["app.db.mine", "app.dbx", "settings.toml.old", "letter.txt", "keys"] {
            assert!(!DataFolder::is_own_file(name), "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_look_into_a_new_data_folder() {
        use std::os::unix::fs::PermissionsExt;
        let parent = tempfile::tempdir().unwrap();
        let folder = DataFolder::choose(Some(parent.path().join("a/b"))).unwrap();
        folder.prepare().unwrap();
        folder.prepare().unwrap();
        let mode = std::fs::metadata(folder.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
