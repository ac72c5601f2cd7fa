//! Whether there is a display at all, asked before the window toolkit is, which would panic.
//!
//! It does not open anything that stays. Invariant: without a display the program ends with one clear line.

/// Why no window can be shown. Only Linux has sessions without a display.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDisplay {
    #[cfg(target_os = "linux")]
    #[error("there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set")]
    NotSet,
    #[cfg(target_os = "linux")]
    #[error("the display {0} does not answer")]
    NoAnswer(String),
}

#[cfg(target_os = "linux")]
pub fn check() -> Result<(), NoDisplay> {
    let name = ["WAYLAND_DISPLAY", "DISPLAY"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .ok_or(NoDisplay::NotSet)?;
    gtk::init().map_err(|_| NoDisplay::NoAnswer(name))
}

#[cfg(not(target_os = "linux"))]
pub fn check() -> Result<(), NoDisplay> {
    Ok(())
}
