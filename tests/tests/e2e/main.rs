//! The real programs on a desktop of their own: what each promises to whoever sits there.
//!
//! Rhythms are set short in each test's own settings file; nothing in the programs knows of tests.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accessibility;
mod breaks;
mod command_line;
mod day;
mod demo;
mod early_signs;
mod erase;
mod failing_desktop;
mod failing_windows;
mod grant;
mod journal;
mod locking;
mod log_off;
mod monitors;
mod moving;
mod network;
mod patterns;
mod plan;
mod printing;
mod quiet;
mod read_aloud;
mod real_time;
mod records;
mod restart;
mod rhythm;
mod saving;
mod shortcuts;
mod signals;
mod tray;
mod vault;
mod vault_window;
mod wayland;
mod window;
