//! cargo-fuzz's side of the target `import_mini_diary`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::run("import_mini_diary", bytes));
