//! Evenkeel's agent and command line: wiring only.
#![allow(dead_code, unused_imports)]
mod clock;
mod data_folder;
mod mailbox;
mod notify;
#[cfg(test)]
mod sample;
mod sense;
mod texts;
mod tray;
mod wake;

fn main() {}
