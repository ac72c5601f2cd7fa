//! What only the tests need.

pub mod typescript;
