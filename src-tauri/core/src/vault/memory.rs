//! What keeps keys and passphrases from leaving the memory of this process: no swap, no core dumps.
//!
//! It does not know what they open. Invariant: a system that refuses either makes nothing fail.

use std::io;

/// Keeps memory from being written to the swap space. It stays so: locks do not nest, and a neighbour on the same page may
/// need it, too; the few pages that ever hold keys are used again and again.
pub(super) fn keep_from_swap(bytes: &[u8]) {
    if bytes.is_empty() {
        return;
    }
    // Refused where the user may lock no memory at all; the vault is worth opening even so.
    if let Ok(guard) = region::lock(bytes.as_ptr(), bytes.len()) {
        std::mem::forget(guard);
    }
}

/// Switches core dumps off, for this process and those that it starts. To be called before a vault is opened.
#[cfg(unix)]
pub fn no_core_dumps() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    Ok(setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?)
}

/// Elsewhere dumps are the system's business, and are made only where somebody has asked for them.
#[cfg(not(unix))]
pub fn no_core_dumps() -> io::Result<()> {
    Ok(())
}
