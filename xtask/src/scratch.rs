//! A folder for one command, open to this user alone, gone when it is dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::Outcome;

pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(purpose: &str) -> Outcome<Scratch> {
        // Short, because a socket below it may have 108 letters.
        let nanos = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.subsec_nanos());
        let path = std::env::temp_dir().join(format!("evenkeel-{purpose}-{}-{nanos}", std::process::id()));
        create_private(&path)?;
        Ok(Scratch(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A folder in it.
    pub fn folder(&self, name: &str) -> Outcome<PathBuf> {
        let path = self.0.join(name);
        create_private(&path)?;
        Ok(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed lies in the temporary folder, where it harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn create_private(path: &Path) -> Outcome {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|why| format!("{}: {why}", path.display()))
}
