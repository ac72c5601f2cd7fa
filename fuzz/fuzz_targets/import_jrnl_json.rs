//! cargo-fuzz's side of the target `import_jrnl_json`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| evenkeel_fuzz::run("import_jrnl_json", bytes));
