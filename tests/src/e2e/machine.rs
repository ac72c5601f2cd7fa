//! A machine for the agent alone: its clocks and its zone can be moved while it runs, and nothing else notices.
//!
//! A small library (`machine.c`) is put before the C library; the agent is the one that is built for everybody. It does
//! not know what the agent does about a jump. Invariant: shifts only ever reach programs of this desktop.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::desktop::{Desktop, make_private};
use super::preload;

const LIBRARY: &str = include_str!("machine.c");

/// What is added to each clock, in nanoseconds.
#[derive(Clone, Copy, Debug, Default)]
struct Shifts {
    boot: i64,
    mono: i64,
    wall: i64,
}

/// Which way somebody sets a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    Forward,
    Back,
}

pub struct Machine {
    folder: PathBuf,
    shifts: Shifts,
}

impl Machine {
    /// Puts a machine under this desktop; must come before the agent starts. Its zone is the desktop's.
    #[track_caller]
    pub fn under(desktop: &mut Desktop) -> Machine {
        let folder = desktop.folder().join("machine");
        make_private(&folder.join("etc"));
        preload::put(desktop, "machine", LIBRARY);
        desktop.set("STAGED_MACHINE", &folder.display().to_string());
        // Chosen by the machine's files from now on, which can be changed.
        let zone = desktop.unset("TZ");
        let machine = Machine { folder, shifts: Shifts::default() };
        machine.link_zone(&zone);
        machine.write();
        machine
    }

    /// The machine was suspended for this long, and nobody says so.
    pub fn slept(&mut self, length: Duration) {
        self.shift(length, |shifts, by| {
            shifts.boot += by;
            shifts.wall += by;
        });
    }

    /// Time passed in which the machine was awake.
    pub fn was_awake(&mut self, length: Duration) {
        self.shift(length, |shifts, by| {
            shifts.boot += by;
            shifts.mono += by;
            shifts.wall += by;
        });
    }

    /// Somebody sets the wall clock.
    pub fn set_wall_clock(&mut self, way: Set, by: Duration) {
        self.shift(by, |shifts, by| match way {
            Set::Forward => shifts.wall += by,
            Set::Back => shifts.wall -= by,
        });
    }

    /// Somebody chooses another zone, as a settings program does: the link is replaced.
    #[track_caller]
    pub fn move_to_zone(&self, zone: &str) {
        self.link_zone(zone);
    }

    fn link_zone(&self, zone: &str) {
        let (link, new) = (self.folder.join("etc/localtime"), self.folder.join("etc/localtime.new"));
        symlink(Path::new("/usr/share/zoneinfo").join(zone), &new).expect("a link can be made");
        fs::rename(new, link).expect("a link can be replaced");
    }

    fn shift(&mut self, length: Duration, change: impl FnOnce(&mut Shifts, i64)) {
        let nanos = i64::try_from(length.as_nanos()).expect("a shift of less than centuries");
        change(&mut self.shifts, nanos);
        self.write();
    }

    /// In place: the file is mapped where it is used.
    fn write(&self) {
        let Shifts { boot, mono, wall } = self.shifts;
        let bytes = [boot, mono, wall].map(i64::to_ne_bytes).concat();
        let options = File::options().write(true).create(true).truncate(false).to_owned();
        let mut file = options.open(self.folder.join("clocks")).expect("the clocks can be opened");
        file.write_all(&bytes).expect("the clocks can be set");
    }
}
