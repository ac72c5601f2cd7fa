//! The encrypted vault: slots, opening, writing. See ARCHITECTURE.md.
