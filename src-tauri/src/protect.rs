//! What keeps decrypted text from leaving this process by accident: no core dumps, no content in panic messages.
//!
//! It does not know what the text is. Invariant: called before the vault can be opened.

/// Switches core dumps off, for this process and the web view's processes that it starts.
pub fn no_core_dumps() {
    if let Err(error) = evenkeel_core::vault::no_core_dumps() {
        crate::error::log("core dumps stay on", &error);
    }
}

/// A panic says where it happened and nothing else: its message could quote an entry.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => eprintln!("evenkeel-window: internal error at {}:{}", place.file(), place.line()),
        None => eprintln!("evenkeel-window: internal error"),
    }));
}
