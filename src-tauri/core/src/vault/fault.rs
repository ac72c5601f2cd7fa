//! Marks the moments between two writes, at which a crash would leave something half done.
//!
//! It does nothing in the programs. In tests of this crate the files are looked at in each of these moments.

/// Something was written, and something that belongs to it is about to be.
#[cfg(not(test))]
pub(super) fn moment() {}

#[cfg(test)]
pub(super) use recorder::{moment, moments_of};

#[cfg(test)]
mod recorder {
    use std::cell::RefCell;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// The files of a folder: name and bytes.
    pub type Files = Vec<(PathBuf, Vec<u8>)>;

    struct Recording {
        folder: PathBuf,
        moments: Vec<Files>,
    }

    thread_local! {
        static RECORDING: RefCell<Option<Recording>> = const { RefCell::new(None) };
    }

    pub fn moment() {
        RECORDING.with_borrow_mut(|recording| {
            if let Some(recording) = recording {
                let files = read(&recording.folder);
                recording.moments.push(files);
            }
        });
    }

    /// Does `work`, and gives the files of `folder` as a crash in each moment of it would leave them.
    pub fn moments_of<Made>(folder: &Path, work: impl FnOnce() -> Made) -> (Made, Vec<Files>) {
        let recording = Recording { folder: folder.to_owned(), moments: vec![read(folder)] };
        RECORDING.set(Some(recording));
        let made = work();
        let mut moments = RECORDING.take().map(|recording| recording.moments).unwrap_or_default();
        moments.push(read(folder));
        (made, moments)
    }

    #[allow(clippy::unwrap_used)]
    fn read(folder: &Path) -> Files {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
        files.map(|file| (file.file_name().into(), fs::read(file.path()).unwrap())).collect()
    }
}
