//! Random traces of the engine, and what must hold for every trace.
//!
//! It knows the engine from outside only: inputs, effects, view, deadlines. Invariant: nothing here repeats a rule by
//! calling the code that it checks.

mod checks;
mod invariants;
mod oracle;
mod random;
mod story;

pub use checks::{CHECKS, Check, search};
pub use invariants::broken;
pub use random::{LENGTH, Scene, Script, any_input, any_script, moment, script};
pub use story::Story;
