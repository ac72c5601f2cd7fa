//! A disk on which the window finds no room, as long as a test wants.
//!
//! A small library (`full_disk.c`) is put before the C library; no file system has to be mounted. Invariant: no other
//! program of the desktop is affected.

use std::fs;
use std::path::PathBuf;

use super::desktop::Desktop;
use super::preload;

const LIBRARY: &str = include_str!("full_disk.c");

pub struct FullDisk(PathBuf);

impl FullDisk {
    /// Puts it under this desktop, with room at first; must come before the window starts.
    #[track_caller]
    pub fn under(desktop: &mut Desktop) -> FullDisk {
        preload::put(desktop, "full_disk", LIBRARY);
        let mark = desktop.folder().join("full");
        desktop.set("FULL_DISK", &mark.display().to_string());
        FullDisk(mark)
    }

    #[track_caller]
    pub fn fill(&self) {
        fs::write(&self.0, "").expect("a mark can be made");
    }

    #[track_caller]
    pub fn make_room(&self) {
        fs::remove_file(&self.0).expect("the mark can be removed");
    }
}
