//! How the windows look from outside: size, place, what they may load.
//!
//! It does not know what they show. Invariant: no window loads anything but the program's own pages, and no title
//! holds private text.

use std::path::PathBuf;

use evenkeel_core::view::Screen;
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::error;

/// The label of the main window, which its capability names.
pub const MAIN: &str = "main";

/// The name of the program, which is never translated; the title of every window.
pub const TITLE: &str = "Evenkeel";

/// Tells a page what the agent shows.
pub const VIEW: &str = "view";

/// Tells the main page that the agent does not answer any more.
pub const AGENT_LOST: &str = "agent-lost";

/// Tells the main page which screen to show.
const SCREEN: &str = "screen";

/// Opens the main window; the web view keeps its own files in the given folder. What is hidden from captures is so before
/// anything is painted.
pub fn open_main<R: Runtime>(
    app: &AppHandle<R>,
    web_view: PathBuf,
    hidden_from_captures: bool,
) -> tauri::Result<WebviewWindow<R>> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(1100.0, 760.0)
        .min_inner_size(900.0, 600.0)
        .center()
        .data_directory(web_view)
        .content_protected(hidden_from_captures)
        .on_navigation(is_own_page)
        .build()
}

/// Tells the main page something; a page that is not there yet asks when it is.
pub fn tell_main<R: Runtime>(app: &AppHandle<R>, event: &str, what: impl Serialize + Clone) {
    if let Err(error) = app.emit_to(MAIN, event, what) {
        error::log("the window was not told", &error);
    }
}

/// Has pictures of the screen and shared screens leave the main window out, or not. Without effect on Linux.
pub fn hide_main_from_captures<R: Runtime>(app: &AppHandle<R>, hidden: bool) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    if let Err(error) = window.set_content_protected(hidden) {
        error::log("the window could not be hidden from captures", &error);
    }
}

/// Brings the main window to the front, on the given screen.
pub fn raise_main<R: Runtime>(app: &AppHandle<R>, screen: Screen) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    let raised = window
        .unminimize()
        .and_then(|()| window.show())
        .and_then(|()| window.set_focus())
        .and_then(|()| app.emit_to(MAIN, SCREEN, screen));
    if let Err(error) = raised {
        error::log("the window could not be raised", &error);
    }
}

/// Whether the address is one of the program's own pages: a link in an entry never leads a window elsewhere.
pub fn is_own_page(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        // How Windows names the same pages.
        "http" | "https" => cfg!(windows) && address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn a_window_stays_on_the_programs_own_pages() {
        assert!(is_own_page(&Url::parse("tauri://localhost/index.html").unwrap()));
        for foreign in [
            "https://example.org/",
            "http://localhost/",
            "tauri://example.org/",
            "file:///etc/hostname",
            "data:text/html,hello",
            "javascript:alert(1)",
        ] {
            assert!(!is_own_page(&Url::parse(foreign).unwrap()), "{foreign} would be loaded");
        }
    }
}
