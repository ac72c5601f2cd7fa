//! The resident agent and the command line.
//!
//! It owns which parts there are; what may be said on the command line is all that leaves it. It does not know the window program's toolkit.
//! Invariant: nothing runs before [`CommandLine::run`].

mod autostart;
mod break_window;
mod child_end;
mod cli;
mod clock;
mod data_folder;
mod day_commands;
mod driver;
mod effects;
mod grant;
mod mailbox;
mod main_window;
mod memory;
mod notices;
mod notify;
#[cfg(test)]
mod sample;
mod sense;
mod settings_file;
mod shortcuts;
mod tap;
mod texts;
mod tray;
mod wake;
mod window_process;

pub use cli::CommandLine;
