//! cargo-fuzz's side of the target `link_message`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::run("link_message", bytes));
