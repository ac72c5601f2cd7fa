//! Whether somebody has a camera or a microphone open: the kernel reports when their files are opened and closed.
//!
//! An opening is a use. After a closing it is looked who still holds the file, since the kernel merges equal reports and
//! counting would go wrong. Sound servers keep a microphone's file open only while somebody records. What has no file
//! here, such as the microphone of a Bluetooth headset, is not seen. Invariant: a device itself is never opened.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};

use evenkeel_core::view::{SignalName, Unseen};
use rustix::fs::inotify::{self, ReadFlags, WatchFlags};

use super::board::{Told, Word};

const NAME: &str = "device_files";

/// A kind of device, and which files are its.
#[derive(Clone, Copy, Debug)]
struct Kind {
    signal: SignalName,
    folder: &'static str,
    is_one: fn(&str) -> bool,
}

const KINDS: [Kind; 2] = [
    Kind { signal: SignalName::Camera, folder: "", is_one: is_camera },
    Kind { signal: SignalName::Microphone, folder: "snd", is_one: is_microphone },
];

/// `video0`, `video1` …
fn is_camera(name: &str) -> bool {
    name.strip_prefix("video").is_some_and(is_number)
}

/// `pcmC0D0c`: a card, a device, and `c` for capture.
fn is_microphone(name: &str) -> bool {
    let Some(rest) = name.strip_prefix("pcmC").and_then(|rest| rest.strip_suffix('c')) else { return false };
    rest.split_once('D').is_some_and(|(card, device)| is_number(card) && is_number(device))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

pub struct Devices {
    queue: OwnedFd,
    root: PathBuf,
    processes: PathBuf,
    /// By the number of the watch.
    watches: BTreeMap<i32, Watched>,
    /// Kinds of which a device is there that may not be watched.
    barred: BTreeSet<SignalName>,
    told: BTreeMap<SignalName, Word>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Watched {
    Folder,
    Device(SignalName, PathBuf),
}

/// The last that was reported of a kind of device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Report {
    Opened,
    Closed,
}

/// What a reading of the queue brought.
#[derive(Debug, Default)]
struct Reports {
    last: BTreeMap<SignalName, Report>,
    /// Devices came or went, may be watched now, or reports were lost.
    look_anew: bool,
}

impl Devices {
    /// Begins to watch the devices under `root` (`/dev`), and looks who uses them in `processes` (`/proc`).
    pub fn watch(root: &Path, processes: &Path) -> rustix::io::Result<(Devices, Vec<Told>)> {
        let mut devices = Devices {
            queue: inotify::init(inotify::CreateFlags::CLOEXEC | inotify::CreateFlags::NONBLOCK)?,
            root: root.to_owned(),
            processes: processes.to_owned(),
            watches: BTreeMap::new(),
            barred: BTreeSet::new(),
            told: BTreeMap::new(),
        };
        let told = devices.look_anew();
        Ok((devices, told))
    }

    pub fn queue(&self) -> BorrowedFd<'_> {
        self.queue.as_fd()
    }

    /// Takes the reports that have come, and says what has changed by them.
    pub fn read(&mut self) -> Vec<Told> {
        let reports = self.reports();
        if reports.look_anew {
            return self.look_anew();
        }
        let words: Vec<(SignalName, Word)> = reports
            .last
            .into_iter()
            .map(|(signal, report)| match report {
                Report::Opened => (signal, Word::On),
                Report::Closed => (signal, Word::of(self.is_used(signal))),
            })
            .collect();
        words.into_iter().filter_map(|(signal, word)| self.say(signal, word)).collect()
    }

    /// Watches all devices that are there now; those that are watched already stay so.
    fn look_anew(&mut self) -> Vec<Told> {
        self.barred.clear();
        self.watches.retain(|_, watched| match watched {
            Watched::Folder => true,
            Watched::Device(_, path) => path.exists(),
        });
        for kind in KINDS {
            self.watch_kind(kind);
        }
        let words = KINDS.map(|kind| (kind.signal, self.word(kind.signal)));
        words.into_iter().filter_map(|(signal, word)| self.say(signal, word)).collect()
    }

    fn watch_kind(&mut self, kind: Kind) {
        let folder = self.root.join(kind.folder);
        let comings = WatchFlags::CREATE | WatchFlags::DELETE | WatchFlags::ATTRIB | WatchFlags::ONLYDIR;
        match inotify::add_watch(&self.queue, &folder, comings) {
            Ok(watch) => self.watches.insert(watch, Watched::Folder),
            // No device of this kind, until the folder is made in one that is watched.
            Err(rustix::io::Errno::NOENT) => return,
            Err(_) => {
                self.barred.insert(kind.signal);
                return;
            }
        };
        let Ok(entries) = fs::read_dir(&folder) else { return };
        let devices = entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(kind.is_one));
        for path in devices.map(|entry| entry.path()) {
            let uses = WatchFlags::OPEN | WatchFlags::CLOSE_WRITE | WatchFlags::CLOSE_NOWRITE;
            match inotify::add_watch(&self.queue, &path, uses) {
                Ok(watch) => {
                    self.watches.insert(watch, Watched::Device(kind.signal, path));
                }
                Err(_) => {
                    self.barred.insert(kind.signal);
                }
            }
        }
    }

    fn reports(&mut self) -> Reports {
        let mut reports = Reports::default();
        let mut buffer = [MaybeUninit::uninit(); 4096];
        let mut reader = inotify::Reader::new(self.queue.as_fd(), &mut buffer);
        // The queue ends with WOULDBLOCK.
        while let Ok(event) = reader.next() {
            let flags = event.events();
            if flags.contains(ReadFlags::QUEUE_OVERFLOW) {
                reports.look_anew = true;
            }
            if flags.contains(ReadFlags::IGNORED) {
                self.watches.remove(&event.wd());
                continue;
            }
            match self.watches.get(&event.wd()) {
                Some(Watched::Folder) => {
                    let name = event.file_name().and_then(|name| name.to_str().ok());
                    reports.look_anew |= name.is_some_and(concerns);
                }
                Some(Watched::Device(signal, _)) => {
                    let is_open = flags.contains(ReadFlags::OPEN);
                    reports.last.insert(*signal, if is_open { Report::Opened } else { Report::Closed });
                }
                None => {}
            }
        }
        reports
    }

    /// How it stands with a kind of device, as the processes show it.
    fn word(&self, signal: SignalName) -> Word {
        let is_watched = self
            .watches
            .values()
            .any(|watched| matches!(watched, Watched::Device(kind, _) if *kind == signal));
        if self.barred.contains(&signal) && !is_watched {
            return Word::Unseen(Unseen::NotAllowed);
        }
        Word::of(is_watched && self.is_used(signal))
    }

    /// Whether any process of this user has a device of this kind open.
    fn is_used(&self, signal: SignalName) -> bool {
        let devices: Vec<&Path> = self
            .watches
            .values()
            .filter_map(|watched| match watched {
                Watched::Device(kind, path) if *kind == signal => Some(path.as_path()),
                Watched::Device(..) | Watched::Folder => None,
            })
            .collect();
        let is_process = |name: &str| is_number(name);
        let Ok(processes) = fs::read_dir(&self.processes) else { return false };
        processes
            .flatten()
            .filter(|entry| entry.file_name().to_str().is_some_and(is_process))
            // Those of other users do not show their files.
            .filter_map(|process| fs::read_dir(process.path().join("fd")).ok())
            .flat_map(|files| files.flatten())
            .filter_map(|file| fs::read_link(file.path()).ok())
            .any(|open| devices.contains(&open.as_path()))
    }

    fn say(&mut self, signal: SignalName, word: Word) -> Option<Told> {
        let is_news = self.told.insert(signal, word) != Some(word);
        is_news.then_some(Told { signal, source: NAME, word })
    }
}

