//! The main window itself: where it begins, and its part in ending.

use evenkeel_core::view::Screen;
use tauri::State;

use crate::ending::Ending;

/// The screen with which this window was asked to begin.
pub struct StartScreen(pub Screen);

#[tauri::command]
pub fn start_screen(start: State<'_, StartScreen>) -> Screen {
    start.0
}

/// The answer to the `flush` event: everything that was typed is saved.
#[tauri::command]
pub fn page_flushed(ending: State<'_, Ending>) {
    ending.page_flushed();
}
