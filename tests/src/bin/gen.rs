//! Prints `ui/src/ipc/gen.ts`; `cargo xtask gen` writes it.

fn main() {
    print!("{}", evenkeel_tests::typescript::generated());
}
