//! `evenkeel restart`, and having the data folder to oneself: the agent ends, and none begins meanwhile.
//!
//! Invariant: what is held here is what a running agent holds.

use std::fs::File;
use std::thread;
use std::time::Duration;

use evenkeel_link::address::Address;
use evenkeel_link::client::LinkError;
use evenkeel_link::message::Ask;

use super::{Failed, Outcome, agent, print, start};
use crate::data_folder::DataFolder;

/// The agent says goodbye to its windows first, and the main window saves.
const TRIES: u32 = 200;
const BETWEEN: Duration = Duration::from_millis(50);

/// Whether the main window has to be gone, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Windows {
    Gone,
    MayStay,
}

/// Why the data folder is not free.
#[derive(Debug, thiserror::Error)]
pub enum NotEnded {
    #[error("the Evenkeel of this data folder does not end")]
    Lives,
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Ends the agent of this folder, where one runs, and takes its place as long as the file is open.
pub fn end(folder: &DataFolder, windows: Windows) -> Result<File, NotEnded> {
    match agent::connect(folder).and_then(|client| client.ask(Ask::Quit)) {
        // One that ends before it has answered has done what was asked.
        Ok(_) | Err(LinkError::NoAgent | LinkError::Broken) => {}
        Err(error) => print::note(&format!("the agent was asked to end: {error}")),
    }
    let address = Address::of(folder.path());
    address.prepare()?;
    for _ in 0..TRIES {
        let is_free =
            windows == Windows::MayStay || start::lock(&address.lock.with_extension("window"))?.is_some();
        if let (true, Some(lock)) = (is_free, start::lock(&address.lock)?) {
            return Ok(lock);
        }
        thread::sleep(BETWEEN);
    }
    Err(NotEnded::Lives)
}

/// Ends the agent and its windows, and begins anew, with its window.
pub fn restart(folder: &DataFolder) -> Outcome {
    let lock = end(folder, Windows::Gone).map_err(|why| Failed::Plainly(why.to_string()))?;
    start::go_on_with(folder, lock)
}
