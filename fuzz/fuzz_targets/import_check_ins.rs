//! cargo-fuzz's side of the target `import_check_ins`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::run("import_check_ins", bytes));
