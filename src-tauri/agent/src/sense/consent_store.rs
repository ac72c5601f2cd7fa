//! Camera and microphone on Windows: the register in which the system notes who uses them.
//!
//! Each program has a key there with the times of its last use; while it goes on, the end of it is zero. One thread a device sleeps in
//! the registry until something below its key changes. Invariant: nothing is read but these times.
#![allow(unsafe_code)]

use std::{ptr, thread};

use evenkeel_core::view::{SignalName, Unseen};
use windows_registry::{CURRENT_USER, Key};
use windows_sys::Win32::Foundation::{CloseHandle, HANDLE};
use windows_sys::Win32::System::Registry::{
    REG_NOTIFY_CHANGE_LAST_SET, REG_NOTIFY_CHANGE_NAME, RegNotifyChangeKeyValue,
};
use windows_sys::Win32::System::Threading::{CreateEventW, INFINITE, WaitForSingleObject};

use super::SenseEvent;
use super::board::{Told, Word};
use crate::mailbox::{Mailbox, Message};

const STORE: &str = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore";
/// Programs that came without a package are together below one more key.
const WITHOUT_PACKAGE: &str = "NonPackaged";
const DEVICES: [(SignalName, &str); 2] =
    [(SignalName::Camera, "webcam"), (SignalName::Microphone, "microphone")];

/// Tells of both devices now, and whenever a use begins or ends.
pub fn watch(mailbox: &Mailbox) {
    for (signal, device) in DEVICES {
        watch_key(&format!(r"{STORE}\{device}"), signal, mailbox.clone());
    }
}

fn watch_key(path: &str, signal: SignalName, mailbox: Mailbox) {
    let tell = move |word| {
        let told = Told { signal, source: "Windows", word };
        mailbox.send(Message::Sense(SenseEvent::Told(vec![told])));
    };
    let (path, again) = (path.to_owned(), tell.clone());
    let watching = thread::Builder::new().name("consent".to_owned()).spawn(move || {
        // Versions of Windows without the register have no such key.
        let Ok(key) = CURRENT_USER.open(path) else { return again(Word::Unseen(Unseen::NobodyTells)) };
        while let Some(change) = Change::of(&key) {
            again(Word::of(is_used(&key)));
            change.wait();
        }
        again(Word::Unseen(Unseen::Lost));
    });
    if watching.is_err() {
        tell(Word::Unseen(Unseen::Lost));
    }
}

/// The next change below a key: announced before the key is read, so that none is missed in between.
struct Change(HANDLE);

impl Change {
    /// None where the key has gone.
    fn of(key: &Key) -> Option<Change> {
        let filter = REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET;
        // SAFETY: an event without name and security; whoever gets it closes it once.
        let change = Change(unsafe { CreateEventW(ptr::null(), 0, 0, ptr::null()) });
        // SAFETY: both handles are open during the call; the key outlives the wait, or its end sets the event.
        let is_armed = !change.0.is_null()
            && unsafe { RegNotifyChangeKeyValue(key.as_raw(), 1, filter, change.0, 1) == 0 };
        is_armed.then_some(change)
    }

    fn wait(self) {
        // SAFETY: the event is open until this is dropped.
        unsafe { WaitForSingleObject(self.0, INFINITE) };
    }
}

impl Drop for Change {
    fn drop(&mut self) {
        if !self.0.is_null() {
            // SAFETY: it is this one's, and closed here only.
            unsafe { CloseHandle(self.0) };
        }
    }
}

fn is_used(device: &Key) -> bool {
    let is_any_used = |programs: &Key| {
        programs
            .keys()
            .is_ok_and(|names| names.filter_map(|name| programs.open(name).ok()).any(|one| uses(&one)))
    };
    is_any_used(device) || device.open(WITHOUT_PACKAGE).is_ok_and(|programs| is_any_used(&programs))
}

fn uses(program: &Key) -> bool {
    let at = |name| program.get_u64(name).ok();
    at("LastUsedTimeStart").is_some_and(|start| start != 0) && at("LastUsedTimeStop") == Some(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::wake::Wake;

    /// One change of a key may be announced twice.
    fn until(wake: &mut Wake, word: Word) {
        loop {
            for message in wake.wait(None, &[]).unwrap().messages {
                let Message::Sense(SenseEvent::Told(told)) = message else { continue };
                if told[0].word == word {
                    return;
                }
            }
        }
    }

    #[test]
    fn a_use_is_told_when_it_begins_and_when_it_ends() {
        let folder = tempfile::tempdir().unwrap();
        let (mut wake, mailbox) = Wake::new(&folder.path().join("settings.toml")).unwrap();
        let path = format!(r"Software\Evenkeel\test-{}", std::process::id());
        let device = CURRENT_USER.create(&path).unwrap();
        let program = device.create(r"NonPackaged\C:#zoom#zoom.exe").unwrap();
        program.set_u64("LastUsedTimeStart", 133_000_000_000_000_000).unwrap();
        program.set_u64("LastUsedTimeStop", 133_000_000_100_000_000).unwrap();
        watch_key(&path, SignalName::Camera, mailbox);
        until(&mut wake, Word::Off);
        program.set_u64("LastUsedTimeStop", 0).unwrap();
        until(&mut wake, Word::On);
        program.set_u64("LastUsedTimeStop", 133_000_000_200_000_000).unwrap();
        until(&mut wake, Word::Off);
        CURRENT_USER.remove_tree(&path).unwrap();
    }

    #[test]
    fn a_register_that_is_not_there_tells_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut wake, mailbox) = Wake::new(&folder.path().join("settings.toml")).unwrap();
        watch_key(r"Software\Evenkeel\no-such-key", SignalName::Camera, mailbox);
        until(&mut wake, Word::Unseen(Unseen::NobodyTells));
    }
}
