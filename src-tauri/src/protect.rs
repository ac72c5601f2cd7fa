//! What keeps decrypted text from leaving this process by accident: no core dumps, no content in panic messages.
//!
//! It does not know what the text is. Invariant: called before the vault can be opened.

/// Switches core dumps off, for this process and the web view's processes that it starts.
#[cfg(unix)]
pub fn no_core_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    if let Err(error) = setrlimit(Resource::Core, none) {
        crate::error::log("core dumps stay on", &error);
    }
}

#[cfg(not(unix))]
pub fn no_core_dumps() {}

/// A panic says where it happened and nothing else: its message could quote an entry.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => eprintln!("evenkeel-window: internal error at {}:{}", place.file(), place.line()),
        None => eprintln!("evenkeel-window: internal error"),
    }));
}
