//! cargo-fuzz's side of the target `key_file`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::run("key_file", bytes));
