//! The data folder and its one main window.
//!
//! It does not know what is in the vault or in `app.db`. Invariant: the folder belongs to this user alone, and at
//! most one main window process holds its lock.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use evenkeel_link::address::Address;

/// Makes the folder where it is missing, open to this user alone.
pub fn prepare(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Who is the main window of a data folder.
#[derive(Debug)]
pub enum MainWindow {
    /// This process, for as long as it keeps the file open.
    This(File),
    /// Another one, which is to be brought to the front instead.
    Another,
}

impl MainWindow {
    pub fn claim(address: &Address) -> io::Result<MainWindow> {
        address.prepare()?;
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(lock_file(address))?;
        match file.try_lock() {
            Ok(()) => Ok(MainWindow::This(file)),
            Err(TryLockError::WouldBlock) => Ok(MainWindow::Another),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

/// Where the web view keeps its own files, of which none hold anything personal: apart for each kind of process,
/// since two must not share them.
pub fn web_view_folder(address: &Address, name: &str) -> PathBuf {
    address.lock.with_extension(format!("web-{name}"))
}

/// Beside the agent's lock, and named like it.
fn lock_file(address: &Address) -> PathBuf {
    address.lock.with_extension("window")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn a_second_window_of_the_same_folder_is_told_of_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let address = Address { socket: folder.path().join("a.sock"), lock: folder.path().join("a.lock") };
        let first = MainWindow::claim(&address).unwrap();
        assert!(matches!(first, MainWindow::This(_)));
        assert!(matches!(MainWindow::claim(&address).unwrap(), MainWindow::Another));
        drop(first);
        assert!(matches!(MainWindow::claim(&address).unwrap(), MainWindow::This(_)), "it ended");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_look_into_the_folder() {
        use std::os::unix::fs::PermissionsExt;
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("one/two");
        prepare(&folder).unwrap();
        assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    }
}
