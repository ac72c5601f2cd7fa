//! `evenkeel lock`: has the window end, and waits until the vault is closed.
//!
//! It knows the agent and the vault's lock, not the window. Invariant: success means that nobody has the vault open.

use std::thread;
use std::time::Duration;

use evenkeel_core::vault::is_in_use;
use evenkeel_link::client::LinkError;
use evenkeel_link::message::Ask;

use super::{Failed, Outcome, agent};
use crate::data_folder::DataFolder;

/// The page has three seconds to save; then the window ends all the same.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(50);

pub fn run(folder: &DataFolder) -> Outcome {
    match agent::connect(folder).and_then(|client| client.ask(Ask::Lock)) {
        // Without an agent no window is told; most often there is none.
        Ok(_) | Err(LinkError::NoAgent) => {}
        Err(error) => return Err(agent::failed(&error)),
    }
    for _ in 0..TRIES {
        if !is_in_use(&folder.vault()) {
            return Ok(());
        }
        thread::sleep(BETWEEN);
    }
    Err(Failed::InUse("the vault is still open; close the program that has it open".to_owned()))
}
