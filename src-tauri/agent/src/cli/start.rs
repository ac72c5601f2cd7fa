//! `evenkeel` without a subcommand: one agent for each data folder; a second start shows the first one's window.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::thread;
use std::time::Duration;

use evenkeel_core::vault::move_in;
use evenkeel_core::view::Screen;
use evenkeel_link::address::Address;
use evenkeel_link::client::LinkError;
use evenkeel_link::message::{Ask, RefusalCode};
use evenkeel_link::server::Server;

use super::{Failed, Outcome, agent, print};
use crate::data_folder::DataFolder;
use crate::driver::{Begin, Driver};
use crate::mailbox::Message;
use crate::wake::Wake;

/// A second start that comes while the first is still starting waits for its socket: tries, and the time between them.
const TRIES: u32 = 30;
const BETWEEN: Duration = Duration::from_millis(100);

pub fn run(folder: &DataFolder, background: bool) -> Outcome {
    let plainly = |what: &str, error: &dyn std::fmt::Display| Failed::Plainly(format!("{what}: {error}"));
    folder.prepare().map_err(|error| plainly("the data folder cannot be made", &error))?;
    let address = Address::of(folder.path());
    address.prepare().map_err(|error| plainly("the runtime folder cannot be made", &error))?;
    let Some(_lock) =
        lock(&address.lock).map_err(|error| plainly("the agent's lock cannot be taken", &error))?
    else {
        return if background { Ok(()) } else { show_first(folder) };
    };
    let begin = if background { Begin::Background } else { Begin::Shown };
    be_the_agent(folder, &address, begin)
}

/// As [`run`], by whoever has the place of the single agent already.
pub fn go_on_with(folder: &DataFolder, _lock: File) -> Outcome {
    be_the_agent(folder, &Address::of(folder.path()), Begin::Shown)
}

/// Runs until the agent ends.
fn be_the_agent(folder: &DataFolder, address: &Address, begin: Begin) -> Outcome {
    let failed = |error: &dyn std::fmt::Display| Failed::Plainly(format!("the agent could not run: {error}"));
    // Before anything is read: what came from another computer.
    if let Err(error) = move_in(folder.path()) {
        print::note(&format!("settings and records from another computer are not in place yet: {error}"));
    }
    let (mut wake, mailbox) = Wake::new(&folder.settings()).map_err(|error| failed(&error))?;
    let mut driver = Driver::new(folder, mailbox.clone());
    let heard = mailbox.clone();
    let server = Server::listen(address, move |incoming| heard.send(Message::Link(incoming)));
    let _server = server.map_err(|error| failed(&error))?;
    driver.run(&mut wake, &mailbox, begin).map_err(|error| failed(&error))
}

/// The lock of the single agent, or of its window, held as long as the file is open; none where another holds it.
pub fn lock(path: &Path) -> std::io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn show_first(folder: &DataFolder) -> Outcome {
    for _ in 0..TRIES {
        match agent::connect(folder).and_then(|client| client.ask(Ask::Show { screen: Screen::Today })) {
            Ok(_) => return Ok(()),
            Err(LinkError::NoAgent) => thread::sleep(BETWEEN),
            Err(LinkError::Refused(refusal)) if refusal.code == RefusalCode::NoDisplay => {
                return Err(Failed::Plainly(format!("Evenkeel runs already, but {}", refusal.detail)));
            }
            Err(error) => return Err(agent::failed(&error)),
        }
    }
    Err(Failed::Plainly("another Evenkeel holds this data folder and does not answer".to_owned()))
}
