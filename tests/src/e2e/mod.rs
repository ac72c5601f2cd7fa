//! A desktop for one test, the programs on it, and the hands and eyes of somebody who uses them.
//!
//! Nothing here knows what the programs promise; the tests do. Invariants: a test meets nothing of the real session,
//! and what it started ends with it. Everything here panics where it cannot do its work: that fails the test.
#![allow(clippy::expect_used, clippy::panic)]

pub mod assistive;
pub mod breaks_in_a_row;
pub mod browser;
pub mod cost;
pub mod desktop;
pub mod full_disk;
pub mod login;
pub mod machine;
pub mod main_window;
pub mod monitors;
pub mod mutter;
pub mod notifications;
pub mod preload;
pub mod process;
pub mod program;
pub mod screen;
pub mod session;
pub mod sway;
pub mod tray_host;
pub mod wait;
pub mod window_manager;
