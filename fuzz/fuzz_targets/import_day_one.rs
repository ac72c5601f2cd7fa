//! cargo-fuzz's side of the target `import_day_one`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::run("import_day_one", bytes));
