//! What only the tests need.

#[cfg(feature = "e2e")]
pub mod e2e;
pub mod lives;
pub mod methods;
pub mod named_tests;
pub mod plan;
pub mod traces;
pub mod typescript;
