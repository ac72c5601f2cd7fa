//! A tap in the tray, of mood or energy: another run of this program seals it, so that the agent never meets the vault.
//!
//! Invariant: a tap that could not be kept opens the window, which says why; none is lost in silence.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use evenkeel_core::checkin::TapWhat;
use evenkeel_core::view::Screen;

use crate::mailbox::{Mailbox, Message};
use crate::tray::TrayEvent;

pub struct Taps {
    data_folder: PathBuf,
    mailbox: Mailbox,
}

impl Taps {
    pub fn new(data_folder: &Path, mailbox: Mailbox) -> Taps {
        Taps { data_folder: data_folder.to_owned(), mailbox }
    }

    /// From 0 to 10. Returns at once.
    pub fn keep(&self, what: TapWhat, value: u8) {
        if self.start(what, value).is_err() {
            self.mailbox.send(Message::Tray(TrayEvent::Open(Screen::CheckIn)));
        }
    }

    fn start(&self, what: TapWhat, value: u8) -> io::Result<()> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--data-dir").arg(&self.data_folder);
        let option = match what {
            TapWhat::Mood => "--tap",
            TapWhat::Energy => "--energy-tap",
        };
        command.args(["check-in", option, &value.to_string()]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut sealing = command.spawn()?;
        let mailbox = self.mailbox.clone();
        // Ends with the other run, after some milliseconds.
        thread::Builder::new().name("tap".to_owned()).stack_size(64 * 1024).spawn(move || {
            if !sealing.wait().is_ok_and(|status| status.success()) {
                mailbox.send(Message::Tray(TrayEvent::Open(Screen::CheckIn)));
            }
        })?;
        Ok(())
    }
}
