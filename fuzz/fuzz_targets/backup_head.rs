//! cargo-fuzz's side of the target `backup_head`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::run("backup_head", bytes));