/// Whether a file of this name is a device, or the folder of some.
fn concerns(name: &str) -> bool {
    KINDS.iter().any(|kind| (kind.is_one)(name) || name == kind.folder)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::fs::File;
    use std::os::unix::fs::symlink;

    /// Stand-ins for the folders of devices and of processes.
    struct Machine {
        folder: tempfile::TempDir,
    }

    impl Machine {
        fn new(devices: &[&str]) -> Machine {
            let machine = Machine { folder: tempfile::tempdir().unwrap() };
            fs::create_dir_all(machine.devices()).unwrap();
            fs::create_dir_all(machine.processes().join("7/fd")).unwrap();
            devices.iter().for_each(|device| machine.plug_in(device));
            machine
        }

        fn devices(&self) -> PathBuf {
            self.folder.path().join("dev")
        }

        fn processes(&self) -> PathBuf {
            self.folder.path().join("proc")
        }

        fn plug_in(&self, device: &str) {
            let path = self.devices().join(device);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }

        /// A process opens a device, and shows it.
        fn open(&self, device: &str) -> File {
            let path = self.devices().join(device);
            symlink(&path, self.processes().join("7/fd/3")).unwrap();
            File::open(path).unwrap()
        }

        fn close(&self, file: File) {
            fs::remove_file(self.processes().join("7/fd/3")).unwrap();
            drop(file);
        }

        fn watch(&self) -> (Devices, Vec<Told>) {
            Devices::watch(&self.devices(), &self.processes()).unwrap()
        }
    }

    fn told(signal: SignalName, word: Word) -> Told {
        Told { signal, source: NAME, word }
    }

    const CAMERA: SignalName = SignalName::Camera;
    const MICROPHONE: SignalName = SignalName::Microphone;

    #[test]
    fn devices_are_known_by_their_names() {
        for name in ["video0", "video12"] {
            assert!(is_camera(name), "{name}");
        }
        for name in ["video", "videoX", "v4l", "vide0"] {
            assert!(!is_camera(name), "{name}");
        }
        for name in ["pcmC0D0c", "pcmC1D12c"] {
            assert!(is_microphone(name), "{name}");
        }
        for name in ["pcmC0D0p", "controlC0", "pcmCD0c", "pcmC0Dc", "seq", "timer"] {
            assert!(!is_microphone(name), "{name}");
        }
    }

    #[test]
    fn an_opening_is_a_use_until_the_last_one_closes() {
        let machine = Machine::new(&["video0"]);
        let (mut devices, begin) = machine.watch();
        assert_eq!(begin, [told(CAMERA, Word::Off), told(MICROPHONE, Word::Off)]);
        let first = machine.open("video0");
        assert_eq!(devices.read(), [told(CAMERA, Word::On)]);
        let second = File::open(machine.devices().join("video0")).unwrap();
        drop(second);
        assert_eq!(devices.read(), [], "somebody else still has it open");
        machine.close(first);
        assert_eq!(devices.read(), [told(CAMERA, Word::Off)]);
    }

    #[test]
    fn a_use_that_began_earlier_is_found_at_the_beginning() {
        let machine = Machine::new(&["video0", "snd/pcmC0D0c"]);
        let file = machine.open("snd/pcmC0D0c");
        let (mut devices, begin) = machine.watch();
        assert_eq!(begin, [told(CAMERA, Word::Off), told(MICROPHONE, Word::On)]);
        machine.close(file);
        assert_eq!(devices.read(), [told(MICROPHONE, Word::Off)]);
    }

    #[test]
    fn an_opening_and_closing_between_two_looks_is_nothing() {
        let machine = Machine::new(&["video0"]);
        let (mut devices, _) = machine.watch();
        drop(File::open(machine.devices().join("video0")).unwrap());
        assert_eq!(devices.read(), []);
    }

    #[test]
    fn a_device_that_is_plugged_in_later_is_seen_and_one_that_is_pulled_out_is_not_in_use() {
        let machine = Machine::new(&[]);
        let (mut devices, begin) = machine.watch();
        assert_eq!(begin, [told(CAMERA, Word::Off), told(MICROPHONE, Word::Off)]);
        machine.plug_in("snd/pcmC0D0c");
        assert_eq!(devices.read(), []);
        // The folder itself was new: what came into it meanwhile is found as it is looked into.
        let _file = machine.open("snd/pcmC0D0c");
        assert_eq!(devices.read(), [told(MICROPHONE, Word::On)]);
        fs::remove_file(machine.devices().join("snd/pcmC0D0c")).unwrap();
        assert_eq!(devices.read(), [told(MICROPHONE, Word::Off)]);
    }

    #[test]
    fn other_files_among_the_devices_are_left_alone() {
        let machine = Machine::new(&["video0", "snd/controlC0", "tty1"]);
        let (mut devices, _) = machine.watch();
        for file in ["snd/controlC0", "tty1"] {
            let _file = File::open(machine.devices().join(file)).unwrap();
        }
        machine.plug_in("loop0");
        assert_eq!(devices.read(), []);
    }
}
