//! The system's keychain: it keeps a random key that opens the vault beside the passphrase.
//!
//! It does not know what the key opens. Invariant: a key is handed out as kept only after another process, which was given
//! nothing but the data folder, has read the same one back.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;
use std::{env, io, thread};

use evenkeel_core::vault::{KeptKey, keychain_name};
use evenkeel_core::view::{Failure, FailureCode};
use keyring::v1::Entry;
use zeroize::Zeroizing;

use crate::error;
use crate::vault_thread::Folders;

/// What the user sees in the keychain's own program.
const SERVICE: &str = "Evenkeel";

/// The longest wait for a keychain. One that is locked may wait for its own password on another window for ever; the
/// passphrase must not have to wait with it.
const PATIENCE: Duration = Duration::from_secs(2);

/// The same where a key is given to it: somebody has just asked for that, and may have to unlock the keychain first.
const PATIENCE_FOR_PROMPT: Duration = Duration::from_secs(60);

/// The key that the keychain keeps for the vault in this folder.
pub fn read(vault: &Path) -> Result<KeptKey, Failure> {
    let name = keychain_name(vault).map_err(error::of_vault)?;
    let text =
        within(PATIENCE, move || entry(&name)?.get_password().map(Zeroizing::new).map_err(unavailable))?;
    KeptKey::from_text(&text).ok_or_else(|| unavailable("the keychain keeps something else"))
}

/// Asks on a thread of its own, which is left to itself where no answer comes in time.
fn within<T: Send + 'static>(
    patience: Duration,
    ask: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let (answer, answered) = channel();
    let asking = move || {
        // Nobody listens any more where the answer came too late.
        let _ = answer.send(ask());
    };
    thread::Builder::new().name("keychain".to_owned()).spawn(asking).map_err(unavailable)?;
    answered.recv_timeout(patience).map_err(|_| unavailable("the keychain does not answer"))?
}

/// Gives the keychain a new key and makes sure that it stays. Some keychains keep it for this process only.
pub fn keep_new(folders: &Folders) -> Result<KeptKey, Failure> {
    let key = KeptKey::random().map_err(error::of_vault)?;
    let name = keychain_name(&folders.vault).map_err(error::of_vault)?;
    give(PATIENCE_FOR_PROMPT, &name, key.to_text())?;
    match read_by_another_process(&folders.data) {
        Ok(fingerprint) if fingerprint == key.fingerprint() => Ok(key),
        other => {
            // It opens nothing yet; what cannot be removed does no harm.
            let _ = within(PATIENCE, move || entry(&name)?.delete_credential().map_err(unavailable));
            Err(unavailable(other.map_or_else(|error| error.to_string(), |_| "it was not kept".to_owned())))
        }
    }
}

/// A keychain that answers too late has a key that opens nothing, and the next one takes its place.
fn give(patience: Duration, name: &str, key: Zeroizing<String>) -> Result<(), Failure> {
    let name = name.to_owned();
    within(patience, move || entry(&name)?.set_password(&key).map_err(unavailable))
}

/// Takes back what the keychain keeps for the vault of this folder.
pub fn forget(data: &Path) -> Result<(), Failure> {
    let name = keychain_name(&Folders::of(data).vault).map_err(error::of_vault)?;
    within(PATIENCE, move || entry(&name)?.delete_credential().map_err(unavailable))
}

/// What the other process does: it tells which key it found, without telling the key.
pub fn fingerprint(data: &Path) -> Result<String, Failure> {
    Ok(read(&Folders::of(data).vault)?.fingerprint())
}

fn read_by_another_process(data: &Path) -> io::Result<String> {
    let output = Command::new(env::current_exe()?)
        .arg("--keychain-check")
        .arg("--data-dir")
        .arg(data)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn entry(name: &str) -> Result<Entry, Failure> {
    Entry::new(SERVICE, name).map_err(unavailable)
}

fn unavailable(why: impl ToString) -> Failure {
    Failure { code: FailureCode::NoKeychain, detail: why.to_string() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn a_keychain_that_never_answers_keeps_nobody_waiting() {
        let (never, blocks) = channel::<()>();
        let refused = within(Duration::from_millis(1), move || Ok(blocks.recv().is_ok()));
        assert_eq!(refused.unwrap_err().code, FailureCode::NoKeychain);
        drop(never);
    }
}
